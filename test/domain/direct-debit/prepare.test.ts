import { day } from "../../../src/kernel/day";
import { prepareDebits, type DebitBatch } from "../../../src/domain/direct-debit";
import { aDebit, aDebitInput, aMandate, amount, anIban, anInvoice, aPayment } from "../../support/money";
import { aFamily, euros, placeIn } from "../../support/town";

const prepare = (fields: Parameters<typeof aDebitInput>[0] = {}) => prepareDebits(aDebitInput(fields));
type Prepared = ReturnType<typeof prepare>;

const collected = (outcome: Prepared): readonly string[] =>
  outcome.ok
    ? outcome.value.collections.map(
        (each) => `${each.familyCode} ${amount(each.amount)} ${each.invoices.join("+")}`,
      )
    : ["refused"];
/** `debit.account mandates 2 iban` */
const told = ({ problems }: Prepared): readonly string[] =>
  problems.map(({ code, where }) =>
    where === undefined ? code : `${code} ${where.sheet} ${String(where.row)} ${where.field ?? "no field"}`,
  );
const batchOf = (outcome: Prepared): DebitBatch => {
  if (!outcome.ok) throw new RangeError(outcome.problems.map(({ code }) => code).join());
  return outcome.value;
};
const debited = (code = "F1", fields = {}) => aFamily({ code, paymentMeans: "direct-debit", ...fields });

describe("a batch", () => {
  it("collects what is open of the families that pay by debit, in order of code", () => {
    const outcome = prepare({
      families: [
        debited("F2"),
        debited("F1"),
        aFamily({ code: "F3", paymentMeans: "cheque" }),
        debited("F4"),
      ],
      receivables: [
        anInvoice({ number: "A" }),
        anInvoice({ number: "B", total: euros(12.5) }),
        anInvoice({ number: "C", familyCode: "F2" }),
        anInvoice({ number: "D", familyCode: "F3" }),
      ],
      payments: [aPayment({ date: day("2026-11-02"), amount: euros(10) })],
      mandates: [
        aMandate(),
        aMandate({ familyCode: "F2", reference: "RUM-2", iban: anIban(2), place: placeIn("mandates", 3) }),
        aMandate({ familyCode: "F3", reference: "RUM-3", iban: anIban(3), place: placeIn("mandates", 4) }),
      ],
    });
    expect(collected(outcome)).toEqual(["F1 42.50 A+B", "F2 40.00 C"]);
    expect(told(outcome)).toEqual([]);
    expect(batchOf(outcome)).toMatchObject({
      name: "ECOT-20261116-1",
      collectedOn: "2026-11-16",
      creditor: { name: "Ville d'Exemple", identifier: "FR72ZZZ123456", iban: anIban(99), bic: undefined },
      total: euros(82.5),
      replaced: [],
    });
    expect(batchOf(outcome).collections[0]).toEqual({
      batch: "ECOT-20261116-1",
      collectedOn: "2026-11-16",
      familyCode: "F1",
      holder: "Martin",
      mandate: "RUM-1",
      signedOn: "2026-09-01",
      iban: anIban(1),
      bic: undefined,
      sequence: "RCUR",
      isAmended: false,
      amount: euros(42.5),
      invoices: ["A", "B"],
      reference: "ECOT-20261116-1-F1",
    });
  });

  it("of the same input is the same", () => {
    expect(prepare()).toEqual(prepare());
  });

  it("with nothing to collect says so", () => {
    const outcome = prepare({ receivables: [] });
    expect([collected(outcome), told(outcome)]).toEqual([[], ["debit.nothing-to-collect"]]);
  });
});

describe("the collection date", () => {
  it.each([
    ["2026-11-02", "2026-11-16", 1, "open, two weeks ahead", []],
    ["2026-11-02", "2026-11-14", 1, "a Saturday", ["debit.date-closed 2026-11-16"]],
    ["2026-11-02", "2026-12-25", 1, "Christmas, a Friday", ["debit.date-closed 2026-12-28"]],
    ["2027-03-01", "2027-03-26", 1, "Good Friday", ["debit.date-closed 2027-03-30"]],
    ["2026-11-02", "2026-11-11", 1, "11 November is open", []],
    ["2026-11-16", "2026-11-16", 1, "the same day", ["debit.date-too-soon 2026-11-17"]],
    ["2026-11-16", "2026-11-17", 1, "one day ahead", []],
    ["2026-11-13", "2026-11-16", 1, "a Monday from a Friday", []],
    ["2026-11-13", "2026-11-16", 2, "the same, two days asked", ["debit.date-too-soon 2026-11-17"]],
    ["2026-11-13", "2026-11-17", 2, "a Tuesday from a Friday", []],
    ["2026-11-16", "2026-11-16", 0, "no day asked", []],
    ["2026-11-16", "2026-11-13", 0, "past", ["debit.date-too-soon 2026-11-16"]],
    ["2026-11-12", "2026-11-14", 3, "closed, and too soon", ["debit.date-closed 2026-11-17"]],
  ])("prepared on %s for %s, %p TARGET days ahead: %s", (preparedOn, collectedOn, leadDays, _, expected) => {
    const { problems } = prepare({
      preparedOn: day(preparedOn),
      collectedOn: day(collectedOn),
      rules: { leadDays, noticeDays: 0, firstSequence: "RCUR" },
    });
    const dates = problems.flatMap((problem) =>
      problem.code === "debit.date-closed"
        ? `${problem.code} ${problem.facts.next}`
        : problem.code === "debit.date-too-soon"
          ? `${problem.code} ${problem.facts.earliest}`
          : [],
    );
    expect(dates).toEqual(expected);
  });
});

describe("the creditor: wrong, the whole batch is refused", () => {
  const { creditor } = aDebitInput();
  const setting = (key: Exclude<keyof typeof creditor, "service">, value: string | undefined) => ({
    creditor: { ...creditor, [key]: { ...creditor[key], value } },
  });

  it.each([
    ["identifier", undefined, ["debit.creditor-id settings 3 value"]],
    ["identifier", "FR73ZZZ123456", ["debit.creditor-id settings 3 value"]],
    ["iban", undefined, ["debit.creditor-account settings 4 value"]],
    ["iban", "FR7630006000011234567890188", ["debit.creditor-account settings 4 value"]],
    ["name", undefined, ["debit.creditor-name-missing settings 2 value"]],
  ] as const)("%s %p", (key, value, expected) => {
    const outcome = prepare(setting(key, value));
    expect([collected(outcome), told(outcome)]).toEqual([["refused"], expected]);
  });

  it("but a wrong BIC is only left out", () => {
    expect(batchOf(prepare(setting("bic", "AGRI FR PP"))).creditor.bic).toBe("AGRIFRPP");
    const outcome = prepare(setting("bic", "AGRIFR"));
    expect(batchOf(outcome).creditor.bic).toBeUndefined();
    expect(told(outcome)).toEqual(["debit.creditor-bic-left-out settings 5 value"]);
  });
});

describe("a mandate that is not right is left out and told with its cell; the others go", () => {
  const others = {
    families: [debited("F1"), debited("F2")],
    receivables: [anInvoice(), anInvoice({ number: "B", familyCode: "F2" })],
  };
  const second = aMandate({
    familyCode: "F2",
    reference: "RUM-2",
    iban: anIban(2),
    place: placeIn("mandates", 3),
  });
  const withMandate = (fields: Partial<ReturnType<typeof aMandate>>) =>
    prepare({ ...others, mandates: [aMandate(fields), second] });

  it.each([
    ["no reference", { reference: undefined }, ["debit.mandate-reference mandates 2 mandate"]],
    ["36 characters", { reference: "R".repeat(36) }, ["debit.mandate-reference mandates 2 mandate"]],
    ["a character no bank reads", { reference: "RUM n°1" }, ["debit.mandate-reference mandates 2 mandate"]],
    ["a reference twice", { reference: "RUM-2" }, ["debit.mandate-reference-twice mandates 2 mandate"]],
    ["no signature", { signedOn: undefined }, ["debit.mandate-unsigned mandates 2 signedOn"]],
    [
      "signed tomorrow",
      { signedOn: day("2026-11-03"), receivedOn: day("2026-10-01") },
      ["debit.signed-in-future mandates 2 signedOn"],
    ],
    ["no account", { iban: undefined }, ["debit.account mandates 2 iban"]],
    ["a wrong account", { iban: "FR7630006000011234567890188" }, ["debit.account mandates 2 iban"]],
    ["a wrong RIB key", { iban: "FR0630006000011234567890188" }, ["debit.account mandates 2 iban"]],
    ["outside SEPA", { iban: "TR330006100519786457841326" }, ["debit.account mandates 2 iban"]],
    ["suspended", { status: "suspended" }, ["debit.mandate-not-active mandates 2 status"]],
    ["revoked", { status: "revoked" }, ["debit.mandate-not-active mandates 2 status"]],
    [
      "everything at once",
      { reference: undefined, signedOn: undefined, iban: undefined },
      [
        "debit.mandate-reference mandates 2 mandate",
        "debit.mandate-unsigned mandates 2 signedOn",
        "debit.account mandates 2 iban",
      ],
    ],
  ] as const)("%s", (name, fields, expected) => {
    const outcome = withMandate(fields);
    const twice = name === "a reference twice";
    expect(told(outcome)).toEqual(
      twice ? [...expected, "debit.mandate-reference-twice mandates 3 mandate"] : expected,
    );
    expect(collected(outcome)).toEqual(twice ? [] : ["F2 40.00 B"]);
  });

  it.each([
    ["35 characters", { reference: "R".repeat(35) }],
    ["signed the day itself", { signedOn: day("2026-11-02"), receivedOn: day("2026-10-01") }],
    ["a status left blank", { status: undefined }],
    ["an account with spaces", { iban: ` ${anIban(1).replace(/(.{4})/g, "$1 ")}` }],
  ] as const)("%s is right", (_, fields) => {
    const outcome = withMandate(fields);
    expect(collected(outcome)).toEqual(["F1 40.00 A", "F2 40.00 B"]);
    expect(batchOf(outcome).collections[0]?.iban).toBe(anIban(1));
  });

  it("says nothing of a mandate whose family owes nothing", () => {
    const outcome = prepare({
      ...others,
      receivables: [],
      mandates: [aMandate({ iban: undefined }), second],
    });
    expect(told(outcome)).toEqual(["debit.nothing-to-collect"]);
  });

  it("no mandate at all: the family is told of", () => {
    expect(told(prepare({ ...others, mandates: [second] }))).toEqual([
      "debit.no-mandate families 2 paymentMeans",
    ]);
  });

  it.each([
    ["RUM-1", "sent", []],
    ["rum-1", "sent", []],
    ["RUM-0", "prepared", []],
    ["RUM-0", "sent", ["debit.mandate-gone debits 7 mandate"]],
    ["RUM-0", "rejected", ["debit.mandate-gone debits 7 mandate"]],
  ] as const)("another number than that of the last debit, %s %s: %j", (mandate, status, problems) => {
    const last = { collectedOn: day("2026-09-15"), invoices: [], place: placeIn("debits", 7) };
    const debits = [aDebit({ ...last, mandate, status })];
    expect(told(prepare({ ...others, mandates: [aMandate(), second], debits }))).toEqual(problems);
  });

  it("two active ones: none is taken", () => {
    const rival = aMandate({ reference: "RUM-3", place: placeIn("mandates", 4) });
    const outcome = prepare({ ...others, mandates: [aMandate(), second, rival] });
    expect(told(outcome)).toEqual(["debit.two-active-mandates mandates 4 status"]);
    expect(collected(outcome)).toEqual(["F2 40.00 B"]);
  });

  it.each(["revoked", "suspended"] as const)("an active one beside a %s one is taken", (status) => {
    const old = aMandate({ reference: "RUM-0", status, place: placeIn("mandates", 4) });
    expect(told(prepare({ ...others, mandates: [old, aMandate(), second] }))).toEqual([]);
  });

  it.each([
    [["suspended"], "suspended", 2],
    [["revoked"], "revoked", 2],
    [["suspended", "revoked"], "suspended", 2],
    [["revoked", "suspended"], "suspended", 3],
    [["suspended", "suspended", "revoked"], "suspended", 3],
    [["revoked", "revoked"], "revoked", 3],
  ] as const)(
    "of mandates %j it names the one that may be active again: %s, in row %i",
    (rows, status, row) => {
      const mandates = rows.map((each, index) =>
        aMandate({ reference: `RUM-${String(index)}`, status: each, place: placeIn("mandates", index + 2) }),
      );
      const { problems } = prepare({ mandates });
      expect(problems).toMatchObject([
        {
          code: "debit.mandate-not-active",
          facts: { family: "F1", status },
          where: { row, field: "status" },
        },
      ]);
    },
  );

  it("of active ones all rows are named, and of a reference those that bear it as well", () => {
    const inRow = (row: number, fields: Partial<ReturnType<typeof aMandate>>) =>
      aMandate({ ...fields, place: placeIn("mandates", row) });
    const active = [2, 3, 4].map((row) => inRow(row, { reference: `RUM-${String(row)}` }));
    const old = inRow(5, { reference: "RUM-5", status: "revoked" });
    expect(prepare({ mandates: [...active, old] }).problems[0]).toMatchObject({
      code: "debit.two-active-mandates",
      facts: { family: "F1", rows: [2, 3, 4] },
      where: { row: 3 },
    });
    const bearers = [
      inRow(2, {}),
      inRow(3, { familyCode: "F2", status: "revoked" }),
      inRow(4, { familyCode: "F3", status: "suspended" }),
      inRow(5, { familyCode: "F4", reference: "RUM-4" }),
    ];
    expect(prepare({ mandates: bearers }).problems[0]).toMatchObject({
      code: "debit.mandate-reference-twice",
      facts: { family: "F1", reference: "RUM-1", rows: [3, 4] },
      where: { row: 2 },
    });
  });

  it("a reference goes to the bank without the blanks around it, and as it is written otherwise", () => {
    expect(batchOf(prepare({ mandates: [aMandate({ reference: " Rum-1 " })] })).collections[0]?.mandate).toBe(
      "Rum-1",
    );
  });

  it("references differ by more than capitals and blanks", () => {
    const twin = aMandate({ ...second, reference: " rum-1 " });
    expect(told(prepare({ ...others, mandates: [aMandate(), twin] }))).toEqual([
      "debit.mandate-reference-twice mandates 2 mandate",
      "debit.mandate-reference-twice mandates 3 mandate",
    ]);
  });
});

describe("36 months without a collection: to the collection date, that day is still valid", () => {
  it.each([
    ["never used, signed", undefined, "2023-11-16", []],
    ["never used, signed", undefined, "2023-11-15", ["debit.mandate-lapsed mandates 2 signedOn"]],
    ["last used", "2023-11-16", "2018-01-01", []],
    ["last used", "2023-11-15", "2018-01-01", ["debit.mandate-lapsed mandates 2 lastCollection"]],
  ])("%s on %p (signed %s), collected on 2026-11-16", (_, lastCollection, signedOn, expected) => {
    const mandate = aMandate({
      signedOn: day(signedOn),
      lastCollection: lastCollection === undefined ? undefined : day(lastCollection),
    });
    const outcome = prepare({ mandates: [mandate] });
    expect(told(outcome)).toEqual(expected);
    if (expected.length > 0)
      expect(outcome.problems[0]?.facts).toEqual({
        family: "F1",
        lastUse: "2023-11-15",
        lastDay: "2026-11-15",
        neverUsed: lastCollection === undefined,
      });
  });
});

describe("a mandate collects from the next invoice on", () => {
  it.each([
    ["2026-10-27", undefined, ["F1 40.00 A"]],
    ["2026-10-28", undefined, ["F1 40.00 A"]],
    ["2026-10-29", undefined, []],
    ["2026-09-01", "2026-10-28", ["F1 40.00 A"]],
    ["2026-09-01", "2026-10-29", []],
  ])("signed on %s, received on %p, for an invoice of 2026-10-28", (signedOn, receivedOn, expected) => {
    const mandate = aMandate({
      signedOn: day(signedOn),
      receivedOn: receivedOn === undefined ? undefined : day(receivedOn),
    });
    const outcome = prepare({ mandates: [mandate] });
    expect(collected(outcome)).toEqual(expected);
    expect(told(outcome)).toEqual(
      expected.length > 0 ? [] : ["debit.invoice-before-mandate invoices 2 issuedOn"],
    );
  });
});

describe("the notice that families have", () => {
  it.each([
    ["2026-11-02", 14, []],
    ["2026-11-03", 14, ["debit.short-notice invoices 2 issuedOn"]],
    ["2026-11-09", 7, []],
    ["2026-11-10", 7, ["debit.short-notice invoices 2 issuedOn"]],
  ])("an invoice of %s, %p days agreed, collected on 2026-11-16", (issuedOn, noticeDays, expected) => {
    const outcome = prepare({
      preparedOn: day("2026-11-12"),
      rules: { leadDays: 1, noticeDays, firstSequence: "RCUR" },
      receivables: [anInvoice({ issuedOn: day(issuedOn) })],
    });
    expect([collected(outcome), told(outcome)]).toEqual([["F1 40.00 A"], expected]);
  });

  it("is told once for all invoices of one day", () => {
    const issuedOn = day("2026-11-10");
    const { problems } = prepare({
      preparedOn: day("2026-11-12"),
      receivables: ["A", "B", "C"].map((number) => anInvoice({ number, issuedOn })),
    });
    expect(problems.map(({ facts }) => facts)).toEqual([
      { issued: issuedOn, collected: "2026-11-16", days: 6, agreed: 14, invoices: 3 },
    ]);
  });
});

describe("sequence and amendment", () => {
  it.each([
    ["RCUR", undefined, "RCUR"],
    ["RCUR", "2026-10-05", "RCUR"],
    ["FRST", undefined, "FRST"],
    ["FRST", "2026-10-05", "RCUR"],
  ] as const)("first %s, last collection %p: %s", (firstSequence, lastCollection, expected) => {
    const outcome = prepare({
      rules: { leadDays: 1, noticeDays: 14, firstSequence },
      mandates: [
        aMandate({ lastCollection: lastCollection === undefined ? undefined : day(lastCollection) }),
      ],
    });
    expect(batchOf(outcome).collections[0]?.sequence).toBe(expected);
  });

  it.each([
    ["never collected", undefined, false],
    ["the same account", anIban(1), false],
    ["the same account with spaces", anIban(1).replace(/(.{4})/g, "$1 "), false],
    ["another account", anIban(7), true],
  ])("%s: amended %p", (_, lastIban, isAmended) => {
    const outcome = prepare({ mandates: [aMandate({ lastIban })] });
    expect(batchOf(outcome).collections[0]?.isAmended).toBe(isAmended);
  });
});

describe("names and banks", () => {
  it("a name is rewritten with a warning; without one the family's own is taken", () => {
    const accented = prepare({ mandates: [aMandate({ holder: "Mme Hélène Lefèvre" })] });
    expect(batchOf(accented).collections[0]?.holder).toBe("Mme Helene Lefevre");
    expect(told(accented)).toEqual(["debit.name-rewritten mandates 2 holder"]);
    const unnamed = prepare({
      families: [debited("F1", { firstName: "Paul", lastName: "Martin" })],
      mandates: [aMandate({ holder: undefined })],
    });
    expect([batchOf(unnamed).collections[0]?.holder, told(unnamed)]).toEqual(["Paul Martin", []]);
  });

  it("a wrong BIC is left out with a warning: the account is known by its IBAN", () => {
    const outcome = prepare({ mandates: [aMandate({ bic: "CREDIT AGRICOLE" })] });
    expect([batchOf(outcome).collections[0]?.bic, told(outcome)]).toEqual([
      undefined,
      ["debit.bic-left-out mandates 2 bic"],
    ]);
    expect(batchOf(prepare({ mandates: [aMandate({ bic: "agrifrpp882" })] })).collections[0]?.bic).toBe(
      "AGRIFRPP882",
    );
  });
});

describe("debits made before", () => {
  const other = { collectedOn: day("2026-11-30"), batch: "ECOT-20261130-1" };

  it.each([
    ["prepared for this date: made anew", { status: "prepared" }, ["F1 40.00 A"], []],
    [
      "prepared for another date: held",
      { status: "prepared", ...other },
      [],
      ["debit.invoice-held invoices 2 number"],
    ],
    ["at the bank, date to come: held", { status: "sent" }, [], ["debit.invoice-held invoices 2 number"]],
    [
      "at the bank for another date: held",
      { status: "sent", ...other },
      [],
      ["debit.invoice-held invoices 2 number"],
    ],
    [
      "at the bank, settled the day the batch is made, and something left: collected",
      { status: "sent", collectedOn: day("2026-11-02") },
      ["F1 40.00 A"],
      [],
    ],
    [
      "sent back once: never again",
      { status: "rejected" },
      [],
      ["debit.invoice-rejected-before invoices 2 number"],
    ],
    ["of another family: no matter", { status: "sent", familyCode: "F9" }, ["F1 40.00 A"], []],
    ["of other invoices: no matter", { status: "sent", invoices: ["B"] }, ["F1 40.00 A"], []],
  ] as const)("%s", (_, fields, expected, problems) => {
    const outcome = prepare({ debits: [aDebit(fields)] });
    expect([collected(outcome), told(outcome)]).toEqual([expected, problems]);
  });

  it("those prepared for the same date are replaced, and no other", () => {
    const mine = aDebit({ status: "prepared" });
    const debits = [mine, aDebit({ status: "prepared", ...other }), aDebit({ status: "sent" })];
    expect(batchOf(prepare({ debits })).replaced).toEqual([mine]);
  });

  it("a second batch of a date has another name, and so have its debits", () => {
    const debits = [aDebit({ familyCode: "F9", status: "sent" })];
    const { name, collections } = batchOf(prepare({ debits }));
    expect([name, collections[0]?.reference]).toEqual(["ECOT-20261116-2", "ECOT-20261116-2-F1"]);
    const rejected = [aDebit({ familyCode: "F9", status: "rejected" })];
    expect(batchOf(prepare({ debits: rejected })).name).toBe("ECOT-20261116-2");
    const prepared = [aDebit({ familyCode: "F9", status: "prepared" })];
    expect(batchOf(prepare({ debits: prepared })).name).toBe("ECOT-20261116-1");
  });
});

describe("the reference of each debit", () => {
  const codes = ["F1", "f1", "A".repeat(12), "A".repeat(13), "F 1", "FAMILLE/É", "A-1"];
  const outcome = prepare({
    families: codes.map((code) => debited(code)),
    receivables: codes.map((familyCode, index) => anInvoice({ number: String(index), familyCode })),
    mandates: codes.map((familyCode, index) =>
      aMandate({ familyCode, reference: `RUM-${String(index)}`, iban: anIban(index) }),
    ),
  });

  it("is the batch and the family's code, or the rank where that would not do", () => {
    expect(batchOf(outcome).collections.map(({ familyCode, reference }) => [familyCode, reference])).toEqual([
      ["A-1", "ECOT-20261116-1-A-1"],
      ["A".repeat(12), `ECOT-20261116-1-${"A".repeat(12)}`],
      ["A".repeat(13), "ECOT-20261116-1.3"],
      ["F 1", "ECOT-20261116-1.4"],
      ["F1", "ECOT-20261116-1-F1"],
      ["f1", "ECOT-20261116-1-f1"],
      ["FAMILLE/É", "ECOT-20261116-1.6"],
    ]);
  });

  it("is unlike any other, and at most 35 plain characters long", () => {
    const references = batchOf(outcome).collections.map(({ reference }) => reference);
    expect(new Set(references).size).toBe(codes.length);
    expect(references.filter((reference) => !/^[A-Za-z0-9.-]{1,35}$/.test(reference))).toEqual([]);
  });
});
