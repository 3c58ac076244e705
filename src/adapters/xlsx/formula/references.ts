import { foldLabel } from "../../../kernel/label";
import { applyEdits, type Edit } from "../xml/elements";
import {
  columnLetters,
  columnNumber,
  lastSheetColumn,
  lastSheetRow,
} from "../../../workbook/excel/addresses";

/** A reference to one cell inside a formula, `$B2`. */
interface CellReference {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

// What must be stepped over as a whole: texts, quoted sheet names, bracketed table columns and names of functions or of
// anything else that merely begins like a reference (LOG10, TVA2).
const token =
  /"(?:[^"]|"")*"|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!:$])|\$?\d+:\$?\d+(?![\p{L}\p{N}_.(!:$])|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*(?=[([!])|(\$?[A-Za-z]{1,3}\$?\d+)(?![\p{L}\p{N}_.(!])|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu;
const lineToken = /^\$?[A-Za-z]+:\$?[A-Za-z]+$|^\$?\d+:\$?\d+$/;
const cellToken = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;

/** A reference where it stands in a formula. */
interface FoundReference extends CellReference {
  readonly start: number;
  readonly end: number;
  /** Where it begins with the sheet that it names. */
  readonly from: number;
  /** The sheet it names, empty for one that cannot be ours (of another file, of several sheets); `undefined` for none. */
  readonly sheet: string | undefined;
}

interface FoundLine {
  readonly start: number;
  readonly end: number;
  /** Whole rows or columns, `2:9`. */
  readonly line: string;
}

/** The cell references and the lines of a formula, in their order; a range is two references. */
function referencesIn(formula: string): readonly (FoundReference | FoundLine)[] {
  const found: (FoundReference | FoundLine)[] = [];
  let before = { start: 0, end: 0 };
  for (const match of formula.matchAll(token)) {
    const [text, cell] = match;
    const place = { start: match.index, end: match.index + text.length };
    const reference = cell === undefined ? undefined : cellReference(cell);
    if (lineToken.test(text)) found.push({ ...place, line: text });
    else if (reference !== undefined) {
      const isPrefixed = formula.charAt(place.start - 1) === "!";
      const sheet = isPrefixed ? sheetNamed(formula, before, place.start - 1, found.at(-1)) : undefined;
      found.push({ ...place, ...reference, from: isPrefixed ? before.start : place.start, sheet });
    }
    before = place;
  }
  return found;
}

function cellReference(text: string): CellReference | undefined {
  const [, columnFixed, letters = "", rowFixed, digits = ""] = cellToken.exec(text) ?? [];
  const column = columnNumber(letters);
  const row = Number(digits);
  if (letters === "" || column > lastSheetColumn || row < 1 || row > lastSheetRow) return undefined;
  return { row, column, isRowFixed: rowFixed === "$", isColumnFixed: columnFixed === "$" };
}

/** The sheet that is named before the sign at `mark`, `Autre!B2` or `'Ma feuille'!B2`, by the token before it. */
function sheetNamed(
  formula: string,
  { start, end }: { readonly start: number; readonly end: number },
  mark: number,
  last: FoundReference | FoundLine | undefined,
): string | undefined {
  // `[1]Feuil1!B2` is in another file, `#REF!B2` nowhere.
  if (end !== mark || /[\]#]/.test(formula.charAt(start - 1))) return "";
  // `Feuil1:Feuil3!B2` is on several sheets, unlike the end of `Feuil1!B2:Feuil1!B9`.
  const isEnd = last !== undefined && !("line" in last) && last.sheet !== undefined && last.end === start - 1;
  if (formula.charAt(start - 1) === ":" && !isEnd) return "";
  const name = formula.slice(start, end);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The formula with each of its cell references and lines replaced. */
function mapReferences(
  formula: string,
  map: (reference: CellReference) => string,
  mapLine: (line: string) => string,
): string {
  const pieces = referencesIn(formula).map((found) => ({
    start: found.start,
    end: found.end,
    text: "line" in found ? mapLine(found.line) : map(found),
  }));
  return applyEdits(formula, pieces);
}

function spellReference({ row, column, isRowFixed, isColumnFixed }: CellReference): string {
  return `${isColumnFixed ? "$" : ""}${columnLetters(column)}${isRowFixed ? "$" : ""}${row}`;
}

/** The formula as it reads when it is copied so many rows and columns away: `B2*2` one row down is `B3*2`. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const moveCell = (reference: CellReference) => {
    const row = reference.isRowFixed ? reference.row : reference.row + rows;
    const column = reference.isColumnFixed ? reference.column : reference.column + columns;
    if (row < 1 || row > lastSheetRow || column < 1 || column > lastSheetColumn) return "#REF!";
    return spellReference({ ...reference, row, column });
  };
  const moveLine = (line: string) =>
    line
      .split(":")
      .map((end) => {
        if (end.startsWith("$")) return end;
        const isRow = /^\d/.test(end);
        const moved = isRow ? Number(end) + rows : columnNumber(end) + columns;
        if (moved < 1 || moved > (isRow ? lastSheetRow : lastSheetColumn)) return "#REF!";
        return isRow ? String(moved) : columnLetters(moved);
      })
      .join(":");
  return mapReferences(formula, moveCell, moveLine);
}

/** One cell, or a range by its two ends, on the sheet that the formula stands on. */
type OwnArea = readonly [FoundReference] | readonly [FoundReference, FoundReference];

/** What a formula reads of its own sheet, which it may name (`sheet`, in quotes or not) or not. */
function ownAreas(formula: string, sheet: string): readonly OwnArea[] {
  const areas: OwnArea[] = [];
  const found = referencesIn(formula);
  for (let index = 0; index < found.length; index += 1) {
    const first = found[index];
    if (first === undefined || "line" in first) continue;
    const next = found[index + 1];
    const isRange =
      next !== undefined && !("line" in next) && /^\s*:\s*$/.test(formula.slice(first.end, next.from));
    const second = isRange ? next : undefined;
    if (second !== undefined) index += 1;
    const isOwn = [first.sheet, second?.sheet].every(
      (name) => name === undefined || foldLabel(name) === foldLabel(sheet),
    );
    if (isOwn) areas.push(second === undefined ? [first] : [first, second]);
  }
  return areas;
}

function inRow(reference: FoundReference, row: number): Edit {
  return { start: reference.start, end: reference.end, text: spellReference({ ...reference, row }) };
}

/**
 * The formula with every range of its own sheet that ends on a row made to end on another: a total grows with its table.
 */
export function stretchRanges(formula: string, fromRow: number, toRow: number, sheet: string): string {
  const edits = ownAreas(formula, sheet).flatMap(([first, last]) =>
    last?.row === fromRow && first.row <= Math.min(fromRow, toRow) ? [inRow(last, toRow)] : [],
  );
  return applyEdits(formula, edits);
}

/**
 * The formula after some cells of its own sheet moved to other rows: `newRow` knows where to. A range follows when it
 * ends on such cells, from its left to its right.
 */
export function followCells(
  formula: string,
  sheet: string,
  newRow: (row: number, column: number) => number | undefined,
): string {
  const edits = ownAreas(formula, sheet).flatMap(([first, last = first]) => {
    const row = newRow(last.row, last.column);
    if (row === undefined || newRow(last.row, first.column) !== row) return [];
    if (last === first) return [inRow(first, row)];
    if (first.row === last.row) return [inRow(first, row), inRow(last, row)];
    return first.row < Math.min(row, last.row) ? [inRow(last, row)] : [];
  });
  return applyEdits(formula, edits);
}
