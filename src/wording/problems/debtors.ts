import type { ProblemsOf } from "../../kernel/problem";
import { percentageText } from "../amounts";
import { rangeText, shortDay } from "../days";
import { fr } from "../french";
import { quoted, rowsText } from "./inserted";
import type { WordsFor } from "./words";

/** `la ligne 2`, `les lignes 2 et 3`. */
const theRows = (rows: readonly number[]): string => `${rows.length === 1 ? "la" : "les"} ${rowsText(rows)}`;

export const debtorWords: WordsFor<ProblemsOf<"debtors">> = {
  "debtors.households-unclear": ({ child, service, day, rows, total }) => {
    const unclear =
      total === undefined
        ? `${theRows(rows)} de Gardes se contredisent`
        : `${theRows(rows)} de Gardes ${rows.length === 1 ? "fait" : "font"} ${percentageText(total)} et non 100\u00a0%`;
    return {
      message: fr`Le ${shortDay(day)}, ${unclear} : rien ne dit qui paie ${quoted(service)} de l’enfant ${child}.`,
      advice: fr`Corrigez les parts ou les dates : le même jour, une seule ligne sans pourcentage, ou des pourcentages qui font exactement 100 %.`,
    };
  },
  "debtors.third-part-defective": ({ child, service, day }) => ({
    message: fr`La ligne de Prises en charge qui vaut pour ${quoted(service)} de l’enfant ${child} le ${shortDay(day)} contient une erreur.`,
    advice: fr`Corrigez cette ligne : son erreur est signalée à part.`,
  }),
  "debtors.payer-is-household": ({ child, service, day, family }) => ({
    message: fr`La famille ${family} est l’un des foyers qui paient ${quoted(service)} de l’enfant ${child} le ${shortDay(day)} : elle ne peut pas en être aussi le payeur.`,
    advice: "Corrigez le payeur ou les dates de cette ligne, ou les lignes de Gardes de l’enfant.",
  }),
  "debtors.payer-twice": ({ child, service, day, family, rows }) => ({
    message: fr`Le ${shortDay(day)}, les ${rowsText(rows)} de Prises en charge nomment deux fois le payeur ${family} pour ${quoted(service)} de l’enfant ${child}.`,
    advice: "Gardez une seule ligne, ou séparez-les par leurs dates, leur enfant ou leur prestation.",
  }),
  "debtors.rest-twice": ({ child, service, day, family, rows }) => ({
    message: fr`Le ${shortDay(day)}, les ${rowsText(rows)} de Prises en charge donnent deux fois le reste de ${quoted(service)} de l’enfant ${child}, au foyer ${family}.`,
    advice: fr`Un seul payeur peut prendre le reste : donnez à l’autre un montant ou un pourcentage, ou d’autres dates.`,
  }),
  "debtors.odd-weeks-in-a-row": ({ year, lastWeek, firstWeek }) => ({
    message: fr`L’année ${year} a 53 semaines : les semaines 53 (${rangeText(lastWeek)}) et 1 (${rangeText(firstWeek)}) se suivent et sont toutes deux impaires.`,
    advice: fr`Si les parents alternent quand même, séparez la ligne de Gardes par ses dates ; sinon le même foyer paie les deux semaines.`,
  }),
};
