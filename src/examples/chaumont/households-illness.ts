import { illness, paid, type Household } from "../household";
import { classOuting, teachersStrike } from "./class-days";
import { coquelicots, grandPre, meals } from "./places";

/** Illness: "prévenir le jour même avant 9h00 et fournir un certificat médical, ou un écrit", within two weeks. */
export const illnessHouseholds: readonly Household[] = [
  // All in time: told at 08:40, certificate two days later. The October invoice gives the four meals back.
  {
    code: "F001",
    title: "Mme",
    lastName: "Martin",
    firstName: "Claire",
    address: "3 rue de la Maquette",
    quotient: 820,
    means: "Prélèvement",
    onlineInvoice: true,
    mandate: {
      reference: "CHM-2025-0001",
      iban: "FR76 9999 9000 5200 0000 1234 548",
      signed: "2025-08-26",
      lastCollection: "2026-06-15",
    },
    children: [
      {
        firstName: "Léo",
        birth: "2019-03-14",
        school: grandPre,
        className: "CE1",
        enrolments: meals(),
        absences: [
          illness(["2026-09-14", "2026-09-18"], { told: "2026-09-14 08:40", document: "2026-09-16" }),
        ],
      },
    ],
  },
  // Told at 09:30 on the first of four days: that meal stays billed, the three others come back in November.
  {
    code: "F002",
    title: "M. et Mme",
    lastName: "Bernard",
    firstName: "Sylvain",
    address: "12 allée du Modèle",
    quotient: 1250,
    means: "Chèque",
    payments: paid(
      ["2026-09-14", 161.5],
      ["2026-10-05", 90.25],
      ["2026-11-09", 147.25],
      ["2026-12-10", 99.75],
    ),
    children: [
      {
        firstName: "Emma",
        birth: "2017-06-02",
        school: grandPre,
        className: "CM1",
        enrolments: meals(),
        absences: [
          classOuting,
          illness(["2026-10-05", "2026-10-09"], { told: "2026-10-05 09:30", writing: true }),
        ],
      },
      { firstName: "Jules", birth: "2023-05-20", school: coquelicots, className: "PS", enrolments: meals() },
    ],
  },
  // Told at 09:00 sharp, which is not before 09:00: the only meal of the row stays billed.
  {
    code: "F003",
    title: "Mme",
    lastName: "Petit",
    firstName: "Nathalie",
    address: "8 avenue de la Démonstration",
    complement: "Bâtiment B, appartement 12",
    quotient: 640,
    means: "Espèces",
    payments: paid(["2026-09-08", 44.2], ["2026-10-06", 26], ["2026-11-05", 41.6], ["2026-12-08", 28.6]),
    children: [
      {
        firstName: "Hugo",
        birth: "2020-01-30",
        school: grandPre,
        className: "CP",
        enrolments: meals(),
        absences: [
          illness(["2026-09-21"], { told: "2026-09-21 09:00", document: "2026-09-22" }),
          teachersStrike,
        ],
      },
    ],
  },
  // The certificate comes on day 14: in time. To be read beside the next family, whose case is the same but for a day.
  {
    code: "F004",
    title: "M.",
    lastName: "Durand",
    firstName: "Karim",
    address: "2 place du Gabarit",
    quotient: 990,
    means: "Chèque",
    payments: paid(["2026-09-08", 65], ["2026-10-06", 23.8], ["2026-11-05", 62.9], ["2026-12-08", 37]),
    children: [
      {
        firstName: "Inès",
        birth: "2021-04-08",
        school: coquelicots,
        className: "GS",
        enrolments: meals(),
        absences: [
          illness(["2026-09-08", "2026-09-11"], { told: "2026-09-08 08:20", document: "2026-09-22" }),
        ],
      },
    ],
  },
  // The certificate comes on day 15: too late by a day, the three meals stay billed.
  {
    code: "F005",
    title: "Mme",
    lastName: "Leroy",
    firstName: "Sophie",
    address: "4 place du Gabarit",
    quotient: 1000,
    means: "Carte",
    payments: paid(["2026-09-07", 62.9], ["2026-10-08", 37], ["2026-11-11", 62.9], ["2026-12-03", 37]),
    children: [
      {
        firstName: "Tom",
        birth: "2021-11-25",
        school: coquelicots,
        className: "GS",
        enrolments: meals(),
        absences: [
          illness(["2026-09-08", "2026-09-11"], { told: "2026-09-08 08:20", document: "2026-09-23" }),
        ],
      },
    ],
  },
];
