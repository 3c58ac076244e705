import { optionalText, text } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { itemNotFound } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import type { HostWorkbook } from "../workbook/workbook";
import { worksheetObject } from "./worksheet-object";

export function worksheetsObject(workbook: HostWorkbook): HostObject {
  const find = (key: unknown) => {
    const sheet = workbook.sheetNamed(text(key));
    return sheet === undefined ? null : worksheetObject(sheet);
  };
  const demand = (key: unknown) => {
    const found = find(key);
    if (found === null) throw itemNotFound();
    return found;
  };
  const listed = (visibleOnly: unknown): readonly HostSheet[] =>
    workbook.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible");
  return {
    kind: "WorksheetCollection",
    item: find,
    items: () => workbook.sheets.map(worksheetObject),
    methods: {
      add: (name) => worksheetObject(workbook.addSheet(optionalText(name))),
      getItem: demand,
      getItemOrNullObject: find,
      getActiveWorksheet: () => worksheetObject(workbook.activeSheet),
      getCount: (visibleOnly) => listed(visibleOnly).length,
      getFirst: (visibleOnly) => firstOf(listed(visibleOnly)),
      getLast: (visibleOnly) => firstOf(listed(visibleOnly).toReversed()),
    },
  };
}

function firstOf([sheet]: readonly HostSheet[]): HostObject {
  if (sheet === undefined) throw itemNotFound();
  return worksheetObject(sheet);
}
