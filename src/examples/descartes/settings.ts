import { exampleAbsenceRules, exampleSettings } from "../town-sheets";

/**
 * The notice to parents of Descartes gives the firm that bills (SOGERES), the means of payment and the pay-desk dates. It
 * says nothing of absences, deadlines or prices: those here are invented, and differ from Chaumont's on purpose, so that
 * the two towns together show every kind of rule.
 */
export const settings = exampleSettings({
  service: "Restauration scolaire de Descartes (exemple)",
  manager: "SOGERES (exemple)",
  address: "1 place de la Maquette",
  postcode: "37160",
  city: "Descartes",
  phone: "02 61 91 00 00",
  email: "cantine.descartes@example.org",
  siret: "98765432400019",
  paymentSite: "https://espace-famille.example.org/restauration-scolaire.descartes",
  chequePayee: "SOGERES",
  creditorId: "FR46ZZZ201718",
  iban: "FR76 9999 9000 3700 0000 1234 579",
  bic: "EXEMFRPPXXX",
  academy: "Orléans-Tours",
  schoolYear: "2017-2018",
  territory: "Métropole",
  canteenDays: "L M J V",
  billingMode: "À terme échu",
  paymentDelayDays: "15",
  issueFloor: "15,00",
  // 2017 had already seen the invoices of January to July in the workbook of 2016-2017.
  lastNumber: "2017-000163",
  missingQuotient: "Tarif maximum",
  scheduleDayOfMonth: "20",
  exceptionalWorkingDays: "5",
  unforeseenHours: "24",
  outOfTime: "Majoré",
  surcharge: "1,50",
  // The bank of these years took the older file, and wanted the first collection named as such.
  sepaSequence: "FRST",
  painVersion: "pain.008.001.02",
  rejectFee: "10,00",
  firstReminderDays: "10",
  secondReminderDays: "15",
  reminderMinimum: "10,00",
});

export const absenceRules = exampleAbsenceRules([
  // The first meal is always paid for: the kitchen had made it.
  {
    motive: "Maladie",
    notice: "Jour même",
    before: "10:00",
    document: "Oui",
    documentWithinDays: 7,
    waitingMeals: 1,
    article: "Règlement (exemple), art. 5",
  },
  {
    motive: "Personnelle",
    notice: "Jours",
    delay: 3,
    before: "12:00",
    article: "Règlement (exemple), art. 6",
  },
  { motive: "Sortie scolaire", notice: "Sans délai", article: "Règlement (exemple), art. 7" },
  { motive: "Grève", notice: "Sans délai", article: "Règlement (exemple), art. 7" },
]);
