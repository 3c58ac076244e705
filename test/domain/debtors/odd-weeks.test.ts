import { day } from "../../../src/kernel/day";
import { oddWeeksInARow, type Custody } from "../../../src/domain/debtors";
import { aCustody, placeIn } from "../../support/town";

const odd = { kind: "odd-weeks" } as const;
const schoolYear = (year: number) => ({
  from: day(`${String(year)}-09-01`),
  to: day(`${String(year + 1)}-08-31`),
});
const told = (year: number, ...custodies: readonly Custody[]) => oddWeeksInARow(custodies, schoolYear(year));

describe("a year of 53 weeks", () => {
  it("is told once, with the dates of both odd weeks, at the first row by weeks", () => {
    const rows = [
      aCustody({ place: placeIn("custodies", 2) }),
      aCustody({ part: odd, place: placeIn("custodies", 4) }),
      aCustody({ part: { kind: "even-weeks" }, place: placeIn("custodies", 3) }),
    ];
    expect(told(2026, ...rows)).toEqual([
      {
        code: "debtors.odd-weeks-in-a-row",
        severity: "information",
        where: { sheet: "custodies", row: 3, field: "part" },
        blocks: { of: "nobody" },
        facts: {
          year: 2026,
          lastWeek: { from: "2026-12-28", to: "2027-01-03" },
          firstWeek: { from: "2027-01-04", to: "2027-01-10" },
        },
      },
    ]);
  });

  it.each([
    [2020, "2020-12-28"],
    [2026, "2026-12-28"],
    [2032, "2032-12-27"],
  ])("is %p", (year, from) => {
    expect(told(year, aCustody({ part: odd }))).toMatchObject([{ facts: { lastWeek: { from } } }]);
  });

  it.each([2019, 2021, 2025, 2027, 2031])("is not %p", (year) => {
    expect(told(year, aCustody({ part: odd }))).toEqual([]);
  });

  it.each([
    ["ended the day before both", { to: day("2026-12-27") }, 0],
    ["ended on the first of their days", { to: day("2026-12-28") }, 1],
    ["begun on the last of them", { from: day("2027-01-10") }, 1],
    ["begun the day after", { from: day("2027-01-11") }, 0],
  ])("is nothing to a row that %s", (_when, range, count) => {
    expect(told(2026, aCustody({ part: odd, ...range }))).toHaveLength(count);
  });

  it("is nothing where no row goes by weeks", () => {
    expect(told(2026)).toEqual([]);
    expect(told(2026, aCustody())).toEqual([]);
  });
});
