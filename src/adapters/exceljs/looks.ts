import type { Cell, Style, Worksheet } from "exceljs";
import type { CellFormat, PageCell } from "../../workbook/changes";
import { formatLooks, isFitting, numberKind } from "../../workbook/excel/number-formats";
import { alignmentOf, pageDresses, verticalOf } from "../../workbook/excel/page-looks";
import { headerTextColour, indentOf, lineColour } from "../../workbook/excel/sheet-look";

/** The way exceljs writes `#1F4E79`. */
export function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1)}` };
}

/** The look of a cell of our own sheets. */
export function cellLook(format: CellFormat): Partial<Style> {
  const look = formatLooks[format];
  const { numberFormat, align, wrap, link } = look;
  const indent = indentOf(look);
  return {
    ...(numberFormat === "General" ? {} : { numFmt: numberFormat }),
    alignment: {
      vertical: "top",
      horizontal: align,
      ...(indent > 0 ? { indent } : {}),
      ...(wrap === true ? { wrapText: true } : {}),
    },
    border: { bottom: { style: "thin", color: argb(lineColour) } },
    ...(link === true ? { font: { name: "Calibri", size: 11, underline: true, color: { theme: 10 } } } : {}),
  };
}

export function headerLook(format: CellFormat, colour: string): Partial<Style> {
  return {
    font: { name: "Calibri", size: 11, bold: true, color: argb(headerTextColour) },
    fill: { type: "pattern", pattern: "solid", fgColor: argb(colour) },
    alignment: { ...cellLook(format).alignment, vertical: "middle", wrapText: true },
    border: { right: { style: "thin", color: argb(headerTextColour) } },
  };
}

/** The look of a cell of a sheet made to be printed. */
export function pageLook(cell: PageCell): Partial<Style> {
  const { numberFormat, wrap } = formatLooks[cell.format];
  const { bold, italic, size, colour, fill, borders = [] } = pageDresses[cell.look];
  const vertical = verticalOf(cell.look);
  return {
    ...(numberFormat === "General" ? {} : { numFmt: numberFormat }),
    font: {
      name: "Calibri",
      size: size ?? 11,
      ...(bold === true ? { bold } : {}),
      ...(italic === true ? { italic } : {}),
      ...(colour === undefined ? {} : { color: argb(colour) }),
    },
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: argb(fill) } }),
    alignment: {
      horizontal: alignmentOf(cell),
      vertical: vertical === "center" ? "middle" : vertical,
      ...(wrap === true ? { wrapText: true } : {}),
    },
    border: Object.fromEntries(
      borders.map(({ edge, style, colour: line }) => [edge, { style, color: argb(line) }]),
    ),
  };
}

/**
 * Gives a cell that is about to hold a value the look of the cell above where it has none of its own, else that of the
 * format; and a number format that shows the value for what it is.
 */
export function dress(
  sheet: Worksheet,
  cell: Cell,
  format: CellFormat,
  isNumber: boolean,
  firstDataRow: number,
): void {
  if (isPlain(cell)) {
    const row = Number(cell.row);
    const above = row > firstDataRow ? sheet.getCell(row - 1, Number(cell.col)) : undefined;
    cell.style = above === undefined || isPlain(above) ? cellLook(format) : { ...above.style };
  }
  const shown = cell.numFmt as string | undefined;
  if (isNumber && !isFitting(format, numberKind(shown ?? "General"))) {
    const { numberFormat } = formatLooks[format];
    cell.style = { ...cell.style, numFmt: numberFormat };
  }
}

function isPlain({ style }: Cell): boolean {
  const parts: readonly unknown[] = Object.values(style);
  return parts.every(
    (part) =>
      part === undefined || (typeof part === "object" && part !== null && Object.keys(part).length === 0),
  );
}
