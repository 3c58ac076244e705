import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { counted, euros, nbsp } from "../amounts";
import { enumerated, shortDay } from "../days";
import { fr } from "../french";

/** A part of a bar, in words: `encaissé`, 90. */
interface Share {
  readonly name: string;
  readonly percent: number;
}

const shareText = (percent: number) => (percent === 0 ? `moins de 1${nbsp}%` : `${String(percent)}${nbsp}%`);

export const bilanWords = {
  on: "Date du bilan",
  onHint: "Ce qui est émis ou encaissé après cette date ne compte pas.",
  show: "Voir le bilan",
  showAgain: "Refaire le bilan",
  nothing: "Rien n’est facturé ni encaissé à cette date.",
  nothingHint: "Émettez d’abord les factures d’une période, ou choisissez une date plus tardive.",
  toInvoices: "Facturer une période",
  invoiced: "Facturé",
  credited: "Avoirs",
  paid: "Encaissé",
  unusedNotes: "Avoirs non utilisés",
  advances: "Avances des familles",
  due: (families: number) => `Reste dû (${counted(families, "famille")})`,
  late: (families: number, amount: Cents) => `${euros(amount)} en retard, de ${counted(families, "famille")}`,
  nobodyLate: "Aucune famille en retard",
  onItsWay: (amount: Cents) => `${euros(amount)} en cours de prélèvement`,
  write: "Écrire le bilan",
  writeHint: "Refait les feuilles Bilan, Tableau de bord et Impayés, prêtes à imprimer et à filtrer.",
  written: (on: Day) => fr`Le bilan au ${shortDay(on)} est dans le classeur.`,
  writtenNext: fr`Il reste à imprimer la feuille Bilan ; la feuille Impayés suit, prête à filtrer.`,
  saveNext: fr`Enregistrez maintenant le classeur, puis imprimez sa feuille Bilan depuis votre tableur ; la feuille Impayés est prête à filtrer.`,
  seeStatement: "Voir la feuille Bilan",
  seeOverdue: "Voir la feuille Impayés",
  ageing: "Ce qui reste dû, selon le retard",
  age: "Retard",
  picture: "Part",
  notYetDue: "Pas encore échu",
  upTo30: "0 à 30 jours",
  from31To60: "31 à 60 jours",
  from61To90: "61 à 90 jours",
  over90: "Plus de 90 jours",
  total: "Total",
  ageShare: (percent: number) => `${shareText(percent)} du reste dû`,
  noAge: "Rien",
  nothingDue: "Tout est réglé.",
  periods: "Par période",
  left: "Reste dû",
  meals: (count: number) => counted(count, "repas"),
  barOfPeriod: (period: string, shares: readonly Share[]) => {
    const said = shares.map(({ name, percent }) => `${shareText(percent)} ${name}`);
    return fr`${period} : ${said.length === 0 ? "rien à montrer" : enumerated(said)}`;
  },
  shareNames: {
    paid: "encaissés",
    credited: "en avoirs",
    onItsWay: "en cours de prélèvement",
    due: "à recevoir",
  },
  legendOnItsWay: "En cours de prélèvement",
  /** Why a period's sums are not those of its invoices alone. */
  creditNotes: "Les avoirs sont déduits du facturé de leur période.",
  movedNotes: "Un avoir qui règle une autre période y compte en plus, et en moins dans la sienne.",
  unusedOfNotes: (amount: Cents) => `Ce qui n’a pas servi (${euros(amount)}) est aussi déduit du reste dû.`,
  families: "Familles en retard",
  family: "Famille",
  invoices: "Factures",
  days: (count: number) => fr`${count} j`,
  letters: "Lettres",
  noFamilies: "Personne n’est en retard à cette date.",
  lateness: (familyCode: string, invoices: number, days: number, reminders: number) =>
    [
      familyCode,
      counted(invoices, "facture"),
      `${counted(days, "jour")} de retard`,
      reminders === 0 ? "aucune relance" : counted(reminders, "relance"),
    ].join(", "),
  sessions: "Recettes des permanences",
  session: (day: Day, hours: string | undefined) =>
    `Permanence du ${shortDay(day)}${hours === undefined ? "" : ` (${hours})`}`,
  noTakings: "Rien n’a été encaissé ce jour-là.",
} as const;
