import { foldLabel } from "../kernel/label";
import { done, type Outcome } from "../kernel/outcome";
import { blocking } from "../kernel/problem";
import { asRead } from "./as-read";
import type { Range } from "./excel/addresses";
import { judge, type SheetAtHand } from "./excel/judgement";
import { formatLooks } from "./excel/number-formats";
import type { Table } from "./excel/tables";
import { isMerged, lastColumnOf } from "./excel/page-looks";
import {
  pagesLast,
  type CellFormat,
  type Change,
  type ReplacePage,
  type SheetTemplate,
  type WriteValue,
} from "./changes";
import {
  headSize,
  type CellValue,
  type FormatAt,
  type SheetHead,
  type SheetSnapshot,
  type TableExtent,
  type WorkbookPort,
  type WorkbookSnapshot,
} from "./port";

/** A new sheet with its first rows. */
export interface SheetWithRows {
  readonly template: SheetTemplate;
  readonly rows: readonly (readonly WriteValue[])[];
}

interface Sheet {
  name: string;
  readonly rows: CellValue[][];
  /** The number formats of the cells that were written since. */
  readonly formats: string[][];
  readonly formatBefore: FormatAt;
  readonly merges: Range[];
  table: TableExtent | undefined;
  /** What was printed on it last, with what lies over its cells. */
  readonly page: ReplacePage | undefined;
}

const general: FormatAt = () => "General";

/** A workbook that lives in memory, for tests and examples: changes are carried out to the letter on plain arrays. */
export class MemoryWorkbook implements WorkbookPort {
  private readonly sheets: Sheet[] = [];
  /** Every change carried out so far. */
  readonly applied: Change[] = [];

  static ofSheets(sheets: readonly SheetWithRows[]): MemoryWorkbook {
    const workbook = new MemoryWorkbook();
    for (const { template, rows } of sheets) workbook.create(template, rows);
    return workbook;
  }

  /** Sheets as a clerk might have typed them: plain ranges, or tables where an extent is given. */
  static ofSnapshots(snapshots: readonly SheetSnapshot[]): MemoryWorkbook {
    const workbook = new MemoryWorkbook();
    for (const { name, rows, table, formatAt = general, merges = [] } of snapshots) {
      workbook.sheets.push({
        name,
        rows: rows.map((cells) => [...cells]),
        formats: [],
        formatBefore: formatAt,
        merges: [...merges],
        table,
        page: undefined,
      });
    }
    return workbook;
  }

  read(sheetNames: readonly string[]): Promise<Outcome<WorkbookSnapshot>> {
    const asked = new Set(sheetNames.map(foldLabel));
    const found = this.sheets.filter(({ name }) => asked.has(foldLabel(name)));
    return Promise.resolve(
      done({
        sheetNames: this.sheets.map(({ name }) => name),
        sheets: found.map(snapshotOf),
      }),
    );
  }

  readHeads(sheetNames: readonly string[]): Promise<Outcome<readonly SheetHead[]>> {
    const asked = new Set(sheetNames);
    const found = this.sheets.filter(({ name }) => asked.has(name));
    const corner = (rows: readonly (readonly CellValue[])[]) =>
      rows.slice(0, headSize.rows).map((cells) => cells.slice(0, headSize.columns));
    return Promise.resolve(done(found.map(({ name, rows }) => ({ name, rows: corner(rows) }))));
  }

  /** What was printed on a sheet, with what lies over its cells. */
  pageOn(name: string): ReplacePage | undefined {
    return this.find(name).page;
  }

  apply(changes: readonly Change[]): Promise<Outcome<undefined>> {
    const unwritable = (sheet: string) => blocking("file.sheet-not-writable", { file: "memory", sheet });
    const facts = { sheets: this.sheets, isStructureLocked: false, unwritable };
    const problems = judge(changes, facts, this.sheets.map(factsOf));
    if (problems.length > 0) return Promise.resolve({ ok: false, problems });
    for (const change of pagesLast(changes)) {
      this.carryOut(change);
      this.applied.push(change);
    }
    return Promise.resolve(done(undefined));
  }

  /** Some sheets of a workbook as these changes leave them: nobody judges whether the workbook itself would let them. */
  static sheetsAfter(sheets: readonly SheetSnapshot[], changes: readonly Change[]): readonly SheetSnapshot[] {
    const workbook = MemoryWorkbook.ofSnapshots(sheets);
    for (const change of changes) workbook.carryOut(change);
    return workbook.sheets.map(snapshotOf);
  }

  private carryOut(change: Change): void {
    switch (change.kind) {
      case "create-sheet": {
        this.create(change.template, change.rows);
        return;
      }
      case "add-columns": {
        const sheet = this.find(change.sheet);
        const { headerRow, lastColumn } = change.extent;
        change.columns.forEach(({ header }, index) =>
          write(sheet, headerRow, lastColumn + 1 + index, header, "text"),
        );
        if (sheet.table !== undefined) {
          sheet.table = { ...sheet.table, lastColumn: lastColumn + change.columns.length };
        }
        return;
      }
      case "rename-column": {
        write(this.find(change.sheet), change.headerRow, change.column, change.header, "text");
        return;
      }
      case "fill-cells": {
        const sheet = this.find(change.sheet);
        for (const { row, column, value, format } of change.cells) write(sheet, row, column, value, format);
        return;
      }
      case "write-rows": {
        const sheet = this.find(change.sheet);
        const end = Math.max(change.firstRow + change.rows.length - 1, change.clearTo ?? 0);
        for (let row = change.firstRow; row <= end; row += 1) {
          const values = change.rows[row - change.firstRow];
          change.columns.forEach(({ column, format }, index) =>
            write(sheet, row, column, values?.[index] ?? null, format),
          );
        }
        if (sheet.table !== undefined) sheet.table = change.extent;
        return;
      }
      case "replace-page": {
        this.replacePage(change);
        return;
      }
      case "rename-sheet": {
        this.find(change.sheet).name = change.name;
        return;
      }
    }
  }

  private create(template: SheetTemplate, rows: readonly (readonly WriteValue[])[]): void {
    const { name, columns, isFirst = false } = template;
    const lastRow = 1 + Math.max(1, rows.length);
    const table = { headerRow: 1, firstColumn: 1, lastRow, lastColumn: columns.length };
    const sheet: Sheet = { ...blankSheet(name), table };
    columns.forEach(({ header }, index) => write(sheet, 1, index + 1, header, "text"));
    rows.forEach((values, rowIndex) =>
      columns.forEach(({ format }, index) =>
        write(sheet, rowIndex + 2, index + 1, values[index] ?? null, format),
      ),
    );
    if (isFirst) this.sheets.unshift(sheet);
    else this.sheets.push(sheet);
  }

  private replacePage(change: ReplacePage): void {
    const { sheet: name, rows } = change;
    const isSame = (sheet: Sheet) => foldLabel(sheet.name) === foldLabel(name);
    const index = this.sheets.findIndex(isSame);
    const page = { ...blankSheet(this.sheets[index]?.name ?? name), page: change };
    rows.forEach(({ cells }, index) => {
      const row = index + 1;
      for (const cell of cells) {
        const { column, value, format } = cell;
        write(page, row, column, value, format);
        if (isMerged(cell))
          page.merges.push({ top: row, left: column, bottom: row, right: lastColumnOf(cell) });
      }
    });
    if (index === -1) this.sheets.push(page);
    else this.sheets[index] = page;
  }

  private find(name: string): Sheet {
    const found = this.sheets.find((sheet) => foldLabel(sheet.name) === foldLabel(name));
    if (found === undefined) throw new RangeError(`No such sheet: ${name}`);
    return found;
  }
}

/** What was read does not change under the reader's eyes. */
function snapshotOf(sheet: Sheet): SheetSnapshot {
  return {
    name: sheet.name,
    rows: sheet.rows.map((cells) => [...cells]),
    table: sheet.table,
    formatAt: formatsOf(sheet),
    merges: [...sheet.merges],
  };
}

/** There are no formulas in memory. */
function factsOf({ name, table, merges, rows }: Sheet): SheetAtHand {
  return {
    name,
    tables: table === undefined ? [] : [tableAt(name, table)],
    merges,
    arrays: [],
    filledIn: (range) => filledIn(rows, range),
    calledAs: () => undefined,
  };
}

function tableAt(name: string, { headerRow, firstColumn, lastRow, lastColumn }: TableExtent): Table {
  const range = { top: headerRow, left: firstColumn, bottom: lastRow, right: lastColumn };
  return { name, range, headerRows: 1, totalsRows: 0 };
}

function* filledIn(
  rows: readonly (readonly CellValue[])[],
  { top, left, bottom, right }: Range,
): ReturnType<SheetAtHand["filledIn"]> {
  for (let row = top; row <= Math.min(bottom, rows.length); row += 1)
    for (let column = left; column <= right; column += 1)
      if ((rows[row - 1]?.[column - 1] ?? null) !== null) yield { row, column };
}

function blankSheet(name: string): Sheet {
  return {
    name,
    rows: [],
    formats: [],
    formatBefore: general,
    merges: [],
    table: undefined,
    page: undefined,
  };
}

/** As they are now: later changes leave them alone. */
function formatsOf({ formats, formatBefore }: Sheet): FormatAt {
  const written = formats.map((cells) => [...cells]);
  return (row, column) => written[row - 1]?.[column - 1] ?? formatBefore(row, column);
}

function write(sheet: Sheet, row: number, column: number, value: WriteValue, format: CellFormat): void {
  while (sheet.rows.length < row) sheet.rows.push([]);
  const cells = sheet.rows[row - 1] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column - 1] = asRead(value, format);
  (sheet.formats[row - 1] ??= [])[column - 1] = formatLooks[format].numberFormat;
}
