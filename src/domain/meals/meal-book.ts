import type { Absence, AbsenceRule } from "./absence";
import type { Booking, BookingRules } from "./booking";

/** What families asked for and told, and the town's rules about it. */
export interface MealBook {
  readonly bookings: readonly Booking[];
  readonly absences: readonly Absence[];
  readonly bookingRules: BookingRules;
  /** By motive, as `foldLabel` writes it. */
  readonly absenceRules: ReadonlyMap<string, AbsenceRule>;
}
