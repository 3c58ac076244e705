import { totalOf } from "../../src/domain/invoicing";
import { day } from "../../src/kernel/day";
import { aFee, anAdjustment, aTown, issue, issuedTown, textsOf, type Town } from "../support/issuing";
import { aChild, aFamily, anAbsence, anEnrolment, aTariff, euros, price, thursdays } from "../support/town";

/**
 * Le seuil d'émission.
 *
 * Code général des collectivités territoriales, article L1611-5 : « Les créances non fiscales des collectivités
 * territoriales et des établissements publics locaux [...], à l'exception des droits au comptant, ne sont mises en
 * recouvrement que lorsqu'elles atteignent un seuil fixé par décret. »
 * Article D1611-1, in force since 10 April 2017 (décret n° 2017-509 du 7 avril 2017; 5 euros before) : « Le seuil prévu
 * à l'article L. 1611-5 est fixé à 15 euros [...]. »
 *
 * "Atteignent": a claim of 15,00 € is recovered, one of 14,99 € is not. A family whose new total lies between 0 and the
 * floor gets nothing for now; its meals stay unbilled and come by themselves on a later invoice. What the family gets
 * back is no claim of the town's, and is never kept.
 */

/** A town with a floor of 15 € whose only child owes this amount, without a meal. */
const owing = (amount: number, floor = 15): Town =>
  aTown({ enrolments: [], adjustments: [anAdjustment({ amount: euros(amount) })], floor: euros(floor) });

const totals = (town: Town, period = "2026-11", on = "2026-10-28") =>
  issue(town, period, on).result.invoices.map((invoice) => totalOf(invoice) / 100);

describe("the floor of 15 euros, on both sides of its bounds", () => {
  it.each([
    [-100, true],
    [-15, true],
    [-0.01, true],
    [0, false],
    [0.01, false],
    [14.99, false],
    [15, true],
    [15.01, true],
  ])("a total of %p € is issued: %p", (amount, isIssued) => {
    expect(totals(owing(amount))).toEqual(isIssued ? [amount] : []);
    const { belowFloor } = issue(owing(amount), "2026-11", "2026-10-28").result;
    expect(belowFloor).toMatchObject(
      isIssued ? [] : [{ family: { code: "F1" }, total: Math.round(amount * 100) }],
    );
  });

  it.each([
    [-0.01, true],
    [0, true],
    [0.01, true],
  ])("without a floor, a total of %p € is issued: %p", (amount, isIssued) => {
    expect(totals(owing(amount, 0))).toEqual(isIssued ? [amount] : []);
  });
});

describe("the floor is looked at for the family, not for each child", () => {
  const twoChildren = (first: number, second: number): Town => ({
    ...owing(first),
    children: [aChild(), aChild({ code: "C2" })],
    adjustments: [
      anAdjustment({ amount: euros(first) }),
      anAdjustment({ childCode: "C2", amount: euros(second) }),
    ],
  });

  it.each([
    [7.5, 7.49, []],
    [7.5, 7.5, [7.5, 7.5]],
    [14.99, 0.01, [14.99, 0.01]],
    [-5, 19.99, []],
    [-5, 20, [-5, 20]],
    [-5, 4.99, [-5, 4.99]],
    [-5, 5, []],
  ])("two children at %p € and %p €: %j is issued", (first, second, expected) => {
    expect(totals(twoChildren(first, second))).toEqual(expected);
  });

  it("counts the bank's fee that the invoice would carry", () => {
    expect(totals({ ...owing(12.49), fees: [aFee()] })).toEqual([]);
    expect(totals({ ...owing(12.5), fees: [aFee()] })).toEqual([15]);
  });

  it("does not add up families", () => {
    const town: Town = {
      ...twoChildren(10, 10),
      families: [aFamily(), aFamily({ code: "F2" })],
      children: [aChild(), aChild({ code: "C2", familyCode: "F2" })],
    };
    expect(totals(town)).toEqual([]);
  });
});

describe("what stays below the floor is not lost", () => {
  /** One lunch a week at 3 €: 12 € in November, 15 € in December. */
  const town = aTown({
    enrolments: [anEnrolment({ weekdays: thursdays })],
    tariffs: [aTariff({ charge: price(3) })],
    floor: euros(15),
    fees: [aFee()],
  });

  it("its units stay unbilled, and come by themselves on a later invoice", () => {
    const november = issue(town, "2026-11", "2026-10-28");
    expect(november.result.invoices).toEqual([]);
    expect(november.result.belowFloor).toMatchObject([{ total: 1450 }]);
    expect(november.town.lines).toEqual([]);
    expect(textsOf(issue(november.town, "2026-12", "2026-11-28").result)).toEqual([
      [
        "C1",
        "period 2026-12: 5 × 3.00 (03 10 17 24 31)",
        "correction 2026-11: 4 × 3.00 (05 12 19 26)",
        "fee REJET-1: 2.50",
      ],
    ]);
  });

  it("takes no number", () => {
    const neighbour = {
      ...town,
      families: [aFamily(), aFamily({ code: "F2" })],
      children: [aChild(), aChild({ code: "C2", familyCode: "F2" })],
      enrolments: [...town.enrolments, anEnrolment({ childCode: "C2" })],
    };
    const { invoices } = issue(neighbour, "2026-11", "2026-10-28").result;
    expect(invoices.map(({ number, child }) => [number, child.code])).toEqual([["2026-000001", "C2"]]);
  });

  it("is issued by a second run of the same period, once enough has come together", () => {
    const after = issuedTown(town, ["2026-11", "2026-10-28"]);
    const more = { ...after, adjustments: [anAdjustment({ amount: euros(0.5) })] };
    expect(totals(more, "2026-11", "2026-11-03")).toEqual([15]);
  });

  it("comes on no invoice at all once an absence takes it away", () => {
    const after = issuedTown({ ...town, fees: [] }, ["2026-11", "2026-10-28"]);
    const away = {
      ...after,
      absences: [anAbsence({ from: day("2026-11-01"), to: day("2026-12-31"), motive: "Sortie scolaire" })],
    };
    expect(issue(away, "2026-12", "2026-11-28").result).toMatchObject({ invoices: [], belowFloor: [] });
  });
});
