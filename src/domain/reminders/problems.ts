import type { Cents, Tally } from "../../kernel/cents";

/** What there is to say about reminders that are due. */
export interface ReminderProblems {
  readonly "reminder.below-minimum": {
    readonly family: string;
    readonly level: 1 | 2;
    readonly total: Cents;
    readonly minimum: Cents;
  };
  /** A letter on record about an invoice that no sheet has. */
  readonly "reminder.unknown-invoice": {
    readonly invoice: string;
    /** The number that was most likely meant. */
    readonly nearest: string | undefined;
  };
  /** Other letters are due than those the clerk looked at before confirming. */
  readonly "reminder.changed-since-preview": {
    readonly shown: Tally;
    readonly current: Tally;
  };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends ReminderProblems {}
}
