import { addDays, day } from "../../../src/kernel/day";
import {
  checkPeriodDays,
  checkRegister,
  findCutShortLines,
  isCutShort,
  periodBook,
  type IssuedInvoice,
  type IssuedLine,
  type Period,
} from "../../../src/domain/invoicing";
import type { LastNumber } from "../../../src/domain/invoicing";
import { aFee, anAdjustment, aPeriod, aTown, issuedTown } from "../../support/issuing";
import { aChild, anAbsence, anEnrolment, euros, placeIn, thursdays } from "../../support/town";

/** Two children, three months, a credit, an adjustment and a fee: invoices 2026-000001 to 2026-000006. */
const sound = issuedTown(
  aTown({
    children: [aChild(), aChild({ code: "C2" })],
    enrolments: [anEnrolment({ weekdays: thursdays }), anEnrolment({ childCode: "C2", weekdays: thursdays })],
    absences: [anAbsence({ from: day("2026-11-12"), motive: "Sortie scolaire", toldOn: day("2026-11-12") })],
    adjustments: [anAdjustment()],
    fees: [aFee({ date: day("2026-11-15") })],
  }),
  ["2026-10", "2026-09-28"],
  ["2026-11", "2026-10-28"],
  ["2026-12", "2026-11-28"],
);

function complaints(
  change: {
    readonly invoices?: (invoices: readonly IssuedInvoice[]) => readonly IssuedInvoice[];
    readonly lines?: (lines: readonly IssuedLine[]) => readonly IssuedLine[];
  } = {},
  lastNumber?: LastNumber,
) {
  const invoices = change.invoices?.(sound.invoices) ?? sound.invoices;
  const lines = change.lines?.(sound.lines) ?? sound.lines;
  return checkRegister({ invoices: invoices, lines: lines, lastNumber: lastNumber, journaled: [] }).map(
    ({ code, facts, where, severity }) => ({
      code,
      facts,
      field: where?.field,
      severity,
    }),
  );
}

const invoiceAt = (index: number, fields: Partial<IssuedInvoice>) => (invoices: readonly IssuedInvoice[]) =>
  invoices.map((invoice, at) => (at === index ? { ...invoice, ...fields } : invoice));
const lineAt = (index: number, fields: Partial<IssuedLine>) => (lines: readonly IssuedLine[]) =>
  lines.map((line, at) => (at === index ? { ...line, ...fields } : line));
const without =
  <T>(test: (row: T) => boolean) =>
  (rows: readonly T[]) =>
    rows.filter((row) => !test(row));

describe("a register that holds together", () => {
  it("gives no complaint, in whatever order the clerk sorted it", () => {
    expect(sound.invoices).toHaveLength(6);
    expect(complaints()).toEqual([]);
    const reversed = { invoices: (rows: readonly IssuedInvoice[]) => rows.toReversed() };
    expect(complaints({ ...reversed, lines: (rows) => rows.toReversed() })).toEqual([]);
  });

  it("is also one that continues another workbook's series", () => {
    const town = issuedTown(aTown({ lastNumber: { year: 2026, rank: 41 } }), ["2026-11", "2026-10-28"]);
    expect(
      checkRegister({
        invoices: town.invoices,
        lines: town.lines,
        lastNumber: { year: 2026, rank: 41 },
        journaled: [],
      }),
    ).toEqual([]);
    expect(
      checkRegister({ invoices: town.invoices, lines: town.lines, lastNumber: undefined, journaled: [] }),
    ).toMatchObject([{ code: "register.number-missing", facts: { from: "2026-000001", to: "2026-000041" } }]);
  });

  it("is an empty one too", () => {
    expect(checkRegister({ invoices: [], lines: [], lastNumber: undefined, journaled: [] })).toEqual([]);
  });
});

describe("a change by hand is told, and nothing is put right:", () => {
  it("a total", () => {
    expect(complaints({ invoices: invoiceAt(0, { total: euros(1) }) })).toEqual([
      {
        code: "register.total-differs",
        facts: { invoice: "2026-000001", register: 100, lines: sound.invoices[0]?.total },
        field: "total",
        severity: "warning",
      },
    ]);
  });

  it("the amount of the period, or of all the rest", () => {
    expect(complaints({ invoices: invoiceAt(0, { periodAmount: euros(1) }) })).toMatchObject([
      { code: "register.total-differs", field: "periodAmount" },
    ]);
    expect(complaints({ invoices: invoiceAt(0, { otherAmount: euros(1) }) })).toMatchObject([
      { code: "register.total-differs", field: "otherAmount" },
    ]);
  });

  it("the amount of a line", () => {
    const amount = sound.lines[1]?.amount ?? euros(0);
    expect(complaints({ lines: lineAt(1, { amount: euros(0.01) }) })).toContainEqual({
      code: "register.line-amount-differs",
      facts: { invoice: sound.lines[1]?.invoice, expected: amount, found: 1 },
      field: "amount",
      severity: "warning",
    });
  });

  it("the days of a line", () => {
    const { invoice, days = [] } = sound.lines[0] ?? {};
    expect(complaints({ lines: lineAt(0, { days: days.slice(1) }) })).toMatchObject([
      { code: "register.days-differ", facts: { invoice, quantity: days.length, days: days.length - 1 } },
    ]);
  });

  it("a meal billed twice, or given back twice", () => {
    const [first] = sound.lines;
    const credit = sound.lines.find(({ quantity }) => quantity < 0);
    if (first === undefined || credit === undefined) throw new Error("the sound town has both");
    for (const [extra, quantity] of [
      [first, 2],
      [credit, -1],
    ] as const) {
      const found = complaints({ lines: (lines) => [...lines, extra] });
      const miscounted = found.filter(({ code }) => code === "register.meal-miscounted");
      expect(miscounted).toHaveLength(extra.days.length);
      expect(miscounted[0]).toMatchObject({ facts: { service: "Repas", day: extra.days[0], quantity } });
    }
  });

  it("a meal given back that no line bills any more, and the same credit twice", () => {
    const credit = sound.lines.find(({ quantity }) => quantity < 0);
    if (credit === undefined) throw new Error("the sound town gives a meal back");
    const [meal] = credit.days;
    const quantities = (lines: readonly IssuedLine[]) =>
      complaints({ lines: () => lines })
        .filter(({ code }) => code === "register.meal-miscounted")
        .map(({ facts }) => facts);
    const fact = { child: credit.childCode, service: "Repas", day: meal };
    expect(quantities([credit])).toEqual([{ ...fact, quantity: -1 }]);
    expect(quantities([credit, credit])).toEqual([{ ...fact, quantity: -2 }]);
    const billed = sound.lines.filter(
      ({ childCode, quantity, days }) =>
        childCode === credit.childCode && quantity > 0 && days.some((each) => each === meal),
    );
    expect(quantities([...billed, credit])).toEqual([]);
    expect(quantities([...billed, credit, credit])).toEqual([{ ...fact, quantity: -1 }]);
  });

  it("a period that was made shorter after it was issued: told once, at its end, with a day that is lost", () => {
    const period = (key: string, from: string, to: string, row: number) =>
      aPeriod({ key, range: { from: day(from), to: day(to) }, place: placeIn("periods", row) });
    const [october, november] = ["2026-10", "2026-11"].map((key) =>
      sound.lines.filter(({ periodKey, days }) => periodKey === key && days.length > 0),
    );
    const days = november?.flatMap((line) => line.days).sort() ?? [];
    const [first = day("2026-11-01"), last = day("2026-11-30")] = [days[0], days.at(-1)];
    expect(november?.length).toBeGreaterThan(1);
    const whole = [period("2026-10", "2026-10-01", "2026-10-31", 2), period("2026-11", first, last, 3)];
    expect(checkPeriodDays(sound.lines, periodBook(whole))).toEqual([]);
    expect(checkPeriodDays(sound.lines, periodBook([]))).toEqual([]);

    const early = period("2026-11", first, addDays(last, -1), 3);
    const told = (changed: Period) =>
      checkPeriodDays(sound.lines, periodBook([...whole.slice(0, 1), changed])).map(({ facts, where }) => [
        facts,
        where,
      ]);
    const invoice = november?.find((line) => line.days.includes(last))?.invoice;
    const where = { sheet: "periods", row: 3, field: "to" };
    expect(told(early)).toEqual([[{ period: "2026-11", day: last, invoice }, where]]);
    const late = period("2026-11", addDays(first, 1), last, 3);
    expect(told(late)).toEqual([[{ period: "2026-11", day: first, invoice: november?.[0]?.invoice }, where]]);
    const both = [period("2026-10", "2026-10-01", "2026-10-02", 2), early];
    expect(october?.length).toBeGreaterThan(0);
    expect(checkPeriodDays(sound.lines, periodBook(both)).map(({ facts }) => facts)).toMatchObject([
      { period: "2026-10", day: "2026-10-08" },
      { period: "2026-11" },
    ]);
  });

  it("an invoice that is gone, in the middle of the series", () => {
    const gone = { invoices: without<IssuedInvoice>(({ number }) => number === "2026-000003") };
    expect(complaints(gone)).toMatchObject([
      { code: "register.lines-without-invoice", facts: { invoice: "2026-000003" } },
      { code: "register.number-missing", facts: { from: "2026-000003", to: "2026-000003" } },
    ]);
  });

  it("two that are gone, at the beginning", () => {
    const gone = {
      invoices: without<IssuedInvoice>(({ number }) => number <= "2026-000002"),
      lines: without<IssuedLine>(({ invoice }) => invoice <= "2026-000002"),
    };
    expect(complaints(gone)).toMatchObject([
      { code: "register.number-missing", facts: { from: "2026-000001", to: "2026-000002" } },
    ]);
  });

  it("the lines of an invoice that are gone", () => {
    const gone = { lines: without<IssuedLine>(({ invoice }) => invoice === "2026-000002") };
    expect(complaints(gone)).toMatchObject([
      { code: "register.invoice-without-lines", facts: { invoice: "2026-000002" }, field: "number" },
    ]);
  });

  it("a number given twice, or of another form", () => {
    const twice = { invoices: invoiceAt(1, { number: "2026-000001" }) };
    expect(complaints(twice).map(({ code }) => code)).toContain("register.number-twice");
    const odd = { invoices: invoiceAt(5, { number: "F-6" }), lines: lineAt(0, {}) };
    expect(complaints(odd).map(({ code }) => code)).toContain("register.number-unknown-form");
  });

  it("each year has its own series", () => {
    const nextYear = issuedTown(sound, ["2027-01", "2027-01-04"]);
    expect(nextYear.invoices.at(-1)?.number).toBe("2027-000002");
    expect(
      checkRegister({
        invoices: nextYear.invoices,
        lines: nextYear.lines,
        lastNumber: undefined,
        journaled: [],
      }),
    ).toEqual([]);
  });
});

describe("lines of a run that was cut short", () => {
  const cutAfter = (count: number) => {
    const invoices = sound.invoices.slice(0, count);
    const isCut = isCutShort({ invoices: invoices, lastNumber: undefined, journaled: [] });
    return { invoices, isCut, lines: findCutShortLines(sound.lines, isCut) };
  };

  it("are those numbered beyond the last invoice of the register", () => {
    const { isCut, lines } = cutAfter(4);
    expect(isCut("2026-000004")).toBe(false);
    expect(isCut("2026-000005")).toBe(true);
    expect(new Set(lines.map(({ invoice }) => invoice))).toEqual(new Set(["2026-000005", "2026-000006"]));
  });

  it("are all of them where the register is still empty", () => {
    expect(cutAfter(0).lines).toHaveLength(sound.lines.length);
  });

  it("are none where the register is whole, or misses one in the middle", () => {
    expect(cutAfter(6).lines).toEqual([]);
    const invoices = sound.invoices.filter(({ number }) => number !== "2026-000003");
    expect(
      findCutShortLines(
        sound.lines,
        isCutShort({ invoices: invoices, lastNumber: undefined, journaled: [] }),
      ),
    ).toEqual([]);
  });

  it("are none that the journal knows: their rows were deleted by hand", () => {
    const invoices = sound.invoices.slice(0, 4);
    const linesCut = (journaled: readonly string[]) => {
      const lines = findCutShortLines(
        sound.lines,
        isCutShort({ invoices, lastNumber: undefined, journaled }),
      );
      return [...new Set(lines.map(({ invoice }) => invoice))];
    };
    expect(linesCut([])).toEqual(["2026-000005", "2026-000006"]);
    expect(linesCut(["2026-000003", "2026-000005"])).toEqual(["2026-000006"]);
    expect(linesCut(["2026-000006"])).toEqual([]);
  });

  it("begin after the last number of another workbook", () => {
    const isCut = isCutShort({ invoices: [], lastNumber: { year: 2026, rank: 41 }, journaled: [] });
    expect(isCut("2026-000041")).toBe(false);
    expect(isCut("2026-000042")).toBe(true);
    expect(isCut("2027-000001")).toBe(true);
    expect(isCut("à la main")).toBe(false);
  });

  it("are not complained of: they count for nothing", () => {
    const { invoices } = cutAfter(4);
    expect(
      checkRegister({ invoices: invoices, lines: sound.lines, lastNumber: undefined, journaled: [] }),
    ).toEqual([]);
  });
});
