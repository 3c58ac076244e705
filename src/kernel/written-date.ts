import { dayFromParts, type Day } from "./day";

/** A date as it is written, before anybody asks whether there is such a day. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  /** `2026-12-09`, `20261209` or `09/12/2026`, whose signs may be dots and hyphens too. */
  readonly form: "iso" | "compact" | "french";
  /** The year is written with two digits: its century is for the reader to know. */
  readonly isShort: boolean;
  /** What stands behind the date: an hour as a rule. Empty where nothing does. */
  readonly rest: string;
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ] *(.+))?$/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ] *(.+))?$/i;
const french = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,? +(?:\u00e0 )?(.+))?$/i;

/** Which date does a text begin with? `undefined` for any other text, and for a date that runs into what follows. */
export function writtenDate(text: string): WrittenDate | undefined {
  const dayFirst = french.exec(text);
  if (dayFirst !== null) {
    const [, dayOfMonth, , month, year = "", rest = ""] = dayFirst;
    return {
      ...{ year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) },
      ...{ form: "french", isShort: year.length === 2, rest },
    };
  }
  const hyphened = iso.exec(text);
  const [, year, month, dayOfMonth, rest = ""] = hyphened ?? compact.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    ...{ year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) },
    ...{ form: hyphened === null ? "compact" : "iso", isShort: false, rest },
  };
}

/** The day of a date with its whole year; `undefined` where there is no such day. */
export function dayOfWritten({ year, month, dayOfMonth, isShort }: WrittenDate): Day | undefined {
  return isShort ? undefined : dayFromParts(year, month, dayOfMonth);
}

const hour = /^(\d{1,2}) ?(?:(?::|h(?:eures?)?) ?(\d{2})(?::(\d{2})(?:\.\d+)?)?|h(?:eures?)?)$/i;

/** The minute of the day of an hour: `09:00`, `9h00`, `9h`, `9 h 05`, `08:59:30`, whose seconds are dropped. */
export function minutesOfText(text: string): number | undefined {
  const seconds = secondsOfText(text);
  return seconds === undefined ? undefined : Math.floor(seconds / 60);
}

/** The second of the day of such an hour. */
export function secondsOfText(text: string): number | undefined {
  const match = hour.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes = "0", seconds = "0"] = match;
  const isHour = Number(hours) < 24 && Number(minutes) < 60;
  return isHour ? Number(hours) * 3600 + Number(minutes) * 60 + Math.min(Number(seconds), 59) : undefined;
}
