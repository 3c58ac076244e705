import { blocking, type Problem } from "../../kernel/problem";
import { delimiters, foldHeader, headerNames, rowsOf, type TableRow } from "../table";
import { columnsOf, type ListColumns, type TableColumns } from "./columns";
import { nameFields } from "./fields";
import { headerMeaning } from "./header-words";
import type { ListSheet, ListSource } from "./list-source";
import { isDamaged } from "./repair-letters";
import { cellText, filledIn } from "./row-text";

/** What the clerk said of the columns of a table, known by its headers. */
export interface SaidColumns {
  readonly headers: readonly string[];
  readonly columns: ListColumns;
}

/** The rows of a text, or of one sheet. */
export interface Grid {
  /** `undefined` for a text. */
  readonly sheet: ListSheet | undefined;
  readonly rows: readonly TableRow[];
}

/** The rows under one row of headers, or all rows where no row has any. */
export interface FoundTable {
  readonly grid: Grid;
  readonly header: TableRow;
  /** Without headers the columns are called by their letters. */
  readonly isHeaderless: boolean;
  readonly above: readonly TableRow[];
  readonly below: readonly TableRow[];
  readonly columns: TableColumns;
  /** Enough of its headers are known, or the clerk said what they are. */
  readonly isUnderstood: boolean;
}

/** Headers further down are a coincidence. */
const rowsAbove = 15;
/** As much of a text as is looked at to find what parts its cells. */
const beginning = 65_536;

/** The grids of a source: its one text, cut by the sign that makes a table of it, or its sheets. */
export function gridsOf(
  source: ListSource,
  text: string,
  said: readonly SaidColumns[],
): { readonly grids: readonly Grid[]; readonly problem: Problem | undefined } {
  const { content, name } = source;
  if (content.kind === "text") {
    const { rows, brokenAt } = cut(text, said);
    const problem =
      brokenAt === undefined ? undefined : blocking("list.broken-quote", { file: name, line: brokenAt });
    return { grids: [{ sheet: undefined, rows }], problem };
  }
  return { grids: content.sheets.map((sheet) => ({ sheet, rows: numbered(sheet) })), problem: undefined };
}

/** A text cut by each sign that may part its cells, the sheets of a workbook as they are. */
export function allGrids({ content }: ListSource): readonly Grid[] {
  return content.kind === "text"
    ? delimiters.map((delimiter) => ({ sheet: undefined, rows: rowsOf(content.text, delimiter).rows }))
    : content.sheets.map((sheet) => ({ sheet, rows: numbered(sheet) }));
}

function numbered({ rows }: ListSheet): readonly TableRow[] {
  return rows.map((cells, index) => ({ cells, line: index + 1 }));
}

/** Every table of a grid, each with its own headers; one without any where none is known. */
export function tablesIn(grid: Grid, said: readonly SaidColumns[]): readonly FoundTable[] {
  const rows = grid.rows.filter((row) => filledIn(row).length > 0);
  const first = rows.findIndex((row, index) => index < rowsAbove && isHeader(row, said, 2));
  if (first === -1) return rows.length === 0 ? [] : [unsureTable(grid, rows, said)];
  const starts = [first];
  for (let index = first + 1; index < rows.length; index += 1) {
    const row = rows[index];
    const current = rows[starts.at(-1) ?? first];
    if (row && current && isHeader(row, said, 2) && !isSame(row, current)) starts.push(index);
  }
  return starts.map((start, rank) => {
    const end = starts[rank + 1] ?? rows.length;
    // A title over the next headers is the next table's.
    const titles = end === rows.length ? 0 : titlesBefore(rows, end, start);
    const from = rank === 0 ? 0 : start - titlesBefore(rows, start, starts[rank - 1] ?? 0);
    return tableAt(grid, rows, { start, from, end: end - titles }, said, true);
  });
}

function isHeader(row: TableRow, said: readonly SaidColumns[], least: number): boolean {
  const given = saidOf(row, said);
  if (given !== undefined && Object.values(given).some((header) => header !== "")) return true;
  // Nearly no row is worth the closer look: one of its cells must be a word for a name.
  const filled = filledIn(row);
  if (!filled.some((position) => isNameWord(cellText(row.cells[position])))) return false;
  const { fields, ticks, plays } = columnsOf(row, [], undefined, {});
  const known = plays.filter(({ kind }) => kind !== "unknown").length;
  return (
    fields.size + ticks.length >= least &&
    [...fields.keys()].some((field) => nameFields.has(field)) &&
    known * 2 >= filled.length
  );
}

function isNameWord(text: string): boolean {
  return (
    text.length < 60 &&
    /n\s?om|famille|enfant|[ée]l[èeé]ve|individu|respons|parent|p[èe]re|m[èe]re|payeur|repr[ée]s|tut|conjoint|adulte/i.test(
      text,
    ) &&
    !isDamaged(text)
  );
}

/** The row that most likely bears headers, however little of them is known. */
function unsureTable(grid: Grid, rows: readonly TableRow[], said: readonly SaidColumns[]): FoundTable {
  const header = lettered(rows);
  const letters = saidOf(header, said);
  if (letters === undefined) {
    const start = rows.slice(0, rowsAbove).findIndex((row, index) => mayBeHeader(row, rows.slice(index + 1)));
    if (start !== -1) return tableAt(grid, rows, { start, from: 0, end: rows.length }, said, false);
  }
  return {
    grid,
    header,
    isHeaderless: true,
    above: [],
    below: rows,
    columns: columnsOf(header, rows, undefined, letters),
    isUnderstood: letters !== undefined,
  };
}

/** Texts alone over rows that are filled about as far, and in which a known word stands, or which look otherwise. */
function mayBeHeader(row: TableRow, below: readonly TableRow[]): boolean {
  const filled = filledIn(row);
  const [next] = below;
  const texts = filled.map((position) => cellText(row.cells[position]));
  if (next === undefined || texts.some((text) => /\d{2}|@/.test(text) || !/\p{L}/u.test(text))) return false;
  const isKnown = texts.some((text) => headerMeaning(text) !== undefined);
  const isOther = filled.some((position) => {
    const shapes = below
      .map(({ cells }) => shapeOf(cellText(cells[position])))
      .filter((shape) => shape !== "");
    const own = shapeOf(cellText(row.cells[position]));
    return shapes.length > 0 && shapes.filter((shape) => shape === own).length < shapes.length * 0.2;
  });
  return (isKnown || isOther) && filled.length * 2 >= filledIn(next).length;
}

/** Capitals, words, figures: by what those of a column look alike. */
function shapeOf(text: string): string {
  if (text === "") return "";
  if (/\d/.test(text)) return "figures";
  if (text.length < 3) return "mark";
  return text === text.toUpperCase() ? "capitals" : "words";
}

function tableAt(
  grid: Grid,
  rows: readonly TableRow[],
  { start, from, end }: { readonly start: number; readonly from: number; readonly end: number },
  said: readonly SaidColumns[],
  isUnderstood: boolean,
): FoundTable {
  const header = rows[start] ?? { cells: [], line: 0 };
  const below = rows.slice(start + 1, end).filter((row) => !isSame(row, header));
  const over = rows[start - 1];
  const isOver = over !== undefined && over.line === header.line - 1;
  const columns = columnsOf(header, below, isOver ? over : undefined, saidOf(header, said));
  return { grid, header, isHeaderless: false, above: rows.slice(from, start), below, columns, isUnderstood };
}

/** How many rows with one cell stand right before this one? */
function titlesBefore(rows: readonly TableRow[], at: number, after: number): number {
  let count = 0;
  while (at - count - 1 > after && filledIn(rows[at - count - 1] ?? { cells: [], line: 0 }).length === 1)
    count += 1;
  return count;
}

/** The first rows of a source as headers would be spelled, however its text is cut. */
export function possibleHeaders(grids: readonly Grid[]): readonly (readonly string[])[] {
  return grids.flatMap(({ rows }) =>
    rows
      .slice(0, rowsAbove)
      .map(({ cells }) => headerNames(cells))
      .filter((names) => names.some((name) => name !== "")),
  );
}

function saidOf(header: TableRow, said: readonly SaidColumns[]): ListColumns | undefined {
  const key = headerKey(headerNames(header.cells));
  return said.find(({ headers }) => headerKey(headers) === key)?.columns;
}

function headerKey(headers: readonly string[]): string {
  return headers
    .map((header) => foldHeader(header) || header.trim())
    .join("|")
    .replace(/\|+$/, "");
}

function lettered(rows: readonly TableRow[]): TableRow {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { cells: Array.from({ length: width }, (_, index) => letteredName(index)), line: 0 };
}

/** `Colonne A`, `Colonne B`: as a spreadsheet calls them. */
export function letteredName(position: number): string {
  const letter = (index: number): string =>
    index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
  return `Colonne ${letter(position)}`;
}

function isSame(row: TableRow, header: TableRow): boolean {
  return filledIn(row).every(
    (position) => cellText(row.cells[position]) === cellText(header.cells[position]),
  );
}

/** The text as rows, by the sign with which its headers are known best, else that cuts nearly all lines alike. */
function cut(text: string, said: readonly SaidColumns[]) {
  const cuts = delimiters.map((delimiter) => {
    const { rows } = rowsOf(text.slice(0, beginning), delimiter);
    return { delimiter, rows, score: headerScore(rows, said) };
  });
  const best = cuts.reduce((left, right) => (right.score > left.score ? right : left));
  const chosen = best.score > 0 ? best : cuts.find(({ rows }) => isEven(rows));
  return chosen === undefined
    ? { rows: oneCellEach(text), brokenAt: undefined }
    : rowsOf(text, chosen.delimiter);
}

function headerScore(rows: readonly TableRow[], said: readonly SaidColumns[]): number {
  const header = rows.slice(0, rowsAbove).find((row) => row.cells.length > 1 && isHeader(row, said, 2));
  return header === undefined ? 0 : header.cells.length;
}

function isEven(rows: readonly TableRow[]): boolean {
  const filled = rows.filter((row) => filledIn(row).length > 0);
  const width = filled[0]?.cells.length ?? 0;
  return width > 1 && filled.filter(({ cells }) => cells.length === width).length >= filled.length * 0.9;
}

function oneCellEach(text: string): readonly TableRow[] {
  return text.split(/\r\n?|\n/).map((line, index) => ({ cells: [line], line: index + 1 }));
}
