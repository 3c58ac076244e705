import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Placeable, RowPlace } from "../../kernel/place";
import type { DebitStatus, LedgerDebit } from "../ledger";

export type MandateStatus = "active" | "suspended" | "revoked";

/** The leave that a family gave to debit an account, as its row says it. */
export interface Mandate {
  readonly familyCode: string;
  /** Its unique reference (RUM). */
  readonly reference: string | undefined;
  /** Whose account it is; the family's own name where missing. */
  readonly holder: string | undefined;
  readonly iban: string | undefined;
  readonly bic: string | undefined;
  readonly signedOn: Day | undefined;
  /** The day it came in: it collects from the next invoice on. Missing, it is the day of the signature. */
  readonly receivedOn: Day | undefined;
  /** A row that does not say is active. */
  readonly status: MandateStatus | undefined;
  /** The date and the account of its last collection. */
  readonly lastCollection: Day | undefined;
  readonly lastIban: string | undefined;
  readonly place: RowPlace<"mandates">;
}

/** First collection of a mandate, or one of many. */
export type SepaSequence = "FRST" | "RCUR";

/** One debit of a batch: what the bank is asked to collect from one account. */
export interface Collection {
  readonly batch: string;
  readonly collectedOn: Day;
  readonly familyCode: string;
  /** In SEPA characters. */
  readonly holder: string;
  readonly mandate: string;
  readonly signedOn: Day;
  /** Without spaces. */
  readonly iban: string;
  readonly bic: string | undefined;
  readonly sequence: SepaSequence;
  /** The account differs from that of the last collection: the file must say so (SMNDA). */
  readonly isAmended: boolean;
  readonly amount: Cents;
  readonly invoices: readonly string[];
  /** Its EndToEndId: the bank gives it back with a reject. */
  readonly reference: string;
}

/** A row of the debits sheet, any cell of which somebody may have changed. */
export interface Debit {
  readonly batch: string | undefined;
  readonly collectedOn: Day;
  readonly familyCode: string;
  readonly mandate: string | undefined;
  readonly iban: string | undefined;
  readonly amount: Cents;
  readonly invoices: readonly string[];
  readonly reference: string;
  readonly status: DebitStatus;
  readonly place: RowPlace<"debits">;
}

/** A collection as the row of its debit says it. */
export function asPrepared({
  batch,
  collectedOn,
  familyCode,
  mandate,
  iban,
  amount,
  invoices,
  reference,
}: Collection): Placeable<Debit> {
  const account = { familyCode, mandate, iban };
  return { batch, collectedOn, ...account, amount, invoices, reference, status: "prepared" };
}

/** A reference as it is compared: the rulebook makes no difference between capitals and small letters. */
export function foldReference(reference: string): string {
  return reference.trim().toUpperCase();
}

/** An account number as banks write it among themselves. */
export function compactIban(iban: string): string {
  return iban.replace(/[\s.-]/g, "").toUpperCase();
}

/** The debits as far as balances go, with the day on which the bank took each rejected one back. */
export function ledgerDebits(
  debits: readonly Placeable<Debit>[],
  rejects: readonly { readonly reference: string; readonly date: Day | undefined }[],
): readonly LedgerDebit[] {
  // A reject that stands twice, typed and told by the bank, counts from the earlier day.
  const rejectedOn = new Map<string, Day>();
  for (const { reference, date } of rejects) {
    const key = foldReference(reference);
    const known = rejectedOn.get(key);
    if (date !== undefined && (known === undefined || date < known)) rejectedOn.set(key, date);
  }
  return debits.map(({ reference, familyCode, collectedOn, amount, invoices, status, place }) => ({
    reference,
    familyCode,
    collectedOn,
    amount,
    invoices,
    status,
    rejectedOn: status === "rejected" ? rejectedOn.get(foldReference(reference)) : undefined,
    place,
  }));
}
