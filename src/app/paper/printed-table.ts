import type { PageCell } from "../../workbook/changes";
import { cell, type PageDraft } from "../../workbook/pages/page-draft";

type Cells = readonly PageCell[];

/** A table on paper, under the heading of a part of the print or under a title of its own. */
export interface PrintedTable {
  readonly heading?: string;
  readonly title?: string;
  readonly header: Cells;
  readonly rows: readonly Cells[];
  readonly total?: Cells;
  /** Stands on one sheet of paper, if it can: it is handed on. */
  readonly isWhole?: boolean;
}

const headingHeight = 19;
const belowHeading = 6;

/**
 * Prints a table so that no sheet of paper ends in a heading without a row, and none begins with a total alone. A table
 * that goes on overleaf has its header again.
 */
export function printTable(draft: PageDraft, table: PrintedTable): void {
  const { header, rows, total, isWhole = false } = table;
  const end = total === undefined ? 0 : draft.heightOfRow(total);
  const heightFrom = (index: number) => {
    const row = rows[index];
    const own = row === undefined ? 0 : draft.heightOfRow(row);
    return own + (index === rows.length - 1 ? end : 0);
  };
  const opening = openingOf(table, draft.lastColumn);
  const opened = opening.reduce((sum, [cells, height]) => sum + draft.heightOfRow(cells, height), 0);
  const kept = (isWhole ? rows : rows.slice(0, 1)).reduce((sum, _, index) => sum + heightFrom(index), opened);
  const isOnNewPage = draft.breakUnlessFits(rows.length === 0 ? opened + end : kept);
  for (const [cells, height] of isOnNewPage ? opening.slice(1) : opening) draft.row(cells, height);
  rows.forEach((row, index) => {
    if (index > 0 && draft.breakUnlessFits(heightFrom(index))) draft.row(header);
    draft.row(row);
  });
  if (total !== undefined) draft.row(total);
}

type Row = readonly [cells: Cells, height?: number];

/** What stands above the first row, a blank line first. */
function openingOf({ heading, title, header }: PrintedTable, lastColumn: number): readonly Row[] {
  const rows: Row[] = [[[]]];
  if (heading !== undefined) {
    rows.push([[cell(1, heading, { lastColumn, look: "heading" })], headingHeight], [[], belowHeading]);
  }
  if (title !== undefined) rows.push([[cell(1, title, { lastColumn, look: "strong" })]]);
  return [...rows, [header]];
}
