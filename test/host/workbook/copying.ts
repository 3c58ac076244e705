import { type Area, isOnSheet } from "./area";
import { type Cell, contentsOf, isEmpty, linkOf, lookOf } from "./cell";
import { invalidArgument } from "./refusal";
import type { HostSheet } from "./sheet";
import { shiftedFormula } from "./shifted-formula";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

/** As copy and paste special: the source is repeated where it fits a larger target a whole number of times. */
export function copyCells(
  from: { readonly sheet: HostSheet; readonly area: Area },
  to: { readonly sheet: HostSheet; readonly area: Area },
  type: CopyType,
  skipBlanks: boolean,
): void {
  const { area: source } = from;
  const rows = repeated(source.rows, to.area.rows);
  const columns = repeated(source.columns, to.area.columns);
  const target = { ...to.area, rows, columns };
  if (!isOnSheet(target)) throw invalidArgument();
  to.sheet.demandUnlocked(target);
  const cells = from.sheet.grid.cellsOf(source);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = cells[row % source.rows]?.[column % source.columns];
      if (cell === undefined || (skipBlanks && isEmpty(cell))) continue;
      const at = { row: target.row + row, column: target.column + column };
      const moved = {
        rows: at.row - source.row - (row % source.rows),
        columns: at.column - source.column - (column % source.columns),
      };
      to.sheet.grid.set(at.row, at.column, pasted(cell, to.sheet.grid.at(at.row, at.column), type, moved));
    }
  }
  if (type === "All") copyValidations(from, to.sheet, target);
  for (const table of to.sheet.tables) table.afterWriting(target);
}

function repeated(source: number, target: number): number {
  return target % source === 0 ? target : source;
}

function pasted(cell: Cell, before: Cell, type: CopyType, moved: { rows: number; columns: number }): Cell {
  const { formula } = cell;
  const shifted =
    formula === undefined ? {} : { formula: shiftedFormula(formula, moved.rows, moved.columns) };
  switch (type) {
    case "All":
      return { ...cell, ...shifted };
    case "Formats":
      return { ...contentsOf(before), ...lookOf(cell), ...linkOf(before) };
    case "Formulas":
      return { ...contentsOf(cell), ...shifted, ...lookOf(before), ...linkOf(before) };
    case "Values":
      return {
        ...lookOf(before),
        ...linkOf(before),
        value: cell.value,
        ...(cell.isError === true ? { isError: true } : {}),
      };
  }
}

function copyValidations(
  from: { readonly sheet: HostSheet; readonly area: Area },
  sheet: HostSheet,
  target: Area,
): void {
  const { area } = from;
  for (let row = 0; row < target.rows; row += area.rows) {
    for (let column = 0; column < target.columns; column += area.columns) {
      const to = { ...area, row: target.row + row, column: target.column + column };
      sheet.validations.takeOver(from.sheet.validations, area, to);
    }
  }
}
