import type { ProblemsOf } from "../../kernel/problem";
import type { Day } from "../../kernel/day";
import { shortDay, weekdayText } from "../days";
import { fr } from "../french";
import { quoted } from "./inserted";
import type { WordsFor } from "./words";

const dayText = (day: Day) => `${weekdayText(day)} ${shortDay(day)}`;
const atSchool = (school: string | undefined) =>
  school === undefined ? "" : fr`, pour l’école ${quoted(school)}`;

export const kitchenProblemWords: WordsFor<ProblemsOf<"menu">> = {
  "menu.twice": ({ day, school, firstRow }) => ({
    message: fr`Un menu du ${dayText(day)}${atSchool(school)} est déjà à la ligne ${firstRow} : c’est celui-là qui est imprimé.`,
    advice: fr`Gardez le bon, et supprimez l’autre ligne ; si les écoles mangent autre chose, nommez l’école.`,
  }),
  "menu.unknown-school": ({ school, nearest }) => ({
    message: fr`Le menu est pour l’école ${quoted(school)}, où aucun enfant n’est inscrit.`,
    advice:
      nearest === undefined
        ? fr`Reprenez le nom de l’école de la feuille Enfants, ou videz la cellule : le menu vaut alors pour toutes.`
        : fr`C’est peut-être ${quoted(nearest)} : corrigez le nom de l’école.`,
  }),
  "menu.day-not-served": ({ day, school }) => ({
    message: fr`Un menu est donné pour le ${dayText(day)}${atSchool(school)}, un jour sans cantine.`,
    advice: fr`Corrigez la date, ou ouvrez ce jour par une ligne « Ouvert » de la feuille Calendrier.`,
  }),
};
