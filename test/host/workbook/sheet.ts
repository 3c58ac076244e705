import {
  type Area,
  hasCell,
  isWholeColumns,
  isWholeRows,
  isWithin,
  lastColumnOf,
  lastRowOf,
  overlap,
  wholeSheet,
} from "./area";
import { type Cell, contentsOf, emptyCell, linkOf, lookOf } from "./cell";
import type { HostChart } from "./chart";
import { entered, type Entry } from "./entering";
import type { Filter, FilteredRows } from "./filter";
import { Grid } from "./grid";
import { PageLayout } from "./page-layout";
import { Protection } from "./protection";
import { accessDenied, invalidArgument, Refusal } from "./refusal";
import { shownText } from "./showing";
import type { HostShape } from "./shape";
import { plainStyle, type Style } from "./style";
import type { HostTable } from "./table";
import { Validations } from "./validation";
import type { HostWorkbook } from "./workbook";

export const standardColumnWidth = 48;
export const standardRowHeight = 15;

/** A worksheet. */
export class HostSheet {
  visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** How large it is shown: 2 is 200 %. */
  zoom = 1;
  /** Rows and columns that stay in view. */
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  readonly grid = new Grid();
  readonly protection = new Protection();
  readonly pageLayout = new PageLayout();
  readonly validations = new Validations();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** In points, where they are not Excel's own. */
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  mergedAreas: Area[] = [];
  /** Cells that one formula fills together. */
  arrayAreas: readonly Area[] = [];
  tables: HostTable[] = [];
  /** Pictures over the cells. */
  shapes: HostShape[] = [];
  charts: HostChart[] = [];
  /** The filter buttons outside tables, of which a sheet has one row at most. */
  filter: Filter | undefined;

  constructor(
    readonly workbook: HostWorkbook,
    readonly id: string,
    public name: string,
  ) {}

  shown(row: number, column: number): string {
    return shownText(this.grid.at(row, column), this.workbook.uses1904);
  }

  /** In points from the upper left corner of the sheet. */
  topOf(row: number): number {
    return edgeOf(row, standardRowHeight, this.rowHeights, this.hiddenRows);
  }

  leftOf(column: number): number {
    return edgeOf(column, standardColumnWidth, this.columnWidths, this.hiddenColumns);
  }

  usedArea(valuesOnly: boolean, within: Area = wholeSheet): Area | undefined {
    return this.grid.usedArea(within, valuesOnly);
  }

  filteredRows(body: Area): FilteredRows {
    return {
      body,
      cellAt: (row, column) => this.grid.at(row, column),
      textAt: (row, column) => this.shown(row, column),
    };
  }

  isFilteredOut(row: number): boolean {
    return (this.filter?.hides(row) ?? false) || this.tables.some((table) => table.hides(row));
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.isFilteredOut(row);
  }

  /** The filter that has a say over a row, for the quirk of writing through it. */
  private isSkipped(row: number, column: number): boolean {
    if (this.filter?.hides(row) === true && hasCell(wideAs(this.filter.area, row), row, column)) return true;
    return this.tables.some((table) => table.hides(row) && hasCell(table.area, row, column));
  }

  /** Enters values as if typed. */
  enter(area: Area, entries: readonly (readonly Entry[])[]): void {
    this.demandUnlocked(area);
    this.writeCells(area, (cell, row, column) => {
      const format = cell.numberFormat ?? "General";
      return entered(cell, entries[row]?.[column] ?? null, format);
    });
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.protection.demand("allowFormatCells");
    this.writeCells(area, (cell, row, column) => {
      const format = formats[row]?.[column] ?? null;
      return format === null ? cell : { ...cell, numberFormat: format };
    });
  }

  private writeCells(area: Area, change: (cell: Cell, row: number, column: number) => Cell): void {
    if (isWholeColumns(area) || isWholeRows(area)) throw invalidArgument();
    for (let row = 0; row < area.rows; row += 1) {
      for (let column = 0; column < area.columns; column += 1) {
        const [at, across] = [area.row + row, area.column + column];
        if (this.isSkipped(at, across)) continue;
        const before = this.grid.at(at, across);
        const after = change(before, row, column);
        if (after !== before) this.grid.set(at, across, after);
      }
    }
    for (const table of this.tables) table.afterWriting(area);
  }

  /** Cells that looked alike do so afterwards: each look is worked out once. */
  changeLook(area: Area, change: (style: Style) => Style): void {
    this.protection.demand("allowFormatCells");
    const changed = new Map<Style | undefined, Style>();
    this.grid.change(area, (cell) => {
      const style = changed.get(cell.style) ?? change(cell.style ?? {});
      changed.set(cell.style, style);
      return { ...cell, style };
    });
  }

  /** On a protected sheet, only cells that were unlocked can be written. */
  demandUnlocked(area: Area): void {
    if (!this.protection.isOn) return;
    const locked = this.grid
      .cellsOf(area)
      .some((cells) => cells.some(({ style }) => style?.locked ?? plainStyle.locked));
    if (locked) throw accessDenied();
  }

  clear(area: Area, applyTo: string): void {
    this.demandUnlocked(isWholeColumns(area) ? (this.usedArea(false, area) ?? { ...area, rows: 1 }) : area);
    const clearsLook = applyTo === "All" || applyTo === "Formats";
    const clearsContents = applyTo === "All" || applyTo === "Contents";
    const keepsLinks = applyTo === "Formats" || applyTo === "Contents";
    this.grid.change(area, (cell) => ({
      ...(clearsContents ? emptyCell : contentsOf(cell)),
      ...(clearsLook ? {} : lookOf(cell)),
      ...(keepsLinks ? linkOf(cell) : {}),
    }));
    if (applyTo === "All") this.validations.clear(area);
    if (clearsContents) for (const table of this.tables) table.afterWriting(area);
  }

  /** Makes room for cells; tables move as a whole or not at all. */
  insertCells(area: Area, shift: "Down" | "Right"): void {
    this.protection.demand(shift === "Down" ? "allowInsertRows" : "allowInsertColumns");
    const behind = this.behind(area, shift === "Down", true);
    const [rows, columns] = shift === "Down" ? [area.rows, 0] : [0, area.columns];
    this.shift(behind, rows, columns);
  }

  /** Takes cells out; what stands behind moves up. */
  deleteCells(area: Area, shift: "Up" | "Left"): void {
    this.protection.demand(shift === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
    this.tables = this.tables.filter(({ area: present }) => !isWithin(present, area));
    const behind = this.behind(area, shift === "Up", false);
    this.grid.erase(area);
    this.validations.clear(area);
    const [rows, columns] = shift === "Up" ? [-area.rows, 0] : [0, -area.columns];
    this.shift(behind, rows, columns);
  }

  private behind(area: Area, isVertical: boolean, isInsertion: boolean): Area {
    const row = isVertical ? (isInsertion ? area.row : lastRowOf(area) + 1) : area.row;
    const column = isVertical ? area.column : isInsertion ? area.column : lastColumnOf(area) + 1;
    return isVertical
      ? { row, column, columns: area.columns, rows: wholeSheet.rows - row }
      : { row, column, rows: area.rows, columns: wholeSheet.columns - column };
  }

  private shift(behind: Area, rows: number, columns: number): void {
    const moving = this.tables.filter(({ area }) => isWithin(area, behind));
    const stretched = this.tables.filter(({ area }) => !isWithin(area, behind) && overlap(area, behind));
    const isAcross = ({ area }: HostTable) =>
      behind.column <= area.column && lastColumnOf(behind) >= lastColumnOf(area);
    // Cells cannot be pushed through one side of a table only.
    if (stretched.some((table) => columns !== 0 || !isAcross(table)))
      throw new Refusal("InsertDeleteConflict");
    this.grid.move(behind, rows, columns);
    for (const table of moving) table.moveBy(rows, columns);
    for (const table of stretched) table.area = { ...table.area, rows: table.area.rows + rows };
    const shifted = this.validations.list.filter(({ areas }) =>
      areas.every((area) => isWithin(area, behind)),
    );
    for (const { areas, ...validation } of shifted) {
      for (const area of areas) this.validations.clear(area);
      for (const area of areas) {
        this.validations.change({ ...area, row: area.row + rows, column: area.column + columns }, validation);
      }
    }
  }
}

/** Where a row or column begins: all have the usual size, save those of a size of their own, and those that are hidden. */
function edgeOf(
  index: number,
  usual: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
): number {
  let edge = index * usual;
  for (const [own, size] of sizes) if (own < index && !hidden.has(own)) edge += size - usual;
  for (const own of hidden) if (own < index) edge -= usual;
  return edge;
}

function wideAs(area: Area, row: number): Area {
  return { ...area, row, rows: 1 };
}
