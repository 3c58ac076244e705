import type { Cents } from "../kernel/cents";
import { percentageDigits, type Percentage } from "../kernel/percentage";
import type { QuotientFamilial } from "../domain/families";
import type { EffortRate } from "../domain/tariffs";

/** Spaces that keep a number and its sign on one line, as French typography asks. */
export const nbsp = "\u00a0";
const narrowNbsp = "\u202f";

/** 123456 cents are `1 234,56 €`. */
export function euros(amount: Cents): string {
  const sign = amount < 0 ? "\u2212" : "";
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${sign}${grouped(digits.slice(0, -2))},${digits.slice(-2)}${nbsp}€`;
}

/** A quotient familial as families know it: `820`, or `410,50` when it has cents. */
export function quotientText(quotient: number | QuotientFamilial): string {
  const whole = grouped(String(Math.trunc(quotient / 100)));
  const hundredths = quotient % 100;
  return hundredths === 0 ? whole : `${whole},${String(hundredths).padStart(2, "0")}`;
}

/** A rate in percent: `0,55 %`. */
export function rateText(rate: EffortRate): string {
  const [whole = "0", decimals = ""] = (rate / 1_000_000).toFixed(6).split(".");
  const shown = decimals.replace(/0+$/, "").padEnd(2, "0");
  return `${whole},${shown}${nbsp}%`;
}

/** A share: `50 %`, `33,33 %`. */
export function percentageText(percentage: Percentage): string {
  return `${percentageDigits(percentage)}${nbsp}%`;
}

/** `1 repas`, `2 jours`: the plural takes an s from 2 upward, and words in -s do not change. */
export function counted(
  count: number,
  singular: string,
  plural = /[sxz]$/.test(singular) ? singular : `${singular}s`,
): string {
  return `${grouped(String(count))}${nbsp}${Math.abs(count) >= 2 ? plural : singular}`;
}

/** `1 234`, `0,5`. */
export function numberText(number: number): string {
  const [whole = "", decimals] = String(Math.abs(number)).split(".");
  const sign = number < 0 ? "\u2212" : "";
  return `${sign}${grouped(whole)}${decimals === undefined ? "" : `,${decimals}`}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, narrowNbsp);
}
