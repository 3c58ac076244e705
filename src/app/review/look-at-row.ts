import { refusedRun } from "../deed/locate-problems";
import type { Ran } from "../deed/report";
import { isSameLabel } from "../../kernel/label";
import { blocking } from "../../kernel/problem";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { cents } from "../../kernel/cents";
import { hourText } from "../../wording/verdicts";
import { dayOfSerial } from "../../workbook/codecs/days";
import { textOfCell } from "../../workbook/codecs/text";
import { columnOf, type TableSheet } from "../../workbook/declaration";
import { columnLetters } from "../../workbook/excel/addresses";
import { locateSheet, type SheetLayout } from "../../workbook/layout";
import { isErrorCell, type CellValue, type WorkbookPort } from "../../workbook/port";
import { allSheets } from "../../workbook/sheets";
import type { CellFormat } from "../../workbook/changes";

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
    const format = declared && layout && formatOf(declared, layout, index + 1);
    return [{ header, cell: `${columnLetters(index + 1)}${String(row)}`, text: showValue(value, format) }];
  });
  return { result: { sheet: found.name, row, cells }, problems: [] };
}

function formatOf(sheet: TableSheet, { columns }: SheetLayout, column: number): CellFormat | undefined {
  const field = [...columns].find(([, position]) => position === column)?.[0];
  return field === undefined ? undefined : columnOf(sheet, field).codec.format;
}

/** Much as the sheet itself would show it. */
function showValue(value: CellValue, format: CellFormat | undefined): string {
  if (value === null) return "";
  if (typeof value === "object" && isErrorCell(value)) return value.error;
  if (typeof value !== "number") return textOfCell(value);
  if (format === "money") return euros(cents(Math.round(value * 100)));
  if (format === "time") return hourOf(value);
  const day = dayOfSerial(Math.floor(value));
  if (day !== undefined && format === "day") return shortDay(day);
  if (day !== undefined && format === "moment") return `${shortDay(day)} ${hourOf(value)}`;
  return textOfCell(value);
}

const minutesOfDay = 1440;

function hourOf(serial: number): string {
  return hourText(Math.round((serial % 1) * minutesOfDay));
}
