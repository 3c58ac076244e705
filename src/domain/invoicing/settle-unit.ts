import { unitsIn, type Lot } from "./billed";
import type { PricedUnit, SharedUnit, Unbillable } from "./unit-prices";

/** A unit that is due today and how many of it, with what stands billed of it. */
export interface UnitToSettle {
  /** 0 where it is not due. */
  readonly quantity: number;
  readonly lots: readonly Lot[];
  readonly sharing: () => SharedUnit;
  readonly priced: () => PricedUnit;
}

/** What puts a unit right. */
export type SettledUnit =
  | {
      readonly ok: true;
      /** Units to ask for, by debtor, at today's price. */
      readonly charges: readonly { readonly debtor: string; readonly quantity: number }[];
      /** Lots to give back, whole or in part. */
      readonly givenBack: readonly Lot[];
      /** The same, where the unit is due all the same and who pays has changed. */
      readonly moved: readonly Lot[];
    }
  | { readonly ok: false; readonly reason: Unbillable };

const nothing: SettledUnit & { readonly ok: true } = { ok: true, charges: [], givenBack: [], moved: [] };

/**
 * What is due and not billed is asked for, what is billed and not due is given back (rules, sections 5 and 10). A lot stays
 * billed to a debtor while its `Partage` is today's, or its price is. What stays beyond today's quantity comes back from the
 * last that was billed.
 */
export function settleUnit(unit: UnitToSettle): SettledUnit {
  const { quantity, lots } = unit;
  if (quantity === 0) return { ...nothing, givenBack: lots.filter((lot) => lot.quantity > 0) };
  const sharing = unit.sharing();
  if (!sharing.ok) return sharing;
  const { texts, hasRow } = sharing;
  const stays = lotsOfDebtors(texts, hasRow);
  const charges: { debtor: string; quantity: number }[] = [];
  const givenBack: Lot[] = [];
  let left = lots;
  for (const debtor of texts.keys()) {
    const own: Lot[] = [];
    for (const lot of left) {
      if (stays(lot, debtor)) own.push(lot);
      else if (lot.debtor === debtor) {
        const today = priceOf(debtor, unit.priced());
        if (!today.ok) return today;
        if (today.price === lot.unitPrice) own.push(lot);
      }
    }
    left = left.filter((lot) => !own.includes(lot));
    const missing = quantity - unitsIn(own);
    if (missing > 0) charges.push({ debtor, quantity: missing });
    else givenBack.push(...lastOf(own, -missing));
  }
  return { ok: true, charges, givenBack, moved: left.filter((lot) => lot.quantity > 0) };
}

/** What a debtor is not asked for yet: in the period itself nothing comes back. */
export function chargeUnit(unit: UnitToSettle): SettledUnit {
  const sharing = unit.sharing();
  if (!sharing.ok) return sharing;
  const stays = lotsOfDebtors(sharing.texts, sharing.hasRow);
  const charges = [...sharing.texts.keys()].flatMap((debtor) => {
    const own = unit.lots.filter((lot) => lot.debtor === debtor || stays(lot, debtor));
    const missing = unit.quantity - unitsIn(own);
    return missing > 0 ? [{ debtor, quantity: missing }] : [];
  });
  return { ...nothing, charges };
}

/**
 * Does a lot count for a debtor of today, whatever the price? Where no row says who pays, what the child's family of that
 * time was billed stays with it, even if the child has another family since.
 */
function lotsOfDebtors(texts: ReadonlyMap<string, string | undefined>, hasRow: boolean) {
  return (lot: Lot, debtor: string): boolean => {
    if (texts.get(debtor) !== lot.sharing) return false;
    return lot.debtor === debtor || (lot.sharing === undefined && !hasRow);
  };
}

function priceOf(debtor: string, priced: PricedUnit) {
  if (!priced.ok) return priced;
  const part = priced.parts.find((one) => one.debtor === debtor);
  return { ok: true, price: part?.price } as const;
}

/** The last units of some lots. */
function lastOf(lots: readonly Lot[], units: number): readonly Lot[] {
  const last: Lot[] = [];
  let left = units;
  for (let index = lots.length - 1; index >= 0 && left > 0; index -= 1) {
    const lot = lots[index] as Lot;
    if (lot.quantity <= 0) continue;
    const quantity = Math.min(lot.quantity, left);
    last.push({ ...lot, quantity });
    left -= quantity;
  }
  return last;
}
