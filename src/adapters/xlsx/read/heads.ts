import { done, type Outcome } from "../../../kernel/outcome";
import { headSize, type SheetHead } from "../../../workbook/port";
import { loadXml, workbookOf } from "../package/open";
import type { XlsxPackage } from "../package/xlsx-package";
import { readLayout } from "../sheet/layout";
import { scanRows } from "../sheet/rows";
import { readRows } from "./read-rows";
import type { RowSource } from "./reduce";
import { readSharedStrings } from "./shared-strings";

/** The first rows of these sheets, each by its name to the letter. One that is damaged is nobody's, and left out. */
export async function readHeads(
  parts: XlsxPackage,
  file: string,
  names: readonly string[],
): Promise<Outcome<readonly SheetHead[]>> {
  const opened = workbookOf(parts, file);
  if (!opened.ok) return opened;
  const { sheets, sharedStringsPath, isDate1904 } = opened.value;
  const wanted = new Set(names);
  const strings = readSharedStrings(
    sharedStringsPath === undefined ? undefined : parts.text(sharedStringsPath),
  );
  if (strings === undefined) return done([]);
  const heads: SheetHead[] = [];
  for (const { name, path, isGrid } of sheets) {
    const source = isGrid && wanted.has(name) ? headOf(parts, path, file) : undefined;
    if (source === undefined) continue;
    const read = await readRows([source], [], strings, isDate1904);
    if (read.state !== "done") continue;
    const rows = (read.sheets[0]?.rows ?? []).map((cells) => cells.slice(0, headSize.columns));
    heads.push({ name, rows });
  }
  return done(heads);
}

function headOf(parts: XlsxPackage, path: string, file: string): RowSource | undefined {
  if (loadXml(parts, path, file) !== undefined) return undefined;
  const text = parts.text(path);
  const layout = readLayout(text);
  const rows = layout && scanRows(layout, headSize.rows);
  return layout === undefined || rows === undefined ? undefined : { text, layout, rows };
}
