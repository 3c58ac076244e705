import { columnLetters, columnNumber, lastSheetColumn, lastSheetRow } from "../address";

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

/** The formula with each of its cell references replaced; a range is two references, whole rows or columns are a line. */
function mapReferences(
  formula: string,
  map: (reference: CellReference) => string,
  mapLine: (line: string) => string,
): string {
  return formula.replace(token, (found, cell: string | undefined) => {
    if (lineToken.test(found)) return mapLine(found);
    const match = cell === undefined ? null : cellToken.exec(cell);
    if (match === null) return found;
    const [, columnFixed, letters = "", rowFixed, digits = ""] = match;
    const column = columnNumber(letters);
    const row = Number(digits);
    if (column > lastSheetColumn || row < 1 || row > lastSheetRow) return found;
    return map({ row, column, isRowFixed: rowFixed === "$", isColumnFixed: columnFixed === "$" });
  });
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

/** The formula with every range that ends on a row made to end on another: a total grows with its table. */
export function stretchRanges(formula: string, fromRow: number, toRow: number): string {
  const range = /(\$?[A-Za-z]{1,3}\$?)(\d+)(:\$?[A-Za-z]{1,3}\$?)(\d+)(?![\p{L}\p{N}_.(!])/gu;
  return formula.replace(range, (found, start: string, first: string, end: string, last: string) =>
    Number(last) === fromRow && Number(first) <= fromRow ? `${start}${first}${end}${toRow}` : found,
  );
}
