import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** The choices of one case: the same seed gives the same ones, on every machine. */
export interface Chance {
  /** A whole number from 0 up to `below`, which is not reached. */
  below(below: number): number;
  oneOf<T>(items: readonly [T, ...T[]] | readonly T[]): T;
  /** True once in `many` times. */
  onceIn(many: number): boolean;
}

export function chanceOf(seed: number, index: number): Chance {
  // Neighbouring cases must not resemble each other: their seeds are spread by a large odd number.
  const generator = xoroshiro128plus(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  return {
    below,
    oneOf(items) {
      const chosen = items[below(items.length)];
      if (chosen === undefined) throw new RangeError("Nothing to choose from.");
      return chosen;
    },
    onceIn: (many) => below(many) === 0,
  };
}
