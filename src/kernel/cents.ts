/**
 * Money is a whole number of euro cents: sums stay exact, and the only place where a fraction of a cent can appear
 * is a multiplication, whose rounding therefore has a name.
 */
export type Cents = number & { readonly __unit: "cents" };

/** Says that a whole number is an amount in cents. A fraction or a number too large to be exact is a bug of ours. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${String(amount)}`);
  // `+ 0` turns -0 into 0, so that two equal amounts are also identical.
  return (amount + 0) as Cents;
}

export const noCents = cents(0);

/** How many there are of something, and for how much. */
export interface Tally {
  readonly count: number;
  readonly total: Cents;
}

export function plus(left: Cents, right: Cents): Cents {
  return cents(left + right);
}

export function minus(left: Cents, right: Cents): Cents {
  return cents(left - right);
}

/** The price of `quantity` units; a credit line has a negative quantity. */
export function times(unitPrice: Cents, quantity: number): Cents {
  return cents(unitPrice * quantity);
}

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/**
 * `numerator / denominator` rounded to the nearest whole number, halves away from zero ("half-up" on amounts owed).
 * Whole-number arithmetic throughout: 0.5 of a cent is found exactly, whatever the size of the operands.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new RangeError("The denominator of a rounding is positive.");
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -rounded : rounded);
}
