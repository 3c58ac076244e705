import { addDays, weekdayOf, type Day, type Weekday } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";

/** The days of one week on which meals are served, in order. */
export interface KitchenWeek {
  readonly monday: Day;
  readonly days: readonly Day[];
}

/** The weeks that these days belong to, in order. */
export function weeksOf(days: Iterable<Day>): readonly KitchenWeek[] {
  const sorted = [...new Set(days)].sort(compareCodes);
  return [...groupBy(sorted, mondayOf)].map(([monday, ofWeek]) => ({ monday, days: ofWeek }));
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** On which weekdays is anything served on any of these days, in order of the week? */
export function weekdaysOf(days: Iterable<Day>): readonly Weekday[] {
  return [...new Set([...days].map(weekdayOf))].sort((left, right) => left - right);
}
