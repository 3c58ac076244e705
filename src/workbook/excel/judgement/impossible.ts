import { blocking, type Problem } from "../../../kernel/problem";
import type { Change, WriteValue } from "../../changes";
import { cellAddress, lastSheetColumn, lastSheetRow } from "../addresses";
import { longestText, textLength } from "../cell-texts";

/** What no workbook could take, whatever stands in it: told alone, since nothing else can be judged of such changes. */
export function impossibilities(changes: readonly Change[]): readonly Problem[] {
  const full = new Set(changes.filter(isBeyond).map(sheetOf));
  return [
    ...[...full].map((sheet) => blocking("file.sheet-full", { sheet })),
    ...changes.flatMap(textProblems),
  ];
}

function sheetOf(change: Change): string {
  return change.kind === "create-sheet" ? change.template.name : change.sheet;
}

/** Does it reach over the last row or the last column of a sheet? */
function isBeyond(change: Change): boolean {
  const isOutside = (row: number, column: number) => row > lastSheetRow || column > lastSheetColumn;
  switch (change.kind) {
    case "create-sheet":
      return isOutside(change.rows.length + 1, change.template.columns.length);
    case "replace-page":
      return isOutside(change.rows.length, change.widths.length);
    case "rename-sheet":
      return false;
    case "rename-column":
      return isOutside(change.headerRow, change.column);
    case "add-columns":
      return isOutside(change.extent.headerRow, change.extent.lastColumn + change.columns.length);
    case "fill-cells":
      return change.cells.some(({ row, column }) => isOutside(row, column));
    case "write-rows": {
      const { firstRow, rows, clearTo = 0, extent } = change;
      const bottom = Math.max(firstRow + rows.length - 1, clearTo, extent.lastRow);
      return (
        isOutside(bottom, extent.lastColumn) || change.columns.some(({ column }) => isOutside(1, column))
      );
    }
  }
}

/** Texts that are too long for a cell. */
function textProblems(change: Change): readonly Problem[] {
  const found: Problem[] = [];
  const sheet = sheetOf(change);
  const look = (row: number, column: number, value: WriteValue = null) => {
    const length = textLength(value);
    if (length <= longestText) return;
    found.push(blocking("file.text-too-long", { sheet, cell: cellAddress(row, column), length }));
  };
  switch (change.kind) {
    case "add-columns":
    case "rename-column":
    case "rename-sheet":
      break;
    case "fill-cells":
      for (const { row, column, value } of change.cells) look(row, column, value);
      break;
    case "write-rows":
      change.rows.forEach((values, index) => {
        change.columns.forEach(({ column }, at) => {
          look(change.firstRow + index, column, values[at]);
        });
      });
      break;
    case "create-sheet":
      change.rows.forEach((values, index) => {
        values.forEach((value, at) => {
          look(index + 2, at + 1, value);
        });
      });
      break;
    case "replace-page":
      change.rows.forEach(({ cells }, index) => {
        for (const { column, value } of cells) look(index + 1, column, value);
      });
      break;
  }
  return found;
}
