import type { Absence, AbsenceRule } from "./absence";
import type { Booking, BookingRules } from "./booking";
import type { DeadlineTable } from "./deadline-table";

/** What families asked for and told, and the town's rules about it. */
export interface MealBook {
  readonly bookings: readonly Booking[];
  readonly absences: readonly Absence[];
  readonly bookingRules: BookingRules;
  /** By motive, as `foldLabel` writes it. */
  readonly absenceRules: ReadonlyMap<string, AbsenceRule>;
  /** By name, as `foldLabel` writes it. */
  readonly deadlines: ReadonlyMap<string, DeadlineTable>;
}
