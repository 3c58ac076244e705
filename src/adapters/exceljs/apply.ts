import type { Workbook, Worksheet } from "exceljs";
import { foldLabel } from "../../kernel/label";
import { done, type Outcome } from "../../kernel/outcome";
import {
  type AddColumns,
  type CellFormat,
  type Change,
  type CreateSheet,
  pagesLast,
  type RenameColumn,
  type WriteRows,
  type WriteValue,
} from "../../workbook/changes";
import type { ChoiceSource } from "../../workbook/excel/drop-down-lists";
import { isDate1904 } from "./cell-values";
import { problemsOf } from "./checks";
import { drawChoices, drawPage, drawSheet } from "./draw";
import { held } from "./held";
import { dress } from "./looks";
import { renameSheet } from "./named-in-formulas";
import { sheetNamed } from "./sheets";
import { tableFrom, tableOver } from "../../workbook/excel/tables";
import { resizeTable, tablesOf } from "./tables";

/** Carries the changes out on a workbook that exceljs holds, or refuses them all. */
export function applyChanges(
  workbook: Workbook,
  changes: readonly Change[],
  fileName: string,
): Outcome<undefined> {
  const problems = problemsOf(workbook, changes, fileName);
  // Not through `refused`: a list may hold more problems than a call may have arguments.
  if (problems.length > 0) return { ok: false, problems };
  for (const change of pagesLast(changes)) carryOut(workbook, change);
  // A list may be taken from a sheet that is made after its own.
  for (const change of changes) if (change.kind === "create-sheet") drawLists(workbook, change);
  return done(undefined);
}

function carryOut(workbook: Workbook, change: Change): void {
  switch (change.kind) {
    case "create-sheet":
      createSheet(workbook, change);
      return;
    case "replace-page":
      drawPage(workbook, change, isDate1904(workbook));
      return;
    case "rename-sheet":
      renameSheet(workbook, find(workbook, change.sheet), change.name);
      return;
    case "fill-cells":
      for (const { row, column, value, format } of change.cells)
        write(workbook, find(workbook, change.sheet), row, column, value, format);
      return;
    case "add-columns":
      addColumns(workbook, change);
      return;
    case "rename-column":
      renameColumn(find(workbook, change.sheet), change);
      return;
    case "write-rows":
      writeRows(workbook, change);
      return;
  }
}

function find(workbook: Workbook, name: string): Worksheet {
  const found = sheetNamed(workbook, name);
  if (found === undefined) throw new RangeError(`No such sheet: ${name}`);
  return found;
}

function createSheet(workbook: Workbook, { template, rows }: CreateSheet): void {
  const sheet = drawSheet(workbook, template);
  rows.forEach((values, index) =>
    template.columns.forEach(({ format }, at) =>
      write(workbook, sheet, index + 2, at + 1, values[at] ?? null, format),
    ),
  );
  const [table] = tablesOf(sheet);
  if (table !== undefined) resizeTable(table, Math.max(2, rows.length + 1), template.columns.length);
}

function drawLists(workbook: Workbook, { template }: CreateSheet): void {
  const sheet = find(workbook, template.name);
  template.columns.forEach((column, index) =>
    drawChoices(sheet, index + 1, 2, column, (name, header) => findColumn(workbook, name, header)),
  );
}

/** Looks for a column by its header among the tables of a sheet. */
function findColumn(workbook: Workbook, name: string, header: string): ChoiceSource | undefined {
  const sheet = sheetNamed(workbook, name);
  for (const { model, range } of sheet === undefined ? [] : tablesOf(sheet)) {
    const index = model.columns.findIndex((column) => foldLabel(column.name) === foldLabel(header));
    if (sheet === undefined || index === -1 || !model.headerRow) continue;
    return { sheet: sheet.name, column: range.left + index, firstRow: range.top + 1 };
  }
  return undefined;
}

function addColumns(workbook: Workbook, { sheet: name, extent, columns }: AddColumns): void {
  const sheet = find(workbook, name);
  const { headerRow, lastColumn } = extent;
  const table = tableFrom(tablesOf(sheet), extent);
  const like = sheet.getCell(headerRow, lastColumn).style;
  columns.forEach((template, index) => {
    const column = lastColumn + 1 + index;
    const header = sheet.getCell(headerRow, column);
    header.value = template.header;
    header.style = { ...like };
    const drawn = sheet.getColumn(column);
    drawn.width ??= template.width;
    table?.model.columns.push({ name: template.header, filterButton: true });
    drawChoices(sheet, column, headerRow + 1, template, (other, text) => findColumn(workbook, other, text));
  });
  if (table !== undefined)
    resizeTable(table, table.range.bottom - table.totalsRows, lastColumn + columns.length);
}

function renameColumn(sheet: Worksheet, { headerRow, column, header }: RenameColumn): void {
  sheet.getCell(headerRow, column).value = header;
  const table = tableOver(tablesOf(sheet), headerRow, column);
  const own = table?.model.columns[column - table.range.left];
  if (own !== undefined) own.name = header;
}

function writeRows(workbook: Workbook, change: WriteRows): void {
  const { firstRow, columns, rows, extent, clearTo = 0 } = change;
  const sheet = find(workbook, change.sheet);
  const table = tableFrom(tablesOf(sheet), extent);
  const lastRow = table === undefined ? undefined : Math.max(extent.lastRow, extent.headerRow + 1);
  if (table !== undefined && lastRow !== undefined) moveTotals(sheet, table, lastRow);
  const end = Math.max(firstRow + rows.length - 1, clearTo);
  for (let row = firstRow; row <= end; row += 1) {
    const values = rows[row - firstRow];
    columns.forEach(({ column, format }, index) =>
      write(workbook, sheet, row, column, values?.[index] ?? null, format, extent.headerRow + 2),
    );
  }
  if (table !== undefined && lastRow !== undefined) resizeTable(table, lastRow, table.range.right);
}

/** The totals row of a table goes where its rows end; formulas in it that count rows of the sheet are the table's own. */
function moveTotals(
  sheet: Worksheet,
  { range, totalsRows }: ReturnType<typeof tablesOf>[number],
  lastRow: number,
): void {
  const [from, to] = [range.bottom, lastRow + 1];
  if (totalsRows === 0 || from === to) return;
  const cells = Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const { value, style } = sheet.getCell(from, range.left + index);
    return { value, style };
  });
  cells.forEach(({ value, style }, index) => {
    sheet.getCell(from, range.left + index).value = null;
    const moved = sheet.getCell(to, range.left + index);
    moved.value = value;
    moved.style = { ...style };
  });
}

function write(
  workbook: Workbook,
  sheet: Worksheet,
  row: number,
  column: number,
  value: WriteValue,
  format: CellFormat,
  firstDataRow = 3,
): void {
  const cell = sheet.getCell(row, column);
  if (value !== null) dress(sheet, cell, format, typeof value === "number", firstDataRow);
  cell.value = held(value, format, isDate1904(workbook));
}
