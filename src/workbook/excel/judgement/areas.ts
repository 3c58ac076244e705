import type { AddColumns, Change, ColumnTemplate, WriteRows } from "../../changes";
import type { TableExtent } from "../../cells";
import type { Range } from "../addresses";
import { grownRanges } from "../growth";
import { dataRange, type Table, tableExtent, tableFrom, tableOver } from "../tables";

/** A change to rows and cells of a sheet that is there. */
export type SheetChange = Exclude<
  Change,
  { readonly kind: "create-sheet" | "replace-page" | "rename-sheet" }
>;

export function isSheetChange(change: Change): change is SheetChange {
  return change.kind !== "create-sheet" && change.kind !== "replace-page" && change.kind !== "rename-sheet";
}

/** A table or a plain range before and after the changes; totals rows are not counted. */
export interface Area<T extends Table = Table> {
  readonly table: T | undefined;
  readonly before: Range;
  readonly after: Range;
  readonly newColumns: readonly { readonly column: number; readonly template: ColumnTemplate }[];
  /** Headers that take the place of others, by column. */
  readonly newHeaders: ReadonlyMap<number, string>;
  /** The cells that it takes over: they must be free. */
  readonly taken: readonly Range[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft<T extends Table> = Mutable<Area<T>>;

/** The areas that the changes to one sheet write rows of, widen, or give other headers. */
export function areasOf<T extends Table>(
  changes: readonly SheetChange[],
  tables: readonly T[],
): readonly Area<T>[] {
  const areas: Draft<T>[] = [];
  const areaOf = (extent: TableExtent): Draft<T> => {
    const known = areas.find(
      ({ before }) => before.top === extent.headerRow && before.left === extent.firstColumn,
    );
    if (known !== undefined) return known;
    const area = startArea(extent, tables);
    areas.push(area);
    return area;
  };
  const appended: { readonly change: WriteRows; readonly area: Draft<T> }[] = [];
  for (const change of changes) {
    if (change.kind === "add-columns") widen(areaOf(change.extent), change);
    else if (change.kind === "write-rows") {
      const area = areaOf(change.extent);
      lengthen(area, change);
      if (change.firstRow > change.extent.headerRow + 1) appended.push({ change, area });
    } else if (change.kind === "rename-column") {
      const table = tableOver(tables, change.headerRow, change.column);
      const extent = table && tableExtent(table);
      if (extent === undefined) continue;
      const area = areaOf(extent);
      area.newHeaders = new Map([...area.newHeaders, [change.column, change.header]]);
    }
  }
  for (const area of areas) area.taken = grownRanges(area.before, area.after, area.table?.totalsRows);
  for (const { change, area } of appended) area.taken = [...area.taken, ...rowsOutside(change, area)];
  return areas;
}

function startArea<T extends Table>(extent: TableExtent, tables: readonly T[]): Draft<T> {
  const table = tableFrom(tables, extent);
  const before =
    table === undefined
      ? { top: extent.headerRow, left: extent.firstColumn, bottom: extent.lastRow, right: extent.lastColumn }
      : dataRange(table);
  return { table, before, after: before, newColumns: [], newHeaders: new Map(), taken: [] };
}

function widen<T extends Table>(area: Draft<T>, { extent, columns }: AddColumns): void {
  const { right } = area.after;
  if (right !== extent.lastColumn) throw new Error("Columns are added beside the last one only.");
  const added = columns.map((template, index) => ({ column: right + 1 + index, template }));
  area.newColumns = [...area.newColumns, ...added];
  area.after = { ...area.after, right: right + added.length };
}

function lengthen<T extends Table>(area: Draft<T>, { firstRow, extent }: WriteRows): void {
  const right = Math.max(area.after.right, extent.lastColumn);
  area.after = { ...area.after, bottom: Math.max(extent.lastRow, extent.headerRow + 1), right };
  // A plain range is known only by where it must stand afterwards: before, it ended above the first appended row.
  if (area.table === undefined && area.before.bottom >= firstRow) {
    area.before = { ...area.before, bottom: Math.max(area.before.top, firstRow - 1) };
  }
}

/** Appended rows that no table takes in: nothing says where a plain range ends, so they must all be blank. */
function rowsOutside(
  { firstRow, rows, columns }: WriteRows,
  { table, after }: Pick<Area, "table" | "after">,
): readonly Range[] {
  const top = table === undefined ? firstRow : Math.max(firstRow, after.bottom + table.totalsRows + 1);
  const bottom = firstRow + rows.length - 1;
  return bottom < top ? [] : sideBySide(columns).map(({ left, right }) => ({ top, left, bottom, right }));
}

/** Columns without a gap between them, together. */
function sideBySide(
  columns: WriteRows["columns"],
): readonly { readonly left: number; readonly right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (const column of columns.map((each) => each.column).sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

/** The bounds of a filter: that of a plain range goes on with the range. */
export function grownFilter(range: Range, areas: readonly Area[]): Range {
  const area = areas.find(
    ({ table, before }) => table === undefined && range.top === before.top && range.left <= before.right,
  );
  if (area === undefined) return range;
  const { before, after } = area;
  return {
    ...range,
    bottom: range.bottom >= before.bottom ? Math.max(range.bottom, after.bottom) : range.bottom,
    right: range.right === before.right ? after.right : range.right,
  };
}
