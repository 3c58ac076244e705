import type { NoFacts } from "./no-facts";
import type { Cents } from "../cents";
import type { Day } from "../day";

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
  | "currency"
  | "reasonCode"
  | "reasonText"
  | "originalMessageId"
  | "fee";

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
    readonly missing: readonly RejectColumn[];
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
    readonly column: RejectColumn;
    readonly shown: string;
  };
  /** A row with more cells than there are headers: a comma split an amount in two. */
  readonly "bank.shifted-row": { readonly file: string; readonly line: number };
  /** The bank rejects nothing in this file. */
  readonly "bank.no-reject": { readonly file: string };
}
