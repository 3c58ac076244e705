import type { CellValue, FormatAt } from "../../../workbook/port";
import type { CellLook } from "./cell-kinds";
import { blank, CellPool } from "./cell-pool";
import { reduceRow, type RowSource } from "./reduce";

/** A snapshot holds at most this many places: a lone cell at XFD1048576 must not ask for 17 thousand million of them. */
const mostPlaces = 60_000_000;

const blankRow: readonly number[] = [];
const blankValues: readonly CellValue[] = [];

export type ReadRows =
  | { readonly state: "done"; readonly sheets: readonly SheetCells[] }
  /** -1 stands for the shared strings. */
  | { readonly state: "broken"; readonly sheet: number }
  | { readonly state: "too-large" };

export interface SheetCells {
  readonly rows: readonly (readonly CellValue[])[];
  readonly formatAt: FormatAt;
}

/** The values of every sheet, in the order of the sources. */
export async function readRows(
  sources: readonly RowSource[],
  looks: readonly CellLook[],
  sharedStrings: readonly string[],
  isDate1904: boolean,
): Promise<ReadRows> {
  const pool = new CellPool(sharedStrings);
  const sheets: (readonly (readonly number[])[])[] = [];
  let places = 0;
  for (const [sheet, source] of sources.entries()) {
    pool.owner = sheet;
    const rows: (readonly number[])[] = [];
    for (const row of source.rows) {
      const reduced = reduceRow(source, row, looks, pool);
      if (reduced === undefined) return { state: "broken", sheet };
      if (reduced.length === 0) continue;
      places += reduced.length;
      if (places > mostPlaces) return { state: "too-large" };
      while (rows.length < row.row) rows.push(blankRow);
      // Rows that stand twice in a file are one row; the later cells win.
      rows[row.row - 1] = mergeRows(rows[row.row - 1] ?? blankRow, reduced);
    }
    sheets.push(rows);
  }
  const values = await pool.read(isDate1904);
  if ("broken" in values) return { state: "broken", sheet: values.broken };
  const valuesOf = (row: readonly number[]) =>
    row.length === 0 ? blankValues : row.map((place) => values[place] ?? null);
  return {
    state: "done",
    sheets: sheets.map((rows) => ({
      rows: rows.map(valuesOf),
      formatAt: (row, column) => pool.formatOf(rows[row - 1]?.[column - 1] ?? blank),
    })),
  };
}

function mergeRows(earlier: readonly number[], later: readonly number[]): readonly number[] {
  if (earlier.length === 0) return later;
  const length = Math.max(earlier.length, later.length);
  return Array.from({ length }, (_, index) => {
    const place = later[index] ?? blank;
    return place === blank ? (earlier[index] ?? blank) : place;
  });
}
