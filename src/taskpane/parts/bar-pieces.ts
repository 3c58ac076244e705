import { sum, type Cents } from "../../kernel/cents";

/** Where a piece of a bar begins and how long it is, in percent of the longest bar. */
export interface BarPiece {
  readonly start: number;
  readonly length: number;
}

/** What is there can be seen, however little it is beside the rest. */
const shortest = 1;

/** The amount that fills the width: that of the longest of these bars. What is negative has no length. */
export function longestBar(bars: readonly (readonly Cents[])[]): number {
  return Math.max(0, ...bars.map((amounts) => sum(amounts.filter((amount) => amount > 0))));
}

/** The pieces of one bar, end to end, one for each amount; nothing, and what is negative, has no length. */
export function barPieces(amounts: readonly Cents[], longest: number): readonly BarPiece[] {
  const shares = amounts.map((amount) => (amount > 0 && longest > 0 ? (100 * amount) / longest : 0));
  const lengths = withoutSlivers(shares);
  return lengths.map((length, index) => ({
    start: lengths.slice(0, index).reduce((end, before) => end + before, 0),
    length,
  }));
}

/** What slivers are lengthened by comes off the longer pieces, so that the bar stays as long as its amount. */
function withoutSlivers(shares: readonly number[]): readonly number[] {
  const seen = shares.map((share) => (share > 0 ? Math.max(share, shortest) : 0));
  const lent = total(seen) - total(shares);
  const spare = total(seen.map(beyondShortest));
  const kept = spare > lent ? 1 - lent / spare : 0;
  return seen.map((length) => length - beyondShortest(length) * (1 - kept));
}

const beyondShortest = (length: number) => Math.max(0, length - shortest);

const total = (lengths: readonly number[]) => lengths.reduce((all, length) => all + length, 0);

/** A part in whole percent of a whole; there is no share of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole > 0 ? Math.round((100 * part) / whole) : 0;
}
