import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { columnsOf, missingColumns, type ColumnKey, type Columns } from "./columns";
import type { SourceCell } from "./imported-calendar";
import type { RawCalendar, RawRow } from "./raw-row";

type Cells = readonly SourceCell[];

// A paste may bring a title and blank rows along; further down, a header would be a coincidence.
const searchedRows = 30;

/** Reads a table with a header row, in either style of headers, in any order of columns. */
export function readTable(rows: readonly Cells[], file: string): Outcome<RawCalendar> {
  const header = findHeader(rows);
  if (header === undefined) return refused(blocking("calendar.unknown-form", { file }));
  const missing = missingColumns(header.columns);
  if (missing.length > 0) return refused(blocking("calendar.missing-columns", { file, missing }));
  const found = rows.flatMap((cells, index): RawRow[] =>
    index <= header.index || cells.every(isBlank) ? [] : [rawRowOf(cells, header.columns, index + 1)],
  );
  return done({ rows: found, segmented: false });
}

/** The row that names most columns, and two at least: one alone may be a word of a text. */
function findHeader(
  rows: readonly Cells[],
): { readonly index: number; readonly columns: Columns } | undefined {
  return rows
    .slice(0, searchedRows)
    .map((cells, index) => ({ index, columns: columnsOf(cells) }))
    .filter(({ columns }) => columns.size >= 2)
    .sort((left, right) => right.columns.size - left.columns.size)[0];
}

function rawRowOf(cells: Cells, columns: Columns, line: number): RawRow {
  const cellOf = (column: ColumnKey): SourceCell => {
    const position = columns.get(column);
    return (position === undefined ? null : cells[position]) ?? null;
  };
  const textOf = (column: ColumnKey): string => {
    const cell = cellOf(column);
    return cell === null ? "" : String(cell).trim().replace(/\s+/g, " ");
  };
  return {
    line,
    description: textOf("description"),
    population: textOf("population"),
    academie: textOf("academie"),
    zones: textOf("zones"),
    schoolYear: textOf("schoolYear"),
    start: cellOf("start"),
    end: cellOf("end"),
  };
}

function isBlank(cell: SourceCell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}
