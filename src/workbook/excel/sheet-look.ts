import type { SheetTemplate } from "../changes";
import type { FormatLook } from "./number-formats";

/** What a new sheet looks like, in a file and in an open workbook alike: this file is the only place that says so. */

interface SheetColours {
  readonly header: string;
  readonly tab: string;
  readonly tableStyle: "TableStyleLight9" | "TableStyleLight14";
}

/**
 * Input sheets are blue, output sheets green: what the clerk fills and what the program fills are told apart at a glance; what
 * goes to the printer is grey (`pageTab`).
 */
export const sheetColours: Readonly<Record<SheetTemplate["role"], SheetColours>> = {
  input: { header: "#1F4E79", tab: "#2F75B5", tableStyle: "TableStyleLight9" },
  output: { header: "#375623", tab: "#70AD47", tableStyle: "TableStyleLight14" },
};

export const pageTab = "#7F7F7F";

export const headerTextColour = "#FFFFFF";
export const lineColour = "#D9D9D9";

/** In points. */
export const headerHeight = 30;

/** In inches; the page lies on its side, and all columns fit its width. */
export const pageMargins = {
  left: 0.4,
  right: 0.4,
  top: 0.5,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
} as const;

/** The name of the sheet, and the number of the page among all. */
export const pageFooter = { left: "&A", right: "&P / &N" } as const;

/** A text would touch the number to its left. */
export function indentOf({ align }: FormatLook): number {
  return align === "left" ? 1 : 0;
}

/**
 * Of sheets made to be printed, in inches. What they hold is narrower than what is left between them and stands in the
 * middle: with these lines an address stands in the window of an envelope.
 */
export const printMargins = {
  left: 0.3,
  right: 0.3,
  top: 0.5,
  bottom: 0.4,
  header: 0.3,
  footer: 0.3,
} as const;

/** Sheets made to be printed are printed a little smaller than they are, in percent. */
export const printScale = 92;

/**
 * So many characters may the columns of such a sheet add up to. Widths are counted in digits of the workbook's font: those of
 * DejaVu Sans, which stands in where neither Calibri nor a font of its measures is there, are a quarter wider, and still
 * they fit the paper.
 */
export const printedCharacters = 85;

/** In points; a row of one line. */
export const lineHeight = 15;
