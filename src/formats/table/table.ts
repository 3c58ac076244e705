import { namedColumns, type GivenHeaders, type KnownHeaders, type NamedColumns } from "./columns";
import { readDelimited } from "./delimited";
import { isBlank, type TableCell, type TableRow } from "./row";

export const delimiters = [";", "\t", ",", "|"] as const;
// Titles, an account and blank rows may stand above a table; further down, a header would be a coincidence.
const rowsAbove = 30;
/** As much of a text as is looked at to find what separates its cells. */
const beginning = 65_536;

/** Rows with the one that bears their headers. */
export interface NamedTable<K extends string, C extends TableCell = TableCell> extends NamedColumns<K> {
  readonly header: TableRow<C>;
  /** The rows under the headers in which something stands. */
  readonly below: readonly TableRow<C>[];
}

/** A table that came as text. */
export interface TextTable<K extends string> extends NamedTable<K, string> {
  /** The line where a quotation mark makes the rows uncertain: none can be trusted then. */
  readonly brokenAt: number | undefined;
  readonly loneMarkAt: number | undefined;
}

/** The row that names the most columns, and two at least: one alone may be a word of a text. */
export function tableIn<K extends string, C extends TableCell>(
  rows: readonly TableRow<C>[],
  known: KnownHeaders<K>,
  given?: GivenHeaders<K>,
): NamedTable<K, C> | undefined {
  const [found] = rows
    .slice(0, rowsAbove + 1)
    .map((header, index) => ({ header, index, ...namedColumns(header.cells, known, given) }))
    .filter(({ columns }) => columns.size >= 2)
    .sort((left, right) => right.columns.size - left.columns.size);
  if (found === undefined) return undefined;
  const { header, index, columns, doubts } = found;
  const below = rows.slice(index + 1).filter(({ cells }) => !cells.every(isBlank));
  return { header, below, columns, doubts };
}

/** The same for a text, cut by the sign with which a row of it names the most columns. */
export function tableInText<K extends string>(
  text: string,
  known: KnownHeaders<K>,
  given?: GivenHeaders<K>,
): TextTable<K> | undefined {
  const [best] = delimiters
    .flatMap((delimiter) => {
      const table = tableIn(rowsOf(text.slice(0, beginning), delimiter).rows, known, given);
      return table === undefined ? [] : [{ delimiter, size: table.columns.size }];
    })
    .sort((left, right) => right.size - left.size);
  if (best === undefined) return undefined;
  const { rows, brokenAt, loneMarkAt } = rowsOf(text, best.delimiter);
  const table = tableIn(rows, known, given);
  return table && { ...table, brokenAt, loneMarkAt };
}

/** Where a mark is broken, the lines as they stand: enough to know whether it is a table at all. */
export function rowsOf(text: string, delimiter: string) {
  const reading = readDelimited(text, delimiter);
  if (reading.kind === "rows") return { ...reading, brokenAt: undefined };
  const lines = text.split(/\r\n?|\n/);
  const rows = lines.map((line, index) => ({ cells: line.split(delimiter), line: index + 1 }));
  return { rows, brokenAt: reading.line, loneMarkAt: reading.line };
}

/** The doubts that matter: several columns that say the same on every row are no question. */
export function openDoubts<K extends string>({ below, doubts }: NamedTable<K>): NamedTable<K>["doubts"] {
  const textAt = ({ cells }: TableRow, position: number) => String(cells[position] ?? "").trim();
  return doubts.filter(({ positions: [first = 0, ...others] }) =>
    below.some((row) => others.some((position) => textAt(row, position) !== textAt(row, first))),
  );
}

/** The headers again, as long lists have them on every page. */
export function isHeaderAgain({ header }: NamedTable<string>, { cells }: TableRow): boolean {
  return cells.every((cell, index) => isSameCell(cell, header.cells[index] ?? ""));
}

function isSameCell(cell: TableCell, header: TableCell): boolean {
  return isBlank(cell) ? isBlank(header) : String(cell).trim() === String(header).trim();
}

/** A row with more cells than there are headers: a separator inside a text has moved what follows. */
export function isShifted({ header }: NamedTable<string>, { cells }: TableRow): boolean {
  return !cells.slice(header.cells.length).every(isBlank);
}

/** The headers that a person may choose among: by the sign that cuts two rows in a row into as many cells, and the most. */
export function likelyHeaders(text: string): readonly string[] {
  return delimiters
    .flatMap((delimiter) => {
      const { rows } = rowsOf(text, delimiter);
      const row = rows
        .slice(0, rowsAbove + 1)
        .find(({ cells }, index) => cells.length > 1 && cells.length === rows[index + 1]?.cells.length);
      return row === undefined ? [] : [row.cells];
    })
    .reduce((best, row) => (row.length > best.length ? row : best), []);
}
