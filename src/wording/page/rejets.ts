import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { RejectColumn } from "../../formats/problems/bank";
import { counted, euros } from "../amounts";
import { named, shortDay } from "../days";
import { fr } from "../french";
import { rowsText } from "../problems/inserted";

const rejects = (count: number) => counted(count, "rejet");

export const rejetsWords = {
  drop: "Déposez ici le fichier des rejets de la banque",
  dropNow: "Lâchez le fichier pour le lire",
  or: "ou",
  choose: "Choisir un fichier…",
  forms: fr`Formats lus : pain.002, camt.054 ou camt.053 (.xml), relevé CFONB 120, tableau .csv du site de la banque, ou un .zip qui les contient.`,
  oneFile: "Déposez un seul fichier à la fois.",
  typed: "Sans fichier, lire les rejets saisis dans la feuille Rejets",

  // A table that is not understood.
  columns: fr`Quelles colonnes lire ?`,
  unknownHeaders: (file: string) => fr`Écot ne reconnaît pas tous les titres de « ${file} ».`,
  unknownHeadersHint: fr`Indiquez ci-dessous sous quel titre se trouve chaque chose ; rien n’est écrit tant que vous n’avez pas vu les rejets.`,
  columnNames: {
    date: "Date du rejet",
    endToEndId: "Référence du prélèvement",
    mandateId: "RUM du mandat",
    amount: "Montant",
    credit: "Montant au crédit",
    direction: "Sens (débit ou crédit)",
    status: "Statut (rejeté ou exécuté)",
    reasonCode: "Code du motif",
    reasonText: "Motif en clair",
    fee: "Frais",
  } satisfies Partial<Record<RejectColumn, string>>,
  noColumn: "(aucune)",
  columnsNeeded: "Il faut au moins la date, et la référence ou la RUM.",
  readColumns: "Lire avec ces colonnes",

  // A table that does not tell which of its rows are rejects.
  statusQuestion: (word: string) =>
    word.trim() === ""
      ? fr`Certaines lignes n’ont pas de statut : sont-elles des rejets ?`
      : fr`Le statut « ${word} » veut-il dire que le prélèvement est rejeté ?`,
  reasonQuestion: fr`Certaines lignes ont un motif de rejet et d’autres non : ces dernières sont-elles des rejets ?`,
  plusQuestion: fr`Certaines lignes ressemblent à des crédits : sont-elles des rejets ?`,
  linesOf: (file: string, lines: readonly number[]) =>
    fr`« ${file} », ${rowsText(lines)}. Rien n’est écrit tant que vous n’avez pas vu les rejets.`,
  areRejects: "Oui, des rejets",
  areNoRejects: "Non, pas des rejets",

  // What would change.
  ofFile: (file: string) => `Rejets de ${file}`,
  ofSheet: "Rejets de la feuille Rejets",
  isNew: "Nouveaux rejets",
  isKnown: "Déjà notés",
  isUnmatched: "Sans prélèvement",
  total: "Total rejeté",
  reopened: (invoices: readonly string[]) =>
    fr`${counted(invoices.length, "facture")} de nouveau à régler : ${named(invoices)}`,
  suspended: (count: number) =>
    fr`${counted(count, "mandat suspendu", "mandats suspendus")} : plus de prélèvement pour ${count > 1 ? "ces familles" : "cette famille"}`,
  fees: (total: Cents) => `${euros(total)} de frais sur leur prochaine facture`,
  apply: (count: number) => `Appliquer ${rejects(count)}…`,
  nothingNew: fr`Rien ne change : ces rejets sont déjà notés.`,
  nothingFound: "Aucun nouveau rejet.",
  nothingFoundHint: fr`Un rejet annoncé par téléphone ou par courrier se saisit dans la feuille Rejets : date, référence du prélèvement et code.`,

  // Each reject.
  states: { new: "nouveau", known: "déjà noté" },
  nobody: "Prélèvement introuvable",
  rejectedOn: (day: Day) => `rejeté le ${shortDay(day)}`,
  family: (code: string) => `Famille ${code}`,
  typedIn: "saisi dans la feuille",
  foundBy: {
    reference: (reference: string) => `retrouvé par sa référence ${reference}`,
    mandate: (reference: string) => fr`retrouvé par sa RUM et son montant : ${reference}`,
  },
  wanted: (reference: string) => `référence ${reference}`,
  wantedMandate: (mandate: string) => `RUM ${mandate}`,
  invoicesOf: (invoices: readonly string[]) =>
    `${invoices.length > 1 ? "factures" : "facture"} ${named(invoices)}`,

  confirmTitle: (count: number) => fr`Appliquer ${rejects(count)} ?`,
  confirmText: (total: Cents) => fr`Total rejeté : ${euros(total)}.`,
  confirmNote: fr`Les factures redeviennent dues, les mandats sont suspendus, et les frais vont sur la prochaine facture. Une facture rejetée n’est plus jamais prélevée.`,
  confirm: "Appliquer",
  applied: (count: number, total: Cents) =>
    fr`${counted(count, "rejet appliqué", "rejets appliqués")} : ${euros(total)}.`,
  appliedNext: fr`Demandez à ces familles un autre moyen de paiement, et notez-le dans la feuille Familles. Ne remettez un mandat « Actif » qu’avec leur accord.`,
  seeFamilies: "Voir la feuille Familles",
  seeMandates: "Voir la feuille Mandats",
  saveReminder: fr`Enregistrez maintenant le classeur : ces rejets n’existent encore que dans cette page.`,
} as const;
