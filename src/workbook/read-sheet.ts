import type { Day } from "../kernel/day";
import { at, type Place } from "../kernel/place";
import { blocking, type Problem, type Scope } from "../kernel/problem";
import { faultProblem, faultWarning } from "./cell-problems";
import { Fault, type Codec } from "./codecs/codec";
import { columnOf, type Columns, type PartialRowOf, type RowOf, type SheetDeclaration } from "./declaration";
import { locateSheet, type SheetLayout } from "./layout";
import { ourRows } from "./our-rows";
import type { CellValue, SheetSnapshot } from "./port";

/** A row of a sheet. A sound one has every value it needs, and none that could not be read. */
export type RowReading<C extends Columns> =
  | {
      readonly sound: true;
      readonly place: Place;
      readonly values: RowOf<C>;
      readonly problems: readonly Problem[];
    }
  | {
      readonly sound: false;
      readonly place: Place;
      readonly values: PartialRowOf<C>;
      readonly problems: readonly Problem[];
    };

export interface SheetReading<C extends Columns> {
  /** The rows that hold something, in order. */
  readonly rows: readonly RowReading<C>[];
  /** `undefined` when the workbook has no such sheet. */
  readonly layout: SheetLayout | undefined;
  /** Every problem: first the sheet's own, then those of its rows. */
  readonly problems: readonly Problem[];
}

/** Reads the rows of a sheet. `blocks` says whose invoices wait for a row that cannot be read. */
export function readSheet<C extends Columns>(
  sheet: SheetDeclaration<C>,
  snapshot: SheetSnapshot | undefined,
  blocks: (values: PartialRowOf<C>) => Scope = (values) => sheet.blocks(values),
): SheetReading<C> {
  if (snapshot === undefined) return { rows: [], layout: undefined, problems: [] };
  const located = locateSheet(sheet, snapshot);
  const { layout } = located;
  // Without a column that it needs no row would say what the clerk means.
  const isReadable = sheet.fields.every(
    (field) => !columnOf(sheet, field).headerNeeded || layout.columns.has(field),
  );
  const rows = isReadable ? readRows(sheet, layout, blocks) : [];
  const problems = [...located.problems];
  for (const row of rows) if (row.problems.length > 0) problems.push(...row.problems);
  return { rows, layout, problems };
}

/** A column that was found, with everything that reading its cells needs at hand. */
interface FoundColumn {
  readonly field: string;
  readonly header: string;
  /** Position in the row's array of cells. */
  readonly index: number;
  readonly codec: Codec<unknown>;
  readonly inspect: ((value: unknown) => Fault | undefined) | undefined;
  readonly needed: boolean;
  readonly harmless: boolean;
}

function foundColumns<C extends Columns>(
  sheet: SheetDeclaration<C>,
  layout: SheetLayout,
): readonly FoundColumn[] {
  return sheet.fields.flatMap((field) => {
    const position = layout.columns.get(field);
    if (position === undefined) return [];
    const { header, codec, valueNeeded, filled, harmless } = columnOf(sheet, field);
    // What the program itself works out again is never read.
    if (filled) return [];
    const inspect = codec.inspect?.bind(codec);
    return [{ field, header, index: position - 1, codec, inspect, needed: valueNeeded, harmless }];
  });
}

function readRows<C extends Columns>(
  sheet: SheetDeclaration<C>,
  layout: SheetLayout,
  blocks: (values: PartialRowOf<C>) => Scope,
): readonly RowReading<C>[] {
  const columns = foundColumns(sheet, layout);
  // Every row starts as a copy of this one: objects of one shape, which engines build and read fastest.
  const blank: Record<string, unknown> = Object.fromEntries(sheet.fields.map((field) => [field, undefined]));
  return ourRows(sheet, layout).map((number) =>
    readRow({ ...blank }, columns, layout.rows[number - 1] ?? [], { sheet: sheet.key, row: number }, blocks),
  );
}

const noProblems: readonly Problem[] = [];

function readRow<C extends Columns>(
  values: Record<string, unknown>,
  columns: readonly FoundColumn[],
  cells: readonly CellValue[],
  place: Place,
  blocks: (values: PartialRowOf<C>) => Scope,
): RowReading<C> {
  let warnings: Problem[] | undefined;
  let faults: { readonly column: FoundColumn; readonly fault: Fault | undefined }[] | undefined;
  for (const column of columns) {
    const cell = cells[column.index] ?? null;
    let value = column.codec.parse(cell);
    if (value instanceof Fault) {
      if (column.harmless) {
        (warnings ??= []).push(faultWarning(value, cell, column.header, at(place, column.field)));
      } else (faults ??= []).push({ column, fault: value });
      value = undefined;
    } else if (value === undefined) {
      if (column.needed) (faults ??= []).push({ column, fault: undefined });
    } else if (column.inspect !== undefined) {
      const oddity = column.inspect(value);
      if (oddity !== undefined) {
        (warnings ??= []).push(faultWarning(oddity, cell, column.header, at(place, column.field)));
      }
    }
    values[column.field] = value;
  }
  // What was read has the form that the codecs of the declaration give it.
  const row = values as PartialRowOf<C>;
  const inversion = invertedDates(values);
  if (faults === undefined && inversion === undefined) {
    return { sound: true, place, values: row as RowOf<C>, problems: warnings ?? noProblems };
  }
  const scope = blocks(row);
  const problems = (faults ?? []).map(({ column, fault }) => {
    const where = at(place, column.field);
    if (fault === undefined)
      return blocking("reading.missing-value", { column: column.header }, where, scope);
    return faultProblem(fault, cells[column.index] ?? null, column.header, where, scope);
  });
  if (inversion !== undefined)
    problems.push(blocking("reading.inverted-dates", inversion, at(place, "to"), scope));
  return { sound: false, place, values: row, problems: [...problems, ...(warnings ?? noProblems)] };
}

/** In every sheet that has them, `from` and `to` are the first and the last day of something. */
function invertedDates(
  values: Record<string, unknown>,
): { readonly from: Day; readonly to: Day } | undefined {
  const { from, to } = values as { readonly from?: Day; readonly to?: Day };
  return from !== undefined && to !== undefined && from > to ? { from, to } : undefined;
}

/** The rows that can be used as they are. */
export function soundRows<C extends Columns>(
  reading: SheetReading<C>,
): readonly { readonly place: Place; readonly values: RowOf<C> }[] {
  return reading.rows.filter((row) => row.sound);
}
