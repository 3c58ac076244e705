import type { Day } from "../../kernel/day";
import type { RejectColumn } from "../problems/bank";
import type { BankEntry, BankMention } from "./entry";

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

/**
 * Something that the bank did not collect, or took back. Debits that a refused block or file names besides come as rejects
 * of their own, with their own reason. Amounts are in euros: others are refused.
 */
export interface BankReject extends Omit<BankEntry, "line" | "date" | "side" | "currency" | "unread"> {
  /** The day of the booking, or of the report. */
  readonly date: Day;
}

export interface BankRejects {
  readonly form: "pain.002" | "camt.054" | "camt.053" | "cfonb" | "csv";
  /** In the order of the file. */
  readonly rejects: readonly BankReject[];
  /** What names a debit and is no reject of it, as far as can be told. */
  readonly mentions: readonly BankMention[];
}
