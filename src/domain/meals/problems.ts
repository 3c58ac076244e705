import type { Day } from "../../kernel/day";

/** Troubles with bookings and absences that could be read. */
export interface MealProblems {
  /** Neither enrolled nor booked: nothing will ever be billed. */
  readonly "child.not-enrolled": { readonly child: string };
  /** Two enrolments in one service, in force on the same days: the weekdays of both are billed. */
  readonly "enrolment.overlap": {
    readonly child: string;
    readonly service: string;
    readonly otherRow: number;
    readonly from: Day | undefined;
    readonly to: Day | undefined;
  };
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
  /** No row of `Délais` has the name. */
  readonly "deadline.no-table": {
    readonly child: string;
    readonly table: string;
    readonly day: Day;
    /** A table whose name looks like this one. */
    readonly nearest: string | undefined;
  };
  /** The table says nothing of the weekday. */
  readonly "deadline.no-row": DeadlineAsked;
  readonly "deadline.several-rows": DeadlineAsked & { readonly rows: readonly number[] };
  /** The last day comes after the day that it is about. */
  readonly "deadline.after-the-day": DeadlineAsked;
  /** A row that would say the last day has a defect of its own, reported apart. */
  readonly "deadline.row-defective": DeadlineAsked;
}

/** A deadline that a table should give. */
interface DeadlineAsked {
  readonly child: string;
  readonly table: string;
  /** The day for which the deadline is looked for. */
  readonly day: Day;
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends MealProblems {}
}
