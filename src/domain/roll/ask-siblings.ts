import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import { homeKey, isSameHome } from "./addresses";
import type { RollChild } from "./fold-lines";
import { isBare, type PayingHouseholds, type RollHousehold } from "./form-families";
import { isOneAdult } from "./listed-homes";
import { compactName, isDoubleName } from "./names";
import { personInList } from "./roll-people";
import type { RollQuestions } from "./roll-questions";

interface Newcomer {
  readonly child: RollChild;
  readonly home: RollHousehold;
  readonly at: number;
}

/**
 * A list of bare names does not say who is whose brother or sister, and their prices may hang on it: who shares a last name, or a
 * guardian of whom only the name is the same (F2), is asked about. Whoever is a sibling wants the other one's home; who waits for
 * the answer is returned.
 */
export function askSiblings(
  wanted: Map<RollChild, PayingHouseholds>,
  questions: RollQuestions,
): ReadonlyMap<RollChild, readonly string[]> {
  const waiting = new Map<RollChild, readonly string[]>();
  const ordered = [...wanted]
    .flatMap(([child, way]) => (way.kind === "one" ? [{ child, home: way.home }] : []))
    .sort((left, right) => compareCodes(left.child.id, right.child.id))
    .map((each, at): Newcomer => ({ ...each, at }));
  const byName = lookUp(ordered, ({ child }) => child.lastNames);
  const byGuardian = lookUp(ordered, ({ home }) => home.adults.map(({ lastName }) => lastName));
  for (const newcomer of ordered) {
    const { child, home, at } = newcomer;
    const named = isBare(home)
      ? byName(newcomer).filter((other) => other.at < at || !isBare(other.home))
      : [];
    const guarded = byGuardian(newcomer).filter(
      (other) => other.at < at && mayShareGuardian(home, other.home),
    );
    const others = [...new Set([...guarded, ...named])].filter((other) => other.home !== home);
    if (others.length === 0) continue;
    const [likely, ...more] = others.filter(
      (other) => isLikelySibling(child, other.child.birth) || guarded.includes(other),
    );
    const id = `sibling: ${child.id}`;
    const answer = questions.ask({
      id,
      place: child.place,
      about: { kind: "sibling", by: guarded.length > 0 ? "guardian" : "name", child: personInList(child) },
      choices: [
        ...others.map(
          (other) => ({ kind: "sibling", key: other.child.id, child: personInList(other.child) }) as const,
        ),
        { kind: "apart", key: "apart" },
      ],
      open: undefined,
      proposed: more.length === 0 ? likely?.child.id : undefined,
    });
    const sibling = others.find((other) => other.child.id === answer)?.child;
    const its = sibling && wanted.get(sibling);
    if (its !== undefined) wanted.set(child, its);
    else if (answer === undefined) waiting.set(child, [id]);
  }
  return waiting;
}

/** Finds those who have a name in common. */
function lookUp(
  newcomers: readonly Newcomer[],
  namesOf: (newcomer: Newcomer) => readonly string[],
): (newcomer: Newcomer) => readonly Newcomer[] {
  const names = newcomers.flatMap((each) => namesOf(each).map((name) => ({ each, name: compactName(name) })));
  const bearers = groupBy(names, ({ name }) => name);
  return (newcomer) => {
    const found = namesOf(newcomer).flatMap((name) => bearers.get(compactName(name)) ?? []);
    return [...new Set(found.map(({ each }) => each))];
  };
}

/** One name, and nothing to show that they are two people: neither lives elsewhere. A last name alone is not one person's. */
function mayShareGuardian(left: RollHousehold, right: RollHousehold): boolean {
  const isElsewhere =
    homeKey(left.address) !== undefined &&
    homeKey(right.address) !== undefined &&
    !isSameHome(left.address, right.address);
  return (
    !isElsewhere &&
    left.adults.some(
      (one) => one.firstName !== undefined && right.adults.some((other) => isOneAdult(one, other)),
    )
  );
}

/** Twins, or a double name: strangers seldom share these. */
export function isLikelySibling({ birth, lastName }: RollChild, other: Day | undefined): boolean {
  return (birth !== undefined && birth === other) || isDoubleName(lastName);
}
