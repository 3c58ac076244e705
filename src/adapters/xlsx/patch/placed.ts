import type { Area } from "../../../workbook/excel/judgement";
import type { SheetTable } from "../sheet/tables";
import type { CellWrite } from "./cell-xml";

/** What a cell of the sheet becomes. */
export type Placed =
  | ({ readonly kind: "value" } & CellWrite)
  /** A header beside this one, whose look it takes. */
  | { readonly kind: "header"; readonly text: string; readonly likeColumn: number }
  /** The clerk's own formula goes on in a new row of the table. */
  | { readonly kind: "formula"; readonly formula: string }
  /** Nothing in it, but the look of the cell above. */
  | { readonly kind: "look" }
  /** A cell of the totals row at its new place. */
  | { readonly kind: "moved"; readonly xml: string; readonly style: number };

/** The cells of a row by column, from left to right; a list, which is smaller and quicker than a map. */
export type PlacedRow = (Placed | undefined)[];

/** By number. */
export type PlacedCells = Map<number, PlacedRow>;

export function place(cells: PlacedCells, row: number, column: number, placed: Placed): void {
  placedIn(cells, row)[column] = placed;
}

/** The cells of a row, to place more of them. */
export function placedIn(cells: PlacedCells, row: number): PlacedRow {
  const known = cells.get(row);
  if (known !== undefined) return known;
  const columns: PlacedRow = [];
  cells.set(row, columns);
  return columns;
}

/** A table or a plain range of the file before and after the changes. */
export type AreaPlan = Area<SheetTable>;

/** Everything that several changes ask of one sheet. */
export interface CellsPlan {
  readonly cells: PlacedCells;
  readonly areas: readonly AreaPlan[];
}
