import { day } from "../../../src/kernel/day";
import {
  specificityOf,
  type MissingQuotientRule,
  type Payer,
  type Pricing,
  type Tariff,
} from "../../../src/domain/tariffs";
import { priceOn, shareOf } from "../../../src/domain/tariffs/price";
import { aPayer, aTariff, band, effortRate, price, qf, ranks, service } from "../../support/town";

const thatDay = day("2026-11-05");

function pricing(
  grid: readonly Tariff[],
  payer: Partial<Payer>,
  rule: MissingQuotientRule = "highest-tariff",
  on = thatDay,
): Pricing {
  return priceOn(grid, rule, service, on, aPayer(payer));
}

/** The price in cents, or why there is none. */
function outcome(...asked: Parameters<typeof pricing>): number | string {
  const found = pricing(...asked);
  return found.ok ? found.price.amount : found.reason.kind;
}

describe("a band of quotient familial", () => {
  const grid = [
    aTariff({ band: band(0, 410), charge: price(1) }),
    aTariff({ band: band(411, 622), charge: price(3.3) }),
    aTariff({ band: band(623), charge: price(4.1) }),
  ];

  it.each([
    [0, 100],
    [0.01, 100],
    [409.99, 100],
    [410, 100],
    [410.01, "no-row"],
    [410.5, "no-row"],
    [410.99, "no-row"],
    [411, 330],
    [622, 330],
    [622.01, "no-row"],
    [623, 410],
    [99_999, 410],
  ])("includes both its bounds: %p pays %p", (quotient, expected) => {
    expect(outcome(grid, { quotient: qf(quotient) })).toBe(expected);
  });

  it("is open below when only its upper bound is filled", () => {
    const below = [aTariff({ band: band(undefined, 410), charge: price(1) })];
    expect(outcome(below, { quotient: qf(0) })).toBe(100);
    expect(outcome(below, { quotient: qf(410) })).toBe(100);
    expect(outcome(below, { quotient: qf(410.01) })).toBe("no-row");
  });

  it("says the quotient for which there is no row", () => {
    expect(pricing(grid, { quotient: qf(410.5) })).toEqual({
      ok: false,
      reason: { kind: "no-row", payer: aPayer({ quotient: qf(410.5) }) },
    });
  });

  it("gives a price that says so", () => {
    expect(pricing(grid, { quotient: qf(500) })).toEqual({
      ok: true,
      price: { amount: 330, tariff: grid[1], basis: { kind: "band", quotient: 50_000 } },
    });
  });
});

describe("the criteria of a row", () => {
  it.each<[string, Partial<Tariff>, Partial<Payer>, Partial<Payer>]>([
    ["category", { category: "Élémentaire" }, { category: "elementaire" }, { category: "Maternelle" }],
    ["level", { level: "CP" }, { level: "cp" }, { level: "CE1" }],
    ["resident", { resident: true }, { resident: true }, { resident: false }],
    ["non-resident", { resident: false }, { resident: false }, { resident: true }],
  ])("%s: takes its own, not another, and never a blank", (_name, criterion, own, other) => {
    const grid = [aTariff({ ...criterion, charge: price(2) })];
    expect(outcome(grid, own)).toBe(200);
    expect(outcome(grid, other)).toBe("no-row");
    expect(outcome(grid, {})).toBe("no-row");
  });

  it.each([
    ["3", ranks(3, 3), [2, 3, 4], ["no-row", 200, "no-row"]],
    ["3+", ranks(3), [2, 3, 9], ["no-row", 200, 200]],
    ["1-2", ranks(1, 2), [1, 2, 3], [200, 200, "no-row"]],
  ])("sibling rank %s", (_text, range, asked, expected) => {
    const grid = [aTariff({ ranks: range, charge: price(2) })];
    expect(asked.map((rank) => outcome(grid, { rank }))).toEqual(expected);
  });

  it("left blank take everyone", () => {
    expect(outcome([aTariff()], { category: "Maternelle", resident: false, level: "PS", rank: 4 })).toBe(400);
  });

  it("do not reach across services", () => {
    expect(outcome([aTariff({ service: "Garderie" })], {})).toBe("no-row");
  });

  it.each([
    ["the day before its first", "2026-08-31", "no-row"],
    ["on its first day", "2026-09-01", 400],
    ["on its last day", "2027-07-03", 400],
    ["the day after", "2027-07-04", "no-row"],
  ])("hold between the row's days, both included: %s", (_when, on, expected) => {
    const grid = [aTariff({ from: day("2026-09-01"), to: day("2027-07-03") })];
    expect(outcome(grid, {}, "highest-tariff", day(on))).toBe(expected);
  });

  it("let one year's grid follow the other's", () => {
    const grid = [
      aTariff({ to: day("2026-12-31"), charge: price(4) }),
      aTariff({ from: day("2027-01-01"), charge: price(4.2) }),
    ];
    expect(outcome(grid, {}, "block", day("2026-12-31"))).toBe(400);
    expect(outcome(grid, {}, "block", day("2027-01-01"))).toBe(420);
  });
});

describe("of several rows that match", () => {
  const payer = { category: "Élémentaire", resident: true, level: "CP", rank: 3, quotient: qf(500) };
  const general = aTariff({ charge: price(9) });

  it.each<[string, Partial<Tariff>]>([
    ["category", { category: "Élémentaire" }],
    ["resident", { resident: true }],
    ["level", { level: "CP" }],
    ["rank", { ranks: ranks(3) }],
    ["band", { band: band(0, 1000) }],
    ["a half-open band", { band: band(500) }],
  ])("the one with %s filled beats the general one", (_name, criterion) => {
    const precise = aTariff({ ...criterion, charge: price(2) });
    expect(outcome([general, precise], payer)).toBe(200);
    expect(outcome([precise, general], payer)).toBe(200);
  });

  it("more filled criteria win over fewer, and a band counts as one however many bounds it has", () => {
    const banded = aTariff({ band: band(0, 1000), charge: price(3) });
    const two = aTariff({ resident: true, category: "Élémentaire", charge: price(2) });
    expect(specificityOf(banded)).toBe(1);
    expect(specificityOf(aTariff({ band: band(undefined, 1000) }))).toBe(1);
    expect(specificityOf(two)).toBe(2);
    expect(specificityOf(aTariff({ ...payer, ranks: ranks(3), band: band(1) }))).toBe(5);
    expect(specificityOf(aTariff({ resident: false }))).toBe(1);
    expect(specificityOf(general)).toBe(0);
    expect(outcome([banded, two, general], payer)).toBe(200);
  });

  it("validity dates are no criterion", () => {
    const dated = aTariff({ from: day("2026-09-01"), charge: price(2) });
    expect(outcome([general, dated], payer)).toBe("tie");
  });

  it("as many criteria on two rows is a tie, even at one price", () => {
    const left = aTariff({ category: "Élémentaire", charge: price(2) });
    const right = aTariff({ resident: true, charge: price(2) });
    expect(pricing([left, right, general], payer)).toEqual({
      ok: false,
      reason: { kind: "tie", tariffs: [left, right] },
    });
  });

  it("two bands that share a bound tie on that bound only", () => {
    const grid = [
      aTariff({ band: band(0, 500), charge: price(2) }),
      aTariff({ band: band(500, 1000), charge: price(3) }),
    ];
    expect(outcome(grid, { quotient: qf(499.99) })).toBe(200);
    expect(outcome(grid, { quotient: qf(500) })).toBe("tie");
    expect(outcome(grid, { quotient: qf(500.01) })).toBe(300);
  });

  it("a less precise tie beneath the winner does not matter", () => {
    const rows = [general, aTariff({ charge: price(8) }), aTariff({ resident: true, charge: price(2) })];
    expect(outcome(rows, payer)).toBe(200);
  });

  it("none is a problem, and so is a winner that could not be read", () => {
    expect(outcome([], payer)).toBe("no-row");
    expect(outcome([general, aTariff({ resident: true, charge: undefined })], payer)).toBe("defective-row");
    expect(outcome([aTariff({ charge: undefined })], {})).toBe("defective-row");
  });

  it("a price of 0 is a price", () => {
    expect(outcome([aTariff({ charge: price(0) })], {})).toBe(0);
    expect(outcome([aTariff({ charge: price(0), band: band(0, 300) })], { quotient: qf(0) })).toBe(0);
  });
});

describe("an income rate", () => {
  const share = (quotient: number, percent: number) => {
    const found = pricing([aTariff({ charge: effortRate(percent) })], { quotient: qf(quotient) });
    return found.ok ? found.price.amount : found.reason.kind;
  };

  it.each([
    ["0.55 % of 820.00 is 4.51", 820, 0.55, 451],
    ["0.55 % of 0 is 0", 0, 0.55, 0],
    ["0.5 % of 409.00 is 2.045: half a cent goes up", 409, 0.5, 205],
    ["0.5 % of 408.98 is 2.0449", 408.98, 0.5, 204],
    ["0.5 % of 409.02 is 2.0451", 409.02, 0.5, 205],
    ["1 % of 100.50 is 1.005: half a cent goes up", 100.5, 1, 101],
    ["1 % of 100.49 is 1.0049", 100.49, 1, 100],
    ["0.15 % of 410.50 is 0.61575", 410.5, 0.15, 62],
    ["0.35 % of 610.00 is 2.135, which no binary fraction holds", 610, 0.35, 214],
    ["0.583333 % of 1500.00 is 8.749995", 1500, 0.583333, 875],
    ["100 % of 12.34 is all of it", 12.34, 100, 1234],
  ])("%s", (_sentence, quotient, percent, expected) => {
    expect(share(quotient, percent)).toBe(expected);
  });

  it("is rounded once, from exact whole numbers", () => {
    expect(shareOf(qf(999_999.99), 123_456 as never)).toBe(123_456);
    expect(shareOf(qf(0.5), 100_000_000 as never)).toBe(50);
  });

  const bounded = [aTariff({ charge: effortRate(0.36, { floor: 2.6, cap: 4.5 }) })];

  it.each([
    [0, 260, "floor"],
    [720.83, 260, "floor"],
    [720.84, 260, "none"],
    [722.22, 260, "none"],
    [724, 261, "none"],
    [1000, 360, "none"],
    [1250, 450, "none"],
    [1251.38, 450, "none"],
    [1251.39, 450, "cap"],
    [9000, 450, "cap"],
  ])("goes through floor and cap after rounding: %p pays %p (%s)", (quotient, expected, bound) => {
    const found = pricing(bounded, { quotient: qf(quotient) });
    expect(found).toEqual({
      ok: true,
      price: {
        amount: expected,
        tariff: bounded[0],
        basis: { kind: "effort-rate", quotient: qf(quotient), bound },
      },
    });
  });

  it("may have only a floor, or only a cap", () => {
    expect(outcome([aTariff({ charge: effortRate(0.5, { floor: 1 }) })], { quotient: qf(100) })).toBe(100);
    expect(outcome([aTariff({ charge: effortRate(0.5, { floor: 1 }) })], { quotient: qf(9000) })).toBe(4500);
    expect(outcome([aTariff({ charge: effortRate(0.5, { cap: 6 }) })], { quotient: qf(9000) })).toBe(600);
    expect(outcome([aTariff({ charge: effortRate(0.5, { cap: 6 }) })], { quotient: qf(0) })).toBe(0);
  });

  it("holds inside a band as well", () => {
    const grid = [
      aTariff({ band: band(0, 300), charge: price(1) }),
      aTariff({ band: band(301), charge: effortRate(0.5) }),
    ];
    expect(outcome(grid, { quotient: qf(300) })).toBe(100);
    expect(outcome(grid, { quotient: qf(301) })).toBe(151);
  });
});

describe("a family whose quotient is missing", () => {
  const banded = [
    aTariff({ band: band(0, 410), charge: price(1) }),
    aTariff({ band: band(411, 622), charge: price(5) }),
    aTariff({ band: band(623), charge: price(4.1) }),
  ];

  it("pays the highest price of the grid by default, wherever it stands", () => {
    expect(pricing(banded, {})).toEqual({
      ok: true,
      price: { amount: 500, tariff: banded[1], basis: { kind: "highest-for-want-of-quotient" } },
    });
    expect(outcome(banded.toReversed(), {})).toBe(500);
  });

  it("waits under the setting Bloquer", () => {
    expect(outcome(banded, {}, "block")).toBe("quotient-missing");
    expect(outcome([aTariff({ charge: effortRate(0.5, { cap: 6 }) })], {}, "block")).toBe("quotient-missing");
  });

  it("needs none for a price that asks for none, under either setting", () => {
    for (const rule of ["highest-tariff", "block"] as const) {
      const found = pricing([aTariff({ charge: price(3) })], {}, rule);
      expect(found).toMatchObject({ ok: true, price: { amount: 300, basis: { kind: "plain" } } });
    }
  });

  it("is looked up among the most precise rows that match all but the quotient", () => {
    const grid = [
      aTariff({ charge: price(9) }),
      aTariff({ band: band(0, 1000), charge: price(8) }),
      aTariff({ band: band(0, 1000), resident: true, charge: price(2) }),
      aTariff({ band: band(1001), resident: true, charge: price(3) }),
      aTariff({ band: band(1001), resident: false, charge: price(7) }),
    ];
    expect(outcome(grid, { resident: true })).toBe(300);
    expect(outcome(grid, { resident: false })).toBe(700);
    expect(outcome(grid, {})).toBe(800);
  });

  it("pays the plain price of a row that is more precise than the bands", () => {
    const grid = [...banded, aTariff({ resident: false, level: "CP", charge: price(6.5) })];
    expect(outcome(grid, { resident: false, level: "CP" }, "block")).toBe(650);
  });

  it("looks at bands and plain rows together when they are as precise", () => {
    const grid = [...banded, aTariff({ resident: false, charge: price(6.5) })];
    expect(outcome(grid, { resident: false })).toBe(650);
    expect(outcome(grid, { resident: false }, "block")).toBe("quotient-missing");
  });

  it("counts an income rate as its cap, and no cap is a problem", () => {
    const capped = aTariff({ band: band(623), charge: effortRate(0.5, { cap: 6.2 }) });
    expect(outcome([...banded.slice(0, 2), capped], {})).toBe(620);
    const cheap = aTariff({ band: band(623), charge: effortRate(0.5, { cap: 4.9 }) });
    expect(outcome([...banded.slice(0, 2), cheap], {})).toBe(500);
    const endless = aTariff({ charge: effortRate(0.5, { floor: 1 }) });
    expect(pricing([endless], {})).toEqual({
      ok: false,
      reason: { kind: "rate-without-cap", tariff: endless },
    });
  });

  it("has no price where no row matches, where plain rows tie, or where a row could not be read", () => {
    expect(outcome([], {})).toBe("no-row");
    expect(outcome([aTariff({ resident: true })], {})).toBe("no-row");
    expect(outcome([aTariff(), aTariff({ charge: price(5) })], {})).toBe("tie");
    expect(outcome([aTariff({ charge: undefined })], {})).toBe("defective-row");
    expect(outcome([...banded, aTariff({ band: band(0), charge: undefined })], {})).toBe("defective-row");
  });

  it("is not missing when it is 0", () => {
    expect(outcome(banded, { quotient: qf(0) })).toBe(100);
    expect(outcome(banded, { quotient: qf(0) }, "block")).toBe(100);
  });

  it("may pay 0 when the highest price is 0", () => {
    expect(outcome([aTariff({ band: band(0), charge: price(0) })], {})).toBe(0);
  });
});
