import { noCents, plus, times, type Cents } from "../../kernel/cents";
import { eachDay, type Day } from "../../kernel/day";
import { compareLabels } from "../../kernel/label";
import type { DebtorPart } from "../debtors";
import type { ChildMeals, JudgedAbsence, JudgedBooking, ServiceMeals } from "../meals";
import { serviceOf, type ServiceBook } from "../services";
import type { BilledDays, BilledUnits, Lot } from "./billed";
import type { UnitLine, UnitReason } from "./invoice";
import { byPrice, ChargedGroup, GivenBackGroup, groupFor, type LineGroup } from "./line-groups";
import type { Period } from "./period";
import { chargeUnit, settleUnit } from "./settle-unit";
import {
  extrasOf,
  type ExtraOn,
  type ExtraRules,
  type PricedUnit,
  type Unbillable,
  type UnitPrices,
} from "./unit-prices";

/** A unit that is due and cannot be billed: the child's invoices wait. */
export interface UnbilledUnit {
  readonly service: string;
  readonly day: Day;
  readonly reason: Unbillable;
}

/** What one debtor is asked for and given back. */
export interface ChildLines {
  /** By debtor; those of the period, then the differences of the earlier issued periods. */
  readonly lines: ReadonlyMap<string, readonly UnitLine[]>;
  /** One per service and reason: the first day it shows on. */
  readonly unbilled: readonly UnbilledUnit[];
  /** What comes back because who pays has changed for days already billed, and what is asked for in its place. */
  readonly moved: { readonly givenBack: Cents; readonly charged: Cents };
}

export interface ChildAccount {
  readonly meals: ChildMeals;
  readonly prices: UnitPrices;
  readonly billed: BilledUnits;
  readonly services: ServiceBook;
  readonly extras: ExtraRules;
  /** Who has an invoice of the period already, and waits for the next one. */
  readonly isWaiting: (debtor: string) => boolean;
}

/**
 * Which lines of units does a child get, debtor by debtor: those of the period, then the differences of the earlier issued
 * periods? Everywhere the same rule: due and not billed is asked for at the price of its day, billed and not due is given
 * back at the price it was billed.
 */
export function unitLines(account: ChildAccount, period: Period, earlier: readonly Period[]): ChildLines {
  const drawn = new ChildDraft(account);
  drawn.charge(period);
  for (const past of earlier) drawn.settle(past);
  return drawn;
}

class ChildDraft implements ChildLines {
  readonly lines = new Map<string, UnitLine[]>();
  readonly unbilled: UnbilledUnit[] = [];
  readonly moved = { givenBack: noCents, charged: noCents };

  constructor(private readonly account: ChildAccount) {}

  /** In the period itself nothing comes back: what changed there comes with the next one. */
  charge(period: Period): void {
    const { meals, billed, prices } = this.account;
    for (const service of meals.mealsIn(period.range)) {
      const charges = new Charges(this.account, service);
      const ofService = billed.get(service.service);
      for (const day of service.due) {
        const lots = ofService?.get(day) ?? noLots;
        const quantity = charges.unitsOn(day);
        if (prices.isPlain && lots.length === 0) this.askOne(charges, day, quantity);
        else this.settleDay(charges, day, lots, chargeUnit);
      }
      this.pushCharges(period, "period", charges);
    }
  }

  settle(past: Period): void {
    const { meals, billed } = this.account;
    const inPast = meals.mealsIn(past.range);
    const services = new Set(billed.keys());
    for (const { service } of inPast) services.add(service);
    const inOrder = services.size > 1 ? [...services].sort(compareLabels) : services;
    const allCharges: Charges[] = [];
    for (const name of inOrder) {
      const service = inPast.find((one) => one.service === name);
      const charges = new Charges(this.account, service ?? this.nothingDueOf(name));
      const ofService = billed.get(name) ?? noDays;
      this.pushGivenBack(past, charges, this.settleService(charges, ofService, past), ofService);
      allCharges.push(charges);
    }
    for (const charges of allCharges) this.pushCharges(past, "correction", charges);
  }

  private nothingDueOf(service: string): ServiceMeals {
    const { unit, isMeal } = serviceOf(this.account.services, service);
    return { ...nothingDue, service, unit, isMeal };
  }

  /** Walks the days of a period beside the due ones, both in order. */
  private settleService(charges: Charges, billed: BilledDays, past: Period): GivenBackGroup[] {
    const back: GivenBackGroup[] = [];
    const { due } = charges.service;
    const { isPlain } = this.account.prices;
    let nextDue = 0;
    for (const day of daysOf(past)) {
      const isDue = due[nextDue] === day;
      if (isDue) nextDue += 1;
      const lots = billed.get(day) ?? noLots;
      if (!isDue && lots.length === 0) continue;
      const quantity = isDue ? charges.unitsOn(day) : 0;
      if (isPlain && isAsBilled(lots, quantity)) continue;
      const settled = this.settleDay(charges, day, lots, settleUnit, quantity);
      if (settled === undefined) continue;
      this.giveBack(back, settled.givenBack, day, quantity > 0 ? "fewer" : undefined);
      this.giveBack(back, settled.moved, day, "moved");
    }
    return back;
  }

  private giveBack(
    groups: GivenBackGroup[],
    lots: readonly Lot[],
    day: Day,
    cause: "fewer" | "moved" | undefined,
  ): void {
    for (const lot of lots) {
      if (this.account.isWaiting(lot.debtor)) continue;
      const group = groupFor(groups, lot, GivenBackGroup);
      group.add(day, lot.quantity);
      if (cause !== undefined && group[cause].at(-1) !== day) group[cause].push(day);
    }
  }

  private settleDay(
    charges: Charges,
    day: Day,
    lots: readonly Lot[],
    settle: typeof settleUnit,
    quantity = charges.unitsOn(day),
  ) {
    const unit = { service: charges.service.service, day };
    const settled = settle({
      quantity,
      lots,
      sharing: () => this.account.prices.sharingOf(unit),
      priced: () => charges.priced(day),
    });
    if (!settled.ok) {
      this.noteUnbilled({ ...unit, reason: settled.reason });
      return undefined;
    }
    const charged = this.ask(charges, day, settled.charges);
    if (settled.moved.length > 0) {
      const { moved } = this;
      moved.charged = plus(moved.charged, charged);
      for (const { debtor, unitPrice, quantity: units } of settled.moved)
        if (!this.account.isWaiting(debtor)) moved.givenBack = plus(moved.givenBack, times(unitPrice, units));
    }
    return settled;
  }

  /** Asks whoever pays for everything. */
  private askOne(charges: Charges, day: Day, quantity: number): void {
    const priced = this.pricedOrNoted(charges, day);
    const part = priced?.parts[0];
    if (priced !== undefined && part !== undefined && !this.account.isWaiting(part.debtor))
      charges.add(day, quantity, part, priced);
  }

  /** Asks debtors for units of a day; gives what it comes to. */
  private ask(
    charges: Charges,
    day: Day,
    asked: readonly { readonly debtor: string; readonly quantity: number }[],
  ): Cents {
    const priced = asked.length === 0 ? undefined : this.pricedOrNoted(charges, day);
    if (priced === undefined) return noCents;
    let total = noCents;
    for (const { debtor, quantity } of asked) {
      const part = priced.parts.find((one) => one.debtor === debtor);
      if (part?.givesLine !== true || this.account.isWaiting(debtor)) continue;
      charges.add(day, quantity, part, priced);
      total = plus(total, times(part.price, quantity));
    }
    return total;
  }

  private pricedOrNoted(charges: Charges, day: Day) {
    const priced = charges.priced(day);
    if (priced.ok) return priced;
    this.noteUnbilled({ service: charges.service.service, day, reason: priced.reason });
    return undefined;
  }

  private noteUnbilled(unit: UnbilledUnit): void {
    const isKnown = this.unbilled.some(
      ({ service, reason }) => service === unit.service && isSameReason(reason, unit.reason),
    );
    if (!isKnown) this.unbilled.push(unit);
  }

  private pushCharges(period: Period, origin: UnitLine["origin"], charges: Charges): void {
    const { service, isMeal } = charges.service;
    const { groups } = charges;
    if (groups.length > 1) groups.sort(byPrice);
    for (const group of groups) {
      const { prices, bookings, extras, counts, parts } = group;
      const reason: UnitReason = { kind: "due", prices, bookings, extras, counts, parts };
      this.push(group, { origin, period, service, isMeal, reason }, 1);
    }
  }

  private pushGivenBack(
    period: Period,
    charges: Charges,
    groups: GivenBackGroup[],
    billed: BilledDays,
  ): void {
    const { unit, isMeal } = charges.service;
    for (const group of groups.sort(byPrice)) {
      const reason = reasonToGiveBack(group, unit === "day" ? this.account.meals : undefined);
      // As the lines spell it, whatever the books call it now.
      const service = billed.get(group.days[0] as Day)?.[0]?.service ?? charges.service.service;
      this.push(group, { origin: "correction", period, service, isMeal, reason }, -1);
    }
  }

  private push(
    { debtor, days, quantities, quantity, unitPrice, sharing }: LineGroup,
    line: Pick<UnitLine, "origin" | "period" | "service" | "isMeal" | "reason">,
    sign: 1 | -1,
  ): void {
    const { origin, period, service, isMeal, reason } = line;
    const signed = sign * quantity;
    const amount = times(unitPrice, signed);
    const whole: UnitLine = {
      origin,
      period,
      service,
      isMeal,
      days,
      quantities,
      quantity: signed,
      unitPrice,
      amount,
      sharing,
      reason,
    };
    const lines = this.lines.get(debtor);
    if (lines === undefined) this.lines.set(debtor, [whole]);
    else lines.push(whole);
  }
}

/** What is asked for of one service, grouped into lines. */
class Charges {
  readonly groups: ChargedGroup[] = [];
  private readonly extraOn: ExtraOn;
  private last: { readonly part: DebtorPart; readonly group: ChargedGroup } | undefined;

  constructor(
    private readonly account: ChildAccount,
    readonly service: ServiceMeals,
  ) {
    this.extraOn = extrasOf(service, account.meals, account.extras);
  }

  unitsOn(day: Day): number {
    return this.service.counts === undefined ? 1 : (this.service.counts.get(day)?.quantity ?? 0);
  }

  priced(day: Day): PricedUnit {
    const extra = this.extraOn(day);
    if (!extra.ok) return extra;
    return this.account.prices.priceOf({ service: this.service.service, day }, extra.extra);
  }

  add(day: Day, quantity: number, part: DebtorPart, priced: PricedUnit & { readonly ok: true }): void {
    // Most days cost what the day before did, and say nothing new about it.
    if (this.last?.part !== part) {
      const { debtor, price: unitPrice, sharing } = part;
      const group = groupFor(this.groups, { debtor, unitPrice, sharing }, ChargedGroup);
      group.explain(part, priced);
      this.last = { part, group };
    }
    const { group } = this.last;
    group.add(day, quantity);
    const booking = this.service.bookedBy.get(day);
    if (booking !== undefined && !group.bookings.includes(booking)) group.bookings.push(booking);
    const timed = this.service.counts?.get(day);
    if (timed !== undefined) group.counts.push({ day, timed });
  }
}

const isSameReason = (left: Unbillable, right: Unbillable) =>
  left.kind === right.kind && left.reason.kind === right.reason.kind;

const noLots: readonly Lot[] = [];
const noDays: BilledDays = new Map();
const nothingDue = {
  planned: [],
  due: [],
  counts: undefined,
  bookedBy: new Map<Day, JudgedBooking>(),
  counted: new Set<Day>(),
} as const;

/** One lot of a family that pays for everything, by the quantity that is due: as it is for most days of most children. */
function isAsBilled(lots: readonly Lot[], quantity: number): boolean {
  const only = lots[0];
  if (only === undefined) return quantity === 0;
  return lots.length === 1 && only.quantity === quantity && only.sharing === undefined;
}

// The same few periods are walked for every child.
const daysOfPeriods = new WeakMap<Period, readonly Day[]>();

function daysOf(period: Period): readonly Day[] {
  let days = daysOfPeriods.get(period);
  if (days === undefined) daysOfPeriods.set(period, (days = eachDay(period.range)));
  return days;
}

/** `meals` of a daily service alone: nothing else is deducted. */
function reasonToGiveBack({ days, fewer, moved }: GivenBackGroup, meals: ChildMeals | undefined): UnitReason {
  const absences = new Set<JudgedAbsence>();
  const unplanned: Day[] = [];
  for (const day of days) {
    if (fewer.includes(day) || moved.includes(day)) continue;
    const judged = meals?.deductedBy.get(day);
    if (judged === undefined) unplanned.push(day);
    else absences.add(judged);
  }
  return { kind: "given-back", absences: [...absences], unplanned, fewer, moved };
}
