import { text, whole } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import type { Area } from "../workbook/area";
import { itemNotFound } from "../workbook/refusal";
import type { HostTable } from "../workbook/table";
import { columnFilterObject } from "./filter-objects";
import { rangeObject } from "./range-object";

export function tableColumnsObject(table: HostTable): HostObject {
  const at = (index: number) => {
    if (index < 0 || index >= table.columns.length) throw itemNotFound();
    return tableColumnObject(table, index);
  };
  const find = (key: unknown) => {
    const index = table.columns.findIndex(({ id, name }) =>
      typeof key === "number" ? id === key : name.toLowerCase() === text(key).toLowerCase(),
    );
    return index < 0 ? null : at(index);
  };
  return {
    kind: "TableColumnCollection",
    item: find,
    items: () => table.columns.map((_column, index) => at(index)),
    reads: { count: () => table.columns.length },
    methods: {
      getCount: () => table.columns.length,
      getItemAt: (index) => at(whole(index)),
      getItem: (key) => {
        const found = find(key);
        if (found === null) throw itemNotFound();
        return found;
      },
      getItemOrNullObject: find,
    },
  };
}

function tableColumnObject(table: HostTable, index: number): HostObject {
  const { sheet } = table;
  const column = () => {
    const found = table.columns[index];
    if (found === undefined) throw itemNotFound();
    return found;
  };
  const part = (area: Area) => rangeObject(sheet, { ...area, column: area.column + index, columns: 1 });
  return {
    kind: "TableColumn",
    identity: { Id: column().id },
    reads: {
      id: () => column().id,
      index: () => index,
      name: () => column().name,
      values: () =>
        sheet.grid
          .cellsOf({ ...table.area, column: table.area.column + index, columns: 1 })
          .map((cells) => cells.map(({ value }) => value)),
    },
    writes: {
      name: (name) => {
        sheet.enter({ ...table.header, column: table.area.column + index, columns: 1 }, [[text(name)]]);
      },
    },
    children: { filter: () => columnFilterObject(table, index) },
    methods: {
      getRange: () => part(table.area),
      getHeaderRowRange: () => part(table.header),
      getDataBodyRange: () => part(table.body),
      getTotalRowRange: () => part(table.totals),
    },
  };
}
