import type { CellFormat, SheetTemplate } from "../../../workbook/changes";
import { cellAddress, columnLetters } from "../../../workbook/excel/addresses";
import { formatLooks } from "../../../workbook/excel/number-formats";
import {
  headerHeight,
  headerTextColour,
  indentOf,
  lineColour,
  pageFooter,
  pageMargins,
  sheetColours,
} from "../../../workbook/excel/sheet-look";
import { argb } from "../styles/colours";
import { StyleBook } from "../styles/style-book";
import { encodeCellAttribute, escapeText } from "../xml/text";
import { firstStyles } from "./first-styles";

/** A fresh sheet: its parts, which point to the styles that were drawn with it. */
export interface TemplateSheet {
  readonly sheet: string;
  readonly table: string;
}

export interface TemplateSheets {
  readonly styles: StyleBook;
  readonly sheets: readonly TemplateSheet[];
}

/**
 * What a new sheet looks like, for a new workbook and for a sheet that an old one lacks alike: its header row and one blank
 * row. Header texts, drop-down lists, links and rows are written by the patcher, which has to know them anyway.
 */
export function makeTemplateSheets(templates: readonly SheetTemplate[]): TemplateSheets {
  const styles = StyleBook.of(firstStyles(1));
  if (styles === undefined) throw new Error("The styles of a new workbook are not well formed.");
  return {
    styles,
    sheets: templates.map((template) => ({
      sheet: sheetXml(template, styles),
      table: tableXml(template),
    })),
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const ac = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";

/** The children of a worksheet in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
function sheetXml({ role, columns }: SheetTemplate, styles: StyleBook): string {
  const { header, tab } = sheetColours[role];
  const looks = columns.map(({ format }) => cellStyle(format, styles));
  const headers = columns.map(({ format }) => headerStyle(format, header, styles));
  const cells = (row: number, of: readonly number[]) =>
    of.map((style, index) => `<c r="${cellAddress(row, index + 1)}" s="${style}"/>`).join("");
  const row = (attributes: string, inside: string) =>
    `<row ${attributes} spans="1:${columns.length}" x14ac:dyDescent="0.25">${inside}</row>`;
  const { left, right, top, bottom, header: above, footer } = pageMargins;
  return [
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}" xmlns:mc="${compatibility}" mc:Ignorable="x14ac" xmlns:x14ac="${ac}">`,
    `<sheetPr><tabColor rgb="${argb(tab)}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${tableRef(columns.length)}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${colsXml(columns, looks)}</cols>`,
    `<sheetData>${row(`r="1" ht="${headerHeight}" customHeight="1"`, cells(1, headers))}${row('r="2"', cells(2, looks))}</sheetData>`,
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${above}" footer="${footer}"/>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${escapeText(`&L${pageFooter.left}&R${pageFooter.right}`)}</oddFooter></headerFooter>`,
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join("");
}

/** Neighbours that are alike are told once. */
function colsXml(columns: SheetTemplate["columns"], looks: readonly number[]): string {
  const written: string[] = [];
  let first = 0;
  for (let last = 0; last < columns.length; last += 1) {
    const isSame = columns[last + 1]?.width === columns[first]?.width && looks[last + 1] === looks[first];
    if (isSame) continue;
    const width = columns[first]?.width ?? 0;
    const style = looks[first] ?? 0;
    written.push(
      `<col min="${first + 1}" max="${last + 1}" width="${width}" style="${style}" customWidth="1"/>`,
    );
    first = last + 1;
  }
  return written.join("");
}

/** A table without rows is a file that Excel repairs: there is a blank one. */
function tableRef(columns: number): string {
  return `A1:${columnLetters(columns)}2`;
}

/** The table part (ECMA-376 part 1, 18.5.1.2); its number and its names are given by the workbook that takes it. */
function tableXml({ role, tableName, columns }: SheetTemplate): string {
  const revision = "http://schemas.microsoft.com/office/spreadsheetml";
  const ref = tableRef(columns.length);
  const named = columns.map(
    ({ header }, index) => `<tableColumn id="${index + 1}" name="${encodeCellAttribute(header)}"/>`,
  );
  return [
    `${declaration}<table xmlns="${main}" xmlns:mc="${compatibility}" mc:Ignorable="xr xr3" xmlns:xr="${revision}/2014/revision" xmlns:xr3="${revision}/2016/revision3"`,
    ` id="1" name="${tableName}" displayName="${tableName}" ref="${ref}" totalsRowShown="0" headerRowCount="1">`,
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${named.join("")}</tableColumns>`,
    `<tableStyleInfo name="${sheetColours[role].tableStyle}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  ].join("");
}

function cellStyle(format: CellFormat, styles: StyleBook): number {
  const { numberFormat, link } = formatLooks[format];
  const number = numberFormat === "General" ? 0 : styles.formatId(numberFormat);
  const font = link === true ? styles.indexOf("fonts", linkFont) : 0;
  const border = styles.indexOf("borders", borderXml("bottom", lineColour));
  const applied = [
    number === 0 ? "" : ' applyNumberFormat="1"',
    font === 0 ? "" : ' applyFont="1"',
    ' applyBorder="1" applyAlignment="1"',
  ];
  const wrap = formatLooks[format].wrap === true;
  return styles.indexOf(
    "cellXfs",
    `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="${border}" xfId="0"${applied.join("")}>${alignmentXml(format, "top", wrap)}</xf>`,
  );
}

function headerStyle(format: CellFormat, colour: string, styles: StyleBook): number {
  const font = styles.indexOf("fonts", headerFont);
  const fill = styles.indexOf(
    "fills",
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/></patternFill></fill>`,
  );
  const border = styles.indexOf("borders", borderXml("right", headerTextColour));
  return styles.indexOf(
    "cellXfs",
    `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(format, "center", true)}</xf>`,
  );
}

function alignmentXml(format: CellFormat, vertical: "top" | "center", wrap: boolean): string {
  const look = formatLooks[format];
  const indent = indentOf(look);
  const more = `${wrap ? ' wrapText="1"' : ""}${indent > 0 ? ` indent="${indent}"` : ""}`;
  return `<alignment horizontal="${look.align}" vertical="${vertical}"${more}/>`;
}

/** A thin line on one side. */
function borderXml(side: "right" | "bottom", colour: string): string {
  const lines = ["left", "right", "top", "bottom", "diagonal"].map((name) =>
    name === side ? `<${name} style="thin"><color rgb="${argb(colour)}"/></${name}>` : `<${name}/>`,
  );
  return `<border>${lines.join("")}</border>`;
}

// The order that CT_Font demands (ECMA-376 part 1, 18.8.22).
const headerFont = `<font><b/><sz val="11"/><color rgb="${argb(headerTextColour)}"/><name val="Calibri"/></font>`;
const linkFont = '<font><u/><sz val="11"/><color theme="10"/><name val="Calibri"/></font>';
