import type { Day } from "../kernel/day";
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
