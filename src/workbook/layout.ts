import type { Place, SheetKey } from "../kernel/place";
import { isBlankCell } from "./codecs/codec";
import type { TableSheet } from "./declaration";
import { columnLetters } from "./excel/addresses";
import { findColumns, findHeaderRow, headersOf, type FoundColumns, type Header } from "./headers";
import type { CellValue, SheetSnapshot, TableExtent } from "./port";

/** Where the columns and rows of a sheet stand, as it was read. */
export interface SheetLayout {
  readonly key: SheetKey;
  /** As the workbook spells it. */
  readonly name: string;
  readonly headerRow: number;
  /** The columns found, by field; numbered from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** The table, or what would be its place in a plain range. */
  readonly extent: TableExtent;
  readonly hasTable: boolean;
  /** The last row that holds anything within the extent's columns; the header row when none does. */
  readonly lastRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Nothing at all stands on the sheet. */
export function isBlankSheet(layout: SheetLayout): boolean {
  return layout.extent.lastColumn === 0;
}

export function cellAt(layout: SheetLayout, row: number, column: number): CellValue {
  return layout.rows[row - 1]?.[column - 1] ?? null;
}

/** The cell of a place, in A1 form: the first column when it names none (or one that is missing), else the header. */
export function cellOf(layout: SheetLayout, place: Place): string {
  const known = place.field === undefined ? undefined : layout.columns.get(place.field);
  const column = place.column ?? known ?? layout.extent.firstColumn;
  return columnLetters(column) + String(place.row ?? layout.headerRow);
}

/** Finds the header row and the columns of a sheet. */
export function locateSheet(
  sheet: TableSheet,
  snapshot: SheetSnapshot,
): { readonly layout: SheetLayout; readonly found: FoundColumns } {
  const { table } = snapshot;
  const headerRow = findHeaderRow(sheet, snapshot.rows, table?.headerRow);
  const headers = headersOf(snapshot.rows[headerRow - 1] ?? []);
  const hasTable = table?.headerRow === headerRow;
  const found = findColumns(sheet, headers);
  const { columns } = found;
  const extent = hasTable ? table : plainExtent(snapshot, headerRow, headers, [...columns.values()]);
  const lastRow = lastFilledRow(snapshot, extent);
  const layout = {
    key: sheet.key,
    name: snapshot.name,
    headerRow,
    columns,
    extent,
    hasTable,
    lastRow,
    rows: snapshot.rows,
  };
  return { layout, found };
}

function plainExtent(
  snapshot: SheetSnapshot,
  headerRow: number,
  headers: readonly Header[],
  known: readonly number[],
): TableExtent {
  if (known.length === 0) {
    const isBlank = snapshot.rows.every((cells) => cells.every(isBlankCell));
    const widest = isBlank ? 0 : widestRow(snapshot.rows);
    return { headerRow, firstColumn: 1, lastRow: headerRow, lastColumn: widest };
  }
  const firstColumn = Math.min(...known);
  const lastColumn = Math.max(...headers.map(({ column }) => column));
  const across = { headerRow, firstColumn, lastRow: snapshot.rows.length, lastColumn };
  return { ...across, lastRow: lastFilledRow(snapshot, across) };
}

/** How many columns the widest row has; a sheet has more rows than a function takes arguments. */
export function widestRow(rows: readonly (readonly CellValue[])[]): number {
  return rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
}

/** The last row, up to `end`, that holds anything within the columns of an extent; its header row when none does. */
export function lastFilledRow(
  { rows }: Pick<SheetSnapshot, "rows">,
  { headerRow, firstColumn, lastColumn }: TableExtent,
  end = rows.length,
): number {
  for (let row = Math.min(end, rows.length); row > headerRow; row -= 1) {
    const cells = rows[row - 1] ?? [];
    for (let column = firstColumn; column <= lastColumn; column += 1)
      if (!isBlankCell(cells[column - 1])) return row;
  }
  return headerRow;
}
