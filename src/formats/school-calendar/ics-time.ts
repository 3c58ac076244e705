import { TZDate } from "@date-fns/tz";
import { addDays, dayFromParts, type Day } from "../../kernel/day";

/** A date of an event: its day, and the minute of the day where it has a time. */
export interface EventTime {
  readonly day: Day;
  readonly minute: number | undefined;
}

const form = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?\s*(Z)?)?Z?$/i;
const schoolTime = "Europe/Paris";

/**
 * Reads `20261017`, `20261017T000000`, `20261016T220000Z`, with or without hyphens, whatever kind of value it is called.
 * An instant is told in the time of the calendar; a time of another zone stands as it is on the wall there.
 */
export function readEventTime(text: string, calendarTime: string | undefined): EventTime | undefined {
  const parts = form.exec(text.trim());
  if (parts === null) return undefined;
  const [, year, month, dayOfMonth, hours, minutes, utc] = parts;
  const day = dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  if (day === undefined || hours === undefined) return day && { day, minute: undefined };
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  if (utc === undefined) return { day, minute: Number(hours) * 60 + Number(minutes) };
  const instant = new TZDate(`${day}T${hours}:${minutes ?? "00"}:00Z`, knownTime(calendarTime));
  const local = dayFromParts(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
  return local && { day: local, minute: instant.getHours() * 60 + instant.getMinutes() };
}

/** An end one minute before midnight is the last minute of a day off: the return is the morning after. */
export function returnMorning({ day, minute }: EventTime): Day {
  return minute === 24 * 60 - 1 ? addDays(day, 1) : day;
}

function knownTime(name: string | undefined): string {
  if (name === undefined || name === "") return schoolTime;
  // A name that no clock knows makes dates that are none.
  return Number.isNaN(new TZDate(0, name).getHours()) ? schoolTime : name;
}
