import { addDays, weekdayOf, type Day, type Weekday } from "../../kernel/day";
import { foldLabel } from "../../kernel/label";
import type { Minutes } from "../../kernel/minutes";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, childOnly, type Problem } from "../../kernel/problem";
import { nearest } from "../../kernel/resemblance";
import { lastDayOpen, type ServiceCalendar } from "../calendar";

/** For a day of one weekday, until when the service may be told: a row of `Délais` (rules, section 9). */
export interface DeadlineRow {
  /** The name of its table, as the row spells it. */
  readonly table: string;
  /** `undefined` where the cell could not be read. */
  readonly weekday: Weekday | undefined;
  readonly latestWeekday: Weekday | undefined;
  readonly week: "same" | "before" | undefined;
  /** Before that hour; the whole of the last day where missing. */
  readonly before: Minutes | undefined;
  readonly place: RowPlace<"deadlines">;
  /** Cells that could not be read. */
  readonly defects: readonly Problem[];
}

/** The deadlines of one name. */
export interface DeadlineTable {
  readonly name: string;
  readonly rows: readonly DeadlineRow[];
}

/** The tables of the town, and the calendar that moves their last days. */
export interface TownDeadlines {
  /** By name, as `foldLabel` writes it. */
  readonly tables: ReadonlyMap<string, DeadlineTable>;
  readonly calendar: ServiceCalendar;
}

/** A last day to tell the service. */
export interface Deadline {
  readonly latest: Day;
  /** On that day before this hour; where missing, the whole day. */
  readonly before: Minutes | undefined;
}

/** Why a table gives no deadline for a day. */
export type NoDeadline =
  | { readonly kind: "no-table"; readonly nearest: string | undefined }
  | { readonly kind: "no-row"; readonly table: DeadlineTable }
  | { readonly kind: "several-rows"; readonly rows: readonly DeadlineRow[] }
  | { readonly kind: "after-the-day"; readonly row: DeadlineRow }
  | { readonly kind: "defective-row"; readonly row: DeadlineRow };

export type TableDeadline =
  | { readonly ok: true; readonly deadline: Deadline }
  | { readonly ok: false; readonly reason: NoDeadline };

/** Until when could the service be told of something on this day, by the table of this name? */
export function latestByTable(name: string, date: Day, { tables, calendar }: TownDeadlines): TableDeadline {
  const table = tables.get(foldLabel(name));
  if (table === undefined) {
    const names = [...tables.values()].map((known) => known.name);
    return none({ kind: "no-table", nearest: nearest(name, names) });
  }
  const weekday = weekdayOf(date);
  // A row whose weekday cannot be read may be that of any day.
  const rows = table.rows.filter((row) => row.weekday === undefined || row.weekday === weekday);
  const [row, ...others] = rows;
  if (row === undefined) return none({ kind: "no-row", table });
  const defective = rows.find(isDefective);
  if (defective !== undefined) return none({ kind: "defective-row", row: defective });
  if (others.length > 0) return none({ kind: "several-rows", rows });
  const asWritten = lastDayOf(row, date);
  if (asWritten === undefined) return none({ kind: "defective-row", row });
  if (asWritten > date) return none({ kind: "after-the-day", row });
  return { ok: true, deadline: { latest: lastDayOpen(calendar, asWritten), before: row.before } };
}

function isDefective({ weekday, defects }: DeadlineRow): boolean {
  return weekday === undefined || defects.length > 0;
}

/** The last day as the row says it, in the ISO week of the day or in the week before. */
function lastDayOf({ latestWeekday, week }: DeadlineRow, date: Day): Day | undefined {
  if (latestWeekday === undefined) return undefined;
  const monday = addDays(date, 1 - weekdayOf(date) - (week === "before" ? 7 : 0));
  return addDays(monday, latestWeekday - 1);
}

/** Was the service told in time? The hour of the limit is late, and on the last day so is an hour that nobody noted. */
export function isInTime(deadline: Deadline, toldOn: Day, toldAt: Minutes | undefined): boolean {
  if (toldOn !== deadline.latest) return toldOn < deadline.latest;
  return deadline.before === undefined || (toldAt !== undefined && toldAt < deadline.before);
}

/** A row that cannot be judged for want of a deadline, as a problem of its child: its invoice waits, and no other. */
export function noDeadlineProblem(
  reason: NoDeadline,
  asked: {
    readonly childCode: string;
    readonly table: string;
    readonly day: Day;
    readonly place: Problem["where"];
  },
): Problem {
  const { childCode, table, day } = asked;
  const facts = { child: childCode, table, day };
  const scope = childOnly(childCode);
  switch (reason.kind) {
    case "no-table":
      return blocking("deadline.no-table", { ...facts, nearest: reason.nearest }, asked.place, scope);
    case "no-row":
      return blocking("deadline.no-row", facts, reason.table.rows[0]?.place ?? asked.place, scope);
    case "several-rows": {
      const rows = reason.rows.map(({ place }) => place.row).sort((left, right) => left - right);
      return blocking("deadline.several-rows", { ...facts, rows }, reason.rows[0]?.place, scope);
    }
    case "after-the-day":
      return blocking("deadline.after-the-day", facts, at(reason.row.place, "latestWeekday"), scope);
    case "defective-row":
      return blocking("deadline.row-defective", facts, reason.row.place, scope);
  }
}

const none = (reason: NoDeadline): TableDeadline => ({ ok: false, reason });
