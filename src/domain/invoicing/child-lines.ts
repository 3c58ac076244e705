import { cents, noCents, plus, roundHalfUp, times, type Cents } from "../../kernel/cents";
import { eachDay, type Day } from "../../kernel/day";
import { compareLabels } from "../../kernel/label";
import type { ChildMeals, JudgedAbsence, JudgedBooking, ServiceMeals } from "../meals";
import type { ChildPrices, NoPrice, Price } from "../tariffs";
import { isBilled, type BilledMeals, type MealBalance } from "./billed";
import type { MealLine, MealReason } from "./invoice";
import type { Period } from "./period";

/** A meal that is due and has no price: the child's invoice waits. */
export interface UnpricedMeal {
  readonly service: string;
  readonly day: Day;
  readonly reason: NoPrice;
}

export interface ChildLines {
  readonly lines: readonly MealLine[];
  /** One per service and reason: the first day it shows on. */
  readonly unpriced: readonly UnpricedMeal[];
}

export interface ChildAccount {
  readonly meals: ChildMeals;
  readonly prices: ChildPrices;
  readonly billed: BilledMeals;
  /** Added to the price of a meal that only surcharged bookings make due. */
  readonly surcharge: Cents;
}

/**
 * Which meal lines does a child get: those of the period, then the differences of the earlier issued periods?
 * Everywhere the same rule: due and not billed is asked for at the price of its day, billed and not due is given back
 * at the price it was billed.
 */
export function mealLines(account: ChildAccount, period: Period, earlier: readonly Period[]): ChildLines {
  const unpriced: UnpricedMeal[] = [];
  const lines = linesToCharge(account, period, "period", unpriced);
  for (const past of earlier) {
    lines.push(...linesToGiveBack(account, past), ...linesToCharge(account, past, "correction", unpriced));
  }
  return { lines, unpriced };
}

/** Days of one service at one unit price, with all that made them due. */
interface Charge {
  readonly unitPrice: Cents;
  readonly days: Day[];
  readonly prices: Price[];
  readonly bookings: JudgedBooking[];
  surcharge: Cents;
}

function linesToCharge(
  account: ChildAccount,
  period: Period,
  origin: MealLine["origin"],
  unpriced: UnpricedMeal[],
): MealLine[] {
  const lines: MealLine[] = [];
  for (const meals of account.meals.mealsIn(period.range)) {
    const charges = chargesOf(account, meals, unpriced);
    for (const charge of charges.sort((left, right) => left.unitPrice - right.unitPrice)) {
      const { unitPrice, days, prices, bookings, surcharge } = charge;
      const reason: MealReason = { kind: "due", prices, bookings, surcharge };
      const amount = times(unitPrice, days.length);
      lines.push({
        origin,
        period,
        service: meals.service,
        days,
        quantity: days.length,
        unitPrice,
        amount,
        reason,
      });
    }
  }
  return lines;
}

/** The due and unbilled days of one service, grouped by unit price. */
function chargesOf(account: ChildAccount, meals: ServiceMeals, unpriced: UnpricedMeal[]): Charge[] {
  const billed = account.billed.get(meals.service);
  const charges: Charge[] = [];
  let current: Charge | undefined;
  for (const day of meals.due) {
    if (billed !== undefined && isBilled(billed.get(day))) continue;
    const pricing = account.prices(meals.service, day);
    if (!pricing.ok) {
      noteUnpriced(unpriced, { service: meals.service, day, reason: pricing.reason });
      continue;
    }
    const booking = meals.bookedBy.get(day);
    const surcharge = booking?.verdict === "surcharged" ? account.surcharge : noCents;
    const unitPrice = plus(pricing.price.amount, surcharge);
    // Days follow each other at the same price: the search is for the rare day on which it changes.
    if (current?.unitPrice !== unitPrice) {
      current = charges.find((charge) => charge.unitPrice === unitPrice);
      if (current === undefined) {
        current = { unitPrice, days: [], prices: [], bookings: [], surcharge };
        charges.push(current);
      }
    }
    current.days.push(day);
    if (surcharge > current.surcharge) current.surcharge = surcharge;
    if (!current.prices.includes(pricing.price)) current.prices.push(pricing.price);
    if (booking !== undefined && !current.bookings.includes(booking)) current.bookings.push(booking);
  }
  return charges;
}

function noteUnpriced(unpriced: UnpricedMeal[], meal: UnpricedMeal): void {
  const isKnown = unpriced.some(
    ({ service, reason }) => service === meal.service && reason.kind === meal.reason.kind,
  );
  if (!isKnown) unpriced.push(meal);
}

/** The meals of a past period that stand billed and are no longer due, grouped by service and billed price. */
function linesToGiveBack(account: ChildAccount, past: Period): MealLine[] {
  if (account.billed.size === 0) return [];
  const mealsInPast = account.meals.mealsIn(past.range);
  const lines: MealLine[] = [];
  for (const key of [...account.billed.keys()].sort(compareLabels)) {
    const due = mealsInPast.find((meals) => meals.service === key)?.due ?? [];
    const groups = billedNotDue(account.billed.get(key) ?? noMeals, due, past);
    for (const { unitPrice, service, days } of groups) {
      const reason = reasonToGiveBack(account.meals, days);
      const quantity = -days.length;
      const amount = times(unitPrice, quantity);
      lines.push({ origin: "correction", period: past, service, days, quantity, unitPrice, amount, reason });
    }
  }
  return lines;
}

const noMeals: ReadonlyMap<Day, MealBalance> = new Map();

/** Days given back at one price. */
interface GivenBack {
  readonly unitPrice: Cents;
  readonly days: Day[];
  service: string;
}

/** Walks the days of a period beside its due ones, both in order. */
function billedNotDue(billed: ReadonlyMap<Day, MealBalance>, due: readonly Day[], past: Period): GivenBack[] {
  const groups: GivenBack[] = [];
  let nextDue = 0;
  for (const day of daysOf(past)) {
    if (due[nextDue] === day) {
      nextDue += 1;
      continue;
    }
    const balance = billed.get(day);
    if (!isBilled(balance)) continue;
    // More than once only on lines changed by hand, which the register check reports: then the mean is given back.
    const unitPrice = cents(roundHalfUp(BigInt(balance.amount), BigInt(balance.quantity)));
    const group = groups.find((known) => known.unitPrice === unitPrice);
    if (group === undefined) groups.push({ unitPrice, days: [day], service: balance.service });
    else {
      group.days.push(day);
      if (balance.service < group.service) group.service = balance.service;
    }
  }
  return groups.sort((left, right) => left.unitPrice - right.unitPrice);
}

// The same few periods are walked for every child.
const daysOfPeriods = new WeakMap<Period, readonly Day[]>();

function daysOf(period: Period): readonly Day[] {
  let days = daysOfPeriods.get(period);
  if (days === undefined) daysOfPeriods.set(period, (days = eachDay(period.range)));
  return days;
}

function reasonToGiveBack(meals: ChildMeals, days: readonly Day[]): MealReason {
  const absences = new Set<JudgedAbsence>();
  const unplanned: Day[] = [];
  for (const day of days) {
    const judged = meals.deductedBy.get(day);
    if (judged === undefined) unplanned.push(day);
    else absences.add(judged);
  }
  return { kind: "given-back", absences: [...absences], unplanned };
}
