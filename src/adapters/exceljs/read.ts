import type { Cell, Row, Workbook, Worksheet } from "exceljs";
import { foldLabel } from "../../kernel/label";
import {
  type CellValue,
  type FormatAt,
  headSize,
  type SheetHead,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../workbook/port";
import { formatOf, isDate1904, valueOf } from "./cell-values";
import { mergesOf } from "./sheets";
import { firstExtent } from "../../workbook/excel/tables";
import { tablesOf } from "./tables";

/** The asked sheets of a workbook that exceljs holds. What was read does not change under the reader's eyes. */
export function readSnapshot(workbook: Workbook, names: readonly string[]): WorkbookSnapshot {
  const wanted = new Set(names.map(foldLabel));
  const asked = workbook.worksheets.filter(({ name }) => wanted.has(foldLabel(name)));
  return {
    sheetNames: workbook.worksheets.map(({ name }) => name),
    sheets: asked.map((sheet) => sheetOf(sheet, isDate1904(workbook))),
  };
}

export function readHeads(workbook: Workbook, names: readonly string[]): readonly SheetHead[] {
  const wanted = new Set(names);
  return workbook.worksheets
    .filter(({ name }) => wanted.has(name))
    .map((sheet) => ({
      name: sheet.name,
      rows: rowsOf(sheet, isDate1904(workbook), headSize.rows).rows.map((cells) =>
        cells.slice(0, headSize.columns),
      ),
    }));
}

function sheetOf(sheet: Worksheet, is1904: boolean): SheetSnapshot {
  const { rows, formatAt } = rowsOf(sheet, is1904, Infinity);
  return { name: sheet.name, rows, formatAt, table: firstExtent(tablesOf(sheet)), merges: mergesOf(sheet) };
}

function rowsOf(
  sheet: Worksheet,
  is1904: boolean,
  most: number,
): { readonly rows: readonly (readonly CellValue[])[]; readonly formatAt: FormatAt } {
  const rows: CellValue[][] = [];
  const formats: string[][] = [];
  sheet.eachRow((row: Row, number: number) => {
    if (number > most) return;
    row.eachCell((cell: Cell, column: number) => {
      const value = valueOf(cell, is1904);
      if (value === null) return;
      while (rows.length < number) rows.push([]);
      const cells = rows[number - 1] ?? [];
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = value;
      (formats[number - 1] ??= [])[column - 1] = formatOf(cell);
    });
  });
  return { rows, formatAt: (row, column) => formats[row - 1]?.[column - 1] ?? "General" };
}
