import { cents, type Cents } from "../../kernel/cents";

const decimalForm = /^\+?(\d{1,12})(?:\.(\d+))?$/;

/** `33.33` or `100` of a message; `undefined` when it is no amount of whole cents above zero. */
export function readXmlAmount(text: string | undefined): Cents | undefined {
  const match = decimalForm.exec(text ?? "");
  if (match === null) return undefined;
  const [, whole = "", decimals = ""] = match;
  const significant = decimals.replace(/0+$/, "");
  if (significant.length > 2) return undefined;
  const amount = Number(whole) * 100 + Number(significant.padEnd(2, "0"));
  return amount > 0 ? cents(amount) : undefined;
}

const french = /^(\d{1,3}(?:[ .]\d{3})+|\d+)(?:,(\d{1,2}))?$/;
const english = /^(\d{1,3}(?:[ ,]\d{3})+|\d+)\.(\d{1,2})$/;

/** The side of an account on which an amount stands, by the sign that it bears; none where it bears none. */
export type AmountSide = "debit" | "credit" | undefined;

/**
 * `57,20`, `-57,20 €`, `1 234,56`, `1.234,56 EUR`, `57.20`: an amount of a csv without its sign. What could be thousands as
 * well as thousandths (`1.234`) is no amount.
 */
export function readCsvAmount(text: string): Cents | undefined {
  const plain = withoutSide(text);
  const match = english.exec(plain) ?? (/^\d{1,3}\.\d{3}$/.test(plain) ? null : french.exec(plain));
  if (match === null) return undefined;
  const [, whole = "", decimals = ""] = match;
  const digits = whole.replace(/[ .,]/g, "");
  if (digits.length > 12) return undefined;
  const amount = Number(digits) * 100 + Number(decimals.padEnd(2, "0"));
  return amount > 0 ? cents(amount) : undefined;
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
