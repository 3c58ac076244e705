import type { Cell } from "../host/workbook/cell";

/** All members of a cell, in one order. */
type Members = { readonly [Member in keyof Required<Cell>]: Cell[Member] | undefined };

/** Cells never change: a change puts another cell in their place. */
const cellTexts = new WeakMap<Cell, string>();

/** Whether a cell was dressed before it was filled or after, it says the same. */
export function cellText(cell: Cell): string {
  const known = cellTexts.get(cell);
  if (known !== undefined) return known;
  const { formula, hyperlink, isError, numberFormat, quotePrefix, style, value } = cell;
  const members: Members = { formula, hyperlink, isError, numberFormat, quotePrefix, style, value };
  const text = JSON.stringify(members);
  cellTexts.set(cell, text);
  return text;
}
