import { daysBetween, isWithin, yearOf, day, type Day, type DayRange } from "../../kernel/day";
import { warning, type Problem } from "../../kernel/problem";
import type { FoundClosure } from "./closures";
import type { Stay } from "./stay";

const longestBelievable = 75;

/** What is odd about the closures, and worth a look before the first invoice. */
export function doubtsAbout(closures: readonly FoundClosure[]): readonly Problem[] {
  return closures.flatMap((closure): Problem[] => {
    const { label, from, to } = closure;
    const days = daysBetween(from, to) + 1;
    return [
      ...(closure.supposed === "single-day"
        ? [warning("calendar.single-day-supposed", { label, day: from })]
        : []),
      ...(closure.supposed === "end-of-marker"
        ? [warning("calendar.return-unknown", { label, from, to })]
        : []),
      ...(days > longestBelievable ? [warning("calendar.long-closure", { label, from, to, days })] : []),
    ];
  });
}

/**
 * Does the file say when school begins? Its first return is the end of the summer before, some time in August or
 * September. Without it the first days of September would be served although school has not begun.
 */
export function doubtAboutFirstReturn(
  stays: readonly Stay[],
  schoolYear: string,
  academie: string,
  days: DayRange,
): readonly Problem[] {
  const returns: DayRange = { from: august(days.from), to: day(`${String(yearOf(days.from))}-09-30`) };
  const isKnown = stays.some(
    (stay) => stay.start < days.from && stay.start < stay.end && isWithin(stay.end, returns),
  );
  return isKnown ? [] : [warning("calendar.first-return-unknown", { schoolYear, academie, from: days.from })];
}

function august(september: Day): Day {
  return day(`${String(yearOf(september))}-08-01`);
}
