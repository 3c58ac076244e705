import { day as dayOf, type Day } from "../../kernel/day";
import { dayOfAnySerial, serialOf } from "../excel/serials";

/** The days that a town may well write. */
export const firstDay = dayOf("1990-01-01");
export const lastDay = dayOf("2100-12-31");
const firstSerial = serialOf(firstDay);
const lastSerial = serialOf(lastDay);

// A workbook repeats the same few hundred days tens of thousands of times.
const dayBySerial = new Map<number, Day>();
const serialByDay = new Map<Day, number>();

/** The day of a serial number; `undefined` outside 1990–2100. */
export function dayOfSerial(serial: number): Day | undefined {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return undefined;
  const whole = Math.floor(serial);
  let found = dayBySerial.get(whole);
  if (found === undefined) dayBySerial.set(whole, (found = dayOfAnySerial(whole) ?? firstDay));
  return found;
}

export function serialOfDay(date: Day): number {
  let serial = serialByDay.get(date);
  if (serial === undefined) serialByDay.set(date, (serial = serialOf(date)));
  return serial;
}
