import type { CreditState } from "../../domain/incoming";
import type { Cents } from "../../kernel/cents";
import { counted, euros } from "../amounts";
import { fr } from "../french";
import { takingColumnLabels } from "../takings";

const payments = (count: number) => counted(count, "règlement");

export const encaisserScreenWords = {
  drop: "Déposez ici le relevé de la banque ou du portail de paiement",
  dropNow: "Lâchez le fichier pour le lire",
  or: "ou",
  choose: "Choisir un fichier…",
  forms: fr`Formats lus : relevé CFONB 120, camt.053 ou camt.054 (.xml), tableau .csv ou .xlsx, ou un .zip qui les contient.`,
  oneFile: "Déposez un seul fichier à la fois.",

  // A table that is not understood.
  columns: fr`Quelles colonnes lire ?`,
  unknownHeaders: (file: string) => fr`Écot ne sait pas lire toutes les colonnes de « ${file} ».`,
  unknownHeadersHint: fr`Indiquez ci-dessous sous quel titre se trouve chaque chose : le classeur s’en souviendra pour les prochains fichiers de cette forme.`,
  columnNames: takingColumnLabels,
  noColumn: "(aucune)",
  columnsNeeded: "Il faut au moins la date, et le montant ou le crédit.",
  readColumns: "Lire avec ces colonnes",

  // What came in.
  ofFile: (file: string) => `Encaissements de ${file}`,
  groups: { sure: "Sûrs", "to-check": "À vérifier", unknown: "Inconnus" } satisfies Partial<
    Record<CreditState, string>
  >,
  groupHints: {
    sure: fr`Le numéro de la facture y est, avec exactement ce qui reste dû. Décochez ce qui ne doit pas être noté.`,
    "to-check": "Cochez ceux qui sont justes, ou choisissez une autre famille.",
    unknown: fr`Choisissez la famille de ceux qui sont des paiements de la cantine ; les autres restent de côté.`,
  },
  tally: (count: number, total: Cents) => fr`${String(count)} : ${euros(total)}`,
  known: "Déjà notés",
  ownDebits: "Remises de prélèvements",
  others: "Autres mouvements",
  toNote: "À noter",
  nothingToNote: "Cochez au moins un crédit pour le noter.",
  note: (count: number) => (count > 1 ? `Noter les ${payments(count)}…` : "Noter le règlement…"),
  remember: "Retenir ces colonnes",
  nothing: fr`Rien de nouveau : tout est déjà noté.`,
  noCredit: "Aucun encaissement dans ce fichier.",
  toRejects: "Ouvrir l’écran Rejets",

  // One credit.
  noteThis: "Noter",
  otherFamily: "Choisir une autre famille",
  family: "Famille",
  familyHint: "Tapez quelques lettres du nom, puis choisissez dans la liste.",
  unknownFamily: "Choisissez une famille de la liste.",
  invoice: "Facture",
  oldest: "La plus ancienne",
  openInvoice: (invoice: string, remaining: Cents) => fr`${invoice} (${euros(remaining)})`,
  split: "Répartir en chèques",

  // Cheques in a row.
  typeCheques: "Saisir les chèques d’un bordereau",
  chequesTitle: "Chèques d’un bordereau",
  chequesOn: "Encaissés le",
  chequesOnHint: "La date que portent les règlements.",
  cheque: (rank: number) => `Chèque ${String(rank)}`,
  amount: "Montant",
  wrongAmount: fr`Un montant comme 42,50.`,
  number: "N° de chèque",
  chequesTotal: (count: number, total: Cents) => fr`${counted(count, "chèque")} : ${euros(total)}.`,
  chequesLeft: (left: Cents) =>
    left === 0 ? "Le compte y est." : fr`Il reste ${euros(left)} à répartir sur cette remise.`,
  chequesOver: (over: Cents) => fr`La répartition dépasse la remise de ${euros(over)}.`,
  noteCheques: (count: number) => (count === 0 ? "Noter les chèques…" : `Noter ${counted(count, "chèque")}…`),
  cancelSplit: "Annuler la répartition",
  closeSlip: "Fermer ce bordereau",

  confirmTitle: (count: number) => fr`Noter ${payments(count)} ?`,
  confirmText: (total: Cents) => fr`Total : ${euros(total)}.`,
  confirmNote: fr`Chaque paiement devient une ligne de la feuille Règlements, avec le libellé de la banque ; ce qui reste dû est mis à jour.`,
  confirm: "Noter",
  done: (count: number, total: Cents) =>
    count === 0
      ? "Ces colonnes sont retenues dans le classeur."
      : fr`${counted(count, "règlement noté", "règlements notés")} : ${euros(total)}.`,
  seePayments: "Voir la feuille Règlements",
  saveReminder: fr`Enregistrez maintenant le classeur : ces règlements n’existent encore que dans cette page.`,
} as const;
