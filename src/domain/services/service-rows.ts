import type { Day, Weekday } from "../../kernel/day";
import type { Minutes } from "../../kernel/minutes";
import type { RowPlace } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";

/** What one unit of a service is: a day of it, a stretch of time, or a calendar month. */
export type ServiceUnit = "day" | "duration" | "month";

/** How a timed service turns hours into units. */
export interface DurationRule {
  /** Minutes of one unit; without it hours cannot be counted. */
  readonly step: number | undefined;
  /** Minutes that are let go before the first unit. */
  readonly tolerance: number;
  /** Units of a row that has any, at least. */
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** When the service closes: nothing after it counts, but as late pick-up. */
  readonly closesAt: Minutes | undefined;
  readonly late:
    | {
        /** The timed service that a late pick-up is billed as. */
        readonly service: string;
        /** As the row spells it, where that is not as the books do. */
        readonly typedService?: string | undefined;
        /** Minutes of one unit of lateness; without it a lateness is one unit. */
        readonly step: number | undefined;
      }
    | undefined;
}

/** Anything billed to a child: the meal, the morning care, the study hour (rules, section 9). */
export interface ServiceTerms {
  readonly name: string;
  readonly unit: ServiceUnit;
  /** The weekdays on which it takes place, in every school; the canteen's where missing. */
  readonly weekdays: ReadonlySet<Weekday> | undefined;
  readonly isMeal: boolean;
  readonly duration: DurationRule;
}

/** A service that a row names. */
export interface Service extends ServiceTerms {
  /** As the row spells it, where that is not as the books do. */
  readonly typedName?: string | undefined;
  readonly place: RowPlace<"services">;
  /** What keeps the row from being applied. Whoever has a row of the service waits: reading sees to it. */
  readonly defects: readonly Problem[];
  /** What keeps hours from being counted. Whoever has hours to be counted waits: reading sees to it. */
  readonly hourDefects: readonly Problem[];
  /** What keeps a late pick-up from being counted. Whoever was fetched late waits: reading sees to it. */
  readonly lateDefects: readonly Problem[];
}

/** A child came to a timed service. */
export interface Passage {
  readonly childCode: string;
  readonly service: string;
  /** As the row spells it, where that is not as the books do. */
  readonly typedService?: string | undefined;
  readonly day: Day;
  readonly arrival: Minutes | undefined;
  readonly departure: Minutes | undefined;
  /** Units that somebody counted; it wins over the hours. */
  readonly quantity: number | undefined;
  readonly place: RowPlace<"passages">;
}

/** The services that the town names, and who came to the timed ones. */
export interface ServiceBook {
  /** By name; the first row of a name, with the defect that it is named twice. */
  readonly named: ReadonlyMap<string, Service>;
  /**
   * Those that say how many units or which hours, of children who exist. A row of a service that is not timed stands here
   * too: its child waits.
   */
  readonly passages: readonly Passage[];
}
