import type { Cents } from "../cents";

/** What there is to say about reminders that are due. */
export interface ReminderProblems {
  readonly "reminder.below-minimum": {
    readonly family: string;
    readonly level: 1 | 2;
    readonly total: Cents;
    readonly minimum: Cents;
  };
}
