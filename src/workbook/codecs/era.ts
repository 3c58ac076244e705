import { schoolYearDays, schoolYearOf } from "../../domain/calendar";
import { addMonths, type Day, type DayRange, yearOf } from "../../kernel/day";

/** What the dates of a workbook are measured against: nothing here knows a clock. */
export interface Era {
  /** `2026-2027`. */
  readonly schoolYear: string;
  readonly days: DayRange;
  /** Days that nobody wonders at: up to three years from the school year. */
  readonly near: DayRange;
}

const monthsNear = 36;

/** `undefined` for a text that is no school year. */
export function eraOf(schoolYear: string): Era | undefined {
  const days = schoolYearDays(schoolYear);
  if (days === undefined) return undefined;
  const near = { from: addMonths(days.from, -monthsNear), to: addMonths(days.to, monthsNear) };
  return { schoolYear, days, near };
}

/** The era that most of these days lie in, the later of two as frequent ones; `undefined` where there is no day. */
export function eraOfDays(days: Iterable<Day>): Era | undefined {
  const counts = new Map<string, number>();
  for (const day of days) {
    const year = schoolYearOf(day);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([left, few], [right, many]) => many - few || (left < right ? 1 : -1));
  const [most] = ranked;
  return most === undefined ? undefined : eraOf(most[0]);
}

const yearsApart = 20;

/** The year of two digits that lies within twenty years of the era; `undefined` when none does. */
export function yearNear(twoDigits: number, { days }: Era): number | undefined {
  const first = yearOf(days.from);
  const century = first - (first % 100);
  return [century + twoDigits, century - 100 + twoDigits, century + 100 + twoDigits].find(
    (year) => Math.abs(year - first) <= yearsApart,
  );
}
