import type { Workbook, Worksheet } from "exceljs";
import { foldLabel } from "../../kernel/label";
import { blocking, type Problem } from "../../kernel/problem";
import type { Change, WriteValue } from "../../workbook/changes";
import {
  cellAddress,
  contains,
  formatRange,
  lastSheetColumn,
  lastSheetRow,
  type Range,
} from "../../workbook/excel/addresses";
import { longestText, textLength } from "../../workbook/excel/cell-texts";
import { grownRanges } from "../../workbook/excel/growth";
import { isColumnCalled, isSheetCalledOtherwise } from "./named-in-formulas";
import { mergesOf, sheetNamed } from "./sheets";
import { tableAt } from "./tables";

/** A cell that a change writes. */
interface Written {
  readonly row: number;
  readonly column: number;
  readonly value: WriteValue;
}

/** What forbids these changes, before anything is written. `fileName` is what a sheet without a name is told by. */
export function problemsOf(
  workbook: Workbook,
  changes: readonly Change[],
  fileName: string,
): readonly Problem[] {
  const made = new Set(
    changes.flatMap((change) =>
      change.kind === "create-sheet"
        ? [foldLabel(change.template.name)]
        : change.kind === "replace-page"
          ? [foldLabel(change.sheet)]
          : [],
    ),
  );
  return changes.flatMap((change) => {
    const name = change.kind === "create-sheet" ? change.template.name : change.sheet;
    const written = writtenBy(change);
    const found = [...textProblems(name, written), ...boundProblems(name, written)];
    const sheet = sheetNamed(workbook, name);
    if (change.kind === "create-sheet" || change.kind === "replace-page") return found;
    if (sheet === undefined)
      return made.has(foldLabel(name))
        ? found
        : [blocking("file.sheet-not-writable", { file: fileName, sheet: name })];
    return [
      ...found,
      ...mergeProblems(sheet, written),
      ...occupiedProblems(sheet, change, written),
      ...nameProblems(workbook, sheet, change, fileName),
    ];
  });
}

function writtenBy(change: Change): readonly Written[] {
  switch (change.kind) {
    case "fill-cells":
      return change.cells;
    case "write-rows":
      return change.rows.flatMap((values, index) =>
        change.columns.map(({ column }, at) => ({
          row: change.firstRow + index,
          column,
          value: values[at] ?? null,
        })),
      );
    case "create-sheet":
      return change.rows.flatMap((values, index) =>
        change.template.columns.map((_, at) => ({
          row: index + 2,
          column: at + 1,
          value: values[at] ?? null,
        })),
      );
    case "replace-page":
      return change.rows.flatMap(({ cells }, index) =>
        cells.map(({ column, value }) => ({ row: index + 1, column, value })),
      );
    case "rename-column":
      return [{ row: change.headerRow, column: change.column, value: change.header }];
    case "add-columns":
      return change.columns.map(({ header }, index) => ({
        row: change.extent.headerRow,
        column: change.extent.lastColumn + 1 + index,
        value: header,
      }));
    case "rename-sheet":
      return [];
  }
}

function textProblems(sheet: string, written: readonly Written[]): readonly Problem[] {
  return written.flatMap(({ row, column, value }) => {
    const length = textLength(value);
    if (length <= longestText) return [];
    return [blocking("file.text-too-long", { sheet, cell: cellAddress(row, column), length })];
  });
}

function boundProblems(sheet: string, written: readonly Written[]): readonly Problem[] {
  return written.some(({ row, column }) => row > lastSheetRow || column > lastSheetColumn)
    ? [blocking("file.sheet-full", { sheet })]
    : [];
}

/** Writing in a part of a merged area would leave a value that nobody sees. */
function mergeProblems(sheet: Worksheet, written: readonly Written[]): readonly Problem[] {
  return mergesOf(sheet).flatMap((range) => {
    const cell = written.find(({ row, column }) => contains(range, row, column));
    if (cell === undefined) return [];
    const facts = { sheet: sheet.name, cell: cellAddress(cell.row, cell.column), range: formatRange(range) };
    return [blocking("file.cell-merged", facts)];
  });
}

/** A name that another sheet has, or one that formulas would go on calling. */
function nameProblems(
  workbook: Workbook,
  sheet: Worksheet,
  change: Change,
  fileName: string,
): readonly Problem[] {
  if (change.kind === "rename-column") {
    const table = tableAt(sheet, change.headerRow, change.column);
    const column = table?.model.columns[change.column - table.range.left]?.name;
    return column !== undefined && isColumnCalled(workbook, column)
      ? [blocking("file.called-by-formula", { sheet: change.sheet, column })]
      : [];
  }
  if (change.kind !== "rename-sheet") return [];
  const other = sheetNamed(workbook, change.name);
  if (other !== undefined && other !== sheet)
    return [blocking("file.sheet-not-writable", { file: fileName, sheet: other.name })];
  return isSheetCalledOtherwise(workbook, sheet.name)
    ? [blocking("file.called-by-formula", { sheet: change.sheet })]
    : [];
}

/** What stands under or beside a table must not be swallowed when the table grows. */
function occupiedProblems(
  sheet: Worksheet,
  change: Exclude<Change, { readonly kind: "create-sheet" | "replace-page" }>,
  written: readonly Written[],
): readonly Problem[] {
  if (change.kind !== "add-columns" && change.kind !== "write-rows") return [];
  const { headerRow: top, firstColumn: left, lastRow, lastColumn } = change.extent;
  const table = tableAt(sheet, top, left);
  const added = change.kind === "add-columns" ? change.columns.length : 0;
  const rows = table === undefined ? lastRow : table.range.bottom - table.totalsRows;
  const before = { top, left, bottom: rows, right: table?.range.right ?? lastColumn };
  const bottom = change.kind === "add-columns" ? rows : lastRow;
  const after = { ...before, bottom, right: Math.max(before.right, lastColumn + added) };
  const emptied = new Set(
    written.filter(({ value }) => value === null).map(({ row, column }) => cellAddress(row, column)),
  );
  const isRowAppended = change.kind === "write-rows" && table === undefined && change.firstRow > top + 1;
  const own = isRowAppended
    ? written.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }))
    : [];
  const cell = [...grownRanges(before, after, table?.totalsRows), ...own]
    .map((range) => firstFilled(sheet, range, emptied))
    .find((found) => found !== undefined);
  return cell === undefined ? [] : [blocking("file.cell-occupied", { sheet: sheet.name, cell })];
}

function firstFilled(sheet: Worksheet, range: Range, emptied: ReadonlySet<string>): string | undefined {
  for (let row = range.top; row <= Math.min(range.bottom, sheet.rowCount); row += 1) {
    for (let column = range.left; column <= Math.min(range.right, sheet.columnCount); column += 1) {
      const address = cellAddress(row, column);
      const cell = sheet.findCell(row, column);
      if (cell !== undefined && cell.value !== null && cell.value !== "" && !emptied.has(address))
        return address;
    }
  }
  return undefined;
}
