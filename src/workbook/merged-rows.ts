import { blocking, everybody, type Problem } from "../kernel/problem";
import { columnOf, placeIn, type TableSheet } from "./declaration";
import { formatRange, type Range } from "./excel/addresses";
import type { SheetLayout } from "./layout";
import { ourRows } from "./our-rows";

/**
 * Merged cells over rows and columns that are read: all but the first cell of each read as blank, so a school merged over
 * two children is the school of the first. Titles above the headers and the clerk's own columns may be merged at will.
 */
export function mergedRows(
  sheet: TableSheet,
  layout: SheetLayout,
  merges: readonly Range[],
): readonly Problem[] {
  // A sheet that needs nothing of its rows is a diary: nothing hangs on it.
  const needsSomething = sheet.fields.some((field) => columnOf(sheet, field).valueNeeded);
  const below = merges.filter(({ bottom }) => bottom > layout.headerRow);
  if (!needsSomething || below.length === 0) return [];
  const rows = ourRows(sheet, layout);
  // What the program fills is never read.
  const fields = [...layout.columns].filter(([field]) => !columnOf(sheet, field).filled);
  return below.flatMap((merge): readonly Problem[] => {
    const row = rows.find((number) => number >= merge.top && number <= merge.bottom);
    const found = fields.find(([, column]) => column >= merge.left && column <= merge.right);
    if (row === undefined || found === undefined) return [];
    const facts = { sheet: layout.name, range: formatRange(merge) };
    return [blocking("reading.merged-cells", facts, placeIn(sheet, row, found[0]), everybody)];
  });
}
