import { done, type Outcome } from "../../kernel/outcome";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import type { AccountEntry, AccountBooking } from "./booking";
import { referenceOf, type BankEntry, type BankMention, type MessageEntries } from "./entry";

/**
 * The rejects among the movements of an account. A booking may hold one debit that came back, or several under one sum.
 */
export function returnedDebits(bookings: readonly AccountBooking[], file: string): Outcome<MessageEntries> {
  const booked = bookings.filter(({ isBooked }) => isBooked);
  const announced = bookings
    .filter(({ isBooked }) => !isBooked)
    .flatMap((booking) => returnedIn(booking).map(referenceOf));
  const unexplained = booked.filter(isUnexplained).map(({ rank }) => rank);
  return done(
    {
      rejected: booked.flatMap(returnedIn),
      mentions: booked.flatMap((booking) => mentionsIn(booking, file)),
    },
    [
      ...booked.flatMap((booking) => bookingProblems(booking, file)),
      ...(announced.length === 0 ? [] : [warning("bank.not-booked", { file, references: announced })]),
      ...(unexplained.length === 0
        ? []
        : [information("bank.unexplained-entries", { file, entries: unexplained })]),
    ],
  );
}

const isReturn = ({ kind, success }: AccountEntry) => kind === "returned" && success === undefined;

function returnedIn({ details }: AccountBooking): readonly BankEntry[] {
  return details.filter(isReturn).map(({ stated }) => stated);
}

const mentioned: Readonly<Partial<Record<AccountEntry["kind"], BankMention["kind"]>>> = {
  charge: "charge",
  "other-debit": "debit",
  "unexplained-debit": "debit",
  undone: "credit",
};

/** What names a debit and is not read as its reject: only who knows the debits can tell whether it is one of ours. */
function mentionsIn({ rank, details }: AccountBooking, file: string): readonly BankMention[] {
  return details.flatMap(({ kind: entryKind, code, stated: { endToEndId, amount } }) => {
    const kind = mentioned[entryKind];
    if (kind === undefined || endToEndId === undefined) return [];
    return [{ file, entry: rank, kind, endToEndId, amount, code }];
  });
}

/** A debit of the account that no code explains, and that names no debit whose owner could tell. */
function isUnexplained({ sum, details }: AccountBooking): boolean {
  if (details.length === 0) return sum.kind === "unexplained-debit";
  return details.some(({ kind, stated }) => kind === "unexplained-debit" && stated.endToEndId === undefined);
}

/** A sum without its list, a fee that the bank does not share out, or a return whose reason is success. */
function bookingProblems(booking: AccountBooking, file: string): readonly Problem[] {
  const { sum, details } = booking;
  if (details.length === 0) {
    if (sum.kind !== "returned") return [];
    const { amount, date } = sum.stated;
    return [blocking("bank.undetailed", { file, amount, day: date })];
  }
  const contrary = details.flatMap(({ kind, success, code, stated }) => {
    if (kind !== "returned" || success === undefined) return [];
    const facts = { file, line: undefined, reference: referenceOf(stated), status: code, reason: success };
    return [blocking("bank.contradiction", facts)];
  });
  const returned = returnedIn(booking);
  const fee = details.length > 1 && returned.length > 0 ? booking.fee : undefined;
  if (fee === undefined || returned.some((debit) => debit.fee !== undefined)) return contrary;
  return [...contrary, warning("bank.shared-fee", { file, fee, references: returned.map(referenceOf) })];
}
