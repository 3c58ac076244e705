import ExcelJS from "exceljs";
import type { CellFormat, SheetTemplate } from "../../../workbook/changes";
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
import { readDirectory } from "../zip/directory";
import { XlsxPackage } from "../package/xlsx-package";

/** A fresh sheet as exceljs makes it: its parts, and the styles that they point to. */
export interface TemplateSheet {
  readonly sheet: string;
  readonly table: string;
}

export interface TemplateSheets {
  readonly styles: string;
  readonly sheets: readonly TemplateSheet[];
}

/**
 * What a new sheet looks like, for a new workbook and for a sheet that an old one lacks alike. exceljs draws it with its
 * header row and one blank row; drop-down lists, links and rows are written by the patcher, which has to know them anyway.
 */
export async function makeTemplateSheets(templates: readonly SheetTemplate[]): Promise<TemplateSheets> {
  const workbook = new ExcelJS.Workbook();
  templates.forEach((template, index) => {
    // Neutral names: exceljs writes wrong print titles for a name with an apostrophe, so the real name comes later.
    drawSheet(workbook, String(index + 1), template);
  });
  const parts = await packageOf(workbook);
  const text = (path: string) => {
    if (parts.load(path) !== "ready") throw new Error(`exceljs made no ${path}.`);
    return parts.text(path);
  };
  return {
    styles: tidyFonts(text("xl/styles.xml")),
    sheets: templates.map((_, index) => ({
      sheet: tidySheet(text(`xl/worksheets/sheet${index + 1}.xml`)),
      table: tidyTable(text(`xl/tables/table${index + 1}.xml`)),
    })),
  };
}

function drawSheet(workbook: ExcelJS.Workbook, name: string, template: SheetTemplate): void {
  const { header, tab, tableStyle } = sheetColours[template.role];
  const sheet = workbook.addWorksheet(name, {
    properties: { tabColor: argb(tab) },
    views: [{ state: "frozen", xSplit: 0, ySplit: 1, topLeftCell: "A2", activeCell: "A2" }],
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: pageMargins,
    },
    headerFooter: { oddFooter: `&L${pageFooter.left}&R${pageFooter.right}` },
  });
  sheet.addTable({
    name: template.tableName,
    ref: "A1",
    headerRow: true,
    style: { theme: tableStyle, showRowStripes: true },
    columns: template.columns.map((column) => ({ name: column.header, filterButton: true })),
    // A table without rows is a file that Excel repairs.
    rows: [template.columns.map(() => null)],
  });
  sheet.getRow(1).height = headerHeight;
  template.columns.forEach((column, index) => {
    const look = cellLook(column.format);
    const drawn = sheet.getColumn(index + 1);
    drawn.width = column.width;
    drawn.style = look;
    sheet.getCell(2, index + 1).style = look;
    sheet.getCell(1, index + 1).style = {
      font: { name: "Calibri", size: 11, bold: true, color: argb(headerTextColour) },
      fill: { type: "pattern", pattern: "solid", fgColor: argb(header) },
      alignment: { ...look.alignment, vertical: "middle", wrapText: true },
      border: { right: { style: "thin", color: argb(headerTextColour) } },
    };
  });
}

function cellLook(format: CellFormat): Partial<ExcelJS.Style> {
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

/** The way exceljs writes `#1F4E79`. */
function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1)}` };
}

/** A workbook without sheets, to put sheets in. */
export async function makeEmptyWorkbook(title: string, createdOn: Date): Promise<XlsxPackage> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Ecot";
  workbook.lastModifiedBy = "Ecot";
  workbook.title = title;
  workbook.created = createdOn;
  workbook.modified = createdOn;
  const parts = await packageOf(workbook);
  parts.load("xl/styles.xml");
  parts.write("xl/styles.xml", tidyFonts(parts.text("xl/styles.xml")));
  parts.write("docProps/app.xml", applicationProperties);
  return parts;
}

// Not "Microsoft Excel", as exceljs says: LibreOffice trusts Excel to have calculated formulas and fitted row heights.
const applicationProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Ecot</Application></Properties>';

/** The order that CT_Font demands (ECMA-376 part 1, 18.8.22), which exceljs does not keep. */
const fontOrder = [
  "b",
  "i",
  "strike",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

function tidyFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/g, (_, inside: string) => {
    const items = inside.match(/<[^>]+>/g) ?? [];
    const place = (item: string) => fontOrder.indexOf(/\w+/.exec(item)?.[0] ?? "");
    return `<font>${items.sort((left, right) => place(left) - place(right)).join("")}</font>`;
  });
}

async function packageOf(workbook: ExcelJS.Workbook): Promise<XlsxPackage> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const entries = readDirectory(bytes);
  if (typeof entries === "string") throw new Error("exceljs made no zip.");
  return XlsxPackage.of(bytes, entries);
}

/** Header texts are written by the patcher, as inline strings: the shared strings of exceljs are left behind. */
function tidySheet(sheet: string): string {
  return (
    sheet
      .replace(/<c r="([A-Z]+\d+)"( s="\d+")? t="s"><v>\d+<\/v><\/c>/g, '<c r="$1"$2/>')
      .replace(/ (?:horizontalDpi|verticalDpi)="4294967295"/g, "")
      .replace(' scale="100"', "")
      // A4, a number that exceljs hides in an enum which does not outlive its declaration.
      .replace("<pageSetup ", '<pageSetup paperSize="9" ')
      .replace(/<sheetFormatPr [^>]*>/, '<sheetFormatPr defaultRowHeight="15"/>')
  );
}

/** Without the filter columns and totals that exceljs announces though there are none. */
function tidyTable(table: string): string {
  return table
    .replace(/<autoFilter ref="([^"]*)">.*?<\/autoFilter>/, '<autoFilter ref="$1"/>')
    .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, "")
    .replace('totalsRowShown="1"', 'totalsRowShown="0"');
}
