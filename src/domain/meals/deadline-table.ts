import type { Weekday } from "../../kernel/day";
import type { RowPlace } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";
import type { Minutes } from "./absence";

/** For a day of one weekday, until when the service may be told: a row of `Délais` (rules, section 9). */
export interface DeadlineRow {
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
