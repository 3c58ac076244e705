import type {
  Child,
  Enrolment,
  Family,
  HouseholdLists,
  Households,
  QuotientChange,
} from "../../domain/families";
import type { Weekday } from "../../kernel/day";
import { at, type RowPlace } from "../../kernel/place";
import { codeFinder } from "../../kernel/resemblance";
import { blocking, childOnly, familyOnly, type Problem, type Scope } from "../../kernel/problem";
import type { PartialRowOf } from "../declaration";
import { soundRows, type SheetReading, type SoundRow } from "../read-sheet";
import { weekdayColumns, type enrolmentsSheet, type familiesSheet, type childrenSheet } from "../sheets";
import type { TownTables } from "./read-tables";

/** Joins the sheets of families and children by their codes, and says which codes are there twice or lead nowhere. */
export function readHouseholds(
  readings: Pick<TownTables, "families" | "quotients" | "children" | "enrolments">,
): {
  readonly households: HouseholdLists;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const familyRows = firstOfEachCode(readings.families, "Code famille", familyOnly, problems);
  const childRows = firstOfEachCode(readings.children, "Code enfant", childOnly, problems);
  const families = familyRows.map(familyOf);
  const familyCodes = new Set(families.map((family) => family.code));
  const likelyFamily = codeFinder(familyCodes);
  const children: Child[] = [];
  for (const row of childRows) {
    const { place, values } = row;
    if (values.familyCode === undefined) continue;
    children.push(childOf(row, values.familyCode));
    if (familyCodes.has(values.familyCode)) continue;
    const facts = { family: values.familyCode, nearest: likelyFamily(values.familyCode) };
    problems.push(blocking("reading.unknown-family", facts, at(place, "familyCode"), childOnly(values.code)));
  }
  const childCodes = new Set(childRows.map(({ values }) => values.code));
  const enrolments = ofKnownChildren(soundRows(readings.enrolments), childCodes, problems).map(enrolmentOf);
  const firstRowOfChange = new Map<string, number>();
  const quotientChanges = soundRows(readings.quotients).flatMap(
    ({ place, values }): readonly QuotientChange[] => {
      const key = `${values.familyCode} ${values.from}`;
      const firstRow = firstRowOfChange.get(key);
      if (firstRow === undefined) firstRowOfChange.set(key, place.row);
      else {
        const facts = { family: values.familyCode, from: values.from, firstRow };
        problems.push(
          blocking("reading.duplicate-quotient", facts, at(place, "from"), familyOnly(values.familyCode)),
        );
      }
      if (familyCodes.has(values.familyCode)) return [{ ...values, place }];
      const facts = { family: values.familyCode, nearest: likelyFamily(values.familyCode) };
      problems.push(blocking("reading.unknown-family", facts, at(place, "familyCode")));
      return [];
    },
  );
  return { households: { families, children, enrolments, quotientChanges }, problems };
}

/** The rows of these children; the others are reported. */
export function ofKnownChildren<
  R extends {
    readonly place: RowPlace<
      "enrolments" | "bookings" | "absences" | "adjustments" | "custodies" | "passages"
    >;
    readonly values: { readonly childCode: string };
  },
>(rows: readonly R[], known: ReadonlySet<string>, problems: Problem[]): readonly R[] {
  const likely = codeFinder(known);
  return rows.filter(({ place, values: { childCode: child } }) => {
    if (known.has(child)) return true;
    const facts = { child, nearest: likely(child) };
    problems.push(blocking("reading.unknown-child", facts, at(place, "childCode")));
    return false;
  });
}

type Coded<S extends typeof familiesSheet | typeof childrenSheet> = PartialRowOf<S["columns"]> & {
  readonly code: string;
};

interface CodedRow<S extends typeof familiesSheet | typeof childrenSheet> {
  readonly place: RowPlace<S["key"]>;
  readonly values: Coded<S>;
}

/** The first row of each readable code, broken ones included; a second row of a code blocks whom it names. */
function firstOfEachCode<S extends typeof familiesSheet | typeof childrenSheet>(
  reading: SheetReading<S>,
  column: string,
  blocks: (code: string) => Scope,
  problems: Problem[],
): readonly CodedRow<S>[] {
  const firstRowOf = new Map<string, number>();
  const kept: CodedRow<S>[] = [];
  for (const { place, values } of reading.rows) {
    const { code } = values as { readonly code: string | undefined };
    if (code === undefined) continue;
    const row = place.row;
    const firstRow = firstRowOf.get(code);
    if (firstRow === undefined) {
      firstRowOf.set(code, row);
      kept.push({ place, values: values as Coded<S> });
    } else {
      const facts = { column, code, firstRow, row };
      problems.push(blocking("reading.duplicate-code", facts, at(place, "code"), blocks(code)));
    }
  }
  return kept;
}

function familyOf({ values, place }: CodedRow<typeof familiesSheet>): Family {
  return { ...values, lastName: values.lastName ?? "", place };
}

function childOf({ values, place }: CodedRow<typeof childrenSheet>, familyCode: string): Child {
  return { ...values, familyCode, lastName: values.lastName ?? "", place };
}

function enrolmentOf({ place, values }: SoundRow<typeof enrolmentsSheet>): Enrolment {
  const { childCode, service, from, to } = values;
  return { childCode, service, from, to, weekdays: tickedWeekdays(values), place };
}

// Few weeks are different: one set for each of them serves all enrolments.
const knownWeeks = new Map<number, ReadonlySet<Weekday>>();

function tickedWeekdays(values: SoundRow<typeof enrolmentsSheet>["values"]): ReadonlySet<Weekday> {
  const ticked = weekdayColumns.flatMap(([field, weekday]): Weekday[] =>
    values[field] === true ? [weekday] : [],
  );
  const key = ticked.reduce((bits, weekday) => bits + 2 ** weekday, 0);
  let week = knownWeeks.get(key);
  if (week === undefined) knownWeeks.set(key, (week = new Set(ticked)));
  return week;
}

/**
 * Where the grid has prices by sibling rank, a child or an enrolment that cannot be read leaves the ranks of the whole
 * family in doubt: all of it waits, not the child alone.
 */
export function widenToFamilies(problems: readonly Problem[], { children }: Households): readonly Problem[] {
  return problems.map((problem) => {
    const { blocks, where } = problem;
    if (blocks.of !== "child" || (where?.sheet !== "children" && where?.sheet !== "enrolments"))
      return problem;
    const family = children.get(blocks.code)?.familyCode;
    return family === undefined ? problem : { ...problem, blocks: familyOnly(family) };
  });
}
