import { refusedRun } from "../deed/locate-problems";
import type { Ran } from "../deed/report";
import { isSameLabel } from "../../kernel/label";
import { blocking } from "../../kernel/problem";
import type { SheetKey } from "../../kernel/place";
import { columnOf, type TableSheet } from "../../workbook/declaration";
import { columnLetters } from "../../workbook/excel/addresses";
import { locateSheet } from "../../workbook/layout";
import type { CellValue, WorkbookPort, WorkbookSnapshot } from "../../workbook/port";
import { allSheets } from "../../workbook/sheets";
import { codecOfColumn, shownCell, typedCell } from "../../workbook/shown-cell";

/** A row of a sheet, for a page that has no sheet to show. */
export interface RowShown {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly CellOfRow[];
}

export interface CellOfRow {
  readonly header: string;
  readonly cell: string;
  readonly text: string;
  /** How it can be changed; missing for what the program fills itself, and for columns of the clerk's own. */
  readonly edit?: CellToEdit;
}

export interface CellToEdit {
  readonly sheet: SheetKey;
  readonly field: string;
  readonly column: number;
  readonly value: CellValue;
  /** What a clerk would type to get it. */
  readonly typed: string;
  /** What can be chosen for it, where that stands in another sheet. */
  readonly known: readonly string[];
}

export interface CellAsked {
  readonly sheet: string;
  readonly cell: string;
}

/** What stands in the row of this cell, under which headers? Columns that nobody named are left out. */
export async function lookAtRow({ sheet, cell }: CellAsked, workbook: WorkbookPort): Promise<Ran<RowShown>> {
  const declared = allSheets.find(
    (one): one is TableSheet => one.shape === "table" && isSameLabel(one.name, sheet),
  );
  const lists = declared === undefined ? [] : listsOf(declared);
  const snapshot = await workbook.read([sheet, ...lists.map(({ name }) => name)]);
  if (!snapshot.ok) return refusedRun(snapshot.problems, undefined);
  const found = snapshot.value.sheets.find(({ name }) => isSameLabel(name, sheet));
  const row = Number(/\d+/.exec(cell)?.[0] ?? "1");
  if (found === undefined) return refusedRun([blocking("reading.missing-sheet", { sheet })], undefined);
  const layout = declared && locateSheet(declared, found).layout;
  const headerRow = layout?.headerRow ?? 1;
  const headers = found.rows[headerRow - 1] ?? [];
  const cells = headers.flatMap((header, index): CellOfRow[] => {
    if (typeof header !== "string" || header.trim() === "") return [];
    const value = found.rows[row - 1]?.[index] ?? null;
    const codec = declared && layout && codecOfColumn(declared, layout, index + 1);
    const shown = {
      header,
      cell: `${columnLetters(index + 1)}${String(row)}`,
      text: shownCell(value, codec),
    };
    const field = [...(layout?.columns ?? [])].find(([, position]) => position === index + 1)?.[0];
    if (declared?.role !== "input" || field === undefined || row <= headerRow) return [shown];
    const column = columnOf(declared, field);
    if (column.filled) return [shown];
    const typed = typedCell(value, codec, found.formatAt?.(row, index + 1));
    const known = knownIn(lists, snapshot.value, column.choicesFrom);
    return [{ ...shown, edit: { sheet: declared.key, field, column: index + 1, value, typed, known } }];
  });
  return { result: { sheet: found.name, row, cells }, problems: [] };
}

type ChoicesFrom = ReturnType<typeof columnOf>["choicesFrom"];

/** The sheets whose columns its drop-down lists show. */
function listsOf({ columns, name }: TableSheet): readonly TableSheet[] {
  const names = new Set(Object.values(columns).flatMap(({ choicesFrom }) => choicesFrom?.sheet ?? []));
  return allSheets.filter(
    (one): one is TableSheet => one.shape === "table" && one.name !== name && names.has(one.name),
  );
}

function knownIn(
  lists: readonly TableSheet[],
  { sheets }: WorkbookSnapshot,
  choicesFrom: ChoicesFrom,
): readonly string[] {
  const declared = lists.find(({ name }) => name === choicesFrom?.sheet);
  const found = declared && sheets.find(({ name }) => isSameLabel(name, declared.name));
  const field = declared?.fields.find((one) => columnOf(declared, one).header === choicesFrom?.header);
  if (declared === undefined || found === undefined || field === undefined) return [];
  const { layout } = locateSheet(declared, found);
  const column = layout.columns.get(field);
  if (column === undefined) return [];
  const { codec } = columnOf(declared, field);
  const texts = found.rows
    .slice(layout.headerRow)
    .map((cells, index) =>
      typedCell(cells[column - 1] ?? null, codec, found.formatAt?.(layout.headerRow + 1 + index, column)),
    );
  return [...new Set(texts.filter((text) => text !== ""))];
}
