import { absence, illness, leave, paid, type Household } from "../household";
import { firstDay, meals, moulinVert, peupliers } from "./places";

/** Absences and bookings, billed in arrears: what is known by the issue date is already in the invoice of its month. */
export const mealHouseholds: readonly Household[] = [
  // Ill for a week in September, all in time: the first meal is waiting (carence), the others are never billed.
  {
    code: "D01",
    title: "Mme",
    lastName: "Dubois",
    firstName: "Florence",
    address: "2 rue de l'Exemple",
    quotient: 586.25,
    means: "En ligne",
    onlineInvoice: true,
    payments: paid(["2017-10-07", 71.83], ["2017-11-09", 59.16], ["2017-12-11", 71.6], ["2018-01-04", 64.09]),
    children: [
      {
        firstName: "Louis",
        birth: "2012-02-08",
        school: moulinVert,
        className: "GS",
        enrolments: meals(),
        absences: [
          illness(["2017-09-11", "2017-09-15"], { told: "2017-09-11 08:30", document: "2017-09-13" }),
        ],
      },
      { firstName: "Jeanne", birth: "2009-10-21", school: peupliers, className: "CE2", enrolments: meals() },
    ],
  },
  // The certificate comes after the September invoice but within 7 days: the meals of the 29th come back in October.
  {
    code: "D02",
    title: "M.",
    lastName: "Lefebvre",
    firstName: "Antoine",
    address: "4 rue de l'Exemple",
    quotient: 712.4,
    means: "Chèque",
    payments: paid(
      ["2017-10-10", 50.08],
      ["2017-11-13", 34.43],
      ["2017-12-05", 46.95],
      ["2018-01-08", 40.69],
    ),
    children: [
      {
        firstName: "Clément",
        birth: "2008-05-30",
        school: peupliers,
        className: "CM1",
        enrolments: meals(),
        absences: [
          illness(["2017-09-28", "2017-09-29"], { told: "2017-09-28 09:10", document: "2017-10-04" }),
        ],
      },
    ],
  },
  // Three days before Thursday 12 October are on Monday 9: told at 11:45 the absence counts, at 12:00 it does not.
  {
    code: "D03",
    title: "Mme",
    lastName: "Marchand",
    firstName: "Sylvie",
    address: "6 rue de l'Exemple",
    quotient: 655,
    means: "Espèces",
    payments: paid(["2017-10-11", 88], ["2017-11-15", 63.12], ["2017-12-13", 79.88], ["2018-01-10", 71.5]),
    children: [
      {
        firstName: "Elsa",
        birth: "2010-01-17",
        school: peupliers,
        className: "CE1",
        enrolments: meals(),
        absences: [leave(["2017-10-12"], { told: "2017-10-09 11:45" })],
      },
      {
        firstName: "Simon",
        birth: "2013-07-02",
        school: moulinVert,
        className: "MS",
        enrolments: meals(),
        absences: [leave(["2017-10-12"], { told: "2017-10-09 12:00" })],
      },
    ],
  },
  // Asked for three working days ahead instead of five: each of the two meals costs 1,50 € more (setting "Majoré").
  {
    code: "D04",
    title: "M. et Mme",
    lastName: "Perrin",
    firstName: "Laurent",
    address: "8 rue de l'Exemple",
    quotient: 830,
    means: "Chèque",
    payments: paid(["2017-10-09", 29.2], ["2017-11-09", 21.9], ["2017-12-11", 39.5], ["2018-01-04", 21.9]),
    children: [
      {
        firstName: "Maxime",
        birth: "2007-11-14",
        school: peupliers,
        className: "CM2",
        enrolments: meals("L J"),
        bookings: [
          {
            type: "Exceptionnelle",
            from: "2017-11-21",
            to: "2017-11-24",
            asked: "2017-11-16",
            document: "2017-11-16",
          },
        ],
      },
    ],
  },
  // Plannings handed in by the 20th, and a meal counted on a day of illness.
  {
    code: "D05",
    title: "Mme",
    lastName: "Renard",
    firstName: "Mélanie",
    address: "10 rue de l'Exemple",
    quotient: 498.6,
    means: "Espèces",
    payments: paid(["2017-10-11", 17.52], ["2017-11-15", 17.52]),
    children: [
      {
        firstName: "Oscar",
        birth: "2011-03-25",
        school: peupliers,
        className: "CP",
        enrolments: [],
        bookings: [
          { type: "Planning", from: "2017-09-11", to: "2017-09-22", asked: "2017-08-20" },
          { type: "Planning", from: "2017-10-09", to: "2017-10-20", asked: "2017-09-20" },
          { type: "Planning", from: "2017-11-13", to: "2017-11-24", asked: "2017-10-20" },
          { type: "Pointage", from: "2017-11-23" },
          { type: "Planning", from: "2018-01-08", to: "2018-01-19", asked: "2017-12-20" },
        ],
        absences: [
          illness(["2017-11-20", "2017-11-24"], { told: "2017-11-20 08:50", document: "2017-11-21" }),
        ],
      },
    ],
  },
  // A quotient at the floor and one meal a week: under 15 € a month, so that the months wait and come together.
  {
    code: "D06",
    title: "Mme",
    lastName: "Gauthier",
    firstName: "Pauline",
    address: "12 rue de l'Exemple",
    quotient: 150,
    means: "Espèces",
    payments: paid(["2018-01-10", 16.8]),
    children: [
      {
        firstName: "Lilou",
        birth: "2013-12-19",
        school: moulinVert,
        className: "MS",
        enrolments: meals("L"),
      },
    ],
  },
  // A class outing told in time: in arrears it is simply not billed.
  {
    code: "D07",
    title: "M.",
    lastName: "Barbier",
    firstName: "Nicolas",
    address: "14 rue de l'Exemple",
    quotient: 1240,
    means: "En ligne",
    payments: paid(["2017-10-07", 68.8], ["2017-11-09", 51.6], ["2017-12-11", 64.5], ["2018-01-04", 55.9]),
    children: [
      {
        firstName: "Agathe",
        birth: "2008-09-04",
        school: peupliers,
        className: "CM1",
        enrolments: meals(),
        absences: [absence("Sortie scolaire", ["2018-06-14"], { told: "2018-06-01" })],
      },
    ],
  },
  // Arrives in January; the brother leaves at the winter holidays.
  {
    code: "D08",
    title: "Mme",
    lastName: "Colin",
    firstName: "Stéphanie",
    address: "16 rue de l'Exemple",
    quotient: 905.75,
    means: "Carte",
    payments: paid(
      ["2017-10-10", 63.84],
      ["2017-11-13", 47.88],
      ["2017-12-05", 59.85],
      ["2018-01-08", 51.87],
    ),
    children: [
      {
        firstName: "Mathis",
        birth: "2014-04-11",
        school: moulinVert,
        className: "PS",
        enrolments: [{ service: "Repas", weekdays: "L Ma J V", from: "2018-01-08" }],
      },
      {
        firstName: "Alban",
        birth: "2009-06-27",
        school: peupliers,
        className: "CE2",
        enrolments: [{ service: "Repas", weekdays: "L Ma J V", from: firstDay, to: "2018-02-23" }],
      },
    ],
  },
];
