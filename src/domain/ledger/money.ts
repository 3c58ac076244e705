import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Placeable, RowPlace } from "../../kernel/place";
import type { PaymentMeans } from "../families";
import type { Receivable } from "./receivable";

/** Money that a family brought, or (negative) that it was given back. */
export interface Payment {
  readonly date: Day;
  readonly familyCode: string;
  readonly amount: Cents;
  readonly means: PaymentMeans | undefined;
  /** The number of the cheque, of the transfer… */
  readonly reference: string | undefined;
  /** The invoice that the family says it pays. */
  readonly invoice: string | undefined;
  /** What the clerk noted, or the bank said of it. */
  readonly observation?: string | undefined;
  readonly place: RowPlace<"payments">;
}

/** A payment as far as balances go: one that is about to be written stands nowhere yet. */
export type LedgerPayment = Placeable<Payment>;

/** `prepared`: not at the bank yet; `sent`: settles on its collection date; `rejected`: the bank took it back. */
export type DebitStatus = "prepared" | "sent" | "rejected";

/** A direct debit as far as balances go. */
export interface LedgerDebit {
  /** Its EndToEndId. */
  readonly reference: string;
  readonly familyCode: string;
  readonly collectedOn: Day;
  readonly amount: Cents;
  readonly invoices: readonly string[];
  readonly status: DebitStatus;
  /** When the bank took it back; a rejected debit without a date never settled anything. */
  readonly rejectedOn: Day | undefined;
  /** Missing for a debit that is about to be written. */
  readonly place?: RowPlace<"debits"> | undefined;
}

/** What settled a part of an invoice, or undid it. */
export type Source =
  | { readonly kind: "payment" | "refund"; readonly payment: LedgerPayment }
  | { readonly kind: "debit" | "reject"; readonly debit: LedgerDebit }
  | { readonly kind: "credit-note"; readonly creditNote: Receivable };

/** A part of an invoice settled on a day; negative when a refund or a reject undoes it. */
export interface Settlement {
  readonly on: Day;
  readonly amount: Cents;
  readonly by: Source;
}
