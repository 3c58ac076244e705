import { cents, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { foldLabel } from "../../kernel/label";
import type { IssuedLine } from "./invoice";

/** How a meal stands on the issued lines, all invoices added up. */
export interface MealBalance {
  readonly service: string;
  /** 1 when billed, 0 once given back; anything else means that lines were changed by hand. */
  readonly quantity: number;
  readonly amount: Cents;
}

/** The meals of one child on its issued lines, per service (as `foldLabel` writes it) and day. */
export type BilledMeals = ReadonlyMap<string, ReadonlyMap<Day, MealBalance>>;

/**
 * Which meals of a child are billed, and for how much? The sum over its issued lines: one more for a meal billed, one
 * less for a meal given back. The order of the lines does not matter, and the amount that stays is the price of the
 * last billing.
 */
export function billedMeals(lines: readonly IssuedLine[]): BilledMeals {
  const billed = new Map<string, Map<Day, { service: string; quantity: number; amount: Cents }>>();
  for (const line of lines) {
    if (line.service === undefined) continue;
    const key = foldLabel(line.service);
    let days = billed.get(key);
    if (days === undefined)
      billed.set(key, (days = new Map<Day, { service: string; quantity: number; amount: Cents }>()));
    const sign = line.quantity < 0 ? -1 : 1;
    const amount = (sign * line.unitPrice) as Cents;
    for (const day of line.days) {
      const balance = days.get(day);
      if (balance === undefined) days.set(day, { service: line.service, quantity: sign, amount });
      else {
        balance.quantity += sign;
        balance.amount = cents(balance.amount + amount);
        if (line.service < balance.service) balance.service = line.service;
      }
    }
  }
  return billed;
}

export function isBilled(balance: MealBalance | undefined): balance is MealBalance {
  return balance !== undefined && balance.quantity >= 1;
}
