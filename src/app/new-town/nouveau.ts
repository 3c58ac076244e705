import { runOf, type Deed, type ReadBooks, type UnjournaledRequest } from "../deed/deed";
import { readingSheets } from "../deed/open-town";
import type { ExampleCell, ExampleSheet, ExampleTown } from "../../examples";
import { isSameLabel } from "../../kernel/label";
import { done, refused } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import type { Change, SheetTemplate, WriteValue } from "../../workbook/changes";
import { Fault } from "../../workbook/codecs/codec";
import { serialOfDay } from "../../workbook/codecs/days";
import { columnOf, headerOf, templateOf, type TableSheet } from "../../workbook/declaration";
import { findSheets } from "../../workbook/find-sheets";
import { renderRow } from "../../workbook/plan";
import type { CellValue } from "../../workbook/port";
import { inputSheets, listsSheet, settingsSheet } from "../../workbook/sheets";
import { settingChoices, settingRows } from "../../workbook/sheets/settings";
import { usedValues } from "../../workbook/used-values";
import { readMe } from "./read-me";

/** A sheet to be made, with its first rows in the order of its columns. */
export interface NewSheet {
  readonly template: SheetTemplate;
  readonly rows: readonly (readonly WriteValue[])[];
}

/**
 * The sheets of a new workbook: what says how it is filled, and every input sheet, filled by an example town or empty but for the
 * settings, which show their defaults. Output sheets come with the first run that has something to put in them.
 */
export function newWorkbook(example?: ExampleTown): readonly NewSheet[] {
  return [readMe(), ...filledSheets(example)];
}

function filledSheets(example: ExampleTown | undefined): readonly NewSheet[] {
  const inputs = inputSheets.map((sheet) => {
    const filled = example?.sheets.find(({ sheet: name }) => isSameLabel(name, sheet.name));
    return filled === undefined ? emptySheet(sheet) : newSheet(sheet, exampleRows(sheet, filled));
  });
  const used = usedValues((sheet, field) => {
    const made = inputs.find(({ template }) => template.name === sheet.name);
    return made?.rows.map((row) => row[sheet.fields.indexOf(field)]) ?? [];
  });
  return [
    ...inputs,
    newSheet(
      listsSheet,
      used.map((row) => renderRow(listsSheet, row)),
    ),
  ];
}

/** An empty sheet; that of the settings shows their defaults. */
export function emptySheet(sheet: TableSheet): NewSheet {
  const rows =
    sheet.key === settingsSheet.key ? settingRows().map((row) => renderRow(settingsSheet, row)) : [];
  return newSheet(sheet, rows);
}

const textOf = (value: WriteValue | undefined): string => (typeof value === "string" ? value : "");

/** A setting is chosen from a list of its own, where its values are few. */
function newSheet(sheet: TableSheet, rows: NewSheet["rows"]): NewSheet {
  const template = templateOf(sheet);
  if (sheet.key !== settingsSheet.key) return { template, rows };
  const [nameAt, valueAt] = [sheet.fields.indexOf("name"), sheet.fields.indexOf("value")];
  const rowChoices = settingChoices(rows.map((row) => textOf(row[nameAt])));
  const columns = template.columns.map((column, index) =>
    index === valueAt ? { ...column, rowChoices } : column,
  );
  return { template: { ...template, columns }, rows };
}

/** The sheets that a workbook was given. */
export interface SheetsAdded {
  readonly sheets: readonly string[];
  /** How many rows each of them came with. */
  readonly rows: Readonly<Record<string, number>>;
  /** There was no sheet at all before: the workbook begins with these. */
  readonly isNew: boolean;
}

export interface AddSheetsRequest extends UnjournaledRequest {
  readonly example?: ExampleTown | undefined;
}

interface SheetsThere extends ReadBooks {
  readonly sheetNames: readonly string[];
  /** Input sheets that may well be there under another name. */
  readonly doubts: readonly Problem[];
}

const nouveau: Deed<AddSheetsRequest, SheetsThere, SheetsAdded> = {
  read: readingSheets(inputSheets, (snapshot) => ({
    sheetNames: snapshot.sheetNames,
    doubts: findSheets(snapshot, inputSheets).problems.filter(
      ({ code }) => code === "reading.sheet-in-doubt",
    ),
    layouts: new Map(),
    found: [],
  })),
  compute: ({ example }, { sheetNames, doubts }) => {
    const isThere = (name: string) => sheetNames.some((other) => isSameLabel(other, name));
    const sheets = filledSheets(example);
    const present = sheets.find(({ template }) => template.role === "input" && isThere(template.name));
    if (example !== undefined && present !== undefined)
      return refused(blocking("new.sheet-exists", { sheet: present.template.name }));
    // An empty sheet would answer the question whether another one is it.
    if (doubts.length > 0) return refused(...doubts);
    // In a workbook that is there, its links lead to sheets that are there by then.
    const isNew = sheetNames.length === 0;
    const wanted = isNew ? [readMe(), ...sheets] : [...sheets, readMe()];
    const missing = wanted.filter(({ template }) => !isThere(template.name));
    return done({
      result: {
        sheets: missing.map(({ template }) => template.name),
        rows: Object.fromEntries(missing.map(({ template, rows }) => [template.name, rows.length])),
        isNew,
      },
      plan: () => ({
        books: missing.map(({ template, rows }): Change => ({ kind: "create-sheet", template, rows })),
        journal: [],
      }),
    });
  },
};

/**
 * Gives a workbook the input sheets that it lacks, empty, unless it may well have one under another name; those of an example
 * only where none of them is there yet, since families of two towns must not meet.
 */
export const addSheets = runOf(nouveau);

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
