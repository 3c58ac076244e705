import type { AskedOf, DeedName, EndOf } from "../../src/app/deed/perform";
import { deeds } from "../../src/app/deeds";

/** The same type without whatever no thread can send to another. */
type Data<T> = T extends undefined | null | boolean | number | bigint | string | Uint8Array
  ? T
  : T extends ReadonlyMap<infer K, infer V>
    ? ReadonlyMap<Data<K>, Data<V>>
    : T extends ReadonlySet<infer V>
      ? ReadonlySet<Data<V>>
      : T extends (...args: never) => unknown
        ? never
        : { readonly [K in keyof T]: Data<T[K]> };

/** Those that are not plain data. */
type Others<T extends object> = { [N in keyof T]: T[N] extends Data<T[N]> ? never : N }[keyof T];

// The compiler names a deed that asks for something, or gives something, which no other thread could have.
const asksOtherThanData: never[] = [] satisfies Others<{ readonly [N in DeedName]: AskedOf<N> }>[];
const givesOtherThanData: never[] = [] satisfies Others<{ readonly [N in DeedName]: EndOf<N> }>[];

describe("what the page has done", () => {
  it.each(Object.entries(deeds))("has code: %s", async (_, load) => {
    expect(await load()).toBeInstanceOf(Function);
  });

  it("goes to another thread, and comes from it, as plain data", () => {
    expect([...asksOtherThanData, ...givesOtherThanData]).toEqual([]);
  });
});
