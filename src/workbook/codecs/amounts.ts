import { cents, type Cents } from "../../kernel/cents";
import type { QuotientFamilial } from "../../domain/families";
import type { EffortRate } from "../../domain/tariffs";
import { codec, Fault, type Codec, type FullCell } from "./codec";
import { plainNumberText, scaledNumber, scaledText } from "./decimal";

/** One million euros: a larger amount is a typing mistake. */
const largest = 100_000_000;

const notAnAmount = new Fault("reading.not-an-amount");
const tooLarge = new Fault("reading.amount-too-large");

/** `12,5`, `12,50 €`, `1 234,50`: an amount in cents, rounded half-up beyond two decimals. */
export const money: Codec<Cents> = codec({
  format: "money",
  read(cell) {
    const amount = hundredths(cell);
    if (amount === undefined) return notAnAmount;
    return Math.abs(amount) > largest ? tooLarge : cents(amount);
  },
  render: (value) => value / 100,
});

const notAQuotient = new Fault("reading.not-a-quotient");

/** A quotient familial, in hundredths: `820`, `410,50`. 0 is one; a negative number is not. */
export const quotientFamilial: Codec<QuotientFamilial> = codec({
  format: "decimal",
  read(cell) {
    const quotient = hundredths(cell);
    if (quotient === undefined || quotient < 0) return notAQuotient;
    return quotient > largest ? tooLarge : (quotient as QuotientFamilial);
  },
  render: (value) => value / 100,
});

function hundredths(cell: FullCell): number | undefined {
  if (typeof cell === "number") return scaledNumber(cell, 2);
  return typeof cell === "string" ? scaledText(withoutCurrency(cell), 2) : undefined;
}

function withoutCurrency(text: string): string {
  return plainNumberText(text).replace(/^€ ?| ?(?:€|eur|euros?)$/i, "");
}

const notARate = new Fault("reading.not-a-rate");
const onePercent = 1_000_000;

/**
 * A share of the quotient familial. A cell shown in percent holds what it shows; an ordinary number is a percentage
 * too: 0,55 is 0,55 %.
 */
export const effortRate: Codec<EffortRate> = codec({
  format: "percent",
  read(cell) {
    const rate = millionthsOfPercent(cell);
    return rate === undefined || rate < 0 || rate > 100 * onePercent ? notARate : (rate as EffortRate);
  },
  render: (value) => value / (100 * onePercent),
});

function millionthsOfPercent(cell: FullCell): number | undefined {
  if (typeof cell === "boolean") return undefined;
  if (typeof cell === "string") return scaledText(plainNumberText(cell).replace(/ ?%$/, ""), 6);
  return scaledNumber(typeof cell === "number" ? cell : cell.percent, 6);
}
