import type { Said, PrintedTable, PrintedColumn, PrintedRow } from "./document";
import { saidCell } from "./said-cell";
import type { SheetPaper } from "./sheet-paper";
import type { CellFormat, PageCell, PageLook } from "../../workbook/changes";
import { cell, headerCell } from "../../workbook/pages/page-draft";

type Cells = readonly PageCell[];
type Row = readonly [cells: Cells, height?: number];

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
  const header = headerRow(columns, paper);
  // A line under a row would part it from what explains it.
  const look = table.rows.some(({ notes }) => notes !== undefined) ? "text" : "table-cell";
  const rows = table.rows.map((row) => rowsOf(row, columns, look, paper));
  const total = table.total === undefined ? undefined : totalRow(table.total, columns);
  const end = total === undefined ? 0 : paper.heightOfRow(total);
  const heightFrom = (index: number) => {
    const own = (rows[index] ?? []).reduce((sum, cells) => sum + paper.heightOfRow(cells), 0);
    return own + (index === rows.length - 1 ? end : 0);
  };
  const opening = openingOf(table, header, paper.lastColumn);
  const opened = opening.reduce((sum, [cells, height]) => sum + paper.heightOfRow(cells, height), 0);
  const kept = (table.isWhole === true ? rows : rows.slice(0, 1)).reduce(
    (sum, _, index) => sum + heightFrom(index),
    opened,
  );
  paper.makeRoom(rows.length === 0 ? opened + end : kept);
  for (const [cells, height] of opening) paper.row(cells, height);
  rows.forEach((row, index) => {
    if (index > 0 && paper.makeRoom(heightFrom(index))) paper.row(header);
    for (const cells of row) paper.row(cells);
  });
  if (total !== undefined) paper.row(total);
}

/** A column of the table with the columns of the sheet that it takes. */
interface Placed extends PrintedColumn {
  readonly first: number;
  readonly last: number;
}

function placed(columns: readonly PrintedColumn[]): readonly Placed[] {
  let next = 1;
  return columns.map((column) => {
    const first = next;
    next += column.span ?? 1;
    return { ...column, first, last: next - 1 };
  });
}

/** What stands above the first row. */
function openingOf({ heading, title }: PrintedTable, header: Cells, lastColumn: number): readonly Row[] {
  const rows: Row[] = [];
  if (heading !== undefined) {
    rows.push([[cell(1, heading, { lastColumn, look: "heading" })], headingHeight], [[], belowHeading]);
  }
  if (title !== undefined) rows.push([[cell(1, title, { lastColumn, look: "strong" })]]);
  return [...rows, [header]];
}

function headerRow(columns: readonly Placed[], paper: SheetPaper): Cells {
  return columns.map(({ header, holds, first, last, isCentred = false }) =>
    paper.asText({
      ...headerCell(first, header, formats[holds]),
      ...(last > first ? { lastColumn: last } : {}),
      ...(isCentred ? { align: "center" } : {}),
    }),
  );
}

/** A row of the table, and those that explain it. */
function rowsOf(
  { cells, notes = [], isTitle = false }: PrintedRow,
  columns: readonly Placed[],
  look: PageLook,
  paper: SheetPaper,
): readonly Cells[] {
  const { lastColumn } = paper;
  if (isTitle) return [[cell(1, titleOf(cells[0]), { lastColumn, look: "strong" })]];
  const own = columns.map((column, index) => paper.asText(valueCell(column, cells[index], look)));
  return [own, ...notes.map((note) => [paper.asText(cell(1, note, { lastColumn, look: "note" }))])];
}

const titleOf = (said: Said | undefined) => (said !== undefined && "text" in said ? said.text : "");

function valueCell(column: Placed, value: Said | undefined, look: PageLook): PageCell {
  const { first, last, holds, isCentred = false } = column;
  const options = {
    look,
    ...(last > first ? { lastColumn: last } : {}),
    ...(isCentred ? { align: "center" as const } : {}),
  };
  if (value === undefined) return cell(first, null, { ...options, format: formats[holds] });
  // What is written by hand needs to be seen as a place for it.
  if ("blank" in value) return cell(first, null, { ...options, look: "boxed" });
  return saidCell(first, value, options);
}

function totalRow({ label, values }: NonNullable<PrintedTable["total"]>, columns: readonly Placed[]): Cells {
  const labelled = columns.length - values.length;
  const last = columns[labelled - 1]?.last ?? 1;
  return [
    cell(1, label, { ...(last > 1 ? { lastColumn: last } : {}), look: "total" }),
    ...columns.slice(labelled).flatMap((column, index) => {
      const value = values[index];
      return value === undefined ? [] : [valueCell(column, value, "total")];
    }),
  ];
}
