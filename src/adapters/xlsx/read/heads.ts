import { done, type Outcome } from "../../../kernel/outcome";
import { headSize, type SheetHead } from "../../../workbook/port";
import { workbookOf } from "../package/open";
import type { XlsxPackage } from "../package/xlsx-package";
import { readSheet } from "./read-sheets";
import { SharedStrings } from "./shared-strings";

/** The first rows of these sheets, each by its name to the letter. One that is damaged is nobody's, and left out. */
export function readHeads(
  parts: XlsxPackage,
  file: string,
  names: readonly string[],
): Outcome<readonly SheetHead[]> {
  const opened = workbookOf(parts, file);
  if (!opened.ok) return opened;
  const { sheets, sharedStringsPath, isDate1904 } = opened.value;
  const wanted = new Set(names);
  const strings = SharedStrings.of(
    sharedStringsPath === undefined ? undefined : parts.text(sharedStringsPath),
  );
  if (strings === undefined) return done([]);
  const rules = { engine: parts.engine, looks: [], strings, isDate1904 };
  const heads: SheetHead[] = [];
  for (const { name, path, isGrid } of sheets) {
    if (!isGrid || !wanted.has(name)) continue;
    const read = readSheet(parts, path, file, rules, { rows: headSize.rows });
    if (!read.ok) continue;
    heads.push({ name, rows: read.value.values.rows.map((cells) => cells.slice(0, headSize.columns)) });
  }
  return done(heads);
}
