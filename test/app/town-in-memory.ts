import type { Problem } from "../../src/kernel/problem";
import type { LocatedProblem, Ran } from "../../src/app/deed/report";
import type { OnStep, Step } from "../../src/app/deed/run";
import { day } from "../../src/kernel/day";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { smallTown, tableOf, type Grids } from "../workbook/snapshots";

/** The small town, its sheets as tables, in a workbook that remembers what was written to it. */
export function townInMemory(
  changes: { readonly [name: string]: Grids[string] | undefined } = {},
): MemoryWorkbook {
  const sheets = Object.entries<Grids[string] | undefined>({ ...smallTown, ...changes });
  return MemoryWorkbook.ofSnapshots(
    sheets.flatMap(([name, rows]) => (rows === undefined ? [] : [{ name, rows, table: tableOf(rows) }])),
  );
}

/** Everything that a workbook holds. */
export async function everything(workbook: MemoryWorkbook): Promise<unknown> {
  const names = await workbook.read([]);
  const read = await workbook.read(names.ok ? names.value.sheetNames : []);
  // Without the questions that can still be asked of it: two functions are never equal.
  return read.ok ? (JSON.parse(JSON.stringify(read.value)) as unknown) : undefined;
}

export const now = { day: day("2026-10-28"), at: 600 };

/** Lets a run go on until a step, and stops it there. */
export function stopAt(wanted: Step): OnStep {
  return (step) => Promise.resolve(step === wanted ? "stop" : "go-on");
}

/** Names the steps of a run as they begin, in a list. */
export function noting(steps: Step[]): OnStep {
  return (step) => {
    steps.push(step);
    return Promise.resolve("go-on");
  };
}

export const codesOf = (problems: readonly (LocatedProblem | Problem)[]): readonly string[] =>
  problems.map(({ code }) => code);

export function resultOf<T>({ result, problems }: Ran<T>): T {
  if (result === undefined) throw new Error(`Refused: ${JSON.stringify(problems)}`);
  return result;
}
