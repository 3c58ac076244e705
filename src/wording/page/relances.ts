import type { ReminderLevel } from "../../domain/reminders";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { counted, euros } from "../amounts";
import { named, shortDay } from "../days";
import { fr } from "../french";

const letters = (count: number) => counted(count, "lettre");

export const relancesWords = {
  on: "Relances du",
  onHint: fr`La date que porteront les lettres : ce qui est dû ce jour-là est relancé.`,
  look: "Voir les relances",
  lookAgain: "Refaire l’aperçu",

  nothing: "Aucune lettre n’est due ce jour-là.",
  nothingHint: fr`Les familles en retard ont déjà leur lettre, ou leur délai court encore ; un prélèvement en cours n’est pas relancé.`,
  previewTitle: (day: Day) => `Relances du ${shortDay(day)}`,
  levels: { 1: "Premières relances", 2: "Mises en demeure" } satisfies Record<ReminderLevel, string>,
  invoices: "Factures",
  total: "Reste dû",
  heldBack: (families: readonly string[]) =>
    fr`${counted(families.length, "famille")} sans lettre, en attente d’une correction : ${named(families)}`,
  written: (count: number, all: number) =>
    count === all
      ? fr`Ces lettres sont déjà écrites, et attendent d’être envoyées`
      : fr`${counted(count, "lettre est déjà écrite", "lettres sont déjà écrites")}`,
  alreadySent: (day: Day) => `Les lettres du ${shortDay(day)} sont notées comme envoyées.`,
  family: (code: string) => `Famille ${code}`,
  mark: { 1: "relance", 2: "mise en demeure" } satisfies Record<ReminderLevel, string>,
  debtor: "Famille",
  letter: "Lettre",
  number: "Facture",
  dueOn: "Échéance",
  daysLate: "Retard",
  days: (count: number) => fr`${count} j`,
  remaining: "Reste dû",

  write: (count: number) => `Écrire ${count > 1 ? `les ${letters(count)}` : "la lettre"}`,
  rewrite: "Réécrire les lettres",
  send: "Marquer comme envoyées…",
  confirmSendTitle: (count: number) => fr`Marquer ${letters(count)} comme envoyée${count > 1 ? "s" : ""} ?`,
  confirmSendText: (day: Day, total: Cents) => fr`Lettres du ${shortDay(day)}, pour ${euros(total)}.`,
  confirmSendNote:
    "Les délais suivants comptent à partir de ce jour. Une lettre notée comme envoyée ne change plus.",
  confirmSend: "Marquer",
  done: (count: number, total: Cents) =>
    `${counted(count, "lettre écrite", "lettres écrites")}, pour ${euros(total)}`,
  doneNext: fr`Imprimez la feuille Lettres, une page par famille, puis marquez les lettres comme envoyées.`,
  sent: (count: number) => counted(count, "lettre notée comme envoyée", "lettres notées comme envoyées"),
  sentNext: fr`Les délais suivants comptent à partir de ce jour ; Impayés dit où en est chaque famille.`,
  saveReminder: fr`Enregistrez le classeur, ouvrez-le pour imprimer la feuille Lettres, puis marquez les lettres comme envoyées.`,
  saveSent: "Enregistrez le classeur.",
  seeLetters: "Voir les lettres",
  seeSheet: "Voir la feuille Relances",
  seeOverdue: "Voir les impayés",
} as const;
