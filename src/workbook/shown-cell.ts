import { cents } from "../kernel/cents";
import { euros } from "../wording/amounts";
import { yesNoWords } from "../wording/choices";
import { shortDay } from "../wording/days";
import { hourText } from "../wording/verdicts";
import { dayOfSerial, minutesOfFraction } from "./codecs/days";
import { textOfCell } from "./codecs/text";
import { columnOf, type TableSheet } from "./declaration";
import type { CellFormat } from "./changes";
import { shownNumber } from "./excel/shown-number";
import type { SheetLayout } from "./layout";
import { isErrorCell, type CellValue } from "./port";
import { clockText } from "../kernel/minutes";

/** How a column of a sheet shows its values; `undefined` for one that no declaration knows. */
export function formatOfColumn(
  sheet: TableSheet,
  { columns }: SheetLayout,
  column: number,
): CellFormat | undefined {
  const field = [...columns].find(([, position]) => position === column)?.[0];
  return field === undefined ? undefined : columnOf(sheet, field).codec.format;
}

/** A cell much as the sheet itself would show it. */
export function shownCell(value: CellValue, format: CellFormat | undefined): string {
  if (value === null) return "";
  if (typeof value === "object" && isErrorCell(value)) return value.error;
  if (typeof value !== "number") return textOfCell(value);
  if (format === "money") return euros(cents(Math.round(value * 100)));
  if (format === "time") return hourText(minutesOfFraction(value));
  const day = dayOfSerial(Math.floor(value));
  if (day !== undefined && format === "day") return shortDay(day);
  if (day !== undefined && format === "moment") {
    // A whole number is a day on which nobody noted an hour.
    return Number.isInteger(value) ? shortDay(day) : `${shortDay(day)} ${hourText(minutesOfFraction(value))}`;
  }
  return textOfCell(value);
}

/** What a clerk would type to get this cell; nothing for an error. `numberFormat` as Excel spells it. */
export function typedCell(
  value: CellValue,
  format: CellFormat | undefined,
  numberFormat = "General",
): string {
  if (value === null || (typeof value === "object" && isErrorCell(value))) return "";
  if (typeof value === "boolean" && format === "yes-no") return value ? yesNoWords.yes : yesNoWords.no;
  if (typeof value !== "number" || format === "money") return textOfCell(value);
  if (format === "text") {
    const shown = shownNumber(value, numberFormat);
    return shown.shows === "digits" ? shown.text : textOfCell(value);
  }
  if (format === "time") return clockText(minutesOfFraction(value));
  if (format === "moment" && !Number.isInteger(value))
    return `${shownCell(Math.floor(value), "day")} ${clockText(minutesOfFraction(value))}`;
  return format === "day" || format === "moment" ? shownCell(Math.floor(value), "day") : textOfCell(value);
}
