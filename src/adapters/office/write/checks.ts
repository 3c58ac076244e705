import { blocking, type Problem } from "../../../kernel/problem";
import {
  cellAddress,
  contains,
  formatRange,
  lastSheetColumn,
  lastSheetRow,
  type Range,
} from "../../../workbook/excel/addresses";
import { isErrorCell } from "../../../workbook/cells";
import { cellValue, isInDoubt } from "../read/cell-value";
import type { SheetFacts } from "./preflight";
import { longTexts, meetingCell, type SheetPlan } from "./sheet-plan";

/** What no sheet of Excel could take, whatever stands on it. */
export function impossibilities(plan: SheetPlan): readonly Problem[] {
  const sheet = plan.sheet.name;
  return [
    ...boundProblems(plan),
    ...plan.changes
      .flatMap(longTexts)
      .map(({ cell, length }) => blocking("file.text-too-long", { sheet, cell, length })),
  ];
}

/** What forbids the changes to a sheet, before anything is written. */
export function problemsOf(
  plan: SheetPlan,
  facts: SheetFacts | undefined,
  isDate1904: boolean,
): readonly Problem[] {
  const sheet = plan.sheet.name;
  if (facts === undefined || hasChanged(plan, facts, isDate1904))
    return [blocking("excel.changed-meanwhile", { sheet })];
  if (facts.isProtected) return [blocking("excel.sheet-protected", { sheet })];
  const { merged } = facts;
  if (merged === undefined) return [blocking("excel.merges-unknown", { sheet })];
  return [
    ...(facts.filters.isUnreadable ? [blocking("excel.filter-unreadable", { sheet })] : []),
    ...facts.tables.flatMap(({ name, below }) =>
      below === undefined ? [] : [belowTotalsProblem(plan, name, below)],
    ),
    ...merged.flatMap((range) => {
      const cell = meetingCell(range, plan.written);
      return cell === undefined
        ? []
        : [blocking("file.cell-merged", { sheet, cell, range: formatRange(range) })];
    }),
    ...facts.arrays.slice(0, 1).map((range) =>
      blocking("file.cell-in-array", {
        sheet,
        cell: cellAddress(range.top, range.left),
        range: formatRange(range),
      }),
    ),
    ...occupiedProblems(plan, facts),
  ];
}

/**
 * A totals row is hidden while its table gets new bounds, and shown again. Whether that moves what stands below is said
 * nowhere (the declarations of `Excel.Table.showTotals` know only that the row is visible or not): nothing may stand there.
 */
function belowTotalsProblem({ sheet }: SheetPlan, table: string, below: Range): Problem {
  return blocking("excel.below-totals", {
    sheet: sheet.name,
    table,
    cell: cellAddress(below.top, below.left),
  });
}

/**
 * The positions of the changes hold for the sheet as it was read, and for no other. How far its used cells reach matters
 * where no table says it: elsewhere a formula beside a table that shows something or nothing may change that at any time.
 */
function hasChanged(plan: SheetPlan, facts: SheetFacts, isDate1904: boolean): boolean {
  const { sheet } = plan;
  const { used, tables } = facts;
  if (sheet.tables.length !== tables.length) return true;
  if (isPlain(plan) && !isSameRange(sheet.used, used)) return true;
  if (haveRowsMoved(plan, facts, isDate1904)) return true;
  return sheet.tables.some((known, index) => {
    const now = tables[index];
    return (
      now?.name !== known.name || now.hasTotals !== known.hasTotals || !isSameRange(now.range, known.range)
    );
  });
}

function isPlain({ sheet, areas }: SheetPlan): boolean {
  return sheet.tables.length === 0 || areas.some(({ table }) => table === undefined);
}

/** Sorted, or typed over, within the same bounds: what is meant for one row must not land on another. */
function haveRowsMoved({ sheet, witness }: SheetPlan, facts: SheetFacts, isDate1904: boolean): boolean {
  if (witness === undefined) return false;
  return facts.witness.some((cells, down) =>
    cells.some((formula, across) => {
      // What is calculated may change by itself, with the hour or with a sheet that nobody reads.
      if (typeof formula === "string" && formula.startsWith("=")) return false;
      const row = witness.top + down - 1;
      const column = witness.left + across - 1;
      const known = sheet.rows[row]?.[column] ?? null;
      return !asSaid(formula).some((value) => {
        // Nobody has asked Excel again which of the texts that look like errors are some: those that were stay so.
        const isError = isInDoubt(value) && isErrorCell(known);
        const now = cellValue(value, sheet.formats[row]?.[column] ?? "General", isDate1904, isError);
        return JSON.stringify(now) === JSON.stringify(known);
      });
    }),
  );
}

/** A text may come with the apostrophe that makes it one, or without (OfficeDev/office-js issue 6687). */
function asSaid(formula: unknown): readonly unknown[] {
  return typeof formula === "string" && formula.startsWith("'") ? [formula, formula.slice(1)] : [formula];
}

function isSameRange(left: Range | undefined, right: Range | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return formatRange(left) === formatRange(right);
}

function boundProblems({ sheet: { name }, written, areas }: SheetPlan): readonly Problem[] {
  const isOutside = ({ bottom, right }: Range) => bottom > lastSheetRow || right > lastSheetColumn;
  return [...written, ...areas.map(({ after }) => after)].some(isOutside)
    ? [blocking("file.sheet-full", { sheet: name })]
    : [];
}

/** What stands under or beside a table must not be swallowed when the table grows. */
function occupiedProblems(plan: SheetPlan, { inTheWay }: SheetFacts): readonly Problem[] {
  const isEmptied = (row: number, column: number) =>
    plan.emptied.some((range) => contains(range, row, column));
  const swallowed = inTheWay.find(({ top, left }) => !isEmptied(top, left));
  const cell =
    swallowed === undefined ? overwrittenCell(plan, isEmptied) : cellAddress(swallowed.top, swallowed.left);
  return cell === undefined ? [] : [blocking("file.cell-occupied", { sheet: plan.sheet.name, cell })];
}

/** Rows appended to a plain range: there is no table to say where it ends, so its new rows must all be blank. */
function overwrittenCell(
  { sheet, changes, areas }: SheetPlan,
  isEmptied: (row: number, column: number) => boolean,
): string | undefined {
  for (const change of changes) {
    if (change.kind !== "write-rows" || change.firstRow <= change.extent.headerRow + 1) continue;
    const { headerRow, firstColumn } = change.extent;
    const area = areas.find(({ before }) => before.top === headerRow && before.left === firstColumn);
    if (area?.table !== undefined) continue;
    for (let row = change.firstRow; row < change.firstRow + change.rows.length; row += 1) {
      const hit = change.columns.find(
        ({ column }) => (sheet.rows[row - 1]?.[column - 1] ?? null) !== null && !isEmptied(row, column),
      );
      if (hit !== undefined) return cellAddress(row, hit.column);
    }
  }
  return undefined;
}
