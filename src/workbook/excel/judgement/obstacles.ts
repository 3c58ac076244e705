import { blocking, type Problem } from "../../../kernel/problem";
import type { RenameColumn } from "../../changes";
import { cellAddress, formatRange, lastSheetRow, type Range } from "../addresses";
import type { Area } from "./areas";
import type { ChangesPlan } from "./plan-sheet";

/** What is to be known of a sheet that cells are written to. */
export interface SheetFacts {
  readonly name: string;
  readonly merges: readonly Range[];
  /** Cells that one formula fills together, several of them. */
  readonly arrays: readonly Range[];
  /** The cells of a range that hold something, if only a formula that shows nothing; row by row. */
  readonly filledIn: (range: Range) => Iterable<{ readonly row: number; readonly column: number }>;
  /** The name by which a formula calls a column that is to have another one, which nobody would make it follow. */
  readonly calledAs: (column: RenameColumn) => string | undefined;
}

/** What stands in the way of the changes to a sheet. */
export function obstaclesTo(plan: ChangesPlan, facts: SheetFacts): readonly Problem[] {
  const { name: sheet } = facts;
  return [
    ...plan.areas.flatMap((area) => [...fullProblems(sheet, area), ...linkedProblems(sheet, area)]),
    ...meetings(facts.merges, plan.written).map((meeting) =>
      blocking("file.cell-merged", { sheet, ...meeting }),
    ),
    ...meetings(facts.arrays, plan.written).map((meeting) =>
      blocking("file.cell-in-array", { sheet, ...meeting }),
    ),
    ...plan.areas.flatMap((area) => occupiedProblems(plan, facts, area)),
    ...calledProblems(plan, facts),
  ];
}

/** The totals row of a table stands below its last row. */
function fullProblems(sheet: string, { table, after }: Area): readonly Problem[] {
  return after.bottom + (table?.totalsRows ?? 0) > lastSheetRow
    ? [blocking("file.sheet-full", { sheet })]
    : [];
}

/** A query or an XML map gives the columns of such a table. */
function linkedProblems(sheet: string, { table, newColumns, newHeaders }: Area): readonly Problem[] {
  if (table?.isLinked !== true || newColumns.length + newHeaders.size === 0) return [];
  return [blocking("file.linked-table", { sheet, table: table.name })];
}

/**
 * Each of these ranges of which something is written, with its first cell that is. Writing in a part of a merged area would
 * leave a value that nobody sees; Excel refuses to change one cell of an array formula, and repairs a file that did.
 */
function meetings(
  ranges: readonly Range[],
  written: readonly Range[],
): readonly { readonly cell: string; readonly range: string }[] {
  const ordered = [...written].sort((one, other) => one.top - other.top);
  return ranges.flatMap((range) => {
    const cell = firstCommonCell(range, ordered);
    return cell === undefined ? [] : [{ cell, range: formatRange(range) }];
  });
}

/** The others come from top to bottom: there may be thousands, and thousands of ranges to hold against them. */
function firstCommonCell(range: Range, others: readonly Range[]): string | undefined {
  let first: { readonly row: number; readonly column: number } | undefined;
  for (const other of others) {
    if (other.top > Math.min(range.bottom, first?.row ?? range.bottom)) break;
    if (other.bottom < range.top || other.right < range.left || other.left > range.right) continue;
    const row = Math.max(range.top, other.top);
    const column = Math.max(range.left, other.left);
    if (first === undefined || row < first.row || (row === first.row && column < first.column))
      first = { row, column };
  }
  return first && cellAddress(first.row, first.column);
}

/** What stands under or beside a table must not be swallowed when the table grows, nor written over. */
function occupiedProblems(
  { isEmptied }: ChangesPlan,
  facts: SheetFacts,
  { taken }: Area,
): readonly Problem[] {
  for (const range of taken) {
    for (const { row, column } of facts.filledIn(range)) {
      if (!isEmptied(row, column))
        return [blocking("file.cell-occupied", { sheet: facts.name, cell: cellAddress(row, column) })];
    }
  }
  return [];
}

function calledProblems({ changes }: ChangesPlan, { name, calledAs }: SheetFacts): readonly Problem[] {
  return changes.flatMap((change) => {
    const column = change.kind === "rename-column" ? calledAs(change) : undefined;
    return column === undefined ? [] : [blocking("file.called-by-formula", { sheet: name, column })];
  });
}
