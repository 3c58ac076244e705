import type { Day } from "../../kernel/day";
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
  /** The last day that was asked for comes before the first. */
  readonly "run.days-inverted": { readonly from: Day; readonly to: Day };
  readonly "run.too-many-days": { readonly days: number; readonly most: number };
  /** Nobody eats on any of these days. */
  readonly "run.no-meals": { readonly from: Day; readonly to: Day };
  /** Nobody paid at the desk on that day. */
  readonly "run.no-takings": { readonly day: Day };
  /** An example was asked for in a workbook that is in use already. */
  readonly "new.sheet-exists": { readonly sheet: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends RunProblems {}
}
