import { foldLabel } from "../kernel/label";
import { isBlankCell } from "./codecs/codec";
import { columnOf, type TableSheet } from "./declaration";
import type { SheetLayout } from "./layout";
import type { CellValue } from "./port";

/**
 * The numbers of the rows that mean something, in order. Blank rows are none, nor those where only the program's own
 * columns are filled, nor rows of totals.
 *
 * Below a table, rows that follow it at once belong to it (LibreOffice does not widen tables) unless they lack the very
 * first thing that a row needs: then it is the table's row of totals. Beyond a blank row stand the clerk's notes, and
 * only a row that has all it needs is one of ours.
 */
export function ourRows(sheet: TableSheet, layout: SheetLayout): readonly number[] {
  const { said, needed } = columnsToLookAt(sheet, layout);
  const numbers: number[] = [];
  let isBeyond = false;
  for (let number = layout.headerRow + 1; number <= layout.rows.length; number += 1) {
    const cells = layout.rows[number - 1] ?? [];
    const isBelow = layout.hasTable && number > layout.extent.lastRow;
    if (isBlankRow(cells, said)) {
      isBeyond ||= isBelow;
      continue;
    }
    const firstNeed = needed[0];
    const lacksItsFirst = isBelow && firstNeed !== undefined && isBlankCell(cells[firstNeed.index]);
    if (!lacksItsFirst && (isComplete(cells, needed) || !(isBeyond || isTotals(cells, said))))
      numbers.push(number);
  }
  return numbers;
}

/** A column to look at, with its position in the arrays of cells. */
interface LookedAt {
  readonly field: string;
  readonly index: number;
}

/** What the clerk fills, and what every row needs. */
export function columnsToLookAt(sheet: TableSheet, layout: SheetLayout) {
  const said: LookedAt[] = [];
  const needed: LookedAt[] = [];
  for (const field of sheet.fields) {
    const position = layout.columns.get(field);
    const column = columnOf(sheet, field);
    if (position === undefined || column.filled) continue;
    const found = { field, index: position - 1 };
    said.push(found);
    if (column.valueNeeded) needed.push(found);
  }
  return { said, needed };
}

// Asked of every row of the workbook: loops, which leave nothing behind.
function isBlankRow(cells: readonly CellValue[], said: readonly LookedAt[]): boolean {
  for (const { index } of said) if (!isBlankCell(cells[index])) return false;
  return true;
}

function isComplete(cells: readonly CellValue[], needed: readonly LookedAt[]): boolean {
  for (const { index } of needed) if (isBlankCell(cells[index])) return false;
  return true;
}

export function isTotals(cells: readonly CellValue[], said: readonly LookedAt[]): boolean {
  const first = said.map(({ index }) => cells[index]).find((cell) => !isBlankCell(cell));
  return typeof first === "string" && /^(?:sous[- ])?tota(?:l|ux)\b/.test(foldLabel(first));
}
