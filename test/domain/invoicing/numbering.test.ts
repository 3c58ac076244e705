import { day } from "../../../src/kernel/day";
import type { IssuedInvoice } from "../../../src/domain/invoicing";
import {
  numberSeries,
  parseInvoiceNumber,
  rankBefore,
  renderInvoiceNumber,
  type LastNumber,
} from "../../../src/domain/invoicing/numbering";
import { euros, placeIn } from "../../support/town";

const issued = (number: string, issuedOn: string): IssuedInvoice => ({
  number,
  periodKey: "2026-11",
  familyCode: "F1",
  childCode: "C1",
  issuedOn: day(issuedOn),
  dueOn: undefined,
  meals: 0,
  periodAmount: euros(0),
  otherAmount: euros(0),
  total: euros(0),
  place: placeIn("invoices"),
});

function nextTwo(on: string, before: readonly IssuedInvoice[], lastNumber?: LastNumber): readonly string[] {
  const next = numberSeries(day(on), lastNumber, before, []);
  return [next(), next()];
}

describe("an invoice number", () => {
  it("is a year and a rank of at least six digits", () => {
    expect(renderInvoiceNumber({ year: 2026, rank: 1 })).toBe("2026-000001");
    expect(renderInvoiceNumber({ year: 2026, rank: 1_234_567 })).toBe("2026-1234567");
    expect(parseInvoiceNumber("2026-000001")).toEqual({ year: 2026, rank: 1 });
    expect(parseInvoiceNumber("2026-1234567")).toEqual({ year: 2026, rank: 1_234_567 });
  });

  it.each(["2026-1", "26-000001", "2026-000001 ", "F2026-000001", "2026/000001", ""])("is not %p", (text) => {
    expect(parseInvoiceNumber(text)).toBeUndefined();
  });
});

describe("the series of a year", () => {
  it("begins at 1", () => {
    expect(nextTwo("2026-10-28", [])).toEqual(["2026-000001", "2026-000002"]);
  });

  it("continues after the highest number, wherever its row stands", () => {
    const before = [issued("2026-000007", "2026-10-28"), issued("2026-000003", "2026-10-28")];
    expect(nextTwo("2026-11-28", before)).toEqual(["2026-000008", "2026-000009"]);
  });

  it("begins again with the year of the issue day, whatever the period", () => {
    const before = [issued("2026-000007", "2026-12-28")];
    expect(nextTwo("2026-12-31", before)).toEqual(["2026-000008", "2026-000009"]);
    expect(nextTwo("2027-01-01", before)).toEqual(["2027-000001", "2027-000002"]);
  });

  it("does not count numbers of another form", () => {
    expect(nextTwo("2026-11-28", [issued("à la main", "2026-10-28")])).toEqual([
      "2026-000001",
      "2026-000002",
    ]);
  });

  it("goes over six digits without a break", () => {
    expect(nextTwo("2026-11-28", [issued("2026-999999", "2026-10-28")])).toEqual([
      "2026-1000000",
      "2026-1000001",
    ]);
  });
});

describe("a series begun in another workbook", () => {
  it("is continued from its last number, in its year only", () => {
    const lastNumber = { year: 2026, rank: 1250 };
    expect(nextTwo("2026-10-28", [], lastNumber)).toEqual(["2026-001251", "2026-001252"]);
    expect(nextTwo("2027-01-04", [], lastNumber)).toEqual(["2027-000001", "2027-000002"]);
    expect(nextTwo("2026-11-28", [issued("2026-001251", "2026-10-28")], lastNumber)[0]).toBe("2026-001252");
  });

  it("without a year belongs to the first year invoiced here", () => {
    const lastNumber = { year: undefined, rank: 1250 };
    expect(nextTwo("2026-10-28", [], lastNumber)[0]).toBe("2026-001251");
    const first = [issued("2026-001251", "2026-10-28")];
    expect(nextTwo("2026-11-28", first, lastNumber)[0]).toBe("2026-001252");
    expect(nextTwo("2027-01-04", first, lastNumber)[0]).toBe("2027-000001");
  });

  it("counts for nothing where there was none", () => {
    expect(rankBefore(2026, undefined, [])).toBe(0);
    expect(rankBefore(2026, { year: 2026, rank: 12 }, [])).toBe(12);
    expect(rankBefore(2025, { year: 2026, rank: 12 }, [])).toBe(0);
  });
});
