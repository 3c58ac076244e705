import type { Outcome } from "../kernel/outcome";
import type { CellValue, TableExtent } from "./cells";
import type { Change } from "./changes";
import type { Range } from "./excel/addresses";

export {
  isErrorCell,
  isPercentCell,
  type CellValue,
  type ErrorCell,
  type PercentCell,
  type TableExtent,
} from "./cells";

/**
 * The two things the program asks of a workbook, wherever it lives (an .xlsx file, Excel, a test): give me these sheets
 * as they are, and carry out these changes. Adapters locate, chunk and retry; they never decide.
 */
export interface WorkbookPort {
  /**
   * The sheets of these names, all at once. Names compare without case and accents. A sheet that is not there is simply
   * absent from the snapshot. Refused when the workbook as a whole cannot be read. `pages` says which of
   * these sheets are made to be printed: nobody asks which of their cells are merged, and Excel would tell of hundreds.
   */
  read(sheetNames: readonly string[], pages?: readonly string[]): Promise<Outcome<WorkbookSnapshot>>;
  /**
   * The first rows of these sheets, in one go: enough to see their headers, whatever their size. A sheet that is not
   * there, or that cannot be read, is simply absent.
   */
  readHeads(sheetNames: readonly string[]): Promise<Outcome<readonly SheetHead[]>>;
  /**
   * Carries out the changes in their order. Refused, with nothing lost, when the workbook does not allow them
   * (protected sheet, signed file); safe to call again after a refusal.
   */
  apply(changes: readonly Change[]): Promise<Outcome<undefined>>;
}

/** A workbook of which can be told, besides, what its cells look like to whoever opens it. */
export interface SeenWorkbook extends WorkbookPort {
  /** What is crossed out and what is hidden on these sheets, each by its name to the letter. */
  readMarks(sheetNames: readonly string[]): Promise<Outcome<readonly SheetMarks[]>>;
}

/** Rows and columns are numbered from 1. */
export interface SheetMarks {
  readonly name: string;
  readonly struck: readonly { readonly row: number; readonly column: number }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What a read found. */
export interface WorkbookSnapshot {
  /** Every sheet of the workbook by its name, asked for or not, in tab order. */
  readonly sheetNames: readonly string[];
  /** The sheets that were asked for and found. */
  readonly sheets: readonly SheetSnapshot[];
  /** Of sheets that nobody asked for, where somebody asked for those. */
  readonly heads?: readonly SheetHead[];
}

/** The top left corner of a sheet. */
export interface SheetHead {
  readonly name: string;
  /** As in `SheetSnapshot`, at most `headSize` of them. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** Headers are looked for among as many rows; the widest sheet of ours has fewer columns. */
export const headSize = { rows: 20, columns: 40 } as const;

export interface SheetSnapshot {
  /** The name as the workbook spells it. */
  readonly name: string;
  /** `rows[0]` is row 1, `rows[0][0]` is A1. A row may be shorter than another; trailing blanks may be missing. */
  readonly rows: readonly (readonly CellValue[])[];
  /** The first Excel table of the sheet, where it has one. */
  readonly table: TableExtent | undefined;
  /**
   * The number format of a cell that holds a number, as Excel spells it in English: what the number looks like to people
   * (`00000`, `dd/mm/yyyy`). Where this is missing every cell is `General`.
   */
  readonly formatAt?: FormatAt;
  /** The areas of merged cells: all but the first cell of each read as blank. None where this is missing, as for a page. */
  readonly merges?: readonly Range[];
}

/** Rows and columns are numbered from 1. */
export type FormatAt = (row: number, column: number) => string;
