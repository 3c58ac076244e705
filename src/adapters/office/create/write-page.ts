import { groupBy } from "../../../kernel/group";
import type { PageRow, ReplacePage } from "../../../workbook/changes";
import { columnLetters, type Range } from "../../../workbook/excel/addresses";
import { formatLooks } from "../../../workbook/excel/number-formats";
import { lineHeight, pageTab, printMargins, printScale } from "../../../workbook/excel/sheet-look";
import { areaSteps, type ListSeparator } from "../write/areas";
import { headSize } from "../../../workbook/port";
import { isToDraw, type PageDrawings } from "../write/put-drawings";
import { spelledValue, type SpelledValue } from "../write/spelling";
import { dresser, dressStep, namingStep, type QueuedStep, step, weightOf, worn } from "../write/steps";
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
  /** Something lies over its cells. */
  readonly isDrawnOn: boolean;
}

/** A printed sheet, in the order in which it is written. */
export interface PageSteps {
  readonly name: string;
  /** The sheet is made, or emptied. */
  readonly opening: readonly QueuedStep[];
  readonly dress: readonly QueuedStep[];
  /** What makes it narrow enough for the paper, asked for once it is dressed; `undefined` where it is. */
  readonly fitting: () => QueuedStep | undefined;
  /** The values. */
  readonly writing: readonly QueuedStep[];
  /** What comes to lie over the values. */
  readonly drawings: PageDrawings;
  /** What says at the top that the sheet is whole, and the name of a new one. */
  readonly closing: readonly QueuedStep[];
}

/**
 * A printed sheet, made or written over. The values come last, and of them the first rows: a sheet that says at its top
 * what it should was written whole, and one that an interrupted run left half done does not. Where something is drawn over
 * the values, those rows come after that.
 */
export function pageSteps(page: PageToWrite, rules: WriteRules): PageSteps {
  const { change, sheet, isNew, isDrawnOn } = page;
  const values = valueSteps(sheet, change, rules, rowsAfterDrawings(change));
  const widths = change.widths.map((_, index) => columnOf(index + 1));
  const measured = measuring(sheet, widths);
  return {
    name: change.sheet,
    opening: isNew
      ? [
          step((batch) => {
            batch.workbook.worksheets.add(sheet);
          }),
        ]
      : [clearStep(page)],
    dress: [
      ...change.widths.map((width, index) => widthStep(sheet, index + 1, width)),
      ...setupSteps(sheet, change),
      ...lookSteps(sheet, change.rows, rules.listSeparator),
      ...rowSteps(sheet, change.rows, rules.listSeparator),
      measured.step,
    ],
    fitting: () => fittingStep(sheet, measured.widths()),
    writing: [...values.others].reverse(),
    drawings: { sheet, page: change, isDrawnOn },
    closing: [...[...values.first].reverse(), ...(isNew ? [namingStep(sheet, change.sheet)] : [])],
  };
}

function clearStep({ sheet, tables, isFiltered }: PageToWrite): QueuedStep {
  return step((batch) => {
    const target = batch.sheet(sheet);
    if (isFiltered) target.autoFilter.remove();
    for (const table of tables) batch.table(table).delete();
    const all = target.getRange();
    all.unmerge();
    all.clear("All");
  }, 2000);
}

function columnOf(column: number): string {
  const letters = columnLetters(column);
  return `${letters}:${letters}`;
}

function widthStep(sheet: string, column: number, width: number): QueuedStep {
  return dressStep({ sheet, part: "widths" }, (batch) => {
    batch.sheet(sheet).getRange(columnOf(column)).format.columnWidth = columnWidthInPoints(width);
  });
}

function setupSteps(name: string, { widths, rows, firstPrintedRow }: ReplacePage): readonly QueuedStep[] {
  const put = dresser(name);
  const last = Math.max(firstPrintedRow, rows.length);
  const printed = { top: firstPrintedRow, left: 1, bottom: last, right: Math.max(1, widths.length) };
  return [
    put("tab-colour", (sheet) => {
      sheet.tabColor = pageTab;
    }),
    put("gridlines", (sheet) => {
      sheet.showGridlines = false;
    }),
    put("orientation", ({ pageLayout }) => {
      pageLayout.orientation = "Portrait";
    }),
    put("paper", ({ pageLayout }) => {
      pageLayout.paperSize = "A4";
    }),
    put("scale", ({ pageLayout }) => {
      pageLayout.zoom = { scale: printScale };
    }),
    put("margins", ({ pageLayout }) => {
      setMargins(pageLayout, printMargins);
      pageLayout.centerHorizontally = true;
    }),
    dressStep({ sheet: name, part: "print-area" }, (batch) => {
      batch.sheet(name).pageLayout.setPrintArea(batch.range(name, printed));
    }),
  ];
}

/** What Excel makes of the widths: it counts them by its own font, and a page a millimetre too wide prints a second sheet. */
function measuring(sheet: string, columns: readonly string[]) {
  let asked: readonly Excel.Range[] = [];
  return {
    step: dressStep(
      { sheet, part: "scale" },
      (batch) => {
        asked = columns.map((column) => batch.sheet(sheet).getRange(column).load("format/columnWidth"));
      },
      200 * columns.length,
    ),
    /** In points; none where Excel does not tell. */
    widths: () => asked.flatMap(({ format }) => format.toJSON().columnWidth ?? []),
  };
}

const pointsPerInch = 72;
/** A4, 210 mm. */
const paperWidth = (210 / 25.4) * pointsPerInch;

function fittingStep(sheet: string, widths: readonly number[]): QueuedStep | undefined {
  const room = paperWidth - (printMargins.left + printMargins.right) * pointsPerInch;
  const width = widths.reduce((sum, own) => sum + own, 0);
  if (width * (printScale / 100) <= room) return undefined;
  return dressStep({ sheet, part: "scale" }, (batch) => {
    batch.sheet(sheet).pageLayout.zoom = { scale: Math.floor((100 * room) / width) };
  });
}

/** Heights, and breaks between pages: Excel puts one before the row that it is given. */
function rowSteps(sheet: string, rows: readonly PageRow[], separator: ListSeparator): readonly QueuedStep[] {
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  const byHeight = groupBy(numbered, ({ height = lineHeight }) => height);
  byHeight.delete(lineHeight);
  const heights = [...byHeight].flatMap(([height, sized]) => {
    const ranges = sized.map(({ number }) => firstCellOf(number));
    const act = ({ format }: { readonly format: Excel.RangeFormat }) => {
      format.rowHeight = height;
    };
    return areaSteps(sheet, { ranges, weight: 200, isSeamless: true, act }, separator);
  });
  const breaks = numbered
    .filter(({ breakAfter }) => breakAfter === true)
    .map(({ number }) =>
      step((batch) => {
        batch.sheet(sheet).horizontalPageBreaks.add(batch.range(sheet, firstCellOf(number + 1)));
      }, 300),
    );
  return [
    ...worn(sheet, "heights", [
      step((batch) => {
        batch.sheet(sheet).getRange().format.useStandardHeight = true;
      }),
      ...heights,
    ]),
    ...worn(sheet, "page-breaks", [
      step((batch) => {
        batch.sheet(sheet).horizontalPageBreaks.removePageBreaks();
      }),
      ...breaks,
    ]),
  ];
}

function firstCellOf(row: number): Range {
  return { top: row, left: 1, bottom: row, right: 1 };
}

/**
 * How many of the first rows come after what is drawn: those by which a page is known to be whole (`readHeads`). A chart
 * must find its figures, so that where there are any it is the first row alone.
 */
function rowsAfterDrawings(page: ReplacePage): number {
  if (!isToDraw(page)) return 0;
  return (page.charts ?? []).length === 0 ? headSize.rows : 1;
}

/** The texts and numbers with their formats, in slices that Office.js does not split; so many first rows by themselves. */
function valueSteps(
  sheet: string,
  { rows, widths }: ReplacePage,
  { isDate1904, payloadLimit }: WriteRules,
  rowsApart: number,
): { readonly first: readonly QueuedStep[]; readonly others: readonly QueuedStep[] } {
  const right = Math.max(1, widths.length);
  const mostRows = Math.floor(mostCells / right);
  const steps: QueuedStep[] = [];
  /** How many of the steps are those of the first rows. */
  let apart = 0;
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
    if (top + values.length - 1 === rowsApart) {
      close();
      apart = steps.length;
    }
  }
  close();
  if (rows.length < rowsApart) apart = steps.length;
  return { first: steps.slice(0, apart), others: steps.slice(apart) };
}
