import { paid, type Household } from "../household";
import { coquelicots, firstDay, grandPre, meals, vieuxLavoir, village } from "./places";

/** Names of every kind, quotients on the bounds of the bands, children who come and go. */
export const ordinaryHouseholds: readonly Household[] = [
  // Not of the town: one price, whatever the quotient. The account is abroad, inside SEPA.
  {
    code: "F034",
    title: "Mme",
    lastName: "O'Connor",
    firstName: "Fiona",
    address: "8 rue du Lavoir",
    livesIn: village,
    resident: false,
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2026-0009",
      iban: "BE68 5390 0754 7034",
      signed: "2026-08-25",
    },
    children: [
      { firstName: "Sean", birth: "2018-03-17", school: grandPre, className: "CE2", enrolments: meals() },
      { firstName: "Aoife", birth: "2023-02-01", school: coquelicots, className: "PS", enrolments: meals() },
    ],
  },
  // A quotient of 0 is a quotient, not a missing one: 1 € a meal. The letter Ş is not of the SEPA set: the debit writes
  // the name without its cedilla, with a warning.
  {
    code: "F035",
    title: "Mme",
    lastName: "Şahin",
    firstName: "Elif",
    address: "35 rue des Exemples",
    quotient: 0,
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2026-0010",
      iban: "FR76 9999 9000 5200 0000 9012 396",
      signed: "2026-08-20",
    },
    children: [
      {
        firstName: "Deniz",
        birth: "2022-04-23",
        school: vieuxLavoir,
        className: "MS",
        diet: "Sans porc",
        enrolments: meals(),
      },
    ],
  },
  // A quotient of 700 is still in the band 401 to 700. An invoice of last year is open (Reprise), and paid by its number.
  {
    code: "F036",
    title: "M.",
    lastName: "Kowalczyk",
    firstName: "Łukasz",
    address: "37 rue des Exemples",
    quotient: 700,
    means: "Chèque",
    opening: { invoice: "2026-000371", issued: "2026-05-28", due: "2026-06-15", left: 44.2 },
    payments: [
      { date: "2026-09-03", amount: 44.2, invoice: "2026-000371", reference: "Chèque 7730412" },
      ...paid(["2026-09-08", 88.4], ["2026-10-06", 52], ["2026-11-05", 83.2], ["2026-12-08", 57.2]),
    ],
    children: [
      { firstName: "Zofia", birth: "2017-10-17", school: vieuxLavoir, className: "CM1", enrolments: meals() },
      {
        firstName: "Stanisław",
        birth: "2020-05-13",
        school: vieuxLavoir,
        className: "CP",
        enrolments: meals(),
      },
    ],
  },
  // A quotient of 701 is in the next band. The mandate slept for more than 36 months: no debit on it any more.
  {
    code: "F037",
    title: "Mme",
    lastName: "L'Hostis",
    firstName: "Gwenaëlle",
    address: "39 rue des Exemples",
    quotient: 701,
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2022-0011",
      iban: "FR76 9999 9000 5200 0001 0123 434",
      signed: "2022-09-01",
      lastCollection: "2023-06-15",
    },
    payments: [
      { date: "2026-10-09", amount: 199.8, means: "En ligne", remark: "Septembre et octobre, mandat caduc" },
      { date: "2026-11-12", amount: 118.4, means: "En ligne" },
      { date: "2026-12-14", amount: 81.4, means: "En ligne" },
    ],
    children: [
      { firstName: "Théo", birth: "2020-08-28", school: vieuxLavoir, className: "CP", enrolments: meals() },
      { firstName: "Maé", birth: "2023-01-06", school: vieuxLavoir, className: "PS", enrolments: meals() },
    ],
  },
  // Children whose name is not that of the parent who pays; the younger begins after the autumn holidays.
  {
    code: "F038",
    title: "Mme",
    lastName: "Abadie",
    firstName: "Sandra",
    address: "41 rue des Exemples",
    quotient: 880,
    means: "Espèces",
    opening: { invoice: "2026-000398", issued: "2026-06-26", due: "2026-07-15", left: 7.4 },
    payments: paid(["2026-09-08", 70.3], ["2026-10-06", 37], ["2026-11-05", 118.4], ["2026-12-08", 81.4]),
    children: [
      {
        lastName: "Rivière-Abadie",
        firstName: "Noémie",
        birth: "2020-02-20",
        school: vieuxLavoir,
        className: "CP",
        enrolments: meals(),
      },
      {
        lastName: "Rivière-Abadie",
        firstName: "Jean-Baptiste",
        birth: "2023-11-15",
        school: vieuxLavoir,
        className: "PS",
        enrolments: [{ service: "Repas", weekdays: "L Ma J V", from: "2026-11-02" }],
      },
    ],
  },
  // The eldest changes school after Christmas: from then on two are left, and nobody is a third child. The second comes
  // on two days only from January.
  {
    code: "F039",
    title: "M. et Mme",
    lastName: "Haddad",
    firstName: "Samir",
    address: "43 rue des Exemples",
    quotient: 450,
    means: "Chèque",
    payments: paid(["2026-09-08", 124.1], ["2026-10-06", 73], ["2026-11-05", 116.8], ["2026-12-08", 80.3]),
    children: [
      {
        firstName: "Yanis",
        birth: "2016-07-19",
        school: vieuxLavoir,
        className: "CM2",
        diet: "Sans porc",
        enrolments: [{ service: "Repas", weekdays: "L Ma J V", from: firstDay, to: "2026-12-18" }],
      },
      {
        firstName: "Nour",
        birth: "2018-12-30",
        school: vieuxLavoir,
        className: "CE2",
        diet: "Sans porc",
        enrolments: [
          { service: "Repas", weekdays: "L Ma J V", from: firstDay, to: "2027-01-03" },
          { service: "Repas", weekdays: "L J", from: "2027-01-04" },
        ],
      },
      {
        firstName: "Amir",
        birth: "2022-02-28",
        school: vieuxLavoir,
        className: "MS",
        diet: "Sans porc",
        enrolments: meals(),
      },
    ],
  },
  // F028 after its move: same child, another code, the price of those who do not live in the town.
  {
    code: "F040",
    title: "M.",
    lastName: "Garnier",
    firstName: "Benoît",
    address: "2 rue du Lavoir",
    livesIn: village,
    resident: false,
    quotient: 1090,
    means: "En ligne",
    note: "Avant le 1er décembre : code F028.",
    payments: paid(["2026-12-02", 69]),
    children: [
      {
        firstName: "Lola",
        birth: "2022-12-24",
        school: coquelicots,
        className: "MS",
        enrolments: [{ service: "Repas", weekdays: "L Ma J V", from: "2026-12-01" }],
      },
    ],
  },
];
