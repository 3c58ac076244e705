import type { ReminderLevel } from "../../domain/reminders";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { counted, euros } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";

/** How far the letters to a family went: none yet, the first, the formal notice. */
export type LetterLevel = 0 | ReminderLevel;

/** How late the oldest invoice of a family is, in the ranges of the statement's ageing. */
export type Lateness = "upTo30" | "from31To60" | "from61To90" | "over90";

export type OverdueOrder = "amount" | "lateness" | "name";

const families = (count: number) => counted(count, "famille");

export const impayesWords = {
  on: "Impayés au",
  onHint: fr`Ce qui était dû avant ce jour et n’est pas réglé.`,
  look: "Voir les impayés",
  refresh: "Relire",

  none: "Aucune famille n’est en retard.",
  noneHint: fr`Toutes les factures à échéance sont réglées, ou le prélèvement les a encaissées.`,
  title: (day: Day) => `Impayés au ${shortDay(day)}`,
  shown: (count: number, all: number, due: Cents) =>
    count === all
      ? fr`${families(all)} en retard : ${euros(due)}`
      : fr`${String(count)} sur ${families(all)} : ${euros(due)}`,
  noneShown: fr`Aucune famille ne répond à ces filtres.`,
  clear: "Tout montrer",

  filters: "Filtrer les familles",
  all: "Toutes",
  level: "Dernière lettre",
  levels: { 0: "Sans lettre", 1: "Relancées", 2: "Mises en demeure" } satisfies Record<LetterLevel, string>,
  lateness: "Retard",
  latenesses: {
    upTo30: "30 jours ou moins",
    from31To60: "31 à 60 jours",
    from61To90: "61 à 90 jours",
    over90: "plus de 90 jours",
  } satisfies Record<Lateness, string>,
  school: "École",
  allSchools: "Toutes les écoles",
  withCount: (name: string, count: number) => `${name} (${String(count)})`,
  least: "Dû, au moins (€)",
  order: "Trier par",
  orders: {
    amount: "montant dû",
    lateness: "ancienneté",
    name: "nom",
  } satisfies Record<OverdueOrder, string>,
  search: "Famille ou enfant",

  summary: (invoices: number, days: number) =>
    `${counted(invoices, "facture")}, ${counted(days, "jour")} de retard`,
  onItsWay: (amount: Cents) => fr`dont ${euros(amount)} en cours de prélèvement`,
  debtor: "Famille",
  days: (count: number) => fr`${count} j`,
  lettersSent: "Lettres",
  due: "Dû",
  children: "Enfants",
  phone: "Téléphone",
  email: "Courriel",
  lastLetter: "Dernière lettre",
  letters: (count: number, last: Day) => fr`${counted(count, "lettre")}, la dernière le ${shortDay(last)}`,
  next: "Suite proposée",
  invoice: "Facture",
  dueOn: "Échéance",
  remaining: "Reste dû",
  goToFamily: "Voir la famille",

  write: "Mettre à jour la feuille Impayés",
  written: "La feuille Impayés est à jour.",
  writtenNext: fr`Les flèches de ses en-têtes filtrent et trient dans Excel.`,
  saveReminder: "Enregistrez le classeur.",
  seeSheet: "Voir la feuille Impayés",
} as const;
