import { day } from "../../../src/kernel/day";
import {
  findOverlappingPeriods,
  findPeriod,
  impliedMonth,
  periodBook,
  type Period,
} from "../../../src/domain/invoicing";
import { aPeriod } from "../../support/issuing";
import { placeIn } from "../../support/town";

const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
const listed = (key: string, from: string, to: string, row = 2): Period =>
  aPeriod({ key, range: range(from, to), place: placeIn("periods", row) });

const summer = listed("juin-juillet 2018", "2018-06-01", "2018-07-06");

describe("the period that a key names", () => {
  it("is one of the list, any text, however it is written", () => {
    expect(findPeriod("juin-juillet 2018", periodBook([summer]))).toMatchObject({ ok: true, value: summer });
    expect(findPeriod("  Juin-Juillet  2018", periodBook([summer]))).toMatchObject({
      ok: true,
      value: summer,
    });
  });

  it("is a month that nobody listed", () => {
    const month = range("2026-11-01", "2026-11-30");
    expect(findPeriod("2026-11", periodBook([summer]))).toMatchObject({
      ok: true,
      value: impliedMonth("2026-11", month),
    });
    expect(findPeriod(" 2028-02 ", periodBook([]))).toMatchObject({
      ok: true,
      value: { key: "2028-02", range: range("2028-02-01", "2028-02-29") },
    });
  });

  it("is the listed one when a month is listed under its own key, whatever its days", () => {
    const short = listed("2026-11", "2026-11-02", "2026-11-20");
    expect(findPeriod("2026-11", periodBook([short]))).toMatchObject({ ok: true, value: short });
  });

  it.each(["juin 2018", "2026-13", "2026", "2026-11-01", ""])("is unknown for %p", (key) => {
    expect(findPeriod(key, periodBook([summer]))).toMatchObject({
      ok: false,
      problems: [{ code: "period.unknown" }],
    });
  });

  it.each([
    ["2018-05", true],
    ["2018-06", false],
    ["2018-07", false],
    ["2018-08", true],
  ])("cannot be a month that shares a day with a listed period: %s", (month, possible) => {
    const found = findPeriod(month, periodBook([summer]));
    expect(found.ok).toBe(possible);
    if (!found.ok) {
      expect(found.problems).toMatchObject([
        {
          code: "period.month-overlaps",
          severity: "blocking",
          facts: { period: month, other: "juin-juillet 2018" },
          blocks: { of: "everybody" },
        },
      ]);
    }
  });

  it("cannot be a month of which one single day is listed elsewhere", () => {
    expect(findPeriod("2026-11", periodBook([listed("un jour", "2026-11-30", "2026-11-30")])).ok).toBe(false);
    expect(findPeriod("2026-11", periodBook([listed("un jour", "2026-12-01", "2026-12-01")])).ok).toBe(true);
  });
});

describe("listed periods", () => {
  it("may follow each other", () => {
    const periods = [listed("a", "2026-09-01", "2026-10-16"), listed("b", "2026-10-17", "2026-12-18")];
    expect(findOverlappingPeriods(periods)).toEqual([]);
  });

  it("may not share a day", () => {
    const periods = [
      listed("b", "2026-10-16", "2026-12-18", 3),
      listed("a", "2026-09-01", "2026-10-16", 2),
      listed("c", "2026-11-01", "2026-11-30", 4),
    ];
    const expected = [
      {
        code: "period.overlap",
        facts: { period: "b", other: "a" },
        where: { sheet: "periods", row: 3, field: "from" },
      },
      { code: "period.overlap", facts: { period: "c", other: "b" }, where: { row: 4 } },
    ];
    expect(findOverlappingPeriods(periods)).toMatchObject(expected);
    expect(findOverlappingPeriods(periods.toReversed())).toMatchObject(expected);
  });

  it("may not share a key either", () => {
    const periods = [
      listed("Automne", "2026-09-01", "2026-10-16"),
      listed("automne ", "2026-11-01", "2026-11-30"),
    ];
    expect(findOverlappingPeriods(periods)).toMatchObject([{ code: "period.overlap", severity: "blocking" }]);
  });
});

describe("the key of a period", () => {
  const summer = aPeriod({
    key: "Été 2018",
    range: { from: day("2018-06-01"), to: day("2018-07-06") },
  });
  const session = { periodKey: "ete 2018", day: day("2018-06-12"), hours: undefined };
  const book = periodBook([summer], [session], ["2018-09", "rentrée", "RENTREE"]);

  it("is spelled as its row does, wherever it is named", () => {
    expect(["Été 2018", "été  2018", "ETE 2018"].map(book.keyOf)).toEqual(Array(3).fill("Été 2018"));
    expect(book.payDesk).toEqual([{ ...session, periodKey: "Été 2018" }]);
    expect(book.byKey.get(book.keyOf("été 2018"))).toBe(summer);
  });

  it("is spelled as it was first named, where no row lists it", () => {
    expect(["rentrée", "Rentree", "2018-09", "autre"].map(book.keyOf)).toEqual([
      "rentrée",
      "rentrée",
      "2018-09",
      "autre",
    ]);
    expect(book.byKey.size).toBe(1);
  });
});
