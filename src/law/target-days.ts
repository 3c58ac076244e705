import { addDays, dayAfter, weekdayOf, yearOf, type Day } from "../kernel/day";
import { remember } from "../kernel/remember";
import { easterSunday } from "./easter";

/**
 * When do banks exchange euros? TARGET is closed on Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May,
 * 25 and 26 December: Governing Council of the European Central Bank, press release of 14 December 2000, "Long-term
 * calendar for TARGET closing days", from 2002 until further notice. France's other holidays (14 July, 11 November) are
 * open.
 */
export const isTargetDay = (date: Day): boolean => !closedDays(date).has(date) && weekdayOf(date) <= 5;

const closedDaysOfYear = remember((year: number): ReadonlySet<string> => {
  const easter = easterSunday(year);
  const fixed = ["01-01", "05-01", "12-25", "12-26"].map((monthDay) => `${String(year)}-${monthDay}`);
  return new Set<string>([...fixed, addDays(easter, -2), addDays(easter, 1)]);
});

function closedDays(date: Day): ReadonlySet<string> {
  return closedDaysOfYear(yearOf(date));
}

/** The day itself when TARGET is open, else the next day on which it is. */
export function nextTargetDay(date: Day): Day {
  let found = date;
  while (!isTargetDay(found)) found = dayAfter(found);
  return found;
}

/** The TARGET day that comes `count` TARGET days after a day; none after it is the day itself, or the next open one. */
export function targetDaysAfter(date: Day, count: number): Day {
  if (count === 0) return nextTargetDay(date);
  let found = date;
  for (let left = count; left > 0; left -= 1) found = nextTargetDay(dayAfter(found));
  return found;
}
