import type { PaymentMeans } from "../../domain/families";
import type { Cents } from "../../kernel/cents";
import type { BankEntry, EntryKind } from "./entry";

/** One movement of an account, whatever form says it: rejects and takings are views of it. */
export interface AccountEntry {
  readonly kind: EntryKind;
  readonly stated: BankEntry;
  /** All that the bank says of it in words, in one line. */
  readonly text: string;
  /** By which means the money moved, as far as the bank says. */
  readonly means: PaymentMeans | undefined;
  /** How the bank classes it: `PMNT/RDDT/UPDD`, `05`. */
  readonly code: string;
  /** The code of success where one of a return stands. */
  readonly success: string | undefined;
}

/** What stands on one line of a statement: a movement, or the sum of several that the bank lists under it. */
export interface AccountBooking {
  /** Its rank in the file, counted from 1; in a table its line. */
  readonly rank: number;
  /** The number of the account, where the bank says it. */
  readonly account: string | undefined;
  /** The money has moved: what is only announced may not come. */
  readonly isBooked: boolean;
  readonly sum: AccountEntry;
  /** None where the bank lists nothing. */
  readonly details: readonly AccountEntry[];
  /** What is charged for all of it. */
  readonly fee: Cents | undefined;
}

/** Words of a bank in one line: each once, without the signs that say there was nothing. */
export function inOneLine(parts: readonly (string | undefined)[]): string {
  const plain = parts.map((part) => (part ?? "").replace(/\s+/gu, " ").trim());
  const said = plain.filter((part) => part !== "" && part !== "NOTPROVIDED");
  return [...new Set(said)].join(" ");
}
