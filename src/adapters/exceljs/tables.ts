import type { Worksheet } from "exceljs";
import { formatRange, parseRange } from "../../workbook/excel/addresses";
import type { Table } from "../../workbook/excel/tables";

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
export interface HeldTable extends Table {
  readonly model: TableModel;
}

export function tablesOf(sheet: Worksheet): readonly HeldTable[] {
  // The types speak of pairs; exceljs gives the tables alone.
  const tables = sheet.getTables() as unknown as readonly { readonly model: TableModel }[];
  return tables.flatMap(({ model }) => {
    const range = parseRange(model.tableRef);
    if (range === undefined) return [];
    const { name, headerRow, totalsRow } = model;
    return [{ model, name, range, headerRows: Number(headerRow), totalsRows: Number(totalsRow) }];
  });
}

/** The table with its data ending on another row and another column. */
export function resizeTable({ model, range, totalsRows }: HeldTable, lastRow: number, right: number): void {
  model.tableRef = formatRange({ ...range, bottom: lastRow + totalsRows, right });
  if (model.autoFilterRef !== undefined)
    model.autoFilterRef = formatRange({ ...range, bottom: lastRow, right });
}
