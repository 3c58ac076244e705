import type { Day } from "./day";

/** A figure that changes on known days: each value holds from its day until the next one's. */
export interface Dated<T> {
  readonly steps: readonly { readonly from: Day; readonly value: T }[];
}

export function dated<T>(...steps: readonly { readonly from: Day; readonly value: T }[]): Dated<T> {
  return { steps: [...steps].sort((left, right) => (left.from < right.from ? -1 : 1)) };
}

/** The value that holds today, as far as the code knows. */
export function latestValue<T>(figure: Dated<T>): T {
  const last = figure.steps.at(-1);
  if (last === undefined) throw new RangeError("A dated figure has a value.");
  return last.value;
}

/** The value that holds on a day; `undefined` before the first one. */
export function valueOn<T>(figure: Dated<T>, on: Day): T | undefined {
  let held: T | undefined;
  for (const step of figure.steps) {
    if (step.from > on) break;
    held = step.value;
  }
  return held;
}
