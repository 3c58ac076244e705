import { warning, type Problem } from "../kernel/problem";
import { isBlankCell } from "./codecs/codec";
import { headerOf, placeIn, type TableSheet } from "./declaration";
import { isDateFormat } from "./excel/shown-number";
import type { SheetLayout } from "./layout";
import { columnsToLookAt, isTotals } from "./our-rows";
import type { FormatAt } from "./port";

/** A lone text below a table is a note; with something beside it, it is more likely a row that was pasted there. */
const fewestCells = 2;

/**
 * Rows of an input sheet that look like ours and are not read, since they stand away from the others and lack what every
 * row needs. Rows of totals are none: they hold numbers alone, or say what they are.
 */
export function leftOutRows(
  sheet: TableSheet,
  layout: SheetLayout,
  read: readonly number[],
  formatAt: FormatAt,
): readonly Problem[] {
  if (sheet.role === "output") return [];
  const { said, needed } = columnsToLookAt(sheet, layout);
  const ours = new Set(read);
  const problems: Problem[] = [];
  for (let number = layout.headerRow + 1; number <= layout.rows.length; number += 1) {
    if (ours.has(number)) continue;
    const cells = layout.rows[number - 1] ?? [];
    const filled = said.filter(({ index }) => !isBlankCell(cells[index]));
    if (filled.length < fewestCells || isTotals(cells, said)) continue;
    const isTelling = filled.some(({ index }) => {
      const cell = cells[index];
      return typeof cell === "number" ? isDateFormat(formatAt(number, index + 1)) : typeof cell === "string";
    });
    const lacking = needed.filter(({ index }) => isBlankCell(cells[index]));
    const [first] = lacking;
    if (!isTelling || first === undefined) continue;
    const columns = lacking.map(({ field }) => headerOf(sheet, field));
    const place = placeIn(sheet, number, first.field);
    problems.push(warning("reading.row-left-out", { columns }, place));
  }
  return problems;
}
