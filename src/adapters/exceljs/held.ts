import type { CellValue as Held } from "exceljs";
import type { CellFormat, WriteValue } from "../../workbook/changes";
import { quoteSheet } from "../../workbook/excel/addresses";
import { dateOfSerial } from "./cell-values";

/** A value as exceljs holds it: days and moments as dates, whatever day the workbook counts from; links as links. */
export function held(value: WriteValue, format: CellFormat, is1904: boolean): Held {
  if (value === null || value === "") return null;
  if (typeof value === "object")
    return { text: value.text, hyperlink: `#${quoteSheet(value.sheet)}!${value.cell}` };
  if (typeof value === "number" && (format === "day" || format === "moment")) {
    return dateOfSerial(value, is1904);
  }
  return value;
}
