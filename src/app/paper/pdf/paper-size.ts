import type { PaperGrid } from "../document";

export const millimetre = 72 / 25.4;

/** A part of the paper from left to right, in points. */
export interface Strip {
  readonly x: number;
  readonly width: number;
}

/** A4 with its margins, in points from the upper left corner, and what stands where on it. */
export interface PaperSize {
  readonly isLandscape: boolean;
  readonly top: number;
  /** Where the text of a page begins that another one goes before. */
  readonly topOverleaf: number;
  readonly bottom: number;
  readonly whole: Strip;
  /** To the left and to the right of the edge of the window. */
  readonly left: Strip;
  readonly right: Strip;
  /** Of the grid. */
  readonly columns: readonly Strip[];
}

const short = 210 * millimetre;
const long = 297 * millimetre;
const side = 15 * millimetre;
const head = 12 * millimetre;
const foot = 11 * millimetre;
const overleaf = 10 * millimetre;

/** Of a French envelope, from the left and from the top of the paper (NF Z 11-001); in it an address of six lines. */
const windowLeft = 110 * millimetre;
export const windowTop = 50 * millimetre;
export const windowBottom = 80 * millimetre;

/** Between what stands to the left of the window and what stands in it. */
const gutter = 4 * millimetre;

export function paperSize({ widths, window }: PaperGrid, isLandscape = false): PaperSize {
  const whole = stripBetween(side, (isLandscape ? long : short) - side);
  const end = whole.x + whole.width;
  const hasWindow = window !== undefined && !isLandscape;
  const middle = hasWindow ? windowLeft : whole.x + whole.width / 2;
  const before = hasWindow ? window - 1 : widths.length;
  return {
    isLandscape,
    top: head,
    topOverleaf: head + overleaf,
    bottom: (isLandscape ? short : long) - foot,
    whole,
    left: stripBetween(whole.x, middle - gutter),
    right: stripBetween(middle, end),
    columns: [
      ...shared(widths.slice(0, before), hasWindow ? stripBetween(whole.x, middle) : whole),
      ...shared(widths.slice(before), stripBetween(middle, end)),
    ],
  };
}

const stripBetween = (from: number, to: number): Strip => ({ x: from, width: to - from });

/** The strip, cut in proportion. */
function shared(widths: readonly number[], { x, width }: Strip): readonly Strip[] {
  const all = widths.reduce((sum, one) => sum + one, 0);
  let from = x;
  return widths.map((one) => {
    const strip = { x: from, width: (width * one) / all };
    from += strip.width;
    return strip;
  });
}

/** Several columns side by side. */
export function spanning(columns: readonly Strip[], first: number, count: number): Strip {
  const taken = columns.slice(first, first + count);
  const x = taken[0]?.x ?? columns[0]?.x ?? 0;
  return { x, width: taken.reduce((sum, { width }) => sum + width, 0) };
}
