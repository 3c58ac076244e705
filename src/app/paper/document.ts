import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

/**
 * What stands on paper, from top to bottom: an invoice, a letter, a list for the kitchen. It knows nothing of cells and
 * nothing of points: `sheet` and `pdf` put the same blocks on a sheet of the workbook and into a file, and know nothing of
 * invoices. Its texts are worded already.
 */
export interface PaperDocument {
  /** What it is called: `Facture 2026-000123`. It stands at the head of every page but the first, with the page's number. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The columns that the tables and texts of a document stand in, as wide together as its paper. */
export interface PaperGrid {
  /** In characters, as Excel counts widths. */
  readonly widths: readonly number[];
  /** The column at which the window of an envelope begins, where the document is sent. */
  readonly window?: number;
}

export type Block =
  | Letterhead
  | Addressee
  | Text
  | Gap
  | DateLine
  | PrintedTable
  | Code
  | Coupon
  | Signature
  | PageBreak;

/** Who sends it, to the left; to the right what it is, and the few figures that everybody looks for. */
export interface Letterhead {
  readonly kind: "letterhead";
  /** The first is the name. */
  readonly sender: readonly string[];
  readonly title?: string;
  readonly facts?: readonly PrintedFact[];
}

export interface PrintedFact {
  readonly name: string;
  readonly value: Said;
  readonly isStrong?: boolean;
}

/** The lines of an address, in the window of a French envelope (110 mm from the left, 50 mm from the top: NF Z 11-001). */
export interface Addressee {
  readonly kind: "addressee";
  readonly lines: readonly string[];
}

export type TextLook = "title" | "heading" | "strong" | "paragraph" | "note" | "boxed";

/** A text over the whole width. */
export interface Text {
  readonly kind: "text";
  readonly look: TextLook;
  readonly text: string;
}

export interface Gap {
  readonly kind: "gap";
  readonly size: "small" | "line";
}

/** `Chaumont, le 20/11/2026`, to the right. */
export interface DateLine {
  readonly kind: "date-line";
  readonly place: string;
  readonly day: Day;
}

/** What a cell says; the renderer knows how days and amounts are spelled. */
export type Said =
  | { readonly text: string }
  | { readonly day: Day }
  | { readonly cents: Cents }
  | { readonly number: number }
  /** A blank to write into by hand. */
  | { readonly blank: true };

export interface PrintedTable {
  readonly kind: "table";
  /** Stands above the table, and never alone at the foot of a page. */
  readonly heading?: string;
  /** A smaller one, or the only one. */
  readonly title?: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
  readonly total?: Total;
  /** Stands on one sheet of paper, if it can: it is handed on. */
  readonly isWhole?: boolean;
}

export interface PrintedColumn {
  readonly header: string;
  /** How many columns of the grid it takes; one where that is missing. */
  readonly span?: number;
  readonly holds: "text" | "day" | "cents" | "number";
  /** Where its values do not stand on the side that is usual for them. */
  readonly isCentred?: boolean;
}

export interface PrintedRow {
  /** One for each column; `undefined` says nothing. */
  readonly cells: readonly (Said | undefined)[];
  /** What explains the row, below it over the whole width, in small print. */
  readonly notes?: readonly string[];
  /** A title between rows: its first cell stands over the whole width. */
  readonly isTitle?: boolean;
}

/** The last row of a table: its label stands over the columns before the first that has a value. */
export interface Total {
  readonly label: string;
  /** One for each column after those of the label. */
  readonly values: readonly (Said | undefined)[];
}

/** A QR code, with what is to be read beside it. */
export interface Code {
  readonly kind: "code";
  /** What it says to the machine that reads it. */
  readonly content: string;
  /** What it is, for who hears the page instead of seeing it. */
  readonly description: string;
  readonly lines: readonly string[];
}

/** What is cut off at the foot of the page and sent back. */
export interface Coupon {
  readonly kind: "coupon";
  readonly cut: string;
  readonly title: string;
  /** To the left, a line each. */
  readonly lines: readonly string[];
  /** To the right. */
  readonly facts: readonly PrintedFact[];
}

export interface Signature {
  readonly kind: "signature";
  readonly lines: readonly string[];
}

/** What follows begins a new page. */
export interface PageBreak {
  readonly kind: "page-break";
}

export const text = (look: TextLook, words: string): Text => ({ kind: "text", look, text: words });
export const gap = (size: Gap["size"] = "line"): Gap => ({ kind: "gap", size });
export const said = {
  text: (words: string): Said => ({ text: words }),
  day: (day: Day): Said => ({ day }),
  cents: (cents: Cents): Said => ({ cents }),
  number: (number: number): Said => ({ number }),
};
