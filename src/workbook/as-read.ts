import { isCellLink, type CellFormat, type WriteValue } from "./changes";
import { percentValue } from "./excel/serials";
import type { CellValue } from "./port";

/** How a value reads back once it was written: a link is its text, and a number in a percent cell is what it shows. */
export function asRead(value: WriteValue, format: CellFormat): CellValue {
  if (isCellLink(value)) return value.text;
  if (value === "") return null;
  return format === "percent" && typeof value === "number" ? percentValue(value) : value;
}
