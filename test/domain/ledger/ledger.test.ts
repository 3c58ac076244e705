import { day } from "../../../src/kernel/day";
import { receivablesOf } from "../../../src/domain/ledger";
import { aLedgerDebit, amount, anInvoice, aPayment, ledgerOf, standing } from "../../support/money";
import { euros, placeIn } from "../../support/town";

const [a, b, c] = [
  anInvoice({ number: "A", dueOn: day("2026-11-20"), issuedOn: day("2026-10-28") }),
  anInvoice({ number: "B", dueOn: day("2026-12-20"), issuedOn: day("2026-11-28"), total: euros(30) }),
  anInvoice({ number: "C", dueOn: day("2027-01-20"), issuedOn: day("2026-12-28"), total: euros(20) }),
];
const receivables = [a, b, c];
const late = (fields = {}) => aPayment({ date: day("2026-12-30"), ...fields });
const facts = (ledger: ReturnType<typeof ledgerOf>) =>
  ledger.problems.map((problem) => [problem.code, problem.where, problem.facts]);

describe("a payment settles the invoice it names, else the oldest", () => {
  it.each([
    ["nothing paid", [], ["A: 40.00 = 40.00 issued", "B: 30.00 = 30.00 issued", "C: 20.00 = 20.00 issued"]],
    [
      "unnamed: the oldest",
      [late({ amount: euros(40) })],
      ["A: 40.00 - 40.00 paid = 0.00 settled", "B: 30.00 = 30.00 issued", "C: 20.00 = 20.00 issued"],
    ],
    [
      "one cent short",
      [late({ amount: euros(39.99) })],
      ["A: 40.00 - 39.99 paid = 0.01 partial", "B: 30.00 = 30.00 issued", "C: 20.00 = 20.00 issued"],
    ],
    [
      "one cent over: the next oldest has it",
      [late({ amount: euros(40.01) })],
      [
        "A: 40.00 - 40.00 paid = 0.00 settled",
        "B: 30.00 - 0.01 paid = 29.99 partial",
        "C: 20.00 = 20.00 issued",
      ],
    ],
    [
      "named: that one first, then the oldest",
      [late({ amount: euros(25), invoice: "C" })],
      [
        "A: 40.00 - 5.00 paid = 35.00 partial",
        "B: 30.00 = 30.00 issued",
        "C: 20.00 - 20.00 paid = 0.00 settled",
      ],
    ],
    [
      "named and settled before: the oldest",
      [late({ amount: euros(20), invoice: "C" }), late({ amount: euros(20), invoice: "C" })],
      [
        "A: 40.00 - 20.00 paid = 20.00 partial",
        "B: 30.00 = 30.00 issued",
        "C: 20.00 - 20.00 paid = 0.00 settled",
      ],
    ],
  ])("%s", (_, payments, expected) => {
    const ledger = ledgerOf({ receivables, payments });
    expect(standing(ledger)).toEqual(expected);
    expect(ledger.problems).toEqual([]);
  });

  it("of two invoices due on one day the smaller number is the older", () => {
    const twins = ["2026-000010", "2026-000009"].map((number) => anInvoice({ number }));
    expect(standing(ledgerOf({ receivables: twins, payments: [aPayment()] }))).toEqual([
      "2026-000010: 40.00 = 40.00 issued",
      "2026-000009: 40.00 - 40.00 paid = 0.00 settled",
    ]);
  });

  it("one family never pays for another", () => {
    const others = [a, anInvoice({ number: "Z", familyCode: "F2", dueOn: day("2026-11-01") })];
    const ledger = ledgerOf({ receivables: others, payments: [aPayment({ amount: euros(50) })] });
    expect(standing(ledger)).toEqual(["A: 40.00 - 40.00 paid = 0.00 settled", "Z: 40.00 = 40.00 issued"]);
    expect(ledger.families.get("F1")).toMatchObject({ balance: euros(-10), unusedCredit: euros(10) });
    expect(ledger.families.get("F2")).toMatchObject({ balance: euros(40), unusedCredit: 0 });
    expect(ledger.totals).toEqual({
      invoiced: euros(80),
      paid: euros(50),
      credited: 0,
      balance: euros(30),
    });
  });
});

describe("a surplus stays as credit and settles later invoices by itself", () => {
  const payments = [aPayment({ amount: euros(75) })];

  it.each([
    ["2026-11-09", ["A: 40.00 = 40.00 issued"], 0],
    ["2026-11-10", ["A: 40.00 - 40.00 paid = 0.00 settled"], 35],
    ["2026-11-27", ["A: 40.00 - 40.00 paid = 0.00 settled"], 35],
    ["2026-11-28", ["A: 40.00 - 40.00 paid = 0.00 settled", "B: 30.00 - 30.00 paid = 0.00 settled"], 5],
    [
      "2026-12-28",
      [
        "A: 40.00 - 40.00 paid = 0.00 settled",
        "B: 30.00 - 30.00 paid = 0.00 settled",
        "C: 20.00 - 5.00 paid = 15.00 partial",
      ],
      0,
    ],
  ])("on %s", (on, expected, credit) => {
    const ledger = ledgerOf({ receivables, payments }, on);
    expect(standing(ledger)).toEqual(expected);
    expect(ledger.families.get("F1")?.unusedCredit).toBe(euros(credit));
  });

  it("each settlement says what paid how much, and when", () => {
    const [, , invoice] = ledgerOf({ receivables, payments: [...payments, late()] }).invoices;
    expect(invoice?.settlements.map(({ on, amount: part, by }) => [on, amount(part), by.kind])).toEqual([
      ["2026-12-28", "5.00", "payment"],
      ["2026-12-30", "15.00", "payment"],
    ]);
  });

  it("credit of one day settles the invoices of that day the oldest first", () => {
    const sameDay = [
      anInvoice({ number: "Y", dueOn: day("2026-12-10") }),
      anInvoice({ number: "X", dueOn: day("2026-12-05") }),
    ];
    const early = aPayment({ date: day("2026-10-01"), amount: euros(50) });
    expect(standing(ledgerOf({ receivables: sameDay, payments: [early] }))).toEqual([
      "Y: 40.00 - 10.00 paid = 30.00 partial",
      "X: 40.00 - 40.00 paid = 0.00 settled",
    ]);
  });
});

describe("a credit note acts as a payment on its day of issue", () => {
  const note = anInvoice({ number: "N", total: euros(-15), issuedOn: day("2026-11-28") });

  it.each([
    ["2026-11-27", ["A: 40.00 = 40.00 issued"]],
    [
      "2026-11-28",
      ["A: 40.00 - 15.00 credited = 25.00 partial", "N: -15.00 - -15.00 credited = 0.00 credit-note"],
    ],
  ])("on %s", (on, expected) => {
    expect(standing(ledgerOf({ receivables: [a, note] }, on))).toEqual(expected);
  });

  it("is unused where nothing is open, and settles later invoices", () => {
    const payments = [aPayment()];
    expect(standing(ledgerOf({ receivables: [a, note], payments }, "2026-12-27"))).toEqual([
      "A: 40.00 - 40.00 paid = 0.00 settled",
      "N: -15.00 = -15.00 credit-note",
    ]);
    expect(standing(ledgerOf({ receivables: [a, note, c], payments }))).toEqual([
      "A: 40.00 - 40.00 paid = 0.00 settled",
      "N: -15.00 - -15.00 credited = 0.00 credit-note",
      "C: 20.00 - 15.00 credited = 5.00 partial",
    ]);
  });

  it("comes before the payments of its day, and after its invoices", () => {
    const sameDay = { issuedOn: day("2026-11-10"), dueOn: day("2026-11-20") };
    const input = {
      receivables: [
        anInvoice({ number: "N", total: euros(-15), ...sameDay }),
        anInvoice({ number: "A", ...sameDay }),
      ],
      payments: [aPayment({ amount: euros(40) })],
    };
    expect(standing(ledgerOf(input))).toEqual([
      "N: -15.00 - -15.00 credited = 0.00 credit-note",
      "A: 40.00 - 25.00 paid - 15.00 credited = 0.00 settled",
    ]);
    expect(ledgerOf(input).families.get("F1")).toMatchObject({
      invoiced: euros(40),
      credited: euros(15),
      paid: euros(40),
      balance: euros(-15),
      unusedCredit: euros(15),
    });
  });
});

describe("what happens on one day", () => {
  const sameDay = { issuedOn: day("2026-11-28") };

  it("an invoice comes before a credit note, which settles it when it is the oldest", () => {
    const receivables = [
      anInvoice({ number: "N", total: euros(-15), ...sameDay }),
      anInvoice({ number: "L", dueOn: day("2027-01-20") }),
      anInvoice({ number: "A", dueOn: day("2026-12-20"), ...sameDay }),
    ];
    expect(standing(ledgerOf({ receivables }))).toEqual([
      "N: -15.00 - -15.00 credited = 0.00 credit-note",
      "L: 40.00 = 40.00 issued",
      "A: 40.00 - 15.00 credited = 25.00 partial",
    ]);
  });

  it("payments come in the order of their sheet, wherever they stand in the list", () => {
    const payments = [3, 2].map((row) =>
      aPayment({ amount: euros(row), reference: `row ${String(row)}`, place: placeIn("payments", row) }),
    );
    const [invoice] = ledgerOf({ receivables: [a], payments }).invoices;
    expect(invoice?.settlements.map(({ amount: part }) => amount(part))).toEqual(["2.00", "3.00"]);
  });

  it("of two debits on their way to an invoice the one that comes first is named, then the one above", () => {
    const debit = (reference: string, collectedOn: string, row: number) =>
      aLedgerDebit({ reference, collectedOn: day(collectedOn), place: placeIn("debits", row) });
    const [soon, below, above] = [
      debit("soon", "2026-11-16", 9),
      debit("below", "2026-11-23", 8),
      debit("above", "2026-11-23", 7),
    ];
    const named = (...debits: readonly ReturnType<typeof debit>[]) =>
      ledgerOf({ receivables: [a], debits }, "2026-11-15").invoices[0]?.pendingDebit?.reference;
    expect([named(soon, below), named(below, soon)]).toEqual(["soon", "soon"]);
    expect([named(above, below), named(below, above)]).toEqual(["above", "above"]);
  });
});

it("An invoice that money and a credit note settle by equal parts is partly settled", () => {
  const note = anInvoice({ number: "N", total: euros(-15), issuedOn: day("2026-11-28") });
  const ledger = ledgerOf({ receivables: [a, note], payments: [aPayment({ amount: euros(15) })] });
  expect(standing(ledger)[0]).toBe("A: 40.00 - 15.00 paid - 15.00 credited = 10.00 partial");
});

describe("a refund takes from credit", () => {
  const refund = (value: number, fields = {}) => late({ amount: euros(-value), ...fields });

  it("of a surplus", () => {
    const ledger = ledgerOf({
      receivables: [a],
      payments: [aPayment({ amount: euros(60) }), refund(20)],
    });
    expect(standing(ledger)).toEqual(["A: 40.00 - 40.00 paid = 0.00 settled"]);
    expect(ledger.families.get("F1")).toMatchObject({ paid: euros(40), balance: 0, unusedCredit: 0 });
    expect(ledger.problems).toEqual([]);
  });

  it("and touches no invoice then", () => {
    const payments = [aPayment({ amount: euros(60) }), refund(20)];
    const [invoice] = ledgerOf({ receivables: [a], payments }).invoices;
    expect(invoice?.settlements.map(({ by }) => by.kind)).toEqual(["payment"]);
  });

  it("of a credit note", () => {
    const note = anInvoice({ number: "N", total: euros(-15) });
    const ledger = ledgerOf({ receivables: [note], payments: [refund(10)] });
    expect(standing(ledger)).toEqual(["N: -15.00 - -10.00 paid = -5.00 credit-note"]);
    expect(ledger.families.get("F1")).toMatchObject({
      paid: euros(-10),
      credited: euros(15),
      balance: euros(-5),
      unusedCredit: euros(5),
    });
  });

  it("of the credit note it names, before an older surplus", () => {
    const note = anInvoice({ number: "N", total: euros(-15), issuedOn: day("2026-11-28") });
    const payments = [aPayment({ amount: euros(10) }), refund(15, { invoice: "N" })];
    const ledger = ledgerOf({ receivables: [note], payments });
    expect(standing(ledger)).toEqual(["N: -15.00 - -15.00 paid = 0.00 credit-note"]);
    expect(ledger.families.get("F1")?.unusedCredit).toBe(euros(10));
  });

  it("of the same day as the payment it gives back, wherever its row stands", () => {
    const payments = [refund(5, { date: day("2026-11-10") }), aPayment({ amount: euros(45) })];
    expect(ledgerOf({ receivables: [a], payments }).problems).toEqual([]);
  });
});

describe("a refund beyond credit undoes payments, the last first: the family owes again", () => {
  const paid = [aPayment({ amount: euros(40) }), aPayment({ date: day("2026-12-05"), amount: euros(30) })];
  const input = (refund: ReturnType<typeof aPayment>) => ({
    receivables: [a, b],
    payments: [...paid, refund],
  });

  it.each([
    ["", -10, undefined, ["A: 40.00 - 40.00 paid = 0.00 settled", "B: 30.00 - 20.00 paid = 10.00 partial"]],
    ["", -30, undefined, ["A: 40.00 - 40.00 paid = 0.00 settled", "B: 30.00 = 30.00 issued"]],
    ["", -31, undefined, ["A: 40.00 - 39.00 paid = 1.00 partial", "B: 30.00 = 30.00 issued"]],
    [" that names A", -40, "A", ["A: 40.00 = 40.00 issued", "B: 30.00 - 30.00 paid = 0.00 settled"]],
    [" that names A", -41, "A", ["A: 40.00 = 40.00 issued", "B: 30.00 - 29.00 paid = 1.00 partial"]],
  ])("a refund%s of %p €", (_, value, invoice, expected) => {
    const ledger = ledgerOf(input(late({ amount: euros(value), invoice })));
    expect(standing(ledger)).toEqual(expected);
    const told = { family: "F1", refund: euros(-value), credit: 0, overdrawn: 0 };
    expect(facts(ledger)).toEqual([
      ["ledger.refund-beyond-credit", { ...placeIn("payments"), field: "amount" }, told],
    ]);
  });

  it("keeps the trace of what was undone", () => {
    const [invoice] = ledgerOf({
      receivables: [a],
      payments: [aPayment(), late({ amount: euros(-40), invoice: "A" })],
    }).invoices;
    expect(invoice?.settlements.map(({ on, amount: part, by }) => [on, amount(part), by.kind])).toEqual([
      ["2026-11-10", "40.00", "payment"],
      ["2026-12-30", "-40.00", "refund"],
    ]);
  });

  it("beyond all that was ever paid it is owed on no invoice, until money comes that nothing else needs", () => {
    const refund = aPayment({ amount: euros(-12) });
    const ledger = ledgerOf({ payments: [refund] });
    expect(ledger.families.get("F1")).toMatchObject({ balance: euros(12), overdrawn: euros(12) });
    expect(facts(ledger)[0]?.[2]).toMatchObject({ overdrawn: euros(12) });
    const repaid = ledgerOf({ payments: [refund, late({ amount: euros(13) })] });
    expect(repaid.families.get("F1")).toMatchObject({
      balance: euros(-1),
      overdrawn: 0,
      unusedCredit: euros(1),
    });
  });
});

describe("a direct debit", () => {
  const at = (debit: ReturnType<typeof aLedgerDebit>, on: string) => {
    const ledger = ledgerOf({ receivables: [a], debits: [debit] }, on);
    return [standing(ledger)[0], ledger.invoices[0]?.pendingDebit?.reference];
  };
  const open = "A: 40.00 = 40.00 issued";
  const settled = "A: 40.00 - 40.00 paid = 0.00 settled";

  it.each([
    ["prepared", undefined, "2026-11-15", open, "D1"],
    ["prepared", undefined, "2026-11-16", open, "D1"],
    ["prepared", undefined, "2026-11-17", open, undefined],
    ["sent", undefined, "2026-11-15", open, "D1"],
    ["sent", undefined, "2026-11-16", settled, undefined],
    ["rejected", "2026-11-19", "2026-11-18", settled, undefined],
    ["rejected", "2026-11-19", "2026-11-19", open, undefined],
    ["rejected", "2026-11-13", "2026-11-16", open, undefined],
    ["rejected", "2026-11-16", "2026-11-16", open, undefined],
    ["rejected", undefined, "2026-11-16", open, undefined],
  ] as const)("%s (rejected on %p) on %s", (status, rejectedOn, on, expected, pending) => {
    const debit = aLedgerDebit({
      status,
      rejectedOn: rejectedOn === undefined ? undefined : day(rejectedOn),
    });
    expect(at(debit, on)).toEqual([expected, pending]);
  });

  it.each([
    ["2026-11-15", []],
    ["2026-11-16", []],
    ["2026-11-17", ["debit", "reject"]],
  ])("rejected on %s, for the 16th, leaves this trace: %j", (rejectedOn, trace) => {
    const debits = [aLedgerDebit({ status: "rejected", rejectedOn: day(rejectedOn) })];
    const [invoice] = ledgerOf({ receivables: [a], debits }).invoices;
    expect(invoice?.settlements.map(({ by }) => by.kind)).toEqual(trace);
  });

  it("comes after the payments of its day: what it then has too much is credit", () => {
    const payments = [aPayment({ date: day("2026-11-16"), amount: euros(15) })];
    const ledger = ledgerOf({ receivables: [a], payments, debits: [aLedgerDebit()] }, "2026-11-16");
    expect(ledger.families.get("F1")).toMatchObject({ balance: euros(-15), unusedCredit: euros(15) });
    expect(ledger.invoices[0]?.settlements.map(({ by }) => by.kind)).toEqual(["payment", "debit"]);
  });

  it("rejected, takes back its own money wherever it went, and nothing else", () => {
    const debits = [aLedgerDebit({ status: "rejected", rejectedOn: day("2026-12-29") })];
    const payments = [aPayment({ amount: euros(25) })];
    // 25 € by cheque and 40 € by debit: B had the surplus of 25 €, 5 € of which were still missing.
    const before = ledgerOf({ receivables: [a, b], payments, debits }, "2026-12-28");
    expect(standing(before)).toEqual([
      "A: 40.00 - 40.00 paid = 0.00 settled",
      "B: 30.00 - 25.00 paid = 5.00 partial",
    ]);
    expect(standing(ledgerOf({ receivables: [a, b], payments, debits }, "2026-12-29"))).toEqual([
      "A: 40.00 - 25.00 paid = 15.00 partial",
      "B: 30.00 = 30.00 issued",
    ]);
  });

  it("rejected, leaves its invoice to the credit that the family has", () => {
    const debits = [aLedgerDebit({ status: "rejected", rejectedOn: day("2026-11-20") })];
    const payments = [aPayment({ date: day("2026-11-18"), amount: euros(25) })];
    expect(standing(ledgerOf({ receivables: [a], payments, debits }))).toEqual([
      "A: 40.00 - 25.00 paid = 15.00 partial",
    ]);
  });
});

describe("a payment that names a wrong invoice counts as unnamed, with a warning at its cell", () => {
  const where = { ...placeIn("payments"), field: "invoice" };
  const others = [
    anInvoice({ number: "2026-000001" }),
    anInvoice({ number: "2026-000002", familyCode: "F2" }),
  ];

  it.each([
    [
      "no such invoice",
      { invoice: "FAC-7" },
      ["ledger.unknown-invoice", where, { invoice: "FAC-7", family: "F1", nearest: undefined }],
    ],
    [
      "one digit off",
      { invoice: "2026-00001" },
      ["ledger.unknown-invoice", where, { invoice: "2026-00001", family: "F1", nearest: "2026-000001" }],
    ],
    [
      "another family's",
      { invoice: "2026-000002" },
      ["ledger.invoice-of-another-family", where, { invoice: "2026-000002", family: "F1", owner: "F2" }],
    ],
  ])("%s", (_, fields, problem) => {
    const ledger = ledgerOf({ receivables: others, payments: [aPayment(fields)] });
    expect(standing(ledger)).toEqual([
      "2026-000001: 40.00 - 40.00 paid = 0.00 settled",
      "2026-000002: 40.00 = 40.00 issued",
    ]);
    expect(facts(ledger)).toEqual([problem]);
  });

  it.each([
    ["2026-10-27", 1],
    ["2026-10-28", 0],
  ])("paid on %s, before or on its day of issue", (date, warnings) => {
    const payments = [aPayment({ date: day(date), invoice: "A" })];
    const ledger = ledgerOf({ receivables: [a], payments });
    expect(standing(ledger)).toEqual(["A: 40.00 - 40.00 paid = 0.00 settled"]);
    expect(ledger.problems.map(({ code }) => code)).toEqual(
      Array(warnings).fill("ledger.invoice-not-issued-yet"),
    );
  });

  it("says nothing of payments after the asked day, which do not count", () => {
    const ledger = ledgerOf({ receivables: [a], payments: [late({ invoice: "FAC-7" })] }, "2026-12-29");
    expect([standing(ledger), ledger.problems]).toEqual([["A: 40.00 = 40.00 issued"], []]);
  });
});

describe("balances brought over from last year's workbook", () => {
  const opened = day("2026-08-31");
  const balance = (fields = {}) => ({
    familyCode: "F1",
    invoice: "2026-000412",
    issuedOn: undefined,
    dueOn: undefined,
    remaining: euros(25),
    place: placeIn("openingBalances"),
    ...fields,
  });
  const issued = {
    number: "2026-000500",
    periodKey: "2026-11",
    familyCode: "F1",
    childCode: "C1",
    issuedOn: day("2026-10-28"),
    dueOn: undefined,
    meals: 10,
    periodAmount: euros(40),
    otherAmount: euros(0),
    total: euros(40),
    place: placeIn("invoices"),
  };

  it.each([
    [undefined, undefined, "2026-08-31", "2026-08-31"],
    ["2026-06-28", undefined, "2026-06-28", "2026-06-28"],
    [undefined, "2026-07-20", "2026-07-20", "2026-07-20"],
    ["2026-06-28", "2026-07-20", "2026-06-28", "2026-07-20"],
  ])("issued on %p, due on %p count as issued on %s and due on %s", (issuedOn, dueOn, from, due) => {
    const dates = {
      issuedOn: issuedOn === undefined ? undefined : day(issuedOn),
      dueOn: dueOn === undefined ? undefined : day(dueOn),
    };
    expect(receivablesOf([], [balance(dates)], opened)).toMatchObject([{ issuedOn: from, dueOn: due }]);
  });

  it("are settled before this year's invoices; a negative one is credit", () => {
    const owed = receivablesOf([issued], [balance()], opened);
    expect(standing(ledgerOf({ receivables: owed, payments: [aPayment({ amount: euros(30) })] }))).toEqual([
      "2026-000412: 25.00 - 25.00 paid = 0.00 settled",
      "2026-000500: 40.00 - 5.00 paid = 35.00 partial",
    ]);
    const credit = receivablesOf([issued], [balance({ remaining: euros(-25) })], opened);
    expect(standing(ledgerOf({ receivables: credit }))).toEqual([
      "2026-000412: -25.00 - -25.00 credited = 0.00 credit-note",
      "2026-000500: 40.00 - 25.00 credited = 15.00 partial",
    ]);
  });

  it.each([
    ["once", [balance()], []],
    ["twice", [balance(), balance({ place: placeIn("openingBalances", 3) })], [3]],
    ["for two families", [balance(), balance({ familyCode: "F2" })], []],
    ["once, and in the register", [balance({ invoice: "2026-000500" })], [2]],
  ])("%s: warned of on rows %j", (_, balances, rows) => {
    const ledger = ledgerOf({ receivables: receivablesOf([issued], balances, opened) });
    expect(ledger.problems.map(({ code, where }) => [code, where?.row])).toEqual(
      rows.map((row) => ["ledger.balance-twice", row]),
    );
  });

  it.each([
    ["2026-12-31", []],
    ["2027-01-01", ["ledger.balance-to-come 2 issuedOn"]],
  ])("dated %s, they are warned of on 31 December where they do not count yet: %j", (issuedOn, told) => {
    const receivables = receivablesOf([], [balance({ issuedOn: day(issuedOn) })], opened);
    const { problems } = ledgerOf({ receivables }, "2026-12-31");
    expect(problems.map(({ code, where }) => [code, where?.row, where?.field].join(" "))).toEqual(told);
  });

  it("may bear one number for everybody: each family's own is meant", () => {
    const everybody = ["F1", "F2"].map((familyCode) => balance({ familyCode, invoice: "Solde" }));
    const payments = [aPayment({ familyCode: "F2", amount: euros(25), invoice: "Solde" })];
    const ledger = ledgerOf({ receivables: receivablesOf([], everybody, opened), payments });
    expect([standing(ledger), ledger.problems]).toEqual([
      ["Solde: 25.00 = 25.00 issued", "Solde: 25.00 - 25.00 paid = 0.00 settled"],
      [],
    ]);
  });
});

it("An invoice of 0 € is settled at once", () => {
  expect(standing(ledgerOf({ receivables: [anInvoice({ total: euros(0) })] }))).toEqual([
    "A: 0.00 = 0.00 settled",
  ]);
});
