import { blocking, type Problem } from "../../kernel/problem";
import type { RejectColumn, TakingColumn } from "../problems/bank";
import {
  foldHeader,
  headerNames,
  namedColumns,
  type ColumnPositions,
  type GivenHeaders,
  type KnownHeaders,
  type NamedTable,
} from "../table";

/** What is wrong with the headers of a bank's table, where no row of it can be trusted then. */
export function headerProblems<K extends RejectColumn | TakingColumn>(
  { header, columns, doubts }: NamedTable<K, string>,
  file: string,
  given: GivenHeaders<K>,
  missingIn: (columns: ColumnPositions<K>) => readonly K[],
): readonly Problem[] {
  const names = headerNames(header.cells);
  const found = names.filter((name) => name !== "");
  const folded = found.map(foldHeader);
  const absent = Object.values<string | undefined>(given).find(
    (asked = "") => asked !== "" && !folded.includes(foldHeader(asked)),
  );
  if (absent !== undefined) return [blocking("bank.absent-header", { file, header: absent, found })];
  const missing = missingIn(columns);
  if (missing.length > 0) return [blocking("bank.missing-columns", { file, missing, found })];
  return doubts.map(({ column, positions }) =>
    blocking("bank.ambiguous-column", {
      file,
      column,
      found: positions.map((position) => names[position] ?? ""),
    }),
  );
}

/** The headers that a person may choose among, and those whose meaning is known. */
export interface HeadersToChoose<K extends string> {
  readonly headers: readonly string[];
  readonly known: GivenHeaders<K>;
}

/** The same of a table, or of a row that may be its headers; none where it looks like no table at all. */
export function choosable<K extends string>(
  table: NamedTable<K, string> | undefined,
  likely: readonly string[],
  knownHeaders: KnownHeaders<K>,
): HeadersToChoose<K> | undefined {
  const row = headerNames(table?.header.cells ?? likely);
  const headers = row.filter((header) => header !== "");
  if (headers.length < 2) return undefined;
  const doubtful = new Set(table?.doubts.map(({ column }) => column));
  const known = [...(table?.columns ?? namedColumns(row, knownHeaders).columns)].filter(
    ([column]) => !doubtful.has(column),
  );
  return {
    headers,
    known: Object.fromEntries(
      known.map(([column, position]) => [column, row[position] ?? ""]),
    ) as GivenHeaders<K>,
  };
}

/** Do cells that are filled in tell what a column is, whatever stands over it? */
type Telling = (cells: readonly string[], header: string) => boolean;

/** The columns of a table with those under unknown headers that are told by their cells. */
export function withTellingColumns<K extends string>(
  { header, below, columns, doubts }: NamedTable<K, string>,
  telling: Readonly<Partial<Record<K, Telling>>>,
  given: GivenHeaders<K>,
): ColumnPositions<K> {
  const found = new Map(columns);
  const claimed = new Set([...columns.values(), ...doubts.flatMap(({ positions }) => positions)]);
  header.cells.forEach((name, position) => {
    const cells = below.map((row) => (row.cells[position] ?? "").trim()).filter((cell) => cell !== "");
    if (claimed.has(position) || cells.length === 0) return;
    for (const [column, isTold] of Object.entries(telling) as [K, Telling][])
      if (!found.has(column) && given[column] === undefined && isTold(cells, name))
        found.set(column, position);
  });
  return found;
}
