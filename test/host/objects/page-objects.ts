import { record, text, whole } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { addressOf } from "../workbook/address";
import { invalidArgument } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import { rangeGiven, rangeObject } from "./range-object";

export function freezePanesObject(sheet: HostSheet): HostObject {
  return {
    kind: "WorksheetFreezePanes",
    methods: {
      freezeRows: (count) => {
        sheet.frozen = { rows: whole(count ?? 1), columns: 0 };
      },
      freezeColumns: (count) => {
        sheet.frozen = { rows: 0, columns: whole(count ?? 1) };
      },
      freezeAt: (given) => {
        const { row, column, rows, columns } = rangeGiven(sheet, given).area;
        sheet.frozen = { rows: row + rows, columns: column + columns };
      },
      unfreeze: () => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
      getLocationOrNullObject: () => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        return rangeObject(sheet, {
          row: 0,
          column: 0,
          rows: rows === 0 ? 1_048_576 : rows,
          columns: columns === 0 ? 16_384 : columns,
        });
      },
    },
  };
}

const pointsPer: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export function pageLayoutObject(sheet: HostSheet): HostObject {
  const { pageLayout } = sheet;
  const names = Object.keys(pageLayout.settings);
  const change = (changed: Readonly<Record<string, unknown>>) => {
    pageLayout.settings = { ...pageLayout.settings, ...changed };
  };
  return {
    kind: "PageLayout",
    reads: Object.fromEntries(names.map((name) => [name, () => pageLayout.settings[name]])),
    writes: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          if (typeof value !== typeof pageLayout.settings[name]) throw invalidArgument();
          change({ [name]: value });
        },
      ]),
    ),
    children: {
      headersFooters: () => ({
        kind: "HeaderFooterGroup",
        reads: { state: () => "Default", useSheetMargins: () => true, useSheetScale: () => true },
        children: { defaultForAllPages: () => headersObject(sheet) },
      }),
    },
    methods: {
      setPrintArea: (given) => {
        pageLayout.printArea = addressOf(rangeGiven(sheet, given).area);
      },
      setPrintTitleRows: (given) => {
        pageLayout.titleRows = addressOf(rangeGiven(sheet, given).area);
      },
      setPrintTitleColumns: (given) => {
        pageLayout.titleColumns = addressOf(rangeGiven(sheet, given).area);
      },
      setPrintMargins: (unit, margins) => {
        const points = pointsPer[text(unit)];
        if (points === undefined) throw invalidArgument();
        for (const [side, size] of Object.entries(record(margins))) {
          if (typeof size === "number") change({ [`${side}Margin`]: size * points });
        }
      },
      getPrintAreaOrNullObject: () =>
        pageLayout.printArea === undefined ? null : rangeGiven(sheet, pageLayout.printArea),
      getPrintTitleRowsOrNullObject: () =>
        pageLayout.titleRows === undefined ? null : rangeGiven(sheet, pageLayout.titleRows),
    },
  };
}

/** The breaks between rows; Excel lists each by the first cell of the page that it begins. */
export function pageBreaksObject(sheet: HostSheet): HostObject {
  const { pageLayout } = sheet;
  const breakObject = (row: number): HostObject => ({
    kind: "PageBreak",
    reads: { rowIndex: () => row, columnIndex: () => 0 },
    methods: {
      delete: () => {
        pageLayout.rowBreaks.delete(row);
      },
      getCellAfterBreak: () => rangeObject(sheet, { row, column: 0, rows: 1, columns: 1 }),
    },
  });
  return {
    kind: "PageBreakCollection",
    items: () => [...pageLayout.rowBreaks].sort((left, right) => left - right).map(breakObject),
    methods: {
      add: (given) => {
        const { row } = rangeGiven(sheet, given).area;
        // No page can begin above the first row, and a sheet keeps 1,023 breaks ([MS-XLSB] 2.4.196).
        if (row === 0 || pageLayout.rowBreaks.size >= 1023) throw invalidArgument();
        pageLayout.rowBreaks.add(row);
        return breakObject(row);
      },
      removePageBreaks: () => {
        pageLayout.rowBreaks.clear();
      },
    },
  };
}

function headersObject(sheet: HostSheet): HostObject {
  const { pageLayout } = sheet;
  const names = Object.keys(pageLayout.headersFooters);
  return {
    kind: "HeaderFooter",
    reads: Object.fromEntries(names.map((name) => [name, () => pageLayout.headersFooters[name]])),
    writes: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          pageLayout.headersFooters = { ...pageLayout.headersFooters, [name]: text(value) };
        },
      ]),
    ),
  };
}
