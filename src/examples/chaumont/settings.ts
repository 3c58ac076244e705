import { exampleAbsenceRules, exampleSettings } from "../town-sheets";

/**
 * What the service rules of Chaumont say ("Extrait de règlement de service"): the planning before the 25th, 15 working
 * days, 48 hours, reminders after 5 and 8 days, cheques to Compass Group France. All that would reach a real person or
 * account (address, phone, SIRET, ICS, IBAN) is invented or taken from documentation.
 */
export const settings = exampleSettings({
  service: "Restauration scolaire de Chaumont (exemple)",
  manager: "Scolarest – Compass Group France (exemple)",
  address: "5 rue des Exemples",
  postcode: "52000",
  city: "Chaumont",
  phone: "03 53 01 00 00",
  email: "cantine.chaumont@example.org",
  siret: "12345678200010",
  paymentSite: "https://cantine-chaumont.example.org",
  chequePayee: "Compass Group France",
  creditorId: "FR72ZZZ123456",
  iban: "FR76 3000 6000 0112 3456 7890 189",
  academy: "Reims",
  schoolYear: "2026-2027",
  territory: "Métropole",
  canteenDays: "L M J V",
  billingMode: "À l'avance",
  paymentDelayDays: "20",
  // A private firm bills here, to which the floor of public claims (15 €) does not apply; Descartes shows it.
  issueFloor: "0,00",
  // The series goes on from the workbook of 2025-2026, whose last open invoices stand in Reprise.
  lastNumber: "2026-000412",
  missingQuotient: "Tarif maximum",
  scheduleDayOfMonth: "25",
  exceptionalWorkingDays: "15",
  unforeseenHours: "48",
  outOfTime: "Accepté",
  rejectFee: "8,00",
  firstReminderDays: "5",
  secondReminderDays: "8",
});

/** "Les justificatifs doivent être fournis dans un délai raisonnable (2 semaines maximum)": 14 days. */
export const absenceRules = exampleAbsenceRules([
  {
    motive: "Maladie",
    notice: "Jour même",
    before: "09:00",
    document: "Écrit ou justificatif",
    documentWithinDays: 14,
    article: "Règlement, 4 – Maladie",
  },
  {
    motive: "Personnelle",
    notice: "Jours ouvrés",
    delay: 7,
    writing: true,
    article: "Règlement, 4 – Absences",
  },
  // The rules do not name these two: no meal is made for the class, so none is billed.
  { motive: "Sortie scolaire", notice: "Sans délai", article: "Repas non servi : sortie de la classe" },
  { motive: "Grève", notice: "Sans délai", article: "Repas non servi : classe non accueillie" },
]);
