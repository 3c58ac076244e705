import type { Cents } from "../../kernel/cents";
import type { Adjustment, RejectFee } from "./invoice";

export type BillingMode = "in-advance" | "in-arrears";

/** What an envelope holds: the invoice of one child, or those of a family under one cover. */
export type InvoiceSending = "per-child" | "per-family";

/** How a town bills, and what its invoices hold beside meals. */
export interface BillingBook {
  readonly mode: BillingMode;
  /** From the day of issue, where the period does not say when it is due. */
  readonly paymentDays: number;
  /** Below it a family's new total waits for a later invoice. */
  readonly floor: Cents;
  /** What a rejected debit costs the family, where its row does not say. */
  readonly rejectFee: Cents;
  readonly adjustments: readonly Adjustment[];
  readonly fees: readonly RejectFee[];
}
