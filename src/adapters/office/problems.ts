import type { NoFacts } from "../../kernel/problem";

/** What dresses a sheet: nothing that is counted hangs on it. */
export type DressPart =
  | "widths"
  | "heights"
  | "looks"
  | "lists"
  | "frozen-header"
  | "tab-colour"
  | "place"
  | "gridlines"
  | "orientation"
  | "paper"
  | "scale"
  | "margins"
  | "repeated-header"
  | "footer"
  | "print-area"
  | "page-breaks"
  | "drawings";

/** The parts that Excel refused, each with its sheets. */
export type RefusedDress = readonly { readonly part: DressPart; readonly sheets: readonly string[] }[];

/**
 * Troubles with the workbook open in Excel. `begun`: some of the changes were written, or may have been; a run that is
 * repeated goes on from there.
 */
export interface ExcelProblems {
  /** Somebody is typing in a cell: Excel refuses everything meanwhile. */
  readonly "excel.cell-edited": { readonly begun: boolean };
  /** One of Excel's own dialogs is open. */
  readonly "excel.dialog-open": { readonly begun: boolean };
  /** Too many requests at once, or other people at work; asked again in vain. */
  readonly "excel.busy": { readonly begun: boolean };
  /** Even the smallest piece is more than Excel takes or gives at once. */
  readonly "excel.too-large": { readonly begun: boolean };
  readonly "excel.sheet-protected": { readonly sheet: string };
  /** The workbook may be looked at only: marked as final, opened for reading, or no right to change it. */
  readonly "excel.read-only": { readonly begun: boolean };
  /** Somebody added, moved or deleted rows between our reading and our writing. Nothing was written. */
  readonly "excel.changed-meanwhile": { readonly sheet: string };
  /** The name of a sheet or a table that must be made belongs to something else. */
  readonly "excel.name-taken": { readonly begun: boolean };
  /** The workbook was closed, or its session ended. */
  readonly "excel.closed": { readonly begun: boolean };
  /** Excel counts days from 1900 or from 1904, and did not say from which: nobody knows which day a cell shows. */
  readonly "excel.dates-unknown": NoFacts;
  /** Excel calculates on demand only: it was asked to, so that no formula is read as it was before. */
  readonly "excel.calculated-on-demand": NoFacts;
  /** An amount or a day was written, and its cell shows it otherwise. */
  readonly "excel.look-wrong": {
    readonly sheet: string;
    readonly cell: string;
    readonly kind: "money" | "day";
    readonly shown: string;
  };
  /** A cell cannot be shown on a sheet that is hidden. */
  readonly "excel.sheet-hidden": { readonly sheet: string };
  /** No answer came: nobody knows what was done. */
  readonly "excel.no-answer": { readonly begun: boolean };
  /** Somebody inserted or removed rows between two batches: the rest was not written. */
  readonly "excel.moved-meanwhile": { readonly sheet: string };
  /** Excel does not say which cells of a sheet are merged. */
  readonly "excel.merges-unknown": { readonly sheet: string };
  /** A filter that could not be put back, since Excel does not say what it filters. */
  readonly "excel.filter-unreadable": { readonly sheet: string };
  /** Something stands below the totals row of a table that must grow. */
  readonly "excel.below-totals": { readonly sheet: string; readonly table: string; readonly cell: string };
  /** Something that was lifted for a write could not be put back. `cutShort`: that write was, and is not all done. */
  readonly "excel.not-put-back": {
    readonly sheet: string;
    readonly what: "filter" | "totals" | "headers";
    /** Of the column, the table or the columns; nothing where the filter has no column. */
    readonly name: string;
    readonly cutShort: boolean;
  };
  /** What Excel names as being in the way. */
  readonly "excel.in-the-way": { readonly what: Obstacle; readonly begun: boolean };
  /** Anything else, by the name that Excel gives it. */
  readonly "excel.refused": { readonly cause: string; readonly begun: boolean };
  /** Some of the dress of what was written is missing. */
  readonly "excel.dress-refused": { readonly refused: RefusedDress; readonly cutShort: boolean };
  /** The same of a sheet to print, which may look otherwise on paper. */
  readonly "excel.page-dress-refused": { readonly refused: RefusedDress };
  /** All the rest is written, but not this sheet to print. */
  readonly "excel.page-refused": { readonly page: string; readonly cause: string };
}

/** What Excel itself says to be in the way of an operation. */
export type Obstacle =
  | "merged-cells"
  | "filter"
  | "pivot-table"
  | "end-of-sheet"
  | "selection"
  | "kind-of-sheet"
  | "memory"
  | "state";

declare module "../../kernel/problem" {
  interface ProblemFacts extends ExcelProblems {}
}
