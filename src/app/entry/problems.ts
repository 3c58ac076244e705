import type { NoFacts } from "../../kernel/problem";

/** What stands in the way of entering a row, or of taking it back. */
export interface EntryProblems {
  /** What was looked at is not what would be written by now. */
  readonly "entry.changed-since-preview": NoFacts;
  /** The row that was shown says something else by now, or stands elsewhere. */
  readonly "entry.row-changed": { readonly sheet: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends EntryProblems {}
}
