import { minus, noCents, plus, sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import type { Settlement, Source } from "./money";
import type { Receivable } from "./receivable";

/** How one invoice or credit note stands while events are entered, one after the other. */
export interface Account {
  readonly receivable: Receivable;
  /** By money; on a credit note minus what was refunded of it. */
  paid: Cents;
  /** By credit notes; on a credit note minus what it settled elsewhere. */
  credited: Cents;
  readonly settlements: Settlement[];
}

/** Money or credit that no invoice has used up yet. */
interface Lot {
  readonly source: Source;
  /** The credit note it comes from; none for money. */
  readonly note: Account | undefined;
  left: Cents;
}

/** A part of an invoice that money settled, and what has not been undone of it. */
interface PaidPart {
  readonly account: Account;
  readonly source: Source;
  left: Cents;
}

/**
 * The account book of one family. After each entry no invoice is open while there is credit; what was refunded beyond
 * everything the family ever paid is `overdrawn`, and the family owes it.
 */
export interface FamilyBook {
  /** In the order in which they are settled: due date, then number. */
  readonly accounts: Account[];
  /** The oldest first. */
  readonly lots: Lot[];
  readonly paidParts: PaidPart[];
  overdrawn: Cents;
}

export function openBook(): FamilyBook {
  return { accounts: [], lots: [], paidParts: [], overdrawn: noCents };
}

export function remainingOf({ receivable, paid, credited }: Account): Cents {
  return minus(minus(receivable.total, paid), credited);
}

/** What the family has to its credit, money and credit notes together. */
export function creditOf(book: FamilyBook): Cents {
  return sum(book.lots.map(({ left }) => left));
}

/** A new invoice: credit that waits settles it by itself. A credit note is one that other invoices use up. */
export function enterReceivable(book: FamilyBook, receivable: Receivable): Account {
  const account: Account = { receivable, paid: noCents, credited: noCents, settlements: [] };
  const last = book.accounts.at(-1);
  book.accounts.push(account);
  if (last !== undefined && compareReceivables(last.receivable, receivable) > 0)
    book.accounts.sort((left, right) => compareReceivables(left.receivable, right.receivable));
  if (receivable.total < 0) {
    const left = minus(noCents, receivable.total);
    book.lots.push({ source: { kind: "credit-note", creditNote: receivable }, note: account, left });
  }
  useCredit(book, receivable.issuedOn);
  return account;
}

/** Money comes in: the named invoices first, then the oldest open ones; the rest stays as credit. */
export function enterMoney(
  book: FamilyBook,
  source: Source,
  amount: Cents,
  on: Day,
  named: readonly Account[],
): void {
  const lot: Lot = { source, note: undefined, left: amount };
  book.lots.push(lot);
  for (const account of named) settle(book, account, lot, on);
  useCredit(book, on);
}

/**
 * Money goes back, by a refund or a reject: what is left of `own` first, then what the family has to its credit, then
 * what was paid, the last first, whose invoices are open again. Gives what nothing of all this could cover.
 */
export function takeBack(
  book: FamilyBook,
  by: Source,
  amount: Cents,
  on: Day,
  isOwn: { readonly source: (source: Source) => boolean; readonly account: (account: Account) => boolean },
): Cents {
  let left = amount;
  const drain = (lots: readonly Lot[]) => {
    for (const lot of lots) {
      const taken = smaller(left, lot.left);
      drawLot(lot, taken);
      left = minus(left, taken);
    }
  };
  const undo = (parts: readonly PaidPart[]) => {
    for (const part of [...parts].reverse()) {
      const taken = smaller(left, part.left);
      if (taken === 0) continue;
      part.left = minus(part.left, taken);
      part.account.paid = minus(part.account.paid, taken);
      part.account.settlements.push({ on, amount: minus(noCents, taken), by });
      left = minus(left, taken);
    }
  };
  drain(book.lots.filter(({ source, note }) => isOwn.source(source) || (note && isOwn.account(note))));
  undo(book.paidParts.filter(({ source }) => isOwn.source(source)));
  drain(book.lots);
  undo(book.paidParts.filter(({ account }) => isOwn.account(account)));
  undo(book.paidParts);
  book.overdrawn = plus(book.overdrawn, left);
  useCredit(book, on);
  return left;
}

function useCredit(book: FamilyBook, on: Day): void {
  for (const account of book.accounts) {
    if (book.lots.length === 0) break;
    for (const lot of book.lots) settle(book, account, lot, on);
  }
  for (const lot of book.lots) {
    const taken = smaller(book.overdrawn, lot.left);
    drawLot(lot, taken);
    book.overdrawn = minus(book.overdrawn, taken);
  }
  const unused = book.lots.filter(({ left }) => left > 0);
  book.lots.splice(0, book.lots.length, ...unused);
}

function settle(book: FamilyBook, account: Account, lot: Lot, on: Day): void {
  const remaining = remainingOf(account);
  const amount = smaller(remaining, lot.left);
  if (amount <= 0) return;
  lot.left = minus(lot.left, amount);
  account.settlements.push({ on, amount, by: lot.source });
  if (lot.note === undefined) {
    account.paid = plus(account.paid, amount);
    book.paidParts.push({ account, source: lot.source, left: amount });
  } else {
    account.credited = plus(account.credited, amount);
    lot.note.credited = minus(lot.note.credited, amount);
  }
}

/** Takes out of a lot what is given back in money: of a credit note, that is a payment of the town's. */
function drawLot(lot: Lot, amount: Cents): void {
  lot.left = minus(lot.left, amount);
  if (lot.note !== undefined) lot.note.paid = minus(lot.note.paid, amount);
}

function smaller(left: Cents, right: Cents): Cents {
  return left < right ? left : right;
}

/** The order in which invoices are settled: due date, then number. */
export function compareReceivables(left: Receivable, right: Receivable): number {
  return compareCodes(left.dueOn, right.dueOn) || compareCodes(left.number, right.number);
}
