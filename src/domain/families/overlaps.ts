import { earliest, latest, type OpenDayRange } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { Enrolment } from "./family";

/** Two enrolments of one child in one service, in force on the same days. */
export interface EnrolmentOverlap {
  readonly enrolment: Enrolment;
  /** The one that began before. */
  readonly other: Enrolment;
  readonly days: OpenDayRange;
}

/**
 * Which enrolments overlap? The weekdays of both are planned: a new week typed without an end of the old one bills them
 * all. A row without a weekday plans nothing, and is left alone.
 */
export function findEnrolmentOverlaps(enrolments: readonly Enrolment[]): readonly EnrolmentOverlap[] {
  const planning = enrolments.filter(({ weekdays }) => weekdays.size > 0);
  const ofService = groupBy(planning, ({ childCode, service }) => `${childCode}\n${service}`);
  return [...ofService.values()].flatMap(overlapsAmong);
}

function overlapsAmong(rows: readonly Enrolment[]): readonly EnrolmentOverlap[] {
  if (rows.length < 2) return [];
  const ordered = [...rows].sort((left, right) => compareCodes(left.from ?? "", right.from ?? ""));
  const overlaps: EnrolmentOverlap[] = [];
  let longest: Enrolment | undefined;
  for (const enrolment of ordered) {
    const days = longest && commonDays(longest, enrolment);
    if (longest !== undefined && days !== undefined) overlaps.push({ enrolment, other: longest, days });
    if (longest === undefined || endsLater(enrolment, longest)) longest = enrolment;
  }
  return overlaps;
}

const endsLater = (left: OpenDayRange, right: OpenDayRange): boolean =>
  right.to !== undefined && (left.to === undefined || left.to > right.to);

function commonDays(left: OpenDayRange, right: OpenDayRange): OpenDayRange | undefined {
  const from =
    left.from === undefined || right.from === undefined
      ? (left.from ?? right.from)
      : latest(left.from, right.from);
  const to =
    left.to === undefined || right.to === undefined ? (left.to ?? right.to) : earliest(left.to, right.to);
  return from !== undefined && to !== undefined && from > to ? undefined : { from, to };
}
