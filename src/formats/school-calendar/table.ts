import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { columnsOf, doubledColumn, missingColumns, type ColumnKey, type Columns } from "./columns";
import type { SourceCell } from "./imported-calendar";
import type { RawCalendar, RawRow, RowPlace } from "./raw-row";
import { readZoneField, readZonesIn } from "./zone-text";

type Cells = readonly SourceCell[];

// A paste may bring a title and blank rows along; further down, a header would be a coincidence.
const searchedRows = 30;

/** Reads a table with a header row, in either style of headers, in any order of columns. */
export function readTable(
  rows: readonly Cells[],
  file: string,
  placeOf: (index: number) => RowPlace = lineOf,
): Outcome<RawCalendar> {
  const header = findHeader(rows);
  if (header === undefined) return refused(blocking("calendar.unknown-form", { file }));
  const doubled = doubledColumn(rows[header.index] ?? []);
  if (doubled !== undefined) return refused(blocking("calendar.doubled-column", { file, ...doubled }));
  const missing = missingColumns(header.columns);
  if (missing.length > 0) return refused(blocking("calendar.missing-columns", { file, missing }));
  const found = rows.flatMap((cells, index): RawRow[] =>
    index <= header.index || cells.every(isBlank) ? [] : [rawRowOf(cells, header.columns, placeOf(index))],
  );
  // Whoever writes zones and no académies may have split a holiday among them, as the .ics does.
  return done({ rows: found, segmented: !header.columns.has("academie") });
}

const lineOf = (index: number): RowPlace => ({ of: "line", number: index + 1 });

/** The row that names most columns, and two at least: one alone may be a word of a text. */
export function findHeader(
  rows: readonly Cells[],
): { readonly index: number; readonly columns: Columns } | undefined {
  return rows
    .slice(0, searchedRows)
    .map((cells, index) => ({ index, columns: columnsOf(cells) }))
    .filter(({ columns }) => columns.size >= 2)
    .sort((left, right) => right.columns.size - left.columns.size)[0];
}

function rawRowOf(cells: Cells, columns: Columns, place: RowPlace): RawRow {
  const cellOf = (column: ColumnKey): SourceCell => {
    const position = columns.get(column);
    return contentOf((position === undefined ? null : cells[position]) ?? null);
  };
  const textOf = (column: ColumnKey): string => {
    const cell = cellOf(column);
    return cell === null ? "" : String(cell).trim().replace(/\s+/g, " ");
  };
  const told = readZonesIn(textOf("description"));
  const own = [readZoneField(textOf("zones")), told.stated].filter((stated) => stated !== undefined);
  return {
    place,
    description: told.label,
    population: textOf("population"),
    where: { academie: readZoneField(textOf("academie")), own, title: undefined },
    schoolYear: textOf("schoolYear"),
    start: cellOf("start"),
    end: cellOf("end"),
  };
}

/** `="17/10/2026"` is how some programs keep a spreadsheet from retyping a cell: its content is meant. */
function contentOf(cell: SourceCell): SourceCell {
  const quoted = typeof cell === "string" ? /^\s*="(.*)"\s*$/s.exec(cell) : null;
  return quoted === null ? cell : (quoted[1] ?? "").replaceAll('""', '"');
}

function isBlank(cell: SourceCell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}
