import type { CellFormat } from "../../../workbook/changes";
import type { Range } from "../../../workbook/excel/addresses";
import { formatLooks } from "../../../workbook/excel/number-formats";
import { indentOf } from "../../../workbook/excel/sheet-look";
import { type QueuedStep, step } from "./steps";

export const alignments = { left: "Left", center: "Center", right: "Right" } as const;

/** The colour of links in Excel's own theme. */
const linkColour = "#0563C1";

/** Gives cells the whole look of a format. */
export function lookStep(sheet: string, range: Range, format: CellFormat): QueuedStep {
  return step((batch) => {
    const cells = batch.range(sheet, range);
    setNumberFormat(cells, formatLooks[format].numberFormat);
    dress(cells, format);
  }, 1200);
}

/** All of a look but the number format, which Excel does not take for whole columns. */
export function dress(range: Excel.Range, format: CellFormat): void {
  const look = formatLooks[format];
  range.format.horizontalAlignment = alignments[look.align];
  range.format.verticalAlignment = "Top";
  if (indentOf(look) > 0) range.format.indentLevel = indentOf(look);
  if (look.wrap === true) range.format.wrapText = true;
  if (look.link === true) {
    range.format.font.underline = "Single";
    range.format.font.color = linkColour;
  }
}

export function setNumberFormat(range: Excel.Range, numberFormat: string): void {
  // One format for all cells, however many: the declared type knows only lists of lists.
  range.numberFormat = numberFormat as unknown as string[][];
}
