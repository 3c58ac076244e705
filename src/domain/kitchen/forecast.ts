import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes, compareNames } from "../../kernel/order";
import type { Child } from "../families";
import type { Attendance } from "./attendance";

/** How many meals of one service one school takes on a day. */
export interface MealsOfDay {
  readonly day: Day;
  readonly planned: number;
  /** Of those planned. */
  readonly absent: number;
  /** What the kitchen cooks. */
  readonly toPrepare: number;
  /** What is billed unless something changes: an absence that was told too late stays billed. */
  readonly due: number;
  /** Of those to prepare, who needs something else than the ordinary meal. */
  readonly diets: readonly DietCount[];
}

export interface DietCount {
  readonly diet: string;
  readonly toPrepare: number;
}

/** The meals of one school and service, day by day. */
export interface ServiceForecast {
  /** Missing for children whose row names none. */
  readonly school: string | undefined;
  readonly service: string;
  readonly days: readonly MealsOfDay[];
}

/** How many meals does each school take, service by service and day by day? */
export function forecastOf(attendances: readonly Attendance[]): readonly ServiceForecast[] {
  return bySchoolAndService(attendances).map(({ school, service, rows }) => {
    const count = (listed: (row: Attendance) => Iterable<Day>, of = rows) => countDays(of.map(listed));
    const planned = count((row) => row.planned);
    const absent = count((row) => row.absent);
    const toPrepare = count((row) => row.eaten);
    const due = count((row) => row.due);
    const diets = [...groupBy(rows, ({ child }) => child.diet ?? "")]
      .filter(([diet]) => diet !== "")
      .sort(([left], [right]) => compareNames(left, right))
      .map(([diet, ofDiet]) => [diet, count((row) => row.eaten, ofDiet)] as const);
    const days = [...new Set([...planned.keys(), ...toPrepare.keys(), ...due.keys()])].sort(compareCodes);
    return {
      school,
      service,
      days: days.map((day) => ({
        day,
        planned: planned.get(day) ?? 0,
        absent: absent.get(day) ?? 0,
        toPrepare: toPrepare.get(day) ?? 0,
        due: due.get(day) ?? 0,
        diets: diets.flatMap(([diet, ofDays]) => {
          const eating = ofDays.get(day) ?? 0;
          return eating === 0 ? [] : [{ diet, toPrepare: eating }];
        }),
      })),
    };
  });
}

interface OfSchool {
  readonly child: Pick<Child, "school">;
  readonly service: string;
}

interface SchoolRows<R> {
  readonly school: string | undefined;
  readonly service: string;
  readonly rows: readonly R[];
}

/** The rows that go together on paper; children without a school come last. */
export function bySchoolAndService<R extends OfSchool>(rows: readonly R[]): readonly SchoolRows<R>[] {
  return bySchool(rows).flatMap(([school, ofSchool]) =>
    [...groupBy(ofSchool, ({ service }) => service)]
      .sort(([left], [right]) => compareNames(left, right))
      .map(([service, ofService]) => ({ school, service, rows: ofService })),
  );
}

/** School by school, in order of names. */
export function bySchool<R extends Pick<OfSchool, "child">>(
  rows: readonly R[],
): readonly (readonly [school: string | undefined, rows: readonly R[]])[] {
  return [...groupBy(rows, ({ child }) => child.school)].sort(([left], [right]) => compareNamed(left, right));
}

/** By name; what has none comes last. */
function compareNamed(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  return compareNames(left, right);
}

function countDays(lists: readonly Iterable<Day>[]): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const list of lists) for (const day of list) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
