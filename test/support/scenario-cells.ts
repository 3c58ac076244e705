import { dayOfSerial } from "../../src/workbook/codecs/days";
import { asRead } from "../../src/workbook/as-read";
import { Fault } from "../../src/workbook/codecs/codec";
import { columnOf, headerOf, type Column, type TableSheet } from "../../src/workbook/declaration";
import { isErrorCell, type CellValue } from "../../src/workbook/port";
import { allSheets } from "../../src/workbook/sheets";
import { isSameLabel } from "../../src/kernel/label";
import { parseDay } from "../../src/kernel/day";
import { shortDay } from "../../src/wording/days";

/** Every sheet of rows, in the order of the tabs. */
export const tableSheets: readonly TableSheet[] = allSheets.filter((sheet) => sheet.shape === "table");

export function sheetNamed(name: string): TableSheet {
  const found = tableSheets.find((sheet) => isSameLabel(sheet.name, name));
  if (found === undefined) throw new RangeError(`No such sheet: ${name}`);
  return found;
}

/** The position of a column in the sheet as `ecot nouveau` makes it. */
export function positionOf(sheet: TableSheet, header: string): number {
  const position = sheet.fields.findIndex((field) => isSameLabel(headerOf(sheet, field), header));
  if (position < 0) throw new RangeError(`No column ${header} in ${sheet.name}`);
  return position;
}

export function columnAt(sheet: TableSheet, position: number): Column<unknown> {
  return columnOf(sheet, sheet.fields[position] ?? "");
}

/** Columns in which a spreadsheet makes a date, an hour or a percentage of what is typed. */
const converted: ReadonlySet<string> = new Set(["day", "moment", "time", "percent"]);
const numeric: ReadonlySet<string> = new Set(["money", "integer", "decimal"]);
const plainNumber = /^-?\d+(?:,\d+)?$/;

/**
 * A cell as a spreadsheet keeps what a clerk types in a column: `05/11/2026` in a column of dates is a real date, `4,50`
 * in one of amounts a number. `"05/11/2026"` is text whatever the column; `#REF!` is an error.
 */
export function typedCell(typed: string, { codec }: Column<unknown>): CellValue {
  if (typed === "") return null;
  const quoted = /^"(.*)"$/.exec(typed);
  if (quoted !== null) return quoted[1] ?? "";
  if (/^#[^ ]+[!?]$/.test(typed)) return { error: typed };
  if (numeric.has(codec.format) && plainNumber.test(typed)) return Number(typed.replace(",", "."));
  if (!converted.has(codec.format)) return typed;
  const value = codec.parse(typed);
  if (value === undefined || value instanceof Fault) return typed;
  return asRead(codec.render(value), codec.format);
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

function shownTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function shownNumber(value: number, format: string): string {
  const date = dayOfSerial(value);
  if (format === "time" && value < 1) return shownTime(value);
  if ((format === "day" || format === "moment") && date !== undefined) {
    return Number.isInteger(value) ? shortDay(date) : `${shortDay(date)} ${shownTime(value)}`;
  }
  return (format === "money" ? value.toFixed(2) : String(value)).replace(".", ",");
}

/** A cell as the workbook shows it, on one line and with ordinary spaces. */
export function shownCell(cell: CellValue, { codec }: Column<unknown>): string {
  if (cell === null) return "";
  if (typeof cell === "number") return shownNumber(cell, codec.format);
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  if (typeof cell === "string") return plainSpaces(cell);
  return isErrorCell(cell) ? cell.error : `${String(cell.percent).replace(".", ",")} %`;
}

/** No-break spaces cannot be told from others in a text file; the tests of `wording` look at them. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ").replace(/\s*\n\s*/g, " / ");
}

/** `2026-11-02 2026-11-03 2026-12-01` shown as `2026-11: 02 03; 2026-12: 01`. */
export function shownDays(text: string): string {
  const days = text.split(" ");
  if (!days.every((word) => parseDay(word.replace(/\*\d+$/, "")) !== undefined)) return text;
  const byMonth = new Map<string, string[]>();
  for (const day of days)
    byMonth.set(day.slice(0, 7), [...(byMonth.get(day.slice(0, 7)) ?? []), day.slice(8)]);
  return [...byMonth].map(([month, numbers]) => `${month}: ${numbers.join(" ")}`).join("; ");
}
