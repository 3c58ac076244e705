import type ExcelJS from "exceljs";
import { dateValue, percentValue } from "../../../workbook/excel/serials";
import type { CellValue } from "../../../workbook/port";
import { dateMark, dateOf1900Mark, percentMark } from "./reduced-package";

/** The value of a cell as exceljs read it from the reduced package. */
export function cellValue(cell: ExcelJS.Cell, isDate1904: boolean): CellValue {
  const value = cell.value;
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number") return numberValue(value, cell.numFmt, isDate1904);
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  if (value instanceof Date) throw new Error("The reduced package has no date formats.");
  if ("richText" in value) return value.richText.map(({ text }) => text).join("") || null;
  if ("error" in value) return { error: value.error };
  // The reduced package keeps a formula only where no result was stored.
  return { error: "" };
}

function numberValue(value: number, mark: string | undefined, isDate1904: boolean): CellValue {
  if (mark === percentMark) return percentValue(value);
  if (mark === dateOf1900Mark) return dateValue(value, false);
  return mark === dateMark ? dateValue(value, isDate1904) : value;
}
