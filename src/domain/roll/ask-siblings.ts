import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { RollChild } from "./fold-lines";
import { isBare, type PayingHouseholds } from "./form-families";
import { compactName, isDoubleName } from "./names";
import { personInList } from "./roll-people";
import type { RollQuestions } from "./roll-questions";

/**
 * A list of bare names does not say who is whose brother or sister, and their prices may hang on it: who shares a last name is asked
 * about. Whoever is a sibling wants the other one's home; who waits for the answer is returned.
 */
export function askSiblings(
  wanted: Map<RollChild, PayingHouseholds>,
  questions: RollQuestions,
): ReadonlyMap<RollChild, readonly string[]> {
  const waiting = new Map<RollChild, readonly string[]>();
  const ordered = [...wanted]
    .flatMap(([child, way]) => (way.kind === "one" ? [{ child, home: way.home }] : []))
    .sort((left, right) => compareCodes(left.child.id, right.child.id));
  const names = ordered.flatMap((each, at) =>
    each.child.lastNames.map((name) => ({ ...each, at, name: compactName(name) })),
  );
  const bearers = groupBy(names, ({ name }) => name);
  ordered.forEach(({ child, home }, index) => {
    if (!isBare(home)) return;
    const before = child.lastNames
      .flatMap((name) => bearers.get(compactName(name)) ?? [])
      .filter((other) => other.home !== home && (other.at < index || !isBare(other.home)));
    const others = [...new Set(before.map((each) => each.child))];
    if (others.length === 0) return;
    const [likely, ...more] = others.filter(({ birth }) => isLikelySibling(child, birth));
    const id = `sibling: ${child.id}`;
    const answer = questions.ask({
      id,
      place: child.place,
      about: { kind: "sibling", child: personInList(child) },
      choices: [
        ...others.map((other) => ({ kind: "sibling", key: other.id, child: personInList(other) }) as const),
        { kind: "apart", key: "apart" },
      ],
      open: undefined,
      proposed: more.length === 0 ? likely?.id : undefined,
    });
    const sibling = others.find((other) => other.id === answer);
    const its = sibling && wanted.get(sibling);
    if (its !== undefined) wanted.set(child, its);
    else if (answer === undefined) waiting.set(child, [id]);
  });
  return waiting;
}

/** Twins, or a double name: strangers seldom share these. */
export function isLikelySibling({ birth, lastName }: RollChild, other: Day | undefined): boolean {
  return (birth !== undefined && birth === other) || isDoubleName(lastName);
}
