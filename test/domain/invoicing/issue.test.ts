import { day } from "../../../src/kernel/day";
import { mealsCharged, otherAmount, periodAmount, totalOf } from "../../../src/domain/invoicing";
import {
  aFee,
  anAdjustment,
  aPeriod,
  aTown,
  issue,
  issuedTown,
  textsOf,
  type Town,
} from "../../support/issuing";
import {
  aBooking,
  aChild,
  aFamily,
  anAbsence,
  anEnrolment,
  aQuotientChange,
  aRule,
  aTariff,
  band,
  clock,
  euros,
  price,
  thursdays,
} from "../../support/town";

/** Lunch on Thursdays: four in November 2026, five in December; 4,00 € each. */
const onThursdays = (childCode = "C1") => anEnrolment({ childCode, weekdays: thursdays });
const thursdayTown = (fields: Partial<Town> = {}): Town => aTown({ enrolments: [onThursdays()], ...fields });

const texts = (town: Town, period: string, on: string) => textsOf(issue(town, period, on).result);
const november = ["2026-11", "2026-10-28"] as const;
const novemberText = "period 2026-11: 4 × 4.00 (05 12 19 26)";
const decemberText = "period 2026-12: 5 × 4.00 (03 10 17 24 31)";

/** Two families: F1 with C1 and C3, F2 with C2. */
const twoFamilies = thursdayTown({
  families: [aFamily(), aFamily({ code: "F2" })],
  children: [aChild(), aChild({ code: "C2", familyCode: "F2" }), aChild({ code: "C3" })],
  enrolments: [onThursdays("C1"), onThursdays("C2"), onThursdays("C3")],
});

describe("one invoice per child and period", () => {
  it("is numbered in order of family code, then child code", () => {
    const { result } = issue(twoFamilies, ...november);
    expect(result.invoices.map(({ number, child }) => [number, child.code])).toEqual([
      ["2026-000001", "C1"],
      ["2026-000002", "C3"],
      ["2026-000003", "C2"],
    ]);
  });

  const counted = thursdayTown({
    families: ["F10", "F2", "f3"].map((code) => aFamily({ code })),
    children: [
      aChild({ code: "C1", familyCode: "F10" }),
      aChild({ code: "C20", familyCode: "F2" }),
      aChild({ code: "C3", familyCode: "F2" }),
      aChild({ code: "C4", familyCode: "f3" }),
    ],
    enrolments: ["C1", "C20", "C3", "C4"].map(onThursdays),
  });
  const numbered = (town: Town, period: string, on: string) =>
    issue(town, period, on).result.invoices.map(({ number, child }) => `${String(number)} ${child.code}`);

  it("is numbered as codes are counted, whatever the order of the sheets", () => {
    const expected = ["2026-000001 C3", "2026-000002 C20", "2026-000003 C4", "2026-000004 C1"];
    expect(numbered(counted, ...november)).toEqual(expected);
    const turned = {
      ...counted,
      children: counted.children.toReversed(),
      families: counted.families.toReversed(),
    };
    expect(numbered(turned, ...november)).toEqual(expected);
  });

  it("keeps the number that it was given in another order", () => {
    const { invoices, lines, ...town } = issuedTown(counted, november);
    // As they were numbered by code unit: F10, F2 (C20, C3), f3.
    const before: Readonly<Record<string, string>> = {
      "2026-000001": "2026-000003",
      "2026-000002": "2026-000002",
      "2026-000003": "2026-000004",
      "2026-000004": "2026-000001",
    };
    const known = {
      ...town,
      invoices: invoices.map((invoice) => ({ ...invoice, number: before[invoice.number] ?? "" })),
      lines: lines.map((line) => ({ ...line, invoice: before[line.invoice] ?? "" })),
    };
    expect(numbered(known, ...november)).toEqual([]);
    const { result, town: after } = issue(known, "2026-12", "2026-11-28");
    expect(result.invoices.map(({ number, lines: own }) => [number, own.length])).toEqual([
      ["2026-000005", 1],
      ["2026-000006", 1],
      ["2026-000007", 1],
      ["2026-000008", 1],
    ]);
    expect(after.invoices.slice(0, 4)).toEqual(known.invoices);
    // A run that was cut short in the register, after two of that other order, gives the rest the numbers that follow.
    const kept = new Set(["2026-000001", "2026-000002"]);
    const cut = {
      ...known,
      invoices: known.invoices.filter(({ number }) => kept.has(number)),
      lines: known.lines.filter(({ invoice }) => kept.has(invoice)),
    };
    expect(numbered(cut, ...november)).toEqual(["2026-000003 C3", "2026-000004 C4"]);
  });

  it("continues the numbers in the next period, and begins again with the year of the issue", () => {
    const town = issuedTown(twoFamilies, november, ["2026-12", "2026-11-28"], ["2027-01", "2026-12-31"]);
    expect(town.invoices.at(-1)?.number).toBe("2026-000009");
    expect(issue(town, "2027-02", "2027-01-28").result.invoices[0]?.number).toBe("2027-000001");
  });

  it("adds up: the period's lines apart from all the rest", () => {
    const issued = issuedTown(thursdayTown(), november);
    const town = {
      ...issued,
      absences: [anAbsence({ from: day("2026-11-12"), motive: "Sortie scolaire" })],
      adjustments: [anAdjustment()],
      fees: [aFee()],
    };
    const [invoice] = issue(town, "2026-12", "2026-11-28").result.invoices;
    if (invoice === undefined) throw new Error("one invoice was expected");
    expect(textsOf({ invoices: [invoice], belowFloor: [], unbilled: [], gone: [], moved: [] })).toEqual([
      [
        "C1",
        decemberText,
        "correction 2026-11: -1 × 4.00 (12)",
        "adjustment Geste commercial: -5.00",
        "fee REJET-1: 2.50",
      ],
    ]);
    expect(mealsCharged(invoice)).toBe(5);
    expect(periodAmount(invoice)).toBe(2000);
    expect(otherAmount(invoice)).toBe(-400 - 500 + 250);
    expect(totalOf(invoice)).toBe(1350);
  });

  it("is due on the period's own day, else so many days after the issue", () => {
    const range = { from: day("2026-11-01"), to: day("2026-11-30") };
    const listed = thursdayTown({ periods: [aPeriod({ key: "2026-11", range, dueOn: day("2026-11-15") })] });
    expect(issue(listed, ...november).result.invoices[0]?.dueOn).toBe("2026-11-15");
    expect(issue(thursdayTown(), ...november).result.invoices[0]?.dueOn).toBe("2026-11-17");
    expect(issue(thursdayTown({ paymentDays: 0 }), ...november).result.invoices[0]?.dueOn).toBe("2026-10-28");
  });

  it("is none where there is no line", () => {
    expect(texts(thursdayTown({ enrolments: [] }), ...november)).toEqual([]);
    expect(texts(thursdayTown({ enrolments: [], fees: [aFee()] }), ...november)).toEqual([]);
  });
});

describe("a second run of a period", () => {
  it("issues nothing, on the same day or later", () => {
    const town = issuedTown(twoFamilies, november);
    expect(texts(town, ...november)).toEqual([]);
    expect(texts(town, "2026-11", "2026-11-15")).toEqual([]);
  });

  it("issues only what is missing, and numbers it after the others", () => {
    const town = issuedTown({ ...twoFamilies, enrolments: [onThursdays("C1"), onThursdays("C2")] }, november);
    const { result } = issue({ ...town, enrolments: twoFamilies.enrolments }, "2026-11", "2026-11-03");
    expect(textsOf(result)).toEqual([["C3", novemberText]]);
    expect(result.invoices[0]?.number).toBe("2026-000003");
  });

  it("gives a child already invoiced in it nothing more: changes, adjustments and fees come with the next", () => {
    const town = {
      ...issuedTown(thursdayTown(), november),
      absences: [anAbsence({ from: day("2026-11-12"), motive: "Sortie scolaire" })],
      bookings: [aBooking({ from: day("2026-11-17"), type: "counted" as const })],
      adjustments: [anAdjustment()],
      fees: [aFee()],
    };
    const again = issue(town, "2026-11", "2026-11-20");
    expect(again.result.invoices).toEqual([]);
    expect(texts(again.town, "2026-12", "2026-11-28")).toEqual([
      [
        "C1",
        decemberText,
        "correction 2026-11: -1 × 4.00 (12)",
        "correction 2026-11: 1 × 4.00 (17)",
        "adjustment Geste commercial: -5.00",
        "fee REJET-1: 2.50",
      ],
    ]);
  });

  it("knows the period however its key is written in the register", () => {
    const town = issuedTown(thursdayTown(), november);
    const invoices = town.invoices.map((invoice) => ({ ...invoice, periodKey: " 2026-11 " }));
    expect(texts({ ...town, invoices }, ...november)).toEqual([]);
  });

  it("gives an earlier period's newcomer its meals even after a later period", () => {
    const before = { ...twoFamilies, enrolments: [onThursdays("C1")] };
    const town = issuedTown(before, november, ["2026-12", "2026-11-28"]);
    const late = { ...town, enrolments: [onThursdays("C1"), onThursdays("C2")] };
    expect(texts(late, "2026-11", "2026-12-01")).toEqual([["C2", novemberText]]);
    const onlyDecember = issuedTown(late, ["2026-12", "2026-12-01"]);
    expect(
      onlyDecember.lines.filter(({ childCode }) => childCode === "C2").map(({ quantity }) => quantity),
    ).toEqual([5, 4]);
    expect(texts(onlyDecember, "2026-11", "2026-12-01")).toEqual([]);
  });
});

describe("what is known on the issue date", () => {
  const after = issuedTown(thursdayTown(), november);
  const nextText = (town: Town, on: string) => texts(town, "2026-12", on)[0]?.slice(2) ?? [];
  const credit = "correction 2026-11: -1 × 4.00 (12)";

  it.each<[string, Partial<Town>, readonly string[]]>([
    [
      "an absence told",
      {
        absences: [
          anAbsence({ from: day("2026-11-12"), motive: "Sortie scolaire", toldOn: day("2026-11-28") }),
        ],
      },
      [credit],
    ],
    [
      "a document received",
      {
        absences: [
          anAbsence({
            from: day("2026-11-12"),
            toldOn: day("2026-11-12"),
            toldAt: clock("08:00"),
            documentReceivedOn: day("2026-11-28"),
          }),
        ],
        absenceRules: [aRule({ document: "required" })],
      },
      [credit],
    ],
    [
      "a booking asked for",
      { bookings: [aBooking({ from: day("2026-11-17"), requestedOn: day("2026-11-28") })] },
      ["correction 2026-11: 1 × 4.00 (17)"],
    ],
    [
      "an adjustment",
      { adjustments: [anAdjustment({ date: day("2026-11-28") })] },
      ["adjustment Geste commercial: -5.00"],
    ],
    ["a bank's fee", { fees: [aFee({ date: day("2026-11-28") })] }, ["fee REJET-1: 2.50"]],
  ])("%s: dated that day it counts, dated the day after it does not exist yet", (_what, rows, expected) => {
    const town = { ...after, ...rows };
    expect(nextText(town, "2026-11-27")).toEqual([]);
    expect(nextText(town, "2026-11-28")).toEqual(expected);
    expect(nextText(town, "2026-11-29")).toEqual(expected);
  });

  it("adjustments and fees without a date always count", () => {
    expect(nextText({ ...after, adjustments: [anAdjustment()], fees: [aFee()] }, "2026-11-27")).toHaveLength(
      2,
    );
  });

  it("bills a meal in wait of a document now, and gives it back once the document is there", () => {
    const ill = anAbsence({ from: day("2026-11-12"), toldOn: day("2026-11-12"), toldAt: clock("08:00") });
    const arrears = issue(thursdayTown({ absences: [ill] }), "2026-11", "2026-11-20");
    expect(textsOf(arrears.result)).toEqual([["C1", novemberText]]);
    const received = { ...ill, documentReceivedOn: day("2026-11-26") };
    expect(nextText({ ...arrears.town, absences: [received] }, "2026-11-28")).toEqual([credit]);
    const tooLate = { ...ill, documentReceivedOn: day("2026-11-27") };
    expect(nextText({ ...arrears.town, absences: [tooLate] }, "2026-11-28")).toEqual([]);
  });
});

describe("a billed meal is never re-priced", () => {
  const banded = [
    aTariff({ band: band(0, 500), charge: price(1) }),
    aTariff({ band: band(501), charge: price(5) }),
  ];
  const issued = issuedTown(
    thursdayTown({ tariffs: banded, quotientChanges: [aQuotientChange("2026-09-01", 900)] }),
    november,
  );

  it("when the quotient changes backwards by hand", () => {
    const town = { ...issued, quotientChanges: [aQuotientChange("2026-09-01", 100)] };
    expect(texts(town, "2026-12", "2026-11-28")).toEqual([
      ["C1", "period 2026-12: 5 × 1.00 (03 10 17 24 31)"],
    ]);
  });

  it("when the grid changes, or is gone for the days gone by", () => {
    const town = { ...issued, tariffs: [aTariff({ from: day("2026-12-01"), charge: price(9) })] };
    expect(texts(town, "2026-12", "2026-11-28")).toEqual([
      ["C1", "period 2026-12: 5 × 9.00 (03 10 17 24 31)"],
    ]);
  });

  it("when an elder child comes or goes", () => {
    const town = {
      ...issued,
      children: [...issued.children, aChild({ code: "C0", birth: day("2015-01-01") })],
    };
    expect(texts(town, "2026-12", "2026-11-28")).toEqual([
      ["C1", "period 2026-12: 5 × 5.00 (03 10 17 24 31)"],
    ]);
  });
});

describe("credit notes", () => {
  const issued = issuedTown(thursdayTown(), november);

  it("are issued for a negative total, even when all the child's meals end", () => {
    const { result } = issue({ ...issued, enrolments: [], floor: euros(15) }, "2026-12", "2026-11-28");
    expect(textsOf(result)).toEqual([["C1", "correction 2026-11: -4 × 4.00 (05 12 19 26)"]]);
    expect(result.invoices.map(totalOf)).toEqual([-1600]);
    expect(result.invoices[0]?.number).toBe("2026-000002");
  });

  it("are not for a deleted child: nobody is there to give anything to", () => {
    expect(texts({ ...issued, children: [] }, "2026-12", "2026-11-28")).toEqual([]);
  });
});

describe("the office's own lines", () => {
  it("go to their child in order of date, label and amount, and make an invoice of their own", () => {
    const adjustments = [
      anAdjustment({ label: "B", date: day("2026-10-02") }),
      anAdjustment({ label: "A", date: day("2026-10-02"), amount: euros(3) }),
      anAdjustment({ label: "A", date: day("2026-10-02"), amount: euros(2) }),
      anAdjustment({ label: "Z", date: day("2026-10-01") }),
      anAdjustment({ label: "Y" }),
      anAdjustment({ label: "autre enfant", childCode: "C9" }),
    ];
    const expected = ["Y: -5.00", "Z: -5.00", "A: 2.00", "A: 3.00", "B: -5.00"].map(
      (text) => `adjustment ${text}`,
    );
    expect(texts(thursdayTown({ enrolments: [], adjustments }), ...november)).toEqual([["C1", ...expected]]);
    expect(
      texts(thursdayTown({ enrolments: [], adjustments: adjustments.toReversed() }), ...november),
    ).toEqual([["C1", ...expected]]);
  });

  it("are billed once", () => {
    const town = issuedTown(thursdayTown({ adjustments: [anAdjustment()] }), november);
    expect(town.adjustments[0]?.invoice).toBe("2026-000001");
    expect(texts(town, "2026-12", "2026-11-28")).toEqual([["C1", decemberText]]);
  });
});

describe("bank fees", () => {
  it("go to the family's first invoiced child by code, once", () => {
    const { result, town } = issue({ ...twoFamilies, fees: [aFee()] }, ...november);
    expect(textsOf(result)).toEqual([
      ["C1", novemberText, "fee REJET-1: 2.50"],
      ["C3", novemberText],
      ["C2", novemberText],
    ]);
    expect(town.fees[0]?.invoice).toBe("2026-000001");
    expect(texts(town, "2026-12", "2026-11-28").flat()).not.toContain("fee REJET-1: 2.50");
  });

  it("go to the next child when the first gets no invoice", () => {
    const town = { ...twoFamilies, enrolments: [onThursdays("C3"), onThursdays("C2")], fees: [aFee()] };
    expect(texts(town, ...november)).toEqual([
      ["C3", novemberText, "fee REJET-1: 2.50"],
      ["C2", novemberText],
    ]);
  });

  it("make no invoice alone: they wait for the next one", () => {
    const town = { ...twoFamilies, enrolments: [onThursdays("C2")], fees: [aFee()] };
    const { result, town: after } = issue(town, ...november);
    expect(textsOf(result)).toEqual([["C2", novemberText]]);
    expect(texts({ ...after, enrolments: [onThursdays("C1")] }, "2026-12", "2026-11-28")[0]).toContain(
      "fee REJET-1: 2.50",
    );
  });

  it("come in order of date, reference and amount; a fee of 0 is none", () => {
    const fees = [
      aFee({ reference: "B", date: day("2026-10-02") }),
      aFee({ reference: "A", date: day("2026-10-02"), amount: euros(3) }),
      aFee({ reference: "A", date: day("2026-10-02"), amount: euros(2) }),
      aFee({ reference: "C", date: day("2026-10-01") }),
      aFee({ reference: "gratuit", amount: euros(0) }),
    ];
    const expected = ["C1", novemberText, "fee C: 2.50", "fee A: 2.00", "fee A: 3.00", "fee B: 2.50"];
    expect(texts(thursdayTown({ fees }), ...november)).toEqual([expected]);
    expect(texts(thursdayTown({ fees: fees.toReversed() }), ...november)).toEqual([expected]);
  });
});

describe("a problem with one child", () => {
  it("keeps back that child's invoice alone, and the numbers stay without a gap", () => {
    const town = {
      ...twoFamilies,
      children: twoFamilies.children.map((child) =>
        child.code === "C3" ? { ...child, level: "CP" } : child,
      ),
      tariffs: [aTariff(), aTariff({ level: "CP", charge: undefined })],
    };
    const { result } = issue(town, ...november);
    expect(result.invoices.map(({ number, child }) => [number, child.code])).toEqual([
      ["2026-000001", "C1"],
      ["2026-000002", "C2"],
    ]);
    expect(result.unbilled).toMatchObject([
      { child: { code: "C3" }, units: [{ reason: { kind: "no-price", reason: { kind: "defective-row" } } }] },
    ]);
  });
});
