import type { Worksheet } from "exceljs";
import { parseReference } from "../workbook/address";
import { lastRowOf } from "../workbook/area";
import { HostTable } from "../workbook/table";
import type { HostSheet } from "../workbook/sheet";
import type { FiltersOfTables } from "./filters";

/** A table as exceljs reads it; its types only know tables to be made. */
interface TableOfFile {
  readonly name: string;
  readonly displayName?: string;
  readonly tableRef: string;
  readonly totalsRow?: boolean;
  readonly headerRow?: boolean;
  readonly columns: readonly { readonly name: string }[];
  readonly autoFilterRef?: string;
  readonly style?: { readonly theme?: string | null; readonly showRowStripes?: boolean };
}

export function loadTables(worksheet: Worksheet, sheet: HostSheet, filters: FiltersOfTables): void {
  const { tables = [] } = worksheet.model as unknown as { readonly tables?: readonly TableOfFile[] };
  for (const [index, file] of tables.entries())
    sheet.tables.push(tableOf(file, `${worksheet.id}-${index}`, sheet, filters));
}

function tableOf(file: TableOfFile, id: string, sheet: HostSheet, filters: FiltersOfTables): HostTable {
  const reference = parseReference(file.tableRef);
  if (reference === undefined) throw new RangeError(`No such range: ${file.tableRef}`);
  const name = file.displayName ?? file.name;
  const table = new HostTable(sheet, `{${id}}`, name, reference.area);
  table.headersShown = file.headerRow ?? true;
  table.totalsShown = file.totalsRow ?? false;
  table.style = file.style?.theme ?? "";
  table.showBandedRows = file.style?.showRowStripes ?? false;
  table.showFilterButton = file.autoFilterRef !== undefined;
  table.nameColumns();
  const { body } = table;
  const hidden = [...sheet.hiddenRows].filter((row) => row >= body.row && row <= lastRowOf(body));
  for (const [column, criteria] of filters.get(name) ?? []) {
    table.filter.restore(column, criteria, hidden);
    // These rows come back with the filter, not by hand.
    for (const row of hidden) sheet.hiddenRows.delete(row);
  }
  return table;
}
