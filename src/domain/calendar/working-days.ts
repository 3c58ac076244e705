import { addDays, weekdayOf, type Day } from "../../kernel/day";
import { isPublicHoliday, type Territory } from "../../law";

/**
 * The latest day that leaves `count` working days before `date`: counted backwards, the day itself excluded. Working
 * days (jours ouvrés) are Monday to Friday less the public holidays. No working day before a day is the day itself.
 */
export function workingDaysBefore(date: Day, count: number, territory: Territory): Day {
  let found = date;
  for (let left = count; left > 0;) {
    found = addDays(found, -1);
    if (isWorkingDay(found, territory)) left -= 1;
  }
  return found;
}

/** Is this day a working day (jour ouvré): Monday to Friday, and no public holiday? */
export function isWorkingDay(date: Day, territory: Territory): boolean {
  return weekdayOf(date) <= 5 && !isPublicHoliday(date, territory);
}
