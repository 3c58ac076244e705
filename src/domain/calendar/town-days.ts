import { addDays, isWithin, weekdayOf, type Day } from "../../kernel/day";
import { isPublicHoliday } from "../../law";
import type { CalendarRow } from "./calendar-row";
import type { ServiceCalendar } from "./service-calendar";
import { isWorkingDay } from "./working-days";

/**
 * Is the whole town closed on that day: by a public holiday, or by a row without school or class? A row of that kind that
 * opens the day beats both, as for meals: a range opens canteen days only. Saturdays, Sundays and days without canteen
 * are not closed of themselves.
 */
export function isTownClosed(calendar: ServiceCalendar, date: Day): boolean {
  const rows = calendar.rows.filter((row) => isForAll(row) && isWithin(date, row));
  const hasCanteen = calendar.week.general.has(weekdayOf(date));
  if (rows.some((row) => row.type === "open" && (hasCanteen || row.from === row.to))) return false;
  return rows.some((row) => row.type !== "open") || isPublicHoliday(date, calendar.territory);
}

function isForAll({ school, className }: CalendarRow): boolean {
  return school === undefined && className === undefined;
}

/** The day itself, or where the whole town is closed on it the nearest earlier working day on which it is not. */
export function lastDayOpen(calendar: ServiceCalendar, date: Day): Day {
  let open = calendar.daysOpen.get(date);
  if (open === undefined) {
    open = date;
    while (isTownClosed(calendar, open) || (open !== date && !isWorkingDay(open, calendar.territory)))
      open = addDays(open, -1);
    calendar.daysOpen.set(date, open);
  }
  return open;
}
