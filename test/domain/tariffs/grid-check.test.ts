import { day } from "../../../src/kernel/day";
import { checkGrid, findGridFlaws, type Tariff } from "../../../src/domain/tariffs";
import { aTariff, band, effortRate, placeIn, price, ranks } from "../../support/town";

const row = (min: number | undefined, max: number | undefined, fields: Partial<Tariff> = {}) =>
  aTariff({ band: band(min, max), ...fields });

/** `hole 1099-1101`: the flaws as a clerk would name them, in euros. */
function flawsOf(...grid: readonly Tariff[]): string[] {
  return findGridFlaws(grid).map(
    ({ kind, from, to }) => `${kind} ${from / 100}-${to === undefined ? "" : to / 100}`,
  );
}

describe("the check of a voted grid", () => {
  it.each<[string, readonly Tariff[], readonly string[]]>([
    ["bands that follow each other by one euro", [row(0, 410), row(411, 622), row(623, undefined)], []],
    ["bands that follow each other by one cent", [row(0, 410.99), row(411, undefined)], []],
    ["one euro exactly is no hole", [row(0, 410.5), row(411.5, undefined)], []],
    ["one euro and a cent is a hole", [row(0, 410.49), row(411.5, undefined)], ["hole 410.49-411.5"]],
    ["1100 left undefined", [row(0, 1099), row(1101, 1500)], ["hole 1099-1101"]],
    ["two holes", [row(0, 100), row(200, 300), row(400, undefined)], ["hole 100-200", "hole 300-400"]],
    ["a shared bound", [row(0, 500), row(500, undefined)], ["overlap 500-500"]],
    ["a shared stretch", [row(0, 600), row(500, undefined)], ["overlap 500-600"]],
    ["a band inside another", [row(0, 1000), row(200, 300), row(1001, undefined)], ["overlap 200-300"]],
    ["two open ends", [row(0, undefined), row(500, undefined)], ["overlap 500-"]],
    ["an open beginning counts from 0", [row(undefined, 400), row(500, undefined)], ["hole 400-500"]],
    ["nothing below the first band or above the last", [row(100, 200), row(201, 300)], []],
    ["a single band", [row(0, 400)], []],
    ["no band at all", [aTariff(), aTariff({ resident: true })], []],
  ])("%s", (_case, grid, expected) => {
    expect(flawsOf(...grid)).toEqual(expected);
    expect(flawsOf(...grid.toReversed())).toEqual(expected);
  });

  it.each<[string, Partial<Tariff>]>([
    ["service", { service: "Garderie" }],
    ["category", { category: "Maternelle" }],
    ["resident", { resident: false }],
    ["level", { level: "CP" }],
    ["rank", { ranks: ranks(3) }],
    ["validity", { from: day("2027-01-01") }],
    ["end of validity", { to: day("2026-12-31") }],
  ])("compares rows that differ by nothing but the band: another %s is another grid", (_name, fields) => {
    expect(flawsOf(row(0, 400), row(600, undefined, fields))).toEqual([]);
    expect(flawsOf(row(0, 700), row(600, undefined, fields))).toEqual([]);
    expect(flawsOf(row(0, 400, fields), row(600, undefined, fields))).toEqual(["hole 400-600"]);
  });

  it("does not mind how a label is written, nor what the row asks for", () => {
    const left = row(0, 400, { category: "Élémentaire", charge: price(2) });
    const right = row(600, undefined, { category: "elementaire ", charge: effortRate(0.5) });
    expect(flawsOf(left, right)).toEqual(["hole 400-600"]);
  });

  it("sees no hole where a row without a band takes whoever falls in it", () => {
    expect(flawsOf(row(0, 400), row(600, undefined), aTariff())).toEqual([]);
    expect(flawsOf(row(0, 400), row(600, undefined), aTariff({ resident: true }))).toEqual(["hole 400-600"]);
    expect(flawsOf(row(0, 500), row(500, undefined), aTariff())).toEqual(["overlap 500-500"]);
  });

  it("shows the row whose bound is to be changed: the later band", () => {
    const told = (from: number) =>
      checkGrid([
        row(from, undefined, { place: placeIn("tariffs", 7) }),
        row(0, 1099, { place: placeIn("tariffs", 6) }),
      ]);
    const where = { sheet: "tariffs", row: 7, field: "quotientMin" };
    expect(told(1101)).toMatchObject([
      { code: "tariff.hole", facts: { above: 109900, below: 110100, rows: [6, 7] }, where },
    ]);
    expect(told(1099)).toMatchObject([
      { code: "tariff.overlap", facts: { from: 109900, to: 109900, rows: [6, 7] }, where },
    ]);
    expect(told(1100)).toEqual([]);
  });
});
