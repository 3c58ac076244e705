import type { Territory } from "../../domain/calendar";
import {
  day,
  daysBetween,
  eachDay,
  isWithin,
  overlap,
  weekdayOf,
  yearOf,
  type Day,
  type DayRange,
} from "../../kernel/day";
import { blocking, warning, type Problem } from "../../kernel/problem";
import { closureOf, isOfShortKind, type FoundClosure } from "./closures";
import { named, type AskedYear, type Stay } from "./stay";

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
 * A bridge, a public holiday, the marker of a beginning: rows of one day or a few. One that lasts longer than a week has
 * a date of another year, or is another thing, and would close weeks of canteen.
 */
export function tooLongForTheirKind(
  stays: readonly Stay[],
  territory: Territory,
  { days, file }: AskedYear,
): readonly Problem[] {
  return stays
    .filter((stay) => overlap({ from: stay.start, to: stay.end }, days) !== undefined)
    .filter((stay) => isOfShortKind(stay.label) && isOverAWeek(stay, territory))
    .map((stay) =>
      blocking("calendar.too-long-for-its-kind", {
        ...named(stay.row, file),
        days: daysBetween(stay.start, stay.end),
      }),
    );
}

/** A week with both its week-ends is a week still: Guyane closed Monday to Friday after Ascension Day 2023. */
function isOverAWeek(stay: Stay, territory: Territory): boolean {
  if (daysBetween(stay.start, stay.end) <= 7) return false;
  const { from, to, type } = closureOf(stay, territory);
  return type !== "bridge" || eachDay({ from, to }).filter((date) => weekdayOf(date) <= 5).length > 5;
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
