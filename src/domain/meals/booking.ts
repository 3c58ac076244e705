import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Minutes } from "../../kernel/minutes";
import type { RowPlace } from "../../kernel/place";

/**
 * Meals asked for outside the yearly enrolment.
 * `schedule`: a planning for the coming month; `exceptional`: a known need (internship, hospital stay);
 * `unforeseen`: put in order afterwards; `counted`: eaten without any booking, as the attendance sheet shows.
 */
export type BookingType = "schedule" | "exceptional" | "unforeseen" | "counted";

/** What the town's office decided by itself on a row; it wins over every rule. */
export type OfficeDecision = "accept" | "refuse";

export interface Booking {
  readonly childCode: string;
  readonly service: string;
  /** As the row spells it, where that is not as the books do. */
  readonly typedService?: string | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly type: BookingType;
  readonly requestedOn: Day | undefined;
  /** The hour of the request, where somebody noted it. */
  readonly requestedAt: Minutes | undefined;
  readonly documentReceivedOn: Day | undefined;
  readonly decision: OfficeDecision | undefined;
  readonly place: RowPlace<"bookings">;
}

/** The deadlines of bookings, as the town sets them (Chaumont, "Réservation": the 25th, 15 working days, 48 hours). */
export interface BookingRules {
  /** A schedule is handed in by this day of the month before. */
  readonly scheduleDayOfMonth: number;
  readonly exceptionalWorkingDays: number;
  /** The table of deadlines by weekday that holds in their place. */
  readonly exceptionalTable?: string | undefined;
  readonly unforeseenHours: number;
  /** What becomes of a row out of time. */
  readonly outOfTime: "accept" | "refuse" | "surcharge";
  /** Added to the price of each meal that only surcharged rows make due. */
  readonly surcharge: Cents;
}
