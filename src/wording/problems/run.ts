import type { ProblemsOf } from "../../kernel/problem";
import { counted } from "../amounts";
import { rangeText, shortDay } from "../days";
import { fr } from "../french";
import { surroundingsWords } from "../page/surroundings";
import { quoted } from "./inserted";
import type { WordsFor } from "./words";

export const runWords: WordsFor<ProblemsOf<"new" | "run">> = {
  "run.stopped": () => ({
    message: "Vous avez arrêté l’opération avant la fin. Rien n’a été écrit.",
    advice: fr`Recommencez quand vous voulez : le classeur est tel qu’il était.`,
  }),
  "run.part-missing": () => ({
    message: surroundingsWords["part-missing"].nothingDone,
    advice: surroundingsWords["part-missing"].text,
  }),
  "run.question-gone": () => ({
    message: fr`Cette question ne se pose plus : le classeur a changé depuis. Rien n’a été écrit.`,
    advice: fr`Vérifiez le classeur de nouveau, et répondez aux questions qui restent.`,
  }),
  "run.unknown-family": ({ family, nearest }) => ({
    message: fr`Aucune famille ne porte le code ${quoted(family)}.`,
    advice:
      nearest === undefined
        ? "Reprenez le code de la feuille Familles."
        : fr`C’est peut-être ${nearest} : reprenez le code de la feuille Familles.`,
  }),
  "run.days-inverted": ({ from, to }) => ({
    message: fr`Le dernier jour demandé, ${shortDay(to)}, vient avant le premier, ${shortDay(from)}.`,
    advice: "Donnez d’abord le premier jour, puis le dernier.",
  }),
  "run.too-many-days": ({ days, most }) => ({
    message: fr`Les effectifs sont demandés pour ${counted(days, "jour")} : c’est ${most} au plus.`,
    advice: "Demandez un mois, ou un trimestre, à la fois.",
  }),
  "run.no-meals": ({ from, to }) => ({
    message: fr`Aucun repas n’est prévu ${rangeText({ from, to })}.`,
    advice: fr`Vérifiez les dates ; sinon, les feuilles Calendrier et Inscriptions disent ce qui est servi, et à qui.`,
  }),
  "run.no-takings": ({ day }) => ({
    message: fr`Aucun règlement en espèces, par chèque ou par carte n’est noté le ${shortDay(day)}.`,
    advice: fr`Vérifiez la date ; sinon, notez d’abord ce qui a été reçu dans la feuille Règlements.`,
  }),
  "new.sheet-exists": ({ sheet }) => ({
    message: fr`Ce classeur a déjà une feuille ${quoted(sheet)} : l’exemple n’y est pas ajouté, pour ne pas mêler deux communes.`,
    advice:
      "Demandez l’exemple pour un classeur sans aucune feuille d’Écot, ou pour un fichier qui n’existe pas encore.",
  }),
};
