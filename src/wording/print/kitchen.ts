import type { Day, DayRange } from "../../kernel/day";
import { counted } from "../amounts";
import { monthText, rangeText, shortDay, weekdayText } from "../days";
import { fr } from "../french";

/** `lun. 2`: the head of a column of a week. */
export const shortWeekday = (day: Day): string => `${weekdayText(day).slice(0, 3)}. ${dayOfMonth(day)}`;
const dayOfMonth = (day: Day) => String(Number(day.slice(8)));

const weekText = (range: DayRange): string =>
  range.from === range.to
    ? `${weekdayText(range.from)} ${shortDay(range.from)}`
    : `semaine ${rangeText(range)}`;

interface Counts {
  readonly planned: number;
  readonly absent: number;
  readonly toPrepare: number;
  readonly due: number;
}

export const kitchenPrintWords = {
  week: (range: DayRange) => `Effectifs, ${weekText(range)}`,
  known: (on: Day) => fr`D’après les inscriptions, les présences et les absences connues le ${shortDay(on)}.`,
  what: "École et régime",
  ofWeek: "Semaine",
  diet: (diet: string) => `\u00a0\u00a0\u00a0dont ${diet}`,
  all: "Toutes les écoles",
  ordinary: "Repas ordinaires",
  toPrepare: "À préparer",
  counted: ({ planned, absent, toPrepare, due }: Counts) => {
    const parts = [
      fr`Prévus : ${counted(planned, "repas")}`,
      ...(absent === 0 ? [] : [fr`moins ${counted(absent, "absent annoncé", "absents annoncés")}`]),
    ];
    const billedAbsent = due - toPrepare;
    const late =
      billedAbsent > 0
        ? `, dont ${counted(billedAbsent, "repas d’un absent que la règle laisse", "repas d’absents que la règle laisse")} à payer`
        : "";
    return fr`${parts.join(", ")}. Facturés si rien ne change : ${counted(due, "repas")}${late}.`;
  },
  afterwards: (range: DayRange) => `Repas prévus, mangés et facturés ${rangeText(range)}`,
  day: "Jour",
  dayText: (day: Day) => `${weekdayText(day)} ${shortDay(day).slice(0, 5)}`,
  total: "Total",
  sums: fr`Prévus, moins les absents, plus les non prévus (venus manger quand même), font les repas mangés. Ceux-ci, plus les absents facturés et les repas facturés à rendre, moins les repas mangés qu’aucune facture ne demande encore, font les repas facturés.`,
};

export const classPrintWords = {
  list: (school: string, className: string, range: DayRange) => `${school}, ${className}, ${weekText(range)}`,
  child: "Enfant",
  diet: "Allergies et régime",
  absent: "absent",
  unplanned: "–",
  expected: "Attendus",
  legend: fr`Case vide : enfant attendu, à cocher s’il est là. « absent » : absence annoncée. « – » : pas prévu ce jour.`,
  unexpected: (school: string, range: DayRange) => `${school}, non attendus, ${weekText(range)}`,
  classAndDiet: "Classe et régime",
  mayCome: "–",
  neverPlanned: "aucun repas prévu",
  unexpectedLegend: fr`Enfants de l’école qui peuvent se présenter sans être attendus. « absent » : absence annoncée. « – » : pas prévu ce jour. Case vide : attendu, ou école sans repas. Notez le repas pris (feuille Présences, type Pointage).`,
};

export const menuPrintWords = {
  week: (range: DayRange, school: string | undefined) =>
    `Menus${school === undefined ? "" : `, ${school}`}, ${weekText(range)}`,
  /** `Lundi 2 novembre`. */
  dayText: (day: Day) => {
    const [month = ""] = monthText(day).split(" ");
    const text = `${weekdayText(day)} ${day.endsWith("-01") ? "1er" : dayOfMonth(day)} ${month}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
};
