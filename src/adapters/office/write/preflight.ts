import { parseRange, type Range } from "../../../workbook/excel/addresses";
import { around } from "../known";
import { bounds, rangeOf } from "../read/bounds";
import type { Batch, Session } from "../session";
import type { SheetPlan } from "./sheet-plan";

/** What a column is filtered by; `undefined` where it is not. */
export type ColumnCriteria = Excel.FilterCriteria | undefined;

export interface TableFacts {
  readonly name: string;
  readonly range: Range;
  readonly hasTotals: boolean;
  readonly criteria: readonly ColumnCriteria[];
  /** The cells of its totals row. */
  readonly totals: readonly unknown[];
}

/** The filter of a plain range. */
export interface FilterFacts {
  readonly range: Range;
  readonly criteria: readonly ColumnCriteria[];
}

/** A sheet just before it is written to. */
export interface SheetFacts {
  readonly isProtected: boolean;
  readonly used: Range | undefined;
  readonly tables: readonly TableFacts[];
  readonly merged: readonly Range[];
  /** Several cells that one formula fills. */
  readonly arrays: readonly Range[];
  readonly filter: FilterFacts | undefined;
  /** What the cells that tell rows apart hold now. */
  readonly witness: readonly (readonly unknown[])[];
  /** The cells that stand in the way of a table that grows. */
  readonly inTheWay: readonly Range[];
}

/** A sheet that is about to be written as a whole, whatever stands on it. */
export interface PageFacts {
  readonly name: string;
  readonly isProtected: boolean;
  readonly tables: readonly string[];
  readonly isFiltered: boolean;
}

export interface WorkbookFacts {
  readonly sheetNames: readonly string[];
  readonly isStructureLocked: boolean;
  /** Names that no new table may have. */
  readonly takenNames: readonly string[];
  /** `undefined` for a sheet that is gone. */
  readonly sheets: readonly (SheetFacts | undefined)[];
  /** `undefined` for one that is not there yet. */
  readonly pages: readonly (PageFacts | undefined)[];
}

/** One look at everything that could forbid the changes; in one round trip, save where arrays are in sight. */
export async function lookFirst(
  session: Session,
  plans: readonly SheetPlan[],
  pages: readonly string[] = [],
): Promise<WorkbookFacts> {
  const asked = await session.ask((batch) => {
    const { workbook } = batch;
    return {
      sheets: workbook.worksheets.load("items/name"),
      protection: workbook.protection.load("protected"),
      tables: workbook.tables.load("items/name"),
      names: workbook.names.load("items/name"),
      plans: plans.map((plan) => askSheet(batch, plan)),
      pages: pages.map((name) => askPage(batch, name)),
    };
  });
  const arrays = await askArrays(
    session,
    plans.filter((_, index) => isArray(asked.plans[index]?.array)),
  );
  return {
    sheetNames: asked.sheets.items.map(({ name }) => name),
    isStructureLocked: asked.protection.protected,
    takenNames: [...asked.tables.items, ...asked.names.items].map(({ name }) => name),
    sheets: asked.plans.map((sheet, index) =>
      sheet.sheet.isNullObject
        ? undefined
        : sheetFacts(sheet, arrays.get(plans[index]?.sheet.name ?? "") ?? []),
    ),
    pages: asked.pages.map(pageFacts),
  };
}

function askPage({ workbook }: Batch, name: string) {
  const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
  return {
    sheet,
    protection: sheet.protection.load("protected"),
    tables: sheet.tables.load("items/name"),
    filter: sheet.autoFilter.load("enabled"),
  };
}

function pageFacts({ sheet, protection, tables, filter }: ReturnType<typeof askPage>): PageFacts | undefined {
  if (sheet.isNullObject) return undefined;
  return {
    name: sheet.name,
    isProtected: protection.protected,
    tables: tables.items.map(({ name }) => name),
    isFiltered: filter.enabled,
  };
}

type AskedSheet = ReturnType<typeof askSheet>;

/** Which of the written ranges holds cells that one formula fills together. */
async function askArrays(
  session: Session,
  plans: readonly SheetPlan[],
): Promise<ReadonlyMap<string, readonly Range[]>> {
  if (plans.length === 0) return new Map();
  const asked = await session.ask((batch) =>
    plans.map(({ sheet: { name }, written }) => ({
      name,
      areas: written.map((area) => ({ area, array: batch.range(name, area).load(arraySigns) })),
    })),
  );
  return new Map(
    asked.map(({ name, areas }) => [
      name,
      areas.filter(({ array }) => isArray(array)).map(({ area }) => area),
    ]),
  );
}

const arraySigns = "hasSpill,savedAsArray";

/** Excel says `null` where some of the cells are. */
function isArray(range: Excel.Range | undefined): boolean {
  if (range === undefined || range.isNullObject) return false;
  const signs: readonly (boolean | null)[] = [range.hasSpill, range.savedAsArray];
  return signs.some((sign) => sign !== false);
}

function askSheet({ workbook }: Batch, { sheet: { name, tables }, grown, written, witness }: SheetPlan) {
  const whole = around([...written, ...grown]);
  const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
  const range = (area: Range) =>
    sheet.getRangeByIndexes(
      area.top - 1,
      area.left - 1,
      area.bottom - area.top + 1,
      area.right - area.left + 1,
    );
  return {
    sheet,
    protection: sheet.protection.load("protected"),
    used: sheet.getUsedRangeOrNullObject(true).load(bounds),
    tableList: sheet.tables.load("items/name"),
    tables: tables.map((known) => {
      const table = workbook.tables.getItemOrNullObject(known.name).load("showTotals");
      return {
        name: known.name,
        table,
        range: table.getRange().load(bounds),
        filter: table.autoFilter.load("criteria"),
        totals: known.hasTotals ? table.getTotalRowRange().load("formulas") : undefined,
      };
    }),
    merged: whole && range(whole).getMergedAreasOrNullObject().load("address"),
    filter: sheet.autoFilter.load("enabled,criteria"),
    filterRange: sheet.autoFilter.getRangeOrNullObject().load(bounds),
    grown: grown.map((area) => range(area).getUsedRangeOrNullObject(true).load(`${bounds},formulas`)),
    array: whole && range(whole).load(arraySigns),
    witness: witness && range(witness).load("values"),
  };
}

function sheetFacts(asked: AskedSheet, arrays: readonly Range[]): SheetFacts {
  const { protection, used, tableList, tables, merged, filter, filterRange, grown, witness } = asked;
  const known = tables.map(({ name, table, range, filter: own, totals }) => ({
    name: table.isNullObject ? "" : name,
    range: table.isNullObject ? nowhere : rangeOf(range),
    hasTotals: !table.isNullObject && table.showTotals,
    criteria: table.isNullObject ? [] : criteriaOf(own),
    totals: totals === undefined || table.isNullObject ? [] : (totals.formulas[0] ?? []),
  }));
  // A table that came meanwhile has a name only, which is enough to see that it came.
  const others = tableList.items
    .filter(({ name }) => !known.some((table) => table.name === name))
    .map(({ name }) => ({ name, range: nowhere, hasTotals: false, criteria: [], totals: [] }));
  return {
    isProtected: protection.protected,
    used: used.isNullObject ? undefined : rangeOf(used),
    tables: [...known, ...others],
    merged: merged === undefined || merged.isNullObject ? [] : areasOf(merged.address),
    arrays,
    witness: witness?.values ?? [],
    filter:
      filter.enabled && !filterRange.isNullObject
        ? { range: rangeOf(filterRange), criteria: criteriaOf(filter) }
        : undefined,
    inTheWay: grown.flatMap((range) => (range.isNullObject ? [] : filledCells(range))),
  };
}

const nowhere: Range = { top: 0, left: 0, bottom: 0, right: 0 };

function criteriaOf(filter: Excel.AutoFilter): readonly ColumnCriteria[] {
  const criteria = filter.criteria as readonly (Excel.FilterCriteria | null | undefined)[] | null;
  return (criteria ?? []).map((one) => (isFiltering(one) ? onlySaid(one) : undefined));
}

function isFiltering(criteria: Excel.FilterCriteria | null | undefined): criteria is Excel.FilterCriteria {
  // Excel describes a column without a filter by nothing, or by a description without content.
  return (criteria as { readonly filterOn?: unknown } | null | undefined)?.filterOn !== undefined;
}

/** Without what Excel says nothing about, which it would not take back. */
function onlySaid(criteria: Excel.FilterCriteria): Excel.FilterCriteria {
  const said = Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(said) as unknown as Excel.FilterCriteria;
}

function filledCells(range: Excel.Range): readonly Range[] {
  const { top, left } = rangeOf(range);
  return range.formulas.flatMap((cells: readonly unknown[], row) =>
    cells.flatMap((formula, column) => {
      if (formula === "") return [];
      const place = { top: top + row, left: left + column };
      return [{ ...place, bottom: place.top, right: place.left }];
    }),
  );
}

/** `Absences!B2:C3,Absences!E5`. */
function areasOf(addresses: string): readonly Range[] {
  return addresses
    .split(",")
    .flatMap((address) => parseRange(address.slice(address.lastIndexOf("!") + 1)) ?? []);
}
