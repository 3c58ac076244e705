import type { Day } from "../kernel/day";
import type { Place, RowPlace } from "../kernel/place";
import { blocking, type Problem, type Scope } from "../kernel/problem";
import { faultProblem, faultWarning, showCell, type CellShown } from "./cell-problems";
import { columnProblems } from "./column-problems";
import { Fault, type Codec } from "./codecs/codec";
import { earliest } from "./codecs/days";
import type { Era } from "./codecs/era";
import { columnOf, placeIn, type PartialRowOf, type RowOf, type TableSheet } from "./declaration";
import { locateSheet, type SheetLayout } from "./layout";
import { leftOutRows } from "./left-out-rows";
import { mergedRows } from "./merged-rows";
import { ourRows } from "./our-rows";
import type { CellValue, FormatAt, SheetSnapshot } from "./port";

/** A row of a sheet. A sound one has every value it needs, and none that could not be read. */
export type RowReading<S extends TableSheet> =
  | (SoundRow<S> & { readonly sound: true; readonly problems: readonly Problem[] })
  | {
      readonly sound: false;
      readonly place: RowPlace<S["key"]>;
      readonly values: PartialRowOf<S["columns"]>;
      readonly problems: readonly Problem[];
    };

/** A row that can be used as it is. */
export interface SoundRow<S extends TableSheet> {
  readonly place: RowPlace<S["key"]>;
  readonly values: RowOf<S["columns"]>;
}

export interface SheetReading<S extends TableSheet> {
  /** The rows that hold something, in order. */
  readonly rows: readonly RowReading<S>[];
  /** `undefined` when the workbook has no such sheet. */
  readonly layout: SheetLayout | undefined;
  /** Every problem: first the sheet's own, then those of its rows. */
  readonly problems: readonly Problem[];
}

/** What reading asks beyond the sheet itself. */
export interface ReadingOptions<S extends TableSheet> {
  /** What dates are measured against, where that is known. */
  readonly era?: Era | undefined;
  /** Whose invoices wait for a row that cannot be read; else the sheet says so. */
  readonly blocks?: (values: PartialRowOf<S["columns"]>) => Scope;
}

/** Reads the rows of a sheet. */
export function readSheet<S extends TableSheet>(
  sheet: S,
  snapshot: SheetSnapshot | undefined,
  { era, blocks = (values) => sheet.blocks(values as never) }: ReadingOptions<S> = {},
): SheetReading<S> {
  if (snapshot === undefined) return { rows: [], layout: undefined, problems: [] };
  const { layout, found } = locateSheet(sheet, snapshot);
  // Without a column that it needs no row would say what the clerk means.
  const isReadable = sheet.fields.every(
    (field) => !columnOf(sheet, field).headerNeeded || layout.columns.has(field),
  );
  const { formatAt = general, merges = [] } = snapshot;
  const reader = new RowReader(sheet, layout, { formatAt, era, blocks });
  const ours = isReadable ? ourRows(sheet, layout) : [];
  const rows = ours.map((number) => reader.read(number));
  const problems = [...columnProblems(sheet, layout, found), ...mergedRows(sheet, layout, merges)];
  for (const row of rows) if (row.problems.length > 0) problems.push(...row.problems);
  problems.push(...reader.gathered());
  if (isReadable) problems.push(...leftOutRows(sheet, layout, ours, formatAt));
  return { rows, layout, problems };
}

const general: FormatAt = () => "General";

/** A column that was found, with everything that reading its cells needs at hand. */
interface FoundColumn {
  readonly field: string;
  readonly header: string;
  /** Position in the row's array of cells. */
  readonly index: number;
  readonly codec: Codec<unknown>;
  readonly inspect: Codec<unknown>["inspect"];
  readonly mindsFormat: boolean;
  readonly needed: boolean;
  readonly harmless: boolean;
}

function foundColumns(sheet: TableSheet, layout: SheetLayout): readonly FoundColumn[] {
  return sheet.fields.flatMap((field) => {
    const position = layout.columns.get(field);
    if (position === undefined) return [];
    const { header, codec, valueNeeded, filled, harmless } = columnOf(sheet, field);
    // What the program itself works out again is never read.
    if (filled) return [];
    // What the program wrote is a copy: an odd text is told where it was copied from, and once.
    const isCopy = sheet.role === "output" && codec.format === "text";
    const inspect = isCopy ? undefined : codec.inspect?.bind(codec);
    const { mindsFormat = false } = codec;
    return [
      { field, header, index: position - 1, codec, inspect, mindsFormat, needed: valueNeeded, harmless },
    ];
  });
}

interface RowQuestions<S extends TableSheet> {
  readonly formatAt: FormatAt;
  readonly era: Era | undefined;
  readonly blocks: (values: PartialRowOf<S["columns"]>) => Scope;
}

const noProblems: readonly Problem[] = [];

/** What the program itself wrote grows old by itself, and never lies far ahead; the journal follows the clock alone. */
function eraOfOurs({ key }: TableSheet, era: Era | undefined): Era | undefined {
  if (key === "journal" || era === undefined) return undefined;
  return { ...era, near: { ...era.near, from: earliest } };
}

/** Reads the rows of one sheet, one after the other. */
class RowReader<S extends TableSheet> {
  private readonly columns: readonly FoundColumn[];
  // Every row starts as a copy of this one: objects of one shape, which engines build and read fastest.
  private readonly blank: Readonly<Record<string, unknown>>;
  private readonly told: Era | undefined;
  /** What is told once for a whole column, by column and code. */
  private readonly ofColumns = new Map<string, Gathered>();

  constructor(
    private readonly sheet: S,
    private readonly layout: SheetLayout,
    private readonly questions: RowQuestions<S>,
  ) {
    this.columns = foundColumns(sheet, layout);
    const { era } = questions;
    this.told = sheet.role === "input" ? era : eraOfOurs(sheet, era);
    this.blank = Object.fromEntries(sheet.fields.map((field) => [field, undefined]));
  }

  read(number: number): RowReading<S> {
    const place: RowPlace<S["key"]> = { sheet: this.sheet.key, row: number };
    const cells = this.layout.rows[number - 1] ?? [];
    const values: Record<string, unknown> = { ...this.blank };
    const { era, formatAt } = this.questions;
    let warnings: Problem[] | undefined;
    let faults: { readonly column: FoundColumn; readonly fault: Fault | undefined }[] | undefined;
    for (const column of this.columns) {
      const cell = cells[column.index] ?? null;
      const format =
        column.mindsFormat && typeof cell === "number" ? formatAt(number, column.index + 1) : undefined;
      let value = column.codec.parse(cell, format, era);
      if (value instanceof Fault) {
        if (column.harmless) {
          const where = placeIn(this.sheet, number, column.field);
          (warnings ??= []).push(faultWarning(value, this.shown(column, number, cell), where));
        } else (faults ??= []).push({ column, fault: value });
        value = undefined;
      } else if (value === undefined) {
        if (column.needed) (faults ??= []).push({ column, fault: undefined });
      } else if (column.inspect !== undefined) {
        const oddity = column.inspect(value, cell, this.told);
        if (oddity !== undefined) {
          const told = this.oddity(oddity, column, number, cell);
          if (told !== undefined) (warnings ??= []).push(told);
        }
      }
      values[column.field] = value;
    }
    // What was read has the form that the codecs of the declaration give it.
    const row = values as PartialRowOf<S["columns"]>;
    const inversion = invertedDates(values);
    if (faults === undefined && inversion === undefined) {
      return { sound: true, place, values: row as RowOf<S["columns"]>, problems: warnings ?? noProblems };
    }
    const scope = this.questions.blocks(row);
    const problems = (faults ?? []).map(({ column, fault }) => {
      const where = placeIn(this.sheet, number, column.field);
      if (fault === undefined)
        return blocking("reading.missing-value", { column: column.header }, where, scope);
      const cell = cells[column.index] ?? null;
      return faultProblem(fault, this.shown(column, number, cell), where, scope);
    });
    if (inversion !== undefined)
      problems.push(blocking("reading.inverted-dates", inversion, placeIn(this.sheet, number, "to"), scope));
    return { sound: false, place, values: row, problems: [...problems, ...(warnings ?? noProblems)] };
  }

  /** The problems that were met in many rows, each told with its first one. */
  gathered(): readonly Problem[] {
    return [...this.ofColumns.values()].map(({ fault, cell, place, rows }) =>
      faultWarning(new Fault(fault.code, { ...fault.facts, others: rows - 1 }), cell, place),
    );
  }

  private oddity(fault: Fault, column: FoundColumn, row: number, cell: CellValue): Problem | undefined {
    const place = placeIn(this.sheet, row, column.field);
    if (fault.facts.others === undefined) return faultWarning(fault, this.shown(column, row, cell), place);
    const key = `${column.field} ${fault.code}`;
    const known = this.ofColumns.get(key);
    if (known !== undefined) known.rows += 1;
    else this.ofColumns.set(key, { fault, cell: this.shown(column, row, cell), place, rows: 1 });
    return undefined;
  }

  private shown({ header, index }: FoundColumn, row: number, cell: CellValue): CellShown {
    const format = typeof cell === "number" ? this.questions.formatAt(row, index + 1) : undefined;
    return { column: header, shown: showCell(cell, format) };
  }
}

interface Gathered {
  readonly fault: Fault;
  readonly cell: CellShown;
  readonly place: Place;
  rows: number;
}

/** In every sheet that has them, `from` and `to` are the first and the last day of something. */
function invertedDates(
  values: Record<string, unknown>,
): { readonly from: Day; readonly to: Day } | undefined {
  const { from, to } = values as { readonly from?: Day; readonly to?: Day };
  return from !== undefined && to !== undefined && from > to ? { from, to } : undefined;
}

/** The rows that can be used as they are. */
export function soundRows<S extends TableSheet>(reading: SheetReading<S>): readonly SoundRow<S>[] {
  return reading.rows.filter((row) => row.sound);
}
