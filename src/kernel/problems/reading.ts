import type { Day } from "../day";
import type { NoFacts } from "./no-facts";

/** A cell that could not be read: its column (or setting), and what it shows, cut short. */
export interface CellFacts {
  readonly column: string;
  readonly shown: string;
}

/** What can be wrong with a single cell. */
export interface CellProblems {
  readonly "reading.error-cell": CellFacts;
  /** A formula that no program has calculated yet. */
  readonly "reading.not-calculated": CellFacts;
  readonly "reading.not-a-date": CellFacts;
  readonly "reading.date-out-of-range": CellFacts;
  readonly "reading.not-a-time": CellFacts;
  readonly "reading.not-an-amount": CellFacts;
  readonly "reading.amount-too-large": CellFacts;
  readonly "reading.not-a-quotient": CellFacts;
  readonly "reading.not-a-rate": CellFacts;
  readonly "reading.not-a-whole-number": CellFacts & { readonly min: number; readonly max: number };
  readonly "reading.not-yes-or-no": CellFacts;
  readonly "reading.not-a-choice": CellFacts & { readonly accepted: readonly string[] };
  readonly "reading.not-ranks": CellFacts;
  readonly "reading.not-a-list-of-days": CellFacts;
  readonly "reading.not-weekdays": CellFacts;
  readonly "reading.not-a-school-year": CellFacts;
  readonly "reading.not-an-invoice-number": CellFacts;
  /** Read as a text all the same, although a spreadsheet could take it for a formula. */
  readonly "reading.formula-like-text": CellFacts;
  readonly "reading.long-text": CellFacts & { readonly length: number };
}

/** Troubles with what the sheets hold, before any rule is applied. */
export interface ReadingProblems extends CellProblems {
  readonly "reading.missing-value": { readonly column: string };
  readonly "reading.inverted-dates": { readonly from: Day; readonly to: Day };
  readonly "reading.missing-sheet": { readonly sheet: string };
  /** A sheet without any of the headers that it should have. */
  readonly "reading.no-headers": { readonly sheet: string; readonly columns: readonly string[] };
  readonly "reading.missing-column": {
    readonly sheet: string;
    readonly column: string;
    /** A header of the sheet that looks like it. */
    readonly resembling: string | undefined;
  };
  /** An optional column is missing, but a header that nobody knows looks like it. */
  readonly "reading.unknown-header": {
    readonly sheet: string;
    readonly found: string;
    readonly column: string;
  };
  readonly "reading.duplicate-header": { readonly sheet: string; readonly column: string };
  readonly "reading.duplicate-code": {
    readonly column: string;
    readonly code: string;
    readonly firstRow: number;
    readonly row: number;
  };
  /** Two quotients of one family from the same day. */
  readonly "reading.duplicate-quotient": {
    readonly family: string;
    readonly from: Day;
    readonly firstRow: number;
  };
  readonly "reading.duplicate-rule": { readonly motive: string; readonly firstRow: number };
  readonly "reading.unknown-child": { readonly child: string };
  readonly "reading.unknown-family": { readonly family: string };
  readonly "reading.unknown-setting": { readonly name: string; readonly nearest: string | undefined };
  readonly "reading.duplicate-setting": { readonly name: string; readonly firstRow: number };
  /** A rejected debit that no batch of the workbook holds: its fee has no family. */
  readonly "reading.unknown-reference": { readonly reference: string };
  readonly "reading.empty-calendar": NoFacts;
}
