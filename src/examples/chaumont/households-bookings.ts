import { illness, paid, type Household } from "../household";
import { coquelicots, grandPre, meals, vieuxLavoir } from "./places";

/** Meals outside the yearly enrolment: plannings, exceptional and unforeseen ones, and meals counted at the table. */
export const bookingHouseholds: readonly Household[] = [
  // A nurse who works shifts: no enrolment, a planning each month, handed in by the 25th (that day included).
  {
    code: "F017",
    title: "Mme",
    lastName: "Fontaine",
    firstName: "Amandine",
    address: "5 impasse de l'Échantillon",
    quotient: 1020,
    means: "Chèque",
    payments: paid(["2026-09-10", 38], ["2026-10-02", 19], ["2026-11-05", 38], ["2026-12-08", 19]),
    children: [
      {
        firstName: "Louise",
        birth: "2021-01-16",
        school: vieuxLavoir,
        className: "GS",
        enrolments: [],
        bookings: [
          { type: "Planning", from: "2026-09-07", to: "2026-09-11", asked: "2026-08-24" },
          { type: "Planning", from: "2026-09-21", to: "2026-09-25", asked: "2026-08-24" },
          { type: "Planning", from: "2026-10-05", to: "2026-10-09", asked: "2026-09-25" },
          { type: "Planning", from: "2026-11-02", to: "2026-11-06", asked: "2026-10-23" },
          { type: "Planning", from: "2026-11-23", to: "2026-11-27", asked: "2026-10-23" },
          { type: "Planning", from: "2026-12-07", to: "2026-12-11", asked: "2026-11-25" },
        ],
      },
    ],
  },
  // The same with plannings of the 26th: out of time, accepted with a warning (setting "Hors délai").
  {
    code: "F018",
    title: "M.",
    lastName: "Rousseau",
    firstName: "Mehdi",
    address: "11 rue de la Maquette",
    quotient: 610,
    means: "Espèces",
    payments: paid(["2026-09-08", 20.8], ["2026-10-06", 20.8], ["2026-11-05", 20.8], ["2026-12-08", 18.2]),
    children: [
      {
        firstName: "Adam",
        birth: "2022-10-07",
        school: coquelicots,
        className: "MS",
        enrolments: [],
        bookings: [
          { type: "Planning", from: "2026-09-14", to: "2026-09-25", asked: "2026-08-25" },
          { type: "Planning", from: "2026-10-05", to: "2026-10-16", asked: "2026-09-26" },
          { type: "Planning", from: "2026-11-09", to: "2026-11-20", asked: "2026-10-26" },
          { type: "Planning", from: "2026-12-07", to: "2026-12-18", asked: "2026-11-25" },
        ],
      },
    ],
  },
  // A mother's internship, 15 working days ahead with its agreement: two weeks of full days. The strike of the 17th
  // closes the school all the same.
  {
    code: "F019",
    title: "Mme",
    lastName: "Blanc",
    firstName: "Hélène",
    address: "14 allée du Modèle",
    quotient: 860,
    means: "Chèque",
    payments: paid(["2026-09-09", 59.2], ["2026-10-12", 37], ["2026-11-04", 77.7], ["2026-12-07", 37]),
    children: [
      {
        firstName: "Raphaël",
        birth: "2020-12-01",
        school: vieuxLavoir,
        className: "CP",
        enrolments: meals("L J"),
        bookings: [
          {
            type: "Exceptionnelle",
            from: "2026-11-16",
            to: "2026-11-27",
            asked: "2026-10-22",
            document: "2026-10-22",
          },
        ],
      },
      {
        firstName: "Ève",
        birth: "2023-02-14",
        school: vieuxLavoir,
        className: "PS",
        enrolments: meals("L J"),
      },
    ],
  },
  // Asked for late and without a document, after November was billed: a late line on the December invoice.
  {
    code: "F020",
    title: "M.",
    lastName: "Guérin",
    firstName: "Romain",
    address: "16 allée du Modèle",
    quotient: 1600,
    means: "Chèque",
    payments: paid(
      ["2026-09-10", 100],
      ["2026-09-29", 50.8],
      ["2026-10-09", 81.2],
      ["2026-11-10", 139.2],
      ["2026-12-10", 104.4],
    ),
    children: [
      {
        firstName: "Sarah",
        birth: "2019-09-26",
        school: vieuxLavoir,
        className: "CE1",
        enrolments: meals("L Ma"),
        bookings: [{ type: "Exceptionnelle", from: "2026-11-19", to: "2026-11-20", asked: "2026-11-03" }],
      },
      { firstName: "Basile", birth: "2021-07-14", school: vieuxLavoir, className: "GS", enrolments: meals() },
    ],
  },
  // An accident on a Monday, put in order within 48 hours with its document: in time, billed with November.
  {
    code: "F021",
    title: "Mme",
    lastName: "Faure",
    firstName: "Céline",
    address: "22 rue des Exemples",
    quotient: 401,
    means: "Espèces",
    payments: paid(["2026-09-08", 33.8], ["2026-10-06", 20.8], ["2026-11-05", 31.2], ["2026-12-08", 23.4]),
    children: [
      {
        firstName: "Timéo",
        birth: "2022-03-31",
        school: vieuxLavoir,
        className: "MS",
        enrolments: meals("Ma J V"),
        bookings: [{ type: "Imprévue", from: "2026-10-12", asked: "2026-10-14", document: "2026-10-14" }],
      },
    ],
  },
  // The office decides: an unforeseen meal told after three days is accepted, a day in a full canteen refused.
  {
    code: "F022",
    title: "M.",
    lastName: "André",
    firstName: "Olivier",
    address: "24 rue des Exemples",
    quotient: 1110,
    means: "Carte",
    payments: paid(["2026-09-02", 38], ["2026-10-05", 23.75], ["2026-11-09", 47.5], ["2026-12-11", 23.75]),
    children: [
      {
        firstName: "Ambre",
        birth: "2018-08-08",
        school: vieuxLavoir,
        className: "CE2",
        enrolments: meals("L J"),
        bookings: [
          {
            type: "Imprévue",
            from: "2026-10-06",
            asked: "2026-10-09",
            document: "2026-10-09",
            decision: "Accepter",
          },
          { type: "Exceptionnelle", from: "2026-12-04", asked: "2026-12-01", decision: "Refuser" },
        ],
      },
    ],
  },
  // Counted at the table on a Tuesday without a booking; and back from an illness a day early: eaten, so billed. In
  // September the invoice was paid twice by mistake, and paid back.
  {
    code: "F023",
    title: "M.",
    lastName: "Mercier",
    firstName: "Yann",
    address: "26 rue des Exemples",
    quotient: 760,
    means: "Chèque",
    payments: [
      { date: "2026-09-07", amount: 29.6, reference: "Chèque 0451207" },
      { date: "2026-09-09", amount: 29.6, means: "En ligne", remark: "Facture déjà réglée par chèque" },
      { date: "2026-09-18", amount: -29.6, means: "Virement", remark: "Remboursement du double paiement" },
      ...paid(["2026-10-06", 18.5], ["2026-11-05", 38.3], ["2026-12-08", 18.5]),
    ],
    children: [
      {
        firstName: "Gabin",
        birth: "2017-04-04",
        school: vieuxLavoir,
        className: "CM1",
        enrolments: meals("L J"),
        bookings: [
          { type: "Pointage", from: "2026-10-06" },
          { type: "Pointage", from: "2026-10-15" },
        ],
        absences: [
          illness(["2026-10-12", "2026-10-16"], { told: "2026-10-12 08:05", document: "2026-10-13" }),
        ],
        adjustments: [{ date: "2026-10-05", label: "Badge de cantine perdu", amount: 5 }],
      },
    ],
  },
  // The Saturday of the CM2: the day is open, but only those whose meal is booked have one.
  {
    code: "F024",
    title: "Mme",
    lastName: "Chevalier",
    firstName: "Anne",
    address: "13 chemin des Essais",
    quotient: 1280,
    means: "En ligne",
    onlineInvoice: true,
    payments: paid(["2026-09-12", 161.5], ["2026-10-04", 95], ["2026-11-07", 161.5], ["2026-12-10", 104.5]),
    children: [
      {
        firstName: "Alice",
        birth: "2016-11-11",
        school: grandPre,
        className: "CM2",
        enrolments: meals(),
        bookings: [{ type: "Planning", from: "2026-12-05", asked: "2026-11-20" }],
      },
      { firstName: "Victor", birth: "2021-05-05", school: coquelicots, className: "GS", enrolments: meals() },
    ],
  },
];
