import { cents, roundHalfUp, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { QuotientFamilial } from "../families";
import { asksForQuotient, isInBand, matchesAllButQuotient, mostSpecific } from "./matching";
import type { EffortRate, Payer, Tariff } from "./tariff";

/** What to do for a family whose quotient familial is not known. */
export type MissingQuotientRule = "highest-tariff" | "block";

/** The price of one meal, with the row that gives it. */
export interface Price {
  readonly amount: Cents;
  readonly tariff: Tariff;
  readonly basis: PriceBasis;
}

/** How the row gave the price; for the sentence on the invoice. */
export type PriceBasis =
  | { readonly kind: "plain" }
  | { readonly kind: "band"; readonly quotient: QuotientFamilial }
  | {
      readonly kind: "effort-rate";
      readonly quotient: QuotientFamilial;
      readonly bound: "none" | "floor" | "cap";
    }
  | { readonly kind: "highest-for-want-of-quotient" };

/** Why there is no price. */
export type NoPrice =
  | { readonly kind: "no-row"; readonly payer: Payer }
  | { readonly kind: "tie"; readonly tariffs: readonly Tariff[] }
  | { readonly kind: "quotient-missing" }
  | { readonly kind: "rate-without-cap"; readonly tariff: Tariff }
  | { readonly kind: "defective-row"; readonly tariff: Tariff };

export type Pricing =
  | { readonly ok: true; readonly price: Price }
  | { readonly ok: false; readonly reason: NoPrice };

/** What does one meal of this service cost this payer on this day? The one most precise row of the grid says it. */
export function priceOn(
  grid: readonly Tariff[],
  missingQuotient: MissingQuotientRule,
  service: string,
  on: Day,
  payer: Payer,
): Pricing {
  const candidates = grid.filter((tariff) => matchesAllButQuotient(tariff, service, on, payer));
  return payer.quotient === undefined
    ? priceWithoutQuotient(candidates, missingQuotient, payer)
    : priceWithQuotient(candidates, payer.quotient, payer);
}

function priceWithQuotient(candidates: readonly Tariff[], quotient: QuotientFamilial, payer: Payer): Pricing {
  const winners = mostSpecific(candidates.filter((tariff) => isInBand(quotient, tariff.band)));
  const [tariff, ...rivals] = winners;
  if (tariff === undefined) return none({ kind: "no-row", payer });
  if (rivals.length > 0) return none({ kind: "tie", tariffs: winners });
  if (tariff.charge === undefined) return none({ kind: "defective-row", tariff });
  if (tariff.charge.kind === "effort-rate") {
    const share = shareOf(quotient, tariff.charge.rate);
    const { floor, cap } = tariff.charge;
    if (floor !== undefined && share < floor)
      return some(floor, tariff, { kind: "effort-rate", quotient, bound: "floor" });
    if (cap !== undefined && share > cap)
      return some(cap, tariff, { kind: "effort-rate", quotient, bound: "cap" });
    return some(share, tariff, { kind: "effort-rate", quotient, bound: "none" });
  }
  return some(
    tariff.charge.price,
    tariff,
    tariff.band === undefined ? { kind: "plain" } : { kind: "band", quotient },
  );
}

function priceWithoutQuotient(
  candidates: readonly Tariff[],
  rule: MissingQuotientRule,
  payer: Payer,
): Pricing {
  const winners = mostSpecific(candidates);
  const [first] = winners;
  if (first === undefined) return none({ kind: "no-row", payer });
  if (!winners.some(asksForQuotient)) {
    if (winners.length > 1) return none({ kind: "tie", tariffs: winners });
    return first.charge?.kind === "price"
      ? some(first.charge.price, first, { kind: "plain" })
      : none({ kind: "defective-row", tariff: first });
  }
  if (rule === "block") return none({ kind: "quotient-missing" });
  let highest: Price | undefined;
  for (const tariff of winners) {
    if (tariff.charge === undefined) return none({ kind: "defective-row", tariff });
    const amount = tariff.charge.kind === "price" ? tariff.charge.price : tariff.charge.cap;
    if (amount === undefined) return none({ kind: "rate-without-cap", tariff });
    if (highest === undefined || amount > highest.amount) {
      highest = { amount, tariff, basis: { kind: "highest-for-want-of-quotient" } };
    }
  }
  return highest === undefined ? none({ kind: "quotient-missing" }) : { ok: true, price: highest };
}

/** A rate of the quotient, rounded half-up to the cent: 0.55 % of 820,00 is 4,51 €. */
export function shareOf(quotient: QuotientFamilial, rate: EffortRate): Cents {
  // Hundredths of a euro times millionths of a percent: 10^8 of them make one cent.
  return cents(roundHalfUp(BigInt(quotient) * BigInt(rate), 100_000_000n));
}

const some = (amount: Cents, tariff: Tariff, basis: PriceBasis): Pricing => ({
  ok: true,
  price: { amount, tariff, basis },
});
const none = (reason: NoPrice): Pricing => ({ ok: false, reason });
