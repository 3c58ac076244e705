import type { Day } from "../../kernel/day";
import { shortDay } from "../days";
import { fr } from "../french";

/** The screen of the page. */
export const recusScreenWords = {
  on: "Permanence du",
  onHint: fr`Les règlements de ce jour en espèces, par chèque ou par carte, dans la feuille Règlements.`,
  show: "Voir les reçus",
  showAgain: "Refaire les reçus",
  title: (day: Day) => `Permanence du ${shortDay(day)}`,
  receipts: "Reçus",
  number: "Reçu",
  family: "Famille",
  amount: "Montant",
  total: "Total",
  write: "Préparer les reçus à imprimer",
  writeHint: fr`Refait la feuille Reçus à imprimer : le journal de caisse, le bordereau de chèques, puis un reçu par page.`,
  written: fr`Les reçus sont dans la feuille Reçus à imprimer.`,
  saveNext: fr`Enregistrez maintenant le classeur, puis imprimez sa feuille Reçus à imprimer depuis votre tableur.`,
  see: "Voir la feuille Reçus à imprimer",
} as const;
