import { firstOfMonth, type Day } from "../../kernel/day";
import type { Problem } from "../../kernel/problem";
import type { Child, Family } from "../families";
import { compareChild, inTown, type ChildValues, type TownSpelling } from "./compare-children";
import { compareFamily, type FamilyValues } from "./compare-families";
import type { RollChild } from "./fold-lines";
import { ofFamily, type RollHousehold } from "./form-families";
import { giveQuotients } from "./give-quotients";
import type { Listed, ListedQuotient } from "./listed";
import { homesByChild } from "./listed-homes";
import type { RollMatch } from "./match-children";
import type { NewCodes } from "./next-code";
import { homeOf, personInList, personOf } from "./roll-people";
import type { AddedChild, RollAnswers, RollChange, RollCustody, RollRows } from "./roll-plan";
import type { RollQuestions } from "./roll-questions";
import type { RollTown } from "./roll-town";
import type { SettledFamilies } from "./settle-families";
import { daysTicked, planWeeks, sayWeeks } from "./tick-enrolments";

type Listing<T> = T extends readonly (infer V)[] ? V[] : never;

/** The rows that a list comes to, child by child and household by household. */
export class RollDraft {
  readonly added: AddedChild[] = [];
  readonly changes: RollChange[] = [];
  private readonly children: ChildValues[] = [];
  private readonly childFills = new Map<number, Partial<ChildValues>>();
  private readonly families: Map<string, FamilyValues>;
  private readonly familyFills = new Map<number, Partial<FamilyValues>>();
  private readonly custodies: RollCustody[] = [];
  private readonly enrolments: Listing<RollRows["enrolments"]> = [];
  private readonly enrolmentFills: Listing<RollRows["enrolmentFills"]> = [];
  private quotients: Pick<RollRows, "quotients" | "quotientFills"> = { quotients: [], quotientFills: [] };
  private readonly codes = new Map<RollChild, string>();
  private readonly compared = new Set<string>();
  private readonly spelling: TownSpelling;

  constructor(
    private readonly town: RollTown,
    private readonly answers: RollAnswers,
    private readonly on: Day,
    private readonly newCodes: NewCodes,
    private readonly settled: SettledFamilies,
  ) {
    const base = [...town.households.children.values()];
    this.spelling = {
      schools: [...new Set(base.flatMap(({ school }) => school ?? []))],
      classes: [...new Set(base.flatMap(({ className }) => className ?? []))],
      levels: town.levels,
    };
    this.families = new Map(settled.families.map((family) => [family.code, family]));
  }

  /** The code of a child who is in the workbook, or is added to it. */
  codeOf(child: RollChild): string | undefined {
    return this.codes.get(child);
  }

  takeChild(child: RollChild, match: RollMatch | undefined, its: readonly RollHousehold[]): void {
    if (match?.kind === "known") this.takeKnown(child, match.child, its);
    const familyCode = this.settled.codeOf.get(child);
    if (match?.kind === "new" && familyCode !== undefined) this.add(child, familyCode, its);
  }

  private takeKnown(child: RollChild, known: Child, homes: readonly RollHousehold[]): void {
    const { code } = known;
    this.codes.set(child, code);
    if (this.compared.has(code)) return;
    this.compared.add(code);
    const { changes, values } = compareChild(child, known, this.answers, this.spelling);
    this.changes.push(...changes);
    const family = this.otherFamily(child, known, homes);
    if (Object.keys(values).length > 0 || family !== undefined)
      this.childFills.set(known.place.row, { ...values, ...(family && { familyCode: family }) });
    // What was billed stands: another household pays from the month on that is not billed yet.
    this.takeCustody(child, code, known.familyCode, firstOfMonth(this.on, 1), homes);
  }

  /** Children whom one adult answers for are one family (F2), also where the workbook has two. */
  private otherFamily(
    child: RollChild,
    known: Child,
    [home, ...others]: readonly RollHousehold[],
  ): string | undefined {
    const family = home?.family;
    const own = this.town.households.families.get(known.familyCode);
    const isJoined = home?.because === "family-id" || home?.because === "guardian";
    if (family === undefined || own === undefined || own === family || !isJoined || others.length > 0)
      return undefined;
    if (this.town.custodies.some(({ childCode }) => childCode === known.code)) return undefined;
    const isWritten = this.answers.accepted.includes("family");
    this.changes.push({
      column: "family",
      of: { kind: "child", child: personOf(known) },
      old: { kind: "home", home: homeOf(own) },
      new: { kind: "home", home: homeOf(family) },
      isWritten,
      place: child.place,
    });
    return isWritten ? family.code : undefined;
  }

  private add(child: RollChild, familyCode: string, homes: readonly RollHousehold[]): void {
    const { birth, lastName, firstName, diet, place } = child;
    const code = this.newCodes.forChild(familyCode);
    const said = inTown(child, this.answers, this.spelling);
    const { category } = this.answers;
    this.codes.set(child, code);
    this.children.push({
      code,
      familyCode,
      lastName,
      firstName,
      birth,
      ...said,
      category,
      diet,
    });
    this.added.push({ ...personInList(child), code, familyCode, ...said, diet, place });
    this.takeCustody(child, code, familyCode, undefined, homes);
  }

  private takeCustody(
    child: RollChild,
    childCode: string,
    own: string,
    from: Day | undefined,
    homes: readonly RollHousehold[],
  ): void {
    const paying = this.settled.paying.get(child);
    if (paying === undefined) return;
    const [one = own, other = own] = paying.codes;
    const row = (familyCode: string, part: RollCustody["part"], since = from): RollCustody => ({
      childCode,
      familyCode,
      part,
      from: since,
    });
    switch (paying.kind) {
      case "one":
        // It was decided who of two adults pays: the row keeps it from being asked again.
        if (one !== own) this.custodies.push(row(one, "all"));
        else if (homes.every(({ adults }) => adults.length > 0))
          this.custodies.push({ ...row(one, "all"), from: undefined });
        return;
      case "weeks":
        this.custodies.push(row(one, "even-weeks"), row(other, "odd-weeks"));
        return;
      case "halves":
        this.custodies.push(row(one, "half"), row(other, "half"));
    }
  }

  /** Compares each household with its row: once, whoever of its children is met first. */
  takeHomes(homes: readonly RollHousehold[]): void {
    const seen = new Set<Family>();
    const homesOf = homesByChild(homes);
    for (const home of homes) {
      const isOneOfTwo = (each: RollChild) => (homesOf.get(each) ?? []).length > 1;
      // Two addresses without a name do not say which one is the payer's.
      if (home.adults.length === 0 && home.children.some(isOneOfTwo)) continue;
      const child = home.children.find((each) => this.codes.has(each));
      const joined = home.children.find((each) => !isOneOfTwo(each) && this.settled.codeOf.has(each));
      const code = joined && this.settled.codeOf.get(joined);
      // A family that the clerk named is compared at once: the next import has nothing left to fill.
      const { family = code === undefined ? undefined : this.town.households.families.get(code) } = home;
      if (family === undefined || child === undefined || seen.has(family)) continue;
      seen.add(family);
      const { changes, values } = compareFamily(ofFamily(home, family), family, this.answers, child.place);
      this.changes.push(...changes);
      this.fillFamily(family.place.row, values);
    }
  }

  private fillFamily(row: number, values: Partial<FamilyValues>): void {
    if (Object.keys(values).length > 0)
      this.familyFills.set(row, { ...this.familyFills.get(row), ...values });
  }

  takeTicks(
    children: readonly RollChild[],
    isKnown: (child: RollChild) => boolean,
    questions: RollQuestions,
  ): void {
    const { enrolling } = this.answers;
    const allDays = daysTicked(children.flatMap(({ ticks }) => ticks));
    for (const child of children) {
      if (!isKnown(child)) continue;
      const weeks = sayWeeks(child, questions);
      const code = this.codes.get(child);
      if (enrolling === undefined || code === undefined) continue;
      const known = this.town.households.children.get(code);
      const person = known === undefined ? { ...personInList(child), code } : personOf(known);
      const planned = this.town.households.enrolmentsOf.get(code) ?? [];
      const rows = planWeeks(weeks, { code, person, planned }, enrolling, this.answers, allDays);
      this.enrolments.push(...rows.enrolments);
      this.enrolmentFills.push(...rows.enrolmentFills);
      this.changes.push(...rows.changes);
    }
  }

  /** Gives quotients to families, those that this very list makes included. */
  takeQuotients(
    quotients: Listed["quotients"],
    children: readonly RollChild[],
    questions: RollQuestions,
  ): { readonly families: number; readonly problems: readonly Problem[] } {
    const { households, yearFrom } = this.town;
    const made = this.settled.families.map((family): [string, Family] => [
      family.code,
      { ...family, place: { sheet: "families", row: 0 } },
    ]);
    const given = giveQuotients(quotients, {
      households: { ...households, families: new Map([...households.families, ...made]) },
      on: this.on,
      yearFrom,
      answers: this.answers,
      questions,
      familyOf: (quotient) => this.familyOnLine(quotient, children),
    });
    this.changes.push(...given.changes);
    this.quotients = { quotients: given.rows, quotientFills: given.fills };
    for (const { familyCode, quotient } of given.undated) {
      const family = households.families.get(familyCode);
      const isNew = this.families.get(familyCode);
      if (family !== undefined) this.fillFamily(family.place.row, { quotient });
      else if (isNew !== undefined) this.families.set(familyCode, { ...isNew, quotient });
    }
    return given;
  }

  private familyOnLine({ place }: ListedQuotient, children: readonly RollChild[]): string | undefined {
    const isThere = ({ lines }: RollChild) =>
      lines.some((line) => line.place.sheet === place.sheet && line.place.line === place.line);
    const code = this.codes.get(children.find(isThere) ?? (undefined as never));
    if (code === undefined) return undefined;
    const row = this.children.find((each) => each.code === code) ?? this.town.households.children.get(code);
    return row?.familyCode;
  }

  rows(): RollRows {
    const fills = <T>(rows: ReadonlyMap<number, T>) => [...rows].map(([row, values]) => ({ row, values }));
    return {
      families: [...this.families.values()],
      familyFills: fills(this.familyFills),
      children: this.children,
      childFills: fills(this.childFills),
      custodies: this.custodies,
      enrolments: this.enrolments,
      enrolmentFills: this.enrolmentFills,
      ...this.quotients,
    };
  }
}
