import { UTCDate } from "@date-fns/utc";
import { addDays as addDaysToDate } from "date-fns/addDays";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { getISODay } from "date-fns/getISODay";
import { getISOWeek } from "date-fns/getISOWeek";
import { isValid } from "date-fns/isValid";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { lightFormat } from "date-fns/lightFormat";
import { remember } from "./remember";

/** A calendar day, `2026-11-22`. Days compare as text (`<`, `>`), and know neither hour nor time zone. */
export type Day = string & { readonly __form: "iso-day" };

/** ISO number of a weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** A range open on either side where the day is missing. */
export interface OpenDayRange {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

const isoDayPattern = /^\d{4}-\d{2}-\d{2}$/;

// A day is computed with as a UTC midnight: every UTC day has 24 hours, so no clock change can move a day.
const dateOf = (day: Day): UTCDate => new UTCDate(`${day}T00:00:00Z`);
const dayOf = (date: Date): Day => lightFormat(date, "yyyy-MM-dd") as Day;

/** Reads `2026-11-22`; `undefined` for any other text and for days that do not exist (`2026-02-30`). */
export function parseDay(text: string): Day | undefined {
  if (!isoDayPattern.test(text)) return undefined;
  const date = dateOf(text as Day);
  return isValid(date) && dayOf(date) === text ? (text as Day) : undefined;
}

/** A day known to be written right (a constant, a test): anything else is a bug. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`Not a day: ${text}`);
  return parsed;
}

/** The day of a year, month (1 to 12) and day of month, or `undefined` when there is no such day. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | undefined {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

export function addDays(start: Day, count: number): Day {
  return dayOf(addDaysToDate(dateOf(start), count));
}

/** The same day of the month, `count` months later; the last day of a month that has no such day. */
export function addMonths(start: Day, count: number): Day {
  return dayOf(addMonthsToDate(dateOf(start), count));
}

const epoch = dateOf("1970-01-01" as Day);
const daysSinceEpoch = remember((date: Day): number => differenceInCalendarDays(dateOf(date), epoch));

/** How many days lead from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return daysSinceEpoch(to) - daysSinceEpoch(from);
}

/** The day that follows. */
export const dayAfter = remember((date: Day): Day => addDays(date, 1));

export const weekdayOf = remember((date: Day): Weekday => getISODay(dateOf(date)) as Weekday);

/** The ISO number of the week, 1 to 53: it begins on Monday, and belongs to the year that has its Thursday. */
export const isoWeekOf = remember((date: Day): number => getISOWeek(dateOf(date)));

export function yearOf(date: Day): number {
  return Number(date.slice(0, 4));
}

/** The month of a day as `2026-11`. */
export function monthOf(date: Day): string {
  return date.slice(0, 7);
}

/** The days of a month written `2026-11`; `undefined` when the text is not a month. */
export function daysOfMonth(month: string): DayRange | undefined {
  const from = parseDay(`${month}-01`);
  return from === undefined ? undefined : { from, to: dayOf(lastDayOfMonth(dateOf(from))) };
}

/** The first day of the month that lies `count` months after the month of `date`. */
export function firstOfMonth(date: Day, count = 0): Day {
  return dayOf(addMonthsToDate(dateOf(`${monthOf(date)}-01` as Day), count));
}

/** The calendar months that a range meets, whole, in order. */
export function monthsIn({ from, to }: DayRange): readonly DayRange[] {
  const months: DayRange[] = [];
  for (let first = firstOfMonth(from); first <= to; first = firstOfMonth(first, 1))
    months.push({ from: first, to: addDays(firstOfMonth(first, 1), -1) });
  return months;
}

export function earliest(left: Day, right: Day): Day {
  return left < right ? left : right;
}

export function latest(left: Day, right: Day): Day {
  return left > right ? left : right;
}

export function isWithin(date: Day, range: OpenDayRange): boolean {
  return (range.from === undefined || date >= range.from) && (range.to === undefined || date <= range.to);
}

/** The days that two ranges share, or `undefined` when they share none. */
export function overlap(left: DayRange, right: OpenDayRange): DayRange | undefined {
  const from = right.from === undefined ? left.from : latest(left.from, right.from);
  const to = right.to === undefined ? left.to : earliest(left.to, right.to);
  return from <= to ? { from, to } : undefined;
}

/** Every day of a range, in order; none when the range is inverted. */
export function eachDay(range: DayRange): Day[] {
  const days: Day[] = [];
  for (let date = range.from; date <= range.to; date = dayAfter(date)) days.push(date);
  return days;
}
