import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

/** Troubles with money coming in. The payment counts all the same: only where it goes is not what was written. */
export interface LedgerProblems {
  readonly "ledger.unknown-invoice": {
    readonly invoice: string;
    readonly family: string;
    /** An invoice of the same family whose number looks like it. */
    readonly nearest: string | undefined;
  };
  readonly "ledger.invoice-of-another-family": {
    readonly invoice: string;
    readonly family: string;
    readonly owner: string;
  };
  /** The payment is dated before the invoice that it names. */
  readonly "ledger.invoice-not-issued-yet": {
    readonly invoice: string;
    readonly issued: Day;
    readonly paid: Day;
  };
  /** More was given back than the family had to its credit; `overdrawn` is more than it ever paid. */
  readonly "ledger.refund-beyond-credit": {
    readonly family: string;
    readonly refund: Cents;
    readonly credit: Cents;
    readonly overdrawn: Cents;
  };
  /** A payment that says what another one says. */
  readonly "ledger.payment-twice": {
    readonly family: string;
    readonly amount: Cents;
    readonly day: Day;
    /** The number of the cheque that both name. */
    readonly cheque: string | undefined;
    readonly firstRow: number;
  };
  /** A balance brought over from last year stands twice, or was invoiced in this workbook. */
  readonly "ledger.balance-to-come": {
    readonly invoice: string;
    readonly family: string;
    readonly issued: Day;
  };
  readonly "ledger.balance-twice": { readonly invoice: string; readonly family: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends LedgerProblems {}
}
