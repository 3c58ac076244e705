import { isCellLink, type CellFormat, type WriteValue } from "./changes";
import type { CellValue } from "./port";

/** How a value reads back once it was written: a link is its text, and a number in a percent cell is what it shows. */
export function asRead(value: WriteValue, format: CellFormat): CellValue {
  if (isCellLink(value)) return value.text;
  if (value === "") return null;
  if (format === "percent" && typeof value === "number")
    return { percent: Number((value * 100).toPrecision(15)) };
  return value;
}
