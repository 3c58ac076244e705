import type { Change, ColumnTemplate, FilledCell } from "./changes";
import { isBlankCell } from "./codecs/codec";
import {
  columnOf,
  columnTemplate,
  templateOf,
  type Column,
  type Columns,
  type FieldOf,
  type RowOf,
  type SheetDeclaration,
  type TableSheet,
} from "./declaration";
import { cellAt, isBlankSheet, lastFilledRow, type SheetLayout, widestRow } from "./layout";
import { ourRows } from "./our-rows";
import type { CellValue, TableExtent } from "./port";
import { isSaid, renderCell } from "./rendering";

export { renderRow } from "./rendering";

/** Values for some cells of a row; `undefined` empties the cell. */
export interface RowFill<C extends Columns> {
  readonly row: number;
  readonly values: { readonly [F in FieldOf<C>]?: RowOf<C>[F] | undefined };
}

/**
 * The changes of one sheet, in the order they are asked for. Positions are resolved from the layout that was read, and
 * each step counts on the ones before it. What already stands in the sheet is not written again.
 */
export class SheetPlan<C extends Columns> {
  private readonly planned: Change[] = [];
  private readonly columns: Map<string, number>;
  private extent: TableExtent;
  private lastRow: number;
  /** The last row written by this very plan. */
  private writtenTo = 0;
  /** Rows of a sheet that does not exist yet. */
  private readonly created: RowOf<C>[] = [];

  constructor(
    private readonly sheet: SheetDeclaration<C>,
    private readonly layout: SheetLayout | undefined,
  ) {
    this.columns = new Map(layout?.columns);
    this.extent = layout?.extent ?? { headerRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 0 };
    this.lastRow = layout?.lastRow ?? 1;
  }

  get changes(): readonly Change[] {
    return this.planned;
  }

  /** Adds rows below those that are there; nothing that the clerk wrote is overwritten. */
  append(rows: readonly RowOf<C>[]): this {
    if (rows.length === 0) return this;
    if (this.layout === undefined) return this.create(rows);
    this.addMissingColumns(rows);
    const firstRow = this.firstFreeRow(this.layout, rows.length);
    this.writtenTo = firstRow + rows.length - 1;
    this.lastRow = Math.max(this.lastRow, this.writtenTo);
    if (firstRow <= this.extent.lastRow + 1) {
      this.extent = { ...this.extent, lastRow: Math.max(this.extent.lastRow, this.writtenTo) };
    }
    this.write(firstRow, rows, undefined);
    return this;
  }

  /** Writes single cells of known rows: only those that do not say the same already. */
  fill(fills: readonly RowFill<C>[]): this {
    if (this.layout === undefined || fills.length === 0) return this;
    this.addMissingColumns(fills.map(({ values }) => values));
    const cells: FilledCell[] = [];
    for (const { row, values } of fills) {
      for (const field of this.sheet.fields) {
        const position = this.columns.get(field);
        if (!(field in values) || position === undefined) continue;
        const column = columnOf(this.sheet, field);
        const value = renderCell(column, values[field]);
        if (isSaid(column, this.cell(row, position), value)) continue;
        cells.push({ row, column: position, value, format: column.codec.format });
      }
    }
    if (cells.length > 0) this.planned.push({ kind: "fill-cells", sheet: this.layout.name, cells });
    return this;
  }

  /** Empties whole rows; those at the end of the sheet are free for what is appended next. */
  clear(rows: readonly number[]): this {
    const cleared = new Set(rows);
    this.fill(rows.map((row) => ({ row, values: blankRow(this.sheet) })));
    while (cleared.has(this.lastRow)) this.lastRow -= 1;
    return this;
  }

  /** Makes these the only rows of the sheet. */
  replace(rows: readonly RowOf<C>[]): this {
    if (this.layout === undefined) return rows.length === 0 ? this : this.create(rows);
    if (this.holds(rows)) return this;
    this.addMissingColumns(rows);
    const firstRow = this.extent.headerRow + 1;
    const end = this.endOfRows();
    this.writtenTo = this.extent.headerRow + rows.length;
    this.lastRow = this.writtenTo;
    this.extent = { ...this.extent, lastRow: Math.max(firstRow, this.writtenTo) };
    this.write(firstRow, rows, end > this.writtenTo ? end : undefined);
    return this;
  }

  /**
   * Where new rows go. A table grows at its end, over a row of totals that moves along. Where rows already follow it
   * outside, or notes are in the way, the new ones go below everything, and the table stays as it is.
   */
  private firstFreeRow(layout: SheetLayout, count: number): number {
    const belowAll = this.lastRow + 1;
    const { lastRow: end } = this.extent;
    if (!layout.hasTable || belowAll <= end + 1) return belowAll;
    const isFollowed = (ourRows(this.sheet, layout).at(-1) ?? 0) > end;
    if (isFollowed) return belowAll;
    const firstRow = Math.max(lastFilledRow(layout, this.extent, end), this.writtenTo) + 1;
    const isInTheWay = lastFilledRow(layout, this.extent, firstRow + count) > end + 1;
    return isInTheWay ? belowAll : firstRow;
  }

  private create(rows: readonly RowOf<C>[]): this {
    for (const row of rows) this.created.push(row);
    // What came with a later edition is there for those who use it.
    const fields = this.sheet.fields.filter(
      (field) => !columnOf(this.sheet, field).later || this.created.some((row) => row[field] !== undefined),
    );
    const values = this.created.map((row) =>
      fields.map((field) => renderCell(columnOf(this.sheet, field), row[field])),
    );
    this.planned.splice(0, 1, {
      kind: "create-sheet",
      template: templateOf(this.sheet, fields),
      rows: values,
    });
    return this;
  }

  private write(firstRow: number, rows: readonly RowOf<C>[], clearTo: number | undefined): void {
    const fields = this.sheet.fields.filter((field) => this.columns.has(field));
    const columns = fields.map((field) => columnOf(this.sheet, field));
    this.planned.push({
      kind: "write-rows",
      sheet: this.layout?.name ?? this.sheet.name,
      firstRow,
      columns: fields.map((field, index) => ({
        column: this.columns.get(field) ?? 0,
        format: (columns[index] as Column<unknown>).codec.format,
      })),
      rows: rows.map((row) =>
        fields.map((field, index) => renderCell(columns[index] as Column<unknown>, row[field])),
      ),
      ...(clearTo === undefined ? {} : { clearTo }),
      extent: this.extent,
    });
  }

  /** Adds, at the right, the declared columns that the sheet lacks and that some row has a value for. */
  private addMissingColumns(rows: readonly { readonly [F in FieldOf<C>]?: unknown }[]): void {
    const { layout } = this;
    if (layout === undefined) return;
    const isFilled = (field: FieldOf<C>) => rows.some((row) => row[field] !== undefined);
    const isNew = (field: FieldOf<C>) => isBlankSheet(layout) && !columnOf(this.sheet, field).later;
    const wanted = this.sheet.fields.filter(
      (field) => !this.columns.has(field) && (isNew(field) || isFilled(field)),
    );
    this.addColumns(wanted);
  }

  /** Adds the columns of these fields at the right. */
  addColumns(wanted: readonly string[]): this {
    const { layout } = this;
    if (layout === undefined || wanted.length === 0) return this;
    const columns = wanted.map((field) => columnTemplate(columnOf(this.sheet, field)));
    const first = this.firstFreeColumn(columns.length);
    wanted.forEach((field, index) => this.columns.set(field, first + index));
    if (first === this.extent.lastColumn + 1) {
      this.planned.push({ kind: "add-columns", sheet: layout.name, extent: this.extent, columns });
      this.extent = { ...this.extent, lastColumn: this.extent.lastColumn + columns.length };
    } else
      this.planned.push({ kind: "fill-cells", sheet: layout.name, cells: this.headerCells(columns, first) });
    return this;
  }

  private headerCells(columns: readonly ColumnTemplate[], first: number): readonly FilledCell[] {
    const { headerRow: row } = this.extent;
    return columns.map(({ header }, index) => ({
      row,
      column: first + index,
      value: header,
      format: "text",
    }));
  }

  /**
   * Beside the last column when those cells are blank. Else something of the clerk's stands there, which no table may
   * swallow: the new columns go beyond all that the sheet holds, and are found by their headers.
   */
  private firstFreeColumn(count: number): number {
    const rows = (this.layout?.rows ?? []).slice(this.extent.headerRow - 1);
    const beside = this.extent.lastColumn;
    const isFree = rows.every((cells) => cells.slice(beside, beside + count).every(isBlankCell));
    return isFree ? beside + 1 : Math.max(beside, widestRow(rows)) + 1;
  }

  private cell(row: number, column: number): CellValue {
    return this.layout === undefined ? null : cellAt(this.layout, row, column);
  }

  /** The last row to be emptied when all rows are replaced: what stands below a table is not its own. */
  private endOfRows(): number {
    return this.layout?.hasTable === true ? this.extent.lastRow : this.lastRow;
  }

  /** Are these rows, and no others, what the sheet holds already? */
  private holds(rows: readonly RowOf<C>[]): boolean {
    const firstRow = this.extent.headerRow + 1;
    if (this.planned.length > 0) return false;
    // Blank rows at the end of a table: a run was cut short before it made the table smaller.
    const end = Math.max(firstRow, firstRow + rows.length - 1);
    if (this.layout?.hasTable === true && this.extent.lastRow > end) return false;
    for (
      let number = firstRow;
      number <= Math.max(this.endOfRows(), firstRow + rows.length - 1);
      number += 1
    ) {
      const row = rows[number - firstRow];
      for (const field of this.sheet.fields) {
        const column = columnOf(this.sheet, field);
        const position = this.columns.get(field);
        const cell = position === undefined ? null : this.cell(number, position);
        if (!isSaid(column, cell, row === undefined ? null : renderCell(column, row[field]))) return false;
      }
    }
    return true;
  }
}

/** Adds rows below the last one. */
export function appendRows<C extends Columns>(
  sheet: SheetDeclaration<C>,
  layout: SheetLayout | undefined,
  rows: readonly RowOf<C>[],
): readonly Change[] {
  return new SheetPlan(sheet, layout).append(rows).changes;
}

/** Writes the cells that do not say the same already. */
export function fillCells<C extends Columns>(
  sheet: SheetDeclaration<C>,
  layout: SheetLayout | undefined,
  fills: readonly RowFill<C>[],
): readonly Change[] {
  return new SheetPlan(sheet, layout).fill(fills).changes;
}

/** Makes these the only rows of the sheet; nothing when they already are. */
export function replaceRows<C extends Columns>(
  sheet: SheetDeclaration<C>,
  layout: SheetLayout | undefined,
  rows: readonly RowOf<C>[],
): readonly Change[] {
  return new SheetPlan(sheet, layout).replace(rows).changes;
}

/** Adds columns that a sheet lacks, empty: those under these headers, or all of them. */
export function addColumns(
  sheet: TableSheet,
  layout: SheetLayout | undefined,
  headers: readonly string[] | undefined,
): readonly Change[] {
  const isWanted = (field: string) => headers?.includes(columnOf(sheet, field).header) !== false;
  const wanted = sheet.fields.filter((field) => layout?.columns.has(field) !== true && isWanted(field));
  return new SheetPlan<Columns>(sheet, layout).addColumns(wanted).changes;
}

/** Each of these values with a row of its own, as far as the rows go. */
export function intoRows<T>(
  values: readonly T[],
  rows: readonly number[],
): readonly { readonly row: number; readonly values: T }[] {
  return values.flatMap((each, index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, values: each }];
  });
}

function blankRow<C extends Columns>(sheet: SheetDeclaration<C>): RowFill<C>["values"] {
  return Object.fromEntries(sheet.fields.map((field) => [field, undefined])) as RowFill<C>["values"];
}
