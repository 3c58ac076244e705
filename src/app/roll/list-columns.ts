import { possibleListHeaders, type ListSource, type SaidColumns } from "../../formats/lists";
import type { ListField } from "../../formats/problems/lists";
import { listFieldLabels } from "../../wording/lists";
import type { Change } from "../../workbook/changes";
import type { SheetLayout } from "../../workbook/layout";
import {
  planMemory,
  planRemembered,
  rememberedColumns,
  type OutsideTable,
} from "../../workbook/remembered-columns";

const labels: Readonly<Record<ListField, string>> = listFieldLabels;

/** What is known of the columns of a list: what the clerk says now, and of other tables what the workbook remembers. */
export function knownColumns(
  source: ListSource,
  said: readonly SaidColumns[],
  remembered: SheetLayout | undefined,
): readonly SaidColumns[] {
  if (remembered === undefined) return said;
  const others = possibleListHeaders(source).flatMap((headers) => {
    const columns = rememberedColumns(remembered, outside(headers), labels);
    const isSaid = said.some((each) => isSameTable(each.headers, headers));
    return isSaid || columns.size === 0 ? [] : [{ headers, columns: Object.fromEntries(columns) }];
  });
  return [...said, ...others];
}

/** What the workbook is to remember of what the clerk said. A list without headers is like any other, and is not known again. */
export function planListColumns(
  said: readonly SaidColumns[],
  remembered: SheetLayout | undefined,
): readonly Change[] {
  const plan = planMemory(remembered);
  for (const { headers, columns } of said) {
    if (headers.every((header) => /^Colonne [A-Z]+$/.test(header))) continue;
    const choices = new Map(Object.entries(columns) as [ListField, string][]);
    planRemembered(remembered, outside(headers), labels, choices, plan);
  }
  return plan.changes;
}

function outside(headers: readonly string[]): OutsideTable {
  return { usage: "list", headers };
}

function isSameTable(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((header, index) => header === right[index]);
}
