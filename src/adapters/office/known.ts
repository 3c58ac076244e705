import { foldLabel } from "../../kernel/label";
import type { Range } from "../../workbook/excel/addresses";
import type { Table } from "../../workbook/excel/tables";
import type { CellValue } from "../../workbook/port";

/** A sheet as Excel last showed it. */
export interface KnownSheet {
  readonly name: string;
  /** The rectangle of cells that hold something, `undefined` when none does. */
  readonly used: Range | undefined;
  readonly tables: readonly Table[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The number format of each cell, where rows and columns are as in `rows`. */
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Range[];
}

export interface KnownWorkbook {
  readonly sheetNames: readonly string[];
  readonly isDate1904: boolean;
  /** The clerk has set Excel to calculate on demand only. */
  readonly isManual: boolean;
  /** Those that were asked for and found, in the order of tabs. */
  readonly sheets: readonly KnownSheet[];
}

export function isSameName(left: string, right: string): boolean {
  return foldLabel(left) === foldLabel(right);
}

/** The smallest rectangle around all of these. */
export function around(ranges: readonly Range[]): Range | undefined {
  const [first, ...others] = ranges;
  return others.reduce<Range | undefined>(
    (whole, range) =>
      whole && {
        top: Math.min(whole.top, range.top),
        left: Math.min(whole.left, range.left),
        bottom: Math.max(whole.bottom, range.bottom),
        right: Math.max(whole.right, range.right),
      },
    first,
  );
}
