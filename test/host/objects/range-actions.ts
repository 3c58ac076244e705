import { optionalText, text } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { addressOf } from "../workbook/address";
import { type Area, hasCell, overlap } from "../workbook/area";
import { emptyCell } from "../workbook/cell";
import { copyCells, type CopyType } from "../workbook/copying";
import { invalidArgument } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import { announceSplit } from "../workbook/split-writes";
import { rangeAreasObject } from "./range-areas-object";
import { rangeGiven, rangeObject } from "./range-object";

const copyTypes: readonly string[] = ["All", "Formulas", "Values", "Formats"];
const clearKinds: readonly string[] = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"];

/** What can be done with a range. */
export function rangeActions(sheet: HostSheet, area: Area): NonNullable<HostObject["methods"]> {
  return {
    _ValidateArraySize: (rows, columns) => {
      if (rows !== area.rows || columns !== area.columns) throw invalidArgument();
      announceSplit(sheet, area);
    },
    clear: (applyTo) => {
      sheet.clear(area, oneOf(clearKinds, optionalText(applyTo) ?? "All"));
    },
    copyFrom: (source, type, skipBlanks, transpose) => {
      if (transpose === true) throw invalidArgument();
      const kind = oneOf(copyTypes, optionalText(type) ?? "All") as CopyType;
      copyCells(rangeGiven(sheet, source), { sheet, area }, kind, skipBlanks === true);
    },
    delete: (shift) => {
      sheet.deleteCells(area, oneOf(["Up", "Left"], text(shift)) as "Up" | "Left");
    },
    insert: (shift) => {
      sheet.insertCells(area, oneOf(["Down", "Right"], text(shift)) as "Down" | "Right");
      return rangeObject(sheet, area);
    },
    merge: (across) => {
      merge(sheet, area, across === true);
    },
    unmerge: () => {
      sheet.mergedAreas = sheet.mergedAreas.filter((merged) => !overlap(merged, area));
    },
    getMergedAreasOrNullObject: () => mergedAreas(sheet, area),
    select: () => {
      sheet.workbook.activate(sheet);
      sheet.workbook.selected = area;
    },
  };
}

function oneOf(known: readonly string[], given: string): string {
  if (!known.includes(given)) throw invalidArgument();
  return given;
}

function merge(sheet: HostSheet, area: Area, across: boolean): void {
  sheet.protection.demand("allowFormatCells");
  // Cells of tables cannot be merged.
  if (sheet.tables.some((table) => overlap(table.area, area))) throw invalidArgument();
  const rows = Array.from({ length: area.rows }, (_row, index) => ({
    ...area,
    row: area.row + index,
    rows: 1,
  }));
  const merged = across ? rows : [area];
  // A page has thousands of merges, one after the other, and none in the way of another.
  if (sheet.mergedAreas.some((present) => overlap(present, area)))
    sheet.mergedAreas = sheet.mergedAreas.filter((present) => !overlap(present, area));
  sheet.mergedAreas.push(...merged);
  for (const one of merged) {
    const first = sheet.grid.at(one.row, one.column);
    sheet.grid.change(one, () => emptyCell);
    sheet.grid.set(one.row, one.column, first);
  }
}

/** The addresses are those of first cells; the ranges are whole. */
function mergedAreas(sheet: HostSheet, area: Area): HostObject | null {
  const { habits } = sheet.workbook;
  const merged = sheet.mergedAreas.filter((present) =>
    habits.mergedAreas === "where they meet"
      ? overlap(present, area)
      : hasCell(area, present.row, present.column),
  );
  if (merged.length === 0) return null;
  if (merged.length > habits.mostMergedAreas) throw invalidArgument();
  const firstCells = merged.map((one) => `${sheet.name}!${addressOf({ ...one, rows: 1, columns: 1 })}`);
  const areas = rangeAreasObject(sheet, merged);
  return { ...areas, reads: { ...areas.reads, address: () => firstCells.join(",") } };
}
