import Papa from "papaparse";
import type { RejectHeaders } from "./bank-reject";
import { columnsOf, type Columns } from "./columns";

const delimiters = [";", "\t", ",", "|"];
// Banks put the account and a title above the table; further down, a header would be a coincidence.
const searchedRows = 30;

/** A csv with the row that bears its headers. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly headerIndex: number;
  readonly columns: Columns;
}

/** The delimiter and the row that name the most columns, and two at least: one alone may be a word of a text. */
export function findTable(text: string, given: RejectHeaders): Table | undefined {
  return delimiters
    .flatMap((delimiter) => {
      const rows = rowsOf(text, delimiter);
      return rows.slice(0, searchedRows).map((cells, headerIndex): Table => ({
        rows,
        headerIndex,
        columns: columnsOf(cells, given),
      }));
    })
    .filter(({ columns }) => columns.size >= 2)
    .sort((left, right) => right.columns.size - left.columns.size)[0];
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
  const row = (table?.rows[table.headerIndex] ?? resemblingRow(content)).map((header) => header.trim());
  const headers = [...new Set(row)].filter((header) => header !== "");
  if (headers.length < 2) return undefined;
  return {
    headers,
    known: Object.fromEntries(
      [...columnsOf(row, {})].map(([column, position]) => [column, row[position] ?? ""]),
    ),
  };
}

/** By the delimiter that cuts two rows in a row into as many cells, and into the most. */
function resemblingRow(text: string): readonly string[] {
  return delimiters
    .flatMap((delimiter) => {
      const rows = rowsOf(text, delimiter);
      const row = rows
        .slice(0, searchedRows)
        .find((cells, index) => cells.length > 1 && cells.length === rows[index + 1]?.length);
      return row === undefined ? [] : [row];
    })
    .reduce((best, row) => (row.length > best.length ? row : best), []);
}

const rowsOf = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data;
