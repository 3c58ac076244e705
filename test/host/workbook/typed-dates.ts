/** A day or a moment that Excel recognises in a typed text, which it reads as an American would. */
export interface TypedDate {
  readonly serial: number;
  readonly numberFormat: string;
}

/** The emulated host's clock stands still: a day typed without its year is one of this year. */
const thisYear = 2026;

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export function typedDate(text: string): TypedDate | undefined {
  const [, day = "", time = ""] = /^(.*?)(?:\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text.trim()) ?? [];
  const fraction = time === "" ? 0 : dayFraction(time);
  if (fraction === undefined) return undefined;
  const found = isoDay(day) ?? slashedDay(day) ?? namedDay(day);
  if (found === undefined) return onlyTime(text.trim());
  return time === "" ? found : { serial: found.serial + fraction, numberFormat: "m/d/yyyy h:mm" };
}

function onlyTime(text: string): TypedDate | undefined {
  if (!/^\d{1,2}:\d{2}(?::\d{2})?$/.test(text)) return undefined;
  const serial = dayFraction(text);
  return serial === undefined ? undefined : { serial, numberFormat: text.length > 5 ? "h:mm:ss" : "h:mm" };
}

function isoDay(text: string): TypedDate | undefined {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  return dated(Number(year), Number(month), Number(day), "m/d/yyyy");
}

function slashedDay(text: string): TypedDate | undefined {
  const [, month, day, year] = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (month === undefined) return undefined;
  if (year === undefined) return dated(thisYear, Number(month), Number(day), "d-mmm");
  return dated(fullYear(year), Number(month), Number(day), "m/d/yyyy");
}

/** `Mar 2026`, `5 March 2026`, `5-Mar`, `March 5, 2026`. */
function namedDay(text: string): TypedDate | undefined {
  const parts = /^(?:(\d{1,2})[\s-]+)?([A-Za-z]{3,9})\.?(?:[\s-]+(\d{1,2}))?(?:,?[\s-]+(\d{4}|\d{2}))?$/.exec(
    text,
  );
  const [, before, name = "", after, year] = parts ?? [];
  const month = monthNames.findIndex((short) => isMonthName(short, name)) + 1;
  if (month === 0) return undefined;
  const day = before ?? after;
  if (day === undefined) return year === undefined ? undefined : dated(fullYear(year), month, 1, "mmm-yy");
  const inYear = year === undefined ? thisYear : fullYear(year);
  return dated(inYear, month, Number(day), year === undefined ? "d-mmm" : "d-mmm-yy");
}

const longNames =
  "january february march april may june july august september october november december".split(" ");

function isMonthName(short: string, text: string): boolean {
  const lower = text.toLowerCase();
  return lower === short || (lower.startsWith(short) && longNames.includes(lower));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dayFraction(time: string): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function dated(year: number, month: number, day: number, numberFormat: string): TypedDate | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900) return undefined;
  const serial = Math.round((at.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  // Excel keeps the 29 February 1900 that never was.
  return { serial: serial < 61 ? serial - 1 : serial, numberFormat };
}
