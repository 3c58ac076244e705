import { isWithin, isoWeekOf, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { percentageOf } from "../../kernel/percentage";
import { compareCodes } from "../../kernel/order";
import { shareOut } from "../../kernel/share-out";
import { minus, plus, sum, type Cents } from "../../kernel/cents";
import { stretchOf, turnsInOrder, turnsOf } from "../../kernel/turns";
import type { Child } from "../families";
import type { Custody, DebtorBook, ThirdPart } from "./debtor-rows";
import { sharesOf, weekOf, type HouseholdShares, type HouseholdsUnclear, type Week } from "./households-on";
import { takeoversOf, takenOf, type Takeover, type PayersUnclear } from "./payers";
import { renderSharings, type PaidHousehold } from "./sharing";

/** One service of a child on a day. */
export interface ServiceDay {
  readonly service: string;
  readonly day: Day;
}

/** Why nobody can be asked to pay for a unit. */
export type NoDebtors = HouseholdsUnclear | PayersUnclear;

/** What a payer takes of a household's share of one unit. */
export interface TakenPart extends Takeover {
  readonly amount: Cents;
}

/** What one unit costs a household, and who pays in its place: for the sentence on the invoice. */
export interface HouseholdBill {
  readonly code: string;
  readonly percentage: PaidHousehold["percentage"];
  /** Which week it is, where the choice of the household asks. */
  readonly week: Week | undefined;
  /** What the unit costs there, before it is shared: no other debtor may read it. */
  readonly price: Cents;
  readonly share: Cents;
  /** In the order in which they pay; one that has nothing left to pay is here with 0. */
  readonly taken: readonly TakenPart[];
}

/** What one debtor pays of one unit. */
export interface DebtorPart {
  readonly debtor: string;
  readonly price: Cents;
  /** A payer's 0 gives no line, nor what payers took whole; a unit that costs nothing gives its household one. */
  readonly givesLine: boolean;
  /** The text of `Partage`. */
  readonly sharing: string | undefined;
  /** The household itself; of a payer, those it pays for. In order of code. */
  readonly households: readonly HouseholdBill[];
}

export type DebtorParts =
  | {
      readonly ok: true;
      /** In order of debtor code. */
      readonly parts: readonly DebtorPart[];
    }
  | { readonly ok: false; readonly reason: NoDebtors };

/** How a unit is shared, whatever it costs. */
export type Sharing =
  | {
      readonly ok: true;
      /** The text of `Partage`, by debtor. */
      readonly texts: ReadonlyMap<string, string | undefined>;
      /** Is a row of `Gardes` in force that day, or does one of a payer meet the unit? */
      readonly hasRow: boolean;
    }
  | { readonly ok: false; readonly reason: NoDebtors };

/** Who pays for one child. */
export interface ChildDebtors {
  householdsOn(day: Day): HouseholdShares;
  sharingOn(unit: ServiceDay): Sharing;
  /** `priceOf` says what the unit costs a household, surcharge included; it is asked for those of the day. */
  partsOf(unit: ServiceDay, priceOf: (householdCode: string) => Cents): DebtorParts;
}

/** Who pays for every child. */
export interface Debtors {
  /** `undefined` where no row can ever concern the child: its family pays, and `Partage` is blank. */
  of(child: Child): ChildDebtors | undefined;
}

const familiesAlone: Debtors = { of: () => undefined };

export function createDebtors({ custodies, thirdParts }: DebtorBook): Debtors {
  if (custodies.length + thirdParts.length === 0) return familiesAlone;
  const custodiesOf = groupBy(custodies, ({ childCode }) => childCode);
  const thirdPartsOf = groupBy(thirdParts, ({ familyCode }) => familyCode);
  return {
    of({ code, familyCode }) {
      const ofChild = custodiesOf.get(code) ?? [];
      const households = new Set([familyCode, ...ofChild.map((custody) => custody.familyCode)]);
      const payers = [...households]
        .flatMap((household) => thirdPartsOf.get(household) ?? [])
        .filter(({ childCode }) => childCode === undefined || childCode === code);
      if (ofChild.length + payers.length === 0) return undefined;
      return debtorsOf(familyCode, ofChild, payers);
    },
  };
}

type Arrangement =
  | {
      readonly ok: true;
      readonly households: readonly PaidHousehold[];
      readonly sharing: Sharing & { readonly ok: true };
      /** The parts at what the unit costs each of the households. */
      readonly partsAt: (prices: readonly Cents[]) => readonly DebtorPart[];
    }
  | { readonly ok: false; readonly reason: NoDebtors };

/** Who pays holds between two days on which a row begins or ends, for weeks of one kind: it is worked out once for each. */
function debtorsOf(
  familyCode: string,
  custodies: readonly Custody[],
  thirdParts: readonly ThirdPart[],
): ChildDebtors {
  const turns = turnsInOrder([...custodies, ...thirdParts].flatMap(turnsOf));
  const knownHouseholds: (HouseholdShares | undefined)[] = [];
  const knownOf = new Map<string, (Arrangement | undefined)[]>();
  const stretchOn = (day: Day, week: Week) => 2 * stretchOf(turns, day) + (week === "odd" ? 1 : 0);

  const householdsOn = (day: Day): HouseholdShares => {
    const week = weekOf(isoWeekOf(day));
    return (knownHouseholds[stretchOn(day, week)] ??= sharesOf(
      familyCode,
      custodies.filter((custody) => isWithin(day, custody)),
      week,
    ));
  };
  const arrangementOf = (unit: ServiceDay): Arrangement => {
    let known = knownOf.get(unit.service);
    if (known === undefined) knownOf.set(unit.service, (known = []));
    const stretch = stretchOn(unit.day, weekOf(isoWeekOf(unit.day)));
    return (known[stretch] ??= arrange(familyCode, householdsOn(unit.day), meeting(thirdParts, unit)));
  };
  return {
    householdsOn,
    sharingOn: (unit) => {
      const arrangement = arrangementOf(unit);
      return arrangement.ok ? arrangement.sharing : arrangement;
    },
    partsOf: (unit, priceOf) => {
      const arrangement = arrangementOf(unit);
      if (!arrangement.ok) return arrangement;
      return {
        ok: true,
        parts: arrangement.partsAt(arrangement.households.map(({ code }) => priceOf(code))),
      };
    },
  };
}

const meeting = (thirdParts: readonly ThirdPart[], { service, day }: ServiceDay): readonly ThirdPart[] =>
  thirdParts.filter((row) => (row.service === undefined || row.service === service) && isWithin(day, row));

function arrange(familyCode: string, shares: HouseholdShares, thirdParts: readonly ThirdPart[]): Arrangement {
  if (!shares.ok) return shares;
  const codes = shares.shares.map(({ code }) => code);
  const households: PaidHousehold[] = [];
  for (const share of shares.shares) {
    const rows = thirdParts.filter((row) => row.familyCode === share.code);
    const found = takeoversOf(rows, codes);
    if (!found.ok) return found;
    households.push({ ...share, takeovers: found.takeovers });
  }
  const hasRow = shares.hasRow || households.some(({ takeovers }) => takeovers.length > 0);
  const texts = renderSharings(familyCode, households);
  const partsAt = atLastPrices((prices) => partsOf(billsOf(households, shares.week, prices), texts));
  return { ok: true, households, sharing: { ok: true, texts, hasRow }, partsAt };
}

/** Remembers the last answer: one unit mostly costs what the one before did. */
function atLastPrices<T>(answer: (prices: readonly Cents[]) => T): (prices: readonly Cents[]) => T {
  let last: { readonly prices: readonly Cents[]; readonly answer: T } | undefined;
  return (prices) => {
    if (last === undefined || prices.some((price, index) => price !== last?.prices[index]))
      last = { prices, answer: answer(prices) };
    return last.answer;
  };
}

/** Equal prices are shared out so that no cent is lost; of different ones each household pays its own share. */
function billsOf(
  households: readonly PaidHousehold[],
  week: Week | undefined,
  prices: readonly Cents[],
): readonly HouseholdBill[] {
  const [common] = prices;
  const shares =
    common !== undefined && prices.every((price) => price === common)
      ? shareOut(
          common,
          households.map(({ percentage }) => percentage),
        )
      : households.map(({ percentage }, index) => percentageOf(prices[index] as Cents, percentage));
  return households.map(({ code, percentage, takeovers }, index) => {
    const price = prices[index] as Cents;
    const share = shares[index] as Cents;
    const amounts = takenOf(share, takeovers);
    const taken = takeovers.map((takeover, rank) => ({ ...takeover, amount: amounts[rank] as Cents }));
    return { code, percentage, week, price, share, taken };
  });
}

function partsOf(
  bills: readonly HouseholdBill[],
  texts: ReadonlyMap<string, string | undefined>,
): readonly DebtorPart[] {
  const ofPayers = new Map<string, { price: Cents; households: HouseholdBill[] }>();
  const parts: DebtorPart[] = bills.map((bill) => {
    for (const { payer, amount } of bill.taken) {
      const known = ofPayers.get(payer);
      if (known === undefined) ofPayers.set(payer, { price: amount, households: [bill] });
      else {
        known.price = plus(known.price, amount);
        known.households.push(bill);
      }
    }
    const price = minus(bill.share, sum(bill.taken.map(({ amount }) => amount)));
    const givesLine = price > 0 || bill.share === 0;
    return { debtor: bill.code, price, givesLine, sharing: texts.get(bill.code), households: [bill] };
  });
  for (const [debtor, { price, households }] of ofPayers)
    parts.push({ debtor, price, givesLine: price > 0, sharing: texts.get(debtor), households });
  return parts.sort((left, right) => compareCodes(left.debtor, right.debtor));
}
