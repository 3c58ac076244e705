import type { Cell } from "../host/workbook/cell";

/** Cells never change: a change puts another cell in their place. */
const cellTexts = new WeakMap<Cell, string>();

/** Whether a cell was dressed before it was filled or after, it says the same. */
export function cellText(cell: Cell): string {
  const known = cellTexts.get(cell);
  if (known !== undefined) return known;
  const inOrder = Object.entries(cell).sort(([left], [right]) => (left < right ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(inOrder));
  cellTexts.set(cell, text);
  return text;
}
