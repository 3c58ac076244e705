import { foldLabel } from "../../../kernel/label";
import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import type { Range } from "../../../workbook/excel/addresses";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/port";
import { loadXml, workbookOf } from "../package/open";
import { twinOf } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";
import { readLayout } from "../sheet/layout";
import { scanRows } from "../sheet/rows";
import { mergedAreas } from "../sheet/merges";
import { tablesOf, tableExtent } from "../sheet/tables";
import { cellLooks } from "./cell-kinds";
import { readRows } from "./read-rows";
import type { RowSource } from "./reduce";
import { readSharedStrings } from "./shared-strings";

/** What the largest snapshot (`read-rows.ts`) would fill, at 16 bytes a cell. */
const snapshotMegabytes = 1000;

/** The asked sheets of a workbook as values. Only the parts they need are inflated. */
export async function readSnapshot(
  parts: XlsxPackage,
  file: string,
  names: readonly string[],
): Promise<Outcome<WorkbookSnapshot>> {
  const opened = workbookOf(parts, file);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const wanted = new Set(names.map(foldLabel));
  const asked = workbook.sheets.filter(({ name, isGrid }) => isGrid && wanted.has(foldLabel(name)));
  const broken = (part: string | undefined) =>
    refused(blocking("file.broken-part", { file, part: part ?? "" }));
  const looks = cellLooks(optionalText(parts, workbook.stylesPath));
  if (looks === undefined) return broken(workbook.stylesPath);
  const strings = readSharedStrings(optionalText(parts, workbook.sharedStringsPath));
  if (strings === undefined) return broken(workbook.sharedStringsPath);
  const sources: RowSource[] = [];
  const extents: SheetSnapshot["table"][] = [];
  const merges: (readonly Range[])[] = [];
  for (const sheet of asked) {
    const { path } = sheet;
    const twin = twinOf(workbook, sheet);
    if (twin !== undefined)
      return refused(blocking("file.sheets-in-one-part", { file, sheet: sheet.name, other: twin.name }));
    const trouble = loadXml(parts, path, file);
    if (trouble !== undefined) return refused(trouble);
    const text = parts.text(path);
    const layout = readLayout(text);
    const rows = layout && scanRows(layout);
    const tables = layout && tablesOf(parts, path, text, layout);
    const merged = layout && mergedAreas(text, layout);
    if (layout === undefined || rows === undefined || tables === undefined || merged === undefined)
      return broken(path);
    sources.push({ text, layout, rows });
    merges.push(merged);
    extents.push(tables.map(tableExtent).find((extent) => extent !== undefined));
  }
  const read = await readRows(sources, looks, strings, workbook.isDate1904);
  if (read.state === "broken") return broken(asked[read.sheet]?.path ?? workbook.sharedStringsPath);
  if (read.state === "too-large") {
    return refused(blocking("file.too-large", { file, megabytes: snapshotMegabytes }));
  }
  return done({
    sheetNames: workbook.sheets.map(({ name }) => name),
    sheets: asked.map(({ name }, index) => ({
      name,
      rows: [],
      ...read.sheets[index],
      table: extents[index],
      merges: merges[index] ?? [],
    })),
  });
}

function optionalText(parts: XlsxPackage, path: string | undefined): string | undefined {
  return path === undefined ? undefined : parts.text(path);
}
