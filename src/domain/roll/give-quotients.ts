import { firstOfMonth, latest, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import { information, type Problem } from "../../kernel/problem";
import {
  quotientOn,
  type Family,
  type Households,
  type QuotientChange,
  type QuotientFamilial,
} from "../families";
import type { Listed, ListedQuotient } from "./listed";
import { isSameFirstName, isSameLastName, nameKey } from "./names";
import { homeOf } from "./roll-people";
import type { RollAnswers, RollChange, RollChoice, RollFill, RollRows, RollValue } from "./roll-plan";
import { takeOrLeave, type RollQuestions } from "./roll-questions";

interface Giving {
  readonly households: Households;
  /** The day of the import: what ended before its month is over. */
  readonly on: Day;
  /** The first day of the school year: a quotient that had no day held from there on. */
  readonly yearFrom: Day;
  readonly answers: Pick<RollAnswers, "accepted" | "quotientsFrom">;
  readonly questions: RollQuestions;
  /** The family of the child on whose line a quotient stands; `undefined` while that is not known. */
  readonly familyOf: (quotient: ListedQuotient) => string | undefined;
}

interface Given {
  /** Families of the list. */
  readonly families: number;
  readonly changes: readonly RollChange[];
  readonly rows: RollRows["quotients"];
  readonly fills: readonly RollFill<Pick<QuotientChange, "quotient">>[];
  /** Those that go into the column of the family itself: nothing says from when. */
  readonly undated: readonly { readonly familyCode: string; readonly quotient: QuotientFamilial }[];
  readonly problems: readonly Problem[];
}

type KnownQuotient = ListedQuotient & { readonly quotient: QuotientFamilial };

/** Quotients that nobody doubts, in hundredths of a euro: nothing, or beyond 5 000 €, is asked about (it may be ten times too much). */
const lowest = 1_00;
const highest = 5_000_00;

/** Gives the quotients of a list to the families that it names. */
export function giveQuotients(quotients: Listed["quotients"], giving: Giving): Given {
  const { questions, households } = giving;
  const problems: Problem[] = [];
  const groups = groupBy(quotients, (each) =>
    each.child === undefined ? nameKey(each.family) : `${each.place.sheet} ${each.place.line}`,
  );
  const families = new Set<string>();
  const without: string[] = [];
  const sure: {
    readonly key: string;
    readonly code: string | undefined;
    readonly quotient: KnownQuotient;
  }[] = [];
  for (const [key, all] of groups) {
    const [first] = all;
    if (first === undefined) continue;
    const known = all.flatMap((each) =>
      each.quotient === undefined ? [] : [{ ...each, quotient: each.quotient }],
    );
    if (known.length === 0) without.push(first.family);
    const taken = withoutEnded(known, giving, problems).filter((each) => isPlausible(each, questions));
    const code =
      first.child !== undefined
        ? giving.familyOf(first)
        : taken.length > 0
          ? familyNamed(first, taken, giving)
          : undefined;
    families.add(code ?? key);
    sure.push(...taken.map((quotient) => ({ key, code, quotient })));
  }
  // Lines of brothers and sisters, and two ways to name one family, are about one quotient. While a child of them waits, its
  // line speaks for the family of that name: what it says otherwise is asked, but nothing is written that it says alone.
  const codeNamed = new Map(
    sure.flatMap(({ code, quotient }) => (code === undefined ? [] : [[nameKey(quotient.family), code]])),
  );
  const codeOf = ({ code, quotient }: (typeof sure)[number]) =>
    code ?? codeNamed.get(nameKey(quotient.family));
  const told = [...groupBy(sure, (one) => codeOf(one) ?? one.key)].flatMap(([code, its]) => {
    const settled = its.filter((one) => one.code !== undefined).map(({ quotient }) => quotient);
    const all = askOverlaps(
      its.map(({ quotient }) => quotient),
      questions,
    );
    const kept = all.filter((each) => settled.some((one) => !areApart(one, each)));
    const family = households.families.get(code);
    return family === undefined || kept.length === 0 ? [] : [plan(family, kept, giving)];
  });
  if (without.length > 0) problems.push(information("roll.quotients-none", { families: without }));
  return {
    families: families.size,
    changes: told.flatMap(({ changes }) => changes),
    rows: told.flatMap(({ rows }) => rows),
    fills: told.flatMap(({ fills }) => fills),
    undated: told.flatMap(({ undated }) => undated),
    problems,
  };
}

/** What had ended before the month of the import is over, unless the list says what came after it. */
function withoutEnded(
  quotients: readonly KnownQuotient[],
  { on, answers }: Giving,
  problems: Problem[],
): readonly KnownQuotient[] {
  const ends = answers.quotientsFrom ?? firstOfMonth(on);
  const isOver = ({ to }: KnownQuotient) => to !== undefined && to < ends;
  if (quotients.some((each) => !isOver(each)))
    return answers.quotientsFrom === undefined ? quotients : quotients.filter((each) => !isOver(each));
  for (const { family, to } of quotients)
    if (to !== undefined) problems.push(information("roll.quotient-ended", { named: family, to }));
  return [];
}

function isPlausible({ family, quotient, from, place }: KnownQuotient, questions: RollQuestions): boolean {
  if (quotient >= lowest && quotient <= highest) return true;
  const answer = questions.ask({
    id: `quotient: ${nameKey(family)} ${from ?? ""}`.trim(),
    place,
    about: { kind: "quotient", family, quotient },
    choices: takeOrLeave,
    open: undefined,
    proposed: undefined,
  });
  return answer === "take";
}

/** Two periods that do not meet are both right; of two quotients for the same days the clerk says which. */
function askOverlaps(
  quotients: readonly KnownQuotient[],
  questions: RollQuestions,
): readonly KnownQuotient[] {
  const ordered = [...quotients].sort(
    (left, right) => compareCodes(left.from ?? "", right.from ?? "") || left.quotient - right.quotient,
  );
  const kept: KnownQuotient[] = [];
  for (const each of ordered) {
    const last = kept.at(-1);
    if (last === undefined || isBefore(last, each)) kept.push(each);
    else if (last.quotient !== each.quotient) {
      const both = [last.quotient, each.quotient];
      const answer = questions.ask({
        id: `quotient-overlap: ${nameKey(each.family)} ${each.from ?? ""}`.trim(),
        place: each.place,
        about: { kind: "quotient-overlap", family: each.family, quotients: both, from: each.from },
        choices: both.map((quotient, index) => ({ kind: "quotient", key: String(index + 1), quotient })),
        open: undefined,
        proposed: undefined,
      });
      if (answer === undefined) return [];
      if (answer === "2") kept[kept.length - 1] = each;
    }
  }
  return kept;
}

function areApart(one: KnownQuotient, other: KnownQuotient): boolean {
  return isBefore(one, other) || isBefore(other, one);
}

function isBefore(one: KnownQuotient, other: KnownQuotient): boolean {
  return one.to !== undefined && other.from !== undefined && one.to < other.from;
}

/** Which family is it? All adults that it names count; a surname alone does where one family bears it. */
function familyNamed(
  { family, persons, place }: ListedQuotient,
  [first]: readonly KnownQuotient[],
  { households, questions }: Giving,
): string | undefined {
  const families = [...households.families.values()];
  const named = persons.filter(({ firstName }) => firstName !== undefined);
  const exact = families.filter((each) => named.some((person) => isSamePerson(person, each)));
  const surname = families.filter((each) =>
    persons.some(({ lastName }) => isSameLastName(lastName, each.lastName)),
  );
  const nameless = surname.filter((each) => named.length === 0 || each.firstName === undefined);
  const [only, ...others] = exact.length > 0 ? exact : nameless;
  if (only !== undefined && others.length === 0) return only.code;
  const candidates = [...new Set([...exact, ...surname])];
  const answer = questions.ask({
    id: `quotient-family: ${nameKey(family)}`,
    place,
    about: { kind: "quotient-family", family, quotient: first?.quotient ?? (0 as QuotientFamilial) },
    choices: [
      ...candidates.map((each): RollChoice => ({ kind: "family", key: each.code, family: homeOf(each) })),
      { kind: "leave", key: "leave" },
    ],
    open: "family",
    proposed: undefined,
  });
  return answer === "leave" ? undefined : answer;
}

function isSamePerson(
  { lastName, firstName = "" }: ListedQuotient["persons"][number],
  family: Family,
): boolean {
  if (family.firstName === undefined || !isSameLastName(lastName, family.lastName)) return false;
  return family.firstName.split(/\s+(?:et|&)\s+/i).some((each) => isSameFirstName(each, firstName));
}

/** What a family's quotients become. Where the workbook has another one that day, the clerk accepts it first. */
function plan(
  family: Family,
  quotients: readonly KnownQuotient[],
  { households, yearFrom, on, answers }: Giving,
): Omit<Given, "families" | "problems"> {
  const changes: RollChange[] = [];
  const rows: Given["rows"][number][] = [];
  const fills: Given["fills"][number][] = [];
  const undated: Given["undated"][number][] = [];
  const dated = households.quotientChangesOf.get(family.code);
  for (const { quotient, from: said, place } of quotients) {
    const since = said === undefined && dated !== undefined ? firstOfMonth(on) : said;
    const from = since === undefined ? answers.quotientsFrom : latest(since, answers.quotientsFrom ?? since);
    const current = from === undefined ? family.quotient : quotientOn(households, family, from);
    if (current === quotient) continue;
    const isWritten = current === undefined || answers.accepted.includes("quotient");
    const value = (each: QuotientFamilial, day: Day | undefined): RollValue => ({
      kind: "quotient",
      quotient: each,
      from: day,
    });
    changes.push({
      column: "quotient",
      of: { kind: "family", family: homeOf(family) },
      old:
        current === undefined
          ? undefined
          : value(current, dated?.findLast((change) => from !== undefined && change.from <= from)?.from),
      new: value(quotient, from),
      isWritten,
      place,
    });
    if (!isWritten) continue;
    const same = dated?.find((change) => change.from === from);
    if (from === undefined) undated.push({ familyCode: family.code, quotient });
    else if (same !== undefined) fills.push({ row: same.place.row, values: { quotient } });
    else {
      // Dated quotients replace the one of the row, for the days before them too: it keeps these.
      if (dated === undefined && rows.length === 0 && family.quotient !== undefined && from > yearFrom)
        rows.push({ familyCode: family.code, quotient: family.quotient, from: yearFrom });
      rows.push({ familyCode: family.code, quotient, from });
    }
  }
  return { changes, rows, fills, undated };
}
