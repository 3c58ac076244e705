import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { CalendarColumn } from "../problems/calendar";
import { isHeaderAgain, plainCell, tableIn, type NamedTable, type TableCell, type TableRow } from "../table";
import { calendarHeaders, doubledColumn, missingColumns } from "./columns";
import type { RawCalendar, RawRow, SourcePlace } from "./raw-row";
import { readZoneField, readZonesIn } from "./zone-text";

/** Reads rows of cells, in either style of headers, in any order of columns. */
export function readCells(
  rows: readonly (readonly TableCell[])[],
  file: string,
  placeOf?: (row: TableRow) => SourcePlace,
): Outcome<RawCalendar> {
  const numbered = rows.map((cells, index) => ({ cells, line: index + 1 }));
  return readTable(tableIn(numbered, calendarHeaders), file, placeOf);
}

export function readTable(
  table: NamedTable<CalendarColumn> | undefined,
  file: string,
  placeOf: (row: TableRow) => SourcePlace = ({ line }) => ({ of: "line", number: line }),
): Outcome<RawCalendar> {
  if (table === undefined) return refused(blocking("calendar.unknown-form", { file }));
  const doubled = doubledColumn(table);
  if (doubled !== undefined) return refused(blocking("calendar.doubled-column", { file, ...doubled }));
  const missing = missingColumns(table.columns);
  if (missing.length > 0) return refused(blocking("calendar.missing-columns", { file, missing }));
  const rows = table.below.filter((row) => !isHeaderAgain(table, row));
  return done({
    rows: rows.map((row) => rawRowOf(row, table, placeOf(row))),
    // Whoever writes zones and no académies may have split a holiday among them, as the .ics does.
    segmented: !table.columns.has("academie"),
  });
}

function rawRowOf({ cells }: TableRow, { columns }: NamedTable<CalendarColumn>, place: SourcePlace): RawRow {
  const cellOf = (column: CalendarColumn): TableCell => {
    const position = columns.get(column);
    const cell = (position === undefined ? null : cells[position]) ?? null;
    return typeof cell === "string" ? plainCell(cell) : cell;
  };
  const textOf = (column: CalendarColumn): string => {
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
