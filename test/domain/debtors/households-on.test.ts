import { day } from "../../../src/kernel/day";
import { createDebtors, type Custody } from "../../../src/domain/debtors";
import { aChild, aCustody, percent, placeIn } from "../../support/town";

const tuesday = "2026-11-03"; // week 45
const nextTuesday = "2026-11-10"; // week 46
const sharedBy = (percentage: number) => ({ kind: "percentage", percentage: percent(percentage) }) as const;
const odd = { kind: "odd-weeks" } as const;
const even = { kind: "even-weeks" } as const;
const part = (familyCode: string, percentage: number, row = 2) =>
  aCustody({ familyCode, part: sharedBy(percentage), place: placeIn("custodies", row) });

/** `F1 100`, or which rows do not say who pays. */
function payingOn(date: string, ...custodies: readonly Custody[]): readonly string[] {
  const households = createDebtors({ custodies, thirdParts: [] }).of(aChild())?.householdsOn(day(date));
  if (households === undefined) return ["F1 100"];
  return households.ok
    ? households.shares.map(({ code, percentage }) => `${code} ${String(percentage / 1_000_000)}`)
    : [
        `rows ${households.reason.rows.map(({ place }) => place.row).join(" ")} ${String(households.reason.total)}`,
      ];
}

describe("the households that pay for a child on a day", () => {
  it("are its own family where no row is in force", () => {
    expect(payingOn(tuesday)).toEqual(["F1 100"]);
    expect(payingOn(tuesday, aCustody({ childCode: "C2" }))).toEqual(["F1 100"]);
    const november = { from: day("2026-11-03"), to: day("2026-11-09") };
    const inNovember = ["2026-11-02", "2026-11-03", "2026-11-09", "2026-11-10"];
    expect(inNovember.map((date) => payingOn(date, aCustody(november)))).toEqual([
      ["F1 100"],
      ["F2 100"],
      ["F2 100"],
      ["F1 100"],
    ]);
  });

  it("alternate: one row for the odd weeks is enough, the even ones stay with the family", () => {
    const weeks = ["2026-11-01", "2026-11-02", "2026-11-08", "2026-11-09"];
    expect(weeks.map((date) => payingOn(date, aCustody({ part: odd }))[0])).toEqual([
      "F1 100",
      "F2 100",
      "F2 100",
      "F1 100",
    ]);
    expect(weeks.map((date) => payingOn(date, aCustody({ part: even }))[0])).toEqual([
      "F2 100",
      "F1 100",
      "F1 100",
      "F2 100",
    ]);
    const both = [aCustody({ part: odd }), aCustody({ familyCode: "F3", part: even })];
    expect(weeks.map((date) => payingOn(date, ...both)[0])).toEqual(["F3 100", "F2 100", "F2 100", "F3 100"]);
  });

  it("have two odd weeks in a row after a year of 53 weeks", () => {
    const days = ["2026-12-21", "2026-12-28", "2027-01-03", "2027-01-04", "2027-01-10", "2027-01-11"];
    expect(days.map((date) => payingOn(date, aCustody({ part: odd }))[0])).toEqual([
      "F1 100",
      "F2 100",
      "F2 100",
      "F2 100",
      "F2 100",
      "F1 100",
    ]);
  });

  it("share where percentages make exactly 100, those of one household together, in order of code", () => {
    expect(payingOn(tuesday, part("F2", 40), part("F1", 60))).toEqual(["F1 60", "F2 40"]);
    expect(payingOn(tuesday, part("F2", 40), part("F1", 50), part("F2", 10))).toEqual(["F1 50", "F2 50"]);
    expect(payingOn(tuesday, part("F2", 100))).toEqual(["F2 100"]);
    expect(payingOn(tuesday, part("F2", 33.33), part("F3", 33.33), part("F1", 33.34))).toEqual([
      "F1 33.34",
      "F2 33.33",
      "F3 33.33",
    ]);
  });

  it.each([
    ["99,99 %", [part("F2", 49.99, 3), part("F1", 50, 2)], "rows 2 3 99990000"],
    ["100,01 %", [part("F2", 50.01, 3), part("F1", 50, 2)], "rows 2 3 100010000"],
    ["99,999999 %", [part("F2", 99.999999)], "rows 2 99999999"],
    ["a lone 50 %", [part("F2", 50)], "rows 2 50000000"],
    [
      "three times 33,33 %",
      [part("F1", 33.33, 2), part("F2", 33.33, 3), part("F3", 33.33, 4)],
      "rows 2 3 4 99990000",
    ],
    ["200 %", [part("F2", 100, 2), part("F1", 100, 3)], "rows 2 3 200000000"],
    ["two households without percentage", [aCustody(), aCustody({ familyCode: "F3" })], "rows 2 2 undefined"],
    ["one household twice", [aCustody(), aCustody()], "rows 2 2 undefined"],
    [
      "the whole and an odd week",
      [aCustody(), aCustody({ familyCode: "F3", part: odd })],
      "rows 2 2 undefined",
    ],
    ["100 % and the whole", [aCustody(), part("F3", 100)], "rows 2 2 undefined"],
  ])("are unclear with %s", (_what, custodies, expected) => {
    expect(payingOn(tuesday, ...custodies)).toEqual([expected]);
    expect(payingOn(tuesday, ...custodies.toReversed())).toEqual([expected]);
  });

  it("are unclear only on the days that the rows share", () => {
    const custodies = [aCustody(), aCustody({ familyCode: "F3", part: odd })];
    expect(payingOn(nextTuesday, ...custodies)).toEqual(["F2 100"]);
    const following = [
      aCustody({ to: day(tuesday) }),
      aCustody({ familyCode: "F3", from: day("2026-11-04") }),
    ];
    expect([tuesday, "2026-11-04"].map((date) => payingOn(date, ...following))).toEqual([
      ["F2 100"],
      ["F3 100"],
    ]);
  });

  it("know whether a row is in force, whatever its week, and which week it is where one asks", () => {
    const custodies = [aCustody({ part: odd, from: day(tuesday) })];
    const debtors = createDebtors({ custodies, thirdParts: [] }).of(aChild());
    const known = ["2026-11-02", tuesday, nextTuesday].map((date) => {
      const found = debtors?.householdsOn(day(date));
      return found?.ok === true ? [found.hasRow, found.week] : undefined;
    });
    expect(known).toEqual([
      [false, undefined],
      [true, "odd"],
      [true, "even"],
    ]);
    const always = createDebtors({ custodies: [aCustody()], thirdParts: [] }).of(aChild());
    expect(always?.householdsOn(day(tuesday))).toMatchObject({ hasRow: true, week: undefined });
  });
});
