import type { AddColumns, Change, FillCells, RenameColumn, WriteRows } from "../../../workbook/changes";
import type { TableExtent } from "../../../workbook/port";
import { tableAt, tableExtent, type SheetTable } from "../sheet/tables";
import { type AreaPlan, place, placedIn, type PlacedCells, type SheetPlan } from "./placed";

/** A change to rows and cells of a sheet that is there. */
export type SheetChange = Exclude<
  Change,
  { readonly kind: "create-sheet" | "replace-page" | "rename-sheet" }
>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the changes to one sheet come to when they are carried out in their order: the later write of a cell wins. */
export function planSheet(changes: readonly SheetChange[], tables: readonly SheetTable[]): SheetPlan {
  const cells: PlacedCells = new Map();
  const areas: Mutable<AreaPlan>[] = [];
  const areaOf = (extent: TableExtent): Mutable<AreaPlan> => {
    const known = areas.find(
      ({ before }) => before.top === extent.headerRow && before.left === extent.firstColumn,
    );
    if (known !== undefined) return known;
    const area = startArea(extent, tables);
    areas.push(area);
    return area;
  };
  for (const change of changes) {
    if (change.kind === "add-columns") planColumns(change, areaOf(change.extent), cells);
    else if (change.kind === "fill-cells") planCells(change, cells);
    else if (change.kind === "rename-column") planRename(change, tables, areaOf, cells);
    else planRows(change, areaOf(change.extent), cells);
  }
  return { cells, areas };
}

function startArea(extent: TableExtent, tables: readonly SheetTable[]): Mutable<AreaPlan> {
  const table = tables.find(
    ({ range, headerRows }) =>
      headerRows === 1 && range.top === extent.headerRow && range.left === extent.firstColumn,
  );
  const before =
    table === undefined
      ? { top: extent.headerRow, left: extent.firstColumn, bottom: extent.lastRow, right: extent.lastColumn }
      : { ...table.range, bottom: table.range.bottom - table.totalsRows };
  return { table, before, after: before, newColumns: [], newHeaders: new Map(), isAppend: false };
}

function planColumns(change: AddColumns, area: Mutable<AreaPlan>, cells: PlacedCells): void {
  const { right } = area.after;
  if (right !== change.extent.lastColumn) throw new Error("Columns are added beside the last one only.");
  const added = change.columns.map((template, index) => ({ column: right + 1 + index, template }));
  for (const { column, template } of added) {
    place(cells, area.after.top, column, { kind: "header", text: template.header, likeColumn: right });
  }
  area.newColumns = [...area.newColumns, ...added];
  area.after = { ...area.after, right: right + added.length };
}

/** A header of a table is also the name of its column. */
function planRename(
  { headerRow, column, header }: RenameColumn,
  tables: readonly SheetTable[],
  areaOf: (extent: TableExtent) => Mutable<AreaPlan>,
  cells: PlacedCells,
): void {
  place(cells, headerRow, column, { kind: "header", text: header, likeColumn: column });
  const own = tableAt(tables, headerRow, column);
  const extent = own && tableExtent(own);
  if (extent === undefined) return;
  const area = areaOf(extent);
  area.newHeaders = new Map([...area.newHeaders, [column, header]]);
}

function planCells(change: FillCells, cells: PlacedCells): void {
  for (const { row, column, value, format } of change.cells) {
    place(cells, row, column, { kind: "value", value, format });
  }
}

function planRows(change: WriteRows, area: Mutable<AreaPlan>, cells: PlacedCells): void {
  const { firstRow, columns, rows, extent } = change;
  rows.forEach((values, index) => {
    const inRow = placedIn(cells, firstRow + index);
    columns.forEach(({ column, format }, position) => {
      inRow.set(column, { kind: "value", value: values[position] ?? null, format });
    });
  });
  for (let row = firstRow + rows.length; row <= (change.clearTo ?? 0); row += 1) {
    for (const { column, format } of columns)
      place(cells, row, column, { kind: "value", value: null, format });
  }
  if (firstRow > extent.headerRow + 1) area.isAppend = true;
  const right = Math.max(area.after.right, extent.lastColumn);
  area.after = { ...area.after, bottom: Math.max(extent.lastRow, extent.headerRow + 1), right };
  // A plain range is known only by where it must stand afterwards: before, it ended above the first appended row.
  if (area.table === undefined && area.before.bottom >= firstRow) {
    area.before = { ...area.before, bottom: Math.max(area.before.top, firstRow - 1) };
  }
}
