import { dayFromParts, yearOf, type Day, type DayRange } from "../kernel/day";

/**
 * Which days does a school year written `2026-2027` span? 1 September to 31 August: the ministry's calendars (Code de
 * l'éducation, art. L521-1) date the return at the beginning of September and let the summer run to the next one.
 * `undefined` when the text names no two years in a row.
 */
export function schoolYearDays(schoolYear: string): DayRange | undefined {
  const years = /^\s*(\d{4})\s*[-/]\s*(\d{4})\s*$/.exec(schoolYear);
  if (years === null || Number(years[2]) !== Number(years[1]) + 1) return undefined;
  const from = dayFromParts(Number(years[1]), 9, 1);
  const to = dayFromParts(Number(years[2]), 8, 31);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** In which school year does a day lie? 31 August 2026 in `2025-2026`, 1 September 2026 in `2026-2027`. */
export function schoolYearOf(date: Day): string {
  const first = date.slice(5) >= "09-01" ? yearOf(date) : yearOf(date) - 1;
  return `${String(first)}-${String(first + 1)}`;
}
