import type { Range } from "../../../workbook/excel/addresses";
import { isRefusal } from "../errors";
import { around } from "../known";
import { bounds, rangeOf } from "../read/bounds";
import type { Batch, Session } from "../session";
import { isUnmoved, type OfficePlan } from "./sheet-plan";

/** A column that is filtered, and by what. */
export interface FilteredColumn {
  /** Counted from the first column of the filter. */
  readonly index: number;
  readonly header: string;
  readonly criteria: Excel.FilterCriteria;
}

/** The filter of a plain range. */
export interface SheetFilter {
  readonly range: Range;
  readonly columns: readonly FilteredColumn[];
}

/** What must be lifted before a sheet is written to. */
export interface FilterFacts {
  readonly tables: ReadonlyMap<string, readonly FilteredColumn[]>;
  readonly plain: SheetFilter | undefined;
  /** There is one that Excel does not tell: it could not be put back. */
  readonly isUnreadable: boolean;
}

/** Whether something is hidden; `undefined` where Excel would not say. */
type State = boolean | undefined;

/** The filters of one sheet at a first look: where they stand, and which of them hide anything. */
export interface FilterStates {
  readonly tables: readonly { readonly name: string; readonly range: Range; readonly isFiltered: State }[];
  readonly plain: { readonly range: Range; readonly isFiltered: State } | undefined;
}

/**
 * What the filters that are at work say, asked for filter by filter in round trips of their own, and of those alone: to
 * read the criteria of an idle filter, or of one with blanks among its values, is reported to fail (OfficeDev/office-js
 * issues 465 and 3030), and must not spoil a write that has nothing to do with it.
 */
export async function askFilters(
  session: Session,
  plan: OfficePlan,
  { tables, plain }: FilterStates,
): Promise<FilterFacts> {
  const atWork = [...tables, ...(plain === undefined ? [] : [plain])].filter(
    (one) => one.isFiltered !== false,
  );
  const idle = plain && { range: plain.range, columns: [] };
  if (atWork.length === 0 || (await isAllInView(session, plan)))
    return { tables: new Map(), plain: idle, isUnreadable: false };
  const sheet = plan.sheet.name;
  const told = new Map<string, readonly FilteredColumn[]>();
  let isUnreadable = false;
  for (const { name, range, isFiltered } of tables) {
    if (isFiltered === false) continue;
    const columns = await askColumns(session, plan, range, (batch) => batch.table(name).autoFilter);
    if (columns === undefined) isUnreadable = true;
    else told.set(name, columns);
  }
  if (plain === undefined || plain.isFiltered === false) return { tables: told, plain: idle, isUnreadable };
  const columns = await askColumns(session, plan, plain.range, (batch) => batch.sheet(sheet).autoFilter);
  return {
    tables: told,
    plain: { range: plain.range, columns: columns ?? [] },
    isUnreadable: isUnreadable || columns === undefined,
  };
}

/** More ranges than this are not asked about one by one: the filters are lifted. */
const mostAskedAbout = 100;

/**
 * Nothing moves, and no row that gets something is hidden: the filters are left alone. Rows that are hidden are written in
 * the wrong place, or not at all (OfficeDev/office-js issues 224 and 994).
 */
async function isAllInView(session: Session, { sheet, written, areas }: OfficePlan): Promise<boolean> {
  if (!areas.every(isUnmoved) || written.length > mostAskedAbout) return false;
  const asked = await session.ask((batch) =>
    written.map((range) => batch.range(sheet.name, range).load("rowHidden")),
  );
  // Excel says `null` where some of the rows are.
  return asked.every((range) => (range.rowHidden as boolean | null) === false);
}

/** The filtered columns; `undefined` where Excel refuses to say, or says that there are some and not which. */
async function askColumns(
  session: Session,
  { sheet }: OfficePlan,
  { top, left }: Range,
  filterIn: (batch: Batch) => Excel.AutoFilter,
): Promise<readonly FilteredColumn[] | undefined> {
  try {
    const filter = await session.ask((batch) => filterIn(batch).load("criteria"));
    const all = (filter.criteria as readonly (Excel.FilterCriteria | null | undefined)[] | null) ?? [];
    const columns = all.flatMap((one, index): readonly FilteredColumn[] => {
      const said = contentOf(one);
      const header = sheet.rows[top - 1]?.[left - 1 + index];
      return said === undefined
        ? []
        : [{ index, header: typeof header === "string" ? header : "", criteria: said }];
    });
    return columns.length === 0 ? undefined : columns;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}

type Members = Readonly<Record<string, unknown>>;

/** The members that each kind of filter is made of (the declarations of `Excel.FilterCriteria`). */
const membersOf: Readonly<Record<string, readonly string[]>> = {
  BottomItems: ["criterion1"],
  BottomPercent: ["criterion1"],
  TopItems: ["criterion1"],
  TopPercent: ["criterion1"],
  CellColor: ["color"],
  FontColor: ["color"],
  Icon: ["icon"],
  Dynamic: ["dynamicCriteria"],
  Values: ["values"],
  Custom: ["criterion1", "criterion2", "operator"],
};

/** Members that say something about the others and nothing by themselves. */
const additions = ["operator", "subField"];

/**
 * What a column is filtered by, without the members about which Excel says nothing: it would not take them back
 * (OfficeDev/office-js issue 1226). Excel describes a column without a filter by nothing, or by a description without
 * content; `undefined` for both.
 */
function contentOf(given: Excel.FilterCriteria | null | undefined): Excel.FilterCriteria | undefined {
  if (given === null || given === undefined) return undefined;
  const criteria = given as unknown as Members;
  const { filterOn } = criteria;
  const known = typeof filterOn === "string" ? membersOf[filterOn] : undefined;
  if (known === undefined) return undefined;
  const said = [...known, "subField"].filter((member) => hasContent(criteria[member]));
  if (said.every((member) => additions.includes(member))) return undefined;
  return Object.fromEntries(
    ["filterOn", ...said].map((member) => [member, criteria[member]]),
  ) as unknown as Excel.FilterCriteria;
}

function hasContent(member: unknown): boolean {
  if (Array.isArray(member)) return member.length > 0;
  return member !== null && member !== undefined && member !== "" && member !== "Unknown";
}

/** Asks where the filters of a sheet stand and whether they hide anything. A sheet that is gone answers with nothing. */
export function queueFilters(batch: Batch, sheet: Excel.Worksheet, tables: readonly string[]) {
  return {
    tables: tables.map((name) => ({
      name,
      filter: batch.workbook.tables.getItemOrNullObject(name).autoFilter.load("isDataFiltered"),
    })),
    plain: queuePlain(sheet),
  };
}

function queuePlain(sheet: Excel.Worksheet) {
  return {
    filter: sheet.autoFilter.load("enabled,isDataFiltered"),
    range: sheet.autoFilter.getRangeOrNullObject().load(bounds),
  };
}

export type AskedFilters = ReturnType<typeof queueFilters>;
type AskedPlain = ReturnType<typeof queuePlain>;

export function statesOf(
  { tables, plain }: AskedFilters,
  rangeOfTable: (name: string) => Range,
): FilterStates {
  return {
    tables: tables.map(({ name, filter }) => ({
      name,
      range: rangeOfTable(name),
      isFiltered: !filter.isNullObject && filter.isDataFiltered,
    })),
    plain: plainState(plain),
  };
}

function plainState({ filter, range }: AskedPlain): FilterStates["plain"] {
  if (filter.isNullObject || range.isNullObject || !filter.enabled) return undefined;
  return { range: rangeOf(range), isFiltered: filter.isDataFiltered };
}

/** The same, filter by filter, once Excel has refused to say it at once. */
export async function askStatesOneByOne(
  session: Session,
  { sheet, written }: OfficePlan,
  tables: readonly { readonly name: string; readonly range: Range }[],
): Promise<FilterStates> {
  const asked: { name: string; range: Range; isFiltered: State }[] = [];
  for (const { name, range } of tables) {
    const filter = await unlessRefused(() =>
      session.ask((batch) => batch.table(name).autoFilter.load("isDataFiltered")),
    );
    asked.push({ name, range, isFiltered: filter?.isDataFiltered });
  }
  const plain = await unlessRefused(() => session.ask((batch) => queuePlain(batch.sheet(sheet.name))));
  if (plain !== undefined) return { tables: asked, plain: plainState(plain) };
  // Where there is no filter, Excel may refuse to say so.
  const range = await unlessRefused(() =>
    session.ask((batch) => batch.sheet(sheet.name).autoFilter.getRangeOrNullObject().load(bounds)),
  );
  if (range?.isNullObject === true) return { tables: asked, plain: undefined };
  const place = range === undefined ? (sheet.used ?? around(written)) : rangeOf(range);
  return { tables: asked, plain: place && { range: place, isFiltered: undefined } };
}

/** `undefined` where Excel would not do or say it. */
export async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}
