import fc from "fast-check";
import { Fault } from "../../../src/workbook/codecs/codec";
import { integer, ranks, wholeNumber } from "../../../src/workbook/codecs/numbers";
import type { CellValue } from "../../../src/workbook/port";

const read = (parsed: unknown) => (parsed instanceof Fault ? parsed.code : parsed);

describe("a whole number from 1 to 31", () => {
  const codec = wholeNumber(1, 31);

  it.each<[CellValue, number | string | undefined]>([
    [1, 1],
    [31, 31],
    ["25", 25],
    [" 25 ", 25],
    ["25,0", 25],
    [0, "reading.not-a-whole-number"],
    [32, "reading.not-a-whole-number"],
    [2.5, "reading.not-a-whole-number"],
    ["2,5", "reading.not-a-whole-number"],
    ["1.000", "reading.thousands-or-decimals"],
    ["12,000", "reading.thousands-or-decimals"],
    ["1.0000", 1],
    ["1e1", "reading.not-a-whole-number"],
    ["0x1", "reading.not-a-whole-number"],
    ["12 h", "reading.not-a-whole-number"],
    [{ percent: 10 }, "reading.not-a-whole-number"],
    ["vingt", "reading.not-a-whole-number"],
    [true, "reading.not-a-whole-number"],
    [NaN, "reading.not-a-whole-number"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(codec.parse(cell))).toBe(expected);
  });

  it("is refused where its cell shows a date", () => {
    expect(read(codec.parse(20, "dd/mm/yyyy"))).toBe("reading.shown-as-date");
    expect(read(codec.parse(20, "0"))).toBe(20);
  });

  it("says its bounds when it refuses", () => {
    expect(codec.parse(32)).toMatchObject({ facts: { min: 1, max: 31 } });
  });
});

describe("an integer", () => {
  it("may be negative, and grouped by thousands", () => {
    expect(integer.parse("-12")).toBe(-12);
    expect(integer.parse("12\u00a0000")).toBe(12_000);
  });

  it("gives back what it rendered", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (value) => {
        expect(integer.parse(integer.render(value) as CellValue)).toBe(value);
      }),
    );
  });
});

describe("sibling ranks", () => {
  const third = { from: 3, to: 3 };
  const thirdAndBeyond = { from: 3, to: undefined };
  const firstTwo = { from: 1, to: 2 };

  it.each<[CellValue, unknown]>([
    [3, third],
    ["3", third],
    ["3+", thirdAndBeyond],
    ["3 +", thirdAndBeyond],
    ["3 et plus", thirdAndBeyond],
    ["3 et +", thirdAndBeyond],
    ["1-2", firstTwo],
    ["1 - 2", firstTwo],
    ["1–2", firstTwo],
    ["1 à 2", firstTwo],
    ["2-1", "reading.not-ranks"],
    ["0", "reading.not-ranks"],
    [0, "reading.not-ranks"],
    [1.5, "reading.not-ranks"],
    [46054, "reading.not-ranks"],
    ["aîné", "reading.not-ranks"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(ranks.parse(cell))).toEqual(expected);
  });

  it("give back what they rendered", () => {
    const anyRanks = fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }))
      .map(([from, to]) => ({ from, to: to === undefined ? undefined : Math.max(from, to) }));
    fc.assert(
      fc.property(anyRanks, (value) => {
        expect(ranks.parse(ranks.render(value) as CellValue)).toEqual(value);
      }),
    );
  });
});
