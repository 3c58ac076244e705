import type { AccountsToCome } from "./accounts";
import { ledgerDebits } from "../direct-debit";
import { ledgerOn, receivablesOf, type Ledger } from "../ledger";
import { addDays, earliest, type Day } from "../../kernel/day";

/** Who owes what at the end of a day: the register and last year's open balances, payments, debits and rejects. */
export function ledgerOf(
  { issuedInvoices, openingBalances, payments, debits, rejects }: AccountsToCome,
  on: Day,
): Ledger {
  const firstIssue = issuedInvoices.reduce((day, { issuedOn }) => earliest(day, issuedOn), on);
  return ledgerOn(
    {
      // A balance brought over without a date is older than anything that this workbook issued.
      receivables: receivablesOf(issuedInvoices, openingBalances, addDays(firstIssue, -1)),
      payments,
      debits: ledgerDebits(debits, rejects),
    },
    on,
  );
}
