import type { Answer } from "./answers";
import type { BesideFile } from "./beside";
import type { Tally } from "../../kernel/cents";
import type { Problem, Severity } from "../../kernel/problem";

/** A problem ready to be shown: where to click, what is wrong, what to do. */
export interface LocatedProblem {
  readonly code: Problem["code"];
  readonly severity: Severity;
  /** The sheet as the workbook names it; empty when the problem is not about a cell. */
  readonly sheet: string;
  /** In A1 form; empty when the problem is about the whole sheet. */
  readonly cell: string;
  /** Whose row it is, « Moreau Noé (F006-1) », where the sentence does not say so itself. */
  readonly who?: string;
  readonly message: string;
  readonly advice: string;
  /** What can be answered where it is a question that the page can take the answer to. */
  readonly answers?: readonly Answer[];
}

/** The end of every run: what it gave, if anything, and everything there is to say about it. */
export interface Ran<T> {
  /** Missing when the run was refused: nothing was written. */
  readonly result: T | undefined;
  readonly problems: readonly LocatedProblem[];
  /** What the clerk can confirm, of a deed that asks for it. */
  readonly shown?: Confirmable;
  /** What goes with the workbook, where there is anything. */
  readonly beside?: readonly BesideFile[];
}

/** How much there was of what a run showed, and the fingerprint of what it writes, or would write. */
export interface Confirmable {
  readonly tally: Tally;
  readonly fingerprint: string;
}

export function countBySeverity(problems: readonly LocatedProblem[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { blocking: 0, warning: 0, information: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}
