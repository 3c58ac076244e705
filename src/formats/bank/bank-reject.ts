import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { RejectColumn } from "../problems/bank";

/** A file of the bank as the clerk hands it in. */
export interface RejectSource {
  /** The file's name, for the messages only: the form is told by the content. */
  readonly name: string;
  readonly text: string;
  /** Of a csv: the headers that stand for columns where guessing would fail. */
  readonly headers?: RejectHeaders;
  readonly answers?: RejectAnswers;
}

/** The header of a column, as the bank spells it; empty where the table has no such column. */
export type RejectHeaders = Readonly<Partial<Record<RejectColumn, string>>>;

/** What the clerk says of rows whose table does not tell whether they are rejects. */
export interface RejectAnswers {
  /** By the word of the status, as the table spells it. */
  readonly statuses?: Readonly<Record<string, "rejected" | "executed">>;
  /** Are the rows without a reason rejects as well? */
  readonly withoutReason?: "rejected" | "left-out";
  /** Are the rows that look like credits? */
  readonly withPlus?: "rejected" | "left-out";
}

/** Something that the bank did not collect, or took back. Amounts are in euros: others are refused. */
export interface BankReject {
  /**
   * What comes back: one debit, or everything of a payment block or of a file. Debits that a refused block or file
   * names besides come as rejects of their own, with their own reason.
   */
  readonly covers: "debit" | "block" | "file";
  /** The day of the booking, or of the report. */
  readonly date: Day;
  readonly endToEndId: string | undefined;
  readonly mandateId: string | undefined;
  /** The file and the payment block in which it was sent. */
  readonly originalMessageId: string | undefined;
  readonly originalBlockId: string | undefined;
  /** What was to be collected; some banks leave it out of a report. */
  readonly amount: Cents | undefined;
  /** The ISO code, `AM04`. */
  readonly reasonCode: string | undefined;
  /** What the bank adds, in its own words. */
  readonly reasonText: string | undefined;
  /** What the bank charges for it, where the file says so. */
  readonly fee: Cents | undefined;
}

export interface BankRejects {
  readonly form: "pain.002" | "camt.054" | "csv";
  /** In the order of the file. */
  readonly rejects: readonly BankReject[];
  /** What names a debit and is no reject of it, as far as can be told. */
  readonly mentions: readonly BankMention[];
}

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
