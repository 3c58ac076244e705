import { cents, type Cents } from "../../kernel/cents";
import { exactText, isThousandsOrDecimals } from "../../kernel/decimal";

const messageForm = /^\+?\d{1,12}(?:\.\d+)?$/;

/** `33.33` or `100` of a message; `undefined` when it is no amount of whole cents above zero. */
export function readMessageAmount(text: string | undefined): Cents | undefined {
  return text !== undefined && messageForm.test(text) ? wholeCents(text) : undefined;
}

/** The side of an account on which an amount stands, by the sign that it bears; none where it bears none. */
export type AmountSide = "debit" | "credit" | undefined;

/**
 * `57,20`, `-57,20 €`, `1 234,56`, `1.234,56 EUR`, `57.20`: an amount of a table without its sign. What could be thousands as
 * well as thousandths (`1.234`) is no amount.
 */
export function readTableAmount(text: string): Cents | undefined {
  const plain = withoutSide(text);
  return /^\d/.test(plain) && !isThousandsOrDecimals(plain) ? wholeCents(plain) : undefined;
}

/** A million millions, and whatever else no bank knows. */
const tooLarge = 1e14;

function wholeCents(text: string): Cents | undefined {
  const amount = exactText(text, 2);
  return amount !== undefined && amount > 0 && amount < tooLarge ? cents(amount) : undefined;
}

/** `-57,20`, `57,20-`, `(57,20)` and `57,20 D` are debits of the account; `+57,20`, `57,20+` and `57,20 CR` credits. */
export function sideOf(text: string): AmountSide {
  const plain = withoutCurrency(text);
  if (/^\(.*\)$|^[-\u2212\u2013]|[-\u2212\u2013]$|\d ?(?:D|DB|DR|DEBIT)$/i.test(plain)) return "debit";
  return /^\+|\+$|\d ?(?:C|CR|CREDIT)$/i.test(plain) ? "credit" : undefined;
}

function withoutSide(text: string): string {
  return withoutCurrency(
    withoutCurrency(text)
      .replace(/^\((.*)\)$/, "$1")
      .replace(/(\d) ?(?:D|DB|DR|DEBIT|C|CR|CREDIT)$/i, "$1")
      .replace(/^[-+\u2212\u2013] ?| ?[-+\u2212\u2013]$/g, ""),
  );
}

function withoutCurrency(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:€|eur)+ ?| ?(?:€|eur|euros?)+$/gi, "")
    .trim();
}

/** Nothing, or a nought in whatever dress: a column of amounts that does not concern this row. */
export function isNoAmount(cell: string): boolean {
  return /^[-+0.,€ ]*$/.test(cell);
}

/** The currency that a cell says: euros where it says nothing. */
export function currencyIn(cell: string): string {
  const currency = cell.trim().toUpperCase();
  return ["", "€", "EURO", "EUROS"].includes(currency) ? "EUR" : currency;
}
