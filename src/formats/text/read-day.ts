import { TZDate } from "@date-fns/tz";
import { addDays, day, dayFromParts, type Day } from "../../kernel/day";
import { dayOfWritten, minutesOfText, writtenDate } from "../../kernel/written-date";

/** A moment as a file writes it. */
export interface WrittenMoment {
  readonly day: Day;
  /** The minute of the day; `undefined` where no hour stands. */
  readonly minute: number | undefined;
  /** `Z` or `+01:00`: with it the moment is an instant. */
  readonly offset: string | undefined;
}

/** A day, and the minute of it. */
export type LocalMoment = Omit<WrittenMoment, "offset">;

export const france = "Europe/Paris";

const dayWithOffset = /^(\d{4}-?\d{2}-?\d{2})(?:Z|[+-]\d{2}:\d{2})$/i;
const clock = /^(.*?) ?(Z|[+-]\d{2}:?\d{2})?$/i;
const minutesOfDay = 24 * 60;

/**
 * `2026-12-09`, `20261209T220000Z`, `2026-12-09 22:00:00.000+01:00`, `09/12/2026 22:00`. A day alone may have an offset too,
 * which says nothing. Two digits of a year are no year here.
 */
export function readMoment(text: string): WrittenMoment | undefined {
  const date = writtenDate(text.trim().replace(dayWithOffset, "$1"));
  const day = date && dayOfWritten(date);
  if (date === undefined || day === undefined) return undefined;
  if (date.rest === "") return { day, minute: undefined, offset: undefined };
  const [, hour = "", offset] = clock.exec(date.rest) ?? [];
  const minute = minutesOfText(hour) ?? minutesOfMessage(hour);
  if (minute === undefined) return undefined;
  const withColon = offset?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  // 24:00 is the midnight with which the next day begins (ISO 8601).
  return minute === minutesOfDay
    ? { day: addDays(day, 1), minute: 0, offset: withColon }
    : { day, minute, offset: withColon };
}

/** Hours as messages write them without signs (`220000`), and the midnight that ends a day. */
function minutesOfMessage(hour: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?$/.exec(hour) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= minutesOfDay ? minute : undefined;
}

/** What the clocks of a place show at a moment; one without an offset is what they show. */
export function onClocksOf(place: string, { day, minute = 0, offset }: WrittenMoment): LocalMoment {
  if (offset === undefined) return { day, minute };
  const midnight = new TZDate(`${day}T00:00:00${offset}`, place).getTime();
  const local = new TZDate(midnight + minute * 60_000, place);
  return {
    day: dayFromParts(local.getFullYear(), local.getMonth() + 1, local.getDate()) ?? day,
    minute: local.getHours() * 60 + local.getMinutes(),
  };
}

const messageForm = /^\s*\d{4}-\d{2}-\d{2}(?!\d)/;

/**
 * The day of a date or moment of a message, as ISO 20022 has them written; that of an instant is the day it was in France.
 * Of any other form nobody knows what it means: `09/12/2026` is September at some banks.
 */
export function readMessageDay(text = ""): Day | undefined {
  const moment = messageForm.test(text) ? readMoment(text) : undefined;
  return moment && onClocksOf(france, moment).day;
}

/** A day as a table of a bank writes it: `09/12/2026`, `09.12.26`, `2026-12-09`, `20261209`; what follows is dropped. */
export function readTableDay(text: string): Day | undefined {
  const date = writtenDate(text);
  return date && dayOfWritten(date.isShort ? { ...date, year: 2000 + date.year, isShort: false } : date);
}

// Excel counts days from there, the 29 February 1900 that it believes in included.
const excelOrigin = day("1899-12-30");

/** The day of a number that a sheet shows as a date; `undefined` beyond what Excel knows. */
export function dayOfSheetNumber(serial: number): Day | undefined {
  return serial >= 1 && serial < 2_958_466 ? addDays(excelOrigin, Math.floor(serial)) : undefined;
}
