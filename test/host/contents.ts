import { addressOf } from "./workbook/address";
import { wholeSheet } from "./workbook/area";
import { type Cell, isEmpty, type Scalar } from "./workbook/cell";
import type { HostSheet } from "./workbook/sheet";
import type { HostWorkbook } from "./workbook/workbook";

/** What a workbook holds, told so that one written through Excel compares with one written to a file. */
export interface SheetContents {
  readonly name: string;
  /** By address; empty cells are left out. */
  readonly cells: Readonly<Record<string, CellContents>>;
  readonly tables: readonly TableContents[];
}

export interface CellContents {
  readonly value: Scalar;
  /** Where it is not General. */
  readonly numberFormat?: string;
  readonly formula?: string;
  /** `#'Élèves'!A2` or an address of the web. */
  readonly link?: string;
}

export interface TableContents {
  readonly name: string;
  readonly address: string;
  readonly columns: readonly string[];
  readonly showTotals: boolean;
}

/** In the order of tabs. */
export function contentsOf(workbook: HostWorkbook): readonly SheetContents[] {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: cellsOf(sheet),
    tables: sheet.tables.map(({ name, area, columns, totalsShown }) => ({
      name,
      address: addressOf(area),
      columns: columns.map((column) => column.name),
      showTotals: totalsShown,
    })),
  }));
}

function cellsOf(sheet: HostSheet): Readonly<Record<string, CellContents>> {
  return Object.fromEntries(
    sheet.grid
      .placesIn(wholeSheet)
      .filter(({ cell }) => !isEmpty(cell))
      .map(({ row, column, cell }) => [addressOf({ row, column, rows: 1, columns: 1 }), told(cell)]),
  );
}

function told({ value, formula, numberFormat = "General", hyperlink }: Cell): CellContents {
  const inside = hyperlink?.documentReference;
  const link = inside === undefined ? hyperlink?.address : `#${inside}`;
  return {
    value,
    ...(numberFormat === "General" ? {} : { numberFormat }),
    ...(formula === undefined ? {} : { formula }),
    ...(link === undefined ? {} : { link }),
  };
}
