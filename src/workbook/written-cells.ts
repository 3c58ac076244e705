import { isSameLabel } from "../kernel/label";
import { asRead } from "./as-read";
import type { CellFormat, Change, FilledCell, WriteValue } from "./changes";
import { isErrorCell, isPercentCell, type CellValue, type WorkbookSnapshot } from "./port";

/** A cell that was written: what stood there before, and what stands there since. */
export interface WrittenCell {
  /** As the workbook names it. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly format: CellFormat;
}

/** What a cell said when it was looked at. */
export interface CellSaid extends Pick<WrittenCell, "sheet" | "row" | "column"> {
  readonly value: CellValue;
}

/** The cells below the headers that these changes make say something else. */
export function writtenCells(
  changes: readonly Change[],
  snapshot: WorkbookSnapshot,
  headerRowOf: (sheet: string) => number,
): readonly WrittenCell[] {
  return changes.flatMap((change) =>
    cellsOf(change).flatMap(({ sheet, row, column, value, format }): readonly WrittenCell[] => {
      const before = cellIn(snapshot, { sheet, row, column });
      const after = asRead(value, format);
      if (row <= headerRowOf(sheet) || isSameCell(before, after)) return [];
      return [{ sheet, row, column, before, after, format }];
    }),
  );
}

/**
 * Gives cells back what stood in them; `undefined` where one says something else by now, or what stood there cannot be
 * written: then all of them stay.
 */
export function planBack(
  cells: readonly WrittenCell[],
  snapshot: WorkbookSnapshot,
): readonly Change[] | undefined {
  const written = cells.map((cell) => ({ ...cell, value: cell.after }));
  if (!isStillSaid(written, snapshot) || cells.some(({ before }) => isUnwritable(before))) return undefined;
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    kind: "fill-cells",
    sheet,
    cells: cells
      .filter((cell) => cell.sheet === sheet)
      .map(({ row, column, before, format }) => ({ row, column, value: valueOf(before), format })),
  }));
}

/** What stands in a cell of a workbook that was read. */
export function cellIn(
  { sheets }: WorkbookSnapshot,
  { sheet, row, column }: Pick<WrittenCell, "sheet" | "row" | "column">,
): CellValue {
  const found = sheets.find(({ name }) => isSameLabel(name, sheet));
  return found?.rows[row - 1]?.[column - 1] ?? null;
}

/** Do these cells say what they said? */
export function isStillSaid(cells: readonly CellSaid[], snapshot: WorkbookSnapshot): boolean {
  return cells.every((cell) => isSameCell(cellIn(snapshot, cell), cell.value));
}

function isSameCell(left: CellValue, right: CellValue): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function cellsOf(change: Change): readonly (FilledCell & { readonly sheet: string })[] {
  switch (change.kind) {
    case "fill-cells":
      return change.cells.map((cell) => ({ ...cell, sheet: change.sheet }));
    case "write-rows":
      return change.rows.flatMap((values, index) =>
        change.columns.map(({ column, format }, at) => ({
          sheet: change.sheet,
          row: change.firstRow + index,
          column,
          format,
          value: values[at] ?? null,
        })),
      );
    case "create-sheet": {
      const { name: sheet, columns } = change.template;
      return change.rows.flatMap((values, index) =>
        columns.map(({ format }, at) => ({
          sheet,
          // Headers stand in its first row.
          row: index + 2,
          column: at + 1,
          format,
          value: values[at] ?? null,
        })),
      );
    }
    case "add-columns":
    case "rename-column":
    case "rename-sheet":
    case "replace-page":
      return [];
  }
}

/** An error, or the result of a formula that nobody calculated: what made it is not known. */
function isUnwritable(cell: CellValue): boolean {
  return cell !== null && typeof cell === "object" && isErrorCell(cell);
}

function valueOf(cell: CellValue): WriteValue {
  if (cell === null || typeof cell !== "object") return cell;
  return isPercentCell(cell) ? cell.percent / 100 : null;
}
