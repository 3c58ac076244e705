import type { Cell } from "../host/workbook/cell";
import { parseReference } from "../host/workbook/address";
import type { HostSheet } from "../host/workbook/sheet";
import type { HostWorkbook } from "../host/workbook/workbook";

/** What the few formulas of the trial of Excel come to: the emulated Excel calculates nothing by itself. */
export function calculateTrial(workbook: HostWorkbook): void {
  for (const sheet of workbook.sheets.filter(({ name }) => name.startsWith("~ecot"))) {
    const used = sheet.usedArea(false);
    if (used === undefined) continue;
    for (const { row, column, cell } of sheet.grid.placesIn(used)) {
      const result = cell.formula === undefined ? undefined : resultOf(cell.formula, sheet);
      if (result !== undefined) sheet.grid.set(row, column, { ...cell, ...result });
    }
  }
}

const errors: Readonly<Record<string, string>> = {
  "=NA()": "#N/A",
  "=1/0": "#DIV/0!",
  "=ECOT_INCONNU()": "#NAME?",
};

function resultOf(formula: string, { grid }: HostSheet): Pick<Cell, "value" | "isError"> | undefined {
  const error = errors[formula];
  if (error !== undefined) return { value: error, isError: true };
  const doubled = parseReference(/^=([A-Z]+\d+)\*2$/.exec(formula)?.[1] ?? "");
  if (doubled === undefined) return undefined;
  const { value } = grid.at(doubled.area.row, doubled.area.column);
  return typeof value === "number" ? { value: value * 2 } : undefined;
}
