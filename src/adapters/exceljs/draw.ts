import type { Workbook, Worksheet } from "exceljs";
import {
  type ColumnTemplate,
  isCellLink,
  type ReplacePage,
  type SheetTemplate,
} from "../../workbook/changes";
import { columnLetters, formatRange } from "../../workbook/excel/addresses";
import {
  dropDownList,
  type FindSource,
  listedRows,
  listFormula,
  promptOf,
} from "../../workbook/excel/drop-down-lists";
import { isMerged, lastColumnOf } from "../../workbook/excel/page-looks";
import {
  headerHeight,
  lineHeight,
  pageFooter,
  pageMargins,
  pageTab,
  printMargins,
  printScale,
  sheetColours,
} from "../../workbook/excel/sheet-look";
import { freeTableName } from "../../workbook/excel/table-names";
import { held } from "./held";
import { argb, cellLook, headerLook, pageLook } from "./looks";
import { drawPictures } from "./pictures";
import { sheetNamed } from "./sheets";
import { tablesOf } from "./tables";

/** A number that exceljs hides in an enum which does not outlive its declaration. */
function onA4({ pageSetup }: Worksheet): void {
  Object.assign(pageSetup, { paperSize: 9 });
}

/** Draws a fresh sheet with its header row and one blank row, behind the others or before them. */
export function drawSheet(workbook: Workbook, template: SheetTemplate): Worksheet {
  const { header, tab, tableStyle } = sheetColours[template.role];
  const sheet = workbook.addWorksheet(template.name, {
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
  onA4(sheet);
  if (template.isFirst === true) {
    const others = workbook.worksheets.filter((other) => other !== sheet);
    placeOf(sheet).orderNo = Math.min(...others.map((other) => placeOf(other).orderNo), 1) - 1;
  }
  sheet.addTable({
    name: freeTableName(template.tableName, takenNames(workbook)),
    ref: "A1",
    headerRow: true,
    style: { theme: tableStyle, showRowStripes: true },
    columns: template.columns.map((column) => ({ name: column.header, filterButton: true })),
    // A table without rows is a file that Excel repairs.
    rows: [template.columns.map(() => null)],
  });
  sheet.getRow(1).height = headerHeight;
  template.columns.forEach(({ format, width }, index) => {
    const drawn = sheet.getColumn(index + 1);
    drawn.width = width;
    drawn.style = cellLook(format);
    sheet.getCell(2, index + 1).style = cellLook(format);
    sheet.getCell(1, index + 1).style = headerLook(format, header);
  });
  return sheet;
}

function takenNames({ worksheets, definedNames }: Workbook): readonly string[] {
  const tables = worksheets.flatMap(tablesOf).map(({ model }) => model.name);
  return [...tables, ...definedNames.model.map(({ name }) => name)];
}

/** The drop-down lists and the hint of a column. */
export function drawChoices(
  sheet: Worksheet,
  column: number,
  firstRow: number,
  template: ColumnTemplate,
  findSource: FindSource,
): void {
  for (const { first, last, column: listed } of listedRows(template, firstRow, firstRow)) {
    const range = formatRange({ top: first, left: column, bottom: last, right: column });
    drawList(sheet, range, listed, findSource);
  }
}

function drawList(sheet: Worksheet, range: string, template: ColumnTemplate, findSource: FindSource): void {
  const list = dropDownList(template, findSource);
  const prompt = promptOf(template);
  if (list === undefined && prompt === undefined) return;
  const styles = { accepted: "information", doubted: "warning", refused: "stop" } as const;
  const hint =
    prompt === undefined ? {} : { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message };
  const asked =
    list === undefined
      ? { type: "any" as const, formulae: [] }
      : {
          type: "list" as const,
          formulae: [listFormula(list.source)],
          errorStyle: styles[list.others],
          showErrorMessage: list.others !== "accepted",
        };
  // exceljs has it, and its types do not.
  const { dataValidations } = sheet as unknown as {
    readonly dataValidations: { add(range: string, validation: object): void };
  };
  dataValidations.add(range, { allowBlank: true, ...asked, ...hint });
}

/**
 * Draws a printed sheet behind the others, or in the place of the one that bears its name. exceljs knows no charts: those of
 * the page are left out, and the figures that they show stand in its cells.
 */
export function drawPage(workbook: Workbook, page: ReplacePage, is1904: boolean): void {
  const old = sheetNamed(workbook, page.sheet);
  const place = old && placeOf(old).orderNo;
  if (old !== undefined) workbook.removeWorksheet(old.id);
  const last = Math.max(page.firstPrintedRow, page.rows.length);
  const sheet = workbook.addWorksheet(old?.name ?? page.sheet, {
    properties: { tabColor: argb(pageTab) },
    views: [{ showGridLines: false }],
    pageSetup: {
      orientation: "portrait",
      margins: printMargins,
      scale: printScale,
      horizontalCentered: true,
      printArea: `A${page.firstPrintedRow}:${columnLetters(Math.max(1, page.widths.length))}${last}`,
    },
  });
  if (place !== undefined) placeOf(sheet).orderNo = place;
  onA4(sheet);
  page.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  page.rows.forEach(({ cells, height, breakAfter }, index) => {
    const row = sheet.getRow(index + 1);
    if (height !== undefined && height !== lineHeight) row.height = height;
    for (const cell of cells) {
      const text = cell.value !== null && isCellLink(cell.value) ? cell.value.text : cell.value;
      for (let column = cell.column; column <= lastColumnOf(cell); column += 1)
        row.getCell(column).style = pageLook(cell);
      row.getCell(cell.column).value = held(text, cell.format, is1904);
      if (isMerged(cell)) sheet.mergeCells(index + 1, cell.column, index + 1, lastColumnOf(cell));
    }
    if (breakAfter === true) row.addPageBreak();
  });
  drawPictures(workbook, sheet, page.pictures ?? []);
}

/** The place of its tab: exceljs has it, and its types do not. */
function placeOf(sheet: Worksheet): { orderNo: number } {
  return sheet as unknown as { orderNo: number };
}
