import type { PageCell, PageLook } from "../changes";
import { formatLooks, type FormatLook } from "./number-formats";
import { lineColour, sheetColours } from "./sheet-look";

/** What a look of a printed sheet adds to that of the format; what is missing is as in an ordinary cell. */
export interface PageDress {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly borders?: readonly PageBorder[];
  /** Points that its row is higher than its text, which then stands in the middle: a line must not touch it. */
  readonly air?: number;
}

export interface PageBorder {
  readonly edge: "left" | "right" | "top" | "bottom";
  readonly style: "thin" | "dashed";
  readonly colour: string;
}

const ink = sheetColours.output.header;
const grey = "#595959";
const edges = ["left", "right", "top", "bottom"] as const;

export const pageDresses: Readonly<Record<PageLook, PageDress>> = {
  text: {},
  strong: { bold: true },
  title: { bold: true, size: 15, colour: ink },
  heading: { bold: true, size: 12, colour: ink, borders: [{ edge: "bottom", style: "thin", colour: ink }] },
  note: { italic: true, size: 9, colour: grey },
  "table-header": {
    bold: true,
    air: 3,
    fill: "#E2EFDA",
    borders: [
      { edge: "top", style: "thin", colour: ink },
      { edge: "bottom", style: "thin", colour: ink },
    ],
  },
  "table-cell": { borders: [{ edge: "bottom", style: "thin", colour: lineColour }] },
  total: { bold: true, air: 4, borders: [{ edge: "top", style: "thin", colour: ink }] },
  boxed: { air: 6, borders: edges.map((edge) => ({ edge, style: "thin", colour: grey })) },
  "cut-line": { size: 8, colour: grey, borders: [{ edge: "top", style: "dashed", colour: grey }] },
};

/** What all cells with the same answer share: one entry of the styles of a file, one range of Excel. */
export function lookKey({ format, look, align }: Pick<PageCell, "format" | "look" | "align">): string {
  return `${format} ${look} ${align ?? ""}`;
}

export function alignmentOf({ format, align }: Pick<PageCell, "format" | "align">): FormatLook["align"] {
  return align ?? formatLooks[format].align;
}

/** Excel's words for it differ between a file and Office.js only by a capital letter. */
export function verticalOf(look: PageLook): "top" | "center" {
  return pageDresses[look].air === undefined ? "top" : "center";
}

/** Does the look show where a cell has no value, by a border or a ground? */
export function isDrawnRound(look: PageLook): boolean {
  const { fill, borders } = pageDresses[look];
  return fill !== undefined || borders !== undefined;
}

export function lastColumnOf({ column, lastColumn }: Pick<PageCell, "column" | "lastColumn">): number {
  return lastColumn ?? column;
}

/**
 * Must the columns that a cell spans be one cell? A text on one line at the left runs over the blank cells beside it by
 * itself, which spares Excel most of the merging.
 */
export function isMerged(cell: PageCell): boolean {
  if (lastColumnOf(cell) === cell.column) return false;
  const runsOn = typeof cell.value === "string" && alignmentOf(cell) === "left";
  return !runsOn || formatLooks[cell.format].wrap === true;
}
