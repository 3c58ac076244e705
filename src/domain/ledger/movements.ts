import { minus, noCents, plus, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import { isRefused, type LedgerEvent } from "./events";
import type { Ledger } from "./ledger";
import type { LedgerDebit } from "./money";

/** A line of a family's account: what changed its balance on a day, and what the family owes after it. */
export interface Movement {
  readonly on: Day;
  /** `refused`: the bank never paid the debit, and took nothing back. */
  readonly event: LedgerEvent | { readonly kind: "refused"; readonly debit: LedgerDebit };
  /** What it adds to what the family owes; negative when it pays. */
  readonly amount: Cents;
  readonly balance: Cents;
}

/**
 * The account of a family line by line, in the order of its events; debits that were refused before they paid anything are
 * told on their day. The last balance is that of the family.
 */
export function movementsOf(
  familyCode: string,
  { families, on }: Pick<Ledger, "families" | "on">,
  debits: readonly LedgerDebit[],
): readonly Movement[] {
  const events = families.get(familyCode)?.events ?? [];
  const moving = events.map((event) => ({ on: event.on, event, amount: amountOf(event) }));
  const refused = debits
    .filter((debit) => debit.familyCode === familyCode && isRefused(debit))
    .map((debit) => ({
      on: debit.rejectedOn ?? debit.collectedOn,
      event: { kind: "refused" as const, debit },
      amount: noCents,
    }))
    .filter((line) => line.on <= on);
  let balance = noCents;
  return [...moving, ...refused]
    .sort((left, right) => compareCodes(left.on, right.on))
    .map((line) => ({ ...line, balance: (balance = plus(balance, line.amount)) }));
}

function amountOf(event: LedgerEvent): Cents {
  switch (event.kind) {
    case "invoice":
    case "credit-note":
      return event.receivable.total;
    case "payment":
    case "refund":
      return minus(noCents, event.payment.amount);
    case "debit":
      return minus(noCents, event.debit.amount);
    case "reject":
      return event.debit.amount;
  }
}
