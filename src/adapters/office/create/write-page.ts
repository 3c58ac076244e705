import type { PageCell, PageRow, ReplacePage } from "../../../workbook/changes";
import { columnLetters, type Range } from "../../../workbook/excel/addresses";
import { formatLooks } from "../../../workbook/excel/number-formats";
import {
  alignmentOf,
  lastColumnOf,
  lookKey,
  pageDresses,
  verticalOf,
} from "../../../workbook/excel/page-looks";
import { lineHeight, printFooter, printMargins, sheetColours } from "../../../workbook/excel/sheet-look";
import { alignments, setNumberFormat } from "../write/looks";
import { spelledValue, type SpelledValue } from "../write/spelling";
import { type Step, step, weightOf } from "../write/steps";
import { mostCells, type WriteRules } from "../write/write-block";
import { columnWidthInPoints } from "./column-width";
import { setMargins } from "./margins";

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

/** Cells of one look that stand below one another, in the same columns. */
interface Block {
  readonly cell: PageCell;
  readonly top: number;
  bottom: number;
}

function blocksOf(rows: readonly PageRow[]): readonly Block[] {
  const blocks: Block[] = [];
  let above = new Map<string, Block>();
  rows.forEach(({ cells }, index) => {
    const own = new Map<string, Block>();
    for (const cell of cells) {
      const key = `${String(cell.column)} ${String(lastColumnOf(cell))} ${lookKey(cell)}`;
      const block = above.get(key) ?? { cell, top: index + 1, bottom: index + 1 };
      if (!above.has(key)) blocks.push(block);
      block.bottom = index + 1;
      own.set(key, block);
    }
    above = own;
  });
  return blocks;
}

/** Every block, dressed; the sheet is bare, so only what is not ordinary is said. */
function lookSteps(sheet: string, rows: readonly PageRow[]): readonly Step[] {
  return blocksOf(rows).map(({ cell, top, bottom }) => {
    const range: Range = { top, left: cell.column, bottom, right: lastColumnOf(cell) };
    return step((batch) => {
      dressBlock(batch.range(sheet, range), cell);
    }, blockWeight(cell));
  });
}

function dressBlock(range: Excel.Range, cell: PageCell): void {
  const { numberFormat, wrap } = formatLooks[cell.format];
  const { bold, italic, size, colour, fill, borders = [] } = pageDresses[cell.look];
  const { format } = range;
  // Each row by itself: a block is several cells that each span the same columns.
  if (lastColumnOf(cell) > cell.column) range.merge(true);
  if (numberFormat !== "General") setNumberFormat(range, numberFormat);
  format.horizontalAlignment = alignments[alignmentOf(cell)];
  format.verticalAlignment = verticalOf(cell.look) === "top" ? "Top" : "Center";
  if (wrap === true) format.wrapText = true;
  if (bold === true) format.font.bold = true;
  if (italic === true) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = colour;
  if (fill !== undefined) format.fill.color = fill;
  for (const { edge, style, colour: ink } of borders) {
    for (const side of sides[edge]) {
      const border = format.borders.getItem(side);
      border.style = style === "dashed" ? "Dash" : "Continuous";
      border.weight = "Thin";
      border.color = ink;
    }
  }
}

/** Each row of a block has its own lines above and below. */
const sides = {
  left: ["EdgeLeft"],
  right: ["EdgeRight"],
  top: ["EdgeTop", "InsideHorizontal"],
  bottom: ["EdgeBottom", "InsideHorizontal"],
} as const;

/** About what the orders for a block weigh in a request. */
function blockWeight({ look }: PageCell): number {
  return 1300 + 900 * (pageDresses[look].borders?.length ?? 0);
}

/** Heights, and breaks between pages: Excel puts one before the row that it is given. */
function rowSteps(sheet: string, rows: readonly PageRow[]): readonly Step[] {
  const steps: Step[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const { height = lineHeight, breakAfter } = rows[index] ?? {};
    const row = index + 1;
    if (height !== lineHeight) {
      steps.push(
        step((batch) => {
          batch.range(sheet, { top: row, left: 1, bottom: row, right: 1 }).format.rowHeight = height;
        }),
      );
    }
    if (breakAfter === true) {
      steps.push(
        step((batch) => {
          batch.sheet(sheet).horizontalPageBreaks.add(`A${row + 1}`);
        }),
      );
    }
  }
  return steps;
}

/** The texts and numbers, in slices that Office.js does not split. */
function valueSteps(
  sheet: string,
  { rows, widths }: ReplacePage,
  { isDate1904, payloadLimit }: WriteRules,
): readonly Step[] {
  const right = Math.max(1, widths.length);
  const mostRows = Math.floor(mostCells / right);
  const steps: Step[] = [];
  let slice: (SpelledValue | null)[][] = [];
  let weight = 0;
  let top = 1;
  const close = () => {
    const values = slice;
    if (values.length > 0) {
      const range = { top, left: 1, bottom: top + values.length - 1, right };
      steps.push(
        step((batch) => {
          batch.range(sheet, range).values = values;
        }, weight),
      );
    }
    top += values.length;
    slice = [];
    weight = 0;
  };
  for (const { cells } of rows) {
    const row = Array.from<SpelledValue | null>({ length: right }).fill(null);
    for (const { column, value, format } of cells) {
      // `null` leaves a cell as it is: blank, or under another that spans it.
      if (value !== null)
        row[column - 1] = spelledValue(value, format, formatLooks[format].numberFormat, isDate1904);
    }
    const own = weightOf(row) + 1;
    if (slice.length === mostRows || weight + own > payloadLimit / 2) close();
    slice.push(row);
    weight += own;
  }
  close();
  return steps;
}
