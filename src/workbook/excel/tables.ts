import type { TableExtent } from "../cells";
import type { Range } from "./addresses";

/** An Excel table of a sheet. */
export interface Table {
  readonly name: string;
  /** With its header row and its totals row. */
  readonly range: Range;
  readonly headerRows: number;
  readonly totalsRows: number;
  /** Filled by a query or an XML map. */
  readonly isLinked?: boolean;
}

/** Where a table stands without its totals row, which is no data and moves down when rows are appended. */
export function dataRange({ range, totalsRows }: Table): Range {
  return { ...range, bottom: range.bottom - totalsRows };
}

/** Header and data rows of a table that has a header. */
export function tableExtent(table: Table): TableExtent | undefined {
  if (table.headerRows !== 1) return undefined;
  const { top, left, bottom, right } = dataRange(table);
  return { headerRow: top, firstColumn: left, lastRow: bottom, lastColumn: right };
}

/** That of the first table that has one. */
export function firstExtent(tables: readonly Table[]): TableExtent | undefined {
  return tables.map(tableExtent).find((extent) => extent !== undefined);
}

/** The table whose header begins there. */
export function tableFrom<T extends Table>(
  tables: readonly T[],
  { headerRow, firstColumn }: Pick<TableExtent, "headerRow" | "firstColumn">,
): T | undefined {
  return tables.find(
    ({ range, headerRows }) => headerRows === 1 && range.top === headerRow && range.left === firstColumn,
  );
}

/** The table whose header goes through this cell. */
export function tableOver<T extends Table>(tables: readonly T[], row: number, column: number): T | undefined {
  return tables.find(
    ({ range, headerRows }) =>
      headerRows === 1 && range.top === row && range.left <= column && column <= range.right,
  );
}
