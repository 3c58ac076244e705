import { refusedRun } from "../deed/locate-problems";
import type { Ran } from "../deed/report";
import { isSameLabel } from "../../kernel/label";
import { blocking } from "../../kernel/problem";
import type { TableSheet } from "../../workbook/declaration";
import { columnLetters } from "../../workbook/excel/addresses";
import { locateSheet } from "../../workbook/layout";
import type { WorkbookPort } from "../../workbook/port";
import { allSheets } from "../../workbook/sheets";
import { formatOfColumn, shownCell } from "../../workbook/shown-cell";

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
}

export interface CellAsked {
  readonly sheet: string;
  readonly cell: string;
}

/** What stands in the row of this cell, under which headers? Columns that nobody named are left out. */
export async function lookAtRow({ sheet, cell }: CellAsked, workbook: WorkbookPort): Promise<Ran<RowShown>> {
  const snapshot = await workbook.read([sheet]);
  if (!snapshot.ok) return refusedRun(snapshot.problems, undefined);
  const [found] = snapshot.value.sheets;
  const row = Number(/\d+/.exec(cell)?.[0] ?? "1");
  if (found === undefined) return refusedRun([blocking("reading.missing-sheet", { sheet })], undefined);
  const declared = allSheets.find(
    (one): one is TableSheet => one.shape === "table" && isSameLabel(one.name, found.name),
  );
  const layout = declared && locateSheet(declared, found).layout;
  const headers = found.rows[(layout?.headerRow ?? 1) - 1] ?? [];
  const cells = headers.flatMap((header, index): CellOfRow[] => {
    if (typeof header !== "string" || header.trim() === "") return [];
    const value = found.rows[row - 1]?.[index] ?? null;
    const format = declared && layout && formatOfColumn(declared, layout, index + 1);
    return [{ header, cell: `${columnLetters(index + 1)}${String(row)}`, text: shownCell(value, format) }];
  });
  return { result: { sheet: found.name, row, cells }, problems: [] };
}
