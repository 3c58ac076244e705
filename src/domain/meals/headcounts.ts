import type { Day, DayRange } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import type { Child } from "../families";
import type { ChildMeals } from "./child-meals";

/** How many children of one kind the kitchen cooks for, on one day. */
export interface Headcount {
  readonly day: Day;
  readonly school: string;
  readonly service: string;
  readonly category: string;
  readonly diet: string;
  readonly planned: number;
  /** Planned, but an absence is known: billed or not, they will not eat. */
  readonly absent: number;
}

/** How many meals are planned per served day, school, service, category and diet? In that order. */
export function countHeads(
  children: Iterable<{ readonly child: Child; readonly meals: ChildMeals }>,
  range: DayRange,
): readonly Headcount[] {
  const counts = new Map<string, { -readonly [K in keyof Headcount]: Headcount[K] }>();
  for (const { child, meals } of children) {
    const absentDays = daysAbsent(meals);
    const kind = { school: child.school ?? "", category: child.category ?? "", diet: child.diet ?? "" };
    for (const { service, planned } of meals.mealsIn(range)) {
      const suffix = [kind.school, service, kind.category, kind.diet].join("\u0001");
      for (const day of planned) {
        const key = `${day}\u0001${suffix}`;
        let count = counts.get(key);
        if (count === undefined) counts.set(key, (count = { day, ...kind, service, planned: 0, absent: 0 }));
        count.planned += 1;
        if (absentDays.has(day)) count.absent += 1;
      }
    }
  }
  return [...counts.entries()].sort(([left], [right]) => compareCodes(left, right)).map(([, count]) => count);
}

function daysAbsent(meals: ChildMeals): ReadonlySet<Day> {
  const days = meals.absences.flatMap((judged) => judged.days);
  return new Set(days.filter(({ reason }) => reason.kind !== "counted-present").map(({ day }) => day));
}
