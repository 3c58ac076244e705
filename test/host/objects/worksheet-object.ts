import { flag, optionalText, text, whole } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { accessDenied, invalidArgument, itemNotFound } from "../workbook/refusal";
import { wholeSheet } from "../workbook/area";
import type { HostSheet } from "../workbook/sheet";
import { chartsObject } from "./chart-objects";
import { sheetFilterObject } from "./filter-objects";
import { freezePanesObject, pageBreaksObject, pageLayoutObject } from "./page-objects";
import { protectionObject } from "./protection-object";
import { areasGiven, rangeAreasObject } from "./range-areas-object";
import { rangeGiven, rangeObject, rangeOrNull } from "./range-object";
import { shapesObject } from "./shape-objects";
import { tablesObject } from "./table-objects";

export function worksheetObject(sheet: HostSheet): HostObject {
  const { workbook } = sheet;
  // A sheet that somebody deleted in the meantime.
  if (!workbook.sheets.includes(sheet)) throw itemNotFound();
  return {
    kind: "Worksheet",
    identity: { Id: sheet.id },
    reads: {
      showGridlines: () => sheet.showGridlines,
      showHeadings: () => sheet.showHeadings,
      id: () => sheet.id,
      name: () => sheet.name,
      position: () => workbook.sheets.indexOf(sheet),
      visibility: () => sheet.visibility,
      tabColor: () => sheet.tabColor,
      standardWidth: () => 48,
      standardHeight: () => 15,
    },
    writes: {
      // On the wire these two are set under other names than they are read by.
      gridlines: (isShown) => {
        sheet.showGridlines = flag(isShown);
      },
      headings: (isShown) => {
        sheet.showHeadings = flag(isShown);
      },
      name: (name) => {
        workbook.renameSheet(sheet, text(name));
      },
      position: (position) => {
        workbook.moveSheet(sheet, whole(position));
      },
      visibility: (visibility) => {
        setVisibility(sheet, text(visibility));
      },
      tabColor: (color) => {
        if (workbook.protection.isOn) throw accessDenied();
        sheet.tabColor = text(color);
      },
    },
    children: {
      tables: () => tablesObject(workbook, sheet),
      protection: () => protectionObject("WorksheetProtection", sheet.protection),
      autoFilter: () => sheetFilterObject(sheet),
      freezePanes: () => freezePanesObject(sheet),
      pageLayout: () => pageLayoutObject(sheet),
      horizontalPageBreaks: () => pageBreaksObject(sheet),
      shapes: () => shapesObject(sheet),
      charts: () => chartsObject(sheet),
    },
    methods: {
      activate: () => {
        workbook.activate(sheet);
      },
      delete: () => {
        workbook.deleteSheet(sheet);
      },
      getRange: (address) =>
        optionalText(address) === undefined ? rangeObject(sheet, wholeSheet) : rangeGiven(sheet, address),
      getRanges: (addresses) => rangeAreasObject(sheet, areasGiven(sheet, text(addresses))),
      getRangeByIndexes: (row, column, rows, columns) =>
        rangeObject(sheet, {
          row: whole(row),
          column: whole(column),
          rows: whole(rows),
          columns: whole(columns),
        }),
      getCell: (row, column) =>
        rangeObject(sheet, { row: whole(row), column: whole(column), rows: 1, columns: 1 }),
      getUsedRange: (valuesOnly) =>
        rangeObject(sheet, sheet.usedArea(valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      getUsedRangeOrNullObject: (valuesOnly) => rangeOrNull(sheet, sheet.usedArea(valuesOnly === true)),
      calculate: () => {
        workbook.note("calculate");
      },
    },
  };
}

function setVisibility(sheet: HostSheet, visibility: string): void {
  if (sheet.workbook.protection.isOn) throw accessDenied();
  if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
  const others = sheet.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) throw invalidArgument();
  sheet.visibility = visibility;
}
