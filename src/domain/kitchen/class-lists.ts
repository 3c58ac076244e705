import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes, compareNames } from "../../kernel/order";
import { compareByName, type Child } from "../families";
import type { Attendance } from "./attendance";
import { compareClasses } from "./class-order";
import { bySchool } from "./forecast";

/** Who is expected of one class, in order of names: a row for each child, and for each of its services if it has several. */
export interface ClassList {
  readonly school: string | undefined;
  readonly className: string | undefined;
  readonly children: readonly ExpectedChild[];
}

export interface ExpectedChild {
  readonly child: Child;
  readonly service: string;
  readonly expected: ReadonlySet<Day>;
  /** Planned, and an absence is known. */
  readonly absent: ReadonlySet<Day>;
}

/** The lists of every class, by school and class; a child without any meal on these days stands on none. */
export function classLists(attendances: readonly Attendance[]): readonly ClassList[] {
  return bySchool(attendances).flatMap(([school, rows]) =>
    [...groupBy(rows, ({ child }) => child.className)]
      .sort(([left], [right]) => compareClasses(left, right))
      .map(([className, ofClass]) => ({
        school,
        className,
        children: [...ofClass]
          .sort(
            (left, right) =>
              compareByName(left.child, right.child) || compareNames(left.service, right.service),
          )
          .map(({ child, service, eaten, absent }) => ({ child, service, expected: eaten, absent })),
      })),
  );
}

/** The children of one school who may come to eat without being expected. */
export interface UnexpectedList {
  readonly school: string | undefined;
  readonly children: readonly UnexpectedChild[];
}

export interface UnexpectedChild {
  readonly child: Child;
  /** The days on which a meal is served to others of the school and none is planned for it. */
  readonly unplanned: ReadonlySet<Day>;
  readonly absent: ReadonlySet<Day>;
  /** Nothing at all is planned for it on these days. */
  readonly isNeverPlanned: boolean;
}

/**
 * Who may turn up without being expected, school by school: all its children who are not expected at any meal of a day on
 * which meals are served there, and why not.
 */
export function unexpectedLists(
  children: readonly Child[],
  attendances: readonly Attendance[],
): readonly UnexpectedList[] {
  const ofSchools = groupBy(attendances, ({ child }) => child.school);
  const ofChildren = groupBy(attendances, ({ child }) => child.code);
  return bySchool(children.map((child) => ({ child })))
    .map(([school, pupils]) => {
      const served = [
        ...new Set((ofSchools.get(school) ?? []).flatMap(({ planned, eaten }) => [...planned, ...eaten])),
      ].sort(compareCodes);
      return {
        school,
        children: pupils
          .map(({ child }) => child)
          .sort(compareByName)
          .flatMap((child): UnexpectedChild[] => {
            const own = ofChildren.get(child.code) ?? [];
            const missing = served.filter((day) => !own.some(({ eaten }) => eaten.has(day)));
            if (missing.length === 0) return [];
            const absent = new Set(missing.filter((day) => own.some((row) => row.absent.has(day))));
            return [
              {
                child,
                absent,
                unplanned: new Set(missing.filter((day) => !absent.has(day))),
                isNeverPlanned: own.every(({ planned, eaten }) => planned.size + eaten.size === 0),
              },
            ];
          }),
      };
    })
    .filter((list) => list.children.length > 0);
}
