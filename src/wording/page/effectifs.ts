import type { Day, DayRange } from "../../kernel/day";
import { counted } from "../amounts";
import { rangeText, shortDay, weekdayText } from "../days";
import { fr } from "../french";

/** The screen of the page. */
export const effectifsScreenWords = {
  from: "Premier jour",
  fromHint: fr`Proposé : la semaine prochaine.`,
  to: "Dernier jour",
  toHint: fr`Une semaine, un mois : trois mois au plus. Rien n’est facturé.`,
  show: "Voir les effectifs",
  showAgain: "Refaire les effectifs",
  title: (range: DayRange) => `Effectifs ${rangeText(range)}`,
  known: (on: Day) => fr`D’après les inscriptions, les présences et les absences connues le ${shortDay(on)}.`,
  children: "Enfants",
  toPrepare: "Repas à préparer",
  absent: "Absents annoncés",
  due: (due: number) => fr`Facturés si rien ne change : ${counted(due, "repas")}`,
  write: "Préparer les feuilles à imprimer",
  writeHint: "Refait les feuilles Effectifs à imprimer et Feuilles de classe.",
  written: fr`Les feuilles à imprimer sont prêtes.`,
  saveNext: fr`Enregistrez maintenant le classeur, puis imprimez ses feuilles Effectifs à imprimer et Feuilles de classe depuis votre tableur.`,
  seeKitchen: "Voir la feuille de la cuisine",
  seeClasses: "Voir les feuilles de classe",
  day: "Jour",
  dayText: (day: Day) => `${weekdayText(day)} ${shortDay(day).slice(0, 5)}`,
  diets: "Régimes",
  differences: "Écarts",
  afterwards: "Jours passés et facturés",
} as const;
