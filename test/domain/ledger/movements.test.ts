import fc from "fast-check";
import { ledgerOn, movementsOf, type LedgerInput } from "../../../src/domain/ledger";
import { day } from "../../../src/kernel/day";
import { askedDays, families, moneyHistories } from "../../support/money-histories";
import { aLedgerDebit, amount, anInvoice, aPayment, ledgerOf } from "../../support/money";
import { euros } from "../../support/town";

function lines(input: Partial<LedgerInput>, on?: string): readonly string[] {
  // The sheet may be read again for the same debits.
  const debits = (input.debits ?? []).map((debit) => ({ ...debit }));
  return movementsOf("F1", ledgerOf(input, on), debits).map(
    (line) => `${line.on} ${line.event.kind} ${amount(line.amount)} = ${amount(line.balance)}`,
  );
}

describe("the account of a family, line by line", () => {
  it("counts what is asked for up, and what is paid down", () => {
    const receivables = [
      anInvoice({ number: "A" }),
      anInvoice({ number: "N", issuedOn: day("2026-11-28"), total: euros(-15) }),
    ];
    const payments = [aPayment(), aPayment({ date: day("2026-12-01"), amount: euros(-10) })];
    expect(lines({ receivables, payments })).toEqual([
      "2026-10-28 invoice 40.00 = 40.00",
      "2026-11-10 payment -40.00 = 0.00",
      "2026-11-28 credit-note -15.00 = -15.00",
      "2026-12-01 refund 10.00 = -5.00",
    ]);
  });

  it.each([
    ["2026-10-27", []],
    ["2026-10-28", ["2026-10-28 invoice 40.00 = 40.00"]],
    ["2026-11-15", ["2026-10-28 invoice 40.00 = 40.00"]],
    ["2026-11-16", ["2026-10-28 invoice 40.00 = 40.00", "2026-11-16 debit -40.00 = 0.00"]],
    [
      "2026-11-19",
      [
        "2026-10-28 invoice 40.00 = 40.00",
        "2026-11-16 debit -40.00 = 0.00",
        "2026-11-19 reject 40.00 = 40.00",
      ],
    ],
  ])("knows nothing of what comes after %s", (on, expected) => {
    const debits = [aLedgerDebit({ status: "rejected", rejectedOn: day("2026-11-19") })];
    expect(lines({ receivables: [anInvoice()], debits }, on)).toEqual(expected);
  });

  it.each([
    ["before its date", day("2026-11-12"), "2026-11-12"],
    ["on its date", day("2026-11-16"), "2026-11-16"],
    ["nobody knows when", undefined, "2026-11-16"],
  ])("tells a debit that was refused %s, which moved nothing", (_when, rejectedOn, told) => {
    const debits = [aLedgerDebit({ status: "rejected", rejectedOn })];
    expect(lines({ receivables: [anInvoice()], debits })).toEqual([
      "2026-10-28 invoice 40.00 = 40.00",
      `${told} refused 0.00 = 40.00`,
    ]);
    expect(lines({ receivables: [anInvoice()], debits }, "2026-11-11")).toHaveLength(1);
  });

  it("has no line of a family that nothing was ever asked of, nor of another's debit", () => {
    const debits = [aLedgerDebit({ familyCode: "F2", status: "rejected" })];
    expect(lines({ debits })).toEqual([]);
  });

  it("ends with the balance of the family, after any history and on any day", () => {
    fc.assert(
      fc.property(moneyHistories(100), askedDays, (input, on) => {
        const ledger = ledgerOn(input, on);
        for (const code of families) {
          const last = movementsOf(code, ledger, input.debits).at(-1);
          expect(last?.balance ?? 0).toBe(ledger.families.get(code)?.balance ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
