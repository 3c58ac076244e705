import { day as dayOf, type Day } from "../../kernel/day";
import { remember } from "../../kernel/remember";
import { dayOfAnySerial, serialOf } from "../excel/serials";

/** The days that a town may well write. */
export const firstDay = dayOf("1990-01-01");
export const lastDay = dayOf("2100-12-31");
const firstSerial = serialOf(firstDay);
const lastSerial = serialOf(lastDay);

/** The day of a serial number; `undefined` outside 1990–2100. */
export function dayOfSerial(serial: number): Day | undefined {
  return serial >= firstSerial && serial < lastSerial + 1 ? dayOfAnySerial(serial) : undefined;
}

export const serialOfDay = remember(serialOf);
