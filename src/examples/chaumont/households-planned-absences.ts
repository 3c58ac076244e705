import { absence, leave, paid, type Household } from "../household";
import { classOuting, teachersStrike } from "./class-days";
import { grandPre, meals, vieuxLavoir } from "./places";

/** Absences known beforehand: "prévenir au minimum 7 jours ouvrés avant l'absence et fournir un écrit", and class days. */
export const plannedAbsenceHouseholds: readonly Household[] = [
  // Seven working days before Thursday 12 November are on Monday 2: the 11th is a holiday. Told that day, in time.
  {
    code: "F011",
    title: "Mme",
    lastName: "Roux",
    firstName: "Patricia",
    address: "31 rue des Exemples",
    quotient: 1180,
    means: "Chèque",
    payments: paid(["2026-09-02", 80.75], ["2026-10-05", 47.5], ["2026-11-09", 80.75], ["2026-12-11", 47.5]),
    children: [
      {
        firstName: "Maël",
        birth: "2018-05-19",
        school: grandPre,
        className: "CE2",
        enrolments: meals(),
        absences: [leave(["2026-11-12"], { told: "2026-11-02", writing: true })],
      },
    ],
  },
  // The same absence told on Tuesday 3, six working days before: billed.
  {
    code: "F012",
    title: "M.",
    lastName: "Fournier",
    firstName: "Éric",
    address: "33 rue des Exemples",
    quotient: 470,
    means: "Espèces",
    payments: paid(["2026-09-08", 44.2], ["2026-10-06", 26], ["2026-11-05", 44.2], ["2026-12-08", 28.6]),
    children: [
      {
        firstName: "Lina",
        birth: "2018-11-02",
        school: grandPre,
        className: "CE2",
        enrolments: meals(),
        absences: [leave(["2026-11-12"], { told: "2026-11-03", writing: true })],
      },
    ],
  },
  // One trip, told in writing for the boy: too late for Monday and Tuesday, in time for Thursday and Friday. Told
  // earlier for the girl, but never in writing: billed.
  {
    code: "F013",
    title: "Mme",
    lastName: "Girard",
    firstName: "Isabelle",
    address: "18 allée du Modèle",
    quotient: 1320,
    means: "En ligne",
    onlineInvoice: true,
    payments: paid(["2026-09-24", 161.5], ["2026-10-12", 95], ["2026-11-12", 152], ["2026-12-11", 95]),
    children: [
      {
        firstName: "Arthur",
        birth: "2017-03-28",
        school: vieuxLavoir,
        className: "CM1",
        enrolments: meals(),
        absences: [leave(["2026-11-23", "2026-11-27"], { told: "2026-11-16", writing: true })],
      },
      {
        firstName: "Manon",
        birth: "2019-06-15",
        school: vieuxLavoir,
        className: "CE1",
        enrolments: meals(),
        absences: [leave(["2026-11-23", "2026-11-27"], { told: "2026-11-05" })],
      },
    ],
  },
  // A class outing, told after September was billed: given back in October. The bank account changed in the summer, so
  // that the debit carries an amendment.
  {
    code: "F014",
    title: "Mme",
    lastName: "Bonnet",
    firstName: "Laure",
    address: "10 chemin des Essais",
    quotient: 730,
    means: "Prélèvement",
    mandate: {
      reference: "CHM-2024-0004",
      iban: "FR76 9999 9000 5200 0000 4567 856",
      signed: "2024-08-29",
      lastCollection: "2026-06-15",
      formerIban: "FR76 9999 9000 5200 0000 5678 991",
    },
    children: [
      {
        firstName: "Jade",
        birth: "2017-08-30",
        school: grandPre,
        className: "CM1",
        enrolments: meals(),
        absences: [classOuting],
      },
    ],
  },
  // A teacher's strike that nobody could announce: given back in November.
  {
    code: "F015",
    title: "M.",
    lastName: "Dupont",
    firstName: "Marc",
    address: "1 place du Gabarit",
    quotient: 1050,
    means: "En ligne",
    payments: paid(["2026-09-11", 161.5], ["2026-10-03", 95], ["2026-11-06", 152], ["2026-12-09", 104.5]),
    children: [
      {
        firstName: "Rose",
        birth: "2020-03-03",
        school: grandPre,
        className: "CP",
        enrolments: meals(),
        absences: [teachersStrike],
      },
      {
        firstName: "Gabriel",
        birth: "2022-06-18",
        school: vieuxLavoir,
        className: "MS",
        enrolments: meals(),
      },
    ],
  },
  // A motive that no rule knows: billed, with a warning. This family pays nothing: reminder, then formal notice.
  {
    code: "F016",
    title: "M.",
    lastName: "Lambert",
    firstName: "Cédric",
    address: "27 avenue de la Démonstration",
    quotient: 1500,
    means: "Chèque",
    children: [
      {
        firstName: "Enzo",
        birth: "2016-01-24",
        school: vieuxLavoir,
        className: "CM2",
        enrolments: meals(),
        absences: [
          absence("Vacances en famille", ["2026-10-15", "2026-10-16"], { told: "2026-10-01", writing: true }),
        ],
      },
    ],
  },
];
