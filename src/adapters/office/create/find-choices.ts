import { foldLabel } from "../../../kernel/label";
import type { ChoiceSource } from "../../../workbook/excel/drop-down-lists";
import { isSameName, type KnownSheet } from "../known";

/** Looks for a column by its header among the tables of a sheet. */
export function findChoices(
  sheets: readonly KnownSheet[],
  name: string,
  header: string,
): ChoiceSource | undefined {
  const sheet = sheets.find((candidate) => isSameName(candidate.name, name));
  for (const { range, headerRows } of sheet?.tables ?? []) {
    if (headerRows !== 1) continue;
    const cells = sheet?.rows[range.top - 1] ?? [];
    const index = cells.findIndex(
      (cell, at) =>
        at >= range.left - 1 &&
        at < range.right &&
        typeof cell === "string" &&
        foldLabel(cell) === foldLabel(header),
    );
    if (index !== -1) return { sheet: sheet?.name ?? name, column: index + 1, firstRow: range.top + 1 };
  }
  return undefined;
}
