import { foldLabel } from "../../../kernel/label";
import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/port";
import { workbookOf } from "../package/open";
import { type SheetEntry, twinOf, type WorkbookPart } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";
import { mergedAreas } from "../sheet/merges";
import { firstExtent } from "../../../workbook/excel/tables";
import { tablesOf } from "../sheet/tables";
import { cellLooks } from "./cell-kinds";
import { mostPlaces, readSheet } from "./read-sheets";
import { SharedStrings } from "./shared-strings";
import type { ReadingRules } from "./sheet-values";

/** What the largest snapshot (`read-sheets.ts`) would fill, at 16 bytes a cell. */
const snapshotMegabytes = 1000;

/** The asked sheets of a workbook as values. Only the parts they need are inflated. */
export function readSnapshot(
  parts: XlsxPackage,
  file: string,
  names: readonly string[],
): Outcome<WorkbookSnapshot> {
  const opened = workbookOf(parts, file);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const wanted = new Set(names.map(foldLabel));
  const asked = workbook.sheets.filter(({ name, isGrid }) => isGrid && wanted.has(foldLabel(name)));
  const rules = rulesOf(parts, workbook, file);
  if (!rules.ok) return rules;
  const sheets: SheetSnapshot[] = [];
  let places = 0;
  for (const entry of asked) {
    const read = snapshotOf(parts, workbook, entry, file, rules.value, mostPlaces - places);
    if (!read.ok) return read;
    places += read.value.places;
    if (places > mostPlaces)
      return refused(blocking("file.too-large", { file, megabytes: snapshotMegabytes }));
    sheets.push(read.value.sheet);
  }
  return done({ sheetNames: workbook.sheets.map(({ name }) => name), sheets });
}

function rulesOf(parts: XlsxPackage, workbook: WorkbookPart, file: string): Outcome<ReadingRules> {
  const { stylesPath, sharedStringsPath, isDate1904 } = workbook;
  const broken = (part: string | undefined) =>
    refused(blocking("file.broken-part", { file, part: part ?? "" }));
  const looks = cellLooks(optionalText(parts, stylesPath));
  if (looks === undefined) return broken(stylesPath);
  const strings = SharedStrings.of(optionalText(parts, sharedStringsPath));
  if (strings === undefined) return broken(sharedStringsPath);
  return done({ engine: parts.engine, looks, strings, isDate1904 });
}

function snapshotOf(
  parts: XlsxPackage,
  workbook: WorkbookPart,
  entry: SheetEntry,
  file: string,
  rules: ReadingRules,
  places: number,
): Outcome<{ readonly sheet: SheetSnapshot; readonly places: number }> {
  const { name, path } = entry;
  const twin = twinOf(workbook, entry);
  if (twin !== undefined)
    return refused(blocking("file.sheets-in-one-part", { file, sheet: name, other: twin.name }));
  const read = readSheet(parts, path, file, rules, { places });
  if (!read.ok) return read;
  const { sheet, values } = read.value;
  const tables = tablesOf(parts, path, sheet);
  const merges = mergedAreas(sheet.frame, sheet.layout);
  if (tables === undefined || merges === undefined)
    return refused(blocking("file.broken-part", { file, part: path }));
  const table = firstExtent(tables);
  const { rows, formatAt } = values;
  return done({ sheet: { name, rows, formatAt, table, merges }, places: values.places });
}

function optionalText(parts: XlsxPackage, path: string | undefined): string | undefined {
  return path === undefined ? undefined : parts.text(path);
}
