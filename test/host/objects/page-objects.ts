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
