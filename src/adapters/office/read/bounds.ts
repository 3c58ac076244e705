import type { Range } from "../../../workbook/excel/addresses";

/** What is loaded of a range to know where it stands. */
export const bounds = "rowIndex,columnIndex,rowCount,columnCount";

export function rangeOf(range: Excel.Range): Range {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}
