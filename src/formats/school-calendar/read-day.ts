import type { Day } from "../../kernel/day";
import { dayOfSheetNumber, france, onClocksOf, readMoment } from "../text/read-day";
import type { TableCell } from "../table";

/**
 * The day that a cell of the ministry's calendar means: the day in Paris of an instant, whatever the offset it is
 * written with (the overseas rows are written in Paris time too). `undefined` for an unreadable cell.
 */
export function readDay(cell: TableCell): Day | undefined {
  if (typeof cell === "number") return readSerial(cell);
  const moment = typeof cell === "string" ? readMoment(cell) : undefined;
  if (moment?.offset !== undefined) return onClocksOf(france, moment).day;
  return moment && withWallTime(moment.day, moment.minute ?? 0);
}

/** A whole number is a day; a fraction is the hour that a spreadsheet made of a date with a time. */
function readSerial(serial: number): Day | undefined {
  const date = dayOfSheetNumber(serial);
  return date && withWallTime(date, Math.round((serial % 1) * 1440));
}

/**
 * A time whose offset got lost on the way. The ministry dates everything at midnight in Paris: 22:00 or 23:00 on the eve
 * is such a midnight in UTC, and means the day after. Any other hour is taken as it stands.
 */
function withWallTime(date: Day, minute: number): Day {
  const asUtc = onClocksOf(france, { day: date, minute, offset: "Z" });
  return asUtc.minute === 0 ? asUtc.day : date;
}
