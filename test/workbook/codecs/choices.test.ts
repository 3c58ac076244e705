import fc from "fast-check";
import type { Weekday } from "../../../src/kernel/day";
import { foldLabel } from "../../../src/kernel/label";
import { paymentMeansSynonyms, paymentMeansWords } from "../../../src/wording/choices";
import { territoryNames } from "../../../src/wording/holidays";
import { Fault } from "../../../src/workbook/codecs/codec";
import { choice, lastNumber, schoolYear, weekdays, yesNo } from "../../../src/workbook/codecs/choices";
import type { CellValue } from "../../../src/workbook/port";

const read = (parsed: unknown) => (parsed instanceof Fault ? parsed.code : parsed);

describe("yes or no", () => {
  it.each<[CellValue, boolean | string | undefined]>([
    ...["Oui", "oui", "O", "x", "X", " x ", "vrai", "VRAI", "true", "1", "yes", "✓"].map(
      (word) => [word, true] as [CellValue, boolean],
    ),
    ...["Non", "non", "N", "faux", "FALSE", "0", "no"].map((word) => [word, false] as [CellValue, boolean]),
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    [2, "reading.not-yes-or-no"],
    ["peut-être", "reading.not-yes-or-no"],
    ["-", "reading.not-yes-or-no"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(yesNo.parse(cell))).toBe(expected);
  });

  it("gives back what it rendered", () => {
    for (const value of [true, false]) expect(yesNo.parse(yesNo.render(value) as CellValue)).toBe(value);
  });
});

describe("a choice", () => {
  const means = choice(paymentMeansWords, paymentMeansSynonyms);

  it.each<[CellValue, string | undefined]>([
    ["Prélèvement", "direct-debit"],
    ["PRELEVEMENT", "direct-debit"],
    [" chèque ", "cheque"],
    ["en-ligne", "online"],
    ["CB", "card"],
    ["PRLV", "direct-debit"],
    ["Prelevt", "direct-debit"],
    ["ESP", "cash"],
    ["chq", "cheque"],
    ["vir", "transfer"],
    ["TIPI", "online"],
    ["troc", "reading.not-a-choice"],
    [3, "reading.not-a-choice"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(means.parse(cell))).toBe(expected);
  });

  it("takes no word for two means", () => {
    const words = [...Object.values(paymentMeansWords), ...Object.values(paymentMeansSynonyms).flat()];
    const folded = words.map((word) => foldLabel(word).replace(/-/g, " "));
    expect(folded.filter((word, index) => folded.indexOf(word) !== index)).toEqual([]);
  });

  it("says what it accepts when it refuses", () => {
    expect(means.parse("troc")).toMatchObject({ facts: { accepted: Object.values(paymentMeansWords) } });
  });

  it.each(Object.entries(territoryNames))("gives back %s, rendered as %s", (value, word) => {
    const territory = choice(territoryNames);
    expect(territory.parse(word)).toBe(value);
    expect(territory.render(value as keyof typeof territoryNames)).toBe(word);
  });
});

describe("weekdays", () => {
  it.each<[Weekday[], string]>([
    [[1, 2, 4, 5], "L M J V"],
    [[1, 2, 3, 4, 5], "L Ma Me J V"],
    [[1, 3], "L Me"],
    [[6], "S"],
  ])("%j are rendered as %s", (days, shown) => {
    expect(weekdays.render(new Set(days))).toBe(shown);
  });

  it("give back what they rendered", () => {
    const anyWeek = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    fc.assert(
      fc.property(anyWeek, (days) => {
        expect(weekdays.parse(weekdays.render(new Set(days)) as CellValue)).toEqual(new Set(days));
      }),
    );
  });

  it("are refused when they do not say which days", () => {
    expect(read(weekdays.parse("toute la semaine"))).toBe("reading.not-weekdays");
  });
});

describe("a school year", () => {
  it.each<[CellValue, string]>([
    ["2026-2027", "2026-2027"],
    ["2026/2027", "2026-2027"],
    ["2026-27", "2026-2027"],
    ["2026 - 2027", "2026-2027"],
    ["2026-2028", "reading.not-a-school-year"],
    ["2026", "reading.not-a-school-year"],
    [2026, "reading.not-a-school-year"],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(schoolYear.parse(cell))).toBe(expected);
  });
});

describe("the last number of another workbook", () => {
  it.each<[CellValue, unknown]>([
    [120, { year: undefined, rank: 120 }],
    ["120", { year: undefined, rank: 120 }],
    ["2026-000120", { year: 2026, rank: 120 }],
    ["000120", { year: undefined, rank: 120 }],
    [0, { year: undefined, rank: 0 }],
    ["F-120", "reading.not-an-invoice-number"],
    [12.5, "reading.not-an-invoice-number"],
    [-1, "reading.not-an-invoice-number"],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(lastNumber.parse(cell))).toEqual(expected);
  });

  it("gives back what it rendered", () => {
    for (const value of [
      { year: undefined, rank: 7 },
      { year: 2026, rank: 120 },
    ]) {
      expect(lastNumber.parse(lastNumber.render(value) as CellValue)).toEqual(value);
    }
  });
});
