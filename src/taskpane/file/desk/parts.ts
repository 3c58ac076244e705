/**
 * A thread listens to nobody while it spells or reads one message. So the long lists of what is sent, wherever in it they
 * stand, go ahead of it in parts.
 */
export interface Part {
  /** Which of the long lists it is of. */
  readonly of: number;
  /** Items of a list, or entries of a map. */
  readonly items: readonly unknown[];
}

/** What is left to send then. */
export interface Rest {
  /** Its long lists are empty. */
  readonly value: unknown;
  /** Where each of them stands in it. */
  readonly ways: readonly Way[];
}

type Way = readonly (string | number)[];

/** About as many values as a thread reads in some milliseconds. */
const mostValues = 20_000;

/** Plain data in parts, each of them light. */
export function parted(whole: unknown): { readonly parts: readonly Part[]; readonly rest: Rest } {
  const lists: { readonly way: Way; readonly parts: readonly (readonly unknown[])[] }[] = [];
  const way: (string | number)[] = [];

  /** The value without what goes ahead of it, and how much it weighs then. */
  function lightened(value: unknown): readonly [light: unknown, weight: number] {
    if (typeof value === "string") return [value, 1 + value.length / 100];
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [value, 1];
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      const items = list.map((item, index) => within(index, item));
      return listed(items, [], () =>
        items.every(([item], at) => item === list[at]) ? list : lightOf(items),
      );
    }
    // No way leads through the entries of a map: they are light, or as heavy as they are.
    if (value instanceof Map) {
      const entries = [...value].map((entry) => [entry, weightOf(entry)] as const);
      return listed(entries, new Map(), () => value);
    }
    const fields = Object.entries(value).map(([key, field]) => [key, field, within(key, field)] as const);
    const isLight = fields.every(([, field, [light]]) => light === field);
    return [
      isLight ? value : Object.fromEntries(fields.map(([key, , [light]]) => [key, light])),
      fields.reduce((sum, [, , [, weight]]) => sum + weight, 1),
    ];
  }

  function within(key: string | number, value: unknown): readonly [light: unknown, weight: number] {
    way.push(key);
    const result = lightened(value);
    way.pop();
    return result;
  }

  function listed(
    items: readonly (readonly [item: unknown, weight: number])[],
    empty: unknown,
    light: () => unknown,
  ): readonly [light: unknown, weight: number] {
    const weight = items.reduce((sum, [, each]) => sum + each, 1);
    if (weight <= mostValues) return [light(), weight];
    lists.push({ way: [...way], parts: inParts(items) });
    return [empty, 1];
  }

  const [value] = lightened(whole);
  return {
    parts: lists.flatMap(({ parts }, of) => parts.map((items) => ({ of, items }))),
    rest: { value, ways: lists.map((list) => list.way) },
  };
}

const lightOf = (items: readonly (readonly [item: unknown, weight: number])[]) => items.map(([item]) => item);

function inParts(
  items: readonly (readonly [item: unknown, weight: number])[],
): readonly (readonly unknown[])[] {
  const parts: unknown[][] = [];
  let left = 0;
  for (const [item, weight] of items) {
    if (left <= 0) {
      parts.push([]);
      left = mostValues;
    }
    parts.at(-1)?.push(item);
    left -= weight;
  }
  return parts;
}

function weightOf(value: unknown): number {
  if (typeof value === "string") return 1 + value.length / 100;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return 1;
  const held: readonly unknown[] = value instanceof Map ? [...value] : Object.values(value);
  return held.reduce<number>((sum, each) => sum + weightOf(each), 1);
}

type Entries = readonly (readonly [key: unknown, held: unknown])[];

/** The whole again: what was copied on its way here is nobody else's, and is put together as it lies. */
export function joined({ value, ways }: Rest, parts: readonly Part[]): unknown {
  // What stands within a long list was taken out of it first: the outer one comes back before.
  for (const [of, way] of [...ways.entries()].reverse()) {
    const list = way.reduce((outer, key) => (outer as Readonly<Record<string, unknown>>)[key], value);
    for (const part of parts) {
      if (part.of !== of) continue;
      if (Array.isArray(list)) for (const item of part.items) list.push(item);
      else for (const [key, held] of part.items as Entries) (list as Map<unknown, unknown>).set(key, held);
    }
  }
  return value;
}
