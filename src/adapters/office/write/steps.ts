import type { Range } from "../../../workbook/excel/addresses";
import type { DressPart } from "../problems";
import type { Batch } from "../session";

/** Something small to be queued; a batch holds as many as one request may weigh. */
export interface QueuedStep {
  /** In bytes, about what it adds to the request. */
  readonly weight: number;
  readonly queue: (batch: Batch) => void;
  /** It gives a sheet its name: in a batch with nothing but such steps. */
  readonly isNaming?: boolean;
  /** What it dresses; missing where a run cannot do without the step. */
  readonly dress?: Dress;
  /** The bounds that it gives to a table, header and totals row included. */
  readonly moves?: { readonly table: string; readonly range: Range };
}

/** What Excel may refuse without anything being lost: it is done after all the rest, and told when it is refused. */
export interface Dress {
  /** As it is called once it has its name. */
  readonly sheet: string;
  readonly part: DressPart;
}

/** A range and what is done to it: two object paths, an action and their names. */
const bareWeight = 700;

export function step(queue: QueuedStep["queue"], payload = 0): QueuedStep {
  return { weight: bareWeight + payload, queue };
}

/** A step that a run can do without. */
export function dressStep(dress: Dress, queue: QueuedStep["queue"], payload = 0): QueuedStep {
  return { ...step(queue, payload), dress };
}

/** How the parts of the dress of one sheet are put on, each by itself. */
export function dresser(name: string) {
  return (part: DressPart, act: (sheet: Excel.Worksheet) => void): QueuedStep =>
    dressStep({ sheet: name, part }, (batch) => {
      act(batch.sheet(name));
    });
}

/** The same steps, as parts of the dress of a sheet. */
export function worn(sheet: string, part: DressPart, steps: readonly QueuedStep[]): readonly QueuedStep[] {
  return steps.map((one) => ({ ...one, dress: { sheet, part } }));
}

/**
 * The name of a sheet that was made. Excel on the web may answer a new name with a dialog (OfficeDev/office-js issue
 * 3218), which keeps the rest of its batch from being written: there is no rest.
 */
export function namingStep(makeshift: string, name: string): QueuedStep {
  return {
    ...step((batch) => {
      batch.sheet(makeshift).name = name;
    }),
    isNaming: true,
  };
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

/** The steps in requests that weigh no more than `limit`, unless a single step does; names by themselves. */
export function inBatches(steps: readonly QueuedStep[], limit: number): readonly (readonly QueuedStep[])[] {
  const batches: QueuedStep[][] = [];
  let weight = 0;
  for (const one of steps) {
    const last = batches.at(-1);
    const isAnother = last?.[0]?.isNaming !== one.isNaming;
    if (last === undefined || isAnother || weight + one.weight > limit) {
      batches.push([one]);
      weight = one.weight;
    } else {
      last.push(one);
      weight += one.weight;
    }
  }
  return batches;
}
