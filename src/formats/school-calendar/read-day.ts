import { TZDate } from "@date-fns/tz";
import { addDays, day, dayFromParts, parseDay, type Day } from "../../kernel/day";
import type { SourceCell } from "./imported-calendar";

const isoForm = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const frenchForm = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;
const schoolTime = "Europe/Paris";
// Excel counts days from there, the 29 February 1900 that it believes in included.
const excelOrigin = day("1899-12-30");

/**
 * The day that a cell of the ministry's calendar means: the day in Paris of an instant, whatever the offset it is
 * written with (the overseas rows are written in Paris time too). `undefined` for an unreadable cell.
 */
export function readDay(cell: SourceCell): Day | undefined {
  if (typeof cell === "number") return readSerial(cell);
  if (typeof cell !== "string") return undefined;
  const text = cell.trim();
  const iso = isoForm.exec(text);
  if (iso !== null) return readIso(iso[1] ?? "", iso[2], iso[3]);
  const french = frenchForm.exec(text);
  if (french === null) return undefined;
  const [, dayOfMonth, month, year, hours, minutes] = french;
  const date = dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  return (
    date &&
    withWallTime(date, hours === undefined ? undefined : `${hours.padStart(2, "0")}:${minutes ?? "00"}`)
  );
}

function readIso(dayText: string, time: string | undefined, offset: string | undefined): Day | undefined {
  const date = parseDay(dayText);
  if (date === undefined || offset === undefined) return date && withWallTime(date, time);
  const instant = new TZDate(`${date}T${time ?? "00:00"}:00${withColon(offset)}`, schoolTime);
  return dayInParis(instant);
}

/** A whole number is a day; a fraction is the hour that a spreadsheet made of a date with a time. */
function readSerial(serial: number): Day | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const minutes = Math.round((serial % 1) * 1440);
  const date = addDays(excelOrigin, Math.floor(serial));
  const pad = (value: number) => String(value).padStart(2, "0");
  return withWallTime(date, `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
}

/**
 * A time whose offset got lost on the way. The ministry dates everything at midnight in Paris: 22:00 or 23:00 on the eve
 * is such a midnight in UTC, and means the day after. Any other hour is taken as it stands.
 */
function withWallTime(date: Day, time: string | undefined): Day | undefined {
  if (time === undefined || time === "00:00") return date;
  const asUtc = new TZDate(`${date}T${time}:00Z`, schoolTime);
  const isMidnightInParis = asUtc.getHours() === 0 && asUtc.getMinutes() === 0;
  return isMidnightInParis ? dayInParis(asUtc) : date;
}

function dayInParis(instant: TZDate): Day | undefined {
  return dayFromParts(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
}

function withColon(offset: string): string {
  return offset.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
}
