import type { RowPlace } from "../../kernel/place";

/**
 * Rows that take the place of others: what is about the same stays in its row, beside what the clerk wrote next to it; the
 * rest is new, and the rows of what is gone are free.
 */
export function takePlaces<N, O extends { readonly place: RowPlace }>(
  rows: readonly N[],
  replaced: readonly O[],
  keyOf: (row: N | O) => string,
): {
  readonly kept: readonly { readonly row: number; readonly values: N }[];
  readonly added: readonly N[];
  readonly free: readonly number[];
} {
  const wanted = new Map(rows.map((row) => [keyOf(row), row]));
  const kept: { readonly row: number; readonly values: N }[] = [];
  const free: number[] = [];
  for (const old of replaced) {
    const key = keyOf(old);
    const values = wanted.get(key);
    wanted.delete(key);
    if (values === undefined) free.push(old.place.row);
    else kept.push({ row: old.place.row, values });
  }
  return { kept, added: [...wanted.values()], free };
}
