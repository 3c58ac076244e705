import { earliest, type Day } from "../../kernel/day";

/**
 * Which day is the unit of a calendar month? The first that is planned or, once the month is billed, the day it was billed
 * on: an earlier day typed later moves nothing. `undefined` when the month has no planned day left: it is given back.
 */
export function monthUnit(plannedDays: readonly Day[], billedOn: Day | undefined): Day | undefined {
  const [first, ...others] = plannedDays;
  return first === undefined ? undefined : (billedOn ?? others.reduce(earliest, first));
}
