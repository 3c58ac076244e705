import type { NoFacts } from "../../kernel/problem";
import type { Cents, Tally } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

/** What can be wrong with an account number. */
export type AccountFault =
  | "missing"
  | "country"
  | "length"
  | "form"
  | "check-digits"
  | "national-key"
  | "outside-sepa";

/** What can be wrong with the identifier of the creditor (ICS). */
export type CreditorIdFault = "missing" | "form" | "length" | "check-digits";

/** What can be wrong with a reference. */
export type IdentifierFault = "missing" | "too-long" | "characters" | "slashes";

/** Troubles with debits: with the batch as a whole, with one mandate, with one invoice, with what the bank gives back. */
export interface DirectDebitProblems {
  /** Banks are closed on the asked date. */
  readonly "debit.date-closed": { readonly asked: Day; readonly next: Day };
  readonly "debit.date-too-soon": {
    readonly asked: Day;
    readonly earliest: Day;
    readonly prepared: Day;
    readonly leadDays: number;
  };
  readonly "debit.creditor-id": { readonly found: string | undefined; readonly fault: CreditorIdFault };
  readonly "debit.creditor-account": { readonly found: string | undefined; readonly fault: AccountFault };
  readonly "debit.creditor-bic-left-out": { readonly bic: string };
  readonly "debit.creditor-name-missing": NoFacts;
  /** The name of the service stands for the manager's. */
  readonly "debit.creditor-name-supposed": { readonly name: string };
  readonly "debit.nothing-to-collect": { readonly collected: Day };
  /** The workbook no longer gives the batch that was looked at. */
  readonly "debit.changed-since-preview": {
    readonly shown: Tally;
    readonly current: Tally;
  };

  readonly "debit.no-mandate": { readonly family: string };
  readonly "debit.mandate-not-active": {
    readonly family: string;
    readonly status: "suspended" | "revoked";
  };
  readonly "debit.two-active-mandates": { readonly family: string; readonly rows: readonly number[] };
  readonly "debit.mandate-reference": {
    readonly family: string;
    readonly reference: string;
    readonly fault: IdentifierFault;
  };
  readonly "debit.mandate-reference-twice": {
    readonly family: string;
    readonly reference: string;
    readonly rows: readonly number[];
  };
  readonly "debit.mandate-unsigned": { readonly family: string };
  readonly "debit.signed-in-future": {
    readonly family: string;
    readonly signed: Day;
    readonly prepared: Day;
  };
  /** Nothing was collected for 36 months. */
  readonly "debit.mandate-lapsed": {
    readonly family: string;
    readonly lastUse: Day;
    readonly lastDay: Day;
    readonly neverUsed: boolean;
  };
  readonly "debit.account": { readonly family: string; readonly fault: AccountFault };
  /** The account is known by its IBAN alone. */
  readonly "debit.bic-left-out": { readonly family: string; readonly bic: string };
  readonly "debit.name-rewritten": {
    readonly family: string;
    readonly name: string;
    readonly written: string;
  };

  readonly "debit.invoice-held": {
    readonly invoice: string;
    readonly family: string;
    readonly collected: Day;
  };
  readonly "debit.invoice-rejected-before": { readonly invoice: string; readonly family: string };
  readonly "debit.invoice-before-mandate": {
    readonly invoice: string;
    readonly family: string;
    readonly received: Day;
  };
  /** Invoices of one day of issue, too near to the collection. */
  readonly "debit.short-notice": {
    readonly issued: Day;
    readonly collected: Day;
    readonly days: number;
    readonly agreed: number;
    readonly invoices: number;
  };
  /** A debit names a mandate that no row has any more: its last date or its suspension cannot be written. */
  readonly "debit.mandate-gone": { readonly family: string; readonly mandate: string | undefined };
  readonly "debit.amount-not-positive": { readonly family: string; readonly amount: Cents };
  readonly "debit.nothing-to-send": { readonly collected: Day; readonly sentBefore: boolean };

  /** No debit of the workbook is the one that the bank gives back: a person has to look. */
  readonly "reject.unmatched": {
    readonly reference: string | undefined;
    readonly mandate: string | undefined;
    readonly amount: Cents | undefined;
    /** How many debits have this mandate and amount. */
    readonly candidates: number;
  };
  /** A row that the clerk typed counts from now on, although no run had followed it up. */
  readonly "reject.counted": {
    readonly reference: string;
    readonly family: string;
    readonly amount: Cents;
    readonly invoices: readonly string[];
  };
  readonly "reject.amount-differs": {
    readonly reference: string;
    readonly family: string;
    readonly rejected: Cents;
    readonly collected: Cents;
  };
  /** The debit was never marked as sent, yet the bank had it. */
  readonly "reject.not-marked-sent": { readonly reference: string; readonly family: string };
  /** The workbook was changed between the look at the rejects and their confirmation. */
  readonly "reject.changed-since-preview": NoFacts;
  /** The bank refused a file, or a block of it, as a whole: no family is to blame. */
  readonly "reject.whole-batch": {
    /** The number that the file or the block had. */
    readonly sentAs: string;
    /** Missing when no row of the workbook is of that file. */
    readonly batch: string | undefined;
    readonly covers: "file" | "block";
    readonly code: string | undefined;
    /** The rows of the batch that are not rejected. */
    readonly debits: number;
  };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends DirectDebitProblems {}
}
