import { type CellFormat, isCellLink, type WriteValue } from "../../../workbook/changes";
import { quoteSheet, type Range } from "../../../workbook/excel/addresses";
import { formatLooks } from "../../../workbook/excel/number-formats";
import type { ListSeparator } from "./areas";
import type { SheetGround } from "./ground";
import { lookStep, setNumberFormat } from "./looks";
import { neededFormat, spelledValue, type SpelledValue } from "./spelling";
import { type QueuedStep, step, weightOf } from "./steps";

export interface BlockColumn {
  readonly column: number;
  readonly format: CellFormat;
}

/** What every write of one call has in common. */
export interface WriteRules {
  readonly isDate1904: boolean;
  readonly payloadLimit: number;
  readonly listSeparator: ListSeparator;
}

/**
 * Office.js itself splits longer writes, in a way that fails when the last row of a slice ends in blanks
 * (OfficeDev/office-js issue 3013): ours are never that long.
 */
export const mostCells = 1500;

/** Rows of cells whose columns need not stand side by side: their number formats where they need some, values and links. */
export function blockSteps(
  ground: SheetGround,
  firstRow: number,
  columns: readonly BlockColumn[],
  rows: readonly (readonly WriteValue[])[],
  rules: WriteRules,
): readonly QueuedStep[] {
  if (rows.length === 0) return [];
  const placed = columns
    .map((column, index) => ({ ...column, values: rows.map((cells) => cells[index] ?? null) }))
    .sort((left, right) => left.column - right.column);
  return [
    ...placed.flatMap((column) => formatSteps(ground, firstRow, column)),
    ...sideBySide(placed).flatMap((run) => valueSteps(ground, firstRow, run, rules)),
    ...placed.flatMap((column) => linkSteps(ground.name, firstRow, column)),
  ];
}

export interface PlacedColumn extends BlockColumn {
  readonly values: readonly WriteValue[];
}

function sideBySide(columns: readonly PlacedColumn[]): readonly (readonly PlacedColumn[])[] {
  const runs: PlacedColumn[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.at(-1)?.column === column.column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** Numbers get a format that shows them for what they are; cells of which nothing is known get the whole look. */
export function formatSteps(
  ground: SheetGround,
  firstRow: number,
  column: PlacedColumn,
): readonly QueuedStep[] {
  const { format, values } = column;
  const wanted = values.map((value, index) => {
    const own = ground.formatAt(firstRow + index, column.column);
    if (own === undefined) return value === null ? undefined : wholeLook;
    return neededFormat(value, format, own);
  });
  return stretches(wanted).map(({ from, to, value }) => {
    const range = columnRange(column.column, firstRow + from, firstRow + to);
    const numberFormat = value === wholeLook ? formatLooks[format].numberFormat : value;
    ground.cover(range, () => numberFormat);
    if (value === wholeLook) return lookStep(ground.name, range, format);
    return step((batch) => {
      setNumberFormat(batch.range(ground.name, range), numberFormat);
    });
  });
}

const wholeLook = "";

/** Neighbours that are alike; those that are `undefined` are left out. */
function stretches(wanted: readonly (string | undefined)[]) {
  const found: { from: number; to: number; readonly value: string }[] = [];
  wanted.forEach((value, index) => {
    const last = found.at(-1);
    if (value === undefined) return;
    if (last?.to === index - 1 && last.value === value) last.to = index;
    else found.push({ from: index, to: index, value });
  });
  return found;
}

function valueSteps(
  ground: SheetGround,
  firstRow: number,
  run: readonly PlacedColumn[],
  { isDate1904, payloadLimit }: WriteRules,
): readonly QueuedStep[] {
  const left = run[0]?.column ?? 1;
  const mostRows = Math.max(1, Math.floor(mostCells / run.length));
  const steps: QueuedStep[] = [];
  let slice: SpelledValue[][] = [];
  let weight = 0;
  let top = firstRow;
  const close = () => {
    if (slice.length === 0) return;
    const values = slice;
    const range = { top, left, bottom: top + values.length - 1, right: left + run.length - 1 };
    steps.push(
      step((batch) => {
        batch.range(ground.name, range).values = values;
      }, weight),
    );
    top += values.length;
    slice = [];
    weight = 0;
  };
  for (let index = 0; index < (run[0]?.values.length ?? 0); index += 1) {
    const row = run.map(({ column, format, values }) => {
      const numberFormat = ground.formatAt(firstRow + index, column) ?? "General";
      return spelledValue(values[index] ?? null, format, numberFormat, isDate1904);
    });
    const own = weightOf(row) + 1;
    if (slice.length === mostRows || weight + own > payloadLimit / 2) close();
    slice.push(row);
    weight += own;
  }
  close();
  return steps;
}

/** A cell that is written loses its old link, and has its own where it has one. */
export function linkSteps(
  sheet: string,
  firstRow: number,
  { column, format, values }: PlacedColumn,
): readonly QueuedStep[] {
  const links = values.flatMap((value, index) =>
    value !== null && isCellLink(value) ? [{ row: firstRow + index, link: value }] : [],
  );
  if (format !== "link" && links.length === 0) return [];
  const range = columnRange(column, firstRow, firstRow + values.length - 1);
  return [
    step((batch) => {
      batch.range(sheet, range).clear("Hyperlinks");
    }),
    ...links.map(({ row, link }) =>
      step((batch) => {
        batch.range(sheet, columnRange(column, row, row)).hyperlink = {
          documentReference: `${quoteSheet(link.sheet)}!${link.cell}`,
          textToDisplay: link.text,
        };
      }, weightOf(link)),
    ),
  ];
}

export function columnRange(column: number, top: number, bottom: number): Range {
  return { top, left: column, bottom, right: column };
}

/** Empties cells and takes their links away; everything else of theirs stays. */
export function clearSteps(
  sheet: string,
  top: number,
  bottom: number,
  columns: readonly BlockColumn[],
): readonly QueuedStep[] {
  if (bottom < top) return [];
  const placed = columns.map((column) => ({ ...column, values: [] })).sort((a, b) => a.column - b.column);
  return sideBySide(placed).map((run) => {
    const range = { top, left: run[0]?.column ?? 1, bottom, right: run.at(-1)?.column ?? 1 };
    return step((batch) => {
      const cells = batch.range(sheet, range);
      cells.clear("Contents");
      if (run.some(({ format }) => format === "link")) cells.clear("Hyperlinks");
    });
  });
}
