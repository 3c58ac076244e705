import type { CustodyPart, ThirdPartForm } from "../domain/debtors";
import type { DebitFileVersion, MandateStatus, SepaSequence } from "../domain/direct-debit";
import type { PaymentMeans } from "../domain/families";
import type { BillingMode, LineOrigin, InvoiceSending } from "../domain/invoicing";
import type { DebitStatus, InvoiceStatus } from "../domain/ledger";
import type { AbsenceRule, BookingRules, Notice, OfficeDecision } from "../domain/meals";
import type { ReminderStatus } from "../domain/reminders";
import type { ServiceUnit } from "../domain/services";
import type { SurchargeCause, SurchargeForm } from "../domain/surcharges";
import type { MissingQuotientRule } from "../domain/tariffs";
import type { Severity } from "../kernel/problem";

/** The words of the drop-down lists, by the value that each stands for. Verdicts have theirs in `verdicts`. */

export const yesNoWords = { yes: "Oui", no: "Non" } as const;

/** Whether an envelope holds the invoice of one child, or those of a family under one cover. */
export const sendingWords: Record<InvoiceSending, string> = {
  "per-child": "Par enfant",
  "per-family": "Par famille",
};

export const paymentMeansWords: Record<PaymentMeans, string> = {
  "direct-debit": "Prélèvement",
  cheque: "Chèque",
  cash: "Espèces",
  card: "Carte",
  online: "En ligne",
  transfer: "Virement",
};

/** Read as the same, never written. */
export const paymentMeansSynonyms: Record<PaymentMeans, readonly string[]> = {
  "direct-debit": [
    "Prélèvement automatique",
    "Prélèvement bancaire",
    "Prélèvement SEPA",
    "Prélèvements",
    "SEPA",
    "PRLV",
    "PRLVT",
    "PRÉL",
    "PRÉLEV",
    "PRÉLEVT",
    "PRÉLT",
  ],
  cheque: ["Chèques", "Chèque bancaire", "CHQ", "CHQE", "CHÈ"],
  cash: ["Espèce", "Liquide", "Numéraire", "ESP", "Cash"],
  card: ["CB", "Carte bancaire", "Carte bleue", "TPE"],
  online: [
    "Internet",
    "Paiement en ligne",
    "Paiement internet",
    "Télépaiement",
    "CB en ligne",
    "PayFiP",
    "TIPI",
    "Web",
  ],
  transfer: ["Virements", "Virement bancaire", "Virement SEPA", "VIR", "VIRT", "VRT"],
};

export const noticeWords: Record<Notice["kind"], string> = {
  "same-day": "Jour même",
  "working-days": "Jours ouvrés",
  days: "Jours",
  none: "Sans délai",
  table: "Tableau",
};

export const serviceUnitWords: Record<ServiceUnit, string> = {
  day: "Jour",
  duration: "Durée",
  month: "Mois",
};

/** Read as the same, never written. */
export const serviceUnitSynonyms: Record<ServiceUnit, readonly string[]> = {
  day: ["Jours", "Journée", "Au jour"],
  duration: ["Durées", "À la durée"],
  month: ["Mensuel", "Mensuelle", "Au mois"],
};

export const surchargeCauseWords: Record<SurchargeCause, string> = {
  "out-of-time": "Hors délai",
  unbooked: "Non réservé",
  absence: "Absence",
};

/** Read as the same, never written. */
export const surchargeCauseSynonyms: Record<SurchargeCause, readonly string[]> = {
  "out-of-time": ["Hors délais", "Hors du délai"],
  unbooked: ["Non réservée", "Sans réservation", "Non inscrit"],
  absence: ["Absences", "Absent"],
};

export const surchargeFormWords: Record<SurchargeForm["kind"], string> = {
  added: "€",
  percentage: "%",
  price: "Prix",
};

/** Read as the same, never written. */
export const surchargeFormSynonyms: Record<SurchargeForm["kind"], readonly string[]> = {
  added: ["Euro", "Euros", "EUR"],
  percentage: ["Pourcentage", "Pour cent"],
  price: ["Tarif"],
};

export const deadlineWeekWords = { same: "Même", before: "Précédente" } as const;

/** Read as the same, never written. */
export const deadlineWeekSynonyms = {
  same: ["La même", "Même semaine", "En cours"],
  before: ["La précédente", "Semaine précédente", "Avant"],
} as const;

/** A percentage stands for itself. */
export const custodyPartWords: Record<Exclude<CustodyPart["kind"], "percentage">, string> = {
  all: "Tout",
  "even-weeks": "Semaines paires",
  "odd-weeks": "Semaines impaires",
};

/** Read as the same, never written. */
export const custodyPartSynonyms: Record<Exclude<CustodyPart["kind"], "percentage">, readonly string[]> = {
  all: ["Toujours", "Toutes les semaines"],
  "even-weeks": ["Paires", "Paire", "Semaine paire"],
  "odd-weeks": ["Impaires", "Impaire", "Semaine impaire"],
};

export const thirdPartFormWords: Record<ThirdPartForm["kind"], string> = {
  amount: "€",
  percentage: "%",
  rest: "Reste",
};

/** Read as the same, never written. */
export const thirdPartFormSynonyms: Record<ThirdPartForm["kind"], readonly string[]> = {
  amount: ["Euro", "Euros", "EUR"],
  percentage: ["Pourcentage", "Pour cent"],
  rest: ["Le reste", "Solde"],
};

export const documentWords: Record<AbsenceRule["document"], string> = {
  required: "Oui",
  none: "Non",
  "writing-or-document": "Écrit ou justificatif",
};

export const decisionWords: Record<OfficeDecision, string> = { accept: "Accepter", refuse: "Refuser" };

export const outOfTimeWords: Record<BookingRules["outOfTime"], string> = {
  accept: "Accepté",
  refuse: "Refusé",
  surcharge: "Majoré",
};

export const missingQuotientWords: Record<MissingQuotientRule, string> = {
  "highest-tariff": "Tarif maximum",
  block: "Bloquer",
};

export const billingModeWords: Record<BillingMode, string> = {
  "in-advance": "À l'avance",
  "in-arrears": "À terme échu",
};

export const lineOriginWords: Record<LineOrigin, string> = {
  period: "Période",
  correction: "Régularisation",
  adjustment: "Ajustement",
  fee: "Frais",
};

export const sepaSequenceWords: Record<SepaSequence, string> = { RCUR: "RCUR", FRST: "FRST" };

export const painVersionWords: Record<DebitFileVersion, string> = {
  "pain.008.001.08": "pain.008.001.08",
  "pain.008.001.02": "pain.008.001.02",
};

/** As banks and clerks shorten them; a spreadsheet makes a number of `001.08`. */
export const painVersionSynonyms: Record<DebitFileVersion, readonly string[]> = {
  "pain.008.001.08": ["008.001.08", "001.08", "1.08", "1,08"],
  "pain.008.001.02": ["008.001.02", "001.02", "1.02", "1,02"],
};

export const mandateStatusWords: Record<MandateStatus, string> = {
  active: "Actif",
  suspended: "Suspendu",
  revoked: "Révoqué",
};

export const invoiceStatusWords: Record<InvoiceStatus, string> = {
  issued: "Émise",
  partial: "Partielle",
  settled: "Réglée",
  "credit-note": "Avoir",
};

export const debitStatusWords: Record<DebitStatus, string> = {
  prepared: "Préparé",
  sent: "Envoyé",
  rejected: "Rejeté",
};

export const reminderStatusWords: Record<ReminderStatus, string> = {
  "to-send": "À envoyer",
  sent: "Envoyée",
};

export const severityWords: Record<Severity, string> = {
  blocking: "Bloquant",
  warning: "Avertissement",
  information: "Information",
};

/** What a table from outside was read for, as the workbook notes it beside the headers of the table. */
export const layoutUsageWords = { takings: "Encaissements", list: "Listes" } as const;

/** What the journal calls each thing that was done. */
export const journalActions = {
  issue: "Facturation",
  print: "Impression",
  importCalendar: "Calendrier scolaire",
  importRoll: "Import d’une liste",
  prepareDebits: "Prélèvement préparé",
  sendDebits: "Prélèvement envoyé",
  rejects: "Rejets",
  takeIn: "Encaissements",
  remind: "Relances",
  overdue: "Impayés",
  statement: "Bilan",
  applyRequests: "Demandes",
};
