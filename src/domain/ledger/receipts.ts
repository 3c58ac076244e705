import { noCents, plus, minus, sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import type { PaymentMeans } from "../families";
import type { Ledger } from "./ledger";
import type { Payment } from "./money";
import type { Receivable } from "./receivable";

/** What one payment at the desk is given a receipt for. */
export interface Receipt {
  /** The same whenever it is asked for: the day, the family, and which of its payments of that day it is. */
  readonly number: string;
  readonly payment: Payment;
  /** What it settled by the end of its day, in order. */
  readonly settled: readonly SettledPart[];
  /** What no invoice has used: it stays to the family's credit. */
  readonly inAdvance: Cents;
  /** What the desk holds after it. */
  readonly runningTotal: Cents;
}

export interface SettledPart {
  readonly receivable: Receivable;
  readonly amount: Cents;
  /** What is left of the invoice at the end of that day. */
  readonly remaining: Cents;
}

/** What came in on a day at the desk, in the order of the sheet; and what came by other ways. */
export interface DeskDay {
  readonly day: Day;
  readonly receipts: readonly Receipt[];
  readonly total: Cents;
  /** Transfers, online payments: no one stood at the desk. */
  readonly elsewhere: readonly Payment[];
}

const notAtTheDesk: ReadonlySet<PaymentMeans | undefined> = new Set<PaymentMeans | undefined>([
  "online",
  "transfer",
  "direct-debit",
]);

/** The receipts of a day, as the accounts stand at its end. */
export function deskDay(payments: readonly Payment[], ledger: Pick<Ledger, "on" | "families">): DeskDay {
  const day = ledger.on;
  const ofDay = payments
    .filter(({ date, amount }) => date === day && amount !== 0)
    .sort((left, right) => left.place.row - right.place.row);
  const atDesk = ofDay.filter(({ means }) => !notAtTheDesk.has(means));
  const numbers = numbersOf(atDesk, day);
  let runningTotal = noCents;
  const receipts = atDesk.map((payment): Receipt => {
    runningTotal = plus(runningTotal, payment.amount);
    const settled = settledBy(payment, ledger);
    const inAdvance = minus(payment.amount, sum(settled.map(({ amount }) => amount)));
    return { number: numbers.get(payment) ?? "", payment, settled, inAdvance, runningTotal };
  });
  return {
    day,
    receipts,
    total: runningTotal,
    elsewhere: ofDay.filter(({ means }) => notAtTheDesk.has(means)),
  };
}

/** `20261106-F016`, and `20261106-F016-2` for the second of the family: sorting the sheet, or a row typed late, moves none. */
function numbersOf(payments: readonly Payment[], day: Day): ReadonlyMap<Payment, string> {
  const date = day.replaceAll("-", "");
  const numbers = new Map<Payment, string>();
  for (const [family, ofFamily] of groupBy(payments, ({ familyCode }) => familyCode)) {
    ofFamily.forEach((payment, index) => {
      numbers.set(payment, `${date}-${family}${index === 0 ? "" : `-${String(index + 1)}`}`);
    });
  }
  return numbers;
}

/** What is left of what it settled: a refund or a reject of the same day may have undone a part. */
export function settledBy(payment: Payment, { families }: Pick<Ledger, "families">): readonly SettledPart[] {
  const invoices = families.get(payment.familyCode)?.invoices ?? [];
  return invoices.flatMap(({ receivable, remaining, settlements }) => {
    const own = settlements.filter(
      ({ by }) => "payment" in by && by.payment.place?.row === payment.place.row,
    );
    const amount = sum(own.map((settlement) => settlement.amount));
    return amount === 0 ? [] : [{ receivable, amount, remaining }];
  });
}
