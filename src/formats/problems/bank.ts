import type { NoFacts } from "../../kernel/problem";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

/** What a file of direct debits says of itself, of the creditor and of each debit. */
export type DebitField =
  | "message-id"
  | "initiating-party"
  | "creditor-name"
  | "creditor-id"
  | "creditor-iban"
  | "creditor-bic"
  | "end-to-end-id"
  | "amount"
  | "mandate-id"
  | "debtor-name"
  | "debtor-iban"
  | "debtor-bic"
  | "remittance";

/** Where in the file: one field of one debit (counted from 1), or of the file itself. */
export interface DebitSpot {
  readonly debit: { readonly rank: number; readonly reference: string } | undefined;
  readonly field: DebitField;
}

/** What a row of the bank's csv may say. */
export type RejectColumn =
  | "date"
  | "endToEndId"
  | "mandateId"
  | "amount"
  | "credit"
  | "direction"
  | "status"
  | "currency"
  | "reasonCode"
  | "reasonText"
  | "originalMessageId"
  | "fee";

/** What a row of a table of movements may say. */
export type TakingColumn =
  | "date"
  | "amount"
  | "debit"
  | "credit"
  | "direction"
  | "status"
  | "currency"
  | "text";

type BankColumn = RejectColumn | TakingColumn;

/** Troubles with the texts that go to the bank and come from it. */
export interface BankProblems {
  /** A file of direct debits without a single debit. */
  readonly "bank.debit-none": NoFacts;
  readonly "bank.debit-value-missing": DebitSpot;
  readonly "bank.debit-too-long": DebitSpot & {
    readonly shown: string;
    readonly length: number;
    readonly longest: number;
  };
  /** Characters outside the set that all banks take. */
  readonly "bank.debit-characters": DebitSpot & {
    readonly shown: string;
    readonly characters: readonly string[];
  };
  /** An identifier that begins or ends with a slash or a space, or doubles one. */
  readonly "bank.debit-edges": DebitSpot & { readonly shown: string };
  /** An IBAN, a BIC or a creditor's identifier whose form or check digits are wrong. */
  readonly "bank.debit-wrong-code": DebitSpot & { readonly shown: string };
  /** Nothing, less than nothing, or more than a message can hold. */
  readonly "bank.debit-amount": DebitSpot & { readonly amount: Cents };
  /** Several debits of one reference. */
  readonly "bank.debit-twice": { readonly reference: string; readonly ranks: readonly number[] };

  /** A file of rejects without a character in it. */
  readonly "bank.empty": { readonly file: string };
  /** Neither one of the bank's messages nor a table. */
  readonly "bank.unknown-form": { readonly file: string };
  /** An XML that stops or goes wrong at a line. */
  readonly "bank.malformed": { readonly file: string; readonly line: number };
  /** An XML that declares a document type: it may hide entities without end. */
  readonly "bank.doctype": { readonly file: string };
  /** Another message than a status report or a notice; `message` is its name as far as it is known. */
  readonly "bank.other-message": { readonly file: string; readonly message: string };
  readonly "bank.unknown-version": { readonly file: string; readonly message: string };
  /** A status report about other orders than direct debits. */
  readonly "bank.other-orders": { readonly file: string; readonly orders: string };
  /** Rejects in another currency: a debit is in euros. */
  readonly "bank.foreign-currency": {
    readonly file: string;
    readonly currency: string;
    readonly references: readonly string[];
  };
  /** A reject of a message whose date or amount cannot be read. */
  readonly "bank.unreadable-reject": {
    readonly file: string;
    readonly reference: string;
    readonly fault: "date" | "amount" | "reference";
  };
  /** A sum of rejects without the list of them. */
  readonly "bank.undetailed": {
    readonly file: string;
    readonly amount: Cents | undefined;
    readonly day: Day | undefined;
  };
  /** Rejects that the bank announces and has not booked. */
  readonly "bank.not-booked": { readonly file: string; readonly references: readonly string[] };
  /** One fee for several rejects. */
  readonly "bank.shared-fee": {
    readonly file: string;
    readonly fee: Cents;
    readonly references: readonly string[];
  };
  /** A table without a column that is needed. */
  readonly "bank.missing-columns": {
    readonly file: string;
    readonly missing: readonly BankColumn[];
    readonly found: readonly string[];
  };
  /** A header that was asked for and is not in the table. */
  readonly "bank.absent-header": {
    readonly file: string;
    readonly header: string;
    readonly found: readonly string[];
  };
  readonly "bank.unreadable-row": {
    readonly file: string;
    readonly line: number;
    readonly column: BankColumn;
    readonly shown: string;
  };
  /** A row with more cells than there are headers: a comma split an amount in two. */
  readonly "bank.shifted-row": { readonly file: string; readonly line: number };
  /** A quotation mark that opens on a line and closes nowhere. */
  readonly "bank.broken-quote": { readonly file: string; readonly line: number };
  /** Several columns that could play one part. */
  readonly "bank.ambiguous-column": {
    readonly file: string;
    readonly column: BankColumn;
    readonly found: readonly string[];
  };
  /** Words in the column of statuses that say neither "rejected" nor "executed"; an empty cell is an empty word. */
  readonly "bank.unknown-status": {
    readonly file: string;
    readonly words: readonly string[];
    readonly lines: readonly number[];
  };
  /** Rows without a reason in a table where others have one: are they rejects? */
  readonly "bank.rows-without-reason": { readonly file: string; readonly lines: readonly number[] };
  /** Rows that look like credits and may be rejects all the same. */
  readonly "bank.rows-with-plus": { readonly file: string; readonly lines: readonly number[] };
  /** One place says that a debit was collected, another one why it was not. */
  readonly "bank.contradiction": {
    readonly file: string;
    readonly line: number | undefined;
    readonly reference: string;
    readonly status: string;
    readonly reason: string;
  };
  /** Rows of a table that are no rejects, and why. */
  readonly "bank.rows-left-out": {
    readonly file: string;
    readonly why: "executed" | "pending" | "credit" | "without-reason" | "beside";
    readonly lines: readonly number[];
  };
  /** One debit that is rejected twice in one file, in the same words or in others. */
  readonly "bank.rejected-twice": {
    readonly file: string;
    readonly reference: string;
    readonly differs: boolean;
  };
  /** A status of a message that means nothing to us. */
  readonly "bank.other-status": {
    readonly file: string;
    readonly status: string;
    readonly references: readonly string[];
  };
  /** Debits that a status report names without saying what became of them. */
  readonly "bank.no-status": { readonly file: string; readonly references: readonly string[] };
  /** A status report that refuses a part and names no debit of it. */
  readonly "bank.unnamed-part": {
    readonly file: string;
    readonly sentAs: string;
    /** How many rejects the report announces, where it does, and how many it names. */
    readonly announced: number | undefined;
    readonly named: number;
  };
  /** A status report that refuses everything and accepts some of it. */
  readonly "bank.refused-and-accepted": {
    readonly file: string;
    readonly sentAs: string;
    readonly references: readonly string[];
  };
  /** An entry of a notice that names one of our debits and is not read as its reject. */
  readonly "bank.names-our-debit": {
    readonly file: string;
    readonly entry: number;
    readonly reference: string;
    readonly family: string;
    readonly amount: Cents | undefined;
    readonly code: string;
    readonly kind: "debit" | "charge" | "credit";
  };
  /** Debits of the account that the notice explains in no way that we know, by their rank. */
  readonly "bank.unexplained-entries": { readonly file: string; readonly entries: readonly number[] };
  /** A record of a statement (CFONB) that has not its 120 signs. */
  readonly "bank.record-length": { readonly file: string; readonly line: number; readonly length: number };
  /** A record of a statement that cannot stand there, or whose day or amount cannot be read. */
  readonly "bank.misplaced-record": { readonly file: string; readonly line: number; readonly shown: string };
  /** The old balance with the movements of a statement does not make the new one. */
  readonly "bank.balances": {
    readonly file: string;
    readonly account: string;
    readonly day: Day | undefined;
    readonly reached: Cents;
    readonly closing: Cents;
  };
  /** A packed file that gives nothing to read. */
  readonly "bank.archive": { readonly file: string; readonly why: "damaged" | "too-large" | "empty" };
  /** A workbook where a file of the bank was expected. */
  readonly "bank.workbook": { readonly file: string };
  /** The bank rejects nothing in this file. */
  readonly "bank.no-reject": { readonly file: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends BankProblems {}
}
