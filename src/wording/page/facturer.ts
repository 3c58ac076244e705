import { safeFilePart } from "../../kernel/file-part";
import type { Day } from "../../kernel/day";
import type { Cents } from "../../kernel/cents";
import { counted, euros } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";

export const facturerWords = {
  period: "Période",
  otherPeriod: "Autre période…",
  otherPeriodLabel: "Mois ou nom de la période",
  otherPeriodHint: "Par exemple 2026-11.",
  alreadyIssued: (day: Day) => `émise le ${shortDay(day)}`,
  issuedOn: "Date d’émission",
  issuedOnHint: "Ce qui a été signalé après cette date attend la facture suivante.",
  draft: "Préparer le projet",
  draftAgain: "Refaire le projet",
  draftTitle: (period: string) => `Projet, ${period}`,
  nothing: "Aucune facture à émettre pour cette période.",
  nothingYet: fr`La commune n’a pas encore ses enfants, leurs inscriptions et ses tarifs : l’écran Accueil dit par quoi commencer.`,
  nothingHint: "Tout est déjà facturé, ou les enfants n’ont pas de repas prévus.",
  invoices: "Factures",
  creditNotes: "dont avoirs",
  meals: "Repas",
  mealsAmount: "Repas de la période",
  periodAmount: "Prestations de la période",
  otherAmount: "Régularisations et autres",
  total: "Total",
  withoutQuotient: (count: number) => `${counted(count, "famille")} sans QF, au tarif maximum`,
  belowFloor: (count: number) =>
    `${counted(count, "famille")} sous le seuil d’émission, à reporter sur une prochaine facture`,
  heldBack: (count: number) => `${counted(count, "enfant")} en attente d’une correction`,
  swept: (count: number) =>
    `Une facturation interrompue est reprise (${counted(count, "ligne sans facture", "lignes sans facture")})`,
  search: "Chercher une famille ou un enfant",
  found: (shown: number, all: number) => `${String(shown)} sur ${String(all)}`,
  columns: { child: "Enfant", className: "Classe", debtor: "Famille" },
  family: (code: string, name: string) => `Famille ${code}, ${name}`,
  debtors: (names: string) => fr`Payeurs : ${names}`,
  creditNote: "avoir",
  why: fr`Pourquoi ?`,
  days: (days: string) => fr`Jours : ${days}.`,
  issue: (invoices: number) => `Émettre ${counted(invoices, "facture")}…`,
  confirmTitle: (invoices: number) => fr`Émettre ${counted(invoices, "facture")} ?`,
  confirmText: (period: string, issuedOn: Day, total: Cents) =>
    fr`Période : ${period}. Émission : ${shortDay(issuedOn)}. Total : ${euros(total)}.`,
  confirmNote: fr`Une facture émise ne se modifie plus : ce qui change ensuite vient en régularisation sur la suivante.`,
  confirm: "Émettre",
  issued: (invoices: number, total: Cents) =>
    fr`${counted(invoices, "facture émise", "factures émises")} : ${euros(total)}.`,
  issuedNumbers: (first: string, last: string) =>
    first === last ? fr`Numéro ${first}.` : fr`Numéros ${first} à ${last}.`,
  issuedNext: fr`Elles sont dans les feuilles Factures et Lignes de facture, prêtes à imprimer dans Factures à imprimer ; les effectifs sont à jour.`,
  issuedWithoutPages: fr`Elles sont dans les feuilles Factures et Lignes de facture ; les effectifs sont à jour. Il manque à leurs pages ce qui est dit ci-dessous : Réimprimer les refait, sans rien émettre de nouveau.`,
  reprint: "Réimprimer les pages",
  reprinted: (invoices: number, period: string) =>
    fr`${counted(invoices, "page prête", "pages prêtes")} à imprimer, ${period}.`,
  files: "PDF et courriels",
  noFilesOnMac: fr`Excel pour Mac n’enregistre aucun fichier depuis ce volet : pour les PDF et les courriels, ouvrez le classeur dans la page d’un navigateur.`,
  filesMade: (invoices: number, families: number, period: string) =>
    fr`${counted(invoices, "facture")} en PDF pour ${counted(families, "famille")}, ${period}.`,
  toPrint: (file: string, families: number) =>
    fr`À imprimer : ${file}, dans l’ordre des enveloppes (${counted(families, "famille")}).`,
  mailsMade: (mails: number) =>
    fr`${counted(mails, "brouillon")} de courriel : rien n’est envoyé, ouvrez chacun dans votre messagerie et envoyez-le.`,
  mailList: (mails: number) => fr`À qui : ${counted(mails, "courriel")}`,
  mailTo: (family: string, name: string, to: readonly string[]) => fr`${name} (${family}) : ${to.join(", ")}`,
  zipName: (periodKey: string) => `factures ${safeFilePart(periodKey)}.zip`,
  downloadFiles: (files: number) => fr`Télécharger ${counted(files, "fichier")} (zip)`,
  filesDownloaded: (name: string) => fr`« ${name} » est dans vos téléchargements.`,
  nothingIssued: fr`Rien de nouveau à émettre : le classeur est à jour.`,
  seeInvoices: "Voir les factures",
  seePrinted: "Voir les pages à imprimer",
} as const;
