import { lastSheetRow, contains, type Range } from "../../../workbook/excel/addresses";
import type { TableExtent } from "../../../workbook/port";
import { dataRange, type Table, tableFrom } from "../../../workbook/excel/tables";
import type { KnownSheet } from "../known";

/** Number formats that a step gives to an area, by column. */
interface Cover {
  readonly range: Range;
  readonly formatOf: (column: number) => string;
}

/** A sheet as it will stand once the steps made so far are carried out. */
export class SheetGround {
  private readonly covers: Cover[] = [];
  private readonly ranges = new Map<string, Range>();

  constructor(
    readonly name: string,
    private readonly known: Pick<KnownSheet, "tables" | "formats" | "rows">,
  ) {}

  /** The last row that was read. */
  get bottom(): number {
    return this.known.rows.length;
  }

  /** The table that stands there, without its totals row. */
  tableAt(extent: TableExtent): { readonly table: Table; readonly range: Range } | undefined {
    const table = tableFrom(this.known.tables, extent);
    return table && { table, range: this.ranges.get(table.name) ?? dataRange(table) };
  }

  resize(table: Table, range: Range): void {
    this.ranges.set(table.name, range);
  }

  cover(range: Range, formatOf: (column: number) => string): void {
    this.covers.push({ range, formatOf });
  }

  /** The number format of a cell; `undefined` when nothing is known of its look. */
  formatAt(row: number, column: number): string | undefined {
    const cover = this.covers.findLast(({ range }) => contains(range, row, column));
    return cover?.formatOf(column) ?? this.known.formats[row - 1]?.[column - 1];
  }
}

/** A whole column, or several. */
export function wholeColumns(left: number, right = left): Range {
  return { top: 1, left, bottom: lastSheetRow, right };
}
