import type { IssuedInvoice, IssuedLine } from "./invoice";
import { parseInvoiceNumber, rankBefore, type LastNumber } from "./numbering";

/** What the workbook says was issued. */
export interface Register {
  readonly invoices: readonly IssuedInvoice[];
  readonly lines: readonly IssuedLine[];
  readonly lastNumber: LastNumber | undefined;
  /** The last number of each run that the journal notes; the journal is written last of all. */
  readonly journaled: readonly string[];
}

/**
 * Was a number given by a run that was cut short before the register? Lines and fills are written first: a number
 * beyond the last one of the register was never really given, counts for nothing, and is given again by the next run.
 * Not so when the journal knows it, or when an invoice after it stands in the register: then somebody deleted its row.
 * Its meals stay billed and its number stays given.
 */
export function isCutShort({
  invoices,
  lastNumber,
  journaled,
}: Omit<Register, "lines">): (invoice: string) => boolean {
  const lastRanks = new Map<number, number>();
  for (const text of [...invoices.map((invoice) => invoice.number), ...journaled]) {
    const number = parseInvoiceNumber(text);
    if (number === undefined) continue;
    lastRanks.set(number.year, Math.max(number.rank, lastRanks.get(number.year) ?? 0));
  }
  return (text) => {
    const number = parseInvoiceNumber(text);
    if (number === undefined) return false;
    return number.rank > (lastRanks.get(number.year) ?? rankBefore(number.year, lastNumber, invoices));
  };
}

/** The lines left by a run that was cut short; see `isCutShort`. */
export function findCutShortLines(
  lines: readonly IssuedLine[],
  isCut: (invoice: string) => boolean,
): readonly IssuedLine[] {
  return lines.filter((line) => isCut(line.invoice));
}
