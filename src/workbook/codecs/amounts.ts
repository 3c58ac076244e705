import { cents, type Cents } from "../../kernel/cents";
import type { QuotientFamilial } from "../../domain/families";
import type { EffortRate } from "../../domain/tariffs";
import { codec, Fault, type Codec, type FullCell } from "./codec";
import { isDateFormat } from "../excel/shown-number";
import { isThousandsOrDecimals, plainNumberText, scaledNumber, scaledText } from "../../kernel/decimal";

/** One million euros: a larger amount is a typing mistake. */
const largest = 100_000_000;

const notAnAmount = new Fault("reading.not-an-amount");
const tooLarge = new Fault("reading.amount-too-large");

const shownAsDate = new Fault("reading.shown-as-date");
const thousandsOrDecimals = new Fault("reading.thousands-or-decimals");

/** `12,5`, `12,50 €`, `1 234,50`: an amount in cents, rounded half-up beyond two decimals. */
export const money: Codec<Cents> = codec({
  format: "money",
  mindsFormat: true,
  read(cell, numberFormat) {
    const amount = hundredths(cell, numberFormat) ?? notAnAmount;
    if (amount instanceof Fault) return amount;
    return Math.abs(amount) > largest ? tooLarge : cents(amount);
  },
  render: (value) => value / 100,
});

const negativePrice = new Fault("reading.negative-price");

/** What is asked for something: an amount, never below 0. */
export const fee: Codec<Cents> = {
  ...money,
  parse(cell, numberFormat) {
    const amount = money.parse(cell, numberFormat);
    return typeof amount === "number" && amount < 0 ? negativePrice : amount;
  },
};

/** Fifty euros for one meal, one hour, one month of care: read all the same, but a comma may be missing. */
const highPrice = new Fault("reading.high-price");
const highestUsual = 5_000;

/** What one unit costs. */
export const price: Codec<Cents> = {
  ...fee,
  inspect: (value) => (value > highestUsual ? highPrice : undefined),
};

const notAQuotient = new Fault("reading.not-a-quotient");

/** A bound of a band of quotients, in hundredths: `820`, `410,50`. 0 is one; a negative number is not. */
export const quotientBound: Codec<QuotientFamilial> = codec({
  format: "decimal",
  mindsFormat: true,
  read(cell, numberFormat) {
    const quotient = hundredths(cell, numberFormat) ?? notAQuotient;
    if (quotient instanceof Fault) return quotient;
    if (quotient < 0) return notAQuotient;
    return quotient > largest ? tooLarge : (quotient as QuotientFamilial);
  },
  render: (value) => value / 100,
});

const highQuotient = new Fault("reading.high-quotient");
const highestQuotient = 1_000_000;

/** The quotient familial of a family. A band may well end at 99 999, a family's hardly lies beyond 10 000. */
export const quotientFamilial: Codec<QuotientFamilial> = {
  ...quotientBound,
  inspect: (value) => (value > highestQuotient ? highQuotient : undefined),
};

function hundredths(cell: FullCell, numberFormat: string): number | Fault | undefined {
  if (typeof cell === "number") return isDateFormat(numberFormat) ? shownAsDate : scaledNumber(cell, 2);
  if (typeof cell !== "string") return undefined;
  const amount = withoutCurrency(cell);
  return isThousandsOrDecimals(amount) ? thousandsOrDecimals : scaledText(amount, 2);
}

function withoutCurrency(text: string): string {
  return plainNumberText(text).replace(/^€ ?| ?(?:€|eur|euros?)$/i, "");
}

const notARate = new Fault("reading.not-a-rate");
const lowRate = new Fault("reading.low-rate");
const onePercent = 1_000_000;
const lowestUsual = 50_000;

/**
 * A share of the quotient familial. A cell shown in percent holds what it shows; an ordinary number is a percentage
 * too: 0,55 is 0,55 %. A rate ends at 100: three decimals can be nothing but thousandths.
 */
export const effortRate: Codec<EffortRate> = codec({
  format: "percent",
  mindsFormat: true,
  read(cell, numberFormat) {
    if (typeof cell === "number" && isDateFormat(numberFormat)) return shownAsDate;
    const rate = millionthsOfPercent(cell);
    return rate === undefined || rate < 0 || rate > 100 * onePercent ? notARate : (rate as EffortRate);
  },
  render: (value) => value / (100 * onePercent),
  inspect: (value) => (value < lowestUsual ? lowRate : undefined),
});

function millionthsOfPercent(cell: FullCell): number | undefined {
  if (typeof cell === "boolean") return undefined;
  if (typeof cell === "string") return scaledText(plainNumberText(cell).replace(/ ?%$/, ""), 6);
  return scaledNumber(typeof cell === "number" ? cell : cell.percent, 6);
}
