import type { BankCredit } from "../../domain/incoming";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { done, type Outcome } from "../../kernel/outcome";
import { blocking, warning, type Problem } from "../../kernel/problem";
import { inOneLine, type AccountEntry, type AccountBooking } from "./booking";
import type { EntryKind } from "./entry";

export type TakingsForm = "camt.053" | "camt.054" | "cfonb" | "table";

/** What a bank tells of the money that came in, and of money that came back. */
export interface BankTakings {
  readonly form: TakingsForm;
  /** In the order of the file. */
  readonly credits: readonly BankCredit[];
  readonly returned: readonly ReturnedMoney[];
  /** How many movements are neither: debits and charges. */
  readonly others: number;
  /** Those of the table, by which its layout is known again. */
  readonly headers?: readonly string[];
}

/** Something that the bank took back: a debit of the town, or a cheque or card of a payer. */
export interface ReturnedMoney {
  readonly kind: "returned" | "unpaid";
  readonly date: Day | undefined;
  readonly amount: Cents | undefined;
  readonly text: string;
}

/** The takings among the movements of an account. */
export function takingsAmong(
  form: TakingsForm,
  bookings: readonly AccountBooking[],
  file: string,
): Outcome<BankTakings> {
  const credits: BankCredit[] = [];
  const returned: ReturnedMoney[] = [];
  const foreign: AccountEntry[] = [];
  const problems: Problem[] = [];
  const ofKind = (kind: EntryKind) =>
    bookings.filter((booking) => booking.isBooked && kindOfAll(booking) === kind);
  for (const booking of ofKind("credit")) {
    for (const { text, means, stated } of partsOf(booking)) {
      const { date, amount, currency, unread } = stated;
      if (currency !== "EUR") foreign.push(booking.sum);
      else if (date !== undefined && amount !== undefined && amount > 0)
        credits.push({ account: booking.account, date, amount, text, means, rank: booking.rank });
      else if (amount !== 0)
        problems.push(
          blocking("takings.unreadable-entry", {
            file,
            entry: booking.rank,
            shown: unread.date ?? unread.amount ?? "",
          }),
        );
    }
  }
  for (const kind of ["returned", "unpaid"] as const)
    for (const { text, stated } of ofKind(kind).flatMap(takenBack))
      returned.push({ kind, date: stated.date, amount: stated.amount, text });
  const told = new Set<EntryKind>(["credit", "undone", "returned", "unpaid"]);
  const others = bookings.filter((booking) => booking.isBooked && !told.has(kindOfAll(booking))).length;
  const announced = bookings.filter((booking) => !booking.isBooked && kindOfAll(booking) === "credit");
  return done({ form, credits, returned, others }, [
    ...problems,
    ...[...groupBy(foreign, ({ stated }) => stated.currency)].map(([currency, same]) =>
      blocking("takings.foreign-currency", { file, currency, count: same.length }),
    ),
    ...tell("takings.not-booked", announced, file),
    ...tell("takings.undone", ofKind("undone"), file),
  ]);
}

function tell(
  code: "takings.not-booked" | "takings.undone",
  bookings: readonly AccountBooking[],
  file: string,
): readonly Problem[] {
  if (bookings.length === 0) return [];
  const total = sum(bookings.flatMap(({ sum: { stated } }) => stated.amount ?? []));
  return [warning(code, { file, entries: bookings.map(({ rank }) => rank), total })];
}

/** What a booking is: where all that the bank lists under it is of one kind, this says it better than their sum. */
function kindOfAll({ sum: whole, details }: AccountBooking): EntryKind {
  const [only, ...others] = new Set(details.map(({ kind }) => kind));
  const isOneSide = details.every(({ stated }) => stated.side === whole.stated.side);
  return only === undefined || others.length > 0 || !isOneSide ? whole.kind : only;
}

/** One by one, where the bank says how much each of them is. */
function takenBack({ sum: whole, details }: AccountBooking): readonly AccountEntry[] {
  const isListed = details.length > 0 && details.every(({ stated }) => stated.amount !== undefined);
  return isListed ? details : [whole];
}

/**
 * The payments under a sum, where the bank lists them with amounts that make it; else the sum, with all their words. The
 * town's own debits stay one sum.
 */
function partsOf({ sum: whole, details }: AccountBooking): readonly AccountEntry[] {
  const amounts = details.map(({ stated }) => stated.amount);
  const isShared =
    details.length > 1 &&
    whole.means !== "direct-debit" &&
    details.every(({ kind, stated }) => kind === "credit" && stated.currency === whole.stated.currency) &&
    amounts.every((amount) => amount !== undefined) &&
    sum(amounts) === whole.stated.amount;
  if (isShared) return details;
  return [{ ...whole, text: inOneLine([...details.map(({ text }) => text), whole.text]) }];
}
