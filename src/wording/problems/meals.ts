import type { ProblemsOf } from "../../kernel/problem";
import type { Day } from "../../kernel/day";
import { shortDay, weekdayText } from "../days";
import { fr } from "../french";
import { quoted, rowsText } from "./inserted";
import type { WordsFor } from "./words";

function sinceText(from: Day | undefined, to: Day | undefined): string {
  if (from !== undefined && to !== undefined) return ` du ${shortDay(from)} au ${shortDay(to)}`;
  if (from !== undefined) return ` à partir du ${shortDay(from)}`;
  return to === undefined ? "" : ` jusqu’au ${shortDay(to)}`;
}

const outOfTimeOutcome = { accepted: "acceptée", surcharged: "majorée", refused: "refusée" };

export const mealWords: WordsFor<ProblemsOf<"absence" | "booking" | "child" | "deadline" | "enrolment">> = {
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
  "deadline.no-table": ({ child, table, day, nearest }) => ({
    message: fr`Le tableau de délais ${quoted(table)}, qui dit jusqu’à quand prévenir pour le ${shortDay(day)} (enfant ${child}), n’est pas dans la feuille Délais.`,
    advice:
      nearest === undefined
        ? fr`Ajoutez ses lignes à la feuille Délais, une par jour de la semaine, ou corrigez le nom du tableau.`
        : fr`C’est peut-être ${quoted(nearest)} : corrigez le nom du tableau, ou ajoutez-le à la feuille Délais.`,
  }),
  "deadline.no-row": ({ child, table, day }) => ({
    message: fr`Le tableau de délais ${quoted(table)} n’a pas de ligne pour le ${weekdayText(day)} : rien ne dit jusqu’à quand prévenir pour le ${shortDay(day)} (enfant ${child}).`,
    advice: fr`Ajoutez à la feuille Délais la ligne de ce jour de la semaine.`,
  }),
  "deadline.several-rows": ({ child, table, day, rows }) => ({
    message: fr`Le tableau de délais ${quoted(table)} a plusieurs lignes pour le ${weekdayText(day)} (${rowsText(rows)}) : rien ne dit laquelle vaut pour le ${shortDay(day)} (enfant ${child}).`,
    advice: fr`Gardez une seule ligne par jour de la semaine, ou donnez aux autres un autre nom de tableau.`,
  }),
  "deadline.after-the-day": ({ child, table, day }) => ({
    message: fr`Pour le ${weekdayText(day)}, le tableau de délais ${quoted(table)} donne un dernier jour après le jour lui-même (le ${shortDay(day)}, enfant ${child}).`,
    advice: fr`Corrigez « Au plus tard le », ou écrivez « Précédente » dans « Semaine ».`,
  }),
  "deadline.row-defective": ({ child, table, day }) => ({
    message: fr`La ligne du tableau de délais ${quoted(table)} qui dit jusqu’à quand prévenir pour le ${shortDay(day)} (enfant ${child}) contient une erreur.`,
    advice: fr`Corrigez cette ligne : son erreur est signalée à part.`,
  }),
};
