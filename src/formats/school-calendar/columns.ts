import type { CalendarColumn } from "../problems/calendar";
import { openDoubts, type ColumnPositions, type KnownHeaders, type NamedTable } from "../table";

/** The headers of the open data, folded: the technical names, then the French labels. */
export const calendarHeaders: KnownHeaders<CalendarColumn> = {
  description: [["description"]],
  population: [["population"]],
  start: [["start date", "date de debut", "debut"]],
  end: [["end date", "date de fin", "fin"]],
  academie: [["location", "academies", "academie", "academie s"]],
  zones: [["zones", "zone", "zone s"]],
  schoolYear: [["annee scolaire"]],
};

/** Two columns for one thing, of which nobody knows the right one. */
export function doubledColumn(
  table: NamedTable<CalendarColumn>,
): { readonly column: CalendarColumn; readonly headers: readonly string[] } | undefined {
  const [doubt] = openDoubts(table);
  const headers = doubt?.positions.map((position) => String(table.header.cells[position]));
  return doubt && { column: doubt.column, headers: headers ?? [] };
}

/** Which columns are wanting? Rows are told apart by académie, or at least by zone. */
export function missingColumns(columns: ColumnPositions<CalendarColumn>): readonly CalendarColumn[] {
  const needed: readonly CalendarColumn[] = ["description", "start", "end"];
  const missing = needed.filter((column) => !columns.has(column));
  return columns.has("academie") || columns.has("zones") ? missing : [...missing, "academie"];
}
