import { record, text, whole } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { type Area, lastRowOf, areaBetween, lastColumnOf, overlap } from "../workbook/area";
import { Filter, type FilterCriteria } from "../workbook/filter";
import type { Habits } from "../habits";
import { invalidArgument, itemNotFound, Refusal } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import type { HostTable } from "../workbook/table";
import { rangeGiven, rangeObject } from "./range-object";

const kinds: readonly string[] = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
];

export function criteriaGiven(given: unknown): FilterCriteria {
  const criteria = record(given) as { readonly filterOn?: unknown };
  if (!kinds.includes(text(criteria.filterOn))) throw invalidArgument();
  return { ...criteria, filterOn: text(criteria.filterOn) };
}

/** One entry per column, whether it is filtered or not. */
function criteriaList(filter: Filter, { idleCriteria, criteria }: Habits): readonly unknown[] {
  if (criteria === "refused" && filter.isFiltered) throw new Refusal("GeneralException");
  return Array.from({ length: filter.area.columns }, (_column, index) => {
    const own = filter.criteriaOf(index);
    if (idleCriteria !== "null members") return own ?? (idleCriteria === "null" ? null : {});
    return { ...withoutContent, ...(own ?? { filterOn: "Custom" }) };
  });
}

const withoutContent = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: "Unknown",
  icon: null,
  operator: "And",
  subField: null,
  values: null,
};

function demandTaken({ workbook }: HostSheet): void {
  if (workbook.habits.filterApply === "refused") throw invalidArgument();
}

/** The filter buttons of a sheet, outside its tables. */
export function sheetFilterObject(sheet: HostSheet): HostObject {
  const rows = (filter: Filter) => sheet.filteredRows(bodyOf(filter.area));
  const demand = () => {
    if (sheet.filter === undefined) throw itemNotFound();
    return sheet.filter;
  };
  return {
    kind: "AutoFilter",
    reads: {
      enabled: () => sheet.filter !== undefined,
      isDataFiltered: () => sheet.filter?.isFiltered ?? false,
      criteria: () => (sheet.filter === undefined ? [] : criteriaList(sheet.filter, sheet.workbook.habits)),
    },
    methods: {
      apply: (given, column, criteria) => {
        sheet.protection.demand("allowAutoFilter");
        const { area } = rangeGiven(sheet, given);
        if (sheet.tables.some((table) => overlap(table.area, area))) throw invalidArgument();
        const filter =
          sheet.filter !== undefined && overlap(sheet.filter.area, area) ? sheet.filter : new Filter(area);
        sheet.filter = filter;
        if (column === null || column === undefined || criteria === null || criteria === undefined) return;
        demandTaken(sheet);
        filter.apply(whole(column), criteriaGiven(criteria), rows(filter));
      },
      clearCriteria: () => {
        sheet.protection.demand("allowAutoFilter");
        sheet.filter?.clearAll();
      },
      clearColumnCriteria: (column) => {
        sheet.protection.demand("allowAutoFilter");
        demand().clear(whole(column), rows(demand()));
      },
      reapply: () => {
        sheet.protection.demand("allowAutoFilter");
        if (sheet.filter !== undefined) sheet.filter.reapply(rows(sheet.filter));
      },
      remove: () => {
        sheet.protection.demand("allowAutoFilter");
        sheet.filter = undefined;
      },
      getRange: () => rangeObject(sheet, demand().area),
      getRangeOrNullObject: () => (sheet.filter === undefined ? null : rangeObject(sheet, sheet.filter.area)),
    },
  };
}

function bodyOf(area: Area): Area {
  return areaBetween(area.row + 1, area.column, lastRowOf(area), lastColumnOf(area));
}

/** The filter buttons of a table. */
export function tableFilterObject(table: HostTable): HostObject {
  const { sheet, filter } = table;
  const allowed = (act: () => void) => {
    sheet.protection.demand("allowAutoFilter");
    act();
  };
  const read =
    <T>(value: () => T) =>
    () => {
      const isThere = table.showFilterButton || sheet.workbook.habits.buttonlessFilter === "idle";
      if (!isThere) throw new Refusal("GeneralException");
      return value();
    };
  return {
    kind: "AutoFilter",
    reads: {
      enabled: read(() => table.showFilterButton),
      isDataFiltered: read(() => filter.isFiltered),
      criteria: read(() => criteriaList(filter, sheet.workbook.habits)),
    },
    methods: {
      apply: (_range, column, criteria) =>
        allowed(() => {
          table.showFilterButton = true;
          if (column === null || column === undefined || criteria === null || criteria === undefined) return;
          demandTaken(sheet);
          filter.apply(whole(column), criteriaGiven(criteria), table.filteredRows);
        }),
      clearCriteria: () =>
        allowed(() => {
          filter.clearAll();
        }),
      clearColumnCriteria: (column) =>
        allowed(() => {
          filter.clear(whole(column), table.filteredRows);
        }),
      reapply: () =>
        allowed(() => {
          filter.reapply(table.filteredRows);
        }),
      getRange: () => rangeObject(sheet, table.area),
      getRangeOrNullObject: () => rangeObject(sheet, table.area),
    },
  };
}

/** The filter of one column of a table. */
export function columnFilterObject(table: HostTable, index: number): HostObject {
  const { filter, sheet } = table;
  const apply = (criteria: FilterCriteria) => {
    sheet.protection.demand("allowAutoFilter");
    demandTaken(sheet);
    filter.apply(index, criteria, table.filteredRows);
  };
  return {
    kind: "Filter",
    reads: { criteria: () => filter.criteriaOf(index) ?? null },
    methods: {
      apply: (criteria) => {
        apply(criteriaGiven(criteria));
      },
      applyValuesFilter: (values) => {
        if (!Array.isArray(values)) throw invalidArgument();
        apply({ filterOn: "Values", values: values as readonly (string | object)[] });
      },
      applyCustomFilter: (criterion1, criterion2, operator) => {
        apply({
          filterOn: "Custom",
          criterion1: text(criterion1),
          ...(typeof criterion2 === "string" ? { criterion2 } : {}),
          ...(typeof operator === "string" ? { operator } : {}),
        });
      },
      clear: () => {
        sheet.protection.demand("allowAutoFilter");
        filter.clear(index, table.filteredRows);
      },
    },
  };
}
