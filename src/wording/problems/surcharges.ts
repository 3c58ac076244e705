import type { ProblemsOf } from "../../kernel/problem";
import { surchargeCauseWords } from "../choices";
import { shortDay } from "../days";
import { fr } from "../french";
import { quoted, rowsText } from "./inserted";
import type { WordsFor } from "./words";

export const surchargeWords: WordsFor<ProblemsOf<"surcharge">> = {
  "surcharge.tie": ({ child, service, day, cause, rows }) => ({
    message: fr`Plusieurs majorations « ${surchargeCauseWords[cause]} » sont possibles pour ${quoted(service)} le ${shortDay(day)} (enfant ${child}) : les ${rowsText(rows)} de Majorations sont également précises.`,
    advice: fr`Gardez-en une, ou distinguez-les par « Prestation », « À partir de la » ou leurs dates.`,
  }),
  "surcharge.row-defective": ({ child, service, day, cause }) => ({
    message: fr`La ligne de Majorations « ${surchargeCauseWords[cause]} » qui concerne ${quoted(service)} le ${shortDay(day)} (enfant ${child}) contient une erreur.`,
    advice: fr`Corrigez cette ligne : son erreur est signalée à part.`,
  }),
};
