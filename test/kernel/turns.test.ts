import { day } from "../../src/kernel/day";
import { stretchOf, turnsInOrder, turnsOf } from "../../src/kernel/turns";

describe("the days on which something changes", () => {
  it("are the first of a range and the one after its last; an open side has none", () => {
    expect(turnsOf({ from: day("2026-09-01"), to: day("2026-12-31") })).toEqual(["2026-09-01", "2027-01-01"]);
    expect(turnsOf({ from: day("2026-09-01") })).toEqual(["2026-09-01"]);
    expect(turnsOf({ to: day("2026-12-31") })).toEqual(["2027-01-01"]);
    expect(turnsOf({})).toEqual([]);
  });

  it("follow each other once, whatever their order", () => {
    expect(turnsInOrder([day("2027-01-01"), day("2026-09-01"), day("2027-01-01")])).toEqual([
      "2026-09-01",
      "2027-01-01",
    ]);
  });

  it("make stretches: a day belongs to the one that began on it or before", () => {
    const turns = [day("2026-09-01"), day("2027-01-01")];
    const asked = ["2026-08-31", "2026-09-01", "2026-12-31", "2027-01-01"].map((text) =>
      stretchOf(turns, day(text)),
    );
    expect(asked).toEqual([0, 1, 1, 2]);
    expect(stretchOf([], day("2026-09-01"))).toBe(0);
  });
});
