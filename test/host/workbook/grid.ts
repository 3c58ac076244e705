import { type Area, areaBetween, isWholeColumns, lastColumnOf, lastRowOf } from "./area";
import { type Cell, emptyCell, isEmpty, lookOf } from "./cell";

interface Place {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of a row, by their columns. */
export type Row = ReadonlyMap<number, Cell>;

/** Rows that several grids have between them, or that somebody looked at: they stay as they are, and who writes has another. */
const kept = new WeakSet<Row>();

/** The cells of a sheet that hold something or have a look. */
export class Grid {
  private rows = new Map<number, Map<number, Cell>>();
  /** The look given to whole columns, which empty cells take over. */
  private readonly columnLooks = new Map<number, Cell>();
  private mark: object | undefined;

  /** The same one as long as nothing is written, and for copies in which nothing was written since. */
  get moment(): object {
    return (this.mark ??= {});
  }

  at(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? this.columnLooks.get(column) ?? emptyCell;
  }

  set(row: number, column: number, cell: Cell): void {
    this.rowToWrite(row).set(column, cell);
  }

  private rowToWrite(row: number): Map<number, Cell> {
    this.mark = undefined;
    const present = this.rows.get(row);
    if (present !== undefined && !kept.has(present)) return present;
    const own = new Map(present);
    this.rows.set(row, own);
    return own;
  }

  /** Another grid with the same cells. */
  copy(): Grid {
    const copy = new Grid();
    copy.rows = new Map(this.keptRows());
    copy.mark = this.moment;
    for (const [column, look] of this.columnLooks) copy.columnLooks.set(column, look);
    return copy;
  }

  /** All rows, which nothing changes any more. */
  keptRows(): ReadonlyMap<number, Map<number, Cell>> {
    for (const row of this.rows.values()) kept.add(row);
    return this.rows;
  }

  /** The looks of whole columns. */
  get looks(): Row {
    return this.columnLooks;
  }

  /** Changes every cell of an area; over whole columns, the cells that are there and the look of all others. */
  change(area: Area, change: (cell: Cell) => Cell): void {
    if (isWholeColumns(area)) {
      this.mark = undefined;
      for (let column = area.column; column <= lastColumnOf(area); column += 1) {
        const look = lookOf(change(this.columnLooks.get(column) ?? emptyCell));
        this.columnLooks.set(column, { ...look, value: "" });
      }
      for (const { row, column, cell } of this.placesIn(area)) this.set(row, column, change(cell));
      return;
    }
    const lastColumn = lastColumnOf(area);
    for (let row = area.row; row <= lastRowOf(area); row += 1) {
      const cells = this.rowToWrite(row);
      for (let column = area.column; column <= lastColumn; column += 1) {
        cells.set(column, change(cells.get(column) ?? this.columnLooks.get(column) ?? emptyCell));
      }
    }
  }

  /** The cells that are there, row by row. */
  placesIn(area: Area): readonly Place[] {
    const found: Place[] = [];
    for (const [row, cells] of this.rows) {
      if (row < area.row || row > lastRowOf(area)) continue;
      for (const [column, cell] of cells) {
        if (column >= area.column && column <= lastColumnOf(area)) found.push({ row, column, cell });
      }
    }
    return found.sort((one, other) => one.row - other.row || one.column - other.column);
  }

  cellsOf(area: Area): readonly (readonly Cell[])[] {
    return Array.from({ length: area.rows }, (_row, row) =>
      Array.from({ length: area.columns }, (_column, column) =>
        this.at(area.row + row, area.column + column),
      ),
    );
  }

  /** The smallest area around everything that is there, looks included unless only values count. */
  usedArea(within: Area, valuesOnly: boolean): Area | undefined {
    const [lastRow, lastColumn] = [lastRowOf(within), lastColumnOf(within)];
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of this.rows) {
      if (row < within.row || row > lastRow) continue;
      for (const [column, cell] of cells) {
        if (column < within.column || column > lastColumn) continue;
        if (isEmpty(cell) && (valuesOnly || !hasLook(cell))) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom === -1 ? undefined : areaBetween(top, left, bottom, right);
  }

  /** Takes the cells of an area away and puts them down elsewhere. */
  move(area: Area, byRows: number, byColumns: number): void {
    const moved = this.placesIn(area);
    for (const { row, column } of moved) this.rowToWrite(row).delete(column);
    for (const { row, column, cell } of moved) this.set(row + byRows, column + byColumns, cell);
  }

  erase(area: Area): void {
    for (const { row, column } of this.placesIn(area)) this.rowToWrite(row).delete(column);
  }
}

function hasLook({ numberFormat, style, hyperlink }: Cell): boolean {
  return (numberFormat ?? "General") !== "General" || style !== undefined || hyperlink !== undefined;
}
