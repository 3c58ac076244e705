import { blocking, everybody, information, warning, type Problem } from "../kernel/problem";
import { nearest } from "../kernel/resemblance";
import { Fault, isBlankCell } from "./codecs/codec";
import { columnOf, headerOf, type TableSheet } from "./declaration";
import { columnLetters } from "./excel/addresses";
import type { FoundColumns, Header } from "./headers";
import { cellAt, isBlankSheet, widestRow, type SheetLayout } from "./layout";
import { ourRows } from "./our-rows";

/** A column that nobody knows and that holds something; its header is blank where a number or nothing stands there. */
type Stranger = Header;

/** What is wrong with the columns of a sheet: those that are there twice, that are missing, and that may be another. */
export function columnProblems(
  sheet: TableSheet,
  layout: SheetLayout,
  found: FoundColumns,
): readonly Problem[] {
  if (isBlankSheet(layout)) return [];
  return [...columnsThereTwice(sheet, layout, found), ...missingColumns(sheet, layout, found)];
}

function columnsThereTwice(
  sheet: TableSheet,
  layout: SheetLayout,
  { columns, twice }: FoundColumns,
): readonly Problem[] {
  return twice.map(({ field, header }) => {
    const where = { sheet: sheet.key, row: layout.headerRow, column: header.column };
    if (!columnOf(sheet, field).bears) {
      return warning("reading.duplicate-header", { sheet: sheet.name, column: header.header }, where);
    }
    const cellIn = (column: number) => columnLetters(column) + String(layout.headerRow);
    const cells = [cellIn(columns.get(field) ?? 0), cellIn(header.column)] as const;
    const facts = { sheet: sheet.name, column: headerOf(sheet, field), found: header.header, cells };
    return blocking("reading.two-columns", facts, where, everybody);
  });
}

function missingColumns(sheet: TableSheet, layout: SheetLayout, found: FoundColumns): readonly Problem[] {
  const place = { sheet: sheet.key };
  const absent = sheet.fields.filter((field) => !found.columns.has(field));
  const missing = absent.filter((field) => !columnOf(sheet, field).later);
  const renamed = absent
    .filter((field) => columnOf(sheet, field).later)
    .flatMap((field) => laterColumnInDoubt(sheet, layout, found, field));
  if (missing.length === 0) return renamed;
  const isNeeded = (field: string) => columnOf(sheet, field).headerNeeded;
  if (found.columns.size === 0) {
    const columns = sheet.fields.filter(isNeeded).map((field) => headerOf(sheet, field));
    return [blocking("reading.no-headers", { sheet: sheet.name, columns }, place, everybody)];
  }
  const bearing = missing.filter((field) => columnOf(sheet, field).bears);
  const strangers = bearing.length === 0 ? [] : strangersOf(sheet, layout, found);
  const unknown = found.unknown.map(({ header }) => header);
  const problems: Problem[] = [...renamed];
  const explained = new Set<string>();
  for (const field of missing.filter(isNeeded)) {
    const { header } = columnOf(sheet, field);
    const resembling = nearest(header, unknown) ?? onlyOf(strangers);
    if (resembling !== undefined) explained.add(resembling);
    problems.push(
      blocking("reading.missing-column", { sheet: sheet.name, column: header, resembling }, place, everybody),
    );
  }
  const doubtful = bearing.filter((field) => !isNeeded(field));
  if (doubtful.length > 0) {
    for (const stranger of strangers.filter(({ header }) => !explained.has(header)))
      problems.push(columnInDoubt(sheet, layout, stranger, doubtful));
  }
  const inDoubt = new Set(strangers.length > 0 ? doubtful : []);
  for (const field of missing) {
    if (isNeeded(field) || inDoubt.has(field)) continue;
    const { header, bears, addedAgain, filled } = columnOf(sheet, field);
    // What the program writes itself is simply added again.
    if (filled || addedAgain || (sheet.role === "output" && !bears)) continue;
    const resembling = nearest(header, unknown);
    if (resembling === undefined) continue;
    const facts = { sheet: sheet.name, found: resembling, column: header };
    problems.push(warning("reading.unknown-header", facts, place));
  }
  return problems;
}

/** A column of a later edition is never asked for; one that is filled and nearly called so may well be it. */
function laterColumnInDoubt(
  sheet: TableSheet,
  layout: SheetLayout,
  found: FoundColumns,
  field: string,
): readonly Problem[] {
  const called = found.unknown.filter(
    ({ header }) => nearest(header, [headerOf(sheet, field)]) !== undefined,
  );
  if (called.length === 0) return [];
  const columns = new Set(called.map(({ column }) => column));
  return strangersOf(sheet, layout, found)
    .filter(({ column }) => columns.has(column))
    .map((stranger) => columnInDoubt(sheet, layout, stranger, [field]));
}

/** The header, where there is only one. */
function onlyOf(strangers: readonly Stranger[]): string | undefined {
  const [only, ...others] = strangers;
  return only === undefined || others.length > 0 || only.header === "" ? undefined : only.header;
}

/** The columns beyond those that are known, in the rows that mean something. */
function strangersOf(sheet: TableSheet, layout: SheetLayout, found: FoundColumns): readonly Stranger[] {
  const taken = new Set([...found.columns.values(), ...found.twice.map(({ header }) => header.column)]);
  const headerAt = new Map(found.unknown.map(({ header, column }) => [column, header]));
  const rows = ourRows(sheet, layout);
  const strangers: Stranger[] = [];
  for (let column = 1; column <= widestRow(layout.rows); column += 1) {
    if (taken.has(column) || rows.every((row) => isBlankCell(cellAt(layout, row, column)))) continue;
    strangers.push({ header: headerAt.get(column) ?? "", column });
  }
  return strangers;
}

/** It may be one of these: the likeliest first, by its header, else by what its cells can be read as. */
function columnInDoubt(
  sheet: TableSheet,
  layout: SheetLayout,
  { header, column }: Stranger,
  missing: readonly string[],
): Problem {
  const rows = ourRows(sheet, layout);
  const canBeRead = (field: string) => {
    const { codec } = columnOf(sheet, field);
    return rows.every((row) => !(codec.parse(cellAt(layout, row, column)) instanceof Fault));
  };
  const headers = missing.map((field) => headerOf(sheet, field));
  const resembling = nearest(header, headers);
  const rank = (field: string) => (headerOf(sheet, field) === resembling ? 0 : canBeRead(field) ? 1 : 2);
  const likely = [...missing].sort((left, right) => rank(left) - rank(right));
  const facts = {
    sheet: sheet.name,
    found: header,
    letters: columnLetters(column),
    missing: likely.map((field) => headerOf(sheet, field)),
  };
  const where = { sheet: sheet.key, row: layout.headerRow, column };
  return blocking("reading.column-in-doubt", facts, where, everybody);
}

/** The columns that bear on something and that a sheet of the clerk does without. Said to whoever asks for everything. */
export function absentColumns(sheet: TableSheet, layout: SheetLayout): readonly Problem[] {
  if (sheet.role !== "input" || isBlankSheet(layout) || layout.columns.size === 0) return [];
  const absent = sheet.fields.filter((field) => {
    const { bears, headerNeeded, addedAgain, later } = columnOf(sheet, field);
    return bears && !headerNeeded && !addedAgain && !later && !layout.columns.has(field);
  });
  if (absent.length === 0) return [];
  const facts = { sheet: sheet.name, columns: absent.map((field) => headerOf(sheet, field)) };
  return [information("reading.columns-absent", facts, { sheet: sheet.key })];
}
