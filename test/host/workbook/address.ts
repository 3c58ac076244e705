import {
  type Area,
  areaBetween,
  isWholeColumns,
  isWholeRows,
  lastColumnOf,
  lastRowOf,
  maxColumns,
  maxRows,
} from "./area";

/** `A`, `B`… of a column counted from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `B2:C9`, `A:C` or `1:4`. */
export function addressOf(area: Area): string {
  const { row, column } = area;
  if (isWholeColumns(area)) return `${columnLetters(column)}:${columnLetters(lastColumnOf(area))}`;
  if (isWholeRows(area)) return `${row + 1}:${lastRowOf(area) + 1}`;
  const first = `${columnLetters(column)}${row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(lastColumnOf(area))}${lastRowOf(area) + 1}`;
}

/** With the sheet in front, quoted where its name asks for it. */
export function fullAddress(sheetName: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName);
  return `${plain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`}!${addressOf(area)}`;
}

export interface Reference {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

/** What an A1 address names; nothing where it is none. */
export function parseReference(text: string): Reference | undefined {
  const parts =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(
      text.trim(),
    );
  if (parts === null) return undefined;
  const [, quoted, bare, left = "", top = "", right = left, bottom = top] = parts;
  if ((left === "") !== (right === "") || (top === "") !== (bottom === "")) return undefined;
  if (left === "" && top === "") return undefined;
  // A lone letter or number is no range: `A:A` and `1:1` are.
  if ((left === "" || top === "") && !text.includes(":")) return undefined;
  const columns = left === "" ? [0, maxColumns - 1] : [columnNumber(left), columnNumber(right)];
  const rows = top === "" ? [0, maxRows - 1] : [Number(top) - 1, Number(bottom) - 1];
  const [first = 0, last = 0] = columns.toSorted((a, b) => a - b);
  const [upper = 0, lower = 0] = rows.toSorted((a, b) => a - b);
  if (upper < 0 || lower >= maxRows || last >= maxColumns) return undefined;
  return { sheetName: quoted?.replaceAll("''", "'") ?? bare, area: areaBetween(upper, first, lower, last) };
}
