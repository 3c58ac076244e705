import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { NoFacts } from "../../kernel/problem";

/** Troubles with what a bank tells of the money that came in. */
export interface TakingsProblems {
  /** Neither a statement, nor a notice, nor a table with a day and an amount. */
  readonly "takings.unknown-form": { readonly file: string };
  /** Another message of a bank; `message` is its name as far as it is known. */
  readonly "takings.other-message": { readonly file: string; readonly message: string };
  /** Credits in another currency. */
  readonly "takings.foreign-currency": {
    readonly file: string;
    readonly currency: string;
    readonly count: number;
  };
  /** A credit whose day or amount cannot be read, by its rank. */
  readonly "takings.unreadable-entry": {
    readonly file: string;
    readonly entry: number;
    readonly shown: string;
  };
  /** Credits that the bank announces and has not booked. */
  readonly "takings.not-booked": {
    readonly file: string;
    readonly entries: readonly number[];
    readonly total: Cents;
  };
  /** Credits that undo a debit or a charge. */
  readonly "takings.undone": {
    readonly file: string;
    readonly entries: readonly number[];
    readonly total: Cents;
  };
  /** Rows of a table that are no movements, payments that were not made, and some of which nobody says. */
  readonly "takings.rows-left-out": {
    readonly file: string;
    readonly why: "beside" | "unpaid" | "unsaid";
    readonly lines: readonly number[];
  };
  /** Money that the bank took back: debits of the town, or cheques and cards. */
  readonly "takings.returned": {
    readonly file: string;
    readonly kind: "returned" | "unpaid";
    readonly count: number;
    readonly total: Cents;
  };
  /** A credit of debits that no batch of the workbook explains. */
  /** A cheque of a slip that was noted before, or stands in it twice. */
  readonly "takings.cheque-twice": {
    readonly family: string;
    readonly amount: Cents;
    readonly cheque: string | undefined;
    /** Where it was noted. */
    readonly firstRow: number | undefined;
  };
  readonly "takings.no-batch": { readonly date: Day; readonly amount: Cents };
  /** Something else would be noted than the clerk saw. */
  readonly "takings.changed-since-preview": NoFacts;
  /** No money came in. */
  readonly "takings.none": { readonly file: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends TakingsProblems {}
}
