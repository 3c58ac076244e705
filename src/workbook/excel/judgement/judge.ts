import { foldLabel } from "../../../kernel/label";
import type { Problem } from "../../../kernel/problem";
import type { Change } from "../../changes";
import type { Table } from "../tables";
import { isSheetChange } from "./areas";
import { impossibilities } from "./impossible";
import { nameProblems, type WorkbookFacts } from "./names";
import { obstaclesTo, type SheetFacts } from "./obstacles";
import { planSheet } from "./plan-sheet";

export interface SheetAtHand extends SheetFacts {
  readonly tables: readonly Table[];
}

/** What forbids changes, for a workbook of which every fact is at hand. */
export function judge(
  changes: readonly Change[],
  facts: WorkbookFacts,
  sheets: readonly SheetAtHand[],
): readonly Problem[] {
  const forbidden = [...impossibilities(changes), ...nameProblems(changes, facts)];
  if (forbidden.length > 0) return forbidden;
  return sheets.flatMap((sheet) => {
    const own = changes
      .filter(isSheetChange)
      .filter((change) => foldLabel(change.sheet) === foldLabel(sheet.name));
    return obstaclesTo(planSheet(own, sheet.tables), sheet);
  });
}
