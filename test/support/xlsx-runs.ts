import ExcelJS from "exceljs";
import { openXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx";
import type { Outcome } from "../../src/kernel/outcome";
import type { Change, FilledCell, WriteRows, WriteValue, CellFormat } from "../../src/workbook/changes";
import type { SheetSnapshot, TableExtent } from "../../src/workbook/port";
import { complaintsAbout } from "./ooxml-check";

/** Short ways to say what the tests of the .xlsx adapter do again and again. */

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

export function codesOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.problems.map(({ code }) => code);
}

export async function opened(bytes: Uint8Array): Promise<XlsxWorkbook> {
  return valueOf(await openXlsx(bytes, "cantine.xlsx"));
}

export async function sheetIn(bytes: Uint8Array, name: string): Promise<SheetSnapshot> {
  const snapshot = valueOf(await (await opened(bytes)).read([name]));
  const [sheet] = snapshot.sheets;
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  return sheet;
}

/** The file after these changes, checked by the package checker and opened once more by exceljs. */
export async function changed(bytes: Uint8Array, ...changes: readonly Change[]): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  valueOf(await workbook.apply(changes));
  const after = workbook.bytes();
  expect(complaintsAbout(after)).toEqual([]);
  return after;
}

/** What exceljs finds in a file: the judge from outside. */
export async function withExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** The codes of a refusal; it must leave the file as it was. */
export async function refusalOf(
  bytes: Uint8Array,
  ...changes: readonly Change[]
): Promise<readonly string[]> {
  const workbook = await opened(bytes);
  const outcome = await workbook.apply(changes);
  expect(outcome.ok).toBe(false);
  expect(workbook.bytes()).toBe(bytes);
  return codesOf(outcome);
}

export function fill(sheet: string, ...cells: readonly FilledCell[]): Change {
  return { kind: "fill-cells", sheet, cells };
}

export function cell(
  row: number,
  column: number,
  value: WriteValue,
  format: CellFormat = "text",
): FilledCell {
  return { row, column, value, format };
}

export interface RowsGiven {
  readonly sheet: string;
  readonly firstRow: number;
  readonly formats: readonly CellFormat[];
  readonly rows: readonly (readonly WriteValue[])[];
  /** The columns written, the first ones where it is missing. */
  readonly columns?: readonly number[];
  readonly clearTo?: number;
  readonly extent: readonly [headerRow: number, firstColumn: number, lastRow: number, lastColumn: number];
}

export function writeRows({
  sheet,
  firstRow,
  formats,
  rows,
  columns,
  clearTo,
  extent,
}: RowsGiven): WriteRows {
  return {
    kind: "write-rows",
    sheet,
    firstRow,
    columns: formats.map((format, index) => ({ column: columns?.[index] ?? index + 1, format })),
    rows,
    ...(clearTo === undefined ? {} : { clearTo }),
    extent: extentOf(...extent),
  };
}

export function extentOf(
  headerRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): TableExtent {
  return { headerRow, firstColumn, lastRow, lastColumn };
}
