import { day, type Day } from "../kernel/day";

/**
 * A cell as a clerk sees it: text, a plain number (euros, a quotient), yes or no, a blank, a day, an hour such as
 * `08:40`, a percentage as shown (`{ percent: 0.44 }` is 0,44 %).
 */
export type ExampleCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: Day }
  | { readonly time: string }
  | { readonly percent: number };

/** One sheet of the workbook, by the names of the contract. Every row has a cell for each header. */
export interface ExampleSheet {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ExampleCell[])[];
}

export type ExampleKey = "chaumont" | "descartes";

/** An invented town to learn from: a whole school year, told before it begins and billed month by month. */
export interface ExampleTown {
  readonly key: ExampleKey;
  readonly title: string;
  readonly sheets: readonly ExampleSheet[];
}

/** A row by its headers; a header that is left out is a blank cell. */
export type ExampleRow<H extends string> = { readonly [N in H]?: ExampleCell | undefined };

export function sheetOf<H extends string>(
  sheet: string,
  headers: readonly H[],
  rows: readonly ExampleRow<H>[],
): ExampleSheet {
  return { sheet, headers, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) };
}

/** The cell of a day written `2026-11-05`; a day that does not exist is a mistake of ours. */
export function dayCell(isoDay: string | undefined): ExampleCell {
  return isoDay === undefined ? null : { day: day(isoDay) };
}

export function timeCell(time: string | undefined): ExampleCell {
  return time === undefined ? null : { time };
}
