import { formatRange, type Range } from "../../../workbook/excel/addresses";
import type { AddColumns } from "../../../workbook/changes";
import type { ColumnCriteria, FilterFacts, SheetFacts, TableFacts } from "./preflight";
import type { SheetPlan } from "./sheet-plan";
import { type Step, step, weightOf } from "./steps";

/**
 * What must be put back once the changes are carried out, or once they have failed: filters that were lifted, totals rows
 * that were hidden, headers of columns that a table has taken in. Paying a debt twice does no harm.
 */
export type Debt =
  | { readonly owed: "totals"; readonly table: string; readonly formulas: readonly unknown[] }
  | { readonly owed: "table-filter"; readonly table: string; readonly criteria: readonly ColumnCriteria[] }
  | {
      readonly owed: "sheet-filter";
      readonly sheet: string;
      readonly range: Range;
      readonly criteria: readonly ColumnCriteria[];
    }
  | {
      readonly owed: "headers";
      readonly table: string;
      readonly sheet: string;
      readonly range: Range;
      readonly headers: readonly string[];
    };

export function debtsOf(plan: SheetPlan, facts: SheetFacts): readonly Debt[] {
  return [
    ...plan.changes.flatMap((change) => (change.kind === "add-columns" ? headerDebts(plan, change) : [])),
    ...facts.tables.flatMap((table) => totalsDebts(plan, table)),
    ...facts.tables.flatMap(tableFilterDebts),
    ...sheetFilterDebts(plan, facts.filter),
  ];
}

function headerDebts({ sheet, areas }: SheetPlan, { extent, columns }: AddColumns): readonly Debt[] {
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
function totalsDebts({ areas }: SheetPlan, { name, hasTotals, totals }: TableFacts): readonly Debt[] {
  const area = areas.find(({ table }) => table?.name === name);
  if (!hasTotals || area === undefined || isUnmoved(area)) return [];
  return [{ owed: "totals", table: name, formulas: totals }];
}

function isUnmoved({ before, after }: { readonly before: Range; readonly after: Range }): boolean {
  return before.bottom === after.bottom && before.right === after.right;
}

/** Rows that a filter hides are written in the wrong place, or not at all (OfficeDev/office-js issues 224 and 994). */
function tableFilterDebts({ name, criteria }: TableFacts): readonly Debt[] {
  if (criteria.every((one) => one === undefined)) return [];
  return [{ owed: "table-filter", table: name, criteria }];
}

function sheetFilterDebts({ sheet, areas }: SheetPlan, filter: FilterFacts | undefined): readonly Debt[] {
  if (filter === undefined) return [];
  const range = grownFilter(filter.range, areas);
  const isIdle = filter.criteria.every((one) => one === undefined);
  if (isIdle && formatRange(range) === formatRange(filter.range)) return [];
  return [{ owed: "sheet-filter", sheet: sheet.name, range, criteria: filter.criteria }];
}

/** The filter of a plain range goes on with the range. */
function grownFilter(range: Range, areas: SheetPlan["areas"]): Range {
  const area = areas.find(
    ({ table, before }) => table === undefined && range.top === before.top && range.left <= before.right,
  );
  if (area === undefined) return range;
  const { before, after } = area;
  return {
    ...range,
    bottom: range.bottom >= before.bottom ? Math.max(range.bottom, after.bottom) : range.bottom,
    right: range.right === before.right ? after.right : range.right,
  };
}

/** Lifts what stands in the way of the changes. */
export function liftSteps(debts: readonly Debt[]): readonly Step[] {
  return debts.flatMap((debt): readonly Step[] => {
    switch (debt.owed) {
      case "headers":
        return [];
      case "totals":
        return [
          step((batch) => {
            batch.table(debt.table).showTotals = false;
          }),
        ];
      case "table-filter":
        return [
          step((batch) => {
            batch.table(debt.table).clearFilters();
          }),
        ];
      case "sheet-filter":
        return debt.criteria.every((one) => one === undefined)
          ? []
          : [
              step((batch) => {
                batch.sheet(debt.sheet).autoFilter.clearCriteria();
              }),
            ];
    }
  });
}

/** Puts everything back: columns, then totals rows, then filters, which may hide what was written. */
export function repaySteps(debts: readonly Debt[]): readonly Step[] {
  return debts.flatMap((debt): readonly Step[] => {
    const payload = weightOf(debt);
    switch (debt.owed) {
      case "headers":
        return [
          step((batch) => {
            batch.range(debt.sheet, debt.range).values = [debt.headers.map((header) => `'${header}`)];
          }, payload),
        ];
      case "totals":
        return [
          step((batch) => {
            const table = batch.table(debt.table);
            table.showTotals = true;
            table.getTotalRowRange().formulas = [[...debt.formulas]];
          }, payload),
        ];
      case "table-filter":
        return [
          step((batch) => {
            const { columns } = batch.table(debt.table);
            debt.criteria.forEach((criteria, index) => {
              if (criteria !== undefined) columns.getItemAt(index).filter.apply(criteria);
            });
          }, payload * 2),
        ];
      case "sheet-filter":
        return [
          step((batch) => {
            const { autoFilter } = batch.sheet(debt.sheet);
            const range = batch.range(debt.sheet, debt.range);
            if (debt.criteria.every((one) => one === undefined)) autoFilter.apply(range);
            debt.criteria.forEach((criteria, index) => {
              if (criteria !== undefined) autoFilter.apply(range, index, criteria);
            });
          }, payload * 2),
        ];
    }
  });
}
