import fc from "fast-check";
import { day } from "../../../src/kernel/day";
import { information } from "../../../src/kernel/problem";
import {
  surchargedPrice,
  surchargeFor,
  surchargeProblem,
  type Surcharge,
  type SurchargeForm,
} from "../../../src/domain/surcharges";
import { added, aSurcharge, morePercent, priceInstead } from "../../support/services";
import { euros, placeIn, service } from "../../support/town";

const unit = { service, day: day("2026-09-18"), cause: "unbooked", nth: 7 } as const;

/** The index of the row that was found, or why none was. */
function found(rows: readonly Surcharge[], asked: Partial<typeof unit> | { readonly nth: number } = {}) {
  const result = surchargeFor(rows, { ...unit, ...asked });
  return result.kind === "row" ? rows.indexOf(result.row) : result.kind;
}

const defect = information("tariff.neither-price-nor-rate", {});

describe("the surcharge of a unit", () => {
  it.each<[string, Partial<Surcharge>, number | "none"]>([
    ["for all services", {}, 0],
    ["for this service", { service }, 0],
    ["for another service", { service: "Étude" }, "none"],
    ["for another cause", { cause: "absence" }, "none"],
    ["from its day on", { from: day("2026-09-18") }, 0],
    ["from the next day on", { from: day("2026-09-19") }, "none"],
    ["until its day", { to: day("2026-09-18") }, 0],
    ["until the day before", { to: day("2026-09-17") }, "none"],
    ["from the 7th on", { fromNth: 7 }, 0],
    ["from the 8th on", { fromNth: 8 }, "none"],
  ])("by a row %s", (_what, fields, expected) => {
    expect(found([aSurcharge(fields)])).toBe(expected);
  });

  it.each([
    [1, "none"],
    [6, "none"],
    [7, 0],
    [8, 0],
  ])("from the 7th on, the %i.", (nth, expected) => {
    expect(found([aSurcharge({ fromNth: 7 })], { nth })).toBe(expected);
  });

  it.each<[string, readonly Partial<Surcharge>[], number | string]>([
    ["the one that names the service wins", [{}, { service }], 1],
    ["whatever the thresholds", [{ fromNth: 7 }, { service, fromNth: 1 }], 1],
    ["then the highest threshold that is reached", [{ fromNth: 1 }, { fromNth: 7 }, { fromNth: 8 }], 1],
    [
      "of those that name the service too",
      [{ service, fromNth: 3 }, { service, fromNth: 1 }, { fromNth: 7 }],
      0,
    ],
    ["two of one threshold are a tie", [{ fromNth: 3 }, { fromNth: 3 }], "tie"],
    ["two that name the service are a tie", [{ service }, { service }, {}], "tie"],
    ["a tie that is beaten is none", [{}, {}, { fromNth: 2 }], 2],
    ["without a row there is none", [], "none"],
  ])("%s", (_what, rows, expected) => {
    const all = rows.map(aSurcharge);
    expect(found(all)).toBe(expected);
  });

  it.each<[string, Partial<Surcharge>]>([
    ["no form", { form: undefined }],
    ["an unreadable threshold", { fromNth: undefined }],
    ["an unreadable cell", { defects: [defect] }],
    ["inverted dates", { from: day("2027-02-01"), to: day("2026-02-01") }],
  ])("is not known where a row it meets has %s", (_what, fields) => {
    expect(found([aSurcharge(fields)])).toBe("defective-row");
    expect(found([aSurcharge(fields), aSurcharge({ service, fromNth: 7 })])).toBe("defective-row");
    expect(found([aSurcharge({ ...fields, cause: "absence" })])).toBe("none");
    expect(found([aSurcharge({ ...fields, service: "Étude" })])).toBe("none");
  });

  it("is known where the threshold or the dates keep it from a row with a defect", () => {
    expect(found([aSurcharge({ form: undefined, fromNth: 8 })])).toBe("none");
    expect(found([aSurcharge({ form: undefined, from: day("2026-09-19") })])).toBe("none");
  });

  it("blocks its child alone, the rows named", () => {
    const rows = [
      aSurcharge({ place: placeIn("surcharges", 5) }),
      aSurcharge({ place: placeIn("surcharges", 3) }),
    ];
    const result = surchargeFor(rows, unit);
    expect(result.kind === "tie" && surchargeProblem("C1", unit, result)).toMatchObject({
      code: "surcharge.tie",
      severity: "blocking",
      where: { sheet: "surcharges", row: 3 },
      facts: { child: "C1", rows: [3, 5] },
      blocks: { of: "child", code: "C1" },
    });
  });

  it("does not depend on the order of the rows", () => {
    const row = fc.record({
      service: fc.constantFrom(undefined, service, "Étude"),
      fromNth: fc.constantFrom(undefined, 1, 2, 7, 8),
      from: fc.constantFrom(undefined, day("2026-09-18"), day("2026-09-19")),
      form: fc.constantFrom<SurchargeForm | undefined>(undefined, added(1), added(2)),
    });
    const outcome = (rows: readonly Surcharge[]) => {
      const result = surchargeFor(rows, unit);
      return result.kind === "row" ? result.row : result.kind;
    };
    fc.assert(
      fc.property(fc.array(row.map(aSurcharge), { maxLength: 5 }), (rows) => {
        expect(outcome([...rows].reverse())).toEqual(outcome(rows));
      }),
    );
  });
});

describe("the price with a surcharge", () => {
  it.each<[number, string, SurchargeForm, number]>([
    [4.15, "10 %", morePercent(10), 4.57],
    [4.15, "50 %", morePercent(50), 6.23],
    [4.1, "50 %", morePercent(50), 6.15],
    [4.15, "100 %", morePercent(100), 8.3],
    [4.15, "0,12 % (0,00498 €)", morePercent(0.12), 4.15],
    [4.15, "0,13 % (0,005395 €)", morePercent(0.13), 4.16],
    [4.15, "0 %", morePercent(0), 4.15],
    [4.15, "1 €", added(1), 5.15],
    [0, "1 €", added(1), 1],
    [0, "50 %", morePercent(50), 0],
    [4.15, "7 € instead", priceInstead(7), 7],
    [4.15, "3 € instead, even lower", priceInstead(3), 3],
    [4.15, "nothing instead", priceInstead(0), 0],
  ])("%d € and %s", (price, _form, form, expected) => {
    expect(surchargedPrice(euros(price), form)).toBe(euros(expected));
  });
});
