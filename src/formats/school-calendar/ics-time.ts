import { TZDate } from "@date-fns/tz";
import { addDays, type Day } from "../../kernel/day";
import { france, onClocksOf, readMoment, type LocalMoment } from "../text/read-day";

/**
 * Reads `20261017`, `20261017T000000`, `20261016T220000Z`, with or without hyphens, whatever kind of value it is called.
 * An instant is told in the time of the calendar; a time of another zone stands as it is on the wall there.
 */
export function readEventTime(text: string, calendarTime: string | undefined): LocalMoment | undefined {
  const moment = readMoment(text);
  return moment?.offset === undefined ? moment : onClocksOf(knownTime(calendarTime), moment);
}

/** An end one minute before midnight is the last minute of a day off: the return is the morning after. */
export function returnMorning({ day, minute }: LocalMoment): Day {
  return minute === 24 * 60 - 1 ? addDays(day, 1) : day;
}

function knownTime(name: string | undefined): string {
  if (name === undefined || name === "") return france;
  // A name that no clock knows makes dates that are none.
  return Number.isNaN(new TZDate(0, name).getHours()) ? france : name;
}
