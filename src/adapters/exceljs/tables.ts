import type { Worksheet } from "exceljs";
import { formatRange, parseRange, type Range } from "../../workbook/excel/addresses";
import type { TableExtent } from "../../workbook/port";

/** What exceljs keeps of a table, and leaves out of its types. */
interface TableModel {
  readonly name: string;
  tableRef: string;
  autoFilterRef?: string;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: { name: string; filterButton?: boolean }[];
}

/** A table of a sheet. */
export interface SheetTable {
  readonly model: TableModel;
  /** With its header row and its totals row. */
  readonly range: Range;
  readonly totalsRows: number;
}

export function tablesOf(sheet: Worksheet): readonly SheetTable[] {
  // The types speak of pairs; exceljs gives the tables alone.
  const tables = sheet.getTables() as unknown as readonly { readonly model: TableModel }[];
  return tables.flatMap(({ model }) => {
    const range = parseRange(model.tableRef);
    return range === undefined ? [] : [{ model, range, totalsRows: model.totalsRow ? 1 : 0 }];
  });
}

export function tableAt(sheet: Worksheet, row: number, column: number): SheetTable | undefined {
  return tablesOf(sheet).find(
    ({ model, range }) =>
      model.headerRow && range.top === row && range.left <= column && column <= range.right,
  );
}

/** Header and data rows of the first table that has a header: its totals row is no data. */
export function firstExtent(sheet: Worksheet): TableExtent | undefined {
  const table = tablesOf(sheet).find(({ model }) => model.headerRow);
  return (
    table && {
      headerRow: table.range.top,
      firstColumn: table.range.left,
      lastRow: table.range.bottom - table.totalsRows,
      lastColumn: table.range.right,
    }
  );
}

/** The table with its data ending on another row and another column. */
export function resizeTable({ model, range, totalsRows }: SheetTable, lastRow: number, right: number): void {
  model.tableRef = formatRange({ ...range, bottom: lastRow + totalsRows, right });
  if (model.autoFilterRef !== undefined)
    model.autoFilterRef = formatRange({ ...range, bottom: lastRow, right });
}
