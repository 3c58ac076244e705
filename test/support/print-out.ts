import { addressOf } from "../host/workbook/address";
import { noBorder, plainStyle, type Style } from "../host/workbook/style";
import type { HostWorkbook } from "../host/workbook/workbook";

export interface PrintOut {
  readonly merged: readonly string[];
  /** `3 0 FACTURE [["bold",true],…]`: row, column, value and look of whatever is seen. */
  readonly cells: readonly string[];
  /** Of the rows that are not as high as a line. */
  readonly heights: readonly (readonly [row: number, points: number])[];
}

/** Many cells have one style between them. */
const looks = new WeakMap<Style, string>();

function lookOf(style: Style): string {
  const known = looks.get(style);
  if (known !== undefined) return known;
  const { EdgeTop = noBorder, EdgeBottom = noBorder } = style.borders ?? {};
  const entries = Object.entries({ ...plainStyle, ...style, borders: [EdgeTop, EdgeBottom] }).sort();
  const look = JSON.stringify(entries);
  looks.set(style, look);
  return look;
}

const undressed: Style = {};

/** Of a blank cell, the printer shows a border and a ground. */
function isSeen({
  style = undressed,
  value,
}: {
  readonly style?: Style | undefined;
  readonly value: unknown;
}): boolean {
  const { fill = plainStyle.fill, borders = {} } = style;
  const isDrawn = Object.values(borders).some((border) => border.style !== noBorder.style);
  return String(value) !== "" || fill !== plainStyle.fill || isDrawn;
}

/** What the printer makes of a sheet; `undefined` where there is none. What stands under a merged cell is not seen. */
export function printOut(workbook: HostWorkbook, name: string): PrintOut | undefined {
  const sheet = workbook.sheetNamed(name);
  if (sheet === undefined) return undefined;
  const merged = sheet.mergedAreas.map(addressOf).sort();
  const hidden = new Set(
    sheet.mergedAreas.flatMap(({ row, column, columns }) =>
      Array.from({ length: columns - 1 }, (_, index) => `${row} ${column + 1 + index}`),
    ),
  );
  const cells = sheet.grid
    .placesIn({ row: 0, column: 0, rows: 5000, columns: 5 })
    .filter(({ row, column }) => !hidden.has(`${row} ${column}`))
    .sort((left, right) => left.row - right.row || left.column - right.column)
    .map(({ row, column }) => ({ row, column, cell: sheet.grid.at(row, column) }))
    .filter(({ cell }) => isSeen(cell))
    .map(
      ({ row, column, cell: { value, style = undressed } }) =>
        `${row} ${column} ${String(value)} ${lookOf(style)}`,
    );
  const heights = [...sheet.rowHeights].sort(([left], [right]) => left - right);
  return { merged, cells, heights };
}
