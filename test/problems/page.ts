import type { LocatedProblem } from "../../src/app/deed/report";
import type { ProblemCode } from "../../src/kernel/problem";
import type { CellValue } from "../../src/workbook/port";
import type { Unreachable } from "./unreachable";

/**
 * The gallery of problems: for every code the smallest input that makes it. A page is run, not described: what it shows
 * is what the command really says. `docs/PROBLEMS.md` is printed from these pages.
 */

/** The pages of one area. A code that the kernel adds and that has no page here does not compile. */
export type PagesOf<Facts> = {
  readonly [C in Exclude<keyof Facts, Unreachable>]: readonly [Example, ...Example[]];
};

/** One input and the command run on it. A code whose sentence takes several forms has an example of each. */
export interface Example {
  /** What makes this form, where there are several. */
  readonly about?: string;
  readonly command: string;
  readonly input: readonly Shown[];
  /** Other problems that the same input cannot help making. */
  readonly also?: readonly ProblemCode[];
  readonly run: () => Promise<Met>;
}

/** What came of it. */
export interface Met {
  readonly problems: readonly LocatedProblem[];
  /** Whose invoices wait, or what was not done. */
  readonly waits: string;
}

/** What a page shows of its input. */
export type Shown =
  | { readonly kind: "sheet"; readonly name: string; readonly rows: Grid }
  | { readonly kind: "no-sheet"; readonly name: string }
  | { readonly kind: "text"; readonly name: string; readonly text: string }
  | { readonly kind: "note"; readonly text: string };

export type Grid = readonly (readonly CellValue[])[];

/** Sheets by name; `undefined` takes the sheet of the small town away. */
export type Grids = Readonly<Record<string, Grid | undefined>>;

export const note = (text: string): Shown => ({ kind: "note", text });

/** The same example, said to be one form among several. */
export function when(about: string, example: Example): Example {
  return { ...example, about };
}

/** The same example, known to make other problems as well. */
export function withAlso(example: Example, ...also: readonly ProblemCode[]): Example {
  return { ...example, also };
}
