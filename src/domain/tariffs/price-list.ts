import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import { dayAfter, type Day, type OpenDayRange } from "../../kernel/day";
import { quotientOn, siblingRankOn, type Child, type Households } from "../families";
import { priceOn, type MissingQuotientRule, type Pricing } from "./price";
import type { Payer, Tariff } from "./tariff";

/** The prices of one child's meals. */
export type ChildPrices = (service: string, on: Day) => Pricing;

/** The voted grid applied to the households of the town. */
export interface PriceList {
  pricesOf(child: Child): ChildPrices;
}

/**
 * What does a meal cost each child, on each day? A price holds between two days on which something changes (a row of
 * the grid, the family's quotient, the brothers and sisters enrolled): it is looked for once per such stretch.
 */
export function createPriceList(
  grid: readonly Tariff[],
  missingQuotient: MissingQuotientRule,
  households: Households,
): PriceList {
  const gridTurns = inOrder(grid.flatMap(turnsOf));
  const gridOf = groupBy(grid, ({ service }) => service);
  // Brothers and sisters follow each other, and share their turns.
  let lastFamily: string | undefined;
  let lastTurns = gridTurns;
  const turnsFor = (familyCode: string) => {
    if (familyCode !== lastFamily) {
      const own = turnsOfFamily(households, familyCode);
      lastFamily = familyCode;
      lastTurns = own.length === 0 ? gridTurns : inOrder([...gridTurns, ...own]);
    }
    return lastTurns;
  };
  return {
    pricesOf(child) {
      const turns = turnsFor(child.familyCode);
      const known = new Map<string, (Pricing | undefined)[]>();
      return (service, on) => {
        const stretch = stretchOf(turns, on);
        let prices = known.get(service);
        if (prices === undefined) known.set(service, (prices = []));
        return (prices[stretch] ??= priceOn(
          gridOf.get(service) ?? [],
          missingQuotient,
          service,
          on,
          payerOn(households, child, on),
        ));
      };
    },
  };
}

const inOrder = (turns: readonly Day[]): readonly Day[] => [...new Set(turns)].sort(compareCodes);

/** All that the price of a child's meal depends on, as it stands on a day. */
export function payerOn(households: Households, child: Child, on: Day): Payer {
  const family = households.families.get(child.familyCode);
  return {
    category: child.category,
    level: child.level,
    resident: family?.resident,
    rank: siblingRankOn(households, child, on),
    quotient: family && quotientOn(households, family, on),
  };
}

/** The days from which a range makes a difference: its first, and the one after its last. */
function turnsOf(range: OpenDayRange): Day[] {
  const turns: Day[] = [];
  if (range.from !== undefined) turns.push(range.from);
  if (range.to !== undefined) turns.push(dayAfter(range.to));
  return turns;
}

function turnsOfFamily(households: Households, familyCode: string): readonly Day[] {
  const changes = households.quotientChangesOf.get(familyCode) ?? [];
  const siblings = households.childrenOf.get(familyCode) ?? [];
  if (changes.length === 0 && siblings.length < 2) return noTurns;
  const enrolments = siblings.flatMap(({ code }) => households.enrolmentsOf.get(code) ?? []);
  return [...changes.map((change) => change.from), ...enrolments.flatMap(turnsOf)];
}

const noTurns: readonly Day[] = [];

/** How many turns are on or before the day: the number of the stretch it lies in. */
function stretchOf(turns: readonly Day[], on: Day): number {
  let stretch = turns.length;
  while (stretch > 0 && (turns[stretch - 1] as Day) > on) stretch -= 1;
  return stretch;
}
