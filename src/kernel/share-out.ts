import { cents, minus, type Cents } from "./cents";
import { percentageOf, whole, type Percentage } from "./percentage";

/**
 * An amount cut in the given order, so that no cent is lost: each part is its percentage rounded half-up, nobody takes
 * more than what is left, and the last takes the rest. 4,15 € at 33, 33 and 34 % is 1,37 €, 1,37 € and 1,41 €.
 */
export function shareOut(amount: Cents, percentages: readonly Percentage[]): readonly Cents[] {
  if (amount < 0) throw new RangeError(`What is shared out is owed: ${String(amount)}`);
  if (percentages.reduce<number>((total, percentage) => total + percentage, 0) !== whole)
    throw new RangeError("What is shared out is shared out whole.");
  let left = amount;
  return percentages.map((percentage, index) => {
    const isLast = index === percentages.length - 1;
    const part = isLast ? left : cents(Math.min(percentageOf(amount, percentage), left));
    left = minus(left, part);
    return part;
  });
}
