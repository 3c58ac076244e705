import type { RowToWrite } from "./rows-of-entry";
import type { Layouts } from "../deed/locate-problems";
import { foldLabel } from "../../kernel/label";
import type { Change } from "../../workbook/changes";
import type { Columns, RowOf } from "../../workbook/declaration";
import { cellAt, type SheetLayout } from "../../workbook/layout";
import { SheetPlan } from "../../workbook/plan";
import type { CellValue } from "../../workbook/port";
import { allSheets } from "../../workbook/sheets";
import { formatOfColumn, shownCell } from "../../workbook/shown-cell";
import type { WrittenCell } from "../../workbook/written-cells";

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
  /** Nothing stood there before. */
  readonly isNew: boolean;
  readonly cells: readonly CellChanged[];
}

export interface CellChanged {
  readonly header: string;
  readonly before: string;
  readonly text: string;
}

/** The rows of these cells, under their headers. */
export function rowsWritten(cells: readonly WrittenCell[], layouts: Layouts): readonly RowWritten[] {
  const rows = new Map<string, WrittenCell[]>();
  for (const cell of cells) {
    const key = `${String(cell.row)} ${foldLabel(cell.sheet)}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  return [...rows.values()].flatMap((ofRow) => {
    const [first] = ofRow;
    const layout = first && layoutOf(first.sheet, layouts);
    if (first === undefined || layout === undefined) return [];
    const sheet = allSheets.find(({ key }) => key === layout.key);
    const textOf = (column: number, value: CellValue) =>
      shownCell(value, sheet?.shape === "table" ? formatOfColumn(sheet, layout, column) : undefined);
    return [
      {
        sheet: layout.name,
        row: first.row,
        isNew: ofRow.every(({ before }) => before === null),
        cells: ofRow.map(({ column, before, after }) => ({
          header: textOf(0, cellAt(layout, layout.headerRow, column)),
          before: textOf(column, before),
          text: textOf(column, after),
        })),
      },
    ];
  });
}

export function layoutOf(sheet: string, layouts: Layouts): SheetLayout | undefined {
  return [...layouts.values()].find(({ name }) => foldLabel(name) === foldLabel(sheet));
}
