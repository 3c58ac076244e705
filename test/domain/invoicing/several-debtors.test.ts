import { day, type Weekday } from "../../../src/kernel/day";
import { mealsOnInvoices, type Invoice } from "../../../src/domain/invoicing";
import { aFee, anAdjustment, aTown, issue, issuedTown, textOf, type Town } from "../../support/issuing";
import {
  aPassage,
  aService,
  aSurcharge,
  aTimedService,
  morePercent,
  priceInstead,
} from "../../support/services";
import {
  aBooking,
  aChild,
  aCustody,
  aFamily,
  anAbsence,
  anEnrolment,
  aTariff,
  aThirdPart,
  clock,
  euros,
  mondays,
  percent,
  price,
  thursdays,
} from "../../support/town";

/** `F2 C1: period 2026-11: 4 × 2.07 (05 12 19 26)`, an invoice on each line. */
const told = (invoices: readonly Invoice[]) =>
  invoices.map((invoice) => [invoice.family.code, ...textOf(invoice)].join(" | "));

const issued = (town: Town, period: string, on: string) => told(issue(town, period, on).result.invoices);

const november = ["2026-11", "2026-10-28"] as const;
const december = ["2026-12", "2026-11-28"] as const;

const half = (familyCode: string, from?: string) =>
  aCustody({
    familyCode,
    part: { kind: "percentage", percentage: percent(50) },
    from: from === undefined ? undefined : day(from),
  });

const twoEuros = aThirdPart({ form: { kind: "amount", amount: euros(2) } });

/** One child at lunch on Thursdays, 4,15 € a meal; its parents are F1 and F2. */
const parents = (fields: Partial<Town> = {}): Town =>
  aTown({
    families: ["F1", "F2", "CCAS"].map((code) => aFamily({ code })),
    enrolments: [anEnrolment({ weekdays: thursdays, to: day("2026-11-30") })],
    tariffs: [aTariff({ charge: price(4.15) })],
    ...fields,
  });

describe("who pays for a child", () => {
  it("is asked by an invoice each, in order of debtor and child", () => {
    const town = parents({
      children: [aChild(), aChild({ code: "C0", familyCode: "F2" })],
      enrolments: ["C1", "C0"].map((childCode) => anEnrolment({ childCode, weekdays: thursdays })),
      custodies: [half("F1"), half("F2")],
    });
    expect(issued(town, ...november)).toEqual([
      "F1 | C1 | period 2026-11: 4 × 2.08 (05 12 19 26)",
      "F2 | C0 | period 2026-11: 4 × 4.15 (05 12 19 26)",
      "F2 | C1 | period 2026-11: 4 × 2.07 (05 12 19 26)",
    ]);
  });

  it("changes with the week", () => {
    const town = parents({ custodies: [aCustody({ part: { kind: "odd-weeks" } })] });
    // 5 and 19 November 2026 lie in the odd weeks 45 and 47.
    expect(issued(town, ...november)).toEqual([
      "F1 | C1 | period 2026-11: 2 × 4.15 (12 26)",
      "F2 | C1 | period 2026-11: 2 × 4.15 (05 19)",
    ]);
  });

  it("corrects the past where a row says so, each debtor with its own next invoice", () => {
    const before = issuedTown(parents(), november);
    expect(issued({ ...before, custodies: [half("F1"), half("F2")] }, ...december)).toEqual([
      "F1 | C1 | correction 2026-11: -4 × 4.15 (05 12 19 26) | correction 2026-11: 4 × 2.08 (05 12 19 26)",
      "F2 | C1 | correction 2026-11: 4 × 2.07 (05 12 19 26)",
    ]);
  });

  it("leaves the past alone where a new row has its dates", () => {
    const before = issuedTown(parents(), november);
    const custodies = [half("F1", "2026-12-01"), half("F2", "2026-12-01")];
    expect(issued({ ...before, custodies }, ...december)).toEqual([]);
  });

  it("is asked for the period itself what nobody asked yet; who has an invoice of it waits", () => {
    const { town } = issue(parents(), ...november);
    const shared = { ...town, custodies: [half("F1"), half("F2")] };
    const again = issue(shared, "2026-11", "2026-10-29");
    expect(told(again.result.invoices)).toEqual(["F2 | C1 | period 2026-11: 4 × 2.07 (05 12 19 26)"]);
    expect(issued(again.town, ...december)).toEqual([
      "F1 | C1 | correction 2026-11: -4 × 4.15 (05 12 19 26) | correction 2026-11: 4 × 2.08 (05 12 19 26)",
    ]);
  });

  it("stays who it was where the child has another family since, and gets the credit", () => {
    const before = issuedTown(parents(), november);
    const moved = { ...before, children: [aChild({ familyCode: "F2" })] };
    const absences = [anAbsence({ from: day("2026-11-12"), motive: "Sortie scolaire" })];
    expect(issued(moved, ...december)).toEqual([]);
    expect(issued({ ...moved, absences }, ...december)).toEqual([
      "F1 | C1 | correction 2026-11: -1 × 4.15 (12)",
    ]);
  });

  it("is a payer for its part: 2 € leave 2,15 €, and what it takes whole gives no line", () => {
    expect(issued(parents({ thirdParts: [twoEuros] }), ...november)).toEqual([
      "CCAS | C1 | period 2026-11: 4 × 2.00 (05 12 19 26)",
      "F1 | C1 | period 2026-11: 4 × 2.15 (05 12 19 26)",
    ]);
    const all = aThirdPart({ form: { kind: "amount", amount: euros(4.16) } });
    expect(issued(parents({ thirdParts: [all] }), ...november)).toEqual([
      "CCAS | C1 | period 2026-11: 4 × 4.15 (05 12 19 26)",
    ]);
  });

  it("is nobody who is gone: nothing is issued for the child", () => {
    const before = issuedTown(parents({ custodies: [aCustody()] }), november);
    const { result } = issue({ ...before, custodies: [], families: [aFamily({ code: "F1" })] }, ...december);
    expect(result.invoices).toEqual([]);
    expect(result.gone).toMatchObject([{ child: { code: "C1" }, debtor: "F2" }]);
  });

  it("pays the adjustment that names it, and the fee of its own debit", () => {
    const town = parents({
      custodies: [half("F1"), half("F2")],
      adjustments: [anAdjustment({ familyCode: "F2", label: "Geste" }), anAdjustment({ label: "Famille" })],
      fees: [aFee({ familyCode: "F2" })],
    });
    expect(issued(town, ...november)).toEqual([
      "F1 | C1 | period 2026-11: 4 × 2.08 (05 12 19 26) | adjustment Famille: -5.00",
      "F2 | C1 | period 2026-11: 4 × 2.07 (05 12 19 26) | adjustment Geste: -5.00 | fee REJET-1: 2.50",
    ]);
  });

  it("is below the floor or above it by itself", () => {
    const town = parents({ custodies: [half("F1"), half("F2")], floor: euros(8.3) });
    const { result } = issue(town, ...november);
    expect(told(result.invoices)).toEqual(["F1 | C1 | period 2026-11: 4 × 2.08 (05 12 19 26)"]);
    expect(result.belowFloor).toMatchObject([{ family: { code: "F2" }, total: 828 }]);
  });

  it("shares a meal that is eaten once", () => {
    const { result } = issue(parents({ custodies: [half("F1"), half("F2")] }), ...november);
    expect(mealsOnInvoices(result.invoices)).toBe(4);
    expect(mealsOnInvoices(issue(parents(), ...november).result.invoices)).toBe(4);
  });
});

describe("a timed service", () => {
  const care = aTimedService({ closesAt: clock("18:30"), late: { service: "Retard", step: 15 } }, "Garderie");
  const late = aTimedService({ step: undefined }, "Retard");
  const caring = (fields: Partial<Town> = {}): Town =>
    aTown({
      services: [aService(), care, late],
      enrolments: [],
      tariffs: [
        aTariff({ service: "Garderie", charge: price(0.8) }),
        aTariff({ service: "Retard", charge: price(5) }),
      ],
      ...fields,
    });
  const stay = (date: string, from: string, to: string) =>
    aPassage(from, to, { service: "Garderie", day: day(date) });

  it("is billed by the units of its passages, whatever calendar and enrolments say", () => {
    // 1 November 2026 is a Sunday, and All Saints.
    const passages = [stay("2026-11-01", "16:30", "17:31"), stay("2026-11-05", "16:30", "18:46")];
    expect(issued(caring({ passages }), "2026-11", "2026-12-01")).toEqual([
      "F1 | C1 | period 2026-11 Garderie: 7 × 0.80 (01*3 05*4) | period 2026-11 Retard: 2 × 5.00 (05*2)",
    ]);
  });

  it("comes with the next invoice where it is billed in advance", () => {
    const passages = [stay("2026-11-05", "16:30", "17:00")];
    const { result, town } = issue(caring({ passages }), ...november);
    expect(told(result.invoices)).toEqual([]);
    expect(issued(town, ...december)).toEqual(["F1 | C1 | correction 2026-11 Garderie: 1 × 0.80 (05)"]);
  });

  it("is asked for more at the price of its day, and given back from the last that was billed", () => {
    const counted = (quantity: number) => [
      aPassage(undefined, undefined, { service: "Garderie", day: day("2026-11-05"), quantity }),
    ];
    const dearer = [aTariff({ service: "Garderie", charge: price(1) })];
    const first = issuedTown(caring({ passages: counted(2) }), ["2026-11", "2026-12-01"]);
    const second = issue({ ...first, tariffs: dearer, passages: counted(5) }, "2026-12", "2027-01-04");
    expect(told(second.result.invoices)).toEqual(["F1 | C1 | correction 2026-11 Garderie: 3 × 1.00 (05*3)"]);
    expect(issued({ ...second.town, passages: counted(1) }, "2027-01", "2027-02-01")).toEqual([
      "F1 | C1 | correction 2026-11 Garderie: -1 × 0.80 (05) | correction 2026-11 Garderie: -3 × 1.00 (05*3)",
    ]);
  });
});

describe("a monthly service", () => {
  const study = aService({ name: "Étude", unit: "month", isMeal: false });
  const studying = (fields: Partial<Town> = {}): Town =>
    aTown({
      services: [study],
      enrolments: [anEnrolment({ service: "Étude" })],
      tariffs: [aTariff({ service: "Étude", charge: price(20) })],
      ...fields,
    });
  const ended = (on: string) => [anEnrolment({ service: "Étude", to: day(on) })];
  const september = ["2026-09", "2026-08-28"] as const;
  const october = ["2026-10", "2026-09-28"] as const;

  it("is one unit for the month, on its first planned day", () => {
    expect(issued(studying(), ...september)).toEqual(["F1 | C1 | period 2026-09 Étude: 1 × 20.00 (01)"]);
  });

  it("stays where the enrolment ended on the first day, and comes back where it ended before", () => {
    const town = issuedTown(studying(), september);
    expect(issued({ ...town, enrolments: ended("2026-09-01") }, ...october)).toEqual([]);
    expect(issued({ ...town, enrolments: ended("2026-08-31") }, ...october)).toEqual([
      "F1 | C1 | correction 2026-09 Étude: -1 × 20.00 (01)",
    ]);
  });

  it("is moved by no earlier day typed later, nor deducted by any absence", () => {
    const fromTenth = [anEnrolment({ service: "Étude", from: day("2026-09-10"), to: day("2026-09-30") })];
    const town = issuedTown(studying({ enrolments: fromTenth }), september);
    const whole = { ...town, enrolments: [anEnrolment({ service: "Étude", to: day("2026-09-30") })] };
    expect(issued(whole, ...october)).toEqual([]);
    const absences = [
      anAbsence({ from: day("2026-09-01"), to: day("2026-09-30"), motive: "Sortie scolaire" }),
    ];
    expect(issued({ ...whole, absences }, ...october)).toEqual([]);
  });
});

describe("a surcharge of Majorations", () => {
  const meals = (count: number) =>
    ["02", "03", "05", "06", "09", "10", "12", "13"]
      .slice(0, count)
      .map((date) => aBooking({ from: day(`2026-11-${date}`), type: "counted" }));
  const doubled = aSurcharge({
    form: morePercent(100),
    fromNth: 7,
  });
  const unbooked = (fields: Partial<Town> = {}) =>
    aTown({ enrolments: [], surcharges: [doubled], bookings: meals(8), ...fields });

  it("begins with the unit of its threshold: the 6th pays the plain price, the 7th and the 8th twice", () => {
    expect(issued(unbooked(), "2026-11", "2026-12-01")).toEqual([
      "F1 | C1 | period 2026-11: 6 × 4.00 (02 03 05 06 09 10) | period 2026-11: 2 × 8.00 (12 13)",
    ]);
  });

  it("is never put on a billed unit afterwards, and counts those that are billed", () => {
    const first = issuedTown(unbooked({ bookings: meals(6) }), ["2026-11", "2026-11-30"]);
    expect(issued({ ...first, bookings: meals(8) }, "2026-12", "2026-12-31")).toEqual([
      "F1 | C1 | correction 2026-11: 2 × 8.00 (12 13)",
    ]);
  });

  it("is put on a meal that an absence leaves billed, in arrears", () => {
    const absence = aSurcharge({ cause: "absence", form: priceInstead(1) });
    const town = aTown({
      enrolments: [anEnrolment({ weekdays: new Set<Weekday>([...mondays, ...thursdays]) })],
      surcharges: [absence],
      absences: [anAbsence({ from: day("2026-11-05"), motive: "Grippe" })],
    });
    expect(issued(town, "2026-11", "2026-12-01")).toEqual([
      "F1 | C1 | period 2026-11: 1 × 1.00 (05) | period 2026-11: 8 × 4.00 (02 09 12 16 19 23 26 30)",
    ]);
  });
});
