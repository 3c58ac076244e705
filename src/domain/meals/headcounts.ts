import type { Day, DayRange } from "../../kernel/day";
import { compareCodes, compareNames } from "../../kernel/order";
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

/** Children who are counted together. */
interface Kind {
  readonly school: string;
  readonly service: string;
  readonly category: string;
  readonly diet: string;
  readonly days: Map<Day, { planned: number; absent: number }>;
}

/** How many meals are planned per served day, school, service, category and diet? In that order, names as French has them. */
export function countHeads(
  children: Iterable<{ readonly child: Child; readonly meals: ChildMeals }>,
  range: DayRange,
): readonly Headcount[] {
  const kinds = new Map<string, Kind>();
  for (const { child, meals } of children) {
    const absentDays = daysAbsent(meals);
    const { school = "", category = "", diet = "" } = child;
    for (const { service, isMeal, planned, counted } of meals.mealsIn(range)) {
      if (!isMeal) continue;
      const key = [school, service, category, diet].join("\u0001");
      let kind = kinds.get(key);
      if (kind === undefined) kinds.set(key, (kind = { school, service, category, diet, days: new Map() }));
      for (const day of planned) {
        let count = kind.days.get(day);
        if (count === undefined) kind.days.set(day, (count = { planned: 0, absent: 0 }));
        count.planned += 1;
        // A child who ate all the same was there for that meal, and for no other of the day.
        if (absentDays.has(day) && !counted.has(day)) count.absent += 1;
      }
    }
  }
  return [...kinds.values()]
    .sort(compareKinds)
    .flatMap(({ days, ...kind }) => [...days].map(([day, counts]) => ({ day, ...kind, ...counts })))
    .sort((left, right) => compareCodes(left.day, right.day));
}

function compareKinds(left: Kind, right: Kind): number {
  return (
    compareNames(left.school, right.school) ||
    compareNames(left.service, right.service) ||
    compareNames(left.category, right.category) ||
    compareNames(left.diet, right.diet)
  );
}

function daysAbsent(meals: ChildMeals): ReadonlySet<Day> {
  return new Set(meals.absences.flatMap(({ days }) => days.map(({ day }) => day)));
}
