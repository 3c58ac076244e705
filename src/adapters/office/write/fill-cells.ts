import type { FillCells, FilledCell } from "../../../workbook/changes";
import type { SheetGround } from "./ground";
import { stretchesOf } from "../../../workbook/excel/stretches";
import { groupBy } from "../../../kernel/group";
import { spelledValue, type SpelledValue } from "./spelling";
import { type QueuedStep, step, weightOf } from "./steps";
import { formatSteps, linkSteps, mostCells, type PlacedColumn, type WriteRules } from "./write-block";

/**
 * Single cells. What a row says is written in one order: a run that is cut short leaves every row as it was or as it is to
 * be, and never half of each. Formats and links are put on column by column, before and after.
 */
export function fillSteps(
  { cells }: FillCells,
  ground: SheetGround,
  rules: WriteRules,
): readonly QueuedStep[] {
  const columns = stretchesOf(cells).flatMap((stretch): readonly (readonly [number, PlacedColumn])[] => {
    const [first] = stretch;
    if (first === undefined) return [];
    const { row, column, format } = first;
    return [[row, { column, format, values: stretch.map(({ value }) => value) }]];
  });
  return [
    ...columns.flatMap(([row, column]) => formatSteps(ground, row, column)),
    ...blocksOf(cells).flatMap((block) => valueSteps(ground, block, rules)),
    ...columns.flatMap(([row, column]) => linkSteps(ground.name, row, column)),
  ];
}

/** Rows below one another whose cells begin and end in the same columns. */
interface CellBlock {
  readonly left: number;
  readonly right: number;
  readonly rows: (readonly FilledCell[])[];
}

function blocksOf(cells: readonly FilledCell[]): readonly CellBlock[] {
  const byRow = [...groupBy(cells, ({ row }) => row)].sort(([one], [other]) => one - other);
  const blocks: CellBlock[] = [];
  let before: number | undefined;
  for (const [row, filled] of byRow) {
    const columns = filled.map(({ column }) => column);
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    const last = blocks.at(-1);
    const goesOn = before === row - 1 && last?.left === left && last.right === right;
    if (goesOn) last.rows.push(filled);
    else blocks.push({ left, right, rows: [filled] });
    before = row;
  }
  return blocks;
}

function valueSteps(
  ground: SheetGround,
  { left, right, rows }: CellBlock,
  { isDate1904, payloadLimit }: WriteRules,
): readonly QueuedStep[] {
  const width = right - left + 1;
  const mostRows = Math.max(1, Math.floor(mostCells / width));
  const steps: QueuedStep[] = [];
  let slice: (readonly (SpelledValue | null)[])[] = [];
  let weight = 0;
  let top = rows[0]?.[0]?.row ?? 1;
  const close = () => {
    if (slice.length === 0) return;
    const values = slice;
    const range = { top, left, bottom: top + values.length - 1, right };
    steps.push(
      step((batch) => {
        batch.range(ground.name, range).values = values as SpelledValue[][];
      }, weight),
    );
    top += values.length;
    slice = [];
    weight = 0;
  };
  for (const filled of rows) {
    // `null` leaves a cell between them as it is.
    const values = Array.from<SpelledValue | null>({ length: width }).fill(null);
    for (const { row, column, value, format } of filled) {
      const numberFormat = ground.formatAt(row, column) ?? "General";
      values[column - left] = spelledValue(value, format, numberFormat, isDate1904);
    }
    const own = weightOf(values) + 1;
    if (slice.length === mostRows || weight + own > payloadLimit / 2) close();
    slice.push(values);
    weight += own;
  }
  close();
  return steps;
}
