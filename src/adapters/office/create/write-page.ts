import { groupBy } from "../../../kernel/group";
import type { PageRow, ReplacePage } from "../../../workbook/changes";
import { columnLetters } from "../../../workbook/excel/addresses";
import { formatLooks } from "../../../workbook/excel/number-formats";
import { lineHeight, printFooter, printMargins, sheetColours } from "../../../workbook/excel/sheet-look";
import { areaSteps } from "../write/areas";
import { spelledValue, type SpelledValue } from "../write/spelling";
import { type Step, step, weightOf } from "../write/steps";
import { mostCells, type WriteRules } from "../write/write-block";
import { columnWidthInPoints } from "./column-width";
import { setMargins } from "./margins";
import { lookSteps } from "./page-looks";

export interface PageToWrite {
  readonly change: ReplacePage;
  /** The sheet that is there, or the name that a new one bears until it is whole. */
  readonly sheet: string;
  readonly isNew: boolean;
  /** Tables that the clerk made on it: no cell of theirs could be merged. */
  readonly tables: readonly string[];
  readonly isFiltered: boolean;
}

/**
 * A printed sheet, made or written over. The values come last: a sheet that says what it should was written whole, and
 * one that an interrupted run left half done is written again.
 */
export function pageSteps(page: PageToWrite, rules: WriteRules): readonly Step[] {
  const { change, sheet, isNew } = page;
  return [
    isNew
      ? step((batch) => {
          batch.workbook.worksheets.add(sheet);
        })
      : clearStep(page),
    ...change.widths.map((width, index) => widthStep(sheet, index + 1, width)),
    setupStep(sheet, change),
    ...lookSteps(sheet, change.rows),
    ...rowSteps(sheet, change.rows),
    ...valueSteps(sheet, change, rules),
    ...(isNew
      ? [
          step((batch) => {
            batch.sheet(sheet).name = change.sheet;
          }),
        ]
      : []),
  ];
}

function clearStep({ sheet, tables, isFiltered }: PageToWrite): Step {
  return step((batch) => {
    const target = batch.sheet(sheet);
    if (isFiltered) target.autoFilter.remove();
    for (const table of tables) batch.table(table).delete();
    const all = target.getRange();
    all.unmerge();
    all.clear("All");
    all.format.useStandardHeight = true;
    target.horizontalPageBreaks.removePageBreaks();
  }, 2000);
}

function widthStep(sheet: string, column: number, width: number): Step {
  const letters = columnLetters(column);
  return step((batch) => {
    batch.sheet(sheet).getRange(`${letters}:${letters}`).format.columnWidth = columnWidthInPoints(width);
  });
}

function setupStep(name: string, { widths, rows, firstPrintedRow }: ReplacePage): Step {
  return step((batch) => {
    const sheet = batch.sheet(name);
    sheet.tabColor = sheetColours.output.tab;
    sheet.showGridlines = false;
    const page = sheet.pageLayout;
    page.orientation = "Portrait";
    page.paperSize = "A4";
    page.zoom = { scale: 100 };
    setMargins(page, printMargins);
    page.headersFooters.defaultForAllPages.rightFooter = printFooter;
    const last = Math.max(firstPrintedRow, rows.length);
    page.setPrintArea(`A${firstPrintedRow}:${columnLetters(Math.max(1, widths.length))}${last}`);
  }, 3500);
}

/** Heights, and breaks between pages: Excel puts one before the row that it is given. */
function rowSteps(sheet: string, rows: readonly PageRow[]): readonly Step[] {
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  const byHeight = groupBy(numbered, ({ height = lineHeight }) => height);
  byHeight.delete(lineHeight);
  const heights = [...byHeight].flatMap(([height, sized]) => {
    const cells = sized.map(({ number }) => ({ top: number, left: 1, bottom: number, right: 1 }));
    return areaSteps(sheet, cells, 200, (areas) => {
      areas.format.rowHeight = height;
    });
  });
  const breaks = numbered
    .filter(({ breakAfter }) => breakAfter === true)
    .map(({ number }) =>
      step((batch) => {
        batch.sheet(sheet).horizontalPageBreaks.add(`A${number + 1}`);
      }),
    );
  return [...heights, ...breaks];
}

/** The texts and numbers with their formats, in slices that Office.js does not split. */
function valueSteps(
  sheet: string,
  { rows, widths }: ReplacePage,
  { isDate1904, payloadLimit }: WriteRules,
): readonly Step[] {
  const right = Math.max(1, widths.length);
  const mostRows = Math.floor(mostCells / right);
  const steps: Step[] = [];
  let values: (SpelledValue | null)[][] = [];
  let formats: (string | null)[][] = [];
  let weight = 0;
  let top = 1;
  const close = () => {
    const slice = { values, formats };
    if (values.length > 0) {
      const range = { top, left: 1, bottom: top + values.length - 1, right };
      steps.push(
        step((batch) => {
          const written = batch.range(sheet, range);
          // The formats first: a text that looks like a number stays one in a cell of texts only.
          written.numberFormat = slice.formats as string[][];
          written.values = slice.values;
        }, weight),
      );
    }
    top += values.length;
    values = [];
    formats = [];
    weight = 0;
  };
  for (const { cells } of rows) {
    // `null` leaves a cell as it is: blank, or under another that spans it.
    const row = Array.from<SpelledValue | null>({ length: right }).fill(null);
    const rowFormats = Array.from<string | null>({ length: right }).fill(null);
    for (const { column, value, format } of cells) {
      const { numberFormat } = formatLooks[format];
      if (numberFormat !== "General") rowFormats[column - 1] = numberFormat;
      if (value !== null) row[column - 1] = spelledValue(value, format, numberFormat, isDate1904);
    }
    const own = weightOf(row) + weightOf(rowFormats) + 2;
    if (values.length === mostRows || weight + own > payloadLimit / 2) close();
    values.push(row);
    formats.push(rowFormats);
    weight += own;
  }
  close();
  return steps;
}
