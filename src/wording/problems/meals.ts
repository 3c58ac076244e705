import type { ProblemsOf } from "../../kernel/problem";
import type { Day } from "../../kernel/day";
import { shortDay } from "../days";
import { fr } from "../french";
import { quoted } from "./inserted";
import type { WordsFor } from "./words";

function sinceText(from: Day | undefined, to: Day | undefined): string {
  if (from !== undefined && to !== undefined) return ` du ${shortDay(from)} au ${shortDay(to)}`;
  if (from !== undefined) return ` à partir du ${shortDay(from)}`;
  return to === undefined ? "" : ` jusqu’au ${shortDay(to)}`;
}

const outOfTimeOutcome = { accepted: "acceptée", surcharged: "majorée", refused: "refusée" };

export const mealWords: WordsFor<ProblemsOf<"absence" | "booking" | "child" | "enrolment">> = {
  "child.not-enrolled": ({ child }) => ({
    message: fr`L’enfant ${child} n’a ni inscription ni présence : rien ne lui est facturé.`,
    advice: fr`Ajoutez-le à la feuille Inscriptions ; s’il ne mange pas à la cantine, rien à faire.`,
  }),
  "enrolment.overlap": ({ child, service, otherRow, from, to }) => ({
    message: fr`L’enfant ${child} est inscrit deux fois à ${quoted(service)}${sinceText(from, to)} (l’autre fois à la ligne ${otherRow}) : les jours cochés sur les deux lignes sont facturés.`,
    advice: fr`Mettez une date de fin à l’ancienne inscription, ou supprimez celle qui est en trop.`,
  }),
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
