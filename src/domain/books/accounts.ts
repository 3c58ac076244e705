import type { Money } from "./money";
import type { Town } from "./town";
import type { Debit, RecordedReject } from "../direct-debit";
import type { IssuedInvoice } from "../invoicing";
import type { LedgerPayment } from "../ledger";
import type { Reminder } from "../reminders";
import type { Placeable } from "../../kernel/place";

/** What was asked of the families, what came in, and what was done about the rest, row by row. */
export interface Accounts extends Money {
  readonly issuedInvoices: readonly IssuedInvoice[];
}

/** The accounts as the sheets hold them. */
export function accountsOf({ register }: Pick<Town, "register">, money: Money): Accounts {
  return { ...money, issuedInvoices: register.invoices };
}

/** The same, where some rows are about to be written. */
export interface AccountsToCome extends Pick<Accounts, "openingBalances" | "mandates" | "familiesInDoubt"> {
  readonly issuedInvoices: readonly Placeable<IssuedInvoice>[];
  readonly payments: readonly LedgerPayment[];
  readonly debits: readonly Placeable<Debit>[];
  readonly rejects: readonly RecordedReject[];
  readonly reminders: readonly Placeable<Reminder>[];
}
