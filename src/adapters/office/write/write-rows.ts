import type { WriteRows } from "../../../workbook/changes";
import type { Range } from "../../../workbook/excel/addresses";
import type { SheetGround } from "./ground";
import { dressStep, type QueuedStep, step } from "./steps";
import { type BlockColumn, blockSteps, clearSteps, type WriteRules } from "./write-block";

/**
 * Rows of a table or a plain range. The table is made large enough first and smaller last: rows left over by a stop
 * anywhere lie inside the table, where the next run finds and replaces them, and none is ever cut off while it holds
 * something. It also keeps Excel from stretching the table by itself as it does when something is written below.
 */
export function rowSteps(change: WriteRows, ground: SheetGround, rules: WriteRules): readonly QueuedStep[] {
  const { firstRow, columns, rows, clearTo = 0, extent } = change;
  const lastRow = firstRow + rows.length - 1;
  const found = ground.tableAt(extent);
  const wide = found && {
    ...found.range,
    bottom: Math.max(found.range.bottom, extent.lastRow),
    right: Math.max(found.range.right, extent.lastColumn),
  };
  const final = wide && { ...wide, bottom: Math.max(extent.lastRow, extent.headerRow + 1) };
  const steps: QueuedStep[] = [];
  const isInTable = found !== undefined && wide !== undefined && lastRow <= wide.bottom;
  const newRows = isInTable
    ? { top: found.range.bottom + 1, bottom: wide.bottom, left: wide.left, right: wide.right }
    : { top: Math.max(firstRow, ground.bottom + 1), bottom: lastRow };
  // The look comes before the bounds: once a row is in the table, it is taken for a row with a look of its own.
  if (newRows.bottom >= newRows.top) {
    steps.push(...newRowSteps(ground, newRows, columns, extent.headerRow));
  }
  if (found !== undefined && wide !== undefined && !isSame(found.range, wide)) {
    steps.push(resizeStep(found.table.name, ground, wide));
    ground.resize(found.table, wide);
  }
  steps.push(...blockSteps(ground, firstRow, columns, rows, rules));
  steps.push(...clearSteps(ground.name, lastRow + 1, clearTo, columns));
  if (rows.length > 0 && columns.some(({ format }) => format === "long-text")) {
    steps.push(
      dressStep({ sheet: ground.name, part: "heights" }, (batch) => {
        batch.range(ground.name, { top: firstRow, left: 1, bottom: lastRow, right: 1 }).format.autofitRows();
      }),
    );
  }
  if (found !== undefined && wide !== undefined && final !== undefined && !isSame(wide, final)) {
    steps.push(resizeStep(found.table.name, ground, final));
    ground.resize(found.table, final);
  }
  return steps;
}

function isSame(left: Range, right: Range): boolean {
  return left.bottom === right.bottom && left.right === right.right;
}

export function resizeStep(table: string, ground: SheetGround, range: Range): QueuedStep {
  return {
    ...step((batch) => {
      batch.table(table).resize(batch.range(ground.name, range));
    }),
    moves: { table, range },
  };
}

interface NewRows {
  readonly top: number;
  readonly bottom: number;
  /** Of the table that they belong to. */
  readonly left?: number;
  readonly right?: number;
}

/** Rows that were not there before take the look of the row above, and are for reading: none stays hidden. */
function newRowSteps(
  ground: SheetGround,
  { top, bottom, left, right }: NewRows,
  columns: readonly BlockColumn[],
  headerRow: number,
): readonly QueuedStep[] {
  const across = columns.map(({ column }) => column);
  const range = {
    top,
    left: left ?? Math.min(...across),
    bottom,
    right: right ?? Math.max(...across),
  };
  const above = { ...range, top: top - 1, bottom: top - 1 };
  const shown = step((batch) => {
    batch.range(ground.name, range).rowHidden = false;
  });
  // The look of a header is not for data.
  if (above.top <= headerRow) return [shown];
  const formats = new Map<number, string>();
  for (let column = range.left; column <= range.right; column += 1) {
    formats.set(column, ground.formatAt(above.top, column) ?? "General");
  }
  ground.cover(range, (column) => formats.get(column) ?? "General");
  const copied = step((batch) => {
    batch.range(ground.name, range).copyFrom(batch.range(ground.name, above), "Formats");
  });
  return [copied, shown];
}
