import { blocking, type Problem } from "../../../kernel/problem";
import {
  cellAddress,
  contains,
  formatRange,
  lastSheetColumn,
  lastSheetRow,
  parseRange,
  type Range,
} from "../../../workbook/excel/addresses";
import { firstAtLeast } from "../sheet/ascending";
import { isFilled, type SheetText } from "../sheet/sheet-text";
import { attribute, maskOpaque, tagEnd } from "../xml/elements";
import { grownRanges } from "../../../workbook/excel/growth";
import { longestText, textLength } from "../../../workbook/excel/cell-texts";
import type { AreaPlan, SheetPlan } from "./placed";

/** What forbids these writes, before anything is written. */
export function problemsOf(sheet: SheetText, name: string, plan: SheetPlan): readonly Problem[] {
  const written = writtenCells(plan);
  return [
    ...boundProblems(name, plan),
    ...textProblems(name, plan),
    ...mergeProblems(sheet, name, written),
    ...arrayProblems(sheet, name, written),
    ...plan.areas.flatMap((area) => occupiedProblems(sheet, name, plan, area)),
    ...plan.areas.flatMap((area) => linkedProblems(name, area)),
  ];
}

function boundProblems(sheet: string, { cells, areas }: SheetPlan): readonly Problem[] {
  const isOutside = ({ bottom, right }: Range) => bottom > lastSheetRow || right > lastSheetColumn;
  const rows = [...cells.keys()].some((row) => row > lastSheetRow);
  return rows || areas.some(({ after }) => isOutside(after)) ? [blocking("file.sheet-full", { sheet })] : [];
}

function textProblems(sheet: string, { cells }: SheetPlan): readonly Problem[] {
  const problems: Problem[] = [];
  cells.forEach((columns, row) => {
    columns.forEach((placed, column) => {
      const length = placed.kind === "value" ? textLength(placed.value) : 0;
      if (length <= longestText) return;
      problems.push(blocking("file.text-too-long", { sheet, cell: cellAddress(row, column), length }));
    });
  });
  return problems;
}

/** Writing in a part of a merged area would leave a value that nobody sees. */
function mergeProblems(sheet: SheetText, name: string, written: WrittenCells): readonly Problem[] {
  return sheet.merges().flatMap((range) => {
    const cell = firstWrittenIn(range, written);
    return cell === undefined
      ? []
      : [blocking("file.cell-merged", { sheet: name, cell, range: formatRange(range) })];
  });
}

/** Excel refuses to change one cell of an array formula or of a data table; a file that did would be repaired. */
function arrayProblems(sheet: SheetText, name: string, written: WrittenCells): readonly Problem[] {
  return sheetArrays(sheet).flatMap((range) => {
    if (range.top === range.bottom && range.left === range.right) return [];
    const cell = firstWrittenIn(range, written);
    return cell === undefined
      ? []
      : [blocking("file.cell-in-array", { sheet: name, cell, range: formatRange(range) })];
  });
}

function sheetArrays(sheet: SheetText): readonly Range[] {
  return sheet.rowsWithFormula().flatMap((number) => {
    const masked = maskOpaque(sheet.row(number)?.text ?? "");
    return [...masked.matchAll(/t\s*=\s*["'](?:array|dataTable)["']/g)].flatMap(({ index }) => {
      const start = masked.lastIndexOf("<", index);
      return parseRange(attribute(masked.slice(start, tagEnd(masked, start)), "ref") ?? "") ?? [];
    });
  });
}

/** The cells to write in the order of the sheet: there may be thousands of merged areas to hold against them. */
interface WrittenCells {
  readonly cells: SheetPlan["cells"];
  readonly rows: readonly number[];
  /** Every column in which some row is written. */
  readonly columns: readonly number[];
}

function writtenCells({ cells }: SheetPlan): WrittenCells {
  const columns = new Set<number>();
  for (const row of cells.values()) for (const column of row.keys()) columns.add(column);
  const ascending = (left: number, right: number) => left - right;
  return { cells, rows: [...cells.keys()].sort(ascending), columns: [...columns].sort(ascending) };
}

function firstWrittenIn(range: Range, { cells, rows, columns }: WrittenCells): string | undefined {
  const inside = columns.filter((column) => column >= range.left && column <= range.right);
  if (inside.length === 0) return undefined;
  for (let at = firstAtLeast(rows, range.top); at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row > range.bottom) return undefined;
    const column = inside.find((candidate) => cells.get(row)?.has(candidate));
    if (column !== undefined) return cellAddress(row, column);
  }
  return undefined;
}

/** What stands under or beside a table must not be swallowed when the table grows. */
function occupiedProblems(
  sheet: SheetText,
  name: string,
  plan: SheetPlan,
  area: AreaPlan,
): readonly Problem[] {
  const { table, before, after, isAppend } = area;
  const grown = grownRanges(before, after, table?.totalsRows);
  const found = grown.map((range) => firstFilled(sheet, plan, range)).find((cell) => cell !== undefined);
  const cell = found ?? (table === undefined && isAppend ? firstOverwritten(sheet, plan, before) : undefined);
  return cell === undefined ? [] : [blocking("file.cell-occupied", { sheet: name, cell })];
}

function firstFilled(sheet: SheetText, plan: SheetPlan, range: Range): string | undefined {
  for (const row of sheet.rowsBetween(range.top, range.bottom)) {
    for (const cell of sheet.cellsOf(row)) {
      if (!contains(range, row, cell.column) || !isFilled(cell)) continue;
      const placed = plan.cells.get(row)?.get(cell.column);
      // A cell that these very changes empty is free.
      if (placed?.kind === "value" && placed.value === null) continue;
      return cellAddress(row, cell.column);
    }
  }
  return undefined;
}

/** Rows appended to a plain range: there is no table to say where it ends, so its new rows must all be blank. */
function firstOverwritten(sheet: SheetText, plan: SheetPlan, before: Range): string | undefined {
  for (const row of sheet.rowsBetween(before.bottom + 1, lastSheetRow)) {
    const written = plan.cells.get(row);
    const hit = written && sheet.cellsOf(row).find((cell) => written.has(cell.column) && isFilled(cell));
    if (hit !== undefined) return cellAddress(row, hit.column);
  }
  return undefined;
}

function linkedProblems(sheet: string, { table, newColumns, newHeaders }: AreaPlan): readonly Problem[] {
  if (table?.isLinked !== true || newColumns.length + newHeaders.size === 0) return [];
  return [blocking("file.linked-table", { sheet, table: table.name })];
}
