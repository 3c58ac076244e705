import type { Batch } from "../session";

/** Something small to be queued; a batch holds as many as one request may weigh. */
export interface Step {
  /** In bytes, about what it adds to the request. */
  readonly weight: number;
  readonly queue: (batch: Batch) => void;
}

/** A range and what is done to it: two object paths, an action and their names. */
const bareWeight = 700;

export function step(queue: Step["queue"], payload = 0): Step {
  return { weight: bareWeight + payload, queue };
}

/** The bytes of a value in a request: JSON in UTF-8. */
export function weightOf(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A surrogate is half a character of four bytes.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** The steps in requests that weigh no more than `limit`, unless a single step does. */
export function inBatches(steps: readonly Step[], limit: number): readonly (readonly Step[])[] {
  const batches: Step[][] = [];
  let weight = 0;
  for (const one of steps) {
    const last = batches.at(-1);
    if (last === undefined || weight + one.weight > limit) {
      batches.push([one]);
      weight = one.weight;
    } else {
      last.push(one);
      weight += one.weight;
    }
  }
  return batches;
}
