import fc from "fast-check";
import { addDays, day, type Day } from "../../../src/kernel/day";
import { createPriceList, payerOn, type Tariff } from "../../../src/domain/tariffs";
import { priceOn } from "../../../src/domain/tariffs/price";
import type { HouseholdLists } from "../../../src/domain/families";
import {
  aChild,
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
    expect(payerOn(town, child, day("2026-11-05"))).toEqual({
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
  const change = fc
    .tuple(dayIn, fc.constantFrom(0, 500, 501, 800))
    .map(([from, quotient]) => aQuotientChange(from, quotient));

  it("says every day what a look at the whole grid says", () => {
    fc.assert(
      fc.property(
        fc.array(tariff, { maxLength: 6 }),
        fc.array(enrolment, { maxLength: 4 }),
        fc.array(change, { maxLength: 3 }),
        fc.constantFrom("highest-tariff" as const, "block" as const),
        fc.array(dayIn, { minLength: 1, maxLength: 12 }),
        (grid, enrolments, quotientChanges, rule, asked: readonly Day[]) => {
          const child = aChild({ code: "C2", birth: day("2017-01-01") });
          const town = households({
            families: [aFamily({ resident: true })],
            children: [aChild({ birth: day("2016-01-01") }), child, aChild({ code: "C3" })],
            enrolments,
            quotientChanges,
          });
          const prices = createPriceList(grid, rule, town).pricesOf(child);
          for (const on of asked) {
            expect(prices(service, on)).toEqual(priceOn(grid, rule, service, on, payerOn(town, child, on)));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
