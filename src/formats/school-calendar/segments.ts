import { latest } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import type { Stay } from "./stay";

/**
 * Joins the segments that a holiday was split into, one for each group of zones: those of one label that touch or
 * overlap. Only then has the holiday one departure and one return.
 */
export function joinSegments(stays: readonly Stay[]): readonly Stay[] {
  return [...groupBy(stays, (stay) => foldLabel(stay.label)).values()].flatMap(joinTouching);
}

function joinTouching(stays: readonly Stay[]): readonly Stay[] {
  const joined: Stay[] = [];
  for (const stay of [...stays].sort((left, right) => (left.start < right.start ? -1 : 1))) {
    const last = joined.at(-1);
    if (last !== undefined && stay.start <= last.end) {
      joined[joined.length - 1] = { ...last, end: latest(last.end, stay.end) };
    } else {
      joined.push(stay);
    }
  }
  return joined;
}
