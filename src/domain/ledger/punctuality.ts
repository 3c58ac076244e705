import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { InvoiceAccount } from "./ledger";

/**
 * Was an invoice paid in time? It is until the end of its due date, and nobody knows before. The town itself chooses the day
 * of a debit: what a debit collects, or is about to collect, is in time whenever it does, unless the bank takes it back.
 * Balances brought over are of last year.
 */
export function wasPaidInTime(
  { receivable, settlements, pendingDebit }: InvoiceAccount,
  on: Day,
): boolean | undefined {
  const { total, dueOn, place } = receivable;
  if (total <= 0 || dueOn >= on || place?.sheet === "openingBalances") return undefined;
  const inTime = settlements.filter(
    ({ on: settledOn, by }) => settledOn <= dueOn || by.kind === "debit" || by.kind === "reject",
  );
  return pendingDebit !== undefined || sum(inTime.map(({ amount }) => amount)) >= total;
}
