import type { Day, Weekday } from "../../kernel/day";
import type { RowPlace } from "../../kernel/place";
import type { Territory } from "../../law";

/** What a row of the calendar sheet does to its days: `open` opens them, every other type closes them. */
export type CalendarType = "vacation" | "public-holiday" | "bridge" | "closure" | "strike" | "open";

/** One row of the calendar sheet. Without a school or a class it holds for all of them. */
export interface CalendarRow {
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
  readonly label: string;
  readonly type: CalendarType;
  readonly school: string | undefined;
  readonly className: string | undefined;
  readonly place: RowPlace<"calendar">;
}

/** The weekdays with canteen; a school listed in `bySchool` (its name folded with `foldLabel`) has a week of its own. */
export interface CanteenWeek {
  readonly general: ReadonlySet<Weekday>;
  readonly bySchool: ReadonlyMap<string, ReadonlySet<Weekday>>;
}

/** A week of one school's own, as the settings write its name. */
export interface SchoolWeek {
  readonly school: string;
  readonly place: RowPlace<"settings">;
}

/** What a town says of its school year and of the days with canteen. */
export interface CalendarBook {
  /** `2026-2027`, where the settings say which. */
  readonly schoolYear: string | undefined;
  readonly academy: string | undefined;
  readonly territory: Territory;
  readonly week: CanteenWeek;
  readonly schoolWeeks: readonly SchoolWeek[];
  readonly rows: readonly CalendarRow[];
}
