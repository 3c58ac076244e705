import { yearOf, type Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import type { IssuedInvoice } from "./invoice";

/** A number of the gapless series of a year. */
export interface InvoiceNumber {
  readonly year: number;
  readonly rank: number;
}

/** The last number that another workbook gave; without a year it belongs to the first year invoiced here. */
export interface LastNumber {
  readonly year: number | undefined;
  readonly rank: number;
}

const numberPattern = /^\d{4}-\d{6,}$/;

/** Reads `2026-000001`. */
export function parseInvoiceNumber(text: string): InvoiceNumber | undefined {
  return numberPattern.test(text)
    ? { year: Number(text.slice(0, 4)), rank: Number(text.slice(5)) }
    : undefined;
}

export function renderInvoiceNumber({ year, rank }: InvoiceNumber): string {
  return `${String(year)}-${String(rank).padStart(6, "0")}`;
}

/** Which of two was given first? Numbers of another form stand in the order of their signs. */
export function compareNumbers(left: string, right: string): number {
  if (left.length === right.length) return compareCodes(left, right);
  const [one, other] = [parseInvoiceNumber(left), parseInvoiceNumber(right)];
  if (one === undefined || other === undefined) return compareCodes(left, right);
  return one.year - other.year || one.rank - other.rank;
}

/** The last number before this workbook's own in a year: 0 unless the town continues an older series. */
export function rankBefore(
  year: number,
  lastNumber: LastNumber | undefined,
  issued: readonly IssuedInvoice[],
): number {
  if (lastNumber === undefined) return 0;
  const firstYear = issued.reduce((first, { issuedOn }) => Math.min(first, yearOf(issuedOn)), year);
  return (lastNumber.year ?? firstYear) === year ? lastNumber.rank : 0;
}

/**
 * Gives out the numbers of the year of a day, one after the other, from the first that was never given. `given` are
 * those of the register, and those known otherwise: to the lines or the journal, where somebody deleted an invoice.
 */
export function numberSeries(
  issuedOn: Day,
  lastNumber: LastNumber | undefined,
  issued: readonly IssuedInvoice[],
  given: Iterable<string>,
): () => string {
  const year = yearOf(issuedOn);
  let rank = rankBefore(year, lastNumber, issued);
  for (const text of new Set([...issued.map((invoice) => invoice.number), ...given])) {
    const number = parseInvoiceNumber(text);
    if (number?.year === year && number.rank > rank) rank = number.rank;
  }
  return () => renderInvoiceNumber({ year, rank: (rank += 1) });
}
