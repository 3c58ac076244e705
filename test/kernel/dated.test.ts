import { dated, valueOn } from "../../src/kernel/dated";
import { day } from "../../src/kernel/day";

describe("a figure that changes on known days", () => {
  const figure = dated(
    { from: day("2017-04-07"), value: 15 },
    { from: day("2009-02-11"), value: 5 },
    { from: day("2030-01-01"), value: 20 },
  );

  it.each([
    ["2009-02-10", undefined],
    ["2009-02-11", 5],
    ["2017-04-06", 5],
    ["2017-04-07", 15],
    ["2029-12-31", 15],
    ["2030-01-01", 20],
    ["2099-01-01", 20],
  ])("on %s is %p", (on, value) => {
    expect(valueOn(figure, day(on))).toBe(value);
  });

  it("has no value without a step", () => {
    expect(valueOn(dated<number>(), day("2026-11-22"))).toBeUndefined();
  });
});
