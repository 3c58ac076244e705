import { readDelimited, type DelimitedRow } from "../table";
import type { RejectHeaders } from "./bank-reject";
import { columnsOf, headerNames, type Columns, type FoundColumns } from "./columns";
import { readDirection, readStatus } from "./status-words";

const delimiters = [";", "\t", ",", "|"];
// Banks put the account and a title above the table; further down, a header would be a coincidence.
const linesAbove = 30;

/** A csv with the row that bears its headers. */
export interface Table extends FoundColumns {
  readonly rows: readonly DelimitedRow[];
  readonly headerIndex: number;
  /** Where a quotation mark makes the rows uncertain. */
  readonly brokenAt: number | undefined;
}

/** The delimiter and the row that name the most columns, and two at least: one alone may be a word of a text. */
export function findTable(text: string, given: RejectHeaders): Table | undefined {
  const [table] = delimiters
    .flatMap((delimiter) => {
      const { rows, brokenAt } = rowsOf(text, delimiter);
      return rows.slice(0, linesAbove + 1).map(({ cells }, headerIndex): Table => {
        return { rows, headerIndex, brokenAt, ...columnsOf(cells, given) };
      });
    })
    .filter(({ columns }) => columns.size >= 2)
    .sort((left, right) => right.columns.size - left.columns.size);
  if (table === undefined) return undefined;
  const columns = withTellingColumns(table, given);
  return { ...table, columns, doubts: table.doubts.filter(({ positions }) => differ(table, positions)) };
}

/** The rows under the headers that say something. */
export function rowsBelow({ rows, headerIndex }: Table): readonly DelimitedRow[] {
  return rows.slice(headerIndex + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** Two columns that say the same on every row are no question. */
function differ(table: Table, [first = 0, ...others]: readonly number[]): boolean {
  const cellAt = (cells: readonly string[], position: number) => (cells[position] ?? "").trim();
  return rowsBelow(table).some(({ cells }) =>
    others.some((position) => cellAt(cells, position) !== cellAt(cells, first)),
  );
}

/** A column under an unknown header that says of a debit whether it was collected, or on which side it stands, is told by its cells. */
function withTellingColumns(table: Table, given: RejectHeaders): Columns {
  const columns = new Map(table.columns);
  const claimed = new Set([...columns.values(), ...table.doubts.flatMap(({ positions }) => positions)]);
  const rows = rowsBelow(table);
  const width = table.rows[table.headerIndex]?.cells.length ?? 0;
  for (let position = 0; position < width; position += 1) {
    const cells = rows.map((row) => (row.cells[position] ?? "").trim()).filter((cell) => cell !== "");
    if (claimed.has(position) || cells.length === 0) continue;
    const saysExecuted = cells.some((cell) => /\p{L}/u.test(cell) && readStatus(cell) === "executed");
    const saysSide = cells.every((cell) => ["debit", "credit"].includes(readDirection(cell)));
    if (saysExecuted && !columns.has("status") && given.status === undefined) columns.set("status", position);
    if (saysSide && !columns.has("direction") && given.direction === undefined)
      columns.set("direction", position);
  }
  return columns;
}

/** The headers that a person may choose among, and those whose meaning is known. */
export interface TableHeaders {
  readonly headers: readonly string[];
  readonly known: RejectHeaders;
}

/**
 * The headers of a table that is not understood; none where the text looks like no table at all. Without one known word
 * the headers are the first row that the next one resembles.
 */
export function tableHeaders(text: string): TableHeaders | undefined {
  const content = text.replace(/^\uFEFF/, "");
  if (content.includes("\0") || /^\s*(?:<|%PDF)/.test(content)) return undefined;
  const table = findTable(content, {});
  const row = headerNames(table?.rows[table.headerIndex]?.cells ?? resemblingRow(content));
  const headers = row.filter((header) => header !== "");
  if (headers.length < 2) return undefined;
  const doubtful = new Set(table?.doubts.map(({ column }) => column));
  const known = [...(table?.columns ?? columnsOf(row, {}).columns)].filter(
    ([column]) => !doubtful.has(column),
  );
  return {
    headers,
    known: Object.fromEntries(known.map(([column, position]) => [column, row[position] ?? ""])),
  };
}

/** By the delimiter that cuts two rows in a row into as many cells, and into the most. */
function resemblingRow(text: string): readonly string[] {
  return delimiters
    .flatMap((delimiter) => {
      const { rows } = rowsOf(text, delimiter);
      const row = rows
        .slice(0, linesAbove + 1)
        .find(({ cells }, index) => cells.length > 1 && cells.length === rows[index + 1]?.cells.length);
      return row === undefined ? [] : [row.cells];
    })
    .reduce((best, row) => (row.length > best.length ? row : best), []);
}

/** Where a mark is broken, the lines as they stand: enough to know whether it is a table at all. */
function rowsOf(text: string, delimiter: string) {
  const reading = readDelimited(text, delimiter);
  if (reading.kind === "rows") return { rows: reading.rows, brokenAt: undefined };
  const lines = text.split(/\r\n?|\n/);
  const rows = lines.map((line, index): DelimitedRow => ({ cells: line.split(delimiter), line: index + 1 }));
  return { rows, brokenAt: reading.line };
}
