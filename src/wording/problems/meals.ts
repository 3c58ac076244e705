import type { MealProblems } from "../../kernel/problems/meals";
import { rangeText, shortDay } from "../days";
import type { WordsFor } from "./words";

const outOfTimeOutcome = { accepted: "acceptée", surcharged: "majorée", refused: "refusée" };

export const mealWords: WordsFor<MealProblems> = {
  "booking.out-of-time": ({ child, from, verdict }) => ({
    message: `La présence de l'enfant ${child} à partir du ${shortDay(from)} est hors délai\u00a0: ${outOfTimeOutcome[verdict]}.`,
    advice:
      "La colonne Explication dit pourquoi\u00a0; «\u00a0Décision du service\u00a0» permet d'en décider autrement.",
  }),
  "booking.day-not-served": ({ child, day }) => ({
    message: `Une présence est notée pour l'enfant ${child} le ${shortDay(day)}, un jour sans cantine\u00a0: elle n'est pas facturée.`,
    advice:
      "Corrigez la date, ou ouvrez ce jour par une ligne «\u00a0Ouvert\u00a0» de la feuille Calendrier.",
  }),
  "absence.no-rule": ({ child, motive }) => ({
    message:
      motive === undefined
        ? `L'absence de l'enfant ${child} n'a pas de motif\u00a0: ses repas restent facturés.`
        : `Le motif «\u00a0${motive}\u00a0» de l'absence de l'enfant ${child} n'a pas de règle\u00a0: ses repas restent facturés.`,
    advice: "Choisissez un motif de la feuille Règles d'absence, ou ajoutez-y ce motif.",
  }),
  "absence.no-meal": ({ child, from, to }) => ({
    message: `Aucun repas n'est prévu pour l'enfant ${child} pendant son absence ${rangeText({ from, to })}.`,
    advice: "Rien à faire si les dates sont justes.",
  }),
};
