import { cents, plus, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { IssuedLine } from "./invoice";

/** How a meal stands on the issued lines, all invoices added up. */
export interface MealBalance {
  /** As the line spells it. */
  readonly service: string;
  /** 1 when billed, 0 once given back; anything else means that lines were changed by hand. */
  readonly quantity: number;
  readonly amount: Cents;
}

/** The meals of one child on its issued lines, per service and day. */
export type BilledMeals = ReadonlyMap<string, ReadonlyMap<Day, MealBalance>>;

/**
 * Which meals of a child are billed, and for how much? The sum over its issued lines: one more for a meal billed, one
 * less for a meal given back. The order of the lines does not matter, and the amount that stays is the price of the
 * last billing.
 */
export function billedMeals(lines: readonly IssuedLine[]): BilledMeals {
  const billed = new Map<string, Map<Day, MealBalance>>();
  for (const line of lines) {
    if (line.service === undefined) continue;
    const key = line.service;
    let days = billed.get(key);
    if (days === undefined) billed.set(key, (days = new Map<Day, MealBalance>()));
    const sign = line.quantity < 0 ? -1 : 1;
    // Most meals stand on one line only, and all those of the line share one balance.
    const alone: MealBalance = {
      service: line.typedService ?? line.service,
      quantity: sign,
      amount: cents(sign * line.unitPrice),
    };
    for (const day of line.days) {
      const before = days.get(day);
      days.set(day, before === undefined ? alone : added(before, alone));
    }
  }
  return billed;
}

function added(left: MealBalance, right: MealBalance): MealBalance {
  return {
    // Of several spellings the first in order of codes: the order of the lines changes nothing.
    service: right.service < left.service ? right.service : left.service,
    quantity: left.quantity + right.quantity,
    amount: plus(left.amount, right.amount),
  };
}

export function isBilled(balance: MealBalance | undefined): balance is MealBalance {
  return balance !== undefined && balance.quantity >= 1;
}
