import { dayFromParts } from "../../../kernel/day";
import { serialOf } from "../../../workbook/excel/serials";

const numberPattern = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** A number as a cell spells it (xsd:double); `undefined` for anything else. */
export function numberFrom(text: string): number | undefined {
  const number = numberPattern.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

const [minus, point, zero] = [45, 46, 48];
/** As many digits are told apart by every number that stands for them. */
const mostDigits = 15;
const powersOfTen = Array.from({ length: mostDigits + 1 }, (_, power) => 10 ** power);

/** The same from bytes; `undefined` as well for what is spelled in an unusual way. */
export function numberIn(bytes: Uint8Array, start: number, end: number): number | undefined {
  const isNegative = bytes[start] === minus;
  const first = isNegative ? start + 1 : start;
  let number = 0;
  let decimals = -1;
  let digits = 0;
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === point && decimals === -1 && digits > 0) decimals = 0;
    else if (byte >= zero && byte <= zero + 9) {
      number = number * 10 + byte - zero;
      digits += 1;
      if (decimals !== -1) decimals += 1;
    } else return undefined;
  }
  if (digits === 0 || digits > mostDigits) return undefined;
  // Both are whole numbers that are exact, so their quotient is the number nearest to what was written.
  const value = decimals > 0 ? number / (powersOfTen[decimals] ?? 1) : number;
  return isNegative ? -value + 0 : value;
}

const isoPattern =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * A date written out, `2026-11-01` or `2026-11-01T09:00:00` (ECMA-376 part 1, 18.18.11), as a serial number of the 1900
 * system. What stands there is what people were shown: a zone behind it moves nothing. `undefined` for any other text.
 */
export function serialOfIso(text: string): number | undefined {
  const match = text === "" ? null : isoPattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, dayOfMonth, hours = "0", minutes = "0", seconds = "0"] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  const clock = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return clock;
  const date = dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  return date === undefined ? undefined : serialOf(date) + clock;
}
