import { day, type Day } from "../kernel/day";
import { headerOf, type Columns, type HeaderOf, type SheetDeclaration } from "../workbook/declaration";

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
type RowUnder<H extends string> = { readonly [N in H]?: ExampleCell | undefined };

/** No key but the headers: an object that a function returns is not checked for others. */
type NothingElse<R, H extends string> = Readonly<Record<Exclude<keyof R, H>, never>>;

/** A sheet as it is declared, with its rows: a header that it does not have does not compile. */
export function sheetOf<C extends Columns, R extends RowUnder<HeaderOf<C>>>(
  sheet: SheetDeclaration<C>,
  rows: readonly (R & NothingElse<R, HeaderOf<C>>)[],
): ExampleSheet {
  const headers = sheet.fields.map((field) => headerOf(sheet, field) as HeaderOf<C>);
  const cellsOf = (row: RowUnder<HeaderOf<C>>) => headers.map((header) => row[header] ?? null);
  return { sheet: sheet.name, headers, rows: rows.map(cellsOf) };
}

/** The cell of a day written `2026-11-05`; a day that does not exist is a mistake of ours. */
export function dayCell(isoDay: string | undefined): ExampleCell {
  return isoDay === undefined ? null : { day: day(isoDay) };
}

export function timeCell(time: string | undefined): ExampleCell {
  return time === undefined ? null : { time };
}

/** A sheet that a town has only where it has something to put there. */
export function ifAny(sheet: ExampleSheet): readonly ExampleSheet[] {
  return sheet.rows.length === 0 ? [] : [sheet];
}
