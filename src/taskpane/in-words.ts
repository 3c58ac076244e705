import type { LocatedProblem } from "../app/deed/report";
import type { Problem } from "../kernel/problem";
import { surroundingsWords } from "../wording/page/surroundings";
import { isMissingPart } from "./missing-parts";

/** Told without the words of all other problems, which may not come either. */
export const partMissing: LocatedProblem = {
  code: "run.part-missing",
  severity: "blocking",
  sheet: "",
  cell: "",
  message: surroundingsWords["part-missing"].nothingDone,
  advice: surroundingsWords["part-missing"].text,
};

/** What the page itself meets, in words: they come when there is something to tell, so that it opens without them. */
export async function inWords(problems: readonly Problem[]): Promise<readonly LocatedProblem[]> {
  try {
    const { locateProblems } = await import("../app/deed/locate-problems");
    return locateProblems(problems, undefined);
  } catch (error) {
    if (!isMissingPart(error)) throw error;
    return [partMissing];
  }
}
