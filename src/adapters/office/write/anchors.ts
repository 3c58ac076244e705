import { contains, type Range } from "../../../workbook/excel/addresses";
import { dataRange } from "../../../workbook/excel/tables";
import type { OfficePlan } from "./sheet-plan";

/** Enough columns to find one whose first and last cells hold something. */
const columnsLookedAt = 4;

/**
 * Cells that tell whether rows and columns still stand where they stood: the ends of the header row, and the first and
 * the last row below it that hold something, where the changes write nothing.
 */
export function anchorsOf({ sheet, written, areas }: OfficePlan): readonly Range[] {
  const tables = sheet.tables.map(dataRange);
  const plain = areas.flatMap(({ table, before }) => (table === undefined ? [before] : []));
  const zones = [...tables, ...plain];
  const isWritten = (row: number, column: number) => written.some((range) => contains(range, row, column));
  return zones.flatMap(({ top, left, bottom, right }) => {
    const holds = (row: number, column: number) =>
      (sheet.rows[row - 1]?.[column - 1] ?? null) !== null && !isWritten(row, column);
    const columns = Array.from({ length: Math.min(columnsLookedAt, right - left + 1) }, (_, at) => left + at);
    const inRow = (row: number): readonly Range[] => {
      const column = columns.find((one) => holds(row, one));
      return column === undefined ? [] : [cellAt(row, column)];
    };
    const rows = Array.from({ length: Math.max(0, bottom - top) }, (_, at) => top + 1 + at);
    const first = rows.find((row) => inRow(row).length > 0);
    const last = rows.findLast((row) => inRow(row).length > 0);
    const ends = [...new Set([left, right])].filter((column) => holds(top, column));
    return [
      ...ends.map((column) => cellAt(top, column)),
      ...[...new Set([first, last])].flatMap((row) => (row === undefined ? [] : inRow(row))),
    ];
  });
}

function cellAt(row: number, column: number): Range {
  return { top: row, left: column, bottom: row, right: column };
}
