import fc from "fast-check";
import { day } from "../../../src/kernel/day";
import { isMeal, monthUnit, passageUnits, serviceOf, type Passage } from "../../../src/domain/services";
import { aPassage, aServiceBook, aTimedService, care } from "../../support/services";
import { clock, days } from "../../support/town";

const late = aTimedService({ step: 15 }, "Retard");
const evening = aTimedService({ closesAt: clock("18:30"), late: { service: "Retard", step: 15 } });
const book = aServiceBook(evening, late, { ...aTimedService({}, "Étude"), unit: "month" });

function units(passages: readonly Passage[], issuedOn = "2026-12-31", services = book) {
  return Object.fromEntries(
    [...passageUnits(passages, services, day(issuedOn))].map(([service, byDay]) => [
      service,
      Object.fromEntries([...byDay].map(([date, { quantity }]) => [date, quantity])),
    ]),
  );
}

describe("units of a child's passages", () => {
  it("add up for a day, those of two identical rows too", () => {
    const rows = [aPassage("07:30", "08:20"), aPassage("16:30", "17:00"), aPassage("16:30", "17:00")];
    expect(units(rows)).toEqual({ [care]: { "2026-09-10": 4 } });
    const found = passageUnits(rows, book, day("2026-12-31")).get(care)?.get(day("2026-09-10"));
    expect(found?.rows.map((row) => row.kind === "stay" && row.counted.units)).toEqual([2, 1, 1]);
  });

  it.each([
    ["2026-09-09", {}],
    ["2026-09-10", { [care]: { "2026-09-10": 1 } }],
  ])("dated 10 September, as known on %s", (issuedOn, expected) => {
    expect(units([aPassage("16:30", "17:00")], issuedOn)).toEqual(expected);
  });

  it("bill a late pick-up as the service that is named for it, which adds up with its own rows", () => {
    const own = aPassage(undefined, undefined, { service: "Retard", quantity: 3 });
    expect(units([aPassage("16:30", "18:46")])).toEqual({
      [care]: { "2026-09-10": 4 },
      Retard: { "2026-09-10": 2 },
    });
    expect(units([aPassage("16:30", "18:46"), own])).toMatchObject({ Retard: { "2026-09-10": 5 } });
  });

  it("may bill a late pick-up as the service itself", () => {
    const itself = aServiceBook(
      aTimedService({ closesAt: clock("18:30"), late: { service: care, step: 15 } }),
    );
    expect(units([aPassage("17:30", "18:46")], "2026-12-31", itself)).toEqual({
      [care]: { "2026-09-10": 4 },
    });
  });

  it("are none of a service by the month or the day, nor of one that no row names", () => {
    const of = (service: string) => aPassage("16:30", "17:00", { service });
    expect(units([of("Étude"), of("Repas")])).toEqual({});
    const toMeals = aServiceBook(
      aTimedService({ closesAt: clock("18:30"), late: { service: "Repas", step: 15 } }),
    );
    expect(units([aPassage("18:00", "19:00")], "2026-12-31", toMeals)).toEqual({
      [care]: { "2026-09-10": 1 },
    });
  });

  it("are not there where a row makes none", () => {
    expect(units([aPassage("16:30", "16:30"), aPassage(undefined, undefined, { quantity: 0 })])).toEqual({});
  });

  it("do not depend on the order of the rows", () => {
    const hour = fc.integer({ min: 960, max: 1150 });
    const row = fc.record({
      start: hour,
      length: fc.nat(120),
      date: fc.constantFrom(...days("2026-09-10", "2026-09-11")),
      quantity: fc.option(fc.nat(4), { nil: undefined }),
      service: fc.constantFrom(care, "Retard"),
    });
    const passages = fc.array(
      row.map(({ start, length, date, quantity, service }): Passage => ({
        ...aPassage(),
        service,
        day: date,
        arrival: start,
        departure: start + length,
        quantity,
      })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        passages.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const issuedOn = day("2026-12-31");
          expect(passageUnits(shuffled, book, issuedOn)).toEqual(passageUnits(rows, book, issuedOn));
        },
      ),
    );
  });
});

describe("services", () => {
  it("that no row names are meals by the day, on the canteen's weekdays", () => {
    expect(serviceOf(book, "Repas")).toMatchObject({
      unit: "day",
      isMeal: true,
      weekdays: undefined,
    });
    expect([isMeal(book, "Repas"), isMeal(book, care)]).toEqual([true, false]);
  });

  it("that a row names are as it says", () => {
    expect(serviceOf(book, care)).toBe(evening);
  });
});

describe("the unit of a month", () => {
  it.each<[string, readonly string[], string | undefined, string | undefined]>([
    ["the first planned day", ["2026-09-01", "2026-09-03"], undefined, "2026-09-01"],
    ["the first, in whatever order", ["2026-09-03", "2026-09-01"], undefined, "2026-09-01"],
    [
      "the day billed, though an earlier one was typed since",
      ["2026-09-01", "2026-09-10"],
      "2026-09-10",
      "2026-09-10",
    ],
    ["the day billed, though it is planned no more", ["2026-09-24"], "2026-09-10", "2026-09-10"],
    ["none without a planned day", [], undefined, undefined],
    ["none without a planned day left", [], "2026-09-10", undefined],
  ])("is %s", (_what, planned, billed, expected) => {
    const billedOn = billed === undefined ? undefined : day(billed);
    expect(monthUnit(days(...planned), billedOn)).toBe(expected);
  });
});
