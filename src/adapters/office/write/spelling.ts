import { type CellFormat, isCellLink, type WriteValue } from "../../../workbook/changes";
import { formatLooks, isFitting, numberKind } from "../../../workbook/excel/number-formats";
import { countedNumber } from "../../../workbook/excel/serials";

/** What `Range.values` takes for a cell. */
export type SpelledValue = string | number | boolean;

/**
 * A text that Excel takes as it is: it begins with a letter and holds no digit, so it is no formula, number, day, hour or
 * error. Only the words for true and false remain. Anything else is quoted: what is not surely a text to Excel is told to
 * be one.
 */
const surelyText = /^\p{L}\P{N}*$/u;
const truths = /^(?:true|false|vrai|faux)$/i;

/** How a value is given to Excel so that it comes out as itself in a cell with this number format. */
export function spelledValue(
  value: WriteValue,
  format: CellFormat,
  numberFormat: string,
  isDate1904: boolean,
): SpelledValue {
  // An empty text empties a cell; `null` would leave it as it is. A link brings its text along: a run that is cut short
  // before it leaves a blank cell, which the next run sees, and not the right text without its link, which it would not.
  if (value === null || isCellLink(value)) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("Not a number for a cell.");
    return countedNumber(value, format, isDate1904);
  }
  return typeof value === "string" ? spelledText(value, numberFormat) : value;
}

function spelledText(text: string, numberFormat: string): string {
  if (text === "" || (surelyText.test(text) && !truths.test(text))) return text;
  // In a cell that is text by its format everything is text, save for the quote itself, which Excel takes away.
  const isSafe = numberKind(numberFormat).shows === "text" && !text.startsWith("'");
  return isSafe ? text : `'${text}`;
}

/** The number format that a cell must have to show the value; `undefined` when its own one does. */
export function neededFormat(
  value: WriteValue,
  format: CellFormat,
  numberFormat: string,
): string | undefined {
  if (typeof value !== "number") return undefined;
  const kind = numberKind(numberFormat);
  // Excel makes a text of a number that is written in a text cell.
  if (kind.shows !== "text" && isFitting(format, kind)) return undefined;
  const own = formatLooks[format].numberFormat;
  return own === "@" ? "General" : own;
}
