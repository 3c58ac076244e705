import { activeMandate, checkMandate, listMandates, type SoundMandate } from "../direct-debit";
import type { Family } from "../families";
import { isOpen, type Ledger } from "../ledger";
import { minus, sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { AccountsToCome } from "./accounts";

/** How an invoice stands on the day it is issued: what its paper says beside its lines. */
export interface InvoiceStanding {
  /** Settled that day already: by a credit note or a surplus that waited, by money that was there. */
  readonly settled: Cents;
  /** What is to be paid of it; below 0 what a credit note leaves for later invoices. */
  readonly remaining: Cents;
  /** What the same debtor owes on invoices of before, but for those that a debit is about to collect. */
  readonly earlier: { readonly amount: Cents; readonly numbers: readonly string[] };
  /** The mandate by which what remains will be collected, where nothing is in the way of it. */
  readonly mandate: SoundMandate | undefined;
}

/** An invoice that is asked about. */
export interface StandingAsked {
  readonly number: string;
  /** The debtor, with the means of payment that the invoice has. */
  readonly family: Family;
  readonly issuedOn: Day;
  readonly dueOn: Day | undefined;
}

/**
 * How do invoices stand on the day of this ledger, the day on which they are issued? `undefined` where a row about the
 * debtor's money cannot be read: nothing is said of it then.
 */
export function standingsOf(
  { mandates, familiesInDoubt }: AccountsToCome,
  ledger: Ledger,
): (asked: StandingAsked) => InvoiceStanding | undefined {
  const list = listMandates(mandates);
  return (asked) => {
    const { number, family, issuedOn } = asked;
    const account = ledger.families.get(family.code);
    const own = account?.invoices.find(({ receivable }) => receivable.number === number);
    if (account === undefined || own === undefined || familiesInDoubt.has(family.code)) return undefined;
    const { remaining, receivable } = own;
    const earlier = account.invoices.filter(
      (invoice) =>
        isOpen(invoice) && invoice.receivable.issuedOn < issuedOn && invoice.pendingDebit === undefined,
    );
    return {
      settled: minus(receivable.total, remaining),
      remaining,
      earlier: {
        amount: sum(earlier.map((invoice) => invoice.remaining)),
        numbers: earlier.map((invoice) => invoice.receivable.number),
      },
      mandate: remaining > 0 ? collectingMandate(asked, list) : undefined,
    };
  };
}

/** A mandate collects what is issued once it came in. */
function collectingMandate(
  { family, issuedOn, dueOn }: StandingAsked,
  list: ReturnType<typeof listMandates>,
): SoundMandate | undefined {
  if (family.paymentMeans !== "direct-debit" || dueOn === undefined) return undefined;
  const { mandate } = activeMandate(family.code, list.ofFamily(family.code), family.place);
  const received = mandate?.receivedOn ?? mandate?.signedOn;
  if (mandate === undefined || (received !== undefined && received > issuedOn)) return undefined;
  return checkMandate(mandate, list, { preparedOn: issuedOn, collectedOn: dueOn }).sound;
}
