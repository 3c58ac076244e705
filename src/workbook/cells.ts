/** Where a table stands; rows and columns are numbered from 1, all bounds included, the header row included. */
export interface TableExtent {
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * A cell as read. Dates and times are Excel serial numbers of the 1900 system (46327 is 2026-11-01, 0.375 is 9 o'clock),
 * whatever system the workbook uses. A formula gives its last result. A blank cell is `null`.
 */
export type CellValue = string | number | boolean | null | PercentCell | ErrorCell;

/** A number shown as a percentage: the cell shows `0,55 %`, holds 0.0055, and reads `{ percent: 0.55 }`. */
export interface PercentCell {
  readonly percent: number;
}

/** A cell that shows an error (`#REF!`), or a formula that no program has calculated yet (`error: ""`). */
export interface ErrorCell {
  readonly error: string;
}

export function isPercentCell(value: CellValue): value is PercentCell {
  return typeof value === "object" && value !== null && "percent" in value;
}

export function isErrorCell(value: CellValue): value is ErrorCell {
  return typeof value === "object" && value !== null && "error" in value;
}
