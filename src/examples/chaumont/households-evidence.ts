import { illness, paid, type Household } from "../household";
import { classOuting, teachersStrike } from "./class-days";
import { coquelicots, grandPre, meals, vieuxLavoir } from "./places";

/** Illness again: papers that come late, in part or never, and the office that decides by itself. */
export const evidenceHouseholds: readonly Household[] = [
  // The certificate comes after the October invoices: pending on 28 September, given back by the November invoice.
  {
    code: "F006",
    title: "M. et Mme",
    lastName: "Moreau",
    firstName: "Élise",
    address: "7 chemin des Essais",
    quotient: 1400,
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2025-0002",
      iban: "FR76 9999 9000 5200 0000 2345 683",
      signed: "2025-08-28",
      lastCollection: "2026-06-15",
    },
    children: [
      {
        firstName: "Noé",
        birth: "2018-02-17",
        school: vieuxLavoir,
        className: "CE2",
        enrolments: meals(),
        absences: [
          illness(["2026-09-21", "2026-09-25"], { told: "2026-09-21 08:15", document: "2026-10-02" }),
        ],
      },
      { firstName: "Zoé", birth: "2022-08-03", school: vieuxLavoir, className: "MS", enrolments: meals() },
    ],
  },
  // Told the evening before, by a letter and without a certificate: either is enough, and no hour matters any more.
  {
    code: "F007",
    title: "M.",
    lastName: "Simon",
    firstName: "Thierry",
    address: "15 rue des Exemples",
    quotient: 1401,
    means: "En ligne",
    onlineInvoice: true,
    payments: paid(["2026-09-04", 98.6], ["2026-10-07", 52.2], ["2026-11-10", 98.6], ["2026-12-02", 63.8]),
    children: [
      {
        firstName: "Camille",
        birth: "2016-09-09",
        school: grandPre,
        className: "CM2",
        enrolments: meals(),
        absences: [illness(["2026-09-17"], { told: "2026-09-16 18:10", writing: true })],
      },
    ],
  },
  // First nobody noted the hour, which counts as late; then no paper ever comes: pending in October, billed for good
  // in November.
  {
    code: "F008",
    title: "Mme",
    lastName: "Laurent",
    firstName: "Aurélie",
    address: "21 rue des Exemples",
    quotient: 701,
    means: "En ligne",
    payments: paid(["2026-09-09", 62.9], ["2026-10-12", 37], ["2026-11-04", 59.2], ["2026-12-07", 40.7]),
    children: [
      {
        firstName: "Nathan",
        birth: "2019-10-12",
        school: vieuxLavoir,
        className: "CE1",
        enrolments: meals(),
        absences: [
          illness(["2026-10-06"], { told: "2026-10-06", document: "2026-10-07" }),
          illness(["2026-10-15", "2026-10-16"], { told: "2026-10-15 08:30" }),
        ],
      },
    ],
  },
  // An illness over the holidays: its October days come back, its November days are never billed, on one invoice.
  {
    code: "F009",
    title: "M. et Mme",
    lastName: "Michel",
    firstName: "David",
    address: "6 impasse de l'Échantillon",
    quotient: 560,
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2024-0003",
      iban: "FR47 9999 9000 5200 0000 3456 A39",
      signed: "2024-09-02",
      lastCollection: "2026-06-15",
    },
    children: [
      {
        firstName: "Chloé",
        birth: "2020-07-21",
        school: grandPre,
        className: "CP",
        enrolments: meals(),
        absences: [
          teachersStrike,
          illness(["2026-10-15", "2026-11-03"], { told: "2026-10-15 07:50", document: "2026-10-16" }),
        ],
      },
      {
        firstName: "Lucas",
        birth: "2017-12-05",
        school: grandPre,
        className: "CM1",
        enrolments: meals(),
        absences: [classOuting],
      },
    ],
  },
  // The office decides by itself, and the verdict says so: late but at the hospital, then in time but in doubt.
  {
    code: "F010",
    title: "Mme",
    lastName: "Garcia",
    firstName: "Elena",
    address: "9 rue de la Maquette",
    quotient: 905,
    means: "En ligne",
    onlineInvoice: true,
    payments: paid(["2026-09-08", 62.9], ["2026-10-11", 37], ["2026-11-03", 62.9], ["2026-12-06", 29.6]),
    children: [
      {
        firstName: "Mateo",
        birth: "2021-02-11",
        school: coquelicots,
        className: "GS",
        enrolments: meals(),
        absences: [
          illness(["2026-11-05", "2026-11-06"], {
            told: "2026-11-05 10:15",
            document: "2026-11-06",
            decision: "Accepter",
          }),
          illness(["2026-11-24"], { told: "2026-11-24 08:20", writing: true, decision: "Refuser" }),
        ],
      },
    ],
  },
];
