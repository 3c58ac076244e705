import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { euros, nbsp } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";

const shareText = (percent: number) => (percent === 0 ? `moins de 1${nbsp}%` : `${String(percent)}${nbsp}%`);

/** The words of the screen of the year in pictures that its sheet does not have. */
export const tableauWords = {
  on: "Tableau de bord au",
  onHint: "Ce qui est émis ou encaissé après cette date ne compte pas.",
  show: "Voir le tableau de bord",
  showAgain: "Refaire le tableau de bord",
  toInvoices: "Facturer une période",
  write: "Écrire le tableau de bord",
  writeHint: "Refait la feuille Tableau de bord, avec ses graphiques, ainsi que Bilan et Impayés.",
  written: (on: Day) => fr`Le tableau de bord au ${shortDay(on)} est dans le classeur.`,
  writtenNext: fr`Il reste à imprimer la feuille Tableau de bord.`,
  saveNext: fr`Enregistrez maintenant le classeur, puis imprimez sa feuille Tableau de bord depuis votre tableur.`,
  see: "Voir la feuille Tableau de bord",
  meals: "Repas",
  adjusted: (amount: Cents) => `${euros(amount)} de régularisations`,
  price: (amount: Cents) => `repas à ${euros(amount)} en moyenne`,
  late: (late: number, families: number) =>
    late === 0
      ? "aucune famille en retard"
      : `${String(late)} ${late === 1 ? "famille" : "familles"} sur ${String(families)} en retard`,
  barOfAmounts: (name: string, paid: number, due: number) =>
    paid + due === 0
      ? fr`${name} : rien à montrer`
      : fr`${name} : ${shareText(paid)} réglés, ${shareText(due)} à recevoir`,
  barOfMeals: (name: string, percent: number) => fr`${name} : ${shareText(percent)} des repas`,
} as const;
