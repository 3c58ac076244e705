import { entries, flag, record } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { fullAddress } from "../workbook/address";
import {
  type Area,
  isWholeColumns,
  isWholeRows,
  isWithin,
  lastColumnOf,
  lastRowOf,
  overlap,
} from "../workbook/area";
import { type Cell, type Hyperlink, valueTypeOf } from "../workbook/cell";
import type { Entry } from "../workbook/entering";
import { invalidArgument } from "../workbook/refusal";
import { frenchError, frenchFormat, frenchText } from "../workbook/in-french";
import { shownText } from "../workbook/showing";
import type { HostSheet } from "../workbook/sheet";
import { demandWholeSplit } from "../workbook/split-writes";

/** The properties of a range that can be loaded. */
export function rangeReads(sheet: HostSheet, area: Area): NonNullable<HostObject["reads"]> {
  const { row, column, rows, columns } = area;
  // Of whole rows or columns, Excel gives no cells.
  const isUnbounded = isWholeColumns(area) || isWholeRows(area);
  const each = (read: (cell: Cell) => unknown) => () =>
    isUnbounded ? null : sheet.grid.cellsOf(area).map((cells) => cells.map(read));
  const { habits, uses1904 } = sheet.workbook;
  const isFrench = habits.texts === "French";
  const isQuoted = habits.apostrophes === "given";
  const formulas = each(({ formula, value, quotePrefix }) =>
    formula === undefined && isQuoted && quotePrefix === true ? `'${String(value)}` : (formula ?? value),
  );
  return {
    address: () => fullAddress(sheet.name, area),
    addressLocal: () => fullAddress(sheet.name, area),
    rowIndex: () => row,
    columnIndex: () => column,
    rowCount: () => rows,
    columnCount: () => columns,
    left: () => sheet.leftOf(column),
    // Quirk "the top of several cells": it changes with how large the sheet is shown.
    top: () => sheet.topOf(row) * (rows * columns === 1 ? 1 : sheet.zoom),
    width: () => sheet.leftOf(column + columns) - sheet.leftOf(column),
    height: () => sheet.topOf(row + rows) - sheet.topOf(row),
    cellCount: () => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns),
    values: each((cell) => (isFrench && cell.isError === true ? frenchError(cell.value) : cell.value)),
    formulas,
    formulasLocal: formulas,
    numberFormat: each(({ numberFormat = "General" }) =>
      habits.numberFormats === "French" ? frenchFormat(numberFormat) : numberFormat,
    ),
    text: each((cell) =>
      isFrench ? frenchText(cell, uses1904, habits.spacedFormats === "shown") : shownText(cell, uses1904),
    ),
    valueTypes: each(valueTypeOf),
    numberFormatLocal: each(({ numberFormat }) => numberFormat ?? "General"),
    hidden: () => bothHidden(rowsHidden(sheet, area), columnsHidden(sheet, area)),
    rowHidden: () => rowsHidden(sheet, area),
    columnHidden: () => columnsHidden(sheet, area),
    hyperlink: () => sheet.grid.at(row, column).hyperlink ?? null,
    hasSpill: () => arrayCells(sheet, area),
    savedAsArray: () => arrayCells(sheet, area),
    isEntireColumn: () => isWholeColumns(area),
    isEntireRow: () => isWholeRows(area),
  };
}

/** `null` where some of the cells are filled by one formula together, and others are not. */
function arrayCells(sheet: HostSheet, area: Area): boolean | null {
  if (sheet.arrayAreas.some((filled) => isWithin(area, filled))) return true;
  return sheet.arrayAreas.some((filled) => overlap(filled, area)) ? null : false;
}

function bothHidden(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

/** `null` where some are hidden and others not. */
function rowsHidden(sheet: HostSheet, area: Area): boolean | null {
  const used = sheet.usedArea(false);
  const last = Math.min(lastRowOf(area), Math.max(area.row, used === undefined ? 0 : lastRowOf(used) + 1));
  return alike(area.row, last, (row) => sheet.isRowHidden(row));
}

function columnsHidden(sheet: HostSheet, area: Area): boolean | null {
  return alike(area.column, lastColumnOf(area), (column) => sheet.hiddenColumns.has(column));
}

function alike(first: number, last: number, isHidden: (index: number) => boolean): boolean | null {
  const isFirstHidden = isHidden(first);
  for (let index = first + 1; index <= last; index += 1) if (isHidden(index) !== isFirstHidden) return null;
  return isFirstHidden;
}

/** The properties of a range that can be set. */
export function rangeWrites(sheet: HostSheet, area: Area): NonNullable<HostObject["writes"]> {
  const enter = (given: unknown) => {
    const typed = entries(given, area.rows, area.columns);
    demandWholeSplit(sheet, area, typed);
    sheet.enter(area, typed);
  };
  return {
    values: enter,
    formulas: enter,
    formulasLocal: enter,
    numberFormat: (given) => {
      sheet.setNumberFormats(area, entries(given, area.rows, area.columns).map(formatsOf));
    },
    rowHidden: (given) => {
      sheet.protection.demand("allowFormatRows");
      mark(sheet.hiddenRows, area.row, lastRowOf(area), flag(given));
    },
    columnHidden: (given) => {
      sheet.protection.demand("allowFormatColumns");
      mark(sheet.hiddenColumns, area.column, lastColumnOf(area), flag(given));
    },
    hyperlink: (given) => link(sheet, area, record(given)),
  };
}

function formatsOf(given: readonly Entry[]): readonly (string | null)[] {
  return given.map((format) => {
    if (format !== null && typeof format !== "string") throw invalidArgument();
    return format;
  });
}

function mark(hidden: Set<number>, first: number, last: number, isHidden: boolean): void {
  for (let index = first; index <= last; index += 1) {
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
  }
}

/** A link writes its text in the cells, and dresses them as links. */
function link(sheet: HostSheet, area: Area, given: Hyperlink): void {
  sheet.demandUnlocked(area);
  const { address, documentReference, textToDisplay } = given;
  if (address === undefined && documentReference === undefined) throw invalidArgument();
  sheet.grid.change(area, (cell) => ({
    ...cell,
    ...(textToDisplay === undefined ? {} : { value: textToDisplay }),
    ...(textToDisplay === undefined && cell.value === ""
      ? { value: address ?? documentReference ?? "" }
      : {}),
    hyperlink: given,
    style: { ...cell.style, fontColor: "#0563C1", underline: "Single" },
  }));
}
