import fc from "fast-check";
import { sum } from "../../../src/kernel/cents";
import { barPieces, longestBar, percentOf } from "../../../src/taskpane/parts/bar-pieces";
import { euros } from "../../support/town";

const amounts = (...all: readonly number[]) => all.map(euros);
const lengths = (all: readonly number[], longest: number) =>
  barPieces(amounts(...all), longest).map(({ length }) => length);

describe("a bar in pieces", () => {
  it("lays the amounts end to end, in percent of the longest bar", () => {
    expect(barPieces(amounts(50, 25, 25), euros(200))).toEqual([
      { start: 0, length: 25 },
      { start: 25, length: 12.5 },
      { start: 37.5, length: 12.5 },
    ]);
  });

  it("keeps the place of an amount that is nothing or negative, without a length", () => {
    expect(barPieces(amounts(0, -30, 40), euros(40))).toEqual([
      { start: 0, length: 0 },
      { start: 0, length: 0 },
      { start: 0, length: 100 },
    ]);
  });

  it("is nothing where there is nothing at all", () => {
    expect(barPieces([], 0)).toEqual([]);
    expect(lengths([0, 0], 0)).toEqual([0, 0]);
    expect(lengths([-5], longestBar([amounts(-5)]))).toEqual([0]);
  });

  it("shows a sliver of one percent, taken off what is longer; one percent itself stays as it is", () => {
    expect(lengths([0.01, 999.99], euros(1000))).toEqual([1, 99]);
    expect(lengths([10, 990], euros(1000))).toEqual([1, 99]);
    expect(lengths([11, 989], euros(1000))).toEqual(
      [1.1, 98.9].map((length): unknown => expect.closeTo(length, 9)),
    );
  });

  it("shows slivers even where nothing longer lends them their length", () => {
    expect(lengths([1, 2], euros(1000))).toEqual([1, 1]);
    expect(lengths([0.5], euros(1000))).toEqual([1]);
  });

  it("has no negative length, begins where the one before ends, and adds up to its amount", () => {
    const euro = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(fc.array(fc.array(euro, { maxLength: 4 }), { maxLength: 6 }), (drawn) => {
        const bars = drawn.map((bar) => amounts(...bar));
        const longest = longestBar(bars);
        for (const bar of bars) {
          const pieces = barPieces(bar, longest);
          let end = 0;
          pieces.forEach(({ start, length }, index) => {
            expect(start).toBeCloseTo(end, 9);
            expect(length > 0).toBe((bar[index] ?? 0) > 0);
            expect(length).toBeGreaterThanOrEqual(length === 0 ? 0 : 1 - 1e-9);
            end = start + length;
          });
          const positive = bar.filter((amount) => amount > 0);
          const share = longest === 0 ? 0 : (100 * sum(positive)) / longest;
          expect(end).toBeCloseTo(Math.max(share, positive.length), 9);
          expect(end).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});

describe("the longest bar", () => {
  it("is the largest sum of what is positive", () => {
    expect(longestBar([amounts(10, 20), amounts(25, -100), amounts()])).toBe(euros(30));
    expect(longestBar([])).toBe(0);
    expect(longestBar([amounts(-1)])).toBe(0);
  });
});

describe("a share in percent", () => {
  it("is a whole number, and none of nothing", () => {
    expect(percentOf(euros(1), euros(3))).toBe(33);
    expect(percentOf(euros(2), euros(3))).toBe(67);
    expect(percentOf(euros(5), euros(5))).toBe(100);
    expect(percentOf(euros(5), 0)).toBe(0);
  });
});
