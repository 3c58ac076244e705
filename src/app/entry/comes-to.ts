import type { Entry } from "./entry";
import { emailDoubts } from "../review/email-doubts";
import {
  accountsOf,
  doubtsAboutHouseholds,
  doubtsAboutMeals,
  doubtsAboutMoves,
  ledgerOf,
  mealsOfTown,
  schoolDaysOf,
  type Town,
} from "../../domain/books";
import { checkDebits } from "../../domain/direct-debit";
import { paymentsTwice, settledBy, type SettledPart } from "../../domain/ledger";
import type { JudgedAbsence, JudgedBooking } from "../../domain/meals";
import { noCents, minus, sum, type Cents } from "../../kernel/cents";
import { latest, type Day } from "../../kernel/day";
import type { Problem } from "../../kernel/problem";
import type { Place } from "../../kernel/place";

/** What becomes of an entry, as the town's rules and accounts have it once it is written. */
export interface ComesTo {
  /** As the next invoices judge it; none of what is dated later than today. */
  readonly absence?: JudgedAbsence | undefined;
  readonly booking?: JudgedBooking | undefined;
  readonly payment?: { readonly settled: readonly SettledPart[]; readonly inAdvance: Cents } | undefined;
}

/** Is this one of the rows that are written? */
export type IsWritten = (place: Place | undefined) => boolean;

/** What the entry comes to in the town that it makes, and what is to be said of its rows. */
export function comesTo(
  { kind }: Pick<Entry, "kind">,
  { town, before, found }: { readonly town: Town; readonly before: Town; readonly found: readonly Problem[] },
  isWritten: IsWritten,
  today: Day,
): { readonly value: ComesTo; readonly problems: readonly Problem[] } {
  switch (kind) {
    case "absence":
    case "presence":
    case "cancel": {
      const meals = mealsOfTown(town, today);
      const ofChildren = [...meals.accounts, ...meals.ofNobody].map((child) => child.meals);
      const absence = ofChildren
        .flatMap(({ absences }) => absences)
        .find((one) => isWritten(one.absence.place));
      const booking = ofChildren
        .flatMap(({ bookings }) => bookings)
        .find((one) => isWritten(one.booking.place));
      const untold = [absence, booking].flatMap((judged) => judged?.problem ?? []);
      return { value: { absence, booking }, problems: [...untold, ...doubtsAboutMeals(meals)] };
    }
    case "payment":
      return paymentIn(town, isWritten, today);
    case "request":
      return { value: {}, problems: [] };
    case "mandate":
      return { value: {}, problems: doubtsAboutMandates(town, today) };
    case "contact":
    case "child":
    case "quotient":
      return {
        value: {},
        problems: [
          ...doubtsAboutHouseholds(town, found),
          ...doubtsAboutMoves(before, town),
          ...emailDoubts(town),
        ],
      };
  }
}

function paymentIn(
  town: Town,
  isWritten: IsWritten,
  today: Day,
): { readonly value: ComesTo; readonly problems: readonly Problem[] } {
  const payment = town.money?.payments.find(({ place }) => isWritten(place));
  if (town.money === undefined || payment === undefined) return { value: {}, problems: [] };
  // Dated ahead, it counts from its day on.
  const ledger = ledgerOf(accountsOf(town, town.money), latest(today, payment.date));
  const settled = settledBy(payment, ledger);
  const inAdvance =
    payment.amount < 0 ? noCents : minus(payment.amount, sum(settled.map((part) => part.amount)));
  return {
    value: { payment: { settled, inAdvance } },
    problems: [...ledger.problems, ...paymentsTwice(town.money.payments)],
  };
}

function doubtsAboutMandates({ households, money, debiting, ...town }: Town, today: Day): readonly Problem[] {
  return checkDebits(
    {
      creditor: debiting.creditor,
      families: [...households.families.values()],
      mandates: money?.mandates ?? [],
      lastDay: schoolDaysOf({ households, money, debiting, ...town }, today).to,
    },
    today,
  );
}
