import type { ColumnTemplate, CreateSheet, SheetTemplate } from "../../../workbook/changes";
import { columnLetters, formatRange } from "../../../workbook/excel/addresses";
import type { FindSource } from "../../../workbook/excel/drop-down-lists";
import { formatLooks } from "../../../workbook/excel/number-formats";
import {
  headerHeight,
  headerTextColour,
  lineColour,
  pageFooter,
  pageMargins,
  sheetColours,
} from "../../../workbook/excel/sheet-look";
import { SheetGround, wholeColumns } from "../write/ground";
import { dress, setNumberFormat } from "../write/looks";
import { type Step, step } from "../write/steps";
import { validationSteps } from "../write/validations";
import { blockSteps, columnRange, type WriteRules } from "../write/write-block";
import { columnWidthInPoints } from "./column-width";
import { setMargins } from "./margins";

export interface SheetToMake {
  readonly change: CreateSheet;
  /** The name that it bears until it is whole. */
  readonly makeshift: string;
  /** A name that no other table has. */
  readonly tableName: string;
}

/**
 * A new sheet with its first rows, as `makeTemplateSheets` of the file adapter draws it. It gets its name when all the
 * rest is done: whoever looks for the sheet finds it whole or not at all.
 */
export function creationSteps(
  { change, makeshift, tableName }: SheetToMake,
  findSource: FindSource,
  rules: WriteRules,
): readonly Step[] {
  const { template, rows } = change;
  const { columns } = template;
  const range = { top: 1, left: 1, bottom: 1 + Math.max(1, rows.length), right: columns.length };
  const ground = new SheetGround(makeshift, { tables: [], formats: [], rows: [] });
  ground.cover(wholeColumns(1, columns.length), (column) => {
    const format = columns[column - 1]?.format ?? "text";
    return formatLooks[format].numberFormat;
  });
  const places = columns.map(({ format }, index) => ({ column: index + 1, format }));
  return [
    step((batch) => {
      batch.workbook.worksheets.add(makeshift);
    }),
    ...columns.map((column, index) => columnStep(makeshift, column, index + 1, range.bottom)),
    headerStep(makeshift, template),
    step((batch) => {
      const table = batch.sheet(makeshift).tables.add(formatRange(range), true);
      table.name = tableName;
      table.style = sheetColours[template.role].tableStyle;
    }),
    ...columns.flatMap((column, index) =>
      validationSteps(makeshift, column, columnRange(index + 1, 2, range.bottom), findSource),
    ),
    pageStep(makeshift, template),
    ...blockSteps(ground, 2, places, rows, rules),
    step((batch) => {
      batch.sheet(makeshift).name = template.name;
    }),
  ];
}

/** The look of a whole column; its number format for the rows of the table, from which later rows take it. */
function columnStep(sheet: string, { format, width }: ColumnTemplate, column: number, lastRow: number): Step {
  const letters = columnLetters(column);
  return step((batch) => {
    const range = batch.sheet(sheet).getRange(`${letters}:${letters}`);
    dress(range, format);
    setNumberFormat(batch.range(sheet, columnRange(column, 2, lastRow)), formatLooks[format].numberFormat);
    range.format.columnWidth = columnWidthInPoints(width);
    for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) {
      const border = range.format.borders.getItem(edge);
      border.style = "Continuous";
      border.weight = "Thin";
      border.color = lineColour;
    }
  }, 2500);
}

function headerStep(sheet: string, { role, columns }: SheetTemplate): Step {
  const headers = columns.map(({ header }) => header);
  return step((batch) => {
    const row = batch.range(sheet, { top: 1, left: 1, bottom: 1, right: columns.length });
    // A quote keeps a header such as "2026" a text, which the name of a table column must be.
    row.values = [headers.map((header) => `'${header}`)];
    const { format } = row;
    format.fill.color = sheetColours[role].header;
    format.font.bold = true;
    format.font.color = headerTextColour;
    format.font.underline = "None";
    format.verticalAlignment = "Center";
    format.wrapText = true;
    format.rowHeight = headerHeight;
    for (const edge of ["InsideVertical", "EdgeRight"] as const) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.weight = "Thin";
      border.color = headerTextColour;
    }
  }, 3000);
}

function pageStep(name: string, { role }: SheetTemplate): Step {
  return step((batch) => {
    const sheet = batch.sheet(name);
    sheet.tabColor = sheetColours[role].tab;
    sheet.freezePanes.freezeRows(1);
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    setMargins(page, pageMargins);
    page.setPrintTitleRows("$1:$1");
    page.headersFooters.defaultForAllPages.leftFooter = pageFooter.left;
    page.headersFooters.defaultForAllPages.rightFooter = pageFooter.right;
  }, 3000);
}
