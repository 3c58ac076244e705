import type { Invoice, InvoiceLine } from "./invoice";

/**
 * The households, by code, that pay the highest price on these invoices because their quotient is not known. Who pays in their
 * place has no price of its own.
 */
export function familiesWithoutQuotient(invoices: readonly Invoice[]): ReadonlySet<string> {
  return new Set(invoices.flatMap(({ family, lines }) => (lines.some(isForWant) ? [family.code] : [])));
}

function isForWant(line: InvoiceLine): boolean {
  return (
    "reason" in line &&
    line.reason.kind === "due" &&
    line.reason.prices.some(({ basis }) => basis.kind === "highest-for-want-of-quotient")
  );
}
