import { sum, type Cents } from "../../kernel/cents";
import { isWithin, type Day, type DayRange } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { PaymentMeans } from "../families";
import type { Payment } from "./money";

/** What one means of payment brought on a day; what was given back is taken off. */
export interface MeansTakings {
  /** `undefined` where the row does not say. */
  readonly means: PaymentMeans | undefined;
  readonly count: number;
  readonly total: Cents;
}

export interface DayTakings {
  readonly day: Day;
  readonly byMeans: readonly MeansTakings[];
  readonly total: Cents;
}

/** The slip that goes to the bank with the cheques of a pay-desk session. */
export interface ChequeDepositSlip {
  readonly cheques: readonly {
    readonly date: Day;
    readonly familyCode: string;
    /** The number of the cheque, where it was noted. */
    readonly reference: string | undefined;
    readonly amount: Cents;
  }[];
  readonly total: Cents;
}

/** The order in which a till is counted; what the row does not say comes last. */
const tillOrder: readonly (PaymentMeans | undefined)[] = [
  "cash",
  "cheque",
  "card",
  "online",
  "transfer",
  "direct-debit",
  undefined,
];

/** What came in, day by day and means by means? For one pay-desk session the range is its day. */
export function takingsOf(payments: readonly Payment[], range: DayRange): readonly DayTakings[] {
  const ofDay = groupBy(paymentsWithin(payments, range), ({ date }) => date);
  return [...ofDay].map(([day, ofThatDay]) => {
    const byMeans = tillOrder.flatMap((means) => {
      const amounts = ofThatDay.filter((payment) => payment.means === means).map(({ amount }) => amount);
      return amounts.length === 0 ? [] : [{ means, count: amounts.length, total: sum(amounts) }];
    });
    return { day, byMeans, total: sum(byMeans.map(({ total }) => total)) };
  });
}

/** Which cheques go to the bank? A cheque that was given back, or that bounced, is none. */
export function chequeDepositSlip(payments: readonly Payment[], range: DayRange): ChequeDepositSlip {
  const cheques = paymentsWithin(payments, range)
    .filter(({ means, amount }) => means === "cheque" && amount > 0)
    .map(({ date, familyCode, reference, amount }) => ({ date, familyCode, reference, amount }));
  return { cheques, total: sum(cheques.map(({ amount }) => amount)) };
}

/** By date, and within a day in the order of the sheet. */
function paymentsWithin(payments: readonly Payment[], range: DayRange): readonly Payment[] {
  return payments
    .filter(({ date }) => isWithin(date, range))
    .sort((left, right) => compareCodes(left.date, right.date));
}
