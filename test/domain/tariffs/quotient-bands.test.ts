import { isInBand, quotientBands, type QuotientBand, type Tariff } from "../../../src/domain/tariffs";
import type { QuotientFamilial } from "../../../src/domain/families";
import { day } from "../../../src/kernel/day";

const autumn = { from: day("2026-09-01"), to: day("2026-12-31") };
const quotient = (hundredths: number) => hundredths as QuotientFamilial;

type Bounds = readonly [min: number | undefined, max: number | undefined];

function row([min, max]: Bounds, dates: Partial<Pick<Tariff, "from" | "to">> = {}): Tariff {
  const band = {
    min: min === undefined ? undefined : quotient(min),
    max: max === undefined ? undefined : quotient(max),
  };
  return { band, ...dates } as Tariff;
}

const bandsOf = (...rows: readonly Tariff[]): readonly Bounds[] =>
  quotientBands(rows, autumn).map(({ min, max }: QuotientBand) => [min, max]);

describe("the bands that a council voted", () => {
  it("are each there once, from the lowest on, however many rows have them", () => {
    const rows = [row([41001, undefined]), row([undefined, 41000]), row([41001, undefined])];
    expect(bandsOf(...rows)).toEqual([
      [undefined, 41000],
      [41001, undefined],
    ]);
  });

  it("take both of their bounds, and no quotient is in two", () => {
    const bands = quotientBands(
      [row([undefined, 41000]), row([41001, 70000]), row([70001, undefined])],
      autumn,
    );
    const found = [0, 41000, 41001, 70000, 70001, 999_999].map((hundredths) =>
      bands.flatMap((band, index) => (isInBand(quotient(hundredths), band) ? [index] : [])),
    );
    expect(found).toEqual([[0], [0], [1], [1], [2], [2]]);
  });

  it("leave out what no row covers", () => {
    expect(bandsOf(row([0, 40000]), row([40100, undefined]))).toEqual([
      [0, 40000],
      [40100, undefined],
    ]);
  });

  it("are cut at the bounds of both where two grids cut otherwise", () => {
    expect(bandsOf(row([undefined, 50000]), row([50001, undefined]), row([30000, 60000]))).toEqual([
      [undefined, 29999],
      [30000, 50000],
      [50001, 60000],
      [60001, undefined],
    ]);
  });

  it("are those of rows in force on a day of the time that is asked about", () => {
    const before = row([undefined, 1000], { to: day("2026-08-31") });
    const lastDay = row([undefined, 2000], { to: day("2026-09-01") });
    const after = row([undefined, 3000], { from: day("2027-01-01") });
    const firstDay = row([undefined, 4000], { from: day("2026-12-31") });
    expect(bandsOf(before, after)).toEqual([]);
    expect(bandsOf(before, lastDay, after, firstDay)).toEqual([
      [undefined, 2000],
      [2001, 4000],
    ]);
  });

  it("are none where prices do not hang on bands", () => {
    expect(quotientBands([{ band: undefined } as Tariff], autumn)).toEqual([]);
  });
});
