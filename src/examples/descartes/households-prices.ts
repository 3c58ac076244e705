import { paid, type Household } from "../household";
import { firstDay, meals, moulinVert, peupliers, village } from "./places";

/** Income rates with their floor and cap, and the ways of paying. */
export const priceHouseholds: readonly Household[] = [
  // Three children: the third by age pays a lower rate of the same quotient.
  {
    code: "D09",
    title: "M. et Mme",
    lastName: "Benali",
    firstName: "Rachid",
    address: "1 chemin du Modèle",
    quotient: 541.37,
    means: "Chèque",
    payments: paid(
      ["2017-10-04", 102.08],
      ["2017-11-06", 76.56],
      ["2017-12-08", 94.08],
      ["2018-01-10", 82.94],
    ),
    children: [
      { firstName: "Ilyès", birth: "2007-08-16", school: peupliers, className: "CM2", enrolments: meals() },
      { firstName: "Sofia", birth: "2010-09-29", school: peupliers, className: "CE1", enrolments: meals() },
      { firstName: "Rayan", birth: "2014-01-05", school: moulinVert, className: "PS", enrolments: meals() },
    ],
  },
  // A high quotient meets the cap. The mandate of September 2016 has been collected ever since: recurrent.
  {
    code: "D10",
    title: "Mme",
    lastName: "de Saint-Aubin",
    firstName: "Béatrice",
    address: "3 chemin du Modèle",
    quotient: 1875,
    means: "Prélèvement",
    mandate: {
      reference: "DSC-2016-0001",
      iban: "FR76 9999 9000 3700 0000 2345 617",
      signed: "2016-09-20",
      lastCollection: "2017-07-17",
    },
    children: [
      { firstName: "Apolline", birth: "2011-12-08", school: peupliers, className: "CP", enrolments: meals() },
    ],
  },
  // No quotient known: the cap of the rate is the highest price.
  {
    code: "D11",
    title: "M.",
    lastName: "Caron",
    firstName: "Philippe",
    address: "5 chemin du Modèle",
    means: "Chèque",
    payments: paid(["2017-11-03", 68.8], ["2017-12-11", 51.6]),
    children: [
      { firstName: "Justine", birth: "2009-02-13", school: peupliers, className: "CE2", enrolments: meals() },
    ],
  },
  // The family allowance office counts again in January: a new rate of a new quotient.
  {
    code: "D12",
    title: "Mme",
    lastName: "Lemaire",
    firstName: "Virginie",
    address: "7 chemin du Modèle",
    quotients: [
      { quotient: 980, from: firstDay },
      { quotient: 745.5, from: "2018-01-01" },
    ],
    means: "En ligne",
    onlineInvoice: true,
    payments: paid(["2017-10-04", 131.2], ["2017-11-06", 98.4], ["2017-12-08", 119.1], ["2018-01-10", 106.6]),
    children: [
      { firstName: "Romane", birth: "2011-07-22", school: peupliers, className: "CP", enrolments: meals() },
      { firstName: "Axel", birth: "2013-05-09", school: moulinVert, className: "MS", enrolments: meals() },
    ],
  },
  // Not of the town: one price.
  {
    code: "D13",
    title: "M. et Mme",
    lastName: "Vidal-Roche",
    firstName: "Grégory",
    address: "9 rue du Pont",
    livesIn: village,
    resident: false,
    means: "Prélèvement",
    // Received with the September invoice, as the notice says: effective from the next one, its first collection.
    mandate: {
      reference: "DSC-2017-0002",
      iban: "FR14 9999 9000 3700 0000 3456 C64",
      bic: "EXEMFRPPXXX",
      signed: "2017-10-05",
      received: "2017-10-09",
    },
    payments: [
      { date: "2017-10-11", amount: 156.8, means: "Carte", remark: "Mandat effectif à la prochaine facture" },
    ],
    children: [
      { firstName: "Noa", birth: "2012-10-31", school: moulinVert, className: "GS", enrolments: meals() },
      { firstName: "Eliott", birth: "2008-12-03", school: peupliers, className: "CM1", enrolments: meals() },
    ],
  },
  // A packed lunch (PAI) for the younger.
  {
    code: "D14",
    title: "Mme",
    lastName: "Traoré",
    firstName: "Mariam",
    address: "11 chemin du Modèle",
    quotient: 389.9,
    means: "Espèces",
    payments: paid(["2017-10-11", 45.12], ["2017-11-15", 33.84], ["2017-12-13", 41.2], ["2018-01-10", 36.66]),
    children: [
      { firstName: "Ibrahim", birth: "2010-06-24", school: peupliers, className: "CE1", enrolments: meals() },
      {
        firstName: "Awa",
        birth: "2012-08-15",
        school: moulinVert,
        className: "GS",
        diet: "PAI – panier repas",
        enrolments: [{ service: "Repas PAI", weekdays: "L Ma J V", from: firstDay }],
      },
    ],
  },
  // Three children again; this debit bounces in October and is paid at the pay desk instead.
  {
    code: "D15",
    title: "M.",
    lastName: "Ferreira",
    firstName: "Paulo",
    address: "13 chemin du Modèle",
    quotient: 620,
    means: "Prélèvement",
    mandate: {
      reference: "DSC-2016-0003",
      iban: "FR76 9999 9000 3700 0000 4567 887",
      signed: "2016-09-22",
      lastCollection: "2017-07-17",
    },
    payments: [
      {
        date: "2017-12-13",
        amount: 76.68,
        means: "Espèces",
        remark: "Après le rejet du prélèvement d'octobre",
      },
    ],
    children: [
      { firstName: "Diogo", birth: "2007-03-30", school: peupliers, className: "CM2", enrolments: meals() },
      { firstName: "Beatriz", birth: "2009-08-01", school: peupliers, className: "CE2", enrolments: meals() },
      {
        firstName: "Mia",
        birth: "2014-11-23",
        school: moulinVert,
        className: "PS",
        enrolments: meals("L J"),
      },
    ],
  },
  // Owes for last year and pays late; the office grants a small discount.
  {
    code: "D16",
    title: "Mme",
    lastName: "Picard",
    firstName: "Corinne",
    address: "15 chemin du Modèle",
    quotient: 770,
    means: "Chèque",
    opening: { invoice: "2017-000158", issued: "2017-07-10", due: "2017-07-24", left: 51.6 },
    payments: [
      { date: "2017-11-15", amount: 51.6, invoice: "2017-000158", remark: "Solde de juin-juillet 2017" },
      ...paid(["2017-12-13", 94.92], ["2018-01-10", 50.85]),
    ],
    children: [
      {
        firstName: "Thomas",
        birth: "2011-05-17",
        school: peupliers,
        className: "CP",
        enrolments: meals(),
        adjustments: [{ date: "2017-12-15", label: "Repas froid du 14 décembre : remise", amount: -1.5 }],
      },
    ],
  },
];
