import { cents } from "../kernel/cents";
import { euros } from "../wording/amounts";
import { yesNoWords } from "../wording/choices";
import { shortDay } from "../wording/days";
import { hourText } from "../wording/verdicts";
import { day as dayCodec, dayOfSerial, minutesOfFraction } from "./codecs/days";
import type { Codec } from "./codecs/codec";
import { textOfCell } from "./codecs/text";
import { columnOf, type TableSheet } from "./declaration";
import { shownNumber } from "./excel/shown-number";
import type { SheetLayout } from "./layout";
import { isErrorCell, type CellValue } from "./port";
import { clockText, type Minutes } from "../kernel/minutes";

/** How the values of a column are read and shown. */
export type ColumnCodec = Pick<Codec<unknown>, "format" | "parse">;

/** That of a column of a sheet; `undefined` for one that no declaration knows. */
export function codecOfColumn(
  sheet: TableSheet,
  { columns }: SheetLayout,
  column: number,
): ColumnCodec | undefined {
  const field = [...columns].find(([, position]) => position === column)?.[0];
  return field === undefined ? undefined : columnOf(sheet, field).codec;
}

/** A cell much as the sheet itself would show it; an hour as its column reads it. */
export function shownCell(value: CellValue, codec: ColumnCodec | undefined): string {
  if (value === null) return "";
  if (typeof value === "object" && isErrorCell(value)) return value.error;
  if (typeof value !== "number") return textOfCell(value);
  const format = codec?.format;
  if (format === "money") return euros(cents(Math.round(value * 100)));
  if (format === "time") return hourText(minutesReadBy(codec, value));
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
  codec: ColumnCodec | undefined,
  numberFormat = "General",
): string {
  const format = codec?.format;
  if (value === null || (typeof value === "object" && isErrorCell(value))) return "";
  if (typeof value === "boolean" && format === "yes-no") return value ? yesNoWords.yes : yesNoWords.no;
  if (typeof value !== "number" || format === "money") return textOfCell(value);
  if (format === "text") {
    const shown = shownNumber(value, numberFormat);
    return shown.shows === "digits" ? shown.text : textOfCell(value);
  }
  if (format === "time") return clockText(minutesReadBy(codec, value));
  if (format === "moment" && !Number.isInteger(value))
    return `${shownCell(Math.floor(value), dayCodec)} ${clockText(minutesOfFraction(value))}`;
  return format === "day" || format === "moment" ? shownCell(Math.floor(value), dayCodec) : textOfCell(value);
}

/** Some columns drop the seconds, others go to the nearest minute; what they refuse is shown all the same. */
function minutesReadBy(codec: ColumnCodec | undefined, serial: number): Minutes {
  const read = codec?.parse(serial);
  return typeof read === "number" ? read : minutesOfFraction(serial);
}
