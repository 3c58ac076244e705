import { foldLabel } from "../../kernel/label";
import { groupBy } from "../../kernel/group";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import type { LedgerPayment, Payment } from "./money";

/**
 * Payments that say what an earlier one says: typed twice, or two that are equal. Both count. A cheque is known by its number,
 * whenever it was noted; two that say something else of themselves in their observations are two, as two credits of the bank.
 */
export function findPaymentsTwice<P extends LedgerPayment>(
  payments: readonly P[],
): readonly { readonly payment: P; readonly first: P }[] {
  return [...groupBy(payments, keyOf).values()].flatMap((same) =>
    same.flatMap((payment, index) => {
      const first = same.slice(0, index).find((earlier) => !isToldApart(earlier, payment));
      return first === undefined ? [] : [{ payment, first }];
    }),
  );
}

export function paymentsTwice(payments: readonly Payment[]): readonly Problem[] {
  return findPaymentsTwice(payments).map(({ payment, first }) => {
    const { familyCode: family, amount, date: day, place } = payment;
    const facts = { family, amount, day, cheque: numberOfCheque(payment), firstRow: first.place.row };
    return warning("ledger.payment-twice", facts, at(place, "amount"));
  });
}

function keyOf(payment: LedgerPayment): string {
  const { familyCode, amount, means, reference = "", invoice, date } = payment;
  const day = numberOfCheque(payment) === undefined ? date : undefined;
  return JSON.stringify([familyCode, amount, means, foldLabel(reference), invoice, day]);
}

/** A cheque bears a number; any other reference may come again every month. */
function numberOfCheque({ means, reference = "" }: LedgerPayment): string | undefined {
  return means === "cheque" && /\d/.test(reference) ? reference : undefined;
}

function isToldApart(
  { observation: one = "" }: LedgerPayment,
  { observation: other = "" }: LedgerPayment,
): boolean {
  return one !== "" && other !== "" && foldLabel(one) !== foldLabel(other);
}
