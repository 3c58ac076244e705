import { lastSheetRow, type Range } from "../../../workbook/excel/addresses";
import { isRefusal } from "../errors";
import type { Table } from "../../../workbook/excel/tables";
import { around } from "../known";
import { bounds, rangeOf } from "../read/bounds";
import { askMergesInParts, mergesOf, queueMerges } from "../read/merged-cells";
import type { Piece } from "../read/pieces";
import type { Batch, Session } from "../session";
import { anchorsOf } from "./anchors";
import {
  askFilters,
  askStatesOneByOne,
  type FilterFacts,
  type FilterStates,
  queueFilters,
  statesOf,
} from "./filters";
import { areaThatMovesTotals, type OfficePlan } from "./sheet-plan";
import { pageFacts, askPage, type PageAsked } from "./ask-page";

export interface TableFacts extends Pick<Table, "name" | "range" | "totalsRows"> {
  /** The cells of its totals row, as they are written back. */
  readonly totals: readonly unknown[];
  /** The first cell that holds something below its totals row. */
  readonly below: Range | undefined;
}

/** A cell that tells whether rows and columns still stand where they stood, and what it holds. */
export interface Anchor {
  readonly cell: Range;
  readonly formula: unknown;
}

/** A sheet just before it is written to. */
export interface OfficeSheetFacts {
  readonly isProtected: boolean;
  readonly used: Range | undefined;
  readonly tables: readonly TableFacts[];
  /** `undefined` where Excel would not say. */
  readonly merged: readonly Range[] | undefined;
  /** Several cells that one formula fills. */
  readonly arrays: readonly Range[];
  readonly filters: FilterFacts;
  /** What the cells that tell rows apart hold now, as their formulas say it. */
  readonly witness: readonly (readonly unknown[])[];
  /** What holds something among the cells that must be free. */
  readonly filled: readonly Range[];
  /** The cells that must still be there between two batches, and what they hold now, as their formulas say it. */
  readonly anchors: readonly Anchor[];
}

export interface OfficeFacts {
  readonly sheetNames: readonly string[];
  readonly isStructureLocked: boolean;
  /** Names that no new table may have. */
  readonly takenNames: readonly string[];
  /** `undefined` for a sheet that is gone. */
  readonly sheets: readonly (OfficeSheetFacts | undefined)[];
  /** `undefined` for one that is not there yet. */
  readonly pages: readonly (PageAsked | undefined)[];
}

/**
 * One look at everything that could forbid the changes: in one round trip, save where arrays or filters are in sight, or
 * where Excel refuses to say something at once that it may say in parts.
 */
export async function lookFirst(
  session: Session,
  plans: readonly OfficePlan[],
  pages: readonly string[] = [],
): Promise<OfficeFacts> {
  const asked = await askAll(session, plans, pages);
  const arrays = await askArrays(
    session,
    plans.filter((_, index) => isArray(asked.plans[index]?.array)),
  );
  const sheets: (OfficeSheetFacts | undefined)[] = [];
  for (const [index, plan] of plans.entries()) {
    const sheet = asked.plans[index];
    if (sheet === undefined || sheet.sheet.isNullObject) {
      sheets.push(undefined);
      continue;
    }
    const tables = tableFacts(sheet);
    const merges =
      sheet.merges === undefined ? await askMergesInParts(session, toLookAt(plan)) : mergesOf(sheet.merges);
    const { name } = plan.sheet;
    const filters = await askFilters(session, plan, await statesIn(session, plan, sheet, tables));
    const merged = merges.has(name) ? merges.get(name) : [];
    sheets.push({ ...sheetFacts(sheet, tables), arrays: arrays.get(name) ?? [], merged, filters });
  }
  return {
    sheetNames: asked.sheets.items.map(({ name }) => name),
    isStructureLocked: asked.protection.protected,
    takenNames: [...asked.tables.items, ...asked.names.items].map(({ name }) => name),
    sheets,
    pages: asked.pages.map(pageFacts),
  };
}

/** Everything at once; where Excel refuses that, without what it may refuse to say. */
async function askAll(session: Session, plans: readonly OfficePlan[], pages: readonly string[]) {
  const ask = (isWhole: boolean) =>
    session.ask((batch) => {
      const { workbook } = batch;
      return {
        sheets: workbook.worksheets.load("items/name"),
        protection: workbook.protection.load("protected"),
        tables: workbook.tables.load("items/name"),
        names: workbook.names.load("items/name"),
        plans: plans.map((plan) => askSheet(batch, plan, isWhole)),
        pages: pages.map((name) => askPage(batch, name, isWhole)),
      };
    });
  try {
    return await ask(true);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return ask(false);
  }
}

/** Where merged cells would matter: all that is there, and all that is written. */
function toLookAt({ sheet, written, taken }: OfficePlan): readonly Piece[] {
  const tables = sheet.tables.map(({ range }) => range);
  const range = around([...(sheet.used === undefined ? [] : [sheet.used]), ...tables, ...written, ...taken]);
  return range === undefined ? [] : [{ sheet: sheet.name, range }];
}

function statesIn(
  session: Session,
  plan: OfficePlan,
  { filters, tables: asked }: AskedSheet,
  tables: readonly TableFacts[],
): Promise<FilterStates> {
  const rangeOfTable = (name: string) => tables.find((table) => table.name === name)?.range ?? nowhere;
  if (filters !== undefined) return Promise.resolve(statesOf(filters, rangeOfTable));
  // A table without buttons filters nothing, and has no filter to be asked about.
  const buttoned = asked.filter(({ table }) => !table.isNullObject && table.showFilterButton);
  return askStatesOneByOne(
    session,
    plan,
    buttoned.map(({ name }) => ({ name, range: rangeOfTable(name) })),
  );
}

type AskedSheet = ReturnType<typeof askSheet>;

/** Which of the written ranges holds cells that one formula fills together. */
async function askArrays(
  session: Session,
  plans: readonly OfficePlan[],
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

function askSheet(batch: Batch, plan: OfficePlan, isWhole: boolean) {
  const { workbook } = batch;
  const { taken, written, witness } = plan;
  const { name, tables } = plan.sheet;
  const whole = around([...written, ...taken]);
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
      const table = workbook.tables.getItemOrNullObject(known.name).load("showTotals,showFilterButton");
      const below = belowTotals(plan, known);
      return {
        name: known.name,
        table,
        range: table.getRange().load(bounds),
        totals:
          known.totalsRows > 0 ? table.getTotalRowRange().load("formulas,values,valueTypes") : undefined,
        below: below && range(below).getUsedRangeOrNullObject(true).load(bounds),
      };
    }),
    merges: isWhole ? queueMerges(batch, toLookAt(plan)) : undefined,
    filters: isWhole
      ? queueFilters(
          batch,
          sheet,
          tables.map((known) => known.name),
        )
      : undefined,
    taken: taken.map((area) => range(area).getUsedRangeOrNullObject(true).load(`${bounds},formulas`)),
    array: whole && range(whole).load(arraySigns),
    witness: witness && range(witness).load("formulas"),
    anchors: anchorsOf(plan).map((cell) => ({ cell, now: range(cell).load("formulas") })),
  };
}

/** All that stands below the totals row of a table that gets other bounds. */
function belowTotals(plan: OfficePlan, table: Table): Range | undefined {
  const { range } = table;
  const area = areaThatMovesTotals(plan, table);
  if (area === undefined || range.bottom === lastSheetRow) return undefined;
  return {
    ...range,
    top: range.bottom + 1,
    bottom: lastSheetRow,
    right: Math.max(range.right, area.after.right),
  };
}

function tableFacts({ tables, tableList }: AskedSheet): readonly TableFacts[] {
  const known = tables.map(({ name, table, range, totals, below }) => ({
    name: table.isNullObject ? "" : name,
    range: table.isNullObject ? nowhere : rangeOf(range),
    totalsRows: Number(!table.isNullObject && table.showTotals),
    totals: totals === undefined || table.isNullObject ? [] : totalsToWrite(totals),
    below: below === undefined || below.isNullObject ? undefined : rangeOf(below),
  }));
  // A table that came meanwhile has a name only, which is enough to see that it came.
  const others = tableList.items
    .filter(({ name }) => !known.some((table) => table.name === name))
    .map(({ name }) => ({ name, range: nowhere, totalsRows: 0, totals: [], below: undefined }));
  return [...known, ...others];
}

/**
 * `formulas` gives a text without the apostrophe that makes it one (OfficeDev/office-js issue 6687): given back as it is,
 * a label such as `2026` would become a number, and `=…` a formula. What is no formula and is a text is told to be one.
 */
function totalsToWrite(totals: Excel.Range): readonly unknown[] {
  const row: readonly unknown[] = totals.formulas[0] ?? [];
  return row.map((formula, column) => {
    const value: unknown = totals.values[0]?.[column];
    const type: string | undefined = totals.valueTypes[0]?.[column];
    const isText = typeof value === "string" && value !== "" && type === "String";
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    return isText && !isFormula ? `'${value}` : formula;
  });
}

function sheetFacts(asked: AskedSheet, tables: readonly TableFacts[]) {
  const { protection, used, taken, witness, anchors } = asked;
  return {
    isProtected: protection.protected,
    used: used.isNullObject ? undefined : rangeOf(used),
    tables,
    witness: witness?.formulas ?? [],
    filled: taken.flatMap((range) => (range.isNullObject ? [] : filledCells(range))),
    anchors: anchors.flatMap(({ cell, now }): readonly Anchor[] => {
      const formula: unknown = now.isNullObject ? undefined : now.formulas[0]?.[0];
      return formula === undefined ? [] : [{ cell, formula }];
    }),
  };
}

const nowhere: Range = { top: 0, left: 0, bottom: 0, right: 0 };

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
