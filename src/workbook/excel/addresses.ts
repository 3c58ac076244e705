/** A rectangle of cells; rows and columns are numbered from 1, all bounds included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The bounds of a sheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13). */
export const lastSheetRow = 1_048_576;
export const lastSheetColumn = 16_384;

const letters: string[] = [];

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  return (letters[column] ??= spellColumn(column));
}

function spellColumn(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A is 1, AA is 27; letters only. */
export function columnNumber(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at += 1) column = column * 26 + (name.charCodeAt(at) & 31);
  return column;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

function parseCell(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = cellPattern.exec(address);
  if (match === null) return undefined;
  return { row: Number(match[2]), column: columnNumber(match[1] ?? "") };
}

/** Reads `B2` and `B2:D9`; `undefined` for whole rows or columns and anything else. */
export function parseRange(address: string): Range | undefined {
  const [first = "", second] = address.split(":");
  const from = parseCell(first);
  const to = second === undefined ? from : parseCell(second);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function formatRange({ top, left, bottom, right }: Range): string {
  const from = cellAddress(top, left);
  return top === bottom && left === right ? from : `${from}:${cellAddress(bottom, right)}`;
}

export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A sheet name as formulas write it: `'Règles d''absence'`. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
