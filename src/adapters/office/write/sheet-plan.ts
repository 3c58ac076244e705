import type { Change, RenameColumn, WriteValue } from "../../../workbook/changes";
import { cellAddress, contains, type Range } from "../../../workbook/excel/addresses";
import { longestText, textLength } from "../../../workbook/excel/cell-texts";
import { grownRanges } from "../../../workbook/excel/growth";
import type { TableExtent } from "../../../workbook/port";
import { dataRange, type KnownSheet, type KnownTable } from "../known";
import { stretchesOf } from "./fill-cells";
import { findTable } from "./ground";

/** A change to rows and cells of a sheet that is there. */
export type SheetChange = Exclude<
  Change,
  { readonly kind: "create-sheet" | "replace-page" | "rename-sheet" }
>;

/** Where a table or a plain range stands before and after the changes; totals rows are not counted. */
export interface AreaPlan {
  readonly table: KnownTable | undefined;
  before: Range;
  after: Range;
}

/** What the changes to one sheet come to: what must be looked at before anything is written. */
export interface SheetPlan {
  readonly sheet: KnownSheet;
  readonly changes: readonly SheetChange[];
  /** Everything written or emptied, change by change. */
  readonly written: readonly Range[];
  /** What is only emptied. */
  readonly emptied: readonly Range[];
  readonly areas: readonly AreaPlan[];
  /** What must be free. */
  readonly grown: readonly Range[];
  /** Cells that tell rows apart, where rows that are there get something: they must still say what was read. */
  readonly witness: Range | undefined;
}

export function planSheet(sheet: KnownSheet, changes: readonly SheetChange[]): SheetPlan {
  const areas: AreaPlan[] = [];
  const areaOf = (extent: TableExtent): AreaPlan => {
    const known = areas.find(
      ({ before }) => before.top === extent.headerRow && before.left === extent.firstColumn,
    );
    if (known !== undefined) return known;
    const area = startArea(sheet, extent);
    areas.push(area);
    return area;
  };
  const written: Range[] = [];
  const emptied: Range[] = [];
  for (const change of changes) {
    switch (change.kind) {
      case "add-columns": {
        const { headerRow, lastColumn } = change.extent;
        const area = areaOf(change.extent);
        if (area.after.right !== lastColumn) throw new Error("Columns are added beside the last one only.");
        const right = lastColumn + change.columns.length;
        area.after = { ...area.after, right };
        written.push({ top: headerRow, left: lastColumn + 1, bottom: headerRow, right });
        break;
      }
      case "rename-column":
        written.push(headerCell(change));
        break;
      case "fill-cells":
        for (const stretch of stretchesOf(change.cells)) {
          const [first] = stretch;
          if (first === undefined) continue;
          const { row, column } = first;
          written.push({ top: row, left: column, bottom: row + stretch.length - 1, right: column });
        }
        for (const { row, column, value } of change.cells) {
          if (value === null) emptied.push({ top: row, left: column, bottom: row, right: column });
        }
        break;
      case "write-rows": {
        const { firstRow, columns, rows, clearTo = 0, extent } = change;
        const area = areaOf(extent);
        const right = Math.max(area.after.right, extent.lastColumn);
        area.after = { ...area.after, bottom: Math.max(extent.lastRow, extent.headerRow + 1), right };
        // A plain range is known only by where it must stand afterwards: before, it ended above the first new row.
        if (area.table === undefined && area.before.bottom >= firstRow) {
          area.before = { ...area.before, bottom: Math.max(area.before.top, firstRow - 1) };
        }
        const end = firstRow + rows.length - 1;
        for (const { column } of columns) {
          const across = { left: column, right: column };
          if (Math.max(end, clearTo) >= firstRow)
            written.push({ ...across, top: firstRow, bottom: Math.max(end, clearTo) });
          if (clearTo > end) emptied.push({ ...across, top: end + 1, bottom: clearTo });
        }
        break;
      }
    }
  }
  const grown = areas.flatMap(({ table, before, after }) =>
    grownRanges(before, after, table && (table.hasTotals ? 1 : 0)),
  );
  return { sheet, changes, written, emptied, areas, grown, witness: witnessOf(sheet, changes) };
}

function headerCell({ headerRow, column }: RenameColumn): Range {
  return { top: headerRow, left: column, bottom: headerRow, right: column };
}

const mostWitnesses = 60_000;
/** A child, a day or a number stands in the first columns of every sheet of ours. */
const columnsThatTell = 4;

/** As many first columns as one answer holds; a sheet whose first column alone is longer is known by its bounds only. */
function witnessOf({ used }: KnownSheet, changes: readonly SheetChange[]): Range | undefined {
  const cells = changes.flatMap((change) => (change.kind === "fill-cells" ? change.cells : []));
  const [renamed] = changes.filter((change) => change.kind === "rename-column");
  if (used === undefined) return undefined;
  // What tells columns apart is their headers.
  if (cells.length === 0) return renamed && { ...used, top: renamed.headerRow, bottom: renamed.headerRow };
  const top = cells.reduce((first, { row }) => Math.min(first, row), used.bottom);
  const bottom = cells.reduce((last, { row }) => Math.max(last, row), top);
  const columns = Math.min(columnsThatTell, Math.floor(mostWitnesses / (bottom - top + 1)));
  const right = Math.min(used.right, used.left + columns - 1);
  return columns === 0 ? undefined : { top, left: used.left, bottom, right };
}

function startArea(sheet: KnownSheet, extent: TableExtent): AreaPlan {
  const table = findTable(sheet.tables, extent.headerRow, extent.firstColumn);
  const before =
    table === undefined
      ? { top: extent.headerRow, left: extent.firstColumn, bottom: extent.lastRow, right: extent.lastColumn }
      : dataRange(table);
  return { table, before, after: before };
}

export function isUnmoved({ before, after }: Pick<AreaPlan, "before" | "after">): boolean {
  return before.bottom === after.bottom && before.right === after.right;
}

/** The area of a table whose totals row must go, and come back, for it to get its new bounds. */
export function areaThatMovesTotals(
  { areas }: SheetPlan,
  { name, hasTotals }: Pick<KnownTable, "name" | "hasTotals">,
): AreaPlan | undefined {
  const area = areas.find(({ table }) => table?.name === name);
  return area === undefined || !hasTotals || isUnmoved(area) ? undefined : area;
}

/** Texts that are too long for a cell. */
export function longTexts(change: Change): readonly { readonly cell: string; readonly length: number }[] {
  const found: { cell: string; length: number }[] = [];
  const look = (row: number, column: number, value: WriteValue = null) => {
    const length = textLength(value);
    if (length > longestText) found.push({ cell: cellAddress(row, column), length });
  };
  switch (change.kind) {
    case "add-columns":
    case "rename-column":
    case "rename-sheet":
      break;
    case "fill-cells":
      for (const { row, column, value } of change.cells) look(row, column, value);
      break;
    case "write-rows":
      change.rows.forEach((values, index) =>
        change.columns.forEach(({ column }, at) => look(change.firstRow + index, column, values[at])),
      );
      break;
    case "create-sheet":
      change.rows.forEach((values, index) => {
        values.forEach((value, at) => look(index + 2, at + 1, value));
      });
      break;
    case "replace-page":
      change.rows.forEach(({ cells }, index) => {
        for (const { column, value } of cells) look(index + 1, column, value);
      });
      break;
  }
  return found;
}

/** The cell where two ranges first meet. */
export function meetingCell(range: Range, others: readonly Range[]): string | undefined {
  const meetings = others.flatMap((other) => {
    const row = Math.max(range.top, other.top);
    const column = Math.max(range.left, other.left);
    return contains(range, row, column) && contains(other, row, column) ? [{ row, column }] : [];
  });
  const [first] = meetings.sort((left, right) => left.row - right.row || left.column - right.column);
  return first && cellAddress(first.row, first.column);
}
