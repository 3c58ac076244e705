import { day } from "../../../src/kernel/day";
import { billedUnits, unitsIn } from "../../../src/domain/invoicing/billed";
import type { IssuedLine } from "../../../src/domain/invoicing";
import { days, euros, placeIn } from "../../support/town";

function line(
  quantity: number,
  unitPrice: number,
  dates: readonly string[],
  serviceName = "Repas",
): IssuedLine {
  return {
    invoice: "2026-000001",
    periodKey: "2026-11",
    childCode: "C1",
    service: serviceName,
    quantity,
    unitPrice: euros(unitPrice),
    amount: euros(quantity * unitPrice),
    days: days(...dates),
    origin: quantity < 0 ? "correction" : "period",
    place: placeIn("invoiceLines"),
  };
}

/** What stands billed of the only service on a day, everything billed to one family unless said otherwise. */
const standing = (
  date: string,
  lines: readonly IssuedLine[],
  debtorOf: (line: IssuedLine) => string = () => "F1",
) => billedUnits(lines, debtorOf).get("Repas")?.get(day(date));

const prices = (lots: ReturnType<typeof standing>) =>
  lots?.map(({ quantity, unitPrice }) => [quantity, unitPrice]);

describe("what stands billed of a unit", () => {
  const billed = line(2, 4, ["2026-11-05", "2026-11-12"]);
  const givenBack = line(-1, 4, ["2026-11-12"]);
  const again = line(1, 4.2, ["2026-11-12"]);

  it("is nothing on a day without a line", () => {
    expect(standing("2026-11-19", [billed])).toBeUndefined();
    expect(unitsIn([])).toBe(0);
  });

  it.each([
    ["billed once", [billed], [[1, 400]]],
    ["billed and given back", [billed, givenBack], []],
    ["billed, given back, and billed again at another price", [billed, givenBack, again], [[1, 420]]],
    ["given back first in the sheet", [givenBack, again, billed], [[1, 420]]],
    [
      "billed twice by hand",
      [billed, again],
      [
        [1, 400],
        [1, 420],
      ],
    ],
    ["given back twice by hand", [billed, givenBack, givenBack], [[-1, 400]]],
  ])("%s", (_case, lines, lots) => {
    expect(prices(standing("2026-11-12", lines))).toEqual(lots);
    expect(prices(standing("2026-11-05", lines))).toEqual([[1, 400]]);
  });

  it("is counted service by service", () => {
    const lines = [line(1, 4, ["2026-11-12"]), line(1, 1.5, ["2026-11-12"], "Garderie")];
    const units = billedUnits(lines, () => "F1");
    expect([...units.keys()].sort()).toEqual(["Garderie", "Repas"]);
    expect(prices(units.get("Repas")?.get(day("2026-11-12")))).toEqual([[1, 400]]);
    expect(prices(units.get("Garderie")?.get(day("2026-11-12")))).toEqual([[1, 150]]);
  });

  it("is called what its line calls it", () => {
    const typed = { ...line(1, 4, ["2026-11-12"]), typedService: "REPAS" };
    expect(standing("2026-11-12", [typed])?.[0]?.service).toBe("REPAS");
  });

  it("does not count the lines that are no units", () => {
    const fee = { ...line(1, 2, []), service: undefined, origin: "fee" as const };
    expect(billedUnits([fee], () => "F1").size).toBe(0);
  });

  describe("of several units a day", () => {
    const quantities = (count: number) => new Map([[day("2026-11-12"), count]]);
    const units = (invoice: string, count: number, unitPrice: number): IssuedLine => ({
      ...line(count, unitPrice, ["2026-11-12"]),
      invoice,
      quantities: quantities(Math.abs(count)),
    });

    it("is each lot at its price, the last that was billed last, whatever the order of the rows", () => {
      const lines = [units("2026-000002", 3, 1), units("2026-000001", 2, 0.8)];
      expect(prices(standing("2026-11-12", lines))).toEqual([
        [2, 80],
        [3, 100],
      ]);
    });

    it("loses what came back at the price at which it came back", () => {
      const lines = [
        units("2026-000001", 2, 0.8),
        units("2026-000002", 3, 1),
        units("2026-000003", -3, 1),
        units("2026-000003", -1, 0.8),
      ];
      expect(prices(standing("2026-11-12", lines))).toEqual([[1, 80]]);
    });

    it("knows a number with more figures to be a later one", () => {
      const lines = [units("2026-1000000", 3, 1), units("2026-999999", 2, 0.8)];
      expect(prices(standing("2026-11-12", lines))).toEqual([
        [2, 80],
        [3, 100],
      ]);
    });
  });

  describe("of several debtors", () => {
    const toA = { ...line(1, 2.08, ["2026-11-12"]), invoice: "A", sharing: "A 50 %, B 50 %" };
    const toB = { ...line(1, 2.07, ["2026-11-12"]), invoice: "B", sharing: "A 50 %, B 50 %" };
    const byInvoice = ({ invoice }: IssuedLine) => invoice;

    it("is a lot of each", () => {
      expect(standing("2026-11-12", [toA, toB], byInvoice)).toMatchObject([
        { debtor: "A", quantity: 1, unitPrice: 208, sharing: "A 50 %, B 50 %" },
        { debtor: "B", quantity: 1, unitPrice: 207, sharing: "A 50 %, B 50 %" },
      ]);
    });

    it("loses what came back to one of them alone", () => {
      const back = { ...toB, quantity: -1, amount: euros(-2.07) };
      expect(standing("2026-11-12", [toA, toB, back], byInvoice)).toMatchObject([
        { debtor: "A", quantity: 1 },
      ]);
    });
  });
});
