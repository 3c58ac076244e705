import { dayAfter, type Day } from "../../src/kernel/day";
import type { LedgerDebit, LedgerInput, LedgerPayment, Receivable } from "../../src/domain/ledger";

/**
 * The rules of balances told a second time, slowly and with nothing of the program: every single cent is a coin that lies
 * on an invoice or in the family's purse, and every day from the first to the asked one is lived through.
 */

/** A cent of money, or (`note`) of a credit note. */
interface Coin {
  readonly from: LedgerPayment | LedgerDebit | undefined;
  readonly note: Receivable | undefined;
}

export interface PlainInvoice {
  readonly number: string;
  readonly paid: number;
  readonly credited: number;
}

export interface PlainFamily {
  readonly invoices: readonly PlainInvoice[];
  readonly credit: number;
  readonly overdrawn: number;
}

/** Coins on each invoice, in the order in which they came. */
interface Household {
  readonly invoices: Receivable[];
  readonly on: Map<Receivable, Coin[]>;
  /** Every coin put on an invoice, the last one last. */
  readonly laid: { readonly invoice: Receivable; readonly coin: Coin }[];
  purse: Coin[];
  overdrawn: number;
  /** Cents of each credit note that were paid out. */
  readonly paidOut: Map<Receivable, number>;
}

export function plainLedger(input: LedgerInput, familyCode: string, first: Day, last: Day): PlainFamily {
  const home: Household = {
    invoices: [],
    on: new Map(),
    laid: [],
    purse: [],
    overdrawn: 0,
    paidOut: new Map(),
  };
  const mine = <T extends { readonly familyCode: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.familyCode === familyCode);
  const named = (numbers: readonly string[]) =>
    numbers.flatMap((number) => home.invoices.find((invoice) => invoice.number === number) ?? []);
  for (let today = first; today <= last; today = dayAfter(today)) {
    const receivables = mine(input.receivables).filter(({ issuedOn }) => issuedOn === today);
    home.invoices.push(...receivables.filter(({ total }) => total >= 0));
    spread(home, []);
    for (const note of inOrder(receivables.filter(({ total }) => total < 0))) {
      home.invoices.push(note);
      for (let cent = 0; cent < Math.abs(note.total); cent += 1) home.purse.push({ from: undefined, note });
      spread(home, []);
    }
    const payments = mine(input.payments).filter(({ date }) => date === today);
    for (const payment of payments.filter(({ amount }) => amount > 0)) {
      comeIn(home, payment, payment.amount, named(payment.invoice === undefined ? [] : [payment.invoice]));
    }
    for (const payment of payments.filter(({ amount }) => amount < 0)) {
      const [about] = named(payment.invoice === undefined ? [] : [payment.invoice]);
      giveBack(home, Math.abs(payment.amount), undefined, about);
    }
    for (const debit of mine(input.debits)) {
      const { status, collectedOn, rejectedOn, amount } = debit;
      const isUndoneLater = rejectedOn !== undefined && rejectedOn > collectedOn;
      const settles = status === "sent" || (status === "rejected" && isUndoneLater);
      if (settles && collectedOn === today) comeIn(home, debit, amount, named(debit.invoices));
    }
    for (const debit of mine(input.debits)) {
      const { status, collectedOn, rejectedOn, amount } = debit;
      if (status === "rejected" && rejectedOn === today && rejectedOn > collectedOn)
        giveBack(home, amount, debit, undefined);
    }
  }
  return {
    invoices: home.invoices.map((invoice) => plainInvoice(home, invoice)),
    credit: home.purse.length,
    overdrawn: home.overdrawn,
  };
}

function plainInvoice(home: Household, invoice: Receivable): PlainInvoice {
  const coins = home.on.get(invoice) ?? [];
  const usedUp = [...home.on.values()].flat().filter(({ note }) => note === invoice).length;
  return {
    number: invoice.number,
    paid: coins.filter(({ note }) => note === undefined).length - (home.paidOut.get(invoice) ?? 0),
    credited: coins.filter(({ note }) => note !== undefined).length - usedUp,
  };
}

function comeIn(
  home: Household,
  from: LedgerPayment | LedgerDebit,
  amount: number,
  named: readonly Receivable[],
): void {
  for (let cent = 0; cent < amount; cent += 1) home.purse.push({ from, note: undefined });
  spread(home, named);
}

/** Lays the coins of the purse on open invoices, one by one: the named ones first, then the oldest. */
function spread(home: Household, named: readonly Receivable[]): void {
  for (let target = openInvoice(home, named); target !== undefined; target = openInvoice(home, named)) {
    const coin = home.purse.shift();
    if (coin === undefined) return;
    home.on.set(target, [...(home.on.get(target) ?? []), coin]);
    home.laid.push({ invoice: target, coin });
  }
  while (home.overdrawn > 0 && home.purse.length > 0) {
    home.overdrawn -= 1;
    noteUsed(home, home.purse.shift());
  }
}

function openInvoice(home: Household, named: readonly Receivable[]): Receivable | undefined {
  const isOpen = (invoice: Receivable) => invoice.total > (home.on.get(invoice) ?? []).length;
  return [...named, ...inOrder(home.invoices)].find(isOpen);
}

/** The oldest first: by due date, then number. */
function inOrder(receivables: readonly Receivable[]): readonly Receivable[] {
  return [...receivables].sort((left, right) =>
    left.dueOn === right.dueOn ? (left.number < right.number ? -1 : 1) : left.dueOn < right.dueOn ? -1 : 1,
  );
}

/** Takes coins away: its own, then the purse, then those that lie on the invoice it is about, then the last ones laid. */
function giveBack(
  home: Household,
  amount: number,
  own: LedgerDebit | undefined,
  about: Receivable | undefined,
): void {
  const isOwn = (coin: Coin) =>
    (own !== undefined && coin.from === own) || (about !== undefined && coin.note === about);
  for (let cent = 0; cent < amount; cent += 1) {
    const inPurse = home.purse.findIndex(isOwn);
    if (inPurse >= 0) {
      noteUsed(home, home.purse.splice(inPurse, 1)[0]);
    } else if (!takeUp(home, ({ coin }) => own !== undefined && coin.from === own)) {
      if (home.purse.length > 0) noteUsed(home, home.purse.shift());
      else if (!takeUp(home, ({ invoice }) => invoice === about) && !takeUp(home, () => true))
        home.overdrawn += 1;
    }
  }
  spread(home, []);
}

/** Takes up the last coin of money laid that fits. */
function takeUp(home: Household, fits: (laid: Household["laid"][number]) => boolean): boolean {
  const index = home.laid.findLastIndex((laid) => laid.coin.note === undefined && fits(laid));
  if (index < 0) return false;
  const [taken] = home.laid.splice(index, 1);
  if (taken === undefined) return false;
  const coins = home.on.get(taken.invoice) ?? [];
  home.on.set(
    taken.invoice,
    coins.filter((coin) => coin !== taken.coin),
  );
  return true;
}

function noteUsed(home: Household, coin: Coin | undefined): void {
  if (coin?.note !== undefined) home.paidOut.set(coin.note, (home.paidOut.get(coin.note) ?? 0) + 1);
}
