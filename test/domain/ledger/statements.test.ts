import { addDays, day } from "../../../src/kernel/day";
import { ageingOf, chequeDepositSlip, overdueFamilies, takingsOf } from "../../../src/domain/ledger";
import { aLedgerDebit, anInvoice, aPayment, ledgerOf } from "../../support/money";
import { euros } from "../../support/town";

describe("ageing: what is open by days after the due date", () => {
  const due = day("2026-11-20");

  it.each([
    [-1, "notYetDue"],
    [0, "upTo30"],
    [30, "upTo30"],
    [31, "from31To60"],
    [60, "from31To60"],
    [61, "from61To90"],
    [90, "from61To90"],
    [91, "over90"],
    [1000, "over90"],
  ] as const)("%p days after it: %s", (days, bucket) => {
    const on = addDays(due, days);
    const { invoices } = ledgerOf({ receivables: [anInvoice({ dueOn: due })] }, on);
    const empty = { notYetDue: 0, upTo30: 0, from31To60: 0, from61To90: 0, over90: 0 };
    expect(ageingOf(invoices, on)).toEqual({ ...empty, [bucket]: euros(40), total: euros(40) });
  });

  it("counts what remains, and no credit note", () => {
    const receivables = [anInvoice(), anInvoice({ number: "N", familyCode: "F2", total: euros(-9) })];
    const { invoices } = ledgerOf({ receivables, payments: [aPayment({ amount: euros(15) })] });
    expect(ageingOf(invoices, day("2026-12-31")).total).toBe(euros(25));
  });
});

describe("overdue families: something was due before the day, and is open", () => {
  it.each([
    ["2026-11-20", []],
    ["2026-11-21", [["F1", 4000, 1]]],
    ["2026-12-20", [["F1", 4000, 30]]],
    ["2026-12-21", [["F1", 7000, 31]]],
  ])("on %s", (on, expected) => {
    const receivables = [
      anInvoice(),
      anInvoice({ number: "B", dueOn: day("2026-12-20"), total: euros(30) }),
      anInvoice({ number: "Z", familyCode: "F0", dueOn: day("2027-01-20") }),
    ];
    const overdue = overdueFamilies(ledgerOf({ receivables }, on));
    expect(overdue.map(({ familyCode, due, daysLate }) => [familyCode, due, daysLate])).toEqual(expected);
  });

  it("are in order of code, and those who paid are not among them", () => {
    const receivables = ["F3", "F1", "F2"].map((familyCode) => anInvoice({ number: familyCode, familyCode }));
    const overdue = overdueFamilies(ledgerOf({ receivables, payments: [aPayment({ familyCode: "F2" })] }));
    expect(overdue.map(({ familyCode }) => familyCode)).toEqual(["F1", "F3"]);
  });

  it("say what a debit is about to collect", () => {
    const debits = [aLedgerDebit({ collectedOn: day("2026-12-01") })];
    const receivables = [anInvoice(), anInvoice({ number: "B", total: euros(30) })];
    expect(overdueFamilies(ledgerOf({ receivables, debits }, "2026-11-30"))).toMatchObject([
      { due: euros(70), onItsWay: euros(40), oldestDue: "2026-11-20" },
    ]);
  });
});

describe("a pay-desk session", () => {
  const session = day("2026-11-18");
  const payments = [
    aPayment({ date: session, familyCode: "F2", amount: euros(30), reference: "0000124" }),
    aPayment({ date: session, familyCode: "F1", amount: euros(40), reference: "0000457" }),
    aPayment({ date: session, familyCode: "F3", amount: euros(12.5), means: "cash" }),
    aPayment({ date: session, familyCode: "F3", amount: euros(-2.5), means: "cash" }),
    aPayment({ date: session, familyCode: "F4", amount: euros(8), means: undefined }),
    aPayment({ date: session, familyCode: "F5", amount: euros(-40), reference: "0000399" }),
    aPayment({ date: addDays(session, -1), amount: euros(99) }),
    aPayment({ date: addDays(session, 1), amount: euros(98) }),
  ];
  const thatDay = { from: session, to: session };

  it("counts the till by means of payment, refunds taken off", () => {
    expect(takingsOf(payments, thatDay)).toEqual([
      {
        day: session,
        byMeans: [
          { means: "cash", count: 2, total: euros(10) },
          { means: "cheque", count: 3, total: euros(30) },
          { means: undefined, count: 1, total: euros(8) },
        ],
        total: euros(48),
      },
    ]);
  });

  it("takes to the bank the cheques that came in, in the order of the sheet", () => {
    expect(chequeDepositSlip(payments, thatDay)).toEqual({
      cheques: [
        { date: session, familyCode: "F2", reference: "0000124", amount: euros(30) },
        { date: session, familyCode: "F1", reference: "0000457", amount: euros(40) },
      ],
      total: euros(70),
    });
  });

  it("several days stand one after the other", () => {
    const week = { from: addDays(session, -1), to: addDays(session, 1) };
    expect(takingsOf(payments, week).map(({ day: date, total }) => [date, total])).toEqual([
      ["2026-11-17", euros(99)],
      ["2026-11-18", euros(48)],
      ["2026-11-19", euros(98)],
    ]);
    expect(chequeDepositSlip(payments, week).total).toBe(euros(267));
  });

  it("where nobody came has no takings", () => {
    const later = { from: day("2027-01-01"), to: day("2027-01-31") };
    expect(takingsOf(payments, later)).toEqual([]);
    expect(chequeDepositSlip(payments, later)).toEqual({ cheques: [], total: 0 });
  });
});
