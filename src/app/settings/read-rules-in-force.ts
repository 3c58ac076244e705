import { rulesInForce, type RulesInForce } from "./rules-in-force";
import { locateProblems, refusedRun } from "../deed/locate-problems";
import { openTown } from "../deed/open-town";
import type { Ran } from "../deed/report";
import { isStoppedAt, stoppedRun, withoutPause, type OnStep } from "../deed/run";
import type { Day } from "../../kernel/day";
import type { WorkbookPort } from "../../workbook/port";

/** What holds in this workbook on a day, beside its settings? Writes nothing. */
export async function readRulesInForce(
  request: { readonly on: Day },
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<RulesInForce>> {
  if (await isStoppedAt("read", onStep)) return stoppedRun();
  const opened = await openTown(workbook);
  if (!opened.ok) return refusedRun(opened.problems, undefined);
  const { town, layouts, problems } = opened.value;
  if (await isStoppedAt("compute", onStep)) return stoppedRun(layouts);
  const told = locateProblems(problems, layouts);
  return { result: town && rulesInForce(town, request.on), problems: told };
}
