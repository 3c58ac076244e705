import { flag, text, whole } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { itemNotFound, Refusal } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import type { HostTable } from "../workbook/table";
import type { HostWorkbook } from "../workbook/workbook";
import { tableFilterObject } from "./filter-objects";
import { flags } from "./members";
import { rangeGiven, rangeObject } from "./range-object";
import { tableColumnsObject } from "./table-columns-object";
import { worksheetObject } from "./worksheet-object";

/** The tables of a sheet, or of the whole workbook. */
export function tablesObject(workbook: HostWorkbook, sheet: HostSheet | undefined): HostObject {
  const listed = () => sheet?.tables ?? workbook.tables;
  const find = (key: unknown) => {
    const table = workbook.tableNamed(text(key));
    return table === undefined || (sheet ?? table.sheet) !== table.sheet ? null : tableObject(table);
  };
  const demand = (table: HostObject | null) => {
    if (table === null) throw itemNotFound();
    return table;
  };
  return {
    kind: "TableCollection",
    item: find,
    items: () => listed().map(tableObject),
    reads: { count: () => listed().length },
    methods: {
      add: (given, hasHeaders) => {
        const isOwn = workbook.habits.textAddresses === "own sheet";
        const range = rangeGiven((isOwn ? sheet : undefined) ?? workbook.activeSheet, given);
        return tableObject(workbook.addTable(range.sheet, range.area, flag(hasHeaders)));
      },
      getItem: (key) => demand(find(key)),
      getItemOrNullObject: find,
      getItemAt: (index) => {
        const table = listed()[whole(index)];
        return demand(table === undefined ? null : tableObject(table));
      },
      getCount: () => listed().length,
    },
  };
}

/** A table has one, which says nothing by itself. */
const known = new WeakMap<HostTable, HostObject>();

export function tableObject(table: HostTable): HostObject {
  if (!table.sheet.tables.includes(table)) throw itemNotFound();
  const object = known.get(table) ?? objectOf(table);
  known.set(table, object);
  return object;
}

function objectOf(table: HostTable): HostObject {
  const { sheet } = table;
  const shown = [
    "showBandedRows",
    "showBandedColumns",
    "showFilterButton",
    "highlightFirstColumn",
    "highlightLastColumn",
  ] as const;
  const unprotected = () => {
    sheet.protection.demand();
  };
  const plain = flags(table, shown, unprotected);
  const guarded = (act: () => void) => {
    unprotected();
    act();
  };
  return {
    kind: "Table",
    identity: { Id: table.id },
    reads: {
      ...plain.reads,
      id: () => table.id,
      legacyId: () => table.id,
      name: () => table.name,
      style: () => table.style,
      showHeaders: () => table.headersShown,
      showTotals: () => table.totalsShown,
    },
    writes: {
      ...plain.writes,
      name: (name) => {
        sheet.workbook.renameTable(table, text(name));
      },
      style: (style) =>
        guarded(() => {
          table.style = text(style);
        }),
      showHeaders: (isShown) =>
        guarded(() => {
          table.showHeaders(flag(isShown));
        }),
      showTotals: (isShown) =>
        guarded(() => {
          table.showTotals(flag(isShown));
        }),
    },
    children: {
      worksheet: () => worksheetObject(sheet),
      columns: () => tableColumnsObject(table),
      rows: () => tableRowsObject(table),
      autoFilter: () => tableFilterObject(table),
    },
    methods: {
      getRange: () => rangeObject(sheet, table.area),
      getHeaderRowRange: () => rangeObject(sheet, table.header),
      getDataBodyRange: () => rangeObject(sheet, table.body),
      getTotalRowRange: () => rangeObject(sheet, table.totals),
      resize: (given) =>
        guarded(() => {
          const range = rangeGiven(sheet, given);
          if (range.sheet !== sheet) throw new Refusal("InvalidArgument");
          table.resize(range.area);
        }),
      clearFilters: () => {
        sheet.protection.demand("allowAutoFilter");
        table.filter.clearAll();
      },
      reapplyFilters: () => {
        sheet.protection.demand("allowAutoFilter");
        table.filter.reapply(table.filteredRows);
      },
      convertToRange: () =>
        guarded(() => {
          sheet.tables = sheet.tables.filter((other) => other !== table);
        }),
      delete: () => {
        sheet.workbook.deleteTable(table);
      },
    },
  };
}

/** Rows are counted here; adding them one by one is slow and conflicts when co-authoring, so nobody should. */
function tableRowsObject(table: HostTable): HostObject {
  const row = (index: number): HostObject => ({
    kind: "TableRow",
    identity: { Index: index },
    reads: {
      index: () => index,
      values: () =>
        table.sheet.grid
          .cellsOf({ ...table.body, row: table.body.row + index, rows: 1 })
          .map((cells) => cells.map(({ value }) => value)),
    },
    methods: {
      getRange: () => rangeObject(table.sheet, { ...table.body, row: table.body.row + index, rows: 1 }),
    },
  });
  return {
    kind: "TableRowCollection",
    reads: { count: () => table.body.rows },
    items: () => Array.from({ length: table.body.rows }, (_row, index) => row(index)),
    methods: {
      getCount: () => table.body.rows,
      getItemAt: (index) => {
        if (whole(index) < 0 || whole(index) >= table.body.rows) throw itemNotFound();
        return row(whole(index));
      },
    },
  };
}
