import { day } from "../../../src/kernel/day";
import { billedMeals, isBilled } from "../../../src/domain/invoicing/billed";
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

const standing = (date: string, ...lines: readonly IssuedLine[]) =>
  billedMeals(lines).get("Repas")?.get(day(date));

describe("what stands billed of a meal", () => {
  const billed = line(2, 4, ["2026-11-05", "2026-11-12"]);
  const givenBack = line(-1, 4, ["2026-11-12"]);
  const again = line(1, 4.2, ["2026-11-12"]);

  it("is nothing on a day without a line", () => {
    expect(standing("2026-11-19", billed)).toBeUndefined();
    expect(isBilled(undefined)).toBe(false);
  });

  it.each([
    ["billed once", [billed], 1, 400],
    ["billed and given back", [billed, givenBack], 0, 0],
    ["billed, given back, and billed again at another price", [billed, givenBack, again], 1, 420],
    ["given back first in the sheet", [givenBack, again, billed], 1, 420],
    ["billed twice by hand", [billed, again], 2, 820],
    ["given back twice by hand", [billed, givenBack, givenBack], -1, -400],
  ])("%s", (_case, lines, quantity, amount) => {
    expect(standing("2026-11-12", ...lines)).toMatchObject({ quantity, amount });
    expect(isBilled(standing("2026-11-12", ...lines))).toBe(quantity >= 1);
    expect(standing("2026-11-05", ...lines)).toMatchObject({ quantity: 1, amount: 400 });
  });

  it("is counted service by service", () => {
    const sums = billedMeals([line(1, 4, ["2026-11-12"]), line(1, 1.5, ["2026-11-12"], "Garderie")]);
    expect([...sums.keys()]).toEqual(["Repas", "Garderie"]);
    expect(sums.get("Repas")?.get(day("2026-11-12"))).toEqual({ service: "Repas", quantity: 1, amount: 400 });
    expect(sums.get("Garderie")?.get(day("2026-11-12"))?.amount).toBe(150);
  });

  it("is called what its line calls it; of two spellings, the first in order of codes", () => {
    const typed = { ...line(-1, 4, ["2026-11-12"]), typedService: "REPAS" };
    const [once, twice] = [[typed], [line(1, 4, ["2026-11-12"]), typed]].map((lines) => billedMeals(lines));
    expect(once?.get("Repas")?.get(day("2026-11-12"))).toMatchObject({ service: "REPAS", quantity: -1 });
    expect(twice?.get("Repas")?.get(day("2026-11-12"))).toMatchObject({ service: "REPAS", quantity: 0 });
  });

  it("does not count the lines that are no meals", () => {
    expect(billedMeals([{ ...line(1, 2, []), service: undefined, origin: "fee" }]).size).toBe(0);
  });
});
