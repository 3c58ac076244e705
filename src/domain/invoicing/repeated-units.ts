import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";

/** Units of one child and one service, as a line of a period has them. */
export interface LineOfUnits {
  readonly childCode: string;
  readonly service: string;
  readonly days: readonly Day[];
  /** Of the days that have more units than one. */
  readonly quantities?: ReadonlyMap<Day, number> | undefined;
}

/**
 * How many units do these lines of one period have more than once? Debtors who share a unit each have it on theirs, and it
 * is eaten once.
 */
export function repeatedUnits(lines: readonly LineOfUnits[]): number {
  let repeated = 0;
  for (const ofChild of groupBy(lines, ({ childCode }) => childCode).values()) {
    if (ofChild.length < 2) continue;
    const most = new Map<string, number>();
    for (const { service, days, quantities } of ofChild) {
      for (const day of days) {
        const unit = `${service}\n${day}`;
        const units = quantities?.get(day) ?? 1;
        const known = most.get(unit);
        if (known === undefined) most.set(unit, units);
        else {
          repeated += Math.min(known, units);
          most.set(unit, Math.max(known, units));
        }
      }
    }
  }
  return repeated;
}
