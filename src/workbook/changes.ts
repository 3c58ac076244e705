import type { TableExtent } from "./cells";

/**
 * A cell to write. A text is always written as text, whatever it begins with; a number is written with its format
 * (dates as serial numbers of the 1900 system); `null` empties the cell.
 */
export type WriteValue = string | number | boolean | null | CellLink;

/** A text that leads to a cell of the workbook when clicked. */
export interface CellLink {
  readonly text: string;
  readonly sheet: string;
  /** In A1 form, one cell or a range. */
  readonly cell: string;
}

export function isCellLink(value: WriteValue): value is CellLink {
  return typeof value === "object" && value !== null;
}

/** How a cell shows its value: each adapter maps these to number formats and alignments. */
export type CellFormat =
  | "text"
  | "long-text"
  | "day"
  | "moment"
  | "time"
  | "money"
  | "integer"
  | "decimal"
  | "percent"
  | "yes-no"
  | "link";

/**
 * One step of a write. Positions are absolute and were resolved from the snapshot by the planner: rows and columns are
 * numbered from 1. An adapter carries a change out to the letter, keeps everything else on the sheet, and gives new
 * cells the look of the cells above them (else that of their format).
 */
export type Change =
  | CreateSheet
  | AddColumns
  | RenameColumn
  | FillCells
  | WriteRows
  | ReplacePage
  | RenameSheet;

/** A sheet that the workbook does not have yet, made from its template, with its first rows. */
export interface CreateSheet {
  readonly kind: "create-sheet";
  readonly template: SheetTemplate;
  /** In the order of the template's columns. */
  readonly rows: readonly (readonly WriteValue[])[];
}

/** New columns to the right of the last one: headers are written, and the table widened where there is one. */
export interface AddColumns {
  readonly kind: "add-columns";
  readonly sheet: string;
  /** Where the table (or the plain range) stands before the change. */
  readonly extent: TableExtent;
  readonly columns: readonly ColumnTemplate[];
}

/** A column under another header: a table goes on calling its columns as their headers do. */
export interface RenameColumn {
  readonly kind: "rename-column";
  readonly sheet: string;
  readonly headerRow: number;
  readonly column: number;
  readonly header: string;
}

/** Single cells, anywhere below the header. */
export interface FillCells {
  readonly kind: "fill-cells";
  readonly sheet: string;
  readonly cells: readonly FilledCell[];
}

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: WriteValue;
  readonly format: CellFormat;
}

/**
 * Whole rows of our columns: at the end of a table (append) or from its first row (replace). Columns between and beside
 * ours keep what they hold.
 */
export interface WriteRows {
  readonly kind: "write-rows";
  readonly sheet: string;
  readonly firstRow: number;
  readonly columns: readonly { readonly column: number; readonly format: CellFormat }[];
  /** One value per entry of `columns`. */
  readonly rows: readonly (readonly WriteValue[])[];
  /**
   * Rows after the last written one, up to this one included, are emptied in `columns`; before the table shrinks, since
   * what stands below a table is no longer anybody's to clear.
   */
  readonly clearTo?: number;
  /** Where the table must stand afterwards (it has at least one row below its header). */
  readonly extent: TableExtent;
}

/**
 * A sheet made to be printed, with no table on it: it is made where the workbook lacks it, after the others, and else
 * replaced whole, whatever stood there. It is written once all other changes are; what becomes of it does them no harm. A4
 * upright, at its own size: Excel minds no page break of ours on a sheet that it fits to a width, so the widths must add up
 * to less than the paper.
 */
export interface ReplacePage {
  readonly kind: "replace-page";
  readonly sheet: string;
  /** Of the columns from A on, in characters, as Excel counts widths. */
  readonly widths: readonly number[];
  readonly rows: readonly PageRow[];
  /** The rows above it are seen on the screen only. */
  readonly firstPrintedRow: number;
  /** Pictures that lie over the cells. Those that the page had before go, whoever put them there. */
  readonly pictures?: readonly PagePicture[];
  /** Charts of its cells, which go and come like pictures. */
  readonly charts?: readonly PageChart[];
}

/** Where something lies that is drawn over the cells of a printed sheet. */
export interface PagePlace {
  /** The cell that its upper left corner stands in. */
  readonly row: number;
  readonly column: number;
  /** In points, how far to the right of that cell's corner, and how far below it; nothing where that is missing. */
  readonly right?: number;
  readonly down?: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** A picture on a printed sheet. What it says must stand in cells too: a page is compared by its cells (`planPage`). */
export interface PagePicture extends PagePlace {
  /** The bytes of a PNG file. The same picture many times over is kept once. */
  readonly png: Uint8Array;
  /** What it is, for who hears the sheet instead of seeing it. */
  readonly description: string;
}

/** A chart of figures that stand in a table of the page: whoever sees no chart reads the table. */
export interface PageChart extends PagePlace {
  readonly shape: "columns" | "bars";
  /** The values of a label stand on each other, or else side by side. */
  readonly isStacked?: boolean;
  readonly title: string;
  /** What it is, for who hears the sheet instead of seeing it. */
  readonly description: string;
  readonly of: ChartedCells;
}

/** The part of a table that a chart shows. */
export interface ChartedCells {
  /** Its cells are what the values are called. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The column of what stands below or beside each bar. */
  readonly labels: number;
  readonly values: readonly number[];
}

/**
 * The same sheet under another name, which formulas that read it follow. It is the last change of a write: those before it
 * know the sheet by its old name, and there is none after it.
 */
export interface RenameSheet {
  readonly kind: "rename-sheet";
  readonly sheet: string;
  readonly name: string;
}

/** A row of a printed sheet. */
export interface PageRow {
  /** From left to right, none over another; the columns between them stay blank. */
  readonly cells: readonly PageCell[];
  /** In points, where it is not that of one line: Excel fits no row to a text that spans columns. */
  readonly height?: number;
  /** The next row begins a new sheet of paper. */
  readonly breakAfter?: boolean;
}

export interface PageCell {
  readonly column: number;
  /** The last column that it spans; its own where that is missing. */
  readonly lastColumn?: number | undefined;
  readonly value: WriteValue;
  readonly format: CellFormat;
  readonly look: PageLook;
  /** Where it is not that of the format. */
  readonly align?: "left" | "center" | "right" | undefined;
}

/** What a cell of a printed sheet is, for the eye. */
export type PageLook =
  | "text"
  | "strong"
  | "title"
  | "heading"
  | "note"
  | "table-header"
  | "table-cell"
  | "total"
  | "boxed"
  | "cut-line";

/** Everything needed to make an empty sheet as people like to open it. */
export interface SheetTemplate {
  readonly name: string;
  /** The clerk fills input sheets; the program fills output sheets. They are coloured apart. */
  readonly role: "input" | "output";
  /** ASCII, unique in the workbook. */
  readonly tableName: string;
  /** Its tab stands before all others; else behind them. */
  readonly isFirst?: boolean;
  readonly columns: readonly ColumnTemplate[];
}

export interface ColumnTemplate {
  readonly header: string;
  /** In characters, as Excel counts widths. */
  readonly width: number;
  readonly format: CellFormat;
  /** The values of its drop-down list. */
  readonly choices?: readonly string[];
  /** Values outside `choices` are accepted too (a list that only helps). */
  readonly openChoices?: boolean;
  /** The drop-down list is a column of another sheet of the workbook. */
  readonly choicesFrom?: { readonly sheet: string; readonly header: string };
  /** Its first rows each have a list of their own, or none: a setting is not chosen from what another one may be. */
  readonly rowChoices?: readonly RowChoices[];
  /** A short hint shown when the cell is selected. */
  readonly hint?: string;
}

/** The drop-down list of a single cell. */
export type RowChoices = Pick<ColumnTemplate, "choices" | "openChoices">;

/** The changes as they are carried out: issue first, print after. New tabs come in this order too. */
export function pagesLast(changes: readonly Change[]): readonly Change[] {
  const isPage = ({ kind }: Change) => kind === "replace-page";
  return [...changes.filter((change) => !isPage(change)), ...changes.filter(isPage)];
}
