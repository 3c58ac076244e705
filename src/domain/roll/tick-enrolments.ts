import { addDays, isWithin, type Day, type Weekday } from "../../kernel/day";
import { isSameLabel } from "../../kernel/label";
import { groupBy } from "../../kernel/group";
import type { Enrolment } from "../families";
import type { RollChild } from "./fold-lines";
import type { ListedTicks } from "./listed";
import { personInList } from "./roll-people";
import type {
  RollAnswers,
  RollChange,
  RollEnrolling,
  RollPerson,
  RollRows,
  TickedService,
} from "./roll-plan";
import { takeOrLeave, type RollQuestions } from "./roll-questions";

/** What a child's ticks say of one service, once all was answered. */
export interface SaidWeek {
  readonly child: RollChild;
  /** As the list heads the service. */
  readonly header: string | undefined;
  readonly weekdays: readonly Weekday[];
  readonly withoutDays: boolean;
}

/** Asks what cells say that are neither a yes nor a no (R13); the week of which any is open is not said. */
export function sayWeeks(child: RollChild, questions: RollQuestions): readonly SaidWeek[] {
  return [...groupBy(child.ticks, ({ service }) => service)].flatMap(
    ([header, ticks]): readonly SaidWeek[] => {
      const cells = ticks.flatMap(({ open }) => open);
      const answer =
        cells.length === 0
          ? "leave"
          : questions.ask({
              id: `ticks: ${child.id} ${header ?? ""}`.trim(),
              place: child.place,
              about: { kind: "ticks", child: personInList(child), service: header, cells },
              choices: takeOrLeave,
              open: undefined,
              proposed: undefined,
            });
      if (answer === undefined) return [];
      const taken = answer === "take" ? cells : [];
      const days = [...ticks.flatMap((tick) => [...tick.days]), ...taken.flatMap(({ day }) => day ?? [])];
      const withoutDays =
        ticks.some((tick) => tick.withoutDays) || taken.some(({ day }) => day === undefined);
      const weekdays = inOrder(days);
      return weekdays.length === 0 && !withoutDays ? [] : [{ child, header, weekdays, withoutDays }];
    },
  );
}

/** Which services does the list tick, and how often without a doubt? */
export function tickedServices(children: readonly RollChild[]): readonly TickedService[] {
  const ticks = children.flatMap((child) => child.ticks);
  return [...groupBy(ticks, ({ service }) => service)].map(([header, its]) => ({
    header,
    ticks: its.reduce((count, { days, withoutDays }) => count + days.size + (withoutDays ? 1 : 0), 0),
    withoutDays: its.every(({ days }) => days.size === 0),
  }));
}

type EnrolmentRows = Pick<RollRows, "enrolments" | "enrolmentFills"> & {
  readonly changes: readonly RollChange[];
};

/** Plans the weeks of one child from a day on. Another week that is planned then ends the day before, if the clerk says so. */
export function planWeeks(
  weeks: readonly SaidWeek[],
  {
    code,
    person,
    planned,
  }: { readonly code: string; readonly person: RollPerson; readonly planned: readonly Enrolment[] },
  enrolling: RollEnrolling,
  { accepted }: Pick<RollAnswers, "accepted">,
  allDays: readonly Weekday[],
): EnrolmentRows {
  const rows = { enrolments: [], enrolmentFills: [], changes: [] } as Mutable<EnrolmentRows>;
  const { from } = enrolling;
  const wanted = weeks.flatMap(({ child: { place }, header, weekdays, withoutDays }) => {
    const into = enrolling.services.find((each) => isSameHeader(each.header, header));
    if (into?.service === undefined) return [];
    const days = weekdays.length > 0 || !withoutDays ? weekdays : (into.weekdays ?? allDays);
    return days.length === 0 ? [] : [{ service: into.service, days, place }];
  });
  // Two headers may be one service of the town: the child comes on the days of both.
  for (const [service, same] of groupBy(wanted, (each) => each.service)) {
    const [first] = same;
    if (first === undefined) continue;
    const weekdays = inOrder(same.flatMap(({ days }) => days));
    const its = planned.filter((each) => isSameLabel(each.service, service) && each.weekdays.size > 0);
    const current = its.find((each) => isWithin(from, each));
    const next = its
      .flatMap((each) => (each.from !== undefined && each.from > from ? [each.from] : []))
      .sort()[0];
    const row = { childCode: code, service, weekdays, from, to: next && addDays(next, -1) };
    if (current === undefined) {
      rows.enrolments.push(row);
      continue;
    }
    if (isSameWeek([...current.weekdays], weekdays)) continue;
    const isWritten = accepted.includes("enrolment");
    const week = (days: Iterable<Weekday>, since: Day | undefined) =>
      ({ kind: "week", service, weekdays: inOrder(days), from: since }) as const;
    rows.changes.push({
      column: "enrolment",
      of: { kind: "child", child: person },
      old: week(current.weekdays, current.from),
      new: week(weekdays, from),
      isWritten,
      place: first.place,
    });
    if (!isWritten) continue;
    const { row: at } = current.place;
    if (current.from === from) rows.enrolmentFills.push({ row: at, values: { weekdays } });
    else {
      rows.enrolmentFills.push({ row: at, values: { to: addDays(from, -1) } });
      rows.enrolments.push({ ...row, to: current.to ?? row.to });
    }
  }
  return rows;
}

type Mutable<T> = { [K in keyof T]: T[K] extends readonly (infer V)[] ? V[] : T[K] };

/** The weekdays on which anybody is ticked. */
export function daysTicked(ticks: readonly ListedTicks[]): readonly Weekday[] {
  return inOrder(ticks.flatMap(({ days, open }) => [...days, ...open.flatMap(({ day }) => day ?? [])]));
}

const inOrder = (days: Iterable<Weekday>): readonly Weekday[] =>
  [...new Set(days)].sort((left, right) => left - right);

const isSameWeek = (left: readonly Weekday[], right: readonly Weekday[]): boolean =>
  left.length === right.length && left.every((day) => right.includes(day));

/** Is it the header of one service? Days without one have none. */
export function isSameHeader(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined ? left === right : isSameLabel(left, right);
}
