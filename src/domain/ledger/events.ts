import type { Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import type { LedgerDebit, LedgerPayment } from "./money";
import { compareReceivables } from "./family-book";
import type { Receivable } from "./receivable";

/** Everything that moves balances. */
export interface LedgerInput {
  readonly receivables: readonly Receivable[];
  readonly payments: readonly LedgerPayment[];
  readonly debits: readonly LedgerDebit[];
}

/** Something that moves the balance of a family on a day. */
export type LedgerEvent = { readonly on: Day; readonly familyCode: string } & (
  | { readonly kind: "invoice" | "credit-note"; readonly receivable: Receivable }
  | { readonly kind: "payment" | "refund"; readonly payment: LedgerPayment }
  | { readonly kind: "debit" | "reject"; readonly debit: LedgerDebit }
);

/** The order of one day. A refund comes after the payments it may give back, a reject after its debit. */
const order: Record<LedgerEvent["kind"], number> = {
  invoice: 0,
  "credit-note": 1,
  payment: 2,
  refund: 3,
  debit: 4,
  reject: 5,
};

/** What has happened by the end of a day, in order of date; payments and debits of one day in the order of their sheet. */
export function eventsUntil(input: LedgerInput, last: Day): readonly LedgerEvent[] {
  const events = [
    ...input.receivables.map(receivableEvent),
    ...input.payments.filter(({ amount }) => amount !== 0).map(paymentEvent),
    ...input.debits.flatMap(debitEvents),
  ];
  return events
    .filter(({ on }) => on <= last)
    .sort(
      (left, right) =>
        compareCodes(left.on, right.on) || order[left.kind] - order[right.kind] || compareWithin(left, right),
    );
}

function receivableEvent(receivable: Receivable): LedgerEvent {
  const { issuedOn: on, familyCode } = receivable;
  return { kind: receivable.total < 0 ? "credit-note" : "invoice", on, familyCode, receivable };
}

function paymentEvent(payment: LedgerPayment): LedgerEvent {
  const { date: on, familyCode } = payment;
  return { kind: payment.amount < 0 ? "refund" : "payment", on, familyCode, payment };
}

/** A debit that is sent settles on its collection date; a reject undoes it, at the earliest on that date. */
function debitEvents(debit: LedgerDebit): readonly LedgerEvent[] {
  const { familyCode, collectedOn, rejectedOn, status, amount } = debit;
  if (status === "prepared" || amount <= 0) return [];
  const settled: LedgerEvent = { kind: "debit", on: collectedOn, familyCode, debit };
  if (status === "sent") return [settled];
  if (rejectedOn === undefined || isRefused(debit)) return [];
  return [settled, { kind: "reject", on: rejectedOn, familyCode, debit }];
}

/** Rejected before its date, or nobody knows when: nothing was ever settled. */
export function isRefused({ status, collectedOn, rejectedOn }: LedgerDebit): boolean {
  return status === "rejected" && (rejectedOn === undefined || rejectedOn <= collectedOn);
}

function compareWithin(left: LedgerEvent, right: LedgerEvent): number {
  // Credit that waits settles the oldest invoice of the day first.
  if ("receivable" in left && "receivable" in right)
    return compareReceivables(left.receivable, right.receivable);
  return rowOf(left) - rowOf(right);
}

function rowOf(event: LedgerEvent): number {
  if ("payment" in event) return rowOfMoney(event.payment);
  return "debit" in event ? rowOfMoney(event.debit) : 0;
}

/** What is about to be written comes below all others. */
export function rowOfMoney({ place }: LedgerDebit | LedgerPayment): number {
  return place?.row ?? Number.MAX_SAFE_INTEGER;
}

/**
 * Is a debit on its way on a day: at the bank or about to go, its collection date not reached? An invoice in it needs
 * neither another debit nor a reminder.
 */
export function isPendingOn({ status, collectedOn }: LedgerDebit, on: Day): boolean {
  return status === "sent" ? collectedOn > on : status === "prepared" && collectedOn >= on;
}
