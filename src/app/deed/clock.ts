import type { Minutes } from "../../domain/meals";
import { dayFromParts, type Day } from "../../kernel/day";

/** A moment on the clock of the shell, as the journal notes it. */
export interface ClockReading {
  readonly day: Day;
  readonly at: Minutes;
}

/** What a clock shows, in the time zone of its machine; the shell hands its own clock in. */
export function clockReading(now: Date): ClockReading {
  const day = dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new RangeError("The machine's clock shows no day.");
  return { day, at: now.getHours() * 60 + now.getMinutes() };
}
