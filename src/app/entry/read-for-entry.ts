import type { Ended, ReadBooks } from "../deed/deed";
import { locateProblems, refusedRun } from "../deed/locate-problems";
import { openTown } from "../deed/open-town";
import type { Town } from "../../domain/books";
import type { Problem } from "../../kernel/problem";
import type { WorkbookPort, WorkbookSnapshot } from "../../workbook/port";

/** A town into whose workbook rows are entered. */
export interface TownToEnterIn extends ReadBooks {
  readonly town: Town;
  readonly snapshot: WorkbookSnapshot;
  /** What was wrong before; whoever enters a row is told of that row alone. */
  readonly before: readonly Problem[];
}

/** Reads it; `Anomalies` is left as it is, as where somebody types in the sheets. */
export async function readForEntry(
  _request: unknown,
  workbook: WorkbookPort,
): Promise<{ readonly read: TownToEnterIn } | Ended> {
  const opened = await openTown(workbook);
  if (!opened.ok) return { ended: refusedRun(opened.problems, undefined) };
  const { town, layouts, problems: before, snapshot } = opened.value;
  if (town === undefined) return { ended: { result: undefined, problems: locateProblems(before, layouts) } };
  return { read: { town, snapshot, before, layouts, found: [], isPart: true } };
}
