import type { ProposedDate } from "../../domain/direct-debit";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { counted, euros } from "../amounts";
import { named, shortDay } from "../days";
import { fr } from "../french";

const debits = (count: number) => counted(count, "prélèvement");

export const prelevementsWords = {
  // What the workbook knows.
  waiting: "À remettre à la banque",
  known: "Prélèvements du classeur",
  none: "Aucun prélèvement dans ce classeur pour l’instant.",
  dueOn: "Échéance",
  state: "État",
  count: "Nombre",
  total: "Total",
  batchOf: (day: Day) => `Prélèvement du ${shortDay(day)}`,
  figures: (count: number, total: Cents) => `${debits(count)}, ${euros(total)}`,
  review: "Revoir et télécharger",
  tooLate: fr`La banque ne prend plus de fichier pour cette date. Si elle l’a reçu à temps, marquez ce prélèvement envoyé ; sinon, supprimez ses lignes de la feuille Prélèvements.`,
  refresh: "Relire le classeur",

  // The date.
  collectedOn: "Date du prélèvement",
  collectedOnHint: fr`Un jour où les banques travaillent : ni samedi, ni dimanche, ni jour férié des banques.`,
  proposed: {
    prepared: "Un prélèvement est déjà préparé pour cette date.",
    due: fr`Date proposée : toutes les factures sont alors à échéance.`,
    notice: fr`Date proposée : les familles sont prévenues assez longtemps avant.`,
    bank: fr`Date proposée : le premier jour où la banque peut prélever.`,
  } satisfies Record<ProposedDate["because"], string>,
  look: "Voir le prélèvement",
  lookAgain: "Refaire l’aperçu",
  take: (day: Day) => `Prendre le ${shortDay(day)}`,

  // What would be collected.
  nothing: "Rien à prélever à cette date.",
  debits: "Prélèvements",
  first: "dont premiers (FRST)",
  recurrent: "dont suivants (RCUR)",
  invoices: "Factures",
  leftOut: (families: readonly string[]) =>
    fr`${counted(families.length, "famille")} en attente d’une correction : ${named(families)}`,
  replaces: (rows: number) =>
    `Remplace ${counted(rows, "ligne déjà préparée", "lignes déjà préparées")} pour cette date`,
  amended: (count: number) =>
    fr`${counted(count, "compte changé", "comptes changés")} depuis le dernier prélèvement : le fichier le signale à la banque`,
  inSheet: "Ces lignes sont déjà dans la feuille Prélèvements",
  prepare: (count: number) => `Préparer ${debits(count)}…`,
  search: "Chercher une famille, un titulaire ou une RUM",
  found: (shown: number, all: number) => `${String(shown)} sur ${String(all)}`,
  who: (family: string, mandate: string) => `Famille ${family}, RUM ${mandate}`,
  debtor: "Famille",
  mandate: "RUM",
  firstMark: "premier",
  amendedMark: "compte changé",
  holder: "Titulaire",
  account: "IBAN",
  signedOn: "Mandat signé le",
  reference: "Référence",

  // Preparing, and the file.
  confirmTitle: (count: number) => fr`Préparer ${debits(count)} ?`,
  confirmText: (day: Day, total: Cents) => fr`Échéance : ${shortDay(day)}. Total : ${euros(total)}.`,
  confirmNote: fr`Les lignes vont dans la feuille Prélèvements. Rien ne part à la banque : vous y déposez le fichier vous-même.`,
  confirm: "Préparer",
  prepared: (count: number, total: Cents) =>
    fr`${counted(count, "prélèvement préparé", "prélèvements préparés")} : ${euros(total)}.`,
  preparedNext: fr`Téléchargez le fichier, déposez-le sur le site de la banque, puis notez ici qu’il est envoyé.`,
  download: "Télécharger le fichier pour la banque",
  downloaded: (file: string) => fr`Cherchez « ${file} » dans vos téléchargements.`,
  hasItCome: fr`Le fichier est-il arrivé dans les téléchargements ?`,
  itCame: "Oui",
  itDidNot: "Non, afficher son texte",
  noDownload: fr`Le téléchargement ne part pas ?`,
  copyHint: (file: string) =>
    fr`Excel pour Mac ne télécharge rien depuis un volet. Copiez ce texte dans un éditeur de texte, et enregistrez-le en texte brut sous le nom « ${file} ». Ou bien ouvrez le classeur enregistré dans la page d’Écot d’un navigateur, et téléchargez-le là.`,
  fileText: "Fichier pour la banque",
  seeSheet: "Voir la feuille Prélèvements",
  saveReminder: fr`Enregistrez aussi le classeur : ces lignes n’existent encore que dans cette page.`,

  // Marking as sent.
  send: "Marquer envoyé…",
  sendTitle: (day: Day) => fr`Marquer envoyé le prélèvement du ${shortDay(day)} ?`,
  sentOn: "Remis à la banque le",
  sentOnWrong: fr`Indiquez une date, aujourd’hui au plus tard.`,
  sendNote: fr`Ces lignes ne changeront plus. Les factures comptent comme réglées à partir de la date du prélèvement.`,
  sendAction: "Marquer envoyé",
  sent: (count: number, total: Cents) =>
    fr`${counted(count, "prélèvement noté comme envoyé", "prélèvements notés comme envoyés")} : ${euros(total)}.`,
  sentNext: (day: Day) =>
    fr`Les factures comptent comme réglées à partir du ${shortDay(day)}. Si la banque en renvoie, passez par l’écran Rejets.`,
  saveSent: fr`Enregistrez aussi le classeur : cela n’est encore noté que dans cette page.`,
} as const;
