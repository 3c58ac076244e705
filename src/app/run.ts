import type { Day } from "../kernel/day";
import { everybody, type Problem } from "../kernel/problem";
import type { Minutes } from "../domain/meals";

/** A moment on the clock of the shell, as the journal notes it. */
export interface ClockReading {
  readonly day: Day;
  readonly at: Minutes;
}

/** The steps of a run that a person may wait for, in order. */
export type Step = "read" | "compute" | "write";

/** Told when each step begins. */
export type OnStep = (step: Step) => void;

/** Does a problem stop the whole run, and not only some children's invoices? */
export function stopsEverything({ severity, blocks }: Problem): boolean {
  return severity === "blocking" && blocks.of === everybody.of;
}
