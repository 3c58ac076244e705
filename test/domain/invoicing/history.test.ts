import {
  firstIssues,
  issuedAndNotTold,
  issuedBefore,
  lastIssued,
  lastIssueOf,
  lostPeriods,
  periodBook,
  unlistedPeriods,
  type IssuedInvoice,
  type Period,
} from "../../../src/domain/invoicing";
import { day } from "../../../src/kernel/day";
import { aPeriod } from "../../support/issuing";
import { euros, placeIn } from "../../support/town";

/** `["2026-000001", "2026-10", "2026-10-28"]`: number, period, day of issue. */
const issued = (...rows: readonly (readonly [number: string, period: string, on: string])[]) =>
  rows.map(([number, periodKey, on], index): IssuedInvoice => ({
    number,
    periodKey,
    familyCode: "F1",
    childCode: "C1",
    issuedOn: day(on),
    dueOn: undefined,
    meals: 1,
    periodAmount: euros(4),
    otherAmount: euros(0),
    total: euros(4),
    place: placeIn("invoices", index + 2),
  }));

const listed = (key: string, from: string, to: string, issuedOn?: string): Period =>
  aPeriod({
    key,
    range: { from: day(from), to: day(to) },
    issuedOn: issuedOn === undefined ? undefined : day(issuedOn),
    place: placeIn("periods", 5),
  });

const summer = listed("juin-juillet 2026", "2026-06-01", "2026-07-31");
const keys = (periods: readonly Period[]) => periods.map(({ key }) => key);
const numbers = (invoices: readonly IssuedInvoice[]) => invoices.map(({ number }) => number);

describe("the last issue", () => {
  const invoices = issued(
    ["2026-000003", "2026-10", "2026-09-28"],
    ["2026-000001", "2026-09", "2026-08-28"],
    ["2026-000002", "2026-09", "2026-09-28"],
  );

  it("is the latest day of the register and of the rows of periods", () => {
    expect(lastIssueOf(periodBook([]), [])).toBeUndefined();
    expect(lastIssueOf(periodBook([summer]), invoices)).toEqual({ day: "2026-09-28", period: "2026-10" });
    const later = { ...summer, issuedOn: day("2026-09-29") };
    expect(lastIssueOf(periodBook([later]), invoices)).toEqual({ day: "2026-09-29", period: summer.key });
  });

  it("has the invoices of its day, of the period that came last", () => {
    expect(lastIssued([])).toEqual([]);
    expect(numbers(lastIssued(invoices))).toEqual(["2026-000003"]);
  });

  it("was cut short where the journal does not know its numbers", () => {
    const register = { invoices, lines: [], lastNumber: undefined };
    const of = (on: string, ...journaled: readonly string[]) =>
      numbers(issuedAndNotTold({ ...register, journaled }, { ...summer, key: "2026-10" }, day(on)));
    expect(of("2026-09-28", "2026-000002", "2026-000001")).toEqual(["2026-000003"]);
    expect(of("2026-09-28", "2026-000003")).toEqual([]);
    expect(of("2026-09-28")).toEqual(["2026-000003"]);
    expect(of("2026-09-29")).toEqual([]);
  });

  it("is not the first one of a period", () => {
    expect([...firstIssues(invoices)]).toEqual([
      ["2026-10", "2026-09-28"],
      ["2026-09", "2026-08-28"],
    ]);
  });
});

describe("the periods issued before one", () => {
  const september = listed("2026-09", "2026-09-01", "2026-09-30", "2026-08-28");
  const november = listed("2026-11", "2026-11-01", "2026-11-30", "2026-10-28");

  it("are those that begin earlier, in order, implied months of the register included", () => {
    const book = periodBook([november, september, summer]);
    const invoices = issued(["2026-000001", "2026-10", "2026-09-28"]);
    expect(keys(issuedBefore(november, book, invoices))).toEqual(["2026-09", "2026-10"]);
    expect(keys(issuedBefore(september, book, invoices))).toEqual([]);
  });

  it("are those that the register or their own row says were issued", () => {
    const book = periodBook([november, summer]);
    expect(keys(issuedBefore(november, book, []))).toEqual([]);
    const invoices = issued(["2026-000001", summer.key, "2026-09-28"]);
    expect(keys(issuedBefore(november, book, invoices))).toEqual([summer.key]);
  });
});

describe("a period of the register that no row lists", () => {
  it("is well when it is a month that meets no listed period", () => {
    const invoices = issued(
      ["2026-000001", "2026-10", "2026-09-28"],
      ["2026-000002", summer.key, "2026-09-28"],
    );
    expect(unlistedPeriods(periodBook([summer]), invoices)).toEqual(["2026-10"]);
    expect(lostPeriods(periodBook([summer]), invoices)).toEqual([]);
  });

  it("is lost when another row has its days, and is told there", () => {
    const invoices = issued(["2026-000001", "2026-07", "2026-09-28"]);
    expect(lostPeriods(periodBook([summer]), invoices)).toMatchObject([
      {
        code: "period.lost-after-issue",
        facts: { period: "2026-07", rival: summer.key },
        where: { sheet: "periods", row: 5, field: "key" },
        blocks: { of: "everybody" },
      },
    ]);
  });

  it("is lost when it is no month, and is told at its first invoice", () => {
    const invoices = issued(
      ["2026-000001", "rentrée", "2026-09-28"],
      ["2026-000002", "rentrée", "2026-09-28"],
    );
    expect(lostPeriods(periodBook([summer]), invoices)).toMatchObject([
      {
        facts: { period: "rentrée", rival: undefined },
        where: { sheet: "invoices", row: 2, field: "periodKey" },
      },
    ]);
  });
});
