import type { Cents, Tally } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

/** Troubles with periods, with the invoices already issued, and with issuing new ones. */
export interface InvoicingProblems {
  readonly "period.unknown": { readonly period: string; readonly nearest?: string | undefined };
  readonly "period.month-overlaps": { readonly period: string; readonly other: string };
  readonly "period.overlap": { readonly period: string; readonly other: string };
  /** A period with invoices has no row of its own any more; `rival` is the row that has its days now. */
  readonly "period.lost-after-issue": { readonly period: string; readonly rival: string | undefined };
  /** Days already invoiced in a period lie outside its dates: they could no longer be put right. */
  readonly "period.shortened-after-issue": {
    readonly period: string;
    readonly day: Day;
    readonly invoice: string;
  };
  readonly "issue.before-last": { readonly asked: Day; readonly last: Day; readonly period: string };
  /** The clerk confirmed a draft, and the workbook has changed since. */
  readonly "issue.changed-since-draft": { readonly drafted: Tally; readonly current: Tally };
  readonly "issue.due-before-issue": { readonly due: Day; readonly issued: Day };
  readonly "issue.below-floor": { readonly family: string; readonly total: Cents; readonly floor: Cents };
  /** Invoiced before, and no longer among the children. */
  readonly "issue.child-deleted": { readonly child: string; readonly invoices: number };
  /** Something must come back to somebody who is no longer among the families. */
  readonly "issue.debtor-gone": { readonly child: string; readonly debtor: string };
  /** Who pays has changed for days that were billed already: rows changed in place correct the past. */
  readonly "issue.past-moved": {
    /** The first of them. */
    readonly child: string;
    readonly children: number;
    readonly givenBack: Cents;
    readonly charged: Cents;
  };
  /** Pages are asked for again of a period that has no invoice. */
  readonly "print.not-issued": { readonly period: string };
  /** The last issue is in the register, and not on the sheet to print. */
  readonly "print.pages-missing": { readonly period: string; readonly invoices: number };
  /** A sheet bears the name of one of the program's and is not the program's: it stays as it is, and ours is not written. */
  readonly "print.sheet-not-ours": { readonly sheet: string };
  /** Invoices of a family or a child that is gone: they have no page. */
  readonly "print.nobody": { readonly invoices: readonly string[] };
  /** A family or a child is called otherwise than when these were issued. */
  readonly "print.names-changed": { readonly invoices: readonly string[] };
  /** Invoices that went out as files before: they are marked. */
  readonly "print.duplicates": { readonly invoices: number; readonly families: number };
  /** Signs that the letters of a PDF do not have, with the documents that hold them. */
  readonly "print.unknown-signs": {
    readonly signs: readonly string[];
    readonly documents: readonly string[];
  };
  /** A family that asked for its invoice online, and cannot be written to: it gets it on paper. */
  readonly "print.not-mailed": { readonly family: string; readonly email: string | undefined };
  readonly "register.total-differs": {
    readonly invoice: string;
    readonly register: Cents;
    readonly lines: Cents;
  };
  readonly "register.meals-differ": {
    readonly invoice: string;
    readonly register: number;
    readonly lines: number;
  };
  readonly "register.child-differs": {
    readonly invoice: string;
    readonly register: string;
    readonly line: string;
  };
  readonly "register.line-amount-differs": {
    readonly invoice: string;
    readonly expected: Cents;
    readonly found: Cents;
  };
  readonly "register.days-differ": {
    readonly invoice: string;
    readonly quantity: number;
    readonly days: number;
  };
  readonly "register.number-twice": { readonly invoice: string };
  readonly "register.number-missing": { readonly from: string; readonly to: string };
  /** A line of a service that neither prices, enrolments nor bookings name. */
  readonly "register.unknown-service": {
    readonly service: string;
    readonly invoice: string;
    /** The one that was most likely meant. */
    readonly nearest: string | undefined;
  };
  readonly "register.number-unknown-form": { readonly invoice: string };
  readonly "register.lines-without-invoice": { readonly invoice: string; readonly lines: number };
  readonly "register.invoice-without-lines": { readonly invoice: string };
  readonly "register.meal-miscounted": {
    readonly child: string;
    readonly service: string;
    readonly day: Day;
    readonly quantity: number;
  };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends InvoicingProblems {}
}
