import { daysBetween, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodesNaturally } from "../../kernel/order";
import { information, type Problem } from "../../kernel/problem";
import { editDistance } from "../../kernel/resemblance";
import type { Child } from "../families";
import { isSamePlaceInSchool } from "./class-names";
import type { RollChild } from "./fold-lines";
import type { KnownChildren } from "./known-children";
import {
  areInitials,
  compactName,
  isNameWithin,
  isNearFirstName,
  isNearName,
  isSameFirstName,
  isSameLastName,
  nameKey,
} from "./names";
import type { RollChoice, RollResemblance } from "./roll-plan";
import type { RollQuestions } from "./roll-questions";
import { takeOrLeave } from "./roll-questions";
import { personInList, personOf } from "./roll-people";

/** What a child of a list is to the workbook. */
export type RollMatch =
  | { readonly kind: "known"; readonly child: Child }
  | { readonly kind: "new" }
  | { readonly kind: "left" }
  | { readonly kind: "waiting"; readonly id: string };

/** What children are matched with, and how. */
interface Matching {
  readonly children: readonly RollChild[];
  readonly base: KnownChildren;
  /** Lines of guardians name children that another list brings (F5): several may name the same one, each in its own way. */
  readonly isOfGuardians: boolean;
  readonly questions: RollQuestions;
}

/** Which children of the workbook are those of the list? In passes, from what is sure to what only the clerk can say. */
export function matchChildren(matching: Matching): {
  readonly matches: ReadonlyMap<RollChild, RollMatch>;
  readonly problems: readonly Problem[];
} {
  const { children, questions } = matching;
  const matches = new Map<RollChild, RollMatch>();
  const taken = new Set<RollChild>();
  for (const child of children) {
    const { doubt } = child;
    if (doubt === undefined) continue;
    const person = personInList(child);
    const answer = questions.ask({
      id: `${doubt.kind}: ${child.id}`,
      place: child.place,
      about: doubt.kind === "struck" ? { kind: "struck", child: person } : { ...doubt, child: person },
      choices: takeOrLeave,
      open: undefined,
      proposed: doubt.kind === "struck" ? "leave" : "take",
    });
    if (answer === "take") taken.add(child);
    else
      matches.set(
        child,
        answer === "leave" ? { kind: "left" } : { kind: "waiting", id: `${doubt.kind}: ${child.id}` },
      );
  }
  const sure = surePass(matching, (child) => matches.has(child));
  for (const [child, known] of sure) matches.set(child, { kind: "known", child: known });
  return askPass(matching, matches, taken);
}

/** Rules M2 to M5, and F5 where guardians name the children: who is the same without a question. */
function surePass(
  { children, base, isOfGuardians }: Matching,
  isOut: (child: RollChild) => boolean,
): ReadonlyMap<RollChild, Child> {
  const found = new Map<RollChild, Child>();
  const isTaken = new Set<Child>();
  const pass = (fitsFor: (child: RollChild) => readonly Child[]) => {
    const open = children.filter((child) => !isOut(child) && !found.has(child));
    const sure = open.flatMap((child) => {
      const [only, ...others] = fitsFor(child).filter((each) => isOfGuardians || !isTaken.has(each));
      return only === undefined || others.length > 0 ? [] : [{ child, only }];
    });
    for (const [only, claims] of groupBy(sure, (claim) => claim.only)) {
      // Whom two lines may be, nobody knows.
      if (claims.length > 1 && !isOfGuardians) continue;
      isTaken.add(only);
      for (const { child } of claims) found.set(child, only);
    }
  };
  pass((child) =>
    base.bornOnDayOf(child).filter((each) => isNamed(child, each) || isNamedTheOtherWay(child, each)),
  );
  pass((child) =>
    base.bornOnDayOf(child).filter((each) => isSameFirst(child, each) && isLastNameWithin(child, each)),
  );
  const sameName = namesakes(children);
  pass((child) => {
    const named = base.bearing(child).filter((each) => isSameFirst(child, each));
    const inClass = named.filter((each) => lacksDate(child, each) && isSamePlaceInSchool(child, each));
    return isOfGuardians || (named.length === 1 && sameName(child) === 1) ? inClass : [];
  });
  return found;
}

interface Candidate {
  readonly child: Child;
  readonly because: RollResemblance;
}

/** Rules A1 to A7 for whoever is left; who resembles nobody is new. */
function askPass(
  { children, base, isOfGuardians, questions }: Matching,
  matches: Map<RollChild, RollMatch>,
  taken: ReadonlySet<RollChild>,
): ReturnType<typeof matchChildren> {
  const problems: Problem[] = [];
  const given = new Set(
    [...matches.values()].flatMap((match) => (match.kind === "known" ? [match.child.code] : [])),
  );
  const isFree = ({ code }: Child) => isOfGuardians || !given.has(code);
  const sameName = namesakes(children);
  const open = children.filter((child) => !matches.has(child));
  const candidates = new Map(
    open.map(
      (child) =>
        [child, candidatesFor(child, base.resembling(child).filter(isFree), sameName(child))] as const,
    ),
  );
  const likeliest = groupBy(
    [...candidates.values()].flatMap(([first]) => first?.child.code ?? []),
    (code) => code,
  );
  for (const child of open) {
    const person = personInList(child);
    const [first, ...others] = candidates.get(child) ?? [];
    const choices: readonly RollChoice[] = [...(first === undefined ? [] : [first, ...others])].map(
      ({ child: each }) => ({
        kind: "child",
        key: each.code,
        child: personOf(each),
      }),
    );
    const ask = (
      about: Parameters<RollQuestions["ask"]>[0]["about"],
      proposed: string | undefined,
    ): RollMatch => {
      const id = `${about.kind}: ${child.id}`;
      const answer = questions.ask({
        id,
        place: child.place,
        about,
        choices: [...choices, { kind: "new", key: "new" }, { kind: "leave", key: "leave" }],
        open: "child",
        proposed,
      });
      const known = base.all.find(({ code }) => code === answer);
      if (known !== undefined && isFree(known)) return { kind: "known", child: known };
      if (known !== undefined)
        problems.push(information("roll.child-given-twice", { child: personOf(known), line: child.place }));
      return answer === "new"
        ? { kind: "new" }
        : answer === "leave"
          ? { kind: "left" }
          : { kind: "waiting", id };
    };
    let match: RollMatch;
    if (first !== undefined) {
      const isAlone = others.length === 0 && likeliest.get(first.child.code)?.length === 1;
      const isOfOtherSchool =
        child.school !== undefined &&
        first.child.school !== undefined &&
        nameKey(child.school) !== nameKey(first.child.school);
      const proposed =
        isAlone && !isOfOtherSchool && isLikely.has(first.because) ? first.child.code : undefined;
      match = ask({ kind: "same-child", because: first.because, child: person }, proposed);
    } else if (taken.has(child)) match = { kind: "new" };
    else if (isOfGuardians)
      match = ask({ kind: "unlisted-child", child: person }, base.all.length === 0 ? "new" : undefined);
    else if (base.all.length > 0 && saysNameAlone(child))
      match = ask({ kind: "new-child", child: person }, "new");
    else match = { kind: "new" };
    matches.set(child, match);
    if (match.kind === "known") given.add(match.child.code);
    const homonym =
      match.kind === "new"
        ? base.bearing(child).find((each) => isNamed(child, each) && !lacksDate(child, each))
        : undefined;
    if (homonym !== undefined)
      problems.push(information("roll.homonym", { child: person, other: personOf(homonym) }));
  }
  return { matches, problems };
}

/** The rules whose answer is most often yes (A1 to A3). */
const isLikely: ReadonlySet<RollResemblance> = new Set(["last-name", "first-name", "no-birth"]);
const order: readonly RollResemblance[] = [
  "homonyms",
  "last-name",
  "first-name",
  "no-birth",
  "birth",
  "initials",
];

/** The children of the workbook who may be this one, from the likeliest on. */
function candidatesFor(
  child: RollChild,
  base: readonly Child[],
  namesakesInList: number,
): readonly Candidate[] {
  const found = base.flatMap((each): readonly Candidate[] => {
    const because = resemblance(child, each);
    return because === undefined ? [] : [{ child: each, because }];
  });
  const named = found.filter(({ child: each }) => isNamed(child, each) && lacksDate(child, each));
  const areHomonyms = named.length > 1 || (named.length === 1 && namesakesInList > 1);
  const judged = found.map((each) =>
    areHomonyms && named.includes(each) ? { ...each, because: "homonyms" as const } : each,
  );
  const isElsewhere = ({ child: each }: Candidate) => Number(!isSamePlaceInSchool(child, each));
  return [...judged].sort(
    (left, right) =>
      order.indexOf(left.because) - order.indexOf(right.because) ||
      isElsewhere(left) - isElsewhere(right) ||
      compareCodesNaturally(left.child.code, right.child.code),
  );
}

function resemblance(child: RollChild, other: Child): RollResemblance | undefined {
  const isOtherDay = !lacksDate(child, other) && child.birth !== other.birth;
  // Most of a town was born on other days: nothing else need be compared.
  if (isOtherDay)
    return isSlipOfDate(child.birth, other.birth) && isNamed(child, other) ? "birth" : undefined;
  const last = child.lastNames.some((name) => isSameLastName(name, other.lastName));
  const first = isSameFirst(child, other);
  if (lacksDate(child, other)) {
    if (last && isShort(child.firstName, other.firstName)) return "initials";
    const isNearLast = last || child.lastNames.some((name) => isNearName(name, other.lastName));
    const isNearFirst = first || isNearName(child.firstName ?? "", other.firstName ?? "");
    return (isNearLast && isNearFirst) || (first && isLastNameWithin(child, other)) ? "no-birth" : undefined;
  }
  if (first) return last ? "homonyms" : "last-name";
  // Two slips on one day are told too: whom an answer without a date made the same must be met again.
  const isNearLast =
    last ||
    isLastNameWithin(child, other) ||
    child.lastNames.some((name) => isNearName(name, other.lastName));
  if (!isNearLast) return undefined;
  if (last && isShort(child.firstName, other.firstName)) return "initials";
  return isNearFirstName(child.firstName ?? "", other.firstName ?? "") ? "first-name" : undefined;
}

export function isNamed(child: RollChild, other: Child): boolean {
  return child.lastNames.some((name) => isSameLastName(name, other.lastName)) && isSameFirst(child, other);
}

function isNamedTheOtherWay({ lastNames, firstName }: RollChild, other: Child): boolean {
  return (
    firstName !== undefined &&
    isSameLastName(firstName, other.lastName) &&
    lastNames.some((name) => isSameFirstName(name, other.firstName ?? ""))
  );
}

const isSameFirst = ({ firstName }: RollChild, other: Child): boolean =>
  isSameFirstName(firstName ?? "", other.firstName ?? "");

const isLastNameWithin = ({ lastNames }: RollChild, other: Child): boolean =>
  lastNames.some((name) => isNameWithin(name, other.lastName));

const isShort = (left = "", right = ""): boolean => areInitials(left, right) || areInitials(right, left);

const lacksDate = (child: RollChild, other: Child): boolean =>
  child.birth === undefined || other.birth === undefined;

/** A4: another digit, day and month the other way round, or the day before or after. */
export function isSlipOfDate(left: Day | undefined, right: Day | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const [year, month, date] = left.split("-");
  return (
    editDistance(left, right) === 1 ||
    right === `${year}-${date}-${month}` ||
    Math.abs(daysBetween(left, right)) === 1
  );
}

/** How many children of the list bear this child's names, itself included? */
function namesakes(children: readonly RollChild[]): (child: RollChild) => number {
  const uses = children.flatMap((child) => child.lastNames.map((name) => ({ child, name })));
  const bearers = groupBy(uses, ({ name }) => compactName(name));
  return ({ lastNames, firstName = "" }) => {
    const found = lastNames.flatMap((name) => bearers.get(compactName(name)) ?? []);
    const same = found.filter(({ child }) => isSameFirstName(firstName, child.firstName ?? ""));
    return new Set(same.map(({ child }) => child)).size;
  };
}

function saysNameAlone({ birth, homes, guardians, lines }: RollChild): boolean {
  return (
    birth === undefined &&
    homes.length === 0 &&
    guardians.length === 0 &&
    lines.every(({ familyId, familyName }) => familyId === undefined && familyName === undefined)
  );
}
