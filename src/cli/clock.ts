import type { ClockReading } from "../app/run";
import { dayFromParts } from "../kernel/day";

/** The machine's own clock, in its own time zone. */
export function clockOf(now: Date): ClockReading {
  const day = dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new RangeError("The machine's clock shows no day.");
  return { day, at: now.getHours() * 60 + now.getMinutes() };
}
