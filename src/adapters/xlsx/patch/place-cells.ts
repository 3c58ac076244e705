import type { AddColumns, FillCells, RenameColumn, WriteRows } from "../../../workbook/changes";
import type { SheetChange } from "../../../workbook/excel/judgement";
import { place, placedIn, type PlacedCells } from "./placed";

/** The cells that the changes to one sheet write, once all are carried out in their order: the later write of a cell wins. */
export function placeCells(changes: readonly SheetChange[]): PlacedCells {
  const cells: PlacedCells = new Map();
  for (const change of changes) {
    if (change.kind === "add-columns") placeHeaders(change, cells);
    else if (change.kind === "fill-cells") placeValues(change, cells);
    else if (change.kind === "rename-column") placeHeader(change, cells);
    else placeRows(change, cells);
  }
  return cells;
}

function placeHeaders({ extent, columns }: AddColumns, cells: PlacedCells): void {
  const { headerRow, lastColumn } = extent;
  columns.forEach(({ header }, index) => {
    place(cells, headerRow, lastColumn + 1 + index, { kind: "header", text: header, likeColumn: lastColumn });
  });
}

function placeHeader({ headerRow, column, header }: RenameColumn, cells: PlacedCells): void {
  place(cells, headerRow, column, { kind: "header", text: header, likeColumn: column });
}

function placeValues(change: FillCells, cells: PlacedCells): void {
  for (const { row, column, value, format } of change.cells) {
    place(cells, row, column, { kind: "value", value, format });
  }
}

function placeRows({ firstRow, columns, rows, clearTo = 0 }: WriteRows, cells: PlacedCells): void {
  rows.forEach((values, index) => {
    const inRow = placedIn(cells, firstRow + index);
    columns.forEach(({ column, format }, position) => {
      inRow[column] = { kind: "value", value: values[position] ?? null, format };
    });
  });
  for (let row = firstRow + rows.length; row <= clearTo; row += 1) {
    for (const { column, format } of columns)
      place(cells, row, column, { kind: "value", value: null, format });
  }
}
