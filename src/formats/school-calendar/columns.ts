import { foldLabel } from "../../kernel/label";
import type { SourceCell } from "./imported-calendar";

export type ColumnKey = "description" | "population" | "start" | "end" | "academie" | "zones" | "schoolYear";

/** The headers of the open data, folded: the technical names, then the French labels. */
const headers: { readonly [C in ColumnKey]: readonly string[] } = {
  description: ["description"],
  population: ["population"],
  start: ["start_date", "date de debut", "debut"],
  end: ["end_date", "date de fin", "fin"],
  academie: ["location", "academies", "academie", "academie(s)"],
  zones: ["zones", "zone", "zone(s)"],
  schoolYear: ["annee_scolaire", "annee scolaire"],
};

const columnByHeader = new Map(
  (Object.keys(headers) as ColumnKey[]).flatMap((column) =>
    headers[column].map((header) => [header, column] as const),
  ),
);

/** At which position each known column stands. */
export type Columns = ReadonlyMap<ColumnKey, number>;

function columnNamed(cell: SourceCell | undefined): ColumnKey | undefined {
  return typeof cell === "string" ? columnByHeader.get(foldLabel(cell)) : undefined;
}

/** Which known columns does a header row name? */
export function columnsOf(headerRow: readonly SourceCell[]): Columns {
  const columns = new Map<ColumnKey, number>();
  headerRow.forEach((cell, position) => {
    const column = columnNamed(cell);
    if (column !== undefined && !columns.has(column)) columns.set(column, position);
  });
  return columns;
}

/** Two columns for one thing, of which nobody knows the right one. */
export function doubledColumn(
  headerRow: readonly SourceCell[],
): { readonly column: ColumnKey; readonly headers: readonly string[] } | undefined {
  for (const column of columnsOf(headerRow).keys()) {
    const headers = headerRow.filter((cell) => columnNamed(cell) === column).map(String);
    if (headers.length > 1) return { column, headers };
  }
  return undefined;
}

/** Which columns are wanting? Rows are told apart by académie, or at least by zone. */
export function missingColumns(columns: Columns): readonly ColumnKey[] {
  const needed: readonly ColumnKey[] = ["description", "start", "end"];
  const missing = needed.filter((column) => !columns.has(column));
  return columns.has("academie") || columns.has("zones") ? missing : [...missing, "academie"];
}
