import { daysOfMonth, monthOf, weekdayOf, type Day, type DayRange, type Weekday } from "../kernel/day";
import { groupBy } from "../kernel/group";

/** Those of date-fns' French, which brings 2 kB of other words with them into the page. */
const monthNames = [
  ...["janvier", "février", "mars", "avril", "mai", "juin"],
  ...["juillet", "août", "septembre", "octobre", "novembre", "décembre"],
];

const weekdayNames = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/** `05/11/2026`. */
export function shortDay(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

export const weekdayName = (weekday: Weekday): string => weekdayNames[weekday - 1] ?? "";

/** `lundi`, as a day is one. */
export function weekdayText(day: Day): string {
  return weekdayName(weekdayOf(day));
}

/** `novembre 2026`. */
export function monthText(day: Day): string {
  return `${monthNames[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;
}

/** `du 02/11/2026 au 06/11/2026`, or `du 02/11/2026` for a single day. */
export function rangeText({ from, to }: DayRange): string {
  return from === to ? `du ${shortDay(from)}` : `du ${shortDay(from)} au ${shortDay(to)}`;
}

/** `les 3, 5 et 9 novembre 2026 et le 1er décembre 2026`: days in order, gathered by month. */
export function daysText(days: readonly Day[]): string {
  const parts = [...groupBy(days, monthOf).values()].map((ofMonth) => {
    const numbers = ofMonth.map((day) => (day.endsWith("-01") ? "1er" : String(Number(day.slice(8)))));
    const article = numbers.length > 1 ? "les" : "le";
    return `${article} ${enumerated(numbers)} ${monthText(ofMonth[0] as Day)}`;
  });
  return enumerated(parts);
}

/** `a, b et c`. */
export function enumerated(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} et ${last}`;
}

/** Of a list without end: the first items, and how many others there are. */
function upTo(most: number, items: readonly string[]): readonly string[] {
  const others = items.length - most;
  if (others <= 0) return items;
  return [...items.slice(0, most), others === 1 ? "une autre" : `${String(others)} autres`];
}

/** `2, 3, 4 et 7 autres`. */
export function enumeratedUpTo(most: number, items: readonly string[]): string {
  return enumerated(upTo(most, items));
}

/** As many as a sentence bears; of a payer's thousand invoices a cell of Excel could not even hold the numbers. */
export const mostNamed = 20;

/** `a, b, c`; of a list without end the first ones. */
export function named(items: readonly string[]): string {
  return items.length > mostNamed ? enumeratedUpTo(mostNamed, items) : items.join(", ");
}

/** The same, a line each. */
export function lines(items: readonly string[]): string {
  return upTo(mostNamed, items).join("\n");
}

/** What a period is called where no label was typed: its month, its key, or its days. */
export function periodText(period: {
  readonly key: string;
  readonly label: string | undefined;
  readonly range: DayRange;
}): string {
  if (period.label !== undefined) return period.label;
  return daysOfMonth(period.key) === undefined ? period.key : monthText(period.range.from);
}
