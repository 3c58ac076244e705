import { checks } from "../../adapters/office/trial";
import { type DeedResult, deedsTried } from "../../app/new-town/essai";
import type { TrialState } from "./use-trial";

/** The sum of a trial: cut short, or how many of its parts went as they should. */
export type TrialVerdict =
  | { readonly kind: "silent" | "stopped" }
  | { readonly kind: "passed" | "failed"; readonly count: number };

/** A month that ended early, or whose cells could not be compared, is no month that passed. */
export function verdictOf({ results, deeds, month, refusal, answers }: TrialState): TrialVerdict {
  if (results.length < checks.length)
    return { kind: results.at(-1)?.verdict === "no-answer" ? "silent" : "stopped" };
  const failed =
    [...results, ...answers].filter(({ verdict }) => verdict !== "passed").length +
    deeds.filter((deed) => !isDone(deed)).length +
    (month !== undefined && month.differences.length > 0 ? 1 : 0) +
    (refusal !== undefined ? 1 : 0);
  if (failed > 0) return { kind: "failed", count: failed };
  if (deeds.length < deedsTried.length) return { kind: "stopped" };
  return { kind: "passed", count: results.length + answers.length + deeds.length };
}

/** Done, and without a word that it says nowhere else. */
export function isDone({ isRefused, told }: Pick<DeedResult, "isRefused" | "told">): boolean {
  return !isRefused && told.length === 0;
}
