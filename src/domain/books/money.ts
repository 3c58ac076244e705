import type { Debit, Mandate, RecordedReject } from "../direct-debit";
import type { OpeningBalance, Payment } from "../ledger";
import type { Reminder } from "../reminders";
import type { RowPlace } from "../../kernel/place";

/** Everything that the workbook says about money coming in. */
export interface Money {
  readonly payments: readonly Payment[];
  /** What stands in the observations of payments that count for nobody: rows that cannot be read, or of no family. */
  readonly unreadObservations: readonly string[];
  readonly openingBalances: readonly OpeningBalance[];
  readonly mandates: readonly Mandate[];
  readonly debits: readonly Debit[];
  readonly rejects: readonly RejectRow[];
  readonly reminders: readonly Reminder[];
  /** Families with a row about money that could not be read: nobody knows what they owe, or were told. */
  readonly familiesInDoubt: ReadonlySet<string>;
}

/** A row of the rejects sheet, typed in or recorded by a run. */
export interface RejectRow extends RecordedReject {
  readonly place: RowPlace<"rejects">;
}
