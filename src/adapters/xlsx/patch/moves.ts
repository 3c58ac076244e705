import { formatRange, parseRange, type Range } from "../../../workbook/excel/addresses";
import type { AreaPlan } from "./placed";

/** The cells of a totals row, which go from one row to another. */
export interface Move {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

/** The totals rows that move when their tables grow or become smaller. */
export function movesOf(areas: readonly AreaPlan[]): readonly Move[] {
  return areas.flatMap(({ table, before, after }) =>
    (table?.totalsRows ?? 0) > 0 && before.bottom !== after.bottom
      ? [{ left: before.left, right: before.right, from: before.bottom + 1, to: after.bottom + 1 }]
      : [],
  );
}

/** The row that a cell goes to; `undefined` where it stays. */
export function rowAfter(moves: readonly Move[], row: number, column: number): number | undefined {
  return moves.find(({ from, left, right }) => row === from && column >= left && column <= right)?.to;
}

/** The cells that a range stands for afterwards; `undefined` where nothing of it moves. */
export function rangeAfter(moves: readonly Move[], range: Range): Range | undefined {
  const move = moves.find(
    ({ from, left, right }) => range.bottom === from && range.left >= left && range.right <= right,
  );
  if (move === undefined) return undefined;
  if (range.top === move.from) return { ...range, top: move.to, bottom: move.to };
  // Rows of the table and its totals below: it ends with the totals as before.
  return range.top <= move.to ? { ...range, bottom: move.to } : undefined;
}

/** The same for an address as parts of a sheet spell it. */
export function addressAfter(moves: readonly Move[], address: string): string {
  const range = parseRange(address);
  const after = range && rangeAfter(moves, range);
  return after === undefined ? address : formatRange(after);
}
