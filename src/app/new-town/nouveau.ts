import { refusedRun, writtenRun } from "../deed/locate-problems";
import { openSheets } from "../deed/open-town";
import type { Ran } from "../deed/report";
import { isStoppedAt, stoppedRun, withoutPause, type OnStep } from "../deed/run";
import type { ExampleCell, ExampleSheet, ExampleTown } from "../../examples";
import { isSameLabel } from "../../kernel/label";
import { blocking } from "../../kernel/problem";
import type { Change, SheetTemplate, WriteValue } from "../../workbook/changes";
import { Fault } from "../../workbook/codecs/codec";
import { serialOfDay } from "../../workbook/codecs/days";
import { columnOf, headerOf, templateOf, type TableSheet } from "../../workbook/declaration";
import { findSheets } from "../../workbook/find-sheets";
import { renderRow } from "../../workbook/plan";
import type { CellValue, WorkbookPort } from "../../workbook/port";
import { inputSheets, settingsSheet } from "../../workbook/sheets";
import { settingRows } from "../../workbook/sheets/settings";

/** A sheet to be made, with its first rows in the order of its columns. */
export interface NewSheet {
  readonly template: SheetTemplate;
  readonly rows: readonly (readonly WriteValue[])[];
}

/**
 * The sheets of a new workbook: every input sheet, filled by an example town or empty but for the settings, which show
 * their defaults. Output sheets come with the first run that has something to put in them.
 */
export function newWorkbook(example?: ExampleTown): readonly NewSheet[] {
  return inputSheets.map((sheet) => {
    const filled = example?.sheets.find(({ sheet: name }) => isSameLabel(name, sheet.name));
    return filled === undefined
      ? emptySheet(sheet)
      : { template: templateOf(sheet), rows: exampleRows(sheet, filled) };
  });
}

/** An empty sheet; that of the settings shows their defaults. */
export function emptySheet(sheet: TableSheet): NewSheet {
  const rows =
    sheet.key === settingsSheet.key ? settingRows().map((row) => renderRow(settingsSheet, row)) : [];
  return { template: templateOf(sheet), rows };
}

/** The sheets that a workbook was given. */
export interface SheetsAdded {
  readonly sheets: readonly string[];
}

/**
 * Gives a workbook the input sheets that it lacks, empty, unless it may well have one under another name; those of an example
 * only where none of them is there yet, since families of two towns must not meet.
 */
export async function addSheets(
  request: { readonly example?: ExampleTown | undefined },
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<SheetsAdded>> {
  if (await isStoppedAt("read", onStep)) return stoppedRun();
  const snapshot = await openSheets(workbook, inputSheets);
  if (!snapshot.ok) return refusedRun(snapshot.problems, undefined);
  const { sheetNames } = snapshot.value;
  const isThere = (name: string) => sheetNames.some((other) => isSameLabel(other, name));
  const sheets = newWorkbook(request.example);
  const present = sheets.find(({ template }) => isThere(template.name));
  if (request.example !== undefined && present !== undefined) {
    return refusedRun([blocking("new.sheet-exists", { sheet: present.template.name })], undefined);
  }
  // An empty sheet would answer the question whether another one is it.
  const doubts = findSheets(snapshot.value, inputSheets).problems.filter(
    ({ code }) => code === "reading.sheet-in-doubt",
  );
  if (doubts.length > 0) return refusedRun(doubts, undefined);
  const missing = sheets.filter(({ template }) => !isThere(template.name));

  if (await isStoppedAt("write", onStep)) return stoppedRun();
  const changes = missing.map(({ template, rows }): Change => ({ kind: "create-sheet", template, rows }));
  const written = await workbook.apply(changes);
  return writtenRun(written, { sheets: missing.map(({ template }) => template.name) }, undefined);
}

function exampleRows(sheet: TableSheet, { headers, rows }: ExampleSheet): NewSheet["rows"] {
  const positions = sheet.fields.map((field) =>
    headers.findIndex((header) => isSameLabel(header, headerOf(sheet, field))),
  );
  return rows.map((row) =>
    sheet.fields.map((field, index) => writeValue(sheet, field, row[positions[index] ?? -1] ?? null)),
  );
}

/** What a clerk would have typed, as the sheet's own column writes it. */
function writeValue(sheet: TableSheet, field: string, cell: ExampleCell): WriteValue {
  const { codec, header } = columnOf(sheet, field);
  const value = codec.parse(cellValue(cell));
  if (value instanceof Fault)
    throw new RangeError(`Unreadable example: ${sheet.name}, ${header}, ${JSON.stringify(cell)}`);
  return value === undefined ? null : codec.render(value);
}

function cellValue(cell: ExampleCell): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("day" in cell) return serialOfDay(cell.day);
  if ("percent" in cell) return { percent: cell.percent };
  return cell.time;
}
