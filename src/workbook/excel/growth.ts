import type { Range } from "./addresses";

/**
 * The cells that an area takes over when it goes from `before` to `after`, totals rows not counted: they must be free.
 * `totalsRows` is `undefined` for a plain range, which only grows to the right: its new rows are written, not taken.
 */
export function grownRanges(before: Range, after: Range, totalsRows: number | undefined): readonly Range[] {
  const grown: Range[] = [];
  if (after.right > before.right) {
    grown.push({ ...after, left: before.right + 1, bottom: Math.max(before.bottom, after.bottom) });
  }
  if (totalsRows !== undefined && after.bottom !== before.bottom) {
    // The totals row moves along, so its old place is free and its new one must be.
    grown.push({ ...before, top: before.bottom + 1 + totalsRows, bottom: after.bottom + totalsRows });
    if (totalsRows > 0 && after.bottom < before.bottom) {
      grown.push({ ...before, top: after.bottom + 1, bottom: after.bottom + totalsRows });
    }
  }
  return grown.filter(({ top, bottom }) => top <= bottom);
}
