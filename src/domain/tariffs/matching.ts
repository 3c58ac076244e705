import { isWithin, type Day } from "../../kernel/day";
import { concernsLabel } from "../../kernel/label";
import type { QuotientFamilial } from "../families";
import type { Payer, QuotientBand, RankRange, Tariff } from "./tariff";

/** Does a row speak of this service, day and payer, whatever the payer's quotient familial? */
export function matchesAllButQuotient(tariff: Tariff, service: string, on: Day, payer: Payer): boolean {
  return (
    tariff.service === service &&
    isWithin(on, tariff) &&
    concernsLabel(tariff.category, payer.category) &&
    (tariff.resident === undefined || tariff.resident === payer.resident) &&
    concernsLabel(tariff.level, payer.level) &&
    (tariff.ranks === undefined || isInRanks(payer.rank, tariff.ranks))
  );
}

/** Is a quotient inside a band? Both bounds are included; no band takes everyone. */
export function isInBand(quotient: QuotientFamilial, band: QuotientBand | undefined): boolean {
  if (band === undefined) return true;
  return (band.min === undefined || quotient >= band.min) && (band.max === undefined || quotient <= band.max);
}

/** How many criteria a row fills. A row that fills more is the more precise rule and wins. */
export function specificityOf(tariff: Tariff): number {
  const criteria = [tariff.category, tariff.resident, tariff.level, tariff.ranks, tariff.band];
  return criteria.filter((criterion) => criterion !== undefined).length;
}

/** The rows that fill the most criteria: one in a sound grid. */
export function mostSpecific(tariffs: readonly Tariff[]): readonly Tariff[] {
  const highest = Math.max(...tariffs.map(specificityOf));
  return tariffs.filter((tariff) => specificityOf(tariff) === highest);
}

export function asksForQuotient(tariff: Tariff): boolean {
  return tariff.band !== undefined || tariff.charge?.kind === "effort-rate";
}

function isInRanks(rank: number, ranks: RankRange): boolean {
  return rank >= ranks.from && (ranks.to === undefined || rank <= ranks.to);
}
