import { cellAddress, contains, type Range } from "../addresses";
import { stretchesOf } from "../stretches";
import type { Table } from "../tables";
import { type Area, areasOf, type SheetChange } from "./areas";

/** What the changes to one sheet come to: what must be looked at before anything is written. */
export interface ChangesPlan<T extends Table = Table> {
  readonly changes: readonly SheetChange[];
  readonly areas: readonly Area<T>[];
  /** Everything written or emptied, change by change. */
  readonly written: readonly Range[];
  /** A cell that a change is there to empty. One that a new row would leave blank is not: what it held would be lost. */
  readonly isEmptied: (row: number, column: number) => boolean;
}

export function planSheet<T extends Table>(
  changes: readonly SheetChange[],
  tables: readonly T[],
): ChangesPlan<T> {
  const cells = new Set<string>();
  const blocks: Range[] = [];
  for (const change of changes) {
    if (change.kind === "fill-cells") {
      for (const { row, column, value } of change.cells)
        if (value === null) cells.add(cellAddress(row, column));
    } else if (change.kind === "write-rows") {
      const top = change.firstRow + change.rows.length;
      const bottom = change.clearTo ?? 0;
      if (bottom < top) continue;
      for (const { column } of change.columns) blocks.push({ top, left: column, bottom, right: column });
    }
  }
  return {
    changes,
    areas: areasOf(changes, tables),
    written: changes.flatMap(writtenBy),
    isEmptied: (row, column) =>
      cells.has(cellAddress(row, column)) || blocks.some((block) => contains(block, row, column)),
  };
}

function writtenBy(change: SheetChange): readonly Range[] {
  switch (change.kind) {
    case "add-columns": {
      const { headerRow, lastColumn } = change.extent;
      const right = lastColumn + change.columns.length;
      return [{ top: headerRow, left: lastColumn + 1, bottom: headerRow, right }];
    }
    case "rename-column": {
      const { headerRow, column } = change;
      return [{ top: headerRow, left: column, bottom: headerRow, right: column }];
    }
    case "fill-cells":
      return stretchesOf(change.cells).flatMap((stretch) => {
        const [first] = stretch;
        if (first === undefined) return [];
        const { row, column } = first;
        return [{ top: row, left: column, bottom: row + stretch.length - 1, right: column }];
      });
    case "write-rows": {
      const { firstRow: top, columns, rows, clearTo = 0 } = change;
      const bottom = Math.max(top + rows.length - 1, clearTo);
      if (bottom < top) return [];
      return columns.map(({ column }) => ({ top, left: column, bottom, right: column }));
    }
  }
}
