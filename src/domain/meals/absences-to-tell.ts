import { isWithin, type Day, type DayRange } from "../../kernel/day";
import type { JudgedAbsence } from "./judge-absence";

/** Between which days an invoice has absences to tell. */
export interface TellingAbsences {
  /** The days that the invoice is about; `undefined` where its period is gone. */
  readonly period: DayRange | undefined;
  /** The day of the issue before, if there was one, and that of the invoice itself. */
  readonly since: Day | undefined;
  readonly issuedOn: Day;
}

/**
 * Which absences does the paper of an invoice tell, and of each which days: those of its period, and those that came about
 * or that the service was told of since the issue before? What was told on an earlier invoice is not told again.
 */
export function absencesToTell(
  absences: readonly JudgedAbsence[],
  { period, since = "" as Day, issuedOn }: TellingAbsences,
  isOwnDay: (day: Day) => boolean,
): readonly JudgedAbsence[] {
  const isNew = (day: Day | undefined) => day !== undefined && day > since && day <= issuedOn;
  return absences.flatMap((judged) => {
    const { toldOn, documentReceivedOn } = judged.absence;
    const isHeardOf = isNew(toldOn) || isNew(documentReceivedOn);
    const days = judged.days.filter(
      ({ day }) =>
        isOwnDay(day) &&
        (isNew(day) || (period !== undefined && isWithin(day, period)) || (isHeardOf && day <= issuedOn)),
    );
    return days.length === 0 ? [] : [{ ...judged, days }];
  });
}
