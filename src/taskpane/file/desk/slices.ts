/**
 * What weighs most of what is sent are lists of rows and cells: they go ahead piece by piece, since a thread listens to
 * nobody while it spells or reads one message.
 */
export interface Slice {
  /** Which of the sent things it belongs to. */
  readonly at: number;
  readonly items: readonly unknown[];
}

/** About as many values as a thread spells in some milliseconds. */
const mostValues = 20_000;

/** The list that may be long. */
type Long = { readonly rows: readonly unknown[] } | { readonly cells: readonly unknown[] };

function isLong(thing: object): thing is Long {
  return "rows" in thing || "cells" in thing;
}

function listOf(thing: Long): readonly unknown[] {
  return "rows" in thing ? thing.rows : thing.cells;
}

function withList(thing: Long, items: readonly unknown[]): Long {
  return "rows" in thing ? { ...thing, rows: items } : { ...thing, cells: items };
}

/** The things without their long lists, and what goes ahead of them. */
export function sliced<T extends object>(
  things: readonly T[],
): { readonly slices: Iterable<Slice>; readonly rest: readonly T[] } {
  return {
    slices: slicesOf(things),
    rest: things.map((thing) => (isLong(thing) ? (withList(thing, []) as typeof thing) : thing)),
  };
}

function* slicesOf(things: readonly object[]): Generator<Slice> {
  for (const [at, thing] of things.entries()) {
    if (!isLong(thing)) continue;
    let items: unknown[] = [];
    let weight = 0;
    for (const item of listOf(thing)) {
      items.push(item);
      weight += weightOf(item);
      if (weight < mostValues) continue;
      yield { at, items };
      items = [];
      weight = 0;
    }
    if (items.length > 0) yield { at, items };
  }
}

/** A row of values, a row of cells that are looks and places besides, or one cell. */
function weightOf(item: unknown): number {
  if (Array.isArray(item)) return item.length + 1;
  const { cells } = item as { readonly cells?: readonly unknown[] };
  return 4 + 8 * (cells?.length ?? 0);
}

/** The things as they were before they were sent. */
export function joined<T extends object>(rest: readonly T[], slices: readonly Slice[]): readonly T[] {
  const lists = new Map<number, unknown[]>();
  for (const { at, items } of slices) {
    const list = lists.get(at) ?? [];
    lists.set(at, list);
    for (const item of items) list.push(item);
  }
  return rest.map((thing, at) =>
    isLong(thing) ? (withList(thing, lists.get(at) ?? []) as typeof thing) : thing,
  );
}
