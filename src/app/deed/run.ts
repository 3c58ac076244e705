import { refusedRun, type Layouts } from "./locate-problems";
import type { LocatedProblem, Ran } from "./report";
import { information } from "../../kernel/problem";

/** The steps of a run that a person may wait for, in order; one that takes long is told again while it goes on. */
export type Step = "read" | "compute" | "draw" | "write";

/**
 * Told when each step begins. A page takes the time to show it; its promise of `"stop"` ends the run there, before
 * anything is written.
 */
export type OnStep = (step: Step) => undefined | Promise<"go-on" | "stop">;

export const withoutPause: OnStep = () => undefined;

/** Announces a step; is the run to be stopped there? */
export async function isStoppedAt(step: Step, onStep: OnStep): Promise<boolean> {
  return (await onStep(step)) === "stop";
}

/** The end of a run that the clerk stopped. */
export function stoppedRun(layouts?: Layouts, found: readonly LocatedProblem[] = []): Ran<never> {
  return refusedRun([information("run.stopped", {})], layouts, found);
}
