import { answersTo } from "./answers";
import type { SheetKey } from "../../kernel/place";
import type { Problem, Severity } from "../../kernel/problem";
import { compareCodes } from "../../kernel/order";
import type { Outcome } from "../../kernel/outcome";
import { personText, wordsOf } from "../../wording/problems";
import { cellAt, cellOf, type SheetLayout } from "../../workbook/layout";
import { tidy } from "../../workbook/codecs/text";
import type { TownLayouts } from "../../workbook/read-town";
import { allSheets, inputSheets, sheetName } from "../../workbook/sheets";
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
  const who = layout && where.row !== undefined ? personOfRow(layout, where.row, layouts?.people) : undefined;
  const isNamed = who === undefined || `${words.message} ${words.advice}`.includes(who);
  return {
    code,
    severity,
    sheet,
    cell,
    ...(isNamed ? {} : { who }),
    ...words,
    ...(answers.length === 0 ? {} : { answers }),
  };
}

/** The columns that say whose row it is, the nearest first. */
const codesOfRows = [
  ["childCode", "children"],
  ["familyCode", "families"],
] as const;

/** What the clerk typed is somebody's; of what the program wrote, the number of the invoice says more. */
const typedSheets = new Set<SheetKey>(inputSheets.map(({ key }) => key));

/** Whose row is it, as a clerk calls people? Nobody's where its code is nobody's. */
function personOfRow(layout: SheetLayout, row: number, people: Layouts["people"]): string | undefined {
  if (!typedSheets.has(layout.key) || row <= layout.headerRow) return undefined;
  const textIn = (field: string) => {
    const column = layout.columns.get(field);
    const cell = column === undefined ? null : cellAt(layout, row, column);
    return typeof cell === "string" || typeof cell === "number" ? tidy(String(cell)) : "";
  };
  // Its code may be another one's as well.
  const ownName = tidy(`${textIn("lastName")} ${textIn("firstName")}`);
  if (textIn("code") !== "" && ownName !== "") return personText(ownName, textIn("code"));
  for (const [field, kind] of codesOfRows) {
    const code = textIn(field);
    const name = people?.[kind].get(code);
    if (name !== undefined && name !== "") return personText(name, code);
  }
  return undefined;
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
