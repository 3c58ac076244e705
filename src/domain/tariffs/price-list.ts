import { groupBy } from "../../kernel/group";
import type { Day } from "../../kernel/day";
import { stretchOf, turnsInOrder, turnsOf } from "../../kernel/turns";
import { childrenByHousehold, type Custody, type HouseholdChildren } from "../debtors";
import { quotientOn, siblingRankOn, type Child, type Households } from "../families";
import { priceOn, type MissingQuotientRule, type Pricing } from "./price";
import type { Payer, Tariff } from "./tariff";

/** The prices of one child's meals. */
export type ChildPrices = (service: string, on: Day) => Pricing;

/** The voted grid applied to the households of the town. */
export interface PriceList {
  /** What a household pays for the child: its family where none is named. Each has its own quotient, residence and rank. */
  pricesOf(child: Child, householdCode?: string): ChildPrices;
}

/**
 * What does a meal cost each child, on each day? A price holds between two days on which something changes (a row of
 * the grid, the household's quotient, the brothers and sisters enrolled): it is looked for once per such stretch.
 */
export function createPriceList(
  grid: readonly Tariff[],
  missingQuotient: MissingQuotientRule,
  households: Households,
  custodies: readonly Custody[] = [],
): PriceList {
  const gridTurns = turnsInOrder(grid.flatMap(turnsOf));
  const gridOf = groupBy(grid, ({ service }) => service);
  const homes: Homes = { households, livingIn: childrenByHousehold(households, custodies) };
  // Brothers and sisters follow each other, and share their turns.
  let lastHousehold: string | undefined;
  let lastTurns = gridTurns;
  const turnsFor = (householdCode: string) => {
    if (householdCode !== lastHousehold) {
      const own = turnsOfHousehold(homes, householdCode);
      lastHousehold = householdCode;
      lastTurns = own.length === 0 ? gridTurns : turnsInOrder([...gridTurns, ...own]);
    }
    return lastTurns;
  };
  return {
    pricesOf(child, householdCode = child.familyCode) {
      const turns = turnsFor(householdCode);
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
          payerOn(homes, child, on, householdCode),
        ));
      };
    },
  };
}

/** Who lives where. */
interface Homes {
  readonly households: Households;
  readonly livingIn: HouseholdChildren;
}

/** All that the price of a child's meal depends on in a household, as it stands on a day. */
export function payerOn(
  { households, livingIn }: Homes,
  child: Child,
  on: Day,
  householdCode = child.familyCode,
): Payer {
  const family = households.families.get(householdCode);
  return {
    category: child.category,
    level: child.level,
    resident: family?.resident,
    rank: siblingRankOn(households, child, on, livingIn.on(householdCode, on)),
    quotient: family && quotientOn(households, family, on),
  };
}

function turnsOfHousehold({ households, livingIn }: Homes, householdCode: string): readonly Day[] {
  const changes = households.quotientChangesOf.get(householdCode) ?? [];
  const own = households.childrenOf.get(householdCode) ?? [];
  const custodies = livingIn.custodiesFor(householdCode);
  if (changes.length === 0 && own.length < 2 && custodies.length === 0) return noTurns;
  const guests = custodies.map(({ childCode }) => childCode);
  const codes = new Set([...own.map(({ code }) => code), ...guests]);
  const enrolments = [...codes].flatMap((code) => households.enrolmentsOf.get(code) ?? []);
  return [...changes.map((change) => change.from), ...[...enrolments, ...custodies].flatMap(turnsOf)];
}

const noTurns: readonly Day[] = [];
