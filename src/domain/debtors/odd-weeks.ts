import {
  addDays,
  day,
  isWithin,
  isoWeekOf,
  overlap,
  weekdayOf,
  yearOf,
  type Day,
  type DayRange,
} from "../../kernel/day";
import { at } from "../../kernel/place";
import { information, type Problem } from "../../kernel/problem";
import type { Custody } from "./debtor-rows";
import { isByWeeks } from "./households-on";

/**
 * After a year of 53 weeks two odd weeks follow each other: the 53rd, and the first of the next year. Told where a child
 * changes household by weeks then; of a period, where it is asked about one, when the first of the two begins in it.
 */
export function oddWeeksInARow(
  custodies: readonly Custody[],
  schoolYear: DayRange,
  period: DayRange = schoolYear,
): readonly Problem[] {
  const year = yearOf(schoolYear.from);
  const lastWeek = lastWeekOf(year);
  if (isoWeekOf(lastWeek.from) !== 53 || !isWithin(lastWeek.from, period)) return [];
  const firstWeek = { from: addDays(lastWeek.from, 7), to: addDays(lastWeek.to, 7) };
  const both = { from: lastWeek.from, to: firstWeek.to };
  const [first] = custodies
    .filter((custody) => isByWeeks(custody.part.kind) && overlap(both, custody) !== undefined)
    .sort((left, right) => left.place.row - right.place.row);
  if (first === undefined) return [];
  const facts = { year, lastWeek, firstWeek };
  return [information("debtors.odd-weeks-in-a-row", facts, at(first.place, "part"))];
}

/** The 28th of December is in the last week of every year. */
function lastWeekOf(year: number): DayRange {
  const inLastWeek: Day = day(`${String(year)}-12-28`);
  const from = addDays(inLastWeek, 1 - weekdayOf(inLastWeek));
  return { from, to: addDays(from, 6) };
}
