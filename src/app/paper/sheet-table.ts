import type { Said, PrintedTable, PrintedColumn, PrintedRow } from "./document";
import { saidCell } from "./said-cell";
import type { SheetPaper } from "./sheet-paper";
import type { CellFormat, PageCell, PageLook } from "../../workbook/changes";
import { cell, headerCell, heightOfRows, type MeasuredRow } from "../../workbook/pages/page-draft";

type Cells = readonly PageCell[];
type Rows = readonly MeasuredRow[];

const formats: Readonly<Record<PrintedColumn["holds"], CellFormat>> = {
  text: "long-text",
  day: "day",
  cents: "money",
  number: "integer",
};

const headingHeight = 19;
const belowHeading = 6;

/**
 * A table of which no sheet of paper ends in a heading without a row, and none begins with a total alone. One that goes on
 * overleaf has its header again.
 */
export function putTable(paper: SheetPaper, table: PrintedTable): void {
  const columns = placed(table.columns);
  const header = paper.measured(headerRow(columns, paper));
  // A line under a row would part it from what explains it.
  const look = table.rows.some(({ notes }) => notes !== undefined) ? "text" : "table-cell";
  const rows = table.rows.map((row) => rowsOf(row, columns, look, paper));
  const total = table.total === undefined ? [] : [paper.measured(totalRow(table.total, columns))];
  const heightFrom = (index: number) =>
    heightOfRows(rows[index] ?? []) + (index === rows.length - 1 ? heightOfRows(total) : 0);
  const opening = [...openingOf(table, paper), header];
  const opened = heightOfRows(opening);
  const kept = (table.isWhole === true ? rows : rows.slice(0, 1)).reduce(
    (sum, _, index) => sum + heightFrom(index),
    opened,
  );
  paper.makeRoom(rows.length === 0 ? opened + heightOfRows(total) : kept);
  for (const row of opening) paper.put(row);
  rows.forEach((group, index) => {
    if (index > 0 && paper.makeRoom(heightFrom(index))) paper.put(header);
    for (const row of group) paper.put(row);
  });
  for (const row of total) paper.put(row);
}

/** A column of the table with the columns of the sheet that it takes. */
interface Placed extends PrintedColumn {
  readonly first: number;
  /** Of several. */
  readonly lastColumn: number | undefined;
}

function placed(columns: readonly PrintedColumn[]): readonly Placed[] {
  let next = 1;
  return columns.map((column) => {
    const first = next;
    const { span = 1 } = column;
    next += span;
    return { ...column, first, lastColumn: span > 1 ? next - 1 : undefined };
  });
}

/** What stands above its header. */
function openingOf({ heading, title }: PrintedTable, paper: SheetPaper): Rows {
  const { lastColumn } = paper;
  const rows: MeasuredRow[] = [];
  if (heading !== undefined) {
    const cells = [cell(1, heading, { lastColumn, look: "heading" })];
    rows.push(paper.measured(cells, headingHeight), paper.measured(undefined, belowHeading));
  }
  if (title !== undefined) rows.push(paper.measured([cell(1, title, { lastColumn, look: "strong" })]));
  return rows;
}

function headerRow(columns: readonly Placed[], paper: SheetPaper): Cells {
  return columns.map(({ header, holds, first, lastColumn, isCentred = false }) => {
    const own = headerCell(first, header, formats[holds]);
    return paper.asText({ ...own, lastColumn, align: isCentred ? "center" : own.align });
  });
}

/** A row of the table, and those that explain it. */
function rowsOf(
  { cells, notes = [], isTitle = false }: PrintedRow,
  columns: readonly Placed[],
  look: PageLook,
  paper: SheetPaper,
): Rows {
  const { lastColumn } = paper;
  if (isTitle) return [paper.measured([cell(1, titleOf(cells[0]), { lastColumn, look: "strong" })])];
  const own = columns.map((column, index) => paper.asText(valueCell(column, cells[index], look)));
  const explaining = notes.map((note) => [paper.asText(cell(1, note, { lastColumn, look: "note" }))]);
  return [own, ...explaining].map((row) => paper.measured(row));
}

const titleOf = (said: Said | undefined) => (said !== undefined && "text" in said ? said.text : "");

function valueCell(column: Placed, value: Said | undefined, look: PageLook): PageCell {
  const { first, lastColumn, holds, isCentred = false } = column;
  const options = { look, lastColumn, align: isCentred ? ("center" as const) : undefined };
  if (value === undefined) return cell(first, null, { ...options, format: formats[holds] });
  // What is written by hand needs to be seen as a place for it.
  if ("blank" in value) return cell(first, null, { ...options, look: "boxed" });
  return saidCell(first, value, options);
}

function totalRow({ label, values }: NonNullable<PrintedTable["total"]>, columns: readonly Placed[]): Cells {
  const labelled = columns.length - values.length;
  const { first = 1, lastColumn = first } = columns[labelled - 1] ?? {};
  return [
    cell(1, label, { lastColumn: lastColumn > 1 ? lastColumn : undefined, look: "total" }),
    ...columns.slice(labelled).flatMap((column, index) => {
      const value = values[index];
      return value === undefined ? [] : [valueCell(column, value, "total")];
    }),
  ];
}
