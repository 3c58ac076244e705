import { type Area, areaBetween, hasCell, isWithin, lastColumnOf, lastRowOf, overlap } from "./area";
import { type Cell, lookOf } from "./cell";
import { Filter, type FilteredRows } from "./filter";
import { invalidArgument, itemNotFound, Refusal } from "./refusal";
import type { HostSheet } from "./sheet";
import { shiftedFormula } from "./shifted-formula";

export interface TableColumn {
  readonly id: number;
  name: string;
  /** The cell of the totals row while that row is not shown. */
  total?: Cell;
}

/** An Excel table (ListObject). */
export class HostTable {
  style = "TableStyleMedium2";
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  headersShown = true;
  totalsShown = false;
  columns: TableColumn[] = [];
  readonly filter: Filter;
  private lastColumnId = 0;

  constructor(
    readonly sheet: HostSheet,
    readonly id: string,
    public name: string,
    /** Header and totals row included, where they are shown. */
    public area: Area,
  ) {
    this.filter = new Filter(area);
  }

  get body(): Area {
    const top = this.area.row + (this.headersShown ? 1 : 0);
    const bottom = lastRowOf(this.area) - (this.totalsShown ? 1 : 0);
    return areaBetween(top, this.area.column, bottom, lastColumnOf(this.area));
  }

  get header(): Area {
    if (!this.headersShown) throw itemNotFound();
    return { ...this.area, rows: 1 };
  }

  get totals(): Area {
    if (!this.totalsShown) throw itemNotFound();
    return { ...this.area, row: lastRowOf(this.area), rows: 1 };
  }

  get filteredRows(): FilteredRows {
    return this.sheet.filteredRows(this.body);
  }

  /** The header cells give the columns their names: texts, none blank, no two alike. */
  nameColumns(): void {
    const taken = new Set<string>();
    this.columns = Array.from({ length: this.area.columns }, (_column, index) => {
      const at = this.area.column + index;
      const present = this.columns[index];
      const written = this.headersShown
        ? this.sheet.shown(this.area.row, at).replaceAll("\r\n", "\n")
        : (present?.name ?? "");
      const name = freeName(written === "" ? `Colonne${index + 1}` : written, taken);
      taken.add(name.toLowerCase());
      if (this.headersShown) this.writeHeader(at, name);
      if (present === undefined) this.lastColumnId += 1;
      return present === undefined ? { id: this.lastColumnId, name } : Object.assign(present, { name });
    });
  }

  private writeHeader(column: number, name: string): void {
    const cell = this.sheet.grid.at(this.area.row, column);
    if (cell.value !== name) this.sheet.grid.set(this.area.row, column, { ...lookOf(cell), value: name });
  }

  resize(to: Area): void {
    // Excel keeps the header where it is, at least one row below it, and other tables whole.
    const keepsHeader = to.row === this.area.row && overlap(to, this.area);
    const least = 1 + (this.headersShown ? 1 : 0) + (this.totalsShown ? 1 : 0);
    if (!keepsHeader || to.rows < least) throw invalidArgument();
    if (this.sheet.tables.some((other) => other !== this && overlap(other.area, to))) throw invalidArgument();
    if (this.sheet.mergedAreas.some((merged) => overlap(merged, to))) throw invalidArgument();
    const before = this.body;
    if (this.totalsShown) this.moveTotals(lastRowOf(to));
    const shift = to.column - this.area.column;
    this.columns = shift === 0 ? this.columns.slice(0, to.columns) : [];
    this.area = to;
    this.filter.area = to;
    this.nameColumns();
    this.fillDown(before);
  }

  private moveTotals(to: number): void {
    const from = lastRowOf(this.area);
    if (from === to) return;
    const totals = { ...this.area, row: from, rows: 1 };
    this.sheet.grid.erase({ ...totals, row: to });
    this.sheet.grid.move(totals, to - from, 0);
  }

  /** New rows take over calculated columns, and a data validation that holds for a whole column. */
  private fillDown(before: Area): void {
    const firstNew = lastRowOf(before) + 1;
    const added = lastRowOf(this.body) - lastRowOf(before);
    if (added < 1) return;
    for (let column = before.column; column <= lastColumnOf(before); column += 1) {
      if (column < this.area.column || column > lastColumnOf(this.area)) continue;
      const cells = { ...before, column, columns: 1 };
      const formula = this.calculatedFormula(cells);
      const added_ = { row: firstNew, column, rows: added, columns: 1 };
      const validation = this.sheet.validations.uniformOn(cells);
      if (validation !== undefined && this.sheet.validations.hasAny(cells)) {
        this.sheet.validations.change(added_, validation);
      }
      if (formula === undefined) continue;
      for (let row = firstNew; row < firstNew + added; row += 1) {
        const cell = this.sheet.grid.at(row, column);
        const shifted = shiftedFormula(formula, row - before.row, 0);
        this.sheet.grid.set(row, column, { ...cell, value: 0, formula: shifted });
      }
    }
  }

  /** The formula of the first cell, where all cells of the column hold the same one, each for its row. */
  private calculatedFormula(cells: Area): string | undefined {
    const formulas = this.sheet.grid.cellsOf(cells).map(([cell]) => cell?.formula);
    const [first] = formulas;
    if (first === undefined) return undefined;
    return formulas.every((formula, index) => formula === shiftedFormula(first, index, 0))
      ? first
      : undefined;
  }

  showTotals(shown: boolean): void {
    if (shown === this.totalsShown) return;
    if (shown) this.addTotals();
    else this.removeTotals();
    this.totalsShown = shown;
  }

  private addTotals(): void {
    const row = lastRowOf(this.area) + 1;
    const below = { ...this.area, row, rows: 1 };
    const isFree =
      this.sheet.grid.usedArea(below, true) === undefined &&
      !this.sheet.tables.some(({ area }) => overlap(area, below));
    const isMoving = this.sheet.workbook.habits.belowTotals === "moves";
    if (!isFree || isMoving) this.sheet.insertCells(below, "Down");
    this.area = { ...this.area, rows: this.area.rows + 1 };
    this.columns.forEach(({ total }, index) => {
      if (total !== undefined) this.sheet.grid.set(row, this.area.column + index, total);
    });
    if (this.columns.every(({ total }) => total === undefined)) this.writeUsualTotals(row);
  }

  private writeUsualTotals(row: number): void {
    const last = this.columns.at(-1);
    if (this.columns.length > 1) this.sheet.grid.set(row, this.area.column, { value: "Total" });
    if (last === undefined) return;
    this.sheet.grid.set(row, lastColumnOf(this.area), { value: 0, formula: `=SUBTOTAL(109,[${last.name}])` });
  }

  /** The functions and labels of the totals row come back when it is shown again. */
  private removeTotals(): void {
    const row = lastRowOf(this.area);
    this.columns.forEach((column, index) => {
      column.total = this.sheet.grid.at(row, this.area.column + index);
    });
    const { totals } = this;
    this.area = { ...this.area, rows: this.area.rows - 1 };
    if (this.sheet.workbook.habits.belowTotals === "moves") this.sheet.deleteCells(totals, "Up");
    else this.sheet.grid.erase(totals);
  }

  showHeaders(shown: boolean): void {
    if (shown === this.headersShown) return;
    const row = this.area.row - (shown ? 1 : 0);
    if (row < 0 || (!shown && this.body.rows < 1)) throw new Refusal("InvalidOperation");
    if (!shown) this.sheet.grid.erase(this.header);
    this.area = areaBetween(
      shown ? row : row + 1,
      this.area.column,
      lastRowOf(this.area),
      lastColumnOf(this.area),
    );
    this.headersShown = shown;
    if (!shown) return;
    this.columns.forEach(({ name }, index) =>
      this.sheet.grid.set(row, this.area.column + index, { value: name }),
    );
  }

  /** A header that was written over is the column's new name. */
  afterWriting(written: Area): void {
    if (this.headersShown && overlap(written, this.header)) this.nameColumns();
  }

  moveBy(rows: number, columns: number): void {
    this.area = { ...this.area, row: this.area.row + rows, column: this.area.column + columns };
    this.filter.moveRows(rows);
  }

  contains(area: Area): boolean {
    return isWithin(area, this.area);
  }

  hides(row: number): boolean {
    return hasCell(this.body, row, this.body.column) && this.filter.hides(row);
  }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const numbered = `${name}${number}`;
    if (!taken.has(numbered.toLowerCase())) return numbered;
  }
}
