import type { TakingColumns } from "../../formats/bank";
import type { TakingColumn } from "../../formats/problems/bank";
import { takingColumnLabels } from "../../wording/takings";
import type { Change } from "../../workbook/changes";
import type { SheetLayout } from "../../workbook/layout";
import { planRemembered, rememberedColumns, type OutsideTable } from "../../workbook/remembered-columns";

const outside = (headers: readonly string[]): OutsideTable => ({ usage: "takings", headers });

/** What the clerk once said of the columns of a table with these headers. */
export function knownTakingColumns(
  headers: readonly string[],
  remembered: SheetLayout | undefined,
): TakingColumns {
  return Object.fromEntries(rememberedColumns(remembered, outside(headers), takingColumnLabels));
}

/** What the workbook is to remember of what she says now. */
export function planTakingColumns(
  headers: readonly string[],
  said: TakingColumns,
  remembered: SheetLayout | undefined,
): readonly Change[] {
  const choices = new Map(Object.entries(said) as [TakingColumn, string][]);
  return planRemembered(remembered, outside(headers), takingColumnLabels, choices);
}
