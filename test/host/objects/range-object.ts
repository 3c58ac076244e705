import { whole } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { parseReference } from "../workbook/address";
import {
  type Area,
  boundingArea,
  intersectionOf,
  isOnSheet,
  lastColumnOf,
  lastRowOf,
  wholeSheet,
} from "../workbook/area";
import { invalidArgument, itemNotFound } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import { dataValidationObject } from "./data-validation-object";
import { MadeWhenAsked } from "./members";
import { rangeActions } from "./range-actions";
import { rangeReads, rangeWrites } from "./range-contents";
import { rangeFormatObject } from "./range-format-object";
import { worksheetObject } from "./worksheet-object";

/** A range that remembers where it stands, for the methods that take ranges. */
class RangeObject extends MadeWhenAsked {
  constructor(
    readonly sheet: HostSheet,
    readonly area: Area,
  ) {
    super("Range", {
      reads: () => rangeReads(sheet, area),
      writes: () => rangeWrites(sheet, area),
      children: () => ({
        format: () => rangeFormatObject(sheet, area),
        dataValidation: () => dataValidationObject(sheet, area),
        worksheet: () => worksheetObject(sheet),
      }),
      methods: () => ({ ...rangeActions(sheet, area), ...steps(sheet, area), ...meetings(sheet, area) }),
    });
  }
}

export function rangeObject(sheet: HostSheet, area: Area): RangeObject {
  if (!isOnSheet(area)) throw invalidArgument();
  return new RangeObject(sheet, area);
}

export function rangeOrNull(sheet: HostSheet, area: Area | undefined): RangeObject | null {
  return area === undefined ? null : rangeObject(sheet, area);
}

/** A range given as an argument: a range, or the address of one on this sheet. */
export function rangeGiven(sheet: HostSheet, given: unknown): RangeObject {
  if (given instanceof RangeObject) return given;
  const reference = typeof given === "string" ? parseReference(given) : undefined;
  if (reference === undefined) throw invalidArgument();
  if (reference.sheetName === undefined) return rangeObject(sheet, reference.area);
  const other = sheet.workbook.sheetNamed(reference.sheetName);
  if (other === undefined) throw invalidArgument();
  return rangeObject(other, reference.area);
}

function areaOnSheet(sheet: HostSheet, given: unknown): Area {
  const range = rangeGiven(sheet, given);
  if (range.sheet !== sheet) throw invalidArgument();
  return range.area;
}

/** From a range to another by rows and columns. */
function steps(sheet: HostSheet, area: Area): HostObject["methods"] {
  const { row, column, rows, columns } = area;
  const to = (change: Partial<Area>) => rangeObject(sheet, { ...area, ...change });
  const within = (index: unknown, count: number) => {
    if (whole(index) < 0 || whole(index) >= count) throw invalidArgument();
    return whole(index);
  };
  return {
    getCell: (down, across) =>
      to({ row: row + whole(down), column: column + whole(across), rows: 1, columns: 1 }),
    getRow: (index) => to({ row: row + within(index, rows), rows: 1 }),
    getColumn: (index) => to({ column: column + within(index, columns), columns: 1 }),
    getLastRow: () => to({ row: lastRowOf(area), rows: 1 }),
    getLastColumn: () => to({ column: lastColumnOf(area), columns: 1 }),
    getLastCell: () => to({ row: lastRowOf(area), column: lastColumnOf(area), rows: 1, columns: 1 }),
    getRowsBelow: (count) => to(rowsBeside(area, whole(count ?? 1))),
    getRowsAbove: (count) => to(rowsBeside(area, -whole(count ?? 1))),
    getResizedRange: (down, across) => to({ rows: rows + whole(down), columns: columns + whole(across) }),
    getAbsoluteResizedRange: (down, across) => to({ rows: whole(down), columns: whole(across) }),
    getOffsetRange: (down, across) => to({ row: row + whole(down), column: column + whole(across) }),
    getEntireRow: () => to({ column: 0, columns: wholeSheet.columns }),
    getEntireColumn: () => to({ row: 0, rows: wholeSheet.rows }),
  };
}

function rowsBeside(area: Area, count: number): Partial<Area> {
  if (count === 0) throw invalidArgument();
  return { row: count > 0 ? lastRowOf(area) + 1 : area.row + count, rows: Math.abs(count) };
}

/** What a range has in common with others, and with what is on the sheet. */
function meetings(sheet: HostSheet, area: Area): HostObject["methods"] {
  const common = (other: unknown) => intersectionOf(area, areaOnSheet(sheet, other));
  const used = (valuesOnly: unknown) => sheet.usedArea(valuesOnly === true, area);
  return {
    getIntersection: (other) => {
      const found = common(other);
      if (found === undefined) throw itemNotFound();
      return rangeObject(sheet, found);
    },
    getIntersectionOrNullObject: (other) => rangeOrNull(sheet, common(other)),
    getBoundingRect: (other) => rangeObject(sheet, boundingArea(area, areaOnSheet(sheet, other))),
    getUsedRange: (valuesOnly) => rangeObject(sheet, used(valuesOnly) ?? { ...area, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (valuesOnly) => rangeOrNull(sheet, used(valuesOnly)),
  };
}
