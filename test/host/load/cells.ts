import { type Cell as FileCell, type CellValue, ValueType, type Worksheet } from "exceljs";
import type { Cell, Contents } from "../workbook/cell";
import type { HostSheet } from "../workbook/sheet";
import { type Border, noBorder, plainStyle, type Style } from "../workbook/style";
import type { NumberFormats } from "./number-formats";

/** Cells as the file has them: nothing is recognised or converted on the way in. */
export function loadCells(worksheet: Worksheet, sheet: HostSheet, numberFormats: NumberFormats): void {
  worksheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      // What a merge covers is told by its first cell.
      if (cell.type === ValueType.Merge) return;
      sheet.grid.set(cell.fullAddress.row - 1, cell.fullAddress.col - 1, {
        ...contents(cell, sheet.workbook.uses1904),
        ...look(cell, numberFormats),
        ...link(cell),
      });
    });
  });
}

function contents(cell: FileCell, uses1904: boolean): Contents {
  if (cell.formula) return { ...plain(cell.result, uses1904), formula: `=${cell.formula}` };
  return plain(cell.value, uses1904);
}

function plain(value: CellValue, uses1904: boolean): Contents {
  if (value === null || value === undefined) return { value: "" };
  if (value instanceof Date) return { value: serialOf(value, uses1904) };
  if (typeof value !== "object") return { value };
  if ("error" in value) return { value: value.error, isError: true };
  if ("richText" in value) return { value: value.richText.map(({ text }) => text).join("") };
  if ("text" in value) return plain(value.text, uses1904);
  return { value: "" };
}

/** exceljs turns numbers in date formats into dates; a workbook only knows numbers. */
function serialOf(date: Date, uses1904: boolean): number {
  const epochDay = 25_569 - (uses1904 ? 1462 : 0);
  // One division of whole milliseconds: the number comes back as it was written.
  return (date.getTime() + epochDay * 86_400_000) / 86_400_000;
}

function link({ hyperlink }: FileCell): Pick<Cell, "hyperlink"> {
  if (!hyperlink) return {};
  return {
    hyperlink: hyperlink.startsWith("#") ? { documentReference: hyperlink.slice(1) } : { address: hyperlink },
  };
}

function look(
  { numFmt, font, fill, alignment, protection, border }: Partial<FileCell>,
  numberFormats: NumberFormats,
): Pick<Cell, "numberFormat" | "style"> {
  const borders = bordersOf(border);
  const color = fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
  const style: Style = {
    ...(color === undefined ? {} : { fill: rgb(color) }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(font?.size === undefined || font.size === plainStyle.fontSize ? {} : { fontSize: font.size }),
    ...(font?.color?.argb === undefined ? {} : { fontColor: rgb(font.color.argb) }),
    ...(font?.underline ? { underline: "Single" } : {}),
    ...(alignment?.wrapText === true ? { wrapText: true } : {}),
    ...(alignment?.indent === undefined ? {} : { indentLevel: alignment.indent }),
    ...(alignment?.horizontal === undefined ? {} : { horizontalAlignment: capital(alignment.horizontal) }),
    ...(alignment?.vertical === undefined
      ? {}
      : { verticalAlignment: verticals[alignment.vertical] ?? "Bottom" }),
    ...(protection?.locked === false ? { locked: false } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
  return {
    ...(numFmt ? { numberFormat: numberFormats.get(numFmt) ?? numFmt } : {}),
    ...(Object.keys(style).length > 0 ? { style } : {}),
  };
}

const lineStyles: Readonly<Record<string, Border["style"]>> = { thin: "Continuous", dashed: "Dash" };

function bordersOf(border: Partial<FileCell>["border"]): Readonly<Record<string, Border>> {
  const sides = {
    EdgeTop: border?.top,
    EdgeBottom: border?.bottom,
    EdgeLeft: border?.left,
    EdgeRight: border?.right,
  };
  return Object.fromEntries(
    Object.entries(sides).flatMap(([side, line]) => {
      const style = line?.style === undefined ? undefined : lineStyles[line.style];
      if (style === undefined) return [];
      return [[side, { ...noBorder, style, color: rgb(line?.color?.argb ?? "FF000000") }] as const];
    }),
  );
}

const verticals: Readonly<Record<string, string>> = {
  top: "Top",
  middle: "Center",
  bottom: "Bottom",
  distributed: "Distributed",
  justify: "Justify",
};

function rgb(argb: string): string {
  return `#${argb.slice(-6).toUpperCase()}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
