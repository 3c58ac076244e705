import { type Habits, usualHabits } from "../habits";
import { type Area, isOnSheet, overlap } from "./area";
import { Protection } from "./protection";
import { accessDenied, invalidArgument, itemAlreadyExists, Refusal } from "./refusal";
import { HostSheet } from "./sheet";
import { HostTable } from "./table";

/** A workbook in memory that does what Excel does. */
export class HostWorkbook {
  name = "Cantine.xlsx";
  uses1904 = false;
  /** How much wider columns read than they were written: Excel counts by the font of the workbook. */
  widthFactor = 1;
  calculationMode = "Automatic";
  /** What this Excel does where Excels differ. */
  habits: Habits = usualHabits();
  /** What its formulas come to when they are calculated: the emulated ones calculate nothing by themselves. */
  calculation: ((workbook: HostWorkbook) => void) | undefined;
  /** A window of Excel's own waits for an answer. */
  isWindowOpen = false;
  /** How often each of Excel's suspensions and calculations was asked for. */
  readonly asked = new Map<string, number>();
  readonly protection = new Protection();
  /** Defined names and what they stand for. */
  readonly names = new Map<string, string>();
  readonly sheets: HostSheet[] = [];
  private active: HostSheet | undefined;
  selected: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  private lastId = 0;
  private lastShape = 0;

  static withSheets(...names: readonly string[]): HostWorkbook {
    const workbook = new HostWorkbook();
    for (const name of names) workbook.addSheet(name);
    return workbook;
  }

  get tables(): readonly HostTable[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }

  get activeSheet(): HostSheet {
    const sheet = this.active ?? this.sheets.find(({ visibility }) => visibility === "Visible");
    if (sheet === undefined) throw new RangeError("A workbook has at least one visible sheet.");
    return sheet;
  }

  activate(sheet: HostSheet): void {
    if (sheet.visibility !== "Visible") throw new Refusal("InvalidOperation");
    this.active = sheet;
  }

  note(what: string): void {
    this.asked.set(what, (this.asked.get(what) ?? 0) + 1);
  }

  /** Excel calculates by itself after each batch, unless it was told to wait for an order. */
  calculate(isOrdered: boolean): void {
    if (isOrdered || this.calculationMode !== "Manual") this.calculation?.(this);
  }

  addSheet(asked?: string): HostSheet {
    if (this.protection.isOn) throw accessDenied();
    const name = asked ?? this.freeSheetName();
    this.demandSheetName(name);
    this.lastId += 1;
    const sheet = new HostSheet(this, `{00000000-0001-0000-${hex(this.lastId)}-000000000000}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The number of a shape that is made: none has had it before. */
  nextShape(): number {
    return (this.lastShape += 1);
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      if (this.sheetNamed(`Feuil${number}`) === undefined) return `Feuil${number}`;
    }
  }

  demandSheetName(name: string, own?: HostSheet): void {
    const isWellFormed = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
    if (!isWellFormed || /^(?:history|historique)$/i.test(name)) throw invalidArgument();
    const other = this.sheetNamed(name);
    if (other !== undefined && other !== own) throw itemAlreadyExists();
  }

  renameSheet(sheet: HostSheet, name: string): void {
    if (this.protection.isOn) throw accessDenied();
    this.demandSheetName(name, sheet);
    sheet.name = name;
    this.isWindowOpen = this.habits.renaming === "opens a window";
  }

  /** Names compare without case, ids as they are. */
  sheetNamed(key: string): HostSheet | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === lower || id === key);
  }

  deleteSheet(sheet: HostSheet): void {
    if (this.protection.isOn) throw accessDenied();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0) throw new Refusal("InvalidOperation");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    sheet.tables = [];
    if (this.active === sheet) this.active = undefined;
  }

  moveSheet(sheet: HostSheet, position: number): void {
    if (this.protection.isOn) throw accessDenied();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw invalidArgument();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  tableNamed(key: string): HostTable | undefined {
    const lower = key.toLowerCase();
    for (const { tables } of this.sheets) {
      const found = tables.find(({ name, id }) => name.toLowerCase() === lower || id === key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  addTable(sheet: HostSheet, asked: Area, hasHeaders: boolean): HostTable {
    sheet.protection.demand();
    if (!hasHeaders) sheet.insertCells({ ...asked, rows: 1 }, "Down");
    // A table has a row below its header, if only a blank one.
    const rows = hasHeaders ? Math.max(2, asked.rows) : asked.rows + 1;
    const area = { ...asked, rows };
    if (!isOnSheet(area) || sheet.tables.some((table) => overlap(table.area, area))) throw invalidArgument();
    if (sheet.mergedAreas.some((merged) => overlap(merged, area))) throw invalidArgument();
    if (sheet.filter !== undefined && overlap(sheet.filter.area, area)) sheet.filter = undefined;
    this.lastId += 1;
    const id = `{00000000-000C-0000-FFFF-${hex(this.lastId)}00000000}`;
    const table = new HostTable(sheet, id, this.freeTableName(), area);
    sheet.tables.push(table);
    table.nameColumns();
    return table;
  }

  private freeTableName(): string {
    for (let number = 1; ; number += 1) {
      if (this.tableNamed(`Tableau${number}`) === undefined) return `Tableau${number}`;
    }
  }

  renameTable(table: HostTable, name: string): void {
    table.sheet.protection.demand();
    const isWellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
    const looksLikeCell = /^(?:[a-z]{1,3}\d+|r\d*c\d*|[rc])$/i.test(name);
    const other = this.tableNamed(name);
    const isTaken = (other !== undefined && other !== table) || this.names.has(name.toLowerCase());
    if (!isWellFormed || looksLikeCell || isTaken) throw invalidArgument();
    table.name = name;
  }

  deleteTable(table: HostTable): void {
    table.sheet.protection.demand();
    table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
    table.sheet.grid.erase(table.area);
  }
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, "0");
}
