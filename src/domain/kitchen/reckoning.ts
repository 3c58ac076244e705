import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { Child } from "../families";
import type { Attendance } from "./attendance";
import { bySchoolAndService } from "./forecast";

/**
 * A day afterwards: planned − absent + unplanned = eaten, and eaten + billedAbsent + billedUndue − unbilled = billed,
 * always.
 */
export interface ReckonedDay extends Reckoned {
  readonly day: Day;
}

export interface Reckoned {
  readonly planned: number;
  readonly absent: number;
  /** Eaten without having been planned. */
  readonly unplanned: number;
  readonly eaten: number;
  /** Billed to a child who was absent, as the rules have it: told too late, a waiting day, no document. */
  readonly billedAbsent: number;
  /** Billed, and no longer due: what comes back on a later invoice, or of a child who is gone from its sheet. */
  readonly billedUndue: number;
  /** Eaten, and on no invoice yet. */
  readonly unbilled: number;
  readonly billed: number;
}

export interface ServiceReckoning {
  readonly school: string | undefined;
  readonly service: string;
  readonly days: readonly ReckonedDay[];
}

/** The days of one service that stand billed for one child, whoever pays them. */
export interface BilledDaysOf {
  readonly child: Pick<Child, "code" | "school">;
  readonly service: string;
  readonly days: ReadonlySet<Day>;
}

/** What was planned, eaten and billed on each of these days, school by school and service by service? */
export function reckon(
  attendances: readonly Attendance[],
  billed: readonly BilledDaysOf[],
  isReckoned: (day: Day) => boolean,
): readonly ServiceReckoning[] {
  const keyOf = (code: string, service: string) => `${code}\n${service}`;
  const billedOf = new Map(billed.map((row) => [keyOf(row.child.code, row.service), row.days]));
  const known = new Set(attendances.map(({ child, service }) => keyOf(child.code, service)));
  const rows: readonly Row[] = [
    ...attendances.map((row) => ({
      ...row,
      billed: billedOf.get(keyOf(row.child.code, row.service)) ?? none,
    })),
    // Billed, and nothing of it is planned any more.
    ...billed
      .filter(({ child, service }) => !known.has(keyOf(child.code, service)))
      .map(({ child, service, days }) => ({ ...nothingPlanned, child, service, billed: days })),
  ];
  return bySchoolAndService(rows).map(({ school, service, rows: ofService }) => {
    const days = new Map<Day, Reckoned>();
    for (const row of ofService)
      for (const day of new Set([...row.planned, ...row.eaten, ...row.billed]))
        if (isReckoned(day)) days.set(day, addReckoned(days.get(day) ?? nothing, ofOneMeal(row, day)));
    return {
      school,
      service,
      days: [...days]
        .sort(([left], [right]) => compareCodes(left, right))
        .map(([day, counts]) => ({ day, ...counts })),
    };
  });
}

type Row = Omit<Attendance, "child"> & {
  readonly child: Pick<Child, "code" | "school">;
  readonly billed: ReadonlySet<Day>;
};

const none: ReadonlySet<Day> = new Set();
const nothingPlanned = { planned: none, absent: none, unplanned: none, eaten: none, due: none };

function ofOneMeal(row: Row, day: Day): Reckoned {
  const isBilled = row.billed.has(day);
  const isEaten = row.eaten.has(day);
  const isDue = row.due.has(day);
  return {
    planned: Number(row.planned.has(day)),
    absent: Number(row.absent.has(day)),
    unplanned: Number(row.unplanned.has(day)),
    eaten: Number(isEaten),
    billedAbsent: Number(isBilled && !isEaten && isDue),
    billedUndue: Number(isBilled && !isEaten && !isDue),
    unbilled: Number(isEaten && !isBilled),
    billed: Number(isBilled),
  };
}

const nothing: Reckoned = {
  planned: 0,
  absent: 0,
  unplanned: 0,
  eaten: 0,
  billedAbsent: 0,
  billedUndue: 0,
  unbilled: 0,
  billed: 0,
};

function addReckoned(left: Reckoned, right: Reckoned): Reckoned {
  const sum = (field: keyof Reckoned) => left[field] + right[field];
  return {
    planned: sum("planned"),
    absent: sum("absent"),
    unplanned: sum("unplanned"),
    eaten: sum("eaten"),
    billedAbsent: sum("billedAbsent"),
    billedUndue: sum("billedUndue"),
    unbilled: sum("unbilled"),
    billed: sum("billed"),
  };
}

export function sumOfReckoned(parts: readonly Reckoned[]): Reckoned {
  return parts.reduce(addReckoned, nothing);
}

/** Days that several services or schools have in common, added up. */
export function reckonedByDay(services: readonly ServiceReckoning[]): readonly ReckonedDay[] {
  const ofDays = groupBy(
    services.flatMap(({ days }) => days),
    ({ day }) => day,
  );
  return [...ofDays]
    .sort(([left], [right]) => compareCodes(left, right))
    .map(([day, parts]) => ({ day, ...sumOfReckoned(parts) }));
}
