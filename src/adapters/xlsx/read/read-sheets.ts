import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import { loadSheet } from "../package/open";
import type { XlsxPackage } from "../package/xlsx-package";
import type { ScannedSheet } from "../sheet/scanned-sheet";
import { type ReadingRules, SheetValues } from "./sheet-values";

/** A snapshot holds at most this many places: a lone cell at XFD1048576 must not ask for 17 thousand million of them. */
export const mostPlaces = 60_000_000;

/** A sheet with the values of its cells. */
export interface ReadSheet {
  readonly sheet: ScannedSheet;
  readonly values: SheetValues;
}

/** The cells of one sheet, of its first rows where they are enough; `places` is how many there may be at the most. */
export function readSheet(
  parts: XlsxPackage,
  path: string,
  file: string,
  rules: ReadingRules,
  { rows = Infinity, places = mostPlaces }: { readonly rows?: number; readonly places?: number },
): Outcome<ReadSheet> {
  let values: SheetValues | undefined;
  const loaded = loadSheet(parts, path, file, (bytes) => {
    values = new SheetValues(bytes, rules, { rows, places });
    return values;
  });
  if (!loaded.ok) return loaded;
  if (values?.finish() !== true) return refused(blocking("file.broken-part", { file, part: path }));
  return done({ sheet: loaded.value, values });
}
