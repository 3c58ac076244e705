import { dayAfter, type Day, type OpenDayRange } from "./day";
import { compareCodes } from "./order";

/** The days from which a range makes a difference: its first, and the one after its last. */
export function turnsOf(range: OpenDayRange): Day[] {
  const turns: Day[] = [];
  if (range.from !== undefined) turns.push(range.from);
  if (range.to !== undefined) turns.push(dayAfter(range.to));
  return turns;
}

/** Each once, in order. */
export const turnsInOrder = (turns: readonly Day[]): readonly Day[] => [...new Set(turns)].sort(compareCodes);

/** How many turns are on or before the day: the number of the stretch it lies in. */
export function stretchOf(turns: readonly Day[], on: Day): number {
  let stretch = turns.length;
  while (stretch > 0 && (turns[stretch - 1] as Day) > on) stretch -= 1;
  return stretch;
}
