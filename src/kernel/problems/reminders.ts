import type { Cents } from "../cents";

/** What there is to say about reminders that are due. */
export interface ReminderProblems {
  readonly "reminder.below-minimum": {
    readonly family: string;
    readonly level: 1 | 2;
    readonly total: Cents;
    readonly minimum: Cents;
  };
  /** Other letters are due than those the clerk looked at before confirming. */
  readonly "reminder.changed-since-preview": {
    readonly shown: LettersTold;
    readonly current: LettersTold;
  };
}

interface LettersTold {
  readonly letters: number;
  readonly total: Cents;
}
