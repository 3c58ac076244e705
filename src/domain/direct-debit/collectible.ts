import { at } from "../../kernel/place";
import { information, type Problem } from "../../kernel/problem";
import { isOpen, type InvoiceAccount } from "../ledger";
import type { DebitDays } from "./check-mandate";
import type { Debit } from "./mandate";

/**
 * Which invoices of a family may a new debit collect? The open ones that no other debit is collecting, and that no
 * bank has sent back: what was rejected once is paid by other means.
 */
export function collectibleInvoices(
  invoices: readonly InvoiceAccount[],
  debitsOfFamily: readonly Debit[],
  days: DebitDays,
  problems: Problem[],
): readonly InvoiceAccount[] {
  return invoices.filter(isOpen).filter(({ receivable: { number: invoice, familyCode: family, place } }) => {
    const debits = debitsOfFamily.filter((debit) => debit.invoices.includes(invoice));
    const where = place && at(place, place.sheet === "invoices" ? "number" : "invoice");
    if (debits.some(({ status }) => status === "rejected")) {
      problems.push(information("debit.invoice-rejected-before", { invoice, family }, where));
      return false;
    }
    const holder = debits.find((debit) => isCollecting(debit, days));
    if (holder === undefined) return true;
    problems.push(
      information("debit.invoice-held", { invoice, family, collected: holder.collectedOn }, where),
    );
    return false;
  });
}

/** At the bank before its date, or prepared for another date. Prepared for this date it is made anew. */
function isCollecting(debit: Debit, { preparedOn, collectedOn }: DebitDays): boolean {
  if (debit.status === "sent") return debit.collectedOn > preparedOn;
  return debit.status === "prepared" && debit.collectedOn !== collectedOn;
}
