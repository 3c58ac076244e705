import { overlap, type Day, type DayRange } from "../../kernel/day";
import { isSameLabel } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, everybody, type Problem } from "../../kernel/problem";

/** A stretch of days that is invoiced at once: a month, or any other that the town lists (`juin-juillet 2018`). */
export interface Period {
  /** The text that names it: `2026-11` for a month. */
  readonly key: string;
  readonly range: DayRange;
  readonly label: string | undefined;
  /** The day the town means to issue it. */
  readonly plannedIssue: Day | undefined;
  readonly dueOn: Day | undefined;
  /** The day it was issued first. */
  readonly issuedOn: Day | undefined;
  /** Its row in the workbook; months that no row lists are implied. */
  readonly place: RowPlace<"periods"> | undefined;
}

/** When the office takes payments of a period on the spot. */
export interface PayDeskSession {
  readonly periodKey: string;
  readonly day: Day;
  /** As the town words them: `9h-12h`. */
  readonly hours: string | undefined;
}

export function impliedMonth(month: string, range: DayRange): Period {
  const nothingSaid = { label: undefined, plannedIssue: undefined, dueOn: undefined, issuedOn: undefined };
  return { key: month, range, ...nothingSaid, place: undefined };
}

/** Periods that share a day, or a key: an error, since a meal would belong to two of them. */
export function findOverlappingPeriods(listed: readonly Period[]): readonly Problem[] {
  const ordered = [...listed].sort(
    (left, right) => compareCodes(left.range.from, right.range.from) || compareCodes(left.key, right.key),
  );
  return ordered.flatMap((period, index) => {
    const before = ordered
      .slice(0, index)
      .find(
        (other) => overlap(other.range, period.range) !== undefined || isSameLabel(other.key, period.key),
      );
    if (before === undefined) return [];
    const where = period.place && at(period.place, "from");
    return [blocking("period.overlap", { period: period.key, other: before.key }, where, everybody)];
  });
}
