import { locateProblems, refusedRun, writtenRun } from "./locate-problems";
import { readMoneyTown, type MoneyRequest, type MoneyTown } from "./money-run";
import type { LocatedProblem, Ran } from "./report";
import { isStoppedAt, stoppedRun, type OnStep } from "./run";
import type { Outcome } from "../kernel/outcome";
import type { Problem } from "../kernel/problem";
import type { Change } from "../workbook/changes";
import type { WorkbookPort } from "../workbook/port";

/** What a run comes to, and what it writes then. */
export interface Worked<T> {
  readonly result: T;
  readonly plan: (problems: readonly LocatedProblem[]) => readonly Change[];
  /** Reading problems that the run tells better itself. */
  readonly isRetold?: (problem: Problem) => boolean;
}

/** The walk of every run about debits: one read, one pure computation, one write. A preview stops before the write. */
export async function runOnDebits<T>(
  workbook: WorkbookPort,
  { preview, onStep, ...request }: MoneyRequest & { readonly preview: boolean; readonly onStep: OnStep },
  work: (books: MoneyTown) => Outcome<Worked<T>>,
): Promise<Ran<T>> {
  const opened = await readMoneyTown(request, workbook, onStep);
  if ("ended" in opened) return opened.ended;
  const { layouts } = opened.read;
  const { found } = opened.read;
  const worked = work(opened.read);
  if (!worked.ok) return refusedRun([...found, ...worked.problems], layouts);
  const { result, plan, isRetold = () => false } = worked.value;
  const kept = found.filter((problem) => !isRetold(problem));
  const told = [...kept, ...worked.problems];
  const { problems: ofRejects } = opened.read.rejects;
  const problems = locateProblems([...told, ...ofRejects.filter((problem) => !isRetold(problem))], layouts);
  if (preview) return { result, problems };

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts, problems);
  // What was done about typed rejects is told once; the next run has nothing to say, and nothing to write.
  const written = await workbook.apply(
    plan(ofRejects.length === 0 ? problems : locateProblems(told, layouts)),
  );
  return writtenRun(written, result, layouts, problems);
}
