import { answersTo } from "./answers";
import type { SheetKey } from "../../kernel/place";
import type { Problem, Severity } from "../../kernel/problem";
import { compareCodes } from "../../kernel/order";
import type { Outcome } from "../../kernel/outcome";
import { wordsOf } from "../../wording/problems";
import { cellOf } from "../../workbook/layout";
import type { TownLayouts } from "../../workbook/read-town";
import { allSheets, sheetName } from "../../workbook/sheets";
import type { LocatedProblem, Ran } from "./report";

/** Where each sheet's rows and columns stand, and who is behind the codes, as the workbook was read. */
export type Layouts = TownLayouts;

/**
 * Puts problems in words and gives each the cell to click on. The gravest come first, then in the order of tabs and
 * rows; a problem met twice is told once.
 */
export function locateProblems(
  problems: readonly Problem[],
  layouts: Layouts | undefined,
): readonly LocatedProblem[] {
  const placed = problems.map((problem) => ({ problem, located: locate(problem, layouts) }));
  const told = new Map(placed.map((entry) => [JSON.stringify(entry.located), entry]));
  return [...told.values()]
    .sort(
      (left, right) =>
        comparePlaces(left.problem, right.problem) ||
        compareCodes(left.located.message, right.located.message),
    )
    .map(({ located }) => located);
}

/** The end of a run that the workbook refused, at reading or at writing: nothing was written. */
export function refusedRun(
  refusal: readonly Problem[],
  layouts: Layouts | undefined,
  found: readonly LocatedProblem[] = [],
): Ran<never> {
  return { result: undefined, problems: [...locateProblems(refusal, layouts), ...found] };
}

/** The end of a run that wrote: what the workbook said of it comes first. When it refused, there is no result. */
export function writtenRun<T>(
  written: Outcome<undefined>,
  result: T,
  layouts: Layouts | undefined,
  found: readonly LocatedProblem[] = [],
): Ran<T> {
  const problems = [...locateProblems(written.problems, layouts), ...found];
  return { result: written.ok ? result : undefined, problems };
}

function locate(problem: Problem, layouts: Layouts | undefined): LocatedProblem {
  const { where, code, severity } = problem;
  const words = wordsOf(problem, layouts?.people);
  // An adapter knows sheets by the names of the workbook, not by ours.
  if (where === undefined && "sheet" in problem.facts && "cell" in problem.facts) {
    return { code, severity, sheet: problem.facts.sheet, cell: problem.facts.cell, ...words };
  }
  const layout = where && layouts?.get(where.sheet);
  const sheet = where === undefined ? "" : (layout?.name ?? sheetName(where.sheet));
  const cell = layout === undefined || where?.row === undefined ? "" : cellOf(layout, where);
  const answers = answersTo(problem);
  return { code, severity, sheet, cell, ...words, ...(answers.length === 0 ? {} : { answers }) };
}

const severityOrder: Record<Severity, number> = { blocking: 0, warning: 1, information: 2 };
const tabOrder = new Map<SheetKey, number>(allSheets.map(({ key }, index) => [key, index]));

function comparePlaces(left: Problem, right: Problem): number {
  const tabOf = ({ where }: Problem) => (where === undefined ? -1 : (tabOrder.get(where.sheet) ?? 0));
  return (
    severityOrder[left.severity] - severityOrder[right.severity] ||
    tabOf(left) - tabOf(right) ||
    (left.where?.row ?? 0) - (right.where?.row ?? 0)
  );
}
