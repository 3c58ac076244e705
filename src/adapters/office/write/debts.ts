import type { AddColumns } from "../../../workbook/changes";
import { formatRange, type Range } from "../../../workbook/excel/addresses";
import { grownFilter } from "../../../workbook/excel/judgement";
import type { FilteredColumn, FilterFacts, SheetFilter } from "./filters";
import type { OfficeSheetFacts, TableFacts } from "./preflight";
import { areaThatMovesTotals, type OfficePlan } from "./sheet-plan";
import { type QueuedStep, step } from "./steps";

/**
 * What must be put back once the changes are carried out, or once they have failed: filters that were lifted, totals rows
 * that were hidden, headers of columns that a table has taken in. Paying a debt twice does no harm.
 */
export type Debt = { readonly sheet: string } & (
  | {
      readonly owed: "totals";
      readonly table: string;
      readonly range: Range;
      readonly formulas: readonly unknown[];
    }
  | { readonly owed: "table-filter"; readonly table: string; readonly columns: readonly FilteredColumn[] }
  | { readonly owed: "sheet-filter"; readonly range: Range; readonly columns: readonly FilteredColumn[] }
  | {
      readonly owed: "headers";
      readonly table: string;
      readonly range: Range;
      readonly headers: readonly string[];
    }
);

export function debtsOf(plan: OfficePlan, facts: OfficeSheetFacts): readonly Debt[] {
  return [
    ...plan.changes.flatMap((change) => (change.kind === "add-columns" ? headerDebts(plan, change) : [])),
    ...facts.tables.flatMap((table) => totalsDebts(plan, table)),
    ...tableFilterDebts(plan, facts.filters),
    ...sheetFilterDebts(plan, facts.filters.plain),
  ];
}

function headerDebts({ sheet, areas }: OfficePlan, { extent, columns }: AddColumns): readonly Debt[] {
  const { headerRow, firstColumn, lastColumn } = extent;
  const area = areas.find(({ before }) => before.top === headerRow && before.left === firstColumn);
  if (area?.table === undefined) return [];
  const range = {
    top: headerRow,
    left: lastColumn + 1,
    bottom: headerRow,
    right: lastColumn + columns.length,
  };
  const headers = columns.map(({ header }) => header);
  return [{ owed: "headers", table: area.table.name, sheet: sheet.name, range, headers }];
}

/** Excel moves a totals row with a table that grows by itself, not with one that is given new bounds. */
function totalsDebts(plan: OfficePlan, facts: TableFacts): readonly Debt[] {
  const { name, totals, range } = facts;
  if (areaThatMovesTotals(plan, facts) === undefined) return [];
  return [{ owed: "totals", sheet: plan.sheet.name, table: name, range, formulas: totals }];
}

function tableFilterDebts({ sheet }: OfficePlan, { tables }: FilterFacts): readonly Debt[] {
  return [...tables].map(([table, columns]) => ({ owed: "table-filter", sheet: sheet.name, table, columns }));
}

function sheetFilterDebts({ sheet, areas }: OfficePlan, filter: SheetFilter | undefined): readonly Debt[] {
  if (filter === undefined) return [];
  const range = grownFilter(filter.range, areas);
  const { columns } = filter;
  if (columns.length === 0 && formatRange(range) === formatRange(filter.range)) return [];
  return [{ owed: "sheet-filter", sheet: sheet.name, range, columns }];
}

/** Lifts what stands in the way of the changes. */
export function liftSteps(debts: readonly Debt[]): readonly QueuedStep[] {
  return debts.flatMap((debt): readonly QueuedStep[] => {
    switch (debt.owed) {
      case "headers":
        return [];
      case "totals":
        return [
          {
            ...step((batch) => {
              batch.table(debt.table).showTotals = false;
            }),
            moves: { table: debt.table, range: { ...debt.range, bottom: debt.range.bottom - 1 } },
          },
        ];
      case "table-filter":
        return [
          step((batch) => {
            batch.table(debt.table).clearFilters();
          }),
        ];
      case "sheet-filter":
        return debt.columns.length === 0
          ? []
          : [
              step((batch) => {
                batch.sheet(debt.sheet).autoFilter.clearCriteria();
              }),
            ];
    }
  });
}
