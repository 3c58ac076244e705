import { day, type Day } from "../../../src/kernel/day";
import { prepareDebits, proposeCollectionDate } from "../../../src/domain/direct-debit";
import { aDebit, aDebitInput, anInvoice } from "../../support/money";
import { aFamily } from "../../support/town";

/** The date to collect on, on Monday 2 November 2026: the bank needs one TARGET day, families 14 days' notice. */

const propose = (fields: Parameters<typeof aDebitInput>[0] = {}) =>
  proposeCollectionDate(aDebitInput(fields));
const anInvoiceOf = (issuedOn: string, dueOn: string) =>
  anInvoice({ issuedOn: day(issuedOn), dueOn: day(dueOn) });
const rules = { leadDays: 1, noticeDays: 14, firstSequence: "RCUR" } as const;

describe("the date that is proposed", () => {
  it.each([
    ["the day after, where nothing is open", [], "2026-11-03", "bank"],
    ["the day after, where everything is due", [["2026-09-28", "2026-10-18"]], "2026-11-03", "bank"],
    [
      "the first that the bank takes, due that very day",
      [["2026-10-20", "2026-11-03"]],
      "2026-11-03",
      "bank",
    ],
    ["when the invoice is due", [["2026-10-20", "2026-11-04"]], "2026-11-04", "due"],
    ["Monday, where a Saturday is due", [["2026-10-28", "2026-11-14"]], "2026-11-16", "due"],
    ["on 11 November, when banks work", [["2026-10-27", "2026-11-11"]], "2026-11-11", "due"],
    [
      "when the last invoice is due",
      [
        ["2026-10-28", "2026-11-20"],
        ["2026-10-28", "2026-11-18"],
      ],
      "2026-11-20",
      "due",
    ],
    ["14 days after the issue", [["2026-10-28", "2026-11-10"]], "2026-11-11", "notice"],
    ["when it is due, told long enough before", [["2026-10-28", "2026-11-11"]], "2026-11-11", "due"],
  ])("is %s", (_, dates, expected, because) => {
    const receivables = dates.map(([issued = "", due = ""], index) => ({
      ...anInvoiceOf(issued, due),
      number: `A${String(index)}`,
    }));
    expect(propose({ receivables })).toEqual({ day: expected, because });
  });

  it("leaves the bank its days, closed ones not counted", () => {
    const receivables: [] = [];
    const rushed = (preparedOn: string, leadDays: number) =>
      propose({ receivables, preparedOn: day(preparedOn), rules: { ...rules, leadDays } }).day;
    expect(rushed("2026-11-06", 1)).toBe("2026-11-09");
    expect(rushed("2026-12-24", 1)).toBe("2026-12-28");
    expect(rushed("2026-12-24", 5)).toBe("2027-01-04");
    expect(rushed("2026-11-06", 0)).toBe("2026-11-06");
  });

  it("follows a shorter notice that was agreed", () => {
    const receivables = [anInvoiceOf("2026-11-02", "2026-11-02")];
    expect(propose({ receivables, rules: { ...rules, noticeDays: 5 } })).toEqual({
      day: "2026-11-09",
      because: "notice",
    });
  });

  it("does not wait for what no batch collects", () => {
    const late = anInvoice({ dueOn: day("2026-12-18") });
    const cheque = aFamily({ paymentMeans: "cheque" });
    const first = { day: "2026-11-03", because: "bank" };
    expect(propose({ receivables: [late], families: [cheque] })).toEqual(first);
    expect(propose({ receivables: [late], mandates: [] })).toEqual(first);
    const held = aDebit({ collectedOn: day("2026-11-10"), status: "sent" });
    expect(propose({ receivables: [late], debits: [held] })).toEqual(first);
  });

  it("is that of a batch which is prepared and not sent, the next one of several", () => {
    const prepared = (collectedOn: Day) => aDebit({ collectedOn, status: "prepared" });
    const dates = [day("2026-12-15"), day("2026-11-24"), day("2026-10-30")];
    expect(propose({ debits: dates.map(prepared) })).toEqual({ day: "2026-11-24", because: "prepared" });
  });

  it("is no prepared date that has gone by", () => {
    const gone = aDebit({ collectedOn: day("2026-11-02"), status: "prepared", invoices: ["Z"] });
    expect(propose({ debits: [gone] }).because).toBe("due");
  });

  it("is one that the bank takes", () => {
    for (const preparedOn of ["2026-11-02", "2026-12-24", "2027-03-25"].map(day)) {
      const input = aDebitInput({ preparedOn });
      const collectedOn = proposeCollectionDate(input).day;
      expect(prepareDebits({ ...input, collectedOn }).ok).toBe(true);
    }
  });
});
