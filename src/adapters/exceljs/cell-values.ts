import type { Cell, CellValue as Held, Workbook } from "exceljs";
import { cellKind } from "../../workbook/excel/number-formats";
import { dateValue, daysTo1904, numberValue } from "../../workbook/excel/serials";
import type { CellValue } from "../../workbook/port";

const dayLength = 86_400_000;
/** 1 January 1970, from which dates of JavaScript count. */
const serialOf1970 = 25_569;

/** 1 March 1900: Excel counts the days before it otherwise, and they stay numbers. */
const firstDate = 61;

/** Does this workbook count its days from 1904? */
export function isDate1904(workbook: Workbook): boolean {
  return workbook.properties.date1904;
}

/** What a cell of exceljs holds, as the port gives it. */
export function valueOf(cell: Cell, is1904: boolean): CellValue {
  // exceljs gives every cell of a merged area the value of the first.
  if (cell.isMerged && cell.master.address !== cell.address) return null;
  return plainValue(cell.value, cell.numFmt, is1904);
}

/** How the number of a cell is shown; `General` where it holds none. */
export function formatOf(cell: Cell): string {
  const value = resultOf(cell.value);
  const format = cell.numFmt as string | undefined;
  return typeof value === "number" || value instanceof Date ? (format ?? "General") : "General";
}

function plainValue(held: Held, format: string | undefined, is1904: boolean): CellValue {
  const value = resultOf(held);
  if (value === null) return null;
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return numberValue(value, cellKind(format ?? "General"), is1904);
  if (value instanceof Date) return serialOfDate(value, is1904);
  return value;
}

type Plain = string | number | boolean | Date | null | { readonly error: string };

/** Without links, looks and formulas around it. */
function resultOf(held: Held | undefined): Plain {
  if (held === null || held === undefined || typeof held !== "object" || held instanceof Date)
    return held ?? null;
  if ("richText" in held) return held.richText.map(({ text }) => text).join("");
  if ("hyperlink" in held) return textOfLink(held.text);
  if ("error" in held) return { error: held.error };
  // A formula that was never calculated.
  return held.result === undefined ? { error: "" } : resultOf(held.result);
}

/** exceljs puts runs of looks there as well, whatever its types say. */
function textOfLink(text: unknown): string {
  if (typeof text === "string") return text;
  const { richText = [] } = (text ?? {}) as { readonly richText?: readonly { readonly text: string }[] };
  return richText.map((run) => run.text).join("");
}

function serialOfDate(date: Date, is1904: boolean): number {
  const serial = date.getTime() / dayLength + serialOf1970;
  // A time of day alone is the same in both systems.
  const isTime = is1904 && serial >= daysTo1904 && serial < daysTo1904 + 1;
  return dateValue(isTime ? serial - daysTo1904 : serial, false);
}

/** A day or a moment as exceljs holds it. */
export function dateOfSerial(serial: number, is1904: boolean): Date | number {
  if (serial < firstDate) return is1904 ? serial - daysTo1904 : serial;
  return new Date(Math.round((serial - serialOf1970) * 86_400) * 1000);
}
