import { isWithin, type Day, type DayRange } from "../../kernel/day";
import type { JudgedAbsence } from "./judge-absence";

/** Between which days an invoice has absences to tell. */
export interface TellingAbsences {
  /** The days that the invoice is about. */
  readonly period: DayRange;
  /** The periods that are put right with it: of no other day was anything billed. */
  readonly earlier: readonly DayRange[];
  /** The day of the issue before, if there was one, and that of the invoice itself. */
  readonly since: Day | undefined;
  readonly issuedOn: Day;
}

/**
 * Which absences does the paper of an invoice tell, and of each which days: those of its period, and of the earlier ones those
 * that came about or that the service was told of since the issue before? What was told before is not told again.
 */
export function absencesToTell(
  absences: readonly JudgedAbsence[],
  { period, earlier, since = "" as Day, issuedOn }: TellingAbsences,
  isOwnDay: (day: Day) => boolean,
): readonly JudgedAbsence[] {
  const isNew = (day: Day | undefined) => day !== undefined && day > since && day <= issuedOn;
  return absences.flatMap((judged) => {
    const { toldOn, documentReceivedOn } = judged.absence;
    const isHeardOf = isNew(toldOn) || isNew(documentReceivedOn);
    const isTold = (day: Day) =>
      isWithin(day, period) ||
      ((isNew(day) || isHeardOf) && day <= issuedOn && earlier.some((range) => isWithin(day, range)));
    const days = judged.days.filter(({ day }) => isOwnDay(day) && isTold(day));
    return days.length === 0 ? [] : [{ ...judged, days }];
  });
}
