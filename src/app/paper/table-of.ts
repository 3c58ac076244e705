import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { said, type PrintedColumn, type PrintedTable, type Said } from "./document";

/** A column of a table, and what each row says in it. */
export interface ColumnOf<T> {
  readonly column: PrintedColumn;
  readonly cellOf: (row: T) => Said | undefined;
}

/** What a column holds is said once, for its header and for its cells; `undefined` says nothing. */
const columnThatHolds =
  <V>(holds: PrintedColumn["holds"], say: (value: V) => Said) =>
  <T>(
    header: string,
    valueOf: (row: T) => V | undefined,
    look: Pick<PrintedColumn, "span" | "isCentred"> = {},
  ): ColumnOf<T> => ({
    column: { header, holds, ...look },
    cellOf: (row) => {
      const value = valueOf(row);
      return value === undefined ? undefined : say(value);
    },
  });

export const columnOf = {
  text: columnThatHolds<string>("text", said.text),
  day: columnThatHolds<Day>("day", said.day),
  cents: columnThatHolds<Cents>("cents", said.cents),
  number: columnThatHolds<number>("number", said.number),
};

/** A table of rows that are all of one kind. */
export function tableOf<T>(
  rows: readonly T[],
  columns: readonly ColumnOf<T>[],
  about: Omit<PrintedTable, "kind" | "columns" | "rows"> = {},
): PrintedTable {
  return {
    kind: "table",
    ...about,
    columns: columns.map(({ column }) => column),
    rows: rows.map((row) => ({ cells: columns.map(({ cellOf }) => cellOf(row)) })),
  };
}
