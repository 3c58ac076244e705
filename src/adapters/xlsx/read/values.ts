import type ExcelJS from "exceljs";
import type { CellValue } from "../../../workbook/port";
import { dateMark, percentMark } from "./reduced-package";

/** Days from 1899-12-30 to 1904-01-01, the two days that a workbook may count from (ECMA-376 part 1, 18.17.4.1). */
export const daysTo1904 = 1462;
const secondsOfDay = 86_400;

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
  if (mark === percentMark) return { percent: shortest(value * 100) };
  if (mark !== dateMark) return value;
  // Hours are fractions of a day: 9:10 comes as 0.38194444444444398 from one program and ...442 from another.
  const seconds = Math.round(value * secondsOfDay);
  const isWholeSecond = Math.abs(value * secondsOfDay - seconds) < 0.001;
  const serial = isWholeSecond ? seconds / secondsOfDay : value;
  // A time of day alone is the same in both systems.
  return isDate1904 && serial >= 1 ? serial + daysTo1904 : serial;
}

/** 0.55 for 0.5500000000000001: as many digits as a cell can hold. */
function shortest(value: number): number {
  return Number(value.toPrecision(15));
}
