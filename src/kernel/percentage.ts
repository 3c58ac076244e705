import { cents, roundHalfUp, type Cents } from "./cents";

/** A share of a whole, in millionths of a percent: 33,33 % is 33330000. Exact, so that shares can be said to make 100. */
export type Percentage = number & { readonly __unit: "percentage" };

/** 100 %. */
export const whole = 100_000_000 as Percentage;

/** `percentage` of an amount, rounded half-up to the cent: 10 % of 4,15 € is 0,42 €. */
export function percentageOf(amount: Cents, percentage: Percentage): Cents {
  return cents(roundHalfUp(BigInt(amount) * BigInt(percentage), BigInt(whole)));
}

/** Its digits, no more than it has: `50`, `33,33`. */
export function percentageDigits(percentage: Percentage): string {
  const onePercent = whole / 100;
  const units = String(Math.trunc(percentage / onePercent));
  const decimals = String(percentage % onePercent)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return decimals === "" ? units : `${units},${decimals}`;
}
