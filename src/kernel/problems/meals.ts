import type { Day } from "../day";

/** Troubles with bookings and absences that could be read. */
export interface MealProblems {
  readonly "booking.out-of-time": {
    readonly child: string;
    readonly from: Day;
    readonly verdict: "accepted" | "surcharged" | "refused";
  };
  readonly "booking.day-not-served": { readonly child: string; readonly day: Day };
  readonly "absence.no-rule": {
    readonly child: string;
    readonly motive: string | undefined;
    /** A motive with a rule whose name looks like this one. */
    readonly nearest?: string | undefined;
  };
}
