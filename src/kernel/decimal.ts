import { roundHalfUp } from "./cents";

// Thousands are grouped by spaces, or by dots when a comma follows; the decimal sign is a comma or a dot.
const french = /^([+-]?) ?(\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+(?=,)|\d*)(?:[.,](\d*))?$/;
// Other programs group by commas as well, and banks by dots without a comma behind them.
const foreign = /^([+-]?) ?(\d{1,3}(?:,\d{3})+(?=\.)|\d{1,3}(?:\.\d{3}){2,})(?:[.,](\d*))?$/;

/** The text of a number with one kind of space and of minus sign. */
export function plainNumberText(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\u2212\u2013]/g, "-")
    .trim();
}

/**
 * `1 234,5` times 10^`places`, rounded half-up on its decimal digits: no binary fraction comes in between.
 * `undefined` when the text is not a number.
 */
export function scaledText(text: string, places: number): number | undefined {
  const decimal = decimalOf(text, french);
  return decimal && roundHalfUp(decimal.digits * 10n ** BigInt(places), 10n ** BigInt(decimal.places)) + 0;
}

/**
 * The same for a number of another program, which may group thousands in its own way and must need no rounding: `undefined`
 * where it has more decimals, but for noughts.
 */
export function exactText(text: string, places: number): number | undefined {
  const decimal = decimalOf(text, french) ?? decimalOf(text, foreign);
  const [scale, unit] = [10n ** BigInt(places), 10n ** BigInt(decimal?.places ?? 0)];
  if (decimal === undefined || (decimal.digits * scale) % unit !== 0n) return undefined;
  return Number((decimal.digits * scale) / unit);
}

/** The digits of a number, of which the last ones are decimals. */
function decimalOf(
  text: string,
  form: RegExp,
): { readonly digits: bigint; readonly places: number } | undefined {
  const match = form.exec(plainNumberText(text));
  if (match === null) return undefined;
  const [, sign, whole = "", decimals = ""] = match;
  const digits = whole.replace(/[ .,]/g, "") + decimals;
  if (digits === "") return undefined;
  return { digits: sign === "-" ? -BigInt(digits) : BigInt(digits), places: decimals.length };
}

// No group of thousands begins with a 0: `0,550` can be nothing but a decimal number.
const doubtful = /^[+-]? ?(?!0+[.,])[\d ]+[.,]\d{3}$/;

/** `1.250`, `1,250`: one sign and three digits after it. Thousands, or thousandths? */
export function isThousandsOrDecimals(text: string): boolean {
  return doubtful.test(plainNumberText(text));
}

/**
 * A cell's number times 10^`places`, rounded half-up on the decimal digits that the spreadsheet shows: 1.005 gives 101
 * hundredths, although the computer's 1.005 lies below. `undefined` when it is no ordinary number.
 */
export function scaledNumber(value: number, places: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  const factor = 10 ** places;
  const nearest = Math.round(value * factor);
  if (nearest / factor === value) return nearest + 0;
  if (Math.abs(value) >= 1e12) return nearest;
  // Spreadsheets keep 15 significant digits; `toFixed` then writes them without an exponent.
  return scaledText(shortened(value), places);
}

function shortened(value: number): string {
  const digits = value.toPrecision(15);
  return digits.includes("e") ? Number(digits).toFixed(20) : digits;
}
