import type { ColumnTemplate, CreateSheet, SheetTemplate } from "../../../workbook/changes";
import { columnLetters, type Range } from "../../../workbook/excel/addresses";
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
import { dresser, dressStep, namingStep, type QueuedStep, step, weightOf } from "../write/steps";
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
 * A new sheet with its first rows, as `makeTemplateSheets` of the file adapter draws it. It gets its name when all that
 * makes it is done: whoever looks for the sheet finds it whole or not at all. Its dress comes later, under its name.
 */
export function creationSteps(
  { change, makeshift, tableName }: SheetToMake,
  findSource: FindSource,
  rules: WriteRules,
): {
  readonly making: readonly QueuedStep[];
  readonly naming: QueuedStep;
  readonly dress: readonly QueuedStep[];
} {
  const { template, rows } = change;
  const { name, columns } = template;
  const range = { top: 1, left: 1, bottom: 1 + Math.max(1, rows.length), right: columns.length };
  const ground = new SheetGround(makeshift, { tables: [], formats: [], rows: [] });
  ground.cover(wholeColumns(1, columns.length), (column) => {
    const format = columns[column - 1]?.format ?? "text";
    return formatLooks[format].numberFormat;
  });
  const places = columns.map(({ format }, index) => ({ column: index + 1, format }));
  return {
    making: [
      step((batch) => {
        batch.workbook.worksheets.add(makeshift);
      }),
      ...columns.map((column, index) => formatStep(makeshift, column, index + 1, range.bottom)),
      headerStep(makeshift, template),
      step((batch) => {
        // The range itself: an address without the name of its sheet is one of the active sheet (the declarations of
        // `Excel.TableCollection.add`).
        const table = batch.sheet(makeshift).tables.add(batch.range(makeshift, range), true);
        table.name = tableName;
      }),
      ...blockSteps(ground, 2, places, rows, rules),
    ],
    naming: namingStep(makeshift, name),
    dress: [
      ...columns.flatMap((column, index) => columnSteps(name, column, index + 1)),
      headerLookStep(template),
      dressStep({ sheet: name, part: "looks" }, (batch) => {
        batch.table(tableName).style = sheetColours[template.role].tableStyle;
      }),
      ...columns.flatMap((column, index) =>
        validationSteps(name, column, columnRange(index + 1, 2, range.bottom), findSource),
      ),
      ...pageSteps(template),
    ],
  };
}

/** The number format of the rows of the table, from which later rows take it: it says how a value is understood. */
function formatStep(sheet: string, { format }: ColumnTemplate, column: number, lastRow: number): QueuedStep {
  return step((batch) => {
    setNumberFormat(batch.range(sheet, columnRange(column, 2, lastRow)), formatLooks[format].numberFormat);
  });
}

/** The look of a whole column. */
function columnSteps(
  sheet: string,
  { format, width }: ColumnTemplate,
  column: number,
): readonly QueuedStep[] {
  const letters = columnLetters(column);
  return [
    dressStep(
      { sheet, part: "looks" },
      (batch) => {
        const range = batch.sheet(sheet).getRange(`${letters}:${letters}`);
        // Row 1 has a look of its own, put on afterwards.
        dress(range, format);
        for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) {
          const border = range.format.borders.getItem(edge);
          border.style = "Continuous";
          border.weight = "Thin";
          border.color = lineColour;
        }
      },
      1800,
    ),
    dressStep(
      { sheet, part: "widths" },
      (batch) => {
        const range = batch.sheet(sheet).getRange(`${letters}:${letters}`);
        range.format.columnWidth = columnWidthInPoints(width);
      },
      200,
    ),
  ];
}

function headerStep(sheet: string, { columns }: SheetTemplate): QueuedStep {
  const headers = columns.map(({ header }) => header);
  return step((batch) => {
    // A quote keeps a header such as "2026" a text, which the name of a table column must be.
    batch.range(sheet, headerRow(columns)).values = [headers.map((header) => `'${header}`)];
  }, weightOf(headers));
}

function headerRow(columns: readonly ColumnTemplate[]): Range {
  return { top: 1, left: 1, bottom: 1, right: columns.length };
}

function headerLookStep({ name, role, columns }: SheetTemplate): QueuedStep {
  return dressStep(
    { sheet: name, part: "looks" },
    (batch) => {
      const { format } = batch.range(name, headerRow(columns));
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
    },
    3000,
  );
}

/**
 * Each by itself: `freezeRows` throws in some builds (OfficeDev/office-js issue 2196), and the set-up of pages asks a
 * printer that there need not be.
 */
function pageSteps({ name, role, isFirst = false }: SheetTemplate): readonly QueuedStep[] {
  const put = dresser(name);
  const first = put("place", (sheet) => {
    sheet.position = 0;
  });
  return [
    ...(isFirst ? [first] : []),
    put("tab-colour", (sheet) => {
      sheet.tabColor = sheetColours[role].tab;
    }),
    put("frozen-header", ({ freezePanes }) => {
      freezePanes.freezeRows(1);
    }),
    put("orientation", ({ pageLayout }) => {
      pageLayout.orientation = "Landscape";
    }),
    put("paper", ({ pageLayout }) => {
      pageLayout.paperSize = "A4";
    }),
    put("scale", ({ pageLayout }) => {
      pageLayout.zoom = { horizontalFitToPages: 1 };
    }),
    put("margins", ({ pageLayout }) => {
      setMargins(pageLayout, pageMargins);
    }),
    put("repeated-header", (sheet) => {
      sheet.pageLayout.setPrintTitleRows(sheet.getRange("1:1"));
    }),
    put("footer", ({ pageLayout }) => {
      pageLayout.headersFooters.defaultForAllPages.leftFooter = pageFooter.left;
      pageLayout.headersFooters.defaultForAllPages.rightFooter = pageFooter.right;
    }),
  ];
}
