import type { RowToWrite } from "./rows-of-entry";
import type { Layouts } from "../deed/locate-problems";
import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import type { Change } from "../../workbook/changes";
import { columnOf, type Columns, type RowOf, type TableSheet } from "../../workbook/declaration";
import { cellAt, type SheetLayout } from "../../workbook/layout";
import { SheetPlan } from "../../workbook/plan";
import type { CellValue, WorkbookSnapshot } from "../../workbook/port";
import { tableSheetOf } from "../../workbook/sheets";
import { codecOfColumn, shownCell } from "../../workbook/shown-cell";
import { cellIn, type CellSaid, type WrittenCell } from "../../workbook/written-cells";

/** The changes that write these rows, sheet by sheet, in the clerk's own columns. */
export function planRows(rows: readonly RowToWrite[], layouts: Layouts): readonly Change[] {
  return [...new Set(rows.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const own = rows.filter((row) => row.sheet === sheet);
    const known = own.flatMap(({ row, values }) => (row === undefined ? [] : [{ row, values }]));
    const added = own.flatMap(({ row, values }) => (row === undefined ? [values as RowOf<Columns>] : []));
    return new SheetPlan<Columns>(sheet, layouts.get(sheet.key)).fill(known).append(added).changes;
  });
}

/** A row that an entry writes, as its sheet shows it. */
export interface RowWritten {
  readonly sheet: string;
  readonly row: number;
  /** Nothing stood in the row before. */
  readonly isNew: boolean;
  readonly cells: readonly CellChanged[];
}

export interface CellChanged {
  readonly header: string;
  readonly before: string;
  readonly text: string;
}

/** The rows of these cells, under their headers. */
export function rowsWritten(
  cells: readonly WrittenCell[],
  layouts: Layouts,
  snapshot: WorkbookSnapshot,
): readonly RowWritten[] {
  return rowsOf(cells, layouts, snapshot).flatMap(({ row, isNew, layout, sheet, cells: ofRow }) => {
    const textOf = (column: number, value: CellValue) =>
      shownCell(value, codecOfColumn(sheet, layout, column));
    return [
      {
        sheet: layout.name,
        row,
        isNew,
        cells: ofRow.map(({ column, before, after }) => ({
          header: textOf(0, cellAt(layout, layout.headerRow, column)),
          before: textOf(column, before),
          text: textOf(column, after),
        })),
      },
    ];
  });
}

/** What the rows of these cells say besides, where they were there before: their own columns that the program does not fill. */
export function keptBeside(
  cells: readonly WrittenCell[],
  layouts: Layouts,
  snapshot: WorkbookSnapshot,
): readonly CellSaid[] {
  return rowsOf(cells, layouts, snapshot).flatMap(({ row, isNew, layout, sheet, cells: ofRow }) =>
    [...layout.columns].flatMap(([field, column]) => {
      const isWritten = ofRow.some((cell) => cell.column === column);
      if (isNew || isWritten || columnOf(sheet, field).filled) return [];
      const place = { sheet: layout.name, row, column };
      return [{ ...place, value: cellIn(snapshot, place) }];
    }),
  );
}

interface RowOfCells {
  readonly layout: SheetLayout;
  readonly sheet: TableSheet;
  readonly row: number;
  readonly isNew: boolean;
  readonly cells: readonly WrittenCell[];
}

function rowsOf(
  cells: readonly WrittenCell[],
  layouts: Layouts,
  snapshot: WorkbookSnapshot,
): readonly RowOfCells[] {
  const rows = groupBy(cells, ({ sheet, row }) => `${String(row)} ${foldLabel(sheet)}`);
  return [...rows.values()].flatMap((ofRow) => {
    const [first] = ofRow;
    const layout = first && layoutOf(first.sheet, layouts);
    const sheet = layout && tableSheetOf(layout.key);
    if (first === undefined || layout === undefined || sheet === undefined) return [];
    const { row } = first;
    const isNew = [...layout.columns.values()].every(
      (column) => cellIn(snapshot, { sheet: layout.name, row, column }) === null,
    );
    return [{ layout, sheet, row, isNew, cells: ofRow }];
  });
}

export function layoutOf(sheet: string, layouts: Layouts): SheetLayout | undefined {
  return [...layouts.values()].find(({ name }) => foldLabel(name) === foldLabel(sheet));
}
