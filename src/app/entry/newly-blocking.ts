import type { Problem } from "../../kernel/problem";

/** What blocks somebody now, and did not before. */
export function newlyBlocking(told: readonly Problem[], before: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, where }: Problem) => JSON.stringify([code, where]);
  const known = new Set(before.map(keyOf));
  return told.filter((problem) => problem.severity === "blocking" && !known.has(keyOf(problem)));
}
