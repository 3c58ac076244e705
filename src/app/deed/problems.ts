import type { NoFacts } from "../../kernel/problem";

/** Ends of a run that are nobody's mistake. */
export interface RunProblems {
  /** The clerk stopped it before anything was written. */
  readonly "run.stopped": NoFacts;
  /** The page cannot fetch the code of a deed: an update took it away, or there is no network. */
  readonly "run.part-missing": NoFacts;
  /** What was answered is asked no more: the workbook has changed. */
  readonly "run.question-gone": NoFacts;
  /** An account was asked for under a code that no family bears. */
  readonly "run.unknown-family": { readonly family: string; readonly nearest: string | undefined };
  /** An example was asked for in a workbook that is in use already. */
  readonly "new.sheet-exists": { readonly sheet: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends RunProblems {}
}
