import { isWithin, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { Child, Enrolment, Family, QuotientChange, QuotientFamilial } from "./family";

/** Families, children and enrolments, joined by their codes; all in the order of their sheets. */
export interface Households {
  readonly families: ReadonlyMap<string, Family>;
  readonly children: ReadonlyMap<string, Child>;
  readonly enrolments: readonly Enrolment[];
  readonly childrenOf: ReadonlyMap<string, readonly Child[]>;
  readonly enrolmentsOf: ReadonlyMap<string, readonly Enrolment[]>;
  /** By family, from the oldest change to the newest. */
  readonly quotientChangesOf: ReadonlyMap<string, readonly QuotientChange[]>;
}

/** The lists a workbook holds, each in any order. */
export interface HouseholdLists {
  readonly families: readonly Family[];
  readonly children: readonly Child[];
  readonly enrolments: readonly Enrolment[];
  readonly quotientChanges: readonly QuotientChange[];
}

export function joinHouseholds(lists: HouseholdLists): Households {
  const byDate = [...lists.quotientChanges].sort((left, right) => compareCodes(left.from, right.from));
  return {
    families: new Map(lists.families.map((family) => [family.code, family])),
    children: new Map(lists.children.map((child) => [child.code, child])),
    enrolments: lists.enrolments,
    childrenOf: groupBy(lists.children, (child) => child.familyCode),
    enrolmentsOf: groupBy(lists.enrolments, (enrolment) => enrolment.childCode),
    quotientChangesOf: groupBy(byDate, (change) => change.familyCode),
  };
}

/**
 * Which quotient familial does a family have on a day? Where it has dated ones, the last that has begun, and none
 * before the first; else the one of its own row.
 */
export function quotientOn(households: Households, family: Family, on: Day): QuotientFamilial | undefined {
  const changes = households.quotientChangesOf.get(family.code);
  if (changes === undefined) return family.quotient;
  return changes.findLast((change) => change.from <= on)?.quotient;
}

/**
 * Which rank has a child among the children of its household (its family, where nothing else is said) who are enrolled that
 * day, itself included? The eldest is 1; an unknown birth date comes last, and equal dates follow the order of the codes.
 */
export function siblingRankOn(
  households: Households,
  child: Child,
  on: Day,
  siblings: readonly Child[] = households.childrenOf.get(child.familyCode) ?? [],
): number {
  let rank = 1;
  for (const sibling of siblings) {
    if (
      sibling.code !== child.code &&
      compareByAge(sibling, child) < 0 &&
      isEnrolledOn(households, sibling, on)
    )
      rank += 1;
  }
  return rank;
}

function isEnrolledOn(households: Households, child: Child, on: Day): boolean {
  return (households.enrolmentsOf.get(child.code) ?? []).some((enrolment) => isWithin(on, enrolment));
}

const afterEveryBirth = "9999-12-31";

function compareByAge(left: Child, right: Child): number {
  return (
    compareCodes(left.birth ?? afterEveryBirth, right.birth ?? afterEveryBirth) ||
    // The rank sets the price: it stays by code unit, so that what was billed stays right.
    compareCodes(left.code, right.code)
  );
}
