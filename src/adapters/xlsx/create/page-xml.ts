import { isCellLink, type PageCell, type PageRow, type ReplacePage } from "../../../workbook/changes";
import { cellAddress } from "../../../workbook/excel/addresses";
import { isDrawnRound, isMerged, lastColumnOf } from "../../../workbook/excel/page-looks";
import { lineHeight, pageTab, printMargins, printScale } from "../../../workbook/excel/sheet-look";
import { cellXml, type CellSpelling, spellingOf } from "../patch/cell-xml";
import { relationshipTypes } from "../package/relationships";
import { ByteChunks } from "../sheet/byte-chunks";
import type { PageStyles } from "../styles/page-styles";
import { escapeAttribute } from "../xml/text";

/** What a sheet keeps when it is replaced: what macros call it, the tab that is open, a protection the clerk has set. */
export interface KeptOfSheet {
  readonly codeName: string | undefined;
  readonly isOpenTab: boolean;
  /** As XML, or nothing. */
  readonly protection: string;
}

export const nothingKept: KeptOfSheet = { codeName: undefined, isOpenTab: false, protection: "" };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const lastColumnIndex = 16_383;

/** The whole part of a printed sheet, its children in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function pageXml(
  { widths, rows }: ReplacePage,
  styles: PageStyles,
  isDate1904: boolean,
  kept: KeptOfSheet,
  /** The arrow to what lies over the cells. */
  drawing?: string,
): Uint8Array {
  const spelling = spellingOf("", isDate1904);
  const codeName = kept.codeName === undefined ? "" : ` codeName="${escapeAttribute(kept.codeName)}"`;
  const openTab = kept.isOpenTab ? ' tabSelected="1"' : "";
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  // Rows become bytes as they are spelled: a large print would fill the memory as a text.
  const xml = new ByteChunks();
  xml.addText(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">`);
  xml.addText(`<sheetPr${codeName}><tabColor rgb="FF${pageTab.slice(1)}"/></sheetPr>`);
  xml.addText(`<sheetViews><sheetView showGridLines="0"${openTab} workbookViewId="0"/></sheetViews>`);
  xml.addText(`<sheetFormatPr defaultRowHeight="${lineHeight}"/>`);
  if (cols.length > 0) xml.addText(`<cols>${cols.join("")}</cols>`);
  xml.addText("<sheetData>");
  rows.forEach((row, index) => {
    xml.addText(rowXml(String(index + 1), row, styles, spelling));
  });
  xml.addText("</sheetData>");
  xml.addText(kept.protection);
  xml.addText(mergesXml(rows));
  xml.addText('<printOptions horizontalCentered="1"/>');
  xml.addText(marginsXml());
  xml.addText(`<pageSetup paperSize="9" scale="${printScale}" orientation="portrait"/>`);
  xml.addText(breaksXml(rows));
  if (drawing !== undefined) xml.addText(`<drawing xmlns:r="${relationshipTypes}" r:id="${drawing}"/>`);
  xml.addText("</worksheet>");
  return xml.join();
}

function rowXml(row: string, { cells, height }: PageRow, styles: PageStyles, spelling: CellSpelling): string {
  const size = height === undefined || height === lineHeight ? "" : ` ht="${height}" customHeight="1"`;
  let inside = "";
  for (const cell of cells) inside += cellsXml(row, cell, styles, spelling);
  return inside === "" && size === "" ? "" : `<row r="${row}"${size}>${inside}</row>`;
}

/** A cell and, where its look draws a border or a ground, blank ones of that look under the rest of what it spans. */
function cellsXml(row: string, cell: PageCell, styles: PageStyles, spelling: CellSpelling): string {
  const { column, value, format } = cell;
  const style = styles.styleOf(cell);
  const text = value !== null && isCellLink(value) ? value.text : value;
  let xml = cellXml(row, column, style, { value: text, format }, spelling);
  const last = lastColumnOf(cell);
  if (last > column && isDrawnRound(cell.look)) {
    const blank = { value: null, format };
    for (let next = column + 1; next <= last; next += 1) xml += cellXml(row, next, style, blank, spelling);
  }
  return xml;
}

function mergesXml(rows: readonly PageRow[]): string {
  let merges = "";
  let count = 0;
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      if (!isMerged(cell)) continue;
      const row = index + 1;
      merges += `<mergeCell ref="${cellAddress(row, cell.column)}:${cellAddress(row, lastColumnOf(cell))}"/>`;
      count += 1;
    }
  });
  return count === 0 ? "" : `<mergeCells count="${count}">${merges}</mergeCells>`;
}

function marginsXml(): string {
  const { left, right, top, bottom, header, footer } = printMargins;
  return `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>`;
}

/** A break stands after the row that it names (18.3.1.3). */
function breaksXml(rows: readonly PageRow[]): string {
  let breaks = "";
  let count = 0;
  rows.forEach(({ breakAfter }, index) => {
    if (breakAfter !== true) return;
    breaks += `<brk id="${index + 1}" max="${lastColumnIndex}" man="1"/>`;
    count += 1;
  });
  return count === 0 ? "" : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</rowBreaks>`;
}
