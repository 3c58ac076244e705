import fc from "fast-check";
import { countUnits, type DurationRule, type Passage } from "../../../src/domain/services";
import { aPassage, aTimedService } from "../../support/services";
import { clock } from "../../support/town";

/** So many minutes from 16:30 on. */
function stay(minutes: number, duration: Partial<DurationRule> = {}, fields: Partial<Passage> = {}) {
  const arrival = clock("16:30");
  const passage = { ...aPassage(), arrival, departure: arrival + minutes, ...fields };
  return countUnits(passage, aTimedService(duration));
}

describe("units of a timed service", () => {
  it.each([
    [0, 0],
    [1, 1],
    [29, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [61, 3],
    [95, 4],
  ])("by the half hour begun: %i minutes are %i", (minutes, units) => {
    expect(stay(minutes).units).toBe(units);
  });

  it.each([
    [0, 0],
    [5, 0],
    [6, 1],
    [35, 1],
    [36, 2],
  ])("with a tolerance of 5 minutes: %i minutes are %i", (minutes, units) => {
    expect(stay(minutes, { tolerance: 5 }).units).toBe(units);
  });

  it.each([
    [0, {}, 0, "none"],
    [1, {}, 2, "minimum"],
    [30, {}, 2, "minimum"],
    [31, {}, 2, "none"],
    [60, {}, 2, "none"],
    [61, {}, 3, "none"],
    [90, {}, 3, "none"],
    [91, {}, 3, "maximum"],
    [600, {}, 3, "maximum"],
    // What the tolerance lets go is no stay: no minimum either.
    [5, { tolerance: 5 }, 0, "none"],
    [6, { tolerance: 5 }, 2, "minimum"],
    [1, { minimum: 0 }, 1, "none"],
    [61, { minimum: 3 }, 3, "none"],
  ])("at least 2 and at most 3: %i minutes with %j are %i", (minutes, rule, units, bound) => {
    const found = stay(minutes, { minimum: 2, maximum: 3, ...rule });
    expect([found.units, found.counting?.kind === "by-hours" && found.counting.bound]).toEqual([
      units,
      bound,
    ]);
  });

  it.each([
    ["18:29", 119, 4, false],
    ["18:30", 120, 4, false],
    ["18:31", 120, 4, true],
    ["19:30", 120, 4, true],
  ])("until 18:30, leaving at %s: %i minutes", (departure, minutes, units, isClosed) => {
    const found = countUnits(aPassage("16:30", departure), aTimedService({ closesAt: clock("18:30") }));
    expect(found).toMatchObject({
      units,
      counting: { minutes, isClosed, until: Math.min(clock(departure), clock("18:30")) },
    });
  });

  it("are none for a child who comes after the end, and for one who leaves at once", () => {
    expect(countUnits(aPassage("18:40", "19:00"), aTimedService({ closesAt: clock("18:30") })).units).toBe(0);
    expect(countUnits(aPassage("16:30", "16:30"), aTimedService({ minimum: 2 })).units).toBe(0);
  });

  it.each([0, 1, 5, 99])("typed by hand win over the hours and know no bound: %i", (quantity) => {
    const rule = { tolerance: 30, minimum: 2, maximum: 3 };
    const found = stay(200, rule, { quantity });
    expect(found).toMatchObject({ units: quantity, counting: { kind: "by-hand" } });
    expect(countUnits(aPassage(undefined, undefined, { quantity }), aTimedService(rule)).units).toBe(
      quantity,
    );
  });

  it.each<[string, Passage, Partial<DurationRule>]>([
    ["no step", aPassage("16:30", "18:00"), { step: undefined }],
    ["no arrival", aPassage(undefined, "18:00"), {}],
    ["no departure", aPassage("16:30"), {}],
  ])("cannot be counted with %s", (_what, passage, rule) => {
    expect(countUnits(passage, aTimedService(rule))).toMatchObject({ units: 0, counting: undefined });
  });

  const rules = fc.record({
    step: fc.integer({ min: 1, max: 1440 }),
    tolerance: fc.integer({ min: 0, max: 60 }),
    minimum: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    maximum: fc.option(fc.integer({ min: 5, max: 99 }), { nil: undefined }),
    closesAt: fc.option(fc.integer({ min: 900, max: 1200 }), { nil: undefined }),
  });

  it("are never negative, and a longer stay never gives fewer", () => {
    fc.assert(
      fc.property(rules, fc.nat(400), fc.nat(60), (rule, minutes, more) => {
        const units = stay(minutes, rule).units;
        expect(Number.isInteger(units) && units >= 0).toBe(true);
        expect(stay(minutes + more, rule).units).toBeGreaterThanOrEqual(units);
      }),
    );
  });

  it("pay for all the minutes beyond the tolerance, and for less than one step too many", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(60), fc.nat(400), (step, tolerance, minutes) => {
        const { units } = stay(minutes, { step, tolerance });
        const counted = Math.max(0, minutes - tolerance);
        expect(units * step).toBeGreaterThanOrEqual(counted);
        expect(units * step - counted).toBeLessThan(step);
      }),
    );
  });
});

describe("late pick-up", () => {
  const lateBy = (step: number | undefined) => ({
    closesAt: clock("18:30"),
    late: { service: "Retard", step },
  });

  it.each([
    ["18:29", undefined],
    ["18:30", undefined],
    ["18:31", 1],
    ["18:45", 1],
    ["18:46", 2],
    ["19:30", 4],
  ])("by the quarter begun after 18:30, leaving at %s", (departure, units) => {
    const service = aTimedService({ ...lateBy(15), tolerance: 10, maximum: 1 });
    expect(countUnits(aPassage("16:30", departure), service).late?.units).toBe(units);
  });

  it.each([
    ["18:30", undefined],
    ["18:31", 1],
    ["20:30", 1],
  ])("without a step is one in all, leaving at %s", (departure, units) => {
    expect(countUnits(aPassage("16:30", departure), aTimedService(lateBy(undefined))).late?.units).toBe(
      units,
    );
  });

  it("is counted beside a quantity too, and for a child who came after the end", () => {
    const service = aTimedService(lateBy(15));
    expect(countUnits(aPassage(undefined, "18:46", { quantity: 3 }), service)).toMatchObject({
      units: 3,
      late: {
        service: "Retard",
        units: 2,
        minutes: 16,
        step: 15,
        departure: clock("18:46"),
        closesAt: clock("18:30"),
      },
    });
    expect(countUnits(aPassage("18:40", "18:46"), service)).toMatchObject({ units: 0, late: { units: 2 } });
  });

  it("needs an hour of the end, and a service to bill it as", () => {
    expect(
      countUnits(aPassage("16:30", "20:00"), aTimedService({ late: { service: "Retard", step: 15 } })).late,
    ).toBeUndefined();
    expect(
      countUnits(aPassage("16:30", "20:00"), aTimedService({ closesAt: clock("18:30") })).late,
    ).toBeUndefined();
  });
});
