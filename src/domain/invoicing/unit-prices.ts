import { noCents, plus, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { ChildDebtors, DebtorPart, NoDebtors, ServiceDay } from "../debtors";
import type { Child } from "../families";
import type { BookingRules, ChildMeals, ServiceMeals } from "../meals";
import {
  causeOf,
  countByCause,
  surchargedPrice,
  surchargeFor,
  type FoundSurcharge,
  type Surcharge,
  type SurchargeableUnit,
  type SurchargeCause,
} from "../surcharges";
import type { ChildPrices, NoPrice, Price, PriceList, Pricing } from "../tariffs";
import type { Extra } from "./extra";

/** What a unit costs more for, by the town's rules. */
export interface ExtraRules {
  /** The rows of `Majorations`, those of out of time bookings only where the settings say that they count. */
  readonly surcharges: readonly Surcharge[];
  /** The amount of the settings for bookings out of time; nothing where a row has taken its place. */
  readonly lateBooking: Cents;
}

/**
 * The rows of `Majorations` and the amount of the settings, each where it counts: bookings out of time cost more only
 * where the settings say so, and then what the settings ask gives way to the rows of that cause, if there is any.
 */
export function extraRules(rows: readonly Surcharge[], settings: BookingRules): ExtraRules {
  const isAsked = settings.outOfTime === "surcharge";
  const hasRows = rows.some(({ cause }) => cause === "out-of-time");
  return {
    surcharges: isAsked ? rows : rows.filter(({ cause }) => cause !== "out-of-time"),
    lateBooking: isAsked && !hasRows ? settings.surcharge : noCents,
  };
}

/** Why a unit cannot be billed. */
export type Unbillable =
  | { readonly kind: "no-price"; readonly household: string; readonly reason: NoPrice }
  | {
      readonly kind: "no-surcharge";
      readonly unit: SurchargeableUnit;
      readonly reason: Extract<FoundSurcharge, { readonly kind: "tie" | "defective-row" }>;
    }
  | { readonly kind: "no-debtors"; readonly reason: NoDebtors };

/** What a unit costs today, and who pays which part of it. */
export type PricedUnit =
  | {
      readonly ok: true;
      readonly parts: readonly DebtorPart[];
      /** The voted price, by household. */
      readonly prices: ReadonlyMap<string, Price>;
      readonly extra: Extra | undefined;
    }
  | { readonly ok: false; readonly reason: Unbillable };

/** Who pays for a unit, whatever it costs. */
export type SharedUnit =
  | {
      readonly ok: true;
      readonly texts: ReadonlyMap<string, string | undefined>;
      readonly hasRow: boolean;
    }
  | { readonly ok: false; readonly reason: Unbillable };

/** The units of one child as they are billed today. */
export interface UnitPrices {
  /** Does the child's own family pay for everything, always? */
  readonly isPlain: boolean;
  readonly sharingOf: (unit: ServiceDay) => SharedUnit;
  readonly priceOf: (unit: ServiceDay, extra: Extra | undefined) => PricedUnit;
}

export function unitPrices(child: Child, prices: PriceList, debtors: ChildDebtors | undefined): UnitPrices {
  return debtors === undefined ? familyPrices(child, prices) : debtorPrices(child, prices, debtors);
}

/** Of most children: the family pays for everything. */
function familyPrices(child: Child, prices: PriceList): UnitPrices {
  const family = child.familyCode;
  let pricingOf: ChildPrices | undefined;
  // Most days cost what the day before did.
  let lastPricing: Pricing | undefined;
  let lastExtra: Extra | undefined;
  let lastPriced: PricedUnit | undefined;
  return {
    isPlain: true,
    sharingOf: () => ({ ok: true, texts: new Map([[family, undefined]]), hasRow: false }),
    priceOf({ service, day }, extra) {
      const pricing = (pricingOf ??= prices.pricesOf(child, family))(service, day);
      if (pricing === lastPricing && extra === lastExtra && lastPriced !== undefined) return lastPriced;
      if (!pricing.ok) return noPrice(family, pricing.reason);
      const price = withExtra(pricing.price.amount, extra);
      const part = { debtor: family, price, givesLine: true, sharing: undefined, households: [] };
      const voted = new Map([[family, pricing.price]]);
      [lastPricing, lastExtra, lastPriced] = [
        pricing,
        extra,
        { ok: true, parts: [part], prices: voted, extra },
      ];
      return lastPriced;
    },
  };
}

function debtorPrices(child: Child, prices: PriceList, debtors: ChildDebtors): UnitPrices {
  const pricesOf = new Map<string, ChildPrices>();
  const priceIn = (household: string, { service, day }: ServiceDay) => {
    let known = pricesOf.get(household);
    if (known === undefined) pricesOf.set(household, (known = prices.pricesOf(child, household)));
    return known(service, day);
  };
  // Most days that are shared in one way cost the same, whichever weeks lie between them.
  const pricedOf = new Map<ReadonlyMap<string, string | undefined>, PricedUnit & { readonly ok: true }>();
  return {
    isPlain: false,
    sharingOf(unit) {
      const sharing = debtors.sharingOn(unit);
      return sharing.ok ? sharing : noDebtors(sharing.reason);
    },
    priceOf(unit, extra) {
      const sharing = debtors.sharingOn(unit);
      if (!sharing.ok) return noDebtors(sharing.reason);
      const households = debtors.householdsOn(unit.day);
      if (!households.ok) return noDebtors(households.reason);
      const voted = new Map<string, Price>();
      for (const { code } of households.shares) {
        const pricing = priceIn(code, unit);
        if (!pricing.ok) return noPrice(code, pricing.reason);
        voted.set(code, pricing.price);
      }
      const before = pricedOf.get(sharing.texts);
      if (before !== undefined && before.extra === extra && isSamePrices(before.prices, voted)) return before;
      const found = debtors.partsOf(unit, (household) =>
        withExtra((voted.get(household) as Price).amount, extra),
      );
      if (!found.ok) return noDebtors(found.reason);
      const priced = { ok: true, parts: found.parts, prices: voted, extra } as const;
      pricedOf.set(sharing.texts, priced);
      return priced;
    },
  };
}

function isSamePrices(left: ReadonlyMap<string, Price>, right: ReadonlyMap<string, Price>): boolean {
  for (const [household, price] of right) if (left.get(household) !== price) return false;
  return left.size === right.size;
}

const noPrice = (household: string, reason: NoPrice) =>
  ({ ok: false, reason: { kind: "no-price", household, reason } }) as const;
const noDebtors = (reason: NoDebtors) => ({ ok: false, reason: { kind: "no-debtors", reason } }) as const;

function withExtra(price: Cents, extra: Extra | undefined): Cents {
  switch (extra?.kind) {
    case undefined:
      return price;
    case "late-booking":
      return plus(price, extra.amount);
    case "surcharge":
      return surchargedPrice(price, extra.surcharge.form);
  }
}

/** What each day of a service costs more for, asked in order of days. */
export type ExtraOn = (day: Day) => ExtraFound;

export type ExtraFound =
  | { readonly ok: true; readonly extra: Extra | undefined }
  | { readonly ok: false; readonly reason: Unbillable };

const nothingMore: ExtraFound = { ok: true, extra: undefined };
const alwaysTheSame: ExtraOn = () => nothingMore;

/**
 * Which days of a service cost more? Units of one cause are counted from the first of their period on, billed or not: the
 * row that holds for the n-th may not hold for the one before.
 */
export function extrasOf(service: ServiceMeals, meals: ChildMeals, rules: ExtraRules): ExtraOn {
  if (service.unit !== "day") return alwaysTheSame;
  const { surcharges, lateBooking: amount } = rules;
  if (surcharges.length === 0 && (amount === 0 || service.bookedBy.size === 0)) return alwaysTheSame;
  const lateBooking = { ok: true, extra: { kind: "late-booking", amount } } as const;
  if (surcharges.length === 0)
    return (day) => (service.bookedBy.get(day)?.verdict === "surcharged" ? lateBooking : nothingMore);
  const causes = new Map<Day, SurchargeCause>();
  for (const day of service.due) {
    const cause = causeOf(meals.circumstancesOn(service.service, day));
    if (cause !== undefined) causes.set(day, cause);
  }
  const ranks = countByCause(causes);
  return (day) => {
    const [cause, nth] = [causes.get(day), ranks.get(day)];
    if (cause === undefined || nth === undefined) return nothingMore;
    if (cause === "out-of-time" && amount !== 0) return lateBooking;
    const unit = { service: service.service, day, cause, nth };
    const found = surchargeFor(surcharges, unit);
    switch (found.kind) {
      case "none":
        return nothingMore;
      case "row":
        return { ok: true, extra: { kind: "surcharge", surcharge: found.row, cause, nth } };
      case "tie":
      case "defective-row":
        return { ok: false, reason: { kind: "no-surcharge", unit, reason: found } };
    }
  };
}
