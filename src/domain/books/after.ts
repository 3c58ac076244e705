import type { Accounts, AccountsToCome } from "./accounts";
import type { BookChanges } from "./book-changes";
import { asPrepared, type Debit, type Mandate } from "../direct-debit";
import { inRegister } from "../invoicing";
import type { RowPlace } from "../../kernel/place";

/** The accounts as they are afterwards. Rows that are new stand nowhere yet, and come below all others. */
export function after(accounts: Accounts, changes: BookChanges): AccountsToCome {
  const { issued = [], batch, recorded = [], received = [], letters } = changes;
  const left = altered(accounts, changes);
  return {
    ...left,
    issuedInvoices: [...left.issuedInvoices, ...issued.map(inRegister)],
    debits: [...without(left.debits, batch?.replaced), ...(batch?.collections ?? []).map(asPrepared)],
    rejects: [...left.rejects, ...recorded],
    payments: [...left.payments, ...received],
    reminders: [...without(left.reminders, letters?.replaced), ...(letters?.written ?? [])],
  };
}

/** The same rows, as those that change are afterwards. */
export function altered<A extends Pick<Accounts, "debits" | "mandates">>(
  accounts: A,
  { sent = [], rejected = [], suspended = [], uses = [] }: BookChanges,
): A {
  const statuses = new Map<number, Partial<Debit>>([
    ...sent.map(({ place }) => [place.row, { status: "sent" }] as const),
    ...rejected.map(({ debit: { place } }) => [place.row, { status: "rejected" }] as const),
  ]);
  const gone = new Map<number, Partial<Mandate>>(
    suspended.map(({ place }) => [place.row, { status: "suspended" }]),
  );
  const used = new Map<number, Partial<Mandate>>(
    uses.map(({ mandate: { place }, lastCollection, lastIban }) => [place.row, { lastCollection, lastIban }]),
  );
  return {
    ...accounts,
    debits: alter(accounts.debits, statuses),
    mandates: alter(alter(accounts.mandates, gone), used),
  };
}

/** May balances be others afterwards? Debits that are only prepared settle nothing, and no letter pays anything. */
export function bearsOnBalances({ issued, sent, rejected, recorded, received }: BookChanges): boolean {
  return [issued, sent, rejected, recorded, received].some((rows) => rows !== undefined);
}

type Row = { readonly place: RowPlace };

function alter<R extends Row>(rows: readonly R[], changes: ReadonlyMap<number, Partial<R>>): readonly R[] {
  if (changes.size === 0) return rows;
  return rows.map((row) => {
    const change = changes.get(row.place.row);
    return change === undefined ? row : { ...row, ...change };
  });
}

function without<R extends Row>(rows: readonly R[], removed: readonly R[] = []): readonly R[] {
  const gone = new Set(removed.map(({ place }) => place.row));
  return gone.size === 0 ? rows : rows.filter(({ place }) => !gone.has(place.row));
}
