import type { IssuedInvoice } from "./invoice";
import { compareNumbers } from "./numbering";

/** The invoices of a period that a run gave out as files: all that there were, up to a number. */
export interface GivenOut {
  readonly periodKey: string;
  readonly lastNumber: string;
}

/** Did an earlier run give it out? Then what is given out now is a second one. */
export function wasGivenOut(
  { periodKey, number }: Pick<IssuedInvoice, "periodKey" | "number">,
  runs: readonly GivenOut[],
): boolean {
  return runs.some((run) => run.periodKey === periodKey && compareNumbers(number, run.lastNumber) <= 0);
}
