import { newWorkbook } from "../../src/app/new-town/nouveau";
import type { ExampleTown } from "../../src/examples";
import { isSameLabel } from "../../src/kernel/label";
import { asRead } from "../../src/workbook/as-read";
import { headerOf, type TableSheet } from "../../src/workbook/declaration";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { CellValue, SheetSnapshot } from "../../src/workbook/port";
import { columnAt, positionOf, sheetNamed, shownCell, typedCell } from "./scenario-cells";
import type { TextTable } from "./tables";

/** A workbook between two steps of a story: every sheet with all its cells. */
export type Sheets = readonly SheetSnapshot[];

export async function sheetsOf(workbook: MemoryWorkbook): Promise<Sheets> {
  const names = await workbook.read([]);
  const all = names.ok ? await workbook.read(names.value.sheetNames) : names;
  if (!all.ok) throw new RangeError("A workbook in memory can always be read.");
  return all.value.sheets;
}

export function workbookOf(sheets: Sheets): MemoryWorkbook {
  return MemoryWorkbook.ofSnapshots(sheets);
}

/** The sheets that `ecot nouveau` makes. */
export function newSheets(example?: ExampleTown): Sheets {
  return newWorkbook(example).map(({ template, rows }) =>
    snapshot(
      template.name,
      template.columns.map(({ header }) => header),
      rows.map((row) => template.columns.map(({ format }, column) => asRead(row[column] ?? null, format))),
    ),
  );
}

/** The sheets of which a code, in the first column, names each row. */
const keyed = new Set(["settings", "periods", "absenceRules", "families", "children"]);

/**
 * A table typed over a sheet. It takes the place of all rows; with `adds` it comes after them, and a row whose code is
 * already there takes the place of that one. Settings always do the latter.
 */
export function withTable(sheets: Sheets, name: string, table: TextTable, adds: boolean): Sheets {
  const sheet = sheetNamed(name);
  const positions = table.headers.map((header) => positionOf(sheet, header));
  const typed = table.rows.map((cells) => {
    const row: CellValue[] = sheet.fields.map(() => null);
    positions.forEach((position, index) => {
      row[position] = typedCell(cells[index] ?? "", columnAt(sheet, position));
    });
    return row;
  });
  const present = sheets.find((found) => isSameLabel(found.name, sheet.name));
  if (present === undefined) return [...sheets, emptySheet(sheet, typed)];
  const kept = adds || sheet.key === "settings" ? rowsOf(present) : [];
  return sheets.map((found) => (found === present ? withRows(found, merged(sheet, kept, typed)) : found));
}

function merged(
  sheet: TableSheet,
  kept: readonly (readonly CellValue[])[],
  typed: readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  if (!keyed.has(sheet.key)) return [...kept, ...typed];
  const isOf = (row: readonly CellValue[]) => (other: readonly CellValue[]) => other[0] === row[0];
  const replaced = kept.map((row) => typed.find(isOf(row)) ?? row);
  return [...replaced, ...typed.filter((row) => !kept.some(isOf(row)))];
}

/** A sheet that the program makes, as a clerk may find it already there. */
function emptySheet(sheet: TableSheet, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  return snapshot(
    sheet.name,
    sheet.fields.map((field) => headerOf(sheet, field)),
    rows,
  );
}

function snapshot(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): SheetSnapshot {
  const table = {
    headerRow: 1,
    firstColumn: 1,
    lastRow: Math.max(2, rows.length + 1),
    lastColumn: headers.length,
  };
  return { name, rows: [headers, ...rows], table, merges: [] };
}

/** The rows below the headers. */
export function rowsOf(sheet: SheetSnapshot): readonly (readonly CellValue[])[] {
  return sheet.rows.slice(1);
}

export function withRows(sheet: SheetSnapshot, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const table = sheet.table && { ...sheet.table, lastRow: Math.max(2, rows.length + 1) };
  return { ...sheet, rows: [sheet.rows[0] ?? [], ...rows], table };
}

/** What the clerk does between two runs. */
export type Edit = { readonly sheet: string } & (
  | { readonly kind: "add"; readonly cells: readonly TypedCell[] }
  | { readonly kind: "change"; readonly which: readonly string[]; readonly cells: readonly TypedCell[] }
  | { readonly kind: "delete"; readonly which: readonly string[] }
);

export interface TypedCell {
  readonly header: string;
  readonly typed: string;
}

export function edited(sheets: Sheets, edit: Edit): Sheets {
  const sheet = sheetNamed(edit.sheet);
  const present = sheets.find(({ name }) => isSameLabel(name, sheet.name));
  if (present === undefined) throw new RangeError(`The workbook has no sheet ${sheet.name}`);
  const rows = rowsOf(present);
  const filled = (row: readonly CellValue[], cells: readonly TypedCell[]) =>
    sheet.fields.map((_, column) => {
      const cell = cells.find(({ header }) => positionOf(sheet, header) === column);
      return cell === undefined ? (row[column] ?? null) : typedCell(cell.typed, columnAt(sheet, column));
    });
  const changed = (): readonly (readonly CellValue[])[] => {
    if (edit.kind === "add") return [...rows, filled([], edit.cells)];
    const row = onlyRow(sheet, rows, edit.which);
    if (edit.kind === "delete") return rows.filter((other) => other !== row);
    return rows.map((other) => (other === row ? filled(row, edit.cells) : other));
  };
  return sheets.map((found) => (found === present ? withRows(found, changed()) : found));
}

/** The one row that shows all these cells. */
function onlyRow(
  sheet: TableSheet,
  rows: readonly (readonly CellValue[])[],
  which: readonly string[],
): readonly CellValue[] {
  const found = rows.filter((row) => {
    const shown = row.map((cell, column) => shownCell(cell, columnAt(sheet, column)));
    return which.every((text) => shown.includes(text));
  });
  const [row] = found;
  if (row === undefined || found.length > 1)
    throw new RangeError(`${String(found.length)} rows of ${sheet.name} show ${which.join(", ")}`);
  return row;
}
