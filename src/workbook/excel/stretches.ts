import type { FilledCell } from "../changes";

/** The cells column by column, in stretches of the same format without a gap; the later write of a cell wins. */
export function stretchesOf(cells: readonly FilledCell[]): readonly (readonly FilledCell[])[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.column} ${cell.row}`, cell]));
  const ordered = [...byPlace.values()].sort(
    (left, right) => left.column - right.column || left.row - right.row,
  );
  const found: FilledCell[][] = [];
  for (const cell of ordered) {
    const last = found.at(-1)?.at(-1);
    const isNext = last?.column === cell.column && last.row === cell.row - 1 && last.format === cell.format;
    if (isNext) found.at(-1)?.push(cell);
    else found.push([cell]);
  }
  return found;
}
