import type { MealProblems } from "../../kernel/problems/meals";
import { shortDay } from "../days";
import { fr } from "../french";
import { cut, quoted } from "./inserted";
import type { WordsFor } from "./words";

const outOfTimeOutcome = { accepted: "acceptée", surcharged: "majorée", refused: "refusée" };

export const mealWords: WordsFor<MealProblems> = {
  "booking.out-of-time": ({ child, from, verdict }) => ({
    message: fr`La présence de l’enfant ${child} à partir du ${shortDay(from)} est hors délai ou sans justificatif : elle est ${outOfTimeOutcome[verdict]}.`,
    advice: fr`Vérifiez la date de la demande et le justificatif ; pour en décider autrement, remplissez « Décision du service ».`,
  }),
  "booking.day-not-served": ({ child, day }) => ({
    message: fr`Une présence est notée pour l’enfant ${child} le ${shortDay(day)}, un jour sans cantine : elle n’est pas facturée.`,
    advice: fr`Corrigez la date, ou ouvrez ce jour par une ligne « Ouvert » de la feuille Calendrier.`,
  }),
  "absence.no-rule": ({ child, motive, nearest }) => ({
    message:
      motive === undefined
        ? fr`L’absence de l’enfant ${child} n’a pas de motif : ses repas restent facturés.`
        : fr`Le motif ${quoted(motive)} de l’absence de l’enfant ${child} n’a pas de règle : ses repas restent facturés.`,
    advice:
      nearest !== undefined
        ? fr`C’est peut-être ${quoted(nearest)} : corrigez le motif, ou ajoutez-le à la feuille « Règles d’absence ».`
        : fr`Choisissez un motif de la feuille « Règles d’absence »${motive === undefined ? "" : ", ou ajoutez-y celui-ci"}.`,
  }),
};
