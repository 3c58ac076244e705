import { foldHeader } from "./fold-header";
import type { TableCell } from "./row";

/**
 * The headers that others put over each column, folded, in lists from the most telling to the least. Of several in one table
 * those of the first list are meant; two of one list are a question.
 */
export type KnownHeaders<K extends string> = Readonly<Record<K, readonly (readonly string[])[]>>;

/** What a person says of columns: their headers as they are spelled, `""` where the table has none. */
export type GivenHeaders<K extends string> = Readonly<Partial<Record<K, string>>>;

/** At which position each known column stands. */
export type ColumnPositions<K extends string> = ReadonlyMap<K, number>;

/** Several columns that could play one part. */
export interface ColumnDoubt<K extends string> {
  readonly column: K;
  readonly positions: readonly number[];
}

export interface NamedColumns<K extends string> {
  readonly columns: ColumnPositions<K>;
  readonly doubts: readonly ColumnDoubt<K>[];
}

/** Which columns does a row of headers name? What a person says of them comes before every guess. */
export function namedColumns<K extends string>(
  headerRow: readonly TableCell[],
  known: KnownHeaders<K>,
  given?: GivenHeaders<K>,
): NamedColumns<K> {
  const columns = new Map<K, number>();
  const doubts: ColumnDoubt<K>[] = [];
  const names = headerNames(headerRow).map(foldHeader);
  const folded = headerRow.map((cell) => foldHeader(headerText(cell)));
  for (const column of Object.keys(known) as K[]) {
    const asked = given?.[column];
    const positions =
      asked === undefined ? mostTelling(folded, known[column]) : positionsOf(names, [foldHeader(asked)]);
    const [first] = positions;
    if (first === undefined) continue;
    columns.set(column, first);
    if (positions.length > 1) doubts.push({ column, positions });
  }
  return { columns, doubts };
}

function mostTelling(folded: readonly string[], lists: readonly (readonly string[])[]): readonly number[] {
  return lists.map((list) => positionsOf(folded, list)).find((positions) => positions.length > 0) ?? [];
}

function positionsOf(folded: readonly string[], wanted: readonly string[]): readonly number[] {
  return folded.flatMap((header, position) => (header !== "" && wanted.includes(header) ? [position] : []));
}

/** The headers as they are told apart: the second of one name is `Référence (2)`. */
export function headerNames(headerRow: readonly TableCell[]): readonly string[] {
  const seen = new Map<string, number>();
  return headerRow.map((cell) => {
    const name = headerText(cell);
    const rank = (seen.get(foldHeader(name)) ?? 0) + 1;
    seen.set(foldHeader(name), rank);
    return rank === 1 || name === "" ? name : `${name} (${String(rank)})`;
  });
}

/** A number or a yes is no header. */
function headerText(cell: TableCell): string {
  return typeof cell === "string" ? cell.trim() : "";
}
