import type { Day } from "../../kernel/day";
import { cellKind, numberKind } from "./number-formats";
import { dayOfAnySerial } from "./serials";

const padded = /^0+$/;
const plain = /^(?:general|standard|@|#|0)$/i;

/** A number as people see it in its cell, where digits are all that is shown: `00000` shows 123 as `00123`. */
export type Digits = { readonly shows: "digits"; readonly text: string };

/** What a number format makes of a number, as far as codes and names are concerned. */
export type ShownNumber =
  | Digits
  | { readonly shows: "date" }
  /** More than digits (`"CANT-"0000`), or not all of them (`# ##0`, `0,0E+00`). */
  | { readonly shows: "other" };

export function shownNumber(value: number, format: string): ShownNumber {
  if (isDateFormat(format)) return { shows: "date" };
  if (format === "General" || plain.test(format)) return { shows: "digits", text: frenchNumber(value) };
  if (padded.test(format) && Number.isInteger(value) && value >= 0)
    return { shows: "digits", text: String(value).padStart(format.length, "0") };
  return { shows: "other" };
}

export function isDateFormat(format: string): boolean {
  return format !== "General" && cellKind(format) === "date";
}

function frenchNumber(value: number): string {
  return String(value).replace(".", ",");
}

// Texts in quotes and escaped characters around a run of zeros.
const framed = /^((?:"[^"]*"|\\.)*)(0+)((?:"[^"]*"|\\.)*)$/;
const unquoted = (text: string) => text.replace(/"([^"]*)"|\\(.)/g, "$1$2");

/** A number as its cell shows it, for a sentence about that cell: the number itself where its format is not understood. */
export function numberInSentence(value: number, format: string): string {
  const shown = shownNumber(value, format);
  if (shown.shows === "digits") return shown.text;
  if (shown.shows === "date") return dateInSentence(value, format);
  const [, before = "", zeros = "", after = ""] = framed.exec(format) ?? [];
  if (zeros === "" || !Number.isInteger(value)) return frenchNumber(value);
  return unquoted(before) + String(value).padStart(zeros.length, "0") + unquoted(after);
}

function dateInSentence(value: number, format: string): string {
  const { shows } = numberKind(format);
  const day = dayOfAnySerial(value);
  if (shows === "time" || day === undefined) return shows === "time" ? clockText(value) : frenchNumber(value);
  return shows === "day" || Number.isInteger(value) ? dayText(day) : momentText(value);
}

/** `31/10/2026 23:59:39`: a serial number to the second. */
export function momentText(serial: number): string {
  const rounded = Math.round(serial * 86_400) / 86_400;
  const day = dayOfAnySerial(rounded);
  return day === undefined ? frenchNumber(serial) : `${dayText(day)} ${clockText(rounded)}`;
}

/** `31/10/2026`. */
export function dayText(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function clockText(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const two = (count: number) => String(count).padStart(2, "0");
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
}
