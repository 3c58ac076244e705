/** A rectangle of cells of one sheet; rows and columns are counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export function lastRowOf(area: Area): number {
  return area.row + area.rows - 1;
}

export function lastColumnOf(area: Area): number {
  return area.column + area.columns - 1;
}

export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  if (row < 0 || column < 0 || rows < 1 || columns < 1) return false;
  return row + rows <= maxRows && column + columns <= maxColumns;
}

export function areaBetween(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function hasCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= lastRowOf(area) && column >= area.column && column <= lastColumnOf(area);
}

export function isWithin(inner: Area, outer: Area): boolean {
  return hasCell(outer, inner.row, inner.column) && hasCell(outer, lastRowOf(inner), lastColumnOf(inner));
}

export function intersectionOf(one: Area, other: Area): Area | undefined {
  const top = Math.max(one.row, other.row);
  const left = Math.max(one.column, other.column);
  const bottom = Math.min(lastRowOf(one), lastRowOf(other));
  const right = Math.min(lastColumnOf(one), lastColumnOf(other));
  return top > bottom || left > right ? undefined : areaBetween(top, left, bottom, right);
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.row <= lastRowOf(other) &&
    other.row <= lastRowOf(one) &&
    one.column <= lastColumnOf(other) &&
    other.column <= lastColumnOf(one)
  );
}

export function boundingArea(one: Area, other: Area): Area {
  return areaBetween(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(lastRowOf(one), lastRowOf(other)),
    Math.max(lastColumnOf(one), lastColumnOf(other)),
  );
}

/** What is left of an area once a hole is cut out of it. */
export function areaWithout(area: Area, hole: Area): readonly Area[] {
  const cut = intersectionOf(area, hole);
  if (cut === undefined) return [area];
  const right = lastColumnOf(area);
  return [
    areaBetween(area.row, area.column, cut.row - 1, right),
    areaBetween(lastRowOf(cut) + 1, area.column, lastRowOf(area), right),
    areaBetween(cut.row, area.column, lastRowOf(cut), cut.column - 1),
    areaBetween(cut.row, lastColumnOf(cut) + 1, lastRowOf(cut), right),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function isWholeRows({ column, columns }: Area): boolean {
  return column === 0 && columns === maxColumns;
}

export function isWholeColumns({ row, rows }: Area): boolean {
  return row === 0 && rows === maxRows;
}
