import type { Lot } from "../../../src/domain/invoicing/billed";
import { chargeUnit, settleUnit, type SettledUnit } from "../../../src/domain/invoicing/settle-unit";
import type { PricedUnit } from "../../../src/domain/invoicing/unit-prices";
import { euros } from "../../support/town";

/** One unit billed to F1 at 4,15 €, whose family alone pays. */
const aLot = (fields: Partial<Lot> = {}): Lot => ({
  debtor: "F1",
  unitPrice: euros(4.15),
  sharing: undefined,
  quantity: 1,
  service: "Repas",
  ...fields,
});

/** Who pays today: `{ F1: ["F1 50 %, F2 50 %", 2.08] }`. */
type Today = Readonly<Record<string, readonly [sharing: string | undefined, price: number]>>;

interface Asked {
  readonly quantity?: number;
  readonly lots?: readonly Lot[];
  readonly today?: Today;
  readonly hasRow?: boolean;
}

const family: Today = { F1: [undefined, 4.15] };
const halves: Today = { F1: ["F1 50 %, F2 50 %", 2.08], F2: ["F1 50 %, F2 50 %", 2.07] };

function unit({ quantity = 1, lots = [], today = family, hasRow = today !== family }: Asked) {
  const entries = Object.entries(today);
  const priced: PricedUnit = {
    ok: true,
    parts: entries.map(([debtor, [sharing, price]]) => ({
      debtor,
      price: euros(price),
      givesLine: true,
      sharing,
      households: [],
    })),
    prices: new Map(),
    extra: undefined,
  };
  const texts = new Map(entries.map(([debtor, [sharing]]) => [debtor, sharing]));
  return { quantity, lots, sharing: () => ({ ok: true, texts, hasRow }) as const, priced: () => priced };
}

/** `["+1 F2", "-1 F1 4.15"]`. */
function told(settled: SettledUnit): readonly string[] {
  if (!settled.ok) return [settled.reason.kind];
  return [
    ...settled.charges.map(({ debtor, quantity }) => `+${quantity} ${debtor}`),
    ...[...settled.givenBack, ...settled.moved].map(
      ({ debtor, quantity, unitPrice }) => `-${quantity} ${debtor} ${(unitPrice / 100).toFixed(2)}`,
    ),
  ];
}

const settled = (asked: Asked) => told(settleUnit(unit(asked)));
const charged = (asked: Asked) => told(chargeUnit(unit(asked)));

describe("a unit of an earlier period", () => {
  it("is asked for where it is due and not billed, and given back where it is billed and not due", () => {
    expect(settled({})).toEqual(["+1 F1"]);
    expect(settled({ lots: [aLot()] })).toEqual([]);
    expect(settled({ quantity: 0, lots: [aLot()] })).toEqual(["-1 F1 4.15"]);
    expect(settled({ quantity: 0 })).toEqual([]);
  });

  it("is never priced again: only its presence can change", () => {
    expect(settled({ lots: [aLot({ unitPrice: euros(3) })] })).toEqual([]);
  });

  it("comes back in part, from the last that was billed: 2 at 0,80, then 3 at 1,00, now 1", () => {
    const lots = [aLot({ quantity: 2, unitPrice: euros(0.8) }), aLot({ quantity: 3, unitPrice: euros(1) })];
    expect(settled({ quantity: 1, lots })).toEqual(["-3 F1 1.00", "-1 F1 0.80"]);
    expect(settled({ quantity: 5, lots })).toEqual([]);
    expect(settled({ quantity: 6, lots })).toEqual(["+1 F1"]);
  });

  it("comes back whole, and is asked for anew, where somebody else pays at another price", () => {
    expect(settled({ lots: [aLot()], today: halves })).toEqual(["+1 F1", "+1 F2", "-1 F1 4.15"]);
  });

  it("stays with a debtor at an equal price, whatever the sharing", () => {
    const today: Today = { F1: ["F1 100 % − CCAS 2 €", 4.15], CCAS: ["F1 100 % − CCAS 2 € (pour F1)", 0] };
    expect(settled({ lots: [aLot()], today })).toEqual(["+1 CCAS"]);
  });

  it("stays with a debtor in the same sharing, whatever the price", () => {
    const lots = [
      aLot({ sharing: "F1 50 %, F2 50 %", unitPrice: euros(1) }),
      aLot({ debtor: "F2", sharing: "F1 50 %, F2 50 %", unitPrice: euros(1) }),
    ];
    expect(settled({ lots, today: halves })).toEqual([]);
  });

  it("comes back to a debtor who pays no more", () => {
    const lots = [aLot({ debtor: "F2", sharing: "F2 100 %" })];
    expect(settled({ lots })).toEqual(["+1 F1", "-1 F2 4.15"]);
  });

  describe("billed to the family of that time, where the child has another since", () => {
    const lots = [aLot({ debtor: "F0" })];

    it("stays with it on a day without a row, and its later credit goes there", () => {
      expect(settled({ lots })).toEqual([]);
      expect(settled({ quantity: 0, lots })).toEqual(["-1 F0 4.15"]);
      expect(settled({ quantity: 2, lots })).toEqual(["+1 F1"]);
    });

    it("moves where a row says who pays", () => {
      expect(settled({ lots, hasRow: true })).toEqual(["+1 F1", "-1 F0 4.15"]);
    });
  });

  it("is what puts right lines changed by hand: too much given back is asked for", () => {
    expect(settled({ lots: [aLot({ quantity: -1 })] })).toEqual(["+2 F1"]);
    expect(settled({ quantity: 0, lots: [aLot({ quantity: -1 })] })).toEqual([]);
  });
});

describe("a unit of the period itself", () => {
  it("is asked of whoever is not asked for it yet, and nothing comes back", () => {
    expect(charged({})).toEqual(["+1 F1"]);
    expect(charged({ lots: [aLot()] })).toEqual([]);
    expect(charged({ lots: [aLot()], today: halves })).toEqual(["+1 F2"]);
    expect(charged({ quantity: 3, lots: [aLot()] })).toEqual(["+2 F1"]);
    expect(charged({ quantity: 1, lots: [aLot({ quantity: 3 })] })).toEqual([]);
  });

  it("stays with the family of that time on a day without a row", () => {
    expect(charged({ lots: [aLot({ debtor: "F0" })] })).toEqual([]);
    expect(charged({ lots: [aLot({ debtor: "F0" })], hasRow: true })).toEqual(["+1 F1"]);
  });
});
