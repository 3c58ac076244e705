import fc from "fast-check";
import { addDays, day, type Day } from "../../../src/kernel/day";
import { childrenByHousehold, type Custody } from "../../../src/domain/debtors";
import { createPriceList, unpricedProblem, type Tariff } from "../../../src/domain/tariffs";
import { wordsOf } from "../../../src/wording/problems";
import { payerOn } from "../../../src/domain/tariffs/price-list";
import { priceOn } from "../../../src/domain/tariffs/price";
import type { HouseholdLists } from "../../../src/domain/families";
import {
  aChild,
  aCustody,
  aFamily,
  anEnrolment,
  aQuotientChange,
  aTariff,
  band,
  effortRate,
  households,
  price,
  qf,
  ranks,
  service,
} from "../../support/town";

function amountsOn(
  grid: readonly Tariff[],
  lists: Partial<HouseholdLists>,
  dates: readonly string[],
  child = aChild(),
) {
  const prices = createPriceList(grid, "highest-tariff", households(lists)).pricesOf(child);
  return dates.map((date) => {
    const found = prices(service, day(date));
    return found.ok ? found.price.amount : found.reason.kind;
  });
}

describe("what a meal costs a child, day by day", () => {
  const grid = [
    aTariff({ band: band(0, 500), charge: price(1) }),
    aTariff({ band: band(501), charge: price(4) }),
  ];

  it("follows the family's dated quotients from their day on", () => {
    const quotientChanges = [aQuotientChange("2026-09-01", 800), aQuotientChange("2026-11-10", 300)];
    const dates = ["2026-08-31", "2026-09-01", "2026-11-09", "2026-11-10", "2027-01-01"];
    expect(amountsOn(grid, { quotientChanges }, dates)).toEqual([400, 400, 400, 100, 100]);
  });

  it("takes the highest price until the first quotient begins", () => {
    const quotientChanges = [aQuotientChange("2026-11-10", 300)];
    const families = [aFamily({ quotient: qf(300) })];
    expect(amountsOn(grid, { families, quotientChanges }, ["2026-11-09", "2026-11-10"])).toEqual([400, 100]);
  });

  it("follows the grid's validity days, whatever the order in which days are asked for", () => {
    const yearly = [
      aTariff({ from: day("2026-09-01"), to: day("2026-12-31"), charge: price(4) }),
      aTariff({ from: day("2027-01-01"), to: day("2027-07-03"), charge: price(4.2) }),
    ];
    const dates = ["2027-01-01", "2026-08-31", "2027-07-03", "2026-12-31", "2026-09-01", "2027-07-04"];
    const expected = [420, "no-row", 420, 400, 400, "no-row"];
    expect(amountsOn(yearly, {}, dates)).toEqual(expected);
    expect(amountsOn(yearly, {}, dates.toReversed())).toEqual(expected.toReversed());
  });

  it("follows the brothers and sisters: a younger child ranks lower while the elder is enrolled", () => {
    const byRank = [
      aTariff({ ranks: ranks(1, 1), charge: price(4) }),
      aTariff({ ranks: ranks(2), charge: price(3) }),
    ];
    const younger = aChild({ code: "C2", birth: day("2018-01-01") });
    const lists = {
      children: [aChild({ birth: day("2016-01-01") }), younger],
      enrolments: [
        anEnrolment({ childCode: "C1", from: day("2026-11-05"), to: day("2026-11-19") }),
        anEnrolment({ childCode: "C2" }),
      ],
    };
    const dates = ["2026-11-04", "2026-11-05", "2026-11-19", "2026-11-20"];
    expect(amountsOn(byRank, lists, dates, younger)).toEqual([400, 300, 300, 400]);
  });

  it("knows resident, level and category from the family and the child", () => {
    const town = households({
      families: [aFamily({ resident: false, quotient: qf(12.5) })],
      children: [],
    });
    const child = aChild({ level: "CP", category: "Élémentaire" });
    const homes = { households: town, livingIn: childrenByHousehold(town, []) };
    expect(payerOn(homes, child, day("2026-11-05"))).toEqual({
      category: "Élémentaire",
      level: "CP",
      resident: false,
      rank: 1,
      quotient: 1250,
    });
  });

  it("keeps the services apart", () => {
    const two = [aTariff({ charge: price(4) }), aTariff({ service: "Garderie", charge: price(1.5) })];
    const prices = createPriceList(two, "block", households()).pricesOf(aChild());
    const amounts = [service, "Garderie", service].map((asked) => prices(asked, day("2026-11-05")));
    expect(amounts.map((found) => found.ok && found.price.amount)).toEqual([400, 150, 400]);
  });
});

describe("a child of two households", () => {
  const family = [aFamily({ quotient: qf(300), resident: true })];
  const families = [...family, aFamily({ code: "F2", quotient: qf(900), resident: false })];
  const child = aChild({ code: "C2", birth: day("2018-01-01") });
  const pricesAt = (
    household: string | undefined,
    grid: readonly Tariff[],
    custodies: readonly Custody[],
    dates: readonly string[],
    lists: Partial<HouseholdLists> = {},
  ) => {
    const town = households({
      families,
      children: [child],
      enrolments: [anEnrolment({ childCode: "C2" })],
      ...lists,
    });
    const prices = createPriceList(grid, "block", town, custodies).pricesOf(child, household);
    return dates.map((date) => {
      const found = prices(service, day(date));
      return found.ok ? found.price.amount : found.reason.kind;
    });
  };

  it("costs each of them what its own quotient and residence say", () => {
    const grid = [
      aTariff({ band: band(0, 500), resident: true, charge: price(1) }),
      aTariff({ band: band(501), resident: false, charge: price(4) }),
    ];
    const custodies = [aCustody({ childCode: "C2", familyCode: "F2" })];
    expect(pricesAt(undefined, grid, custodies, ["2026-11-05"])).toEqual([100]);
    expect(pricesAt("F1", grid, custodies, ["2026-11-05"])).toEqual([100]);
    expect(pricesAt("F2", grid, custodies, ["2026-11-05"])).toEqual([400]);
  });

  it("follows the quotients of the household that is asked for", () => {
    const grid = [
      aTariff({ band: band(0, 500), charge: price(1) }),
      aTariff({ band: band(501), charge: price(4) }),
    ];
    const quotientChanges = [
      aQuotientChange("2026-09-01", 800, "F2"),
      aQuotientChange("2026-11-10", 300, "F2"),
    ];
    const dates = ["2026-11-09", "2026-11-10"];
    expect(pricesAt("F2", grid, [], dates, { quotientChanges })).toEqual([400, 100]);
    expect(pricesAt("F1", grid, [], dates, { quotientChanges })).toEqual([100, 100]);
  });

  it("without a price in one of them has a problem that names that household", () => {
    const town = households({ families, children: [child] });
    const grid = [aTariff({ band: band(0, 500), resident: true })];
    const told = ["F1", "F2"].map((household) => {
      const pricing = createPriceList(grid, "block", town).pricesOf(child, household)(
        service,
        day("2026-11-05"),
      );
      if (pricing.ok) return undefined;
      const meal = { service, day: day("2026-11-05"), reason: pricing.reason, household };
      return unpricedProblem(child, meal, { households: town, services: [service] });
    });
    expect(told).toMatchObject([
      undefined,
      {
        code: "tariff.none",
        blocks: { of: "child", code: "C2" },
        facts: { family: "F2", resident: false, quotient: 90_000, rank: 1 },
      },
    ]);
    const people = { children: new Map(), families: new Map([["F2", "Dupont"]]) };
    expect(told[1] && wordsOf(told[1], people).message).toContain(
      "pour l’enfant C2 au foyer Dupont (F2) le 05/11/2026",
    );
  });

  describe("and its rank there", () => {
    const byRank = [
      aTariff({ ranks: ranks(1, 1), charge: price(4) }),
      aTariff({ ranks: ranks(2), charge: price(3) }),
    ];
    const elder = aChild({ code: "E1", familyCode: "F2", birth: day("2015-01-01") });
    const both = {
      children: [child, elder],
      enrolments: [anEnrolment({ childCode: "C2" }), anEnrolment({ childCode: "E1" })],
    };

    it("counts the children of that household, and the child itself", () => {
      expect(
        pricesAt("F2", byRank, [aCustody({ childCode: "C2", familyCode: "F2" })], ["2026-11-05"], both),
      ).toEqual([300]);
      expect(
        pricesAt("F1", byRank, [aCustody({ childCode: "C2", familyCode: "F2" })], ["2026-11-05"], both),
      ).toEqual([400]);
    });

    it("counts a child of another family from the first to the last day of its row, whatever the week", () => {
      const custodies = [
        aCustody({
          childCode: "E1",
          familyCode: "F1",
          part: { kind: "even-weeks" },
          from: day("2026-11-05"),
          to: day("2026-11-19"),
        }),
      ];
      const dates = ["2026-11-04", "2026-11-05", "2026-11-12", "2026-11-19", "2026-11-20"];
      expect(pricesAt("F1", byRank, custodies, dates, both)).toEqual([400, 300, 300, 300, 400]);
    });

    it("still counts a child that a row takes elsewhere, and counts a child with two rows once", () => {
      const sister = aChild({ code: "S1", birth: day("2014-01-01") });
      const three = [
        aTariff({ ranks: ranks(1, 1), charge: price(4) }),
        aTariff({ ranks: ranks(2, 2), charge: price(3) }),
        aTariff({ ranks: ranks(3), charge: price(2) }),
      ];
      const lists = {
        children: [child, sister, elder],
        enrolments: ["C2", "S1", "E1"].map((childCode) => anEnrolment({ childCode })),
      };
      const custodies = [
        aCustody({ childCode: "S1", familyCode: "F2" }),
        aCustody({ childCode: "E1", familyCode: "F1", part: { kind: "even-weeks" } }),
        aCustody({ childCode: "E1", familyCode: "F1", part: { kind: "odd-weeks" } }),
      ];
      expect(pricesAt("F1", three, custodies, ["2026-11-05"], lists)).toEqual([200]);
    });
  });
});

describe("the price list, which remembers,", () => {
  const start = day("2026-09-01");
  const dayIn = fc.integer({ min: 0, max: 60 }).map((count) => addDays(start, count));
  const maybeDay = fc.option(dayIn, { nil: undefined });
  const tariff = fc
    .record({
      from: maybeDay,
      to: maybeDay,
      resident: fc.constantFrom(undefined, true),
      ranks: fc.constantFrom(undefined, ranks(1, 1), ranks(2)),
      band: fc.constantFrom(undefined, band(0, 500), band(501)),
      charge: fc.constantFrom(price(1), price(4), effortRate(0.5), effortRate(0.5, { cap: 3 })),
    })
    .map((fields) => aTariff(fields));
  const enrolment = fc
    .record({ childCode: fc.constantFrom("C1", "C2", "C3"), from: maybeDay, to: maybeDay })
    .map((fields) => anEnrolment(fields));
  const custody = fc
    .record({
      childCode: fc.constantFrom("C1", "C2", "C3", "gone"),
      familyCode: fc.constantFrom("F1", "F2"),
      from: maybeDay,
      to: maybeDay,
    })
    .map((fields) => aCustody(fields));
  const change = fc
    .tuple(dayIn, fc.constantFrom(0, 500, 501, 800))
    .map(([from, quotient]) => aQuotientChange(from, quotient));

  it("says every day what a look at the whole grid says", () => {
    fc.assert(
      fc.property(
        fc.array(tariff, { maxLength: 6 }),
        fc.array(enrolment, { maxLength: 4 }),
        fc.array(change, { maxLength: 3 }),
        fc.array(custody, { maxLength: 4 }),
        fc.constantFrom("highest-tariff" as const, "block" as const),
        fc.array(dayIn, { minLength: 1, maxLength: 12 }),
        fc.constantFrom("F1", "F2"),
        (grid, enrolments, quotientChanges, custodies, rule, asked: readonly Day[], household) => {
          const child = aChild({ code: "C2", birth: day("2017-01-01") });
          const town = households({
            families: [aFamily({ resident: true }), aFamily({ code: "F2", quotient: qf(400) })],
            children: [aChild({ birth: day("2016-01-01") }), child, aChild({ code: "C3", familyCode: "F2" })],
            enrolments,
            quotientChanges,
          });
          const prices = createPriceList(grid, rule, town, custodies).pricesOf(child, household);
          const homes = { households: town, livingIn: childrenByHousehold(town, custodies) };
          for (const on of asked) {
            const payer = payerOn(homes, child, on, household);
            expect(prices(service, on)).toEqual(priceOn(grid, rule, service, on, payer));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
