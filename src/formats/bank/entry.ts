import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { AmountSide } from "../text/read-amount";
import type { Reason } from "./reason";

/**
 * What a bank says of one movement, in whatever form it says so: the rows of its tables and the transactions of its messages
 * are read to this, and rejects are a view of it (`settle.ts`).
 */
export interface BankEntry extends Reason {
  /** What it is about: one debit, or everything of a payment block or of a file. */
  readonly covers: "debit" | "block" | "file";
  /** The line of a table on which it stands. */
  readonly line?: number;
  readonly date: Day | undefined;
  /** Without its sign, which `side` tells as far as it is known: a debit leaves the account. Some reports leave it out. */
  readonly amount: Cents | undefined;
  readonly side: AmountSide;
  /** `EUR` where nothing else is said. */
  readonly currency: string;
  readonly endToEndId: string | undefined;
  readonly mandateId: string | undefined;
  /** The file and the payment block in which a debit was sent. */
  readonly originalMessageId: string | undefined;
  readonly originalBlockId: string | undefined;
  /** What the bank charges for it. */
  readonly fee: Cents | undefined;
  /** What stands there and is not understood, by what it should be. */
  readonly unread: Readonly<Partial<Record<EntryFault, string>>>;
}

/**
 * What an entry is to the town: one of its direct debits taken back; a cheque or a card payment taken back; a charge of the
 * bank; another debit, which is clear or which nothing explains; a credit that undoes a debit; or any other credit.
 */
export type EntryKind =
  | "returned"
  | "unpaid"
  | "charge"
  | "other-debit"
  | "unexplained-debit"
  | "undone"
  | "credit";

/** What can keep an entry from being used. */
export type EntryFault = "endToEndId" | "date" | "amount" | "fee";

/** An entry of a notice that names a debit: another debit of the account, a charge, or a credit that comes back. */
export interface BankMention {
  readonly file: string;
  /** Its rank in the file. */
  readonly entry: number;
  readonly kind: "debit" | "charge" | "credit";
  readonly endToEndId: string;
  readonly amount: Cents | undefined;
  /** How the bank classes it: `PMNT/RDDT/UPDD`. */
  readonly code: string;
}

/** What a message tells of the debits of a town. */
export interface MessageEntries {
  /** Those that came back. */
  readonly rejected: readonly BankEntry[];
  readonly mentions: readonly BankMention[];
}

/** What the clerk may look for, when an entry cannot be used. */
export function referenceOf(
  entry: Pick<BankEntry, "endToEndId" | "mandateId" | "originalBlockId" | "originalMessageId">,
): string {
  return entry.endToEndId ?? entry.mandateId ?? entry.originalBlockId ?? entry.originalMessageId ?? "";
}

/** An identifier; banks write `NOTPROVIDED` where there was none. */
export function identifier(text: string | undefined): string | undefined {
  return text === "NOTPROVIDED" || text === "" ? undefined : text;
}
