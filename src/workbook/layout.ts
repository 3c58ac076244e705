import { foldLabel } from "../kernel/label";
import type { Place, SheetKey } from "../kernel/place";
import { blocking, everybody, warning, type Problem } from "../kernel/problem";
import { isBlankCell } from "./codecs/codec";
import { columnOf, headerOf, type TableSheet } from "./declaration";
import { columnLetters } from "./excel/addresses";
import type { CellValue, SheetSnapshot, TableExtent } from "./port";
import { nearest } from "../kernel/resemblance";

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
  const column = place.field === undefined ? undefined : layout.columns.get(place.field);
  return columnLetters(column ?? layout.extent.firstColumn) + String(place.row ?? layout.headerRow);
}

const rowsSearchedForHeaders = 20;

/** Finds the header row and the columns of a sheet, and says which are missing or there twice. */
export function locateSheet(
  sheet: TableSheet,
  snapshot: SheetSnapshot,
): { readonly layout: SheetLayout; readonly problems: readonly Problem[] } {
  const fieldOf = new Map(sheet.fields.map((field) => [foldLabel(headerOf(sheet, field)), field]));
  const headerRow = findHeaderRow(fieldOf, snapshot);
  const headers = headersOf(snapshot.rows[headerRow - 1] ?? []);
  const { table } = snapshot;
  const hasTable = table?.headerRow === headerRow;

  const columns = new Map<string, number>();
  const unknown: string[] = [];
  const problems: Problem[] = [];
  for (const { header, column } of headers) {
    const field = fieldOf.get(foldLabel(header));
    if (field === undefined) unknown.push(header);
    else if (!columns.has(field)) columns.set(field, column);
    else {
      const facts = { sheet: sheet.name, column: header };
      problems.push(warning("reading.duplicate-header", facts, { sheet: sheet.key, row: headerRow, field }));
    }
  }
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
  if (!isBlankSheet(layout)) problems.push(...missingColumns(sheet, columns, unknown));
  return { layout, problems };
}

/** The row with the most known headers: that of the table where there is one, else among the first rows. */
function findHeaderRow(fieldOf: ReadonlyMap<string, string>, snapshot: SheetSnapshot): number {
  let best = 1;
  let most = 0;
  const look = (row: number) => {
    let known = 0;
    for (const { header } of headersOf(snapshot.rows[row - 1] ?? []))
      if (fieldOf.has(foldLabel(header))) known += 1;
    if (known > most) {
      best = row;
      most = known;
    }
  };
  if (snapshot.table !== undefined) look(snapshot.table.headerRow);
  for (let row = 1; row <= Math.min(rowsSearchedForHeaders, snapshot.rows.length); row += 1) look(row);
  return best;
}

interface Header {
  readonly header: string;
  readonly column: number;
}

function headersOf(cells: readonly CellValue[]): readonly Header[] {
  const headers: Header[] = [];
  cells.forEach((cell, index) => {
    if (typeof cell === "string" && !isBlankCell(cell))
      headers.push({ header: cell.trim(), column: index + 1 });
  });
  return headers;
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

function lastFilledRow({ rows }: SheetSnapshot, { headerRow, firstColumn, lastColumn }: TableExtent): number {
  for (let row = rows.length; row > headerRow; row -= 1) {
    const cells = rows[row - 1] ?? [];
    for (let column = firstColumn; column <= lastColumn; column += 1)
      if (!isBlankCell(cells[column - 1])) return row;
  }
  return headerRow;
}

function missingColumns(
  sheet: TableSheet,
  columns: ReadonlyMap<string, number>,
  unknown: readonly string[],
): readonly Problem[] {
  const place = { sheet: sheet.key };
  const wanted = sheet.fields
    .filter((field) => columnOf(sheet, field).headerNeeded)
    .map((field) => headerOf(sheet, field));
  if (columns.size === 0) {
    return [blocking("reading.no-headers", { sheet: sheet.name, columns: wanted }, place, everybody)];
  }
  const problems: Problem[] = [];
  for (const field of sheet.fields) {
    if (columns.has(field)) continue;
    const { header, headerNeeded } = columnOf(sheet, field);
    const resembling = nearest(header, unknown);
    if (headerNeeded) {
      const facts = { sheet: sheet.name, column: header, resembling };
      problems.push(blocking("reading.missing-column", facts, place, everybody));
    } else if (resembling !== undefined) {
      problems.push(
        warning("reading.unknown-header", { sheet: sheet.name, found: resembling, column: header }, place),
      );
    }
  }
  return problems;
}
