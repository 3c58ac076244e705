import type { Day } from "../kernel/day";
import type { NoFacts } from "../kernel/problem";

/** A cell that could not be read: its column (or setting), and what it shows, cut short. */
export interface CellFacts {
  readonly column: string;
  readonly shown: string;
}

/** A mark that nobody sees and that tells two codes apart. */
export type HiddenMark = "no-break-space" | "doubled-space" | "invisible";

/** Why a number is no code: its cell shows something else, or it has more digits than a spreadsheet keeps. */
export type UnfitNumber = "shown-otherwise" | "too-many-digits";

/** What is told once for a whole column: of the first cell, with how many other rows have the same. */
interface ColumnFacts extends CellFacts {
  readonly others: number;
}

/** What can be wrong with a single cell. */
export interface CellProblems {
  readonly "reading.error-cell": CellFacts;
  /** A formula that no program has calculated yet. */
  readonly "reading.not-calculated": CellFacts;
  readonly "reading.not-a-date": CellFacts;
  readonly "reading.date-out-of-range": CellFacts & { readonly min: number; readonly max: number };
  /** A year of two digits whose century nothing tells. */
  readonly "reading.two-digit-year": CellFacts;
  /** `26/09/01`, which is a day near the school year only when its year comes first. */
  readonly "reading.year-first": CellFacts;
  readonly "reading.not-a-time": CellFacts;
  readonly "reading.not-an-amount": CellFacts;
  readonly "reading.amount-too-large": CellFacts;
  /** A number that the cell shows as a date: 5.10 that became 5 October. */
  readonly "reading.shown-as-date": CellFacts;
  /** `1.250`: thousands, or thousandths? */
  readonly "reading.thousands-or-decimals": CellFacts;
  readonly "reading.negative-price": CellFacts;
  readonly "reading.not-a-quotient": CellFacts;
  readonly "reading.not-a-rate": CellFacts;
  readonly "reading.not-a-whole-number": CellFacts & { readonly min: number; readonly max: number };
  readonly "reading.not-yes-or-no": CellFacts;
  readonly "reading.not-a-choice": CellFacts & { readonly accepted: readonly string[] };
  readonly "reading.not-ranks": CellFacts;
  readonly "reading.not-a-list-of-days": CellFacts;
  readonly "reading.not-weekdays": CellFacts;
  readonly "reading.not-one-weekday": CellFacts;
  readonly "reading.not-six-digits": CellFacts;
  /** In a text of the town's own, which is printed or sent. */
  readonly "reading.unknown-placeholder": CellFacts & { readonly known: readonly string[] };
  /** Without a bound a share may go beyond 100 %. */
  readonly "reading.not-a-percentage": CellFacts & { readonly max?: number };
  /** When, or for how much, a household pays. */
  readonly "reading.not-a-part": CellFacts;
  readonly "reading.not-a-school-year": CellFacts;
  readonly "reading.not-an-invoice-number": CellFacts;
  /** A name or a code that a spreadsheet took for a date. */
  readonly "reading.date-for-text": CellFacts;
  readonly "reading.code-as-number": CellFacts & { readonly because: UnfitNumber };
  readonly "reading.hidden-marks": CellFacts & { readonly mark: HiddenMark };
  /** Read all the same, as what follows: only the clerk knows. */
  readonly "reading.high-price": CellFacts;
  readonly "reading.high-quotient": CellFacts;
  readonly "reading.low-rate": CellFacts;
  /** An hour in a cell of which only the day is read. */
  readonly "reading.day-with-hour": ColumnFacts;
  readonly "reading.far-day": ColumnFacts & { readonly schoolYear: string };
  /** Read as a text all the same, although a spreadsheet could take it for a formula. */
  readonly "reading.formula-like-text": CellFacts;
  /** TRUE or FALSE where a word is meant: read as the word that the cell shows. */
  readonly "reading.truth-as-text": CellFacts;
  readonly "reading.long-text": CellFacts & { readonly length: number };
}

/** Troubles with what the sheets hold, before any rule is applied. */
export interface ReadingProblems extends CellProblems {
  readonly "reading.missing-value": { readonly column: string };
  readonly "reading.merged-cells": { readonly sheet: string; readonly range: string };
  /** A row that says something, away from the others and without what every row needs: it is not read. */
  readonly "reading.row-left-out": { readonly columns: readonly string[] };
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
  /** Nothing hangs on the column: the first is read. */
  readonly "reading.duplicate-header": { readonly sheet: string; readonly column: string };
  /** Two headers stand for one column of the contract. */
  readonly "reading.two-columns": {
    readonly sheet: string;
    readonly column: string;
    /** The second header, as the sheet spells it. */
    readonly found: string;
    readonly cells: readonly [first: string, second: string];
  };
  /** A filled column that nobody knows, while columns that something hangs on are missing. */
  readonly "reading.column-in-doubt": {
    readonly sheet: string;
    /** Its header; empty where no text stands there. */
    readonly found: string;
    readonly letters: string;
    /** Those that it may be, the likeliest first. */
    readonly missing: readonly string[];
  };
  /** A sheet does without these, and holds nothing that could be they. */
  readonly "reading.columns-absent": { readonly sheet: string; readonly columns: readonly string[] };
  /** A sheet is missing, and another has its headers or nearly its name. */
  readonly "reading.sheet-in-doubt": { readonly sheet: string; readonly found: string };
  /** A sheet is missing, and another shows that it was in use. */
  readonly "reading.sheet-gone": { readonly sheet: string; readonly shownBy: string };
  /** The same of a column that the program fills. */
  readonly "reading.column-gone": {
    readonly sheet: string;
    readonly column: string;
    readonly shownBy: string;
  };
  /** Two sheets whose names differ by case or accents at most. */
  readonly "reading.sheet-twice": { readonly sheet: string; readonly names: readonly string[] };
  /** The workbook does without these sheets. */
  readonly "reading.sheets-absent": { readonly sheets: readonly string[] };
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
  /** `nearest` is the known code that was most likely meant. */
  readonly "reading.unknown-child": { readonly child: string; readonly nearest?: string | undefined };
  readonly "reading.unknown-family": { readonly family: string; readonly nearest?: string | undefined };
  readonly "reading.unknown-setting": { readonly name: string; readonly nearest?: string | undefined };
  /** The same, with a value, while settings that money hangs on have no row. */
  readonly "reading.setting-in-doubt": { readonly name: string; readonly missing: readonly string[] };
  readonly "reading.duplicate-setting": { readonly name: string; readonly firstRow: number };
  /** A rejected debit that no batch of the workbook holds: its fee has no family. */
  readonly "reading.unknown-reference": { readonly reference: string; readonly nearest?: string | undefined };
  readonly "reading.empty-calendar": NoFacts;
}

declare module "../kernel/problem" {
  interface ProblemFacts extends ReadingProblems {}
}
