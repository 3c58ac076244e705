import { isWithin, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import type { Child, Households } from "../families";
import type { Custody } from "./debtor-rows";

/** A child of another family, who has a row of `Gardes` for this household. */
interface Guest {
  readonly child: Child;
  readonly custody: Custody;
}

/** Which children a household has: its own, and those who have a row of `Gardes` for it, whatever the week. */
export interface HouseholdChildren {
  on(familyCode: string, day: Day): readonly Child[];
  /** The rows that bring children of others, and when. */
  custodiesFor(familyCode: string): readonly Custody[];
}

export function childrenByHousehold(
  households: Pick<Households, "children" | "childrenOf">,
  custodies: readonly Custody[],
): HouseholdChildren {
  const guests = custodies.flatMap((custody): Guest[] => {
    const child = households.children.get(custody.childCode);
    return child === undefined || child.familyCode === custody.familyCode ? [] : [{ child, custody }];
  });
  const guestsOf = groupBy(guests, ({ custody }) => custody.familyCode);
  return {
    on(familyCode, day) {
      const own = households.childrenOf.get(familyCode) ?? noChildren;
      const visitors = guestsOf.get(familyCode);
      if (visitors === undefined) return own;
      const inForce = visitors.filter(({ custody }) => isWithin(day, custody));
      return [...new Set([...own, ...inForce.map(({ child }) => child)])];
    },
    custodiesFor: (familyCode) => (guestsOf.get(familyCode) ?? []).map(({ custody }) => custody),
  };
}

const noChildren: readonly Child[] = [];
