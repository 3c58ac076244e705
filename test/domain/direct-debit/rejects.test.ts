import { day } from "../../../src/kernel/day";
import {
  applyRejects,
  ledgerDebits,
  type Debit,
  type RejectInput,
  type RejectReport,
} from "../../../src/domain/direct-debit";
import { aDebit, aMandate, anInvoice, ledgerOf, standing } from "../../support/money";
import { euros, placeIn } from "../../support/town";

const november = aDebit();
const december = aDebit({
  batch: "ECOT-20261214-1",
  collectedOn: day("2026-12-14"),
  reference: "ECOT-20261214-1-F1",
  invoices: ["B"],
  place: placeIn("debits", 3),
});

function aReport(fields: Partial<RejectReport> = {}): RejectReport {
  return {
    reference: november.reference,
    mandate: "RUM-1",
    amount: euros(40),
    date: day("2026-11-19"),
    code: "AM04",
    words: undefined,
    fee: undefined,
    place: undefined,
    ...fields,
  };
}

const byMandate = (fields: Partial<RejectReport> = {}) => aReport({ reference: undefined, ...fields });

const apply = (fields: Partial<RejectInput> = {}) =>
  applyRejects({
    reports: [aReport()],
    debits: [november, december],
    mandates: [aMandate()],
    recorded: [],
    usualFee: euros(2.5),
    ...fields,
  });

const rejectedRows = ({ rejected }: ReturnType<typeof apply>) => rejected.map(({ debit }) => debit.place.row);
const codes = ({ problems }: ReturnType<typeof apply>) => problems.map(({ code }) => code);

describe("a reject", () => {
  it("marks its debit, suspends the mandate and leaves a row with the fee", () => {
    const mandate = aMandate();
    expect(apply({ mandates: [mandate] })).toEqual({
      matches: [{ report: aReport(), debit: november, by: "reference", state: "new" }],
      rejected: [{ debit: november, code: "AM04" }],
      suspended: [mandate],
      recorded: [{ reference: november.reference, date: "2026-11-19", code: "AM04", fee: euros(2.5) }],
      known: 0,
      problems: [],
    });
  });

  it("has the fee that the bank tells, even none, before the usual one", () => {
    const feeOf = (fee: RejectReport["fee"]) => apply({ reports: [aReport({ fee })] }).recorded[0]?.fee;
    expect([feeOf(euros(7)), feeOf(euros(0)), feeOf(undefined)]).toEqual([700, 0, 250]);
  });

  it.each(["suspended", "revoked"] as const)("leaves a %s mandate as it is", (status) => {
    expect(apply({ mandates: [aMandate({ status })] }).suspended).toEqual([]);
  });

  it("opens the invoices again, from its date on", () => {
    const { rejected, recorded } = apply();
    const debits = [november, december].map((debit): Debit =>
      rejected.some((each) => each.debit === debit) ? { ...debit, status: "rejected" } : debit,
    );
    const on = (asked: string) =>
      standing(ledgerOf({ receivables: [anInvoice()], debits: ledgerDebits(debits, recorded) }, asked));
    expect(on("2026-11-18")).toEqual(["A: 40.00 - 40.00 paid = 0.00 settled"]);
    expect(on("2026-11-19")).toEqual(["A: 40.00 = 40.00 issued"]);
  });
});

describe("which debit is meant", () => {
  it.each([
    ["its reference", aReport(), [2]],
    ["its reference in small letters", aReport({ reference: november.reference.toLowerCase() }), [2]],
    ["the reference before mandate and amount", aReport({ mandate: "RUM-9", amount: undefined }), [2]],
    ["mandate and amount of one debit", byMandate({ amount: euros(25) }), [4]],
    ["mandate in small letters", byMandate({ mandate: " rum-1", amount: euros(25) }), [4]],
    ["no reference was provided", aReport({ reference: "NOTPROVIDED", amount: euros(25) }), [4]],
    ["an unknown reference, but mandate and amount", aReport({ reference: "X", amount: euros(25) }), [4]],
  ])("%s", (_, report, rows) => {
    const third = aDebit({ reference: "D3", amount: euros(25), place: placeIn("debits", 4) });
    const outcome = apply({ reports: [report], debits: [november, december, third] });
    expect([rejectedRows(outcome), codes(outcome)]).toEqual([rows, []]);
  });

  it.each([
    ["an unknown reference alone", aReport({ reference: "X", mandate: undefined }), 0],
    ["nothing to go by", byMandate({ mandate: undefined, amount: undefined }), 0],
    ["mandate without amount", byMandate({ amount: undefined }), 0],
    ["amount without mandate", byMandate({ mandate: undefined }), 0],
    ["another amount", byMandate({ amount: euros(40.01) }), 0],
    ["another mandate", byMandate({ mandate: "RUM-2" }), 0],
    ["two debits of one mandate and amount", byMandate(), 2],
  ])("%s is left for a person to look at", (_, report, candidates) => {
    expect(apply({ reports: [report] })).toMatchObject({
      rejected: [],
      suspended: [],
      recorded: [],
      problems: [{ code: "reject.unmatched", severity: "blocking", facts: { candidates } }],
    });
  });
});

describe("a debit known by its mandate and amount alone", () => {
  const undated = byMandate({ date: undefined });

  it("is certain without a date, as long as none like it was rejected before", () => {
    expect(rejectedRows(apply({ reports: [undated], debits: [november] }))).toEqual([2]);
  });

  it("is not certain without a date where one like it was rejected before: it may be the same reject", () => {
    const before = aDebit({ status: "rejected", reference: "D0", place: placeIn("debits", 5) });
    const recorded = [{ reference: "D0", date: day("2026-10-19"), code: "AM04", fee: euros(2.5) }];
    const outcome = apply({ reports: [undated], debits: [before, november], recorded });
    expect([rejectedRows(outcome), codes(outcome)]).toEqual([[], ["reject.unmatched"]]);
    const dated = apply({ reports: [byMandate()], debits: [before, november], recorded });
    expect([rejectedRows(dated), codes(dated)]).toEqual([[2], []]);
  });

  it("told again without a date, like a reject recorded without one, is known", () => {
    const before = aDebit({ status: "rejected" });
    const recorded = [{ reference: before.reference, date: undefined, code: "AM04", fee: euros(2.5) }];
    const outcome = apply({ reports: [undated], debits: [before, december], recorded });
    expect(outcome.matches.map(({ state }) => state)).toEqual(["known"]);
  });
});

describe("a reference that says that there is none", () => {
  // A row of the sheet that bears these words is still no debit of theirs.
  it.each(["NOTPROVIDED", "notprovided", " NOTPROVIDED ", "", "  "])("%j names no debit", (reference) => {
    const named = aDebit({ reference, place: placeIn("debits", 6) });
    const outcome = apply({
      reports: [aReport({ reference, mandate: undefined, amount: undefined })],
      debits: [named],
    });
    expect([rejectedRows(outcome), codes(outcome)]).toEqual([[], ["reject.unmatched"]]);
  });
});

describe("what is doubtful is done and told", () => {
  it.each([
    ["another amount", aReport({ amount: euros(39.99) }), november, ["reject.amount-differs"]],
    ["never marked as sent", aReport(), aDebit({ status: "prepared" }), ["reject.not-marked-sent"]],
  ])("%s", (_, report, debit, expected) => {
    const outcome = apply({ reports: [report], debits: [debit] });
    expect([rejectedRows(outcome), codes(outcome)]).toEqual([[2], expected]);
  });

  it("means the debit of its very spelling before one that differs by capitals alone", () => {
    const small = aDebit({ reference: november.reference.toLowerCase(), place: placeIn("debits", 5) });
    expect(rejectedRows(apply({ debits: [small, november] }))).toEqual([november.place.row]);
    expect(rejectedRows(apply({ debits: [small, december] }))).toEqual([5]);
  });

  it("a mandate that is gone cannot be suspended", () => {
    const outcome = apply({ mandates: [] });
    expect([rejectedRows(outcome), codes(outcome)]).toEqual([[2], ["debit.mandate-gone"]]);
  });
});

describe("importing the same reject twice changes nothing", () => {
  /** The workbook as the first import leaves it. */
  const after = (report: RejectReport, debits: readonly Debit[]) => {
    const { rejected, recorded } = apply({ reports: [report], debits });
    return {
      debits: debits.map((debit): Debit =>
        rejected.some((each) => each.debit === debit) ? { ...debit, status: "rejected" } : debit,
      ),
      recorded,
      // The office has made the mandate active again meanwhile: that stands.
      mandates: [aMandate()],
    };
  };
  const nothing = { rejected: [], suspended: [], recorded: [], known: 1, problems: [] };

  it.each([
    ["by reference", aReport(), [november, december]],
    ["by mandate and amount", byMandate(), [november]],
  ])("%s", (_, report, debits) => {
    const state = after(report, debits);
    expect(state.recorded).toHaveLength(1);
    expect(apply({ reports: [report], ...state })).toMatchObject(nothing);
  });

  it("not even when the next month's debit has the same mandate and amount", () => {
    const state = after(byMandate(), [november]);
    const later = { ...state, debits: [...state.debits, december] };
    expect(apply({ reports: [byMandate()], ...later })).toMatchObject(nothing);
    const next = apply({ reports: [byMandate({ date: day("2026-12-17") })], ...later });
    expect(rejectedRows(next)).toEqual([3]);
    // Without a date nobody knows which of the two the bank means.
    expect(codes(apply({ reports: [byMandate({ date: undefined })], ...later }))).toEqual([
      "reject.unmatched",
    ]);
  });

  it("nor do two files that tell the same reject at once", () => {
    const outcome = apply({ reports: [aReport(), aReport({ code: "MS03" })] });
    expect([rejectedRows(outcome), outcome.recorded.length, outcome.known]).toEqual([[2], 1, 1]);
  });

  it("a row typed in by the office is applied once, and gets no second row", () => {
    const typed = { reference: november.reference, date: day("2026-11-19"), code: "AM04", fee: euros(3) };
    const outcome = apply({ recorded: [typed] });
    expect([rejectedRows(outcome), outcome.suspended.length, outcome.recorded]).toEqual([[2], 1, []]);
  });
});
