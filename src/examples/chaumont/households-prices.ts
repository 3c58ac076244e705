import { paid, type Household } from "../household";
import { coquelicots, firstDay, grandPre, meals, vieuxLavoir, village } from "./places";

/** What a meal costs whom: quotients, sisters and brothers, residence, categories. */
export const priceHouseholds: readonly Household[] = [
  // Work lost in November: two prices on one invoice, from the day the new quotient holds. The mandate came in
  // mid-September: the September invoice, issued before, is not collected and is paid by cheque.
  {
    code: "F025",
    title: "Mme",
    lastName: "Robin",
    firstName: "Delphine",
    address: "17 rue de la Maquette",
    quotients: [
      { quotient: 950, from: firstDay },
      { quotient: 380, from: "2026-11-16" },
    ],
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2026-0005",
      iban: "FR76 9999 9000 5200 0000 6789 059",
      bic: "EXEMFRPPXXX",
      signed: "2026-09-10",
      received: "2026-09-14",
    },
    payments: [{ date: "2026-09-11", amount: 62.9, means: "Chèque", remark: "Mandat reçu après la facture" }],
    children: [
      { firstName: "Eva", birth: "2018-01-09", school: grandPre, className: "CE2", enrolments: meals() },
    ],
  },
  // No quotient known: the highest price ("QF absent").
  {
    code: "F026",
    title: "M. et Mme",
    lastName: "Morin",
    firstName: "Fabrice",
    address: "19 rue de la Maquette",
    means: "Chèque",
    payments: paid(["2026-09-11", 197.2], ["2026-10-05", 116], ["2026-11-06", 197.2], ["2026-12-09", 127.6]),
    children: [
      { firstName: "Paul", birth: "2016-04-27", school: grandPre, className: "CM2", enrolments: meals() },
      { firstName: "Lise", birth: "2019-12-12", school: grandPre, className: "CE1", enrolments: meals() },
    ],
  },
  // The quotient came late: the highest price until October, never put right backwards. The office grants the
  // difference as an adjustment instead, larger than the December meals: a credit note.
  {
    code: "F027",
    title: "Mme",
    lastName: "Nguyen-Lefèvre",
    firstName: "Mai",
    address: "3 impasse de l'Échantillon",
    quotients: [{ quotient: 610, from: "2026-11-01" }],
    means: "En ligne",
    onlineInvoice: true,
    payments: paid(["2026-09-06", 98.6], ["2026-10-04", 58], ["2026-11-08", 41.6]),
    children: [
      {
        firstName: "Anaïs",
        birth: "2019-02-22",
        school: vieuxLavoir,
        className: "CE1",
        enrolments: meals(),
        adjustments: [
          { date: "2026-11-20", label: "Remise accordée : quotient remis en retard", amount: -86.4 },
        ],
      },
    ],
  },
  // Moves out of town on 1 December: residence is not dated, so the family goes on under another code (F040).
  {
    code: "F028",
    title: "M.",
    lastName: "Garnier",
    firstName: "Benoît",
    address: "20 allée du Modèle",
    quotient: 1090,
    means: "En ligne",
    note: "Déménage le 1er décembre : suite au code F040.",
    payments: paid(["2026-09-10", 80.75], ["2026-10-02", 47.5], ["2026-11-05", 80.75]),
    children: [
      {
        firstName: "Lola",
        birth: "2022-12-24",
        school: coquelicots,
        className: "MS",
        enrolments: [{ service: "Repas", weekdays: "L Ma J V", from: firstDay, to: "2026-11-30" }],
      },
    ],
  },
  // Three children: the third by age has the third child's price. Their debit of September bounces; from then on they bring
  // cash, always a month late.
  {
    code: "F029",
    title: "Mme",
    lastName: "da Silva",
    firstName: "Maria",
    address: "30 avenue de la Démonstration",
    quotient: 560,
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2025-0006",
      iban: "FR14 2004 1010 0505 0001 3M02 606",
      signed: "2025-09-01",
      lastCollection: "2026-06-15",
    },
    payments: [
      {
        date: "2026-10-06",
        amount: 124.1,
        means: "Espèces",
        remark: "Après le rejet du prélèvement de septembre",
      },
      { date: "2026-11-05", amount: 81, means: "Espèces", remark: "Octobre et frais de rejet" },
      { date: "2026-12-08", amount: 116.8, means: "Espèces" },
    ],
    children: [
      { firstName: "Luana", birth: "2023-10-30", school: vieuxLavoir, className: "PS", enrolments: meals() },
      { firstName: "Inês", birth: "2018-06-06", school: vieuxLavoir, className: "CE2", enrolments: meals() },
      { firstName: "Tiago", birth: "2016-02-02", school: vieuxLavoir, className: "CM2", enrolments: meals() },
    ],
  },
  // Twins after a brother: of two equal ages the second code is the third child. Their mandate is suspended.
  {
    code: "F030",
    title: "M.",
    lastName: "Le Goff",
    firstName: "Yannick",
    address: "32 avenue de la Démonstration",
    quotient: 1390,
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2025-0007",
      iban: "FR76 9999 9000 5200 0000 7890 106",
      signed: "2025-08-30",
      status: "Suspendu",
      lastCollection: "2026-05-15",
    },
    payments: [
      { date: "2026-09-30", amount: 226.1, means: "Chèque", remark: "Après la première relance" },
      { date: "2026-10-13", amount: 133, means: "Chèque" },
      { date: "2026-11-13", amount: 226.1, means: "Chèque" },
      { date: "2026-12-11", amount: 137.75, means: "Chèque" },
    ],
    children: [
      { firstName: "Malo", birth: "2018-09-17", school: grandPre, className: "CE2", enrolments: meals() },
      { firstName: "Awen", birth: "2021-09-01", school: coquelicots, className: "GS", enrolments: meals() },
      {
        firstName: "Nolwenn",
        birth: "2021-09-01",
        school: coquelicots,
        className: "GS",
        enrolments: meals(),
      },
    ],
  },
  // A packed lunch for medical reasons (PAI) is a service of its own, at its own price.
  {
    code: "F031",
    title: "Mme",
    lastName: "N'Diaye",
    firstName: "Aïssatou",
    address: "34 avenue de la Démonstration",
    quotient: 690,
    means: "Carte",
    payments: paid(["2026-09-03", 64.6], ["2026-10-06", 38], ["2026-11-09", 64.6], ["2026-12-14", 41.8]),
    children: [
      {
        firstName: "Moussa",
        birth: "2019-07-07",
        school: grandPre,
        className: "CE1",
        diet: "PAI – panier repas",
        enrolments: [{ service: "Repas PAI", weekdays: "L Ma J V", from: firstDay }],
      },
      {
        firstName: "Fatou",
        birth: "2016-10-10",
        school: grandPre,
        className: "CM2",
        diet: "Sans porc",
        enrolments: meals(),
      },
    ],
  },
  // The town's own staff pay one price, wherever they live. Their mandate is revoked: they pay by cheque from now on.
  {
    code: "F032",
    title: "Mme",
    lastName: "Lebœuf",
    firstName: "Martine",
    address: "4 rue du Lavoir",
    livesIn: village,
    resident: false,
    means: "Chèque",
    mandate: {
      reference: "CHM-2023-0008",
      iban: "FR46 9999 9000 5200 0000 8901 B34",
      signed: "2023-08-31",
      status: "Révoqué",
      lastCollection: "2026-03-16",
    },
    payments: paid(["2026-09-08", 62.9], ["2026-10-12", 37], ["2026-11-03", 62.9], ["2026-12-07", 37]),
    children: [
      {
        firstName: "Marie-Ève",
        birth: "2021-03-19",
        school: coquelicots,
        className: "GS",
        category: "Enfant d'agent",
        diet: "Végétarien",
        enrolments: meals(),
      },
    ],
  },
  // A teacher who eats with the children now and then: no enrolment, only counted meals.
  {
    code: "F033",
    title: "M.",
    lastName: "de La Haie",
    firstName: "Bertrand",
    address: "23 rue de la Maquette",
    means: "Virement",
    payments: [{ date: "2026-11-10", amount: 18.3, reference: "VIR DE LA HAIE" }],
    children: [
      {
        firstName: "Bertrand",
        school: grandPre,
        category: "Adulte",
        enrolments: [],
        bookings: [
          { type: "Pointage", from: "2026-09-24" },
          { type: "Pointage", from: "2026-10-01" },
          { type: "Pointage", from: "2026-10-08" },
          { type: "Pointage", from: "2026-11-19" },
        ],
      },
    ],
  },
];
