import { cents, minus, noCents, plus, sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes, compareCodesNaturally } from "../../kernel/order";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { eventsUntil, isPendingOn, rowOfMoney, type LedgerEvent, type LedgerInput } from "./events";
import {
  creditOf,
  enterMoney,
  enterReceivable,
  openBook,
  remainingOf,
  takeBack,
  type Account,
  type FamilyBook,
} from "./family-book";
import type { LedgerDebit, LedgerPayment, Settlement, Source } from "./money";
import { receivableFinder, type ReceivableFinder } from "./named-invoice";
import type { Receivable } from "./receivable";

/** `issued`: nothing of it is settled; `settled`: nothing is left; an invoice of 0 € is settled at once. */
export type InvoiceStatus = "issued" | "partial" | "settled" | "credit-note";

/** How one invoice stands: total − paid − credited = remaining, always. */
export interface InvoiceAccount {
  readonly receivable: Receivable;
  /** By money; on a credit note minus what was refunded of it. */
  readonly paid: Cents;
  /** By credit notes; on a credit note minus what it settled on invoices. */
  readonly credited: Cents;
  /** On a credit note minus what is unused of it. */
  readonly remaining: Cents;
  readonly status: InvoiceStatus;
  /** Which payment, debit or credit note settled how much of it, in order. */
  readonly settlements: readonly Settlement[];
  /** The debit that is about to collect it. */
  readonly pendingDebit: LedgerDebit | undefined;
}

/** Invoiced − paid − credited = balance, always. */
export interface Totals {
  /** The invoices alone. */
  readonly invoiced: Cents;
  /** The credit notes, as a positive amount. */
  readonly credited: Cents;
  /** All money received, less refunds and rejects. */
  readonly paid: Cents;
  /** What is owed to the town; negative when the town owes. */
  readonly balance: Cents;
}

/** How a family stands: what is open − unused credit + overdrawn = balance, and never open and unused together. */
export interface FamilyAccount extends Totals {
  readonly familyCode: string;
  /** In the order in which money settles them: due date, then number. */
  readonly invoices: readonly InvoiceAccount[];
  /** Surplus and credit notes that no invoice has used up. */
  readonly unusedCredit: Cents;
  /** Refunded beyond all that the family had paid: the family owes it, on no invoice. */
  readonly overdrawn: Cents;
  /** What moved the balance, in order. */
  readonly events: readonly LedgerEvent[];
}

export interface Ledger {
  readonly on: Day;
  /** In the order of the input; what is issued after the asked day is not there yet. */
  readonly invoices: readonly InvoiceAccount[];
  /** In order of code. */
  readonly families: ReadonlyMap<string, FamilyAccount>;
  readonly totals: Totals;
  readonly problems: readonly Problem[];
}

/** Who owes what at the end of a day, and why: every invoice, payment, refund, debit and reject up to it, in order. */
export function ledgerOn(input: LedgerInput, on: Day): Ledger {
  const find = receivableFinder(input.receivables);
  const problems: Problem[] = [...find.problems, ...balancesToCome(input.receivables, on)];
  const events = groupBy(eventsUntil(input, on), ({ familyCode }) => familyCode);
  const pending = pendingDebits(input.debits, on);
  const accounts = new Map<Receivable, InvoiceAccount>();
  const families = new Map<string, FamilyAccount>();
  for (const familyCode of [...events.keys()].sort(compareCodesNaturally)) {
    const book = openBook();
    const known = new Map<Receivable, Account>();
    const ofFamily = events.get(familyCode) ?? [];
    for (const event of ofFamily) enter(book, known, event, find, problems);
    const invoices = book.accounts.map((account) =>
      invoiceAccount(account, pending.get(keyOf(familyCode, account.receivable.number))),
    );
    for (const invoice of invoices) accounts.set(invoice.receivable, invoice);
    families.set(familyCode, { ...familyAccount(familyCode, book, invoices), events: ofFamily });
  }
  return {
    on,
    invoices: input.receivables.flatMap((receivable) => accounts.get(receivable) ?? []),
    families,
    totals: addTotals([...families.values()]),
    problems,
  };
}

/** A balance brought over is of the past: with a date that is still to come it would count for nothing, without a word. */
function balancesToCome(receivables: readonly Receivable[], on: Day): readonly Problem[] {
  return receivables.flatMap(({ number: invoice, familyCode: family, issuedOn, place }) =>
    place?.sheet === "openingBalances" && issuedOn > on
      ? [warning("ledger.balance-to-come", { invoice, family, issued: issuedOn }, at(place, "issuedOn"))]
      : [],
  );
}

/** Totals of totals: of some families, of all. */
function addTotals(parts: readonly Totals[]): Totals {
  return {
    invoiced: sum(parts.map(({ invoiced }) => invoiced)),
    credited: sum(parts.map(({ credited }) => credited)),
    paid: sum(parts.map(({ paid }) => paid)),
    balance: sum(parts.map(({ balance }) => balance)),
  };
}

function enter(
  book: FamilyBook,
  known: Map<Receivable, Account>,
  event: LedgerEvent,
  find: ReceivableFinder,
  problems: Problem[],
): void {
  switch (event.kind) {
    case "invoice":
    case "credit-note":
      known.set(event.receivable, enterReceivable(book, event.receivable));
      break;
    case "payment": {
      const { payment } = event;
      const named = find.namedBy(payment, problems);
      const account = named === undefined ? undefined : known.get(named);
      const source: Source = { kind: "payment", payment };
      enterMoney(book, source, payment.amount, payment.date, account === undefined ? [] : [account]);
      break;
    }
    case "refund": {
      const named = find.namedBy(event.payment, problems);
      refund(book, event.payment, named === undefined ? undefined : known.get(named), problems);
      break;
    }
    case "debit": {
      const { debit } = event;
      const named = debit.invoices.flatMap((number) => find.of(debit.familyCode, number));
      const open = named.flatMap((receivable) => known.get(receivable) ?? []);
      enterMoney(book, { kind: "debit", debit }, debit.amount, debit.collectedOn, open);
      break;
    }
    case "reject": {
      const { debit } = event;
      const isOwn = {
        source: (source: Source) => source.kind === "debit" && source.debit === debit,
        account: () => false,
      };
      takeBack(book, { kind: "reject", debit }, debit.amount, event.on, isOwn);
      break;
    }
  }
}

/**
 * A refund takes from what the family has to its credit. Beyond that it undoes payments, those of the invoice it names
 * first (a cheque that bounced): the invoices are open again. Beyond all payments, the family owes it on no invoice.
 */
function refund(
  book: FamilyBook,
  payment: LedgerPayment,
  named: Account | undefined,
  problems: Problem[],
): void {
  const amount = minus(noCents, payment.amount);
  const credit = creditOf(book);
  const isOwn = { source: () => false, account: (account: Account) => account === named };
  const overdrawn = takeBack(book, { kind: "refund", payment }, amount, payment.date, isOwn);
  if (amount <= credit) return;
  const facts = { family: payment.familyCode, refund: amount, credit, overdrawn };
  problems.push(warning("ledger.refund-beyond-credit", facts, payment.place && at(payment.place, "amount")));
}

const keyOf = (familyCode: string, number: string) => `${familyCode}\n${number}`;

/** The debits on their way, by invoice; of two, the one that comes first. */
function pendingDebits(debits: readonly LedgerDebit[], on: Day): ReadonlyMap<string, LedgerDebit> {
  const latestFirst = debits
    .filter((debit) => isPendingOn(debit, on))
    .sort(
      (left, right) =>
        compareCodes(right.collectedOn, left.collectedOn) || rowOfMoney(right) - rowOfMoney(left),
    );
  return new Map(
    latestFirst.flatMap((debit) =>
      debit.invoices.map((number) => [keyOf(debit.familyCode, number), debit] as const),
    ),
  );
}

function invoiceAccount(account: Account, pending: LedgerDebit | undefined): InvoiceAccount {
  const { receivable, paid, credited, settlements } = account;
  const remaining = remainingOf(account);
  const pendingDebit = remaining > 0 ? pending : undefined;
  return {
    receivable,
    paid,
    credited,
    remaining,
    status: statusOf(account, remaining),
    settlements,
    pendingDebit,
  };
}

function statusOf({ receivable, paid, credited }: Account, remaining: Cents): InvoiceStatus {
  if (receivable.total < 0) return "credit-note";
  if (remaining === 0) return "settled";
  return paid + credited === 0 ? "issued" : "partial";
}

function familyAccount(
  familyCode: string,
  book: FamilyBook,
  invoices: readonly InvoiceAccount[],
): Omit<FamilyAccount, "events"> {
  const totals = invoices.map(({ receivable }) => receivable.total);
  const invoiced = sum(totals.filter((total) => total > 0));
  const credited = minus(noCents, sum(totals.filter((total) => total < 0)));
  const surplus = sum(book.lots.flatMap(({ note, left }) => (note === undefined ? left : noCents)));
  const paid = cents(sum(invoices.map((invoice) => invoice.paid)) + surplus - book.overdrawn);
  const remaining = sum(invoices.map((invoice) => invoice.remaining));
  const balance = plus(cents(remaining - surplus), book.overdrawn);
  const { overdrawn } = book;
  return { familyCode, invoices, invoiced, credited, paid, balance, unusedCredit: creditOf(book), overdrawn };
}
