import { cellAt, type SheetLayout } from "../../workbook/layout";
import type { Change } from "../../workbook/changes";
import { replaceRows } from "../../workbook/plan";
import { listsSheet } from "../../workbook/sheets";
import { usedValues } from "../../workbook/used-values";
import type { Layouts } from "./locate-problems";

/** What the drop-down lists show follows what the sheets say, in a workbook that has such lists. */
export function planLists(layouts: Layouts): readonly Change[] {
  const layout = layouts.get("lists");
  if (layout === undefined || !isAsMade(layout)) return [];
  const rows = usedValues(({ key }, field) => {
    const sheet = layouts.get(key);
    const column = sheet?.columns.get(field);
    if (sheet === undefined || column === undefined) return [];
    const count = Math.max(0, sheet.lastRow - sheet.headerRow);
    return Array.from({ length: count }, (_, at) => cellAt(sheet, sheet.headerRow + 1 + at, column));
  });
  return replaceRows(listsSheet, layout, rows);
}

/** A sheet of that name on which anything else stands is the clerk's own: it is left as it is. */
function isAsMade({ hasTable, columns, extent }: SheetLayout): boolean {
  const { fields } = listsSheet;
  return (
    hasTable &&
    extent.lastColumn === fields.length &&
    fields.every((field, at) => columns.get(field) === at + 1)
  );
}
