import { overlap, type DayRange } from "../../kernel/day";
import type { QuotientFamilial } from "../families";
import { isInBand } from "./matching";
import type { QuotientBand, Tariff } from "./tariff";

/**
 * The bands that the council voted, from the lowest on, none over another: where two grids cut otherwise, at the bounds of
 * both. What none of them covers is no band. Quotients are whole hundredths: after a band comes its last one and one more.
 */
export function quotientBands(tariffs: readonly Tariff[], during: DayRange): readonly QuotientBand[] {
  const bands = tariffs.flatMap((tariff) =>
    tariff.band !== undefined && overlap(during, tariff) !== undefined ? [tariff.band] : [],
  );
  const edges = new Set(
    bands.flatMap(({ min, max }) => [min ?? lowest, max === undefined ? [] : max + 1].flat()),
  );
  const starts = [...edges].sort((left, right) => left - right);
  return starts.flatMap((start, index): readonly QuotientBand[] => {
    const isVoted = bands.some((band) => isInBand(start as QuotientFamilial, band));
    if (!isVoted) return [];
    const next = starts[index + 1];
    return [
      {
        min: start === lowest ? undefined : (start as QuotientFamilial),
        max: next === undefined ? undefined : ((next - 1) as QuotientFamilial),
      },
    ];
  });
}

const lowest = -Infinity;
