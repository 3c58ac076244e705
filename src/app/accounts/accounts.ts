import { ledgerDebits, type RecordedReject } from "../../domain/direct-debit";
import type { IssuedInvoice } from "../../domain/invoicing";
import { ledgerOn, receivablesOf, type Ledger } from "../../domain/ledger";
import { addDays, earliest, type Day } from "../../kernel/day";
import type { Placeable } from "../../kernel/place";
import type { Money, Town } from "../../domain/books";

/** What balances hang on; a reject that is about to be recorded counts like one that is. */
interface Accountable extends Pick<Money, "payments" | "openingBalances" | "debits"> {
  readonly rejects: readonly RecordedReject[];
}

/**
 * Who owes what at the end of a day: the register and last year's open balances, payments, debits and rejects.
 * `issuedNow` are invoices about to be written to the register.
 */
export function accountsOn(
  town: Town,
  money: Accountable,
  on: Day,
  issuedNow: readonly Placeable<IssuedInvoice>[] = [],
): Ledger {
  const invoices =
    issuedNow.length === 0 ? town.register.invoices : [...town.register.invoices, ...issuedNow];
  return ledgerOn(
    {
      receivables: receivablesOf(invoices, money.openingBalances, openingDay(invoices, on)),
      payments: money.payments,
      debits: ledgerDebits(money.debits, money.rejects),
    },
    on,
  );
}

/** A balance brought over without a date is older than anything that this workbook issued. */
function openingDay(invoices: readonly Placeable<IssuedInvoice>[], on: Day): Day {
  const first = invoices.reduce((day, { issuedOn }) => earliest(day, issuedOn), on);
  return addDays(first, -1);
}
