import { familiesToDebit, type Debit, type Mandate } from "../../../src/domain/direct-debit";
import type { Payment, Receivable } from "../../../src/domain/ledger";
import { day } from "../../../src/kernel/day";
import { aDebit, aMandate, anInvoice, aPayment, ledgerOf } from "../../support/money";
import { aFamily } from "../../support/town";

interface Case {
  readonly invoice?: Partial<Receivable>;
  readonly mandate?: Partial<Mandate>;
  readonly payments?: readonly Payment[];
  readonly debits?: readonly Debit[];
  readonly paymentMeans?: "direct-debit" | "cheque";
}

/** Does family F1, which owes an invoice issued on 28 October 2026, wait for a debit on 2 November? */
function waits({
  invoice,
  mandate,
  payments = [],
  debits = [],
  paymentMeans = "direct-debit",
}: Case): boolean {
  const on = "2026-11-02";
  const { invoices } = ledgerOf({ receivables: [anInvoice(invoice)], payments }, on);
  const families = [aFamily({ paymentMeans }), aFamily({ code: "F2" })];
  const found = familiesToDebit({ families, mandates: [aMandate(mandate)], invoices, debits }, day(on));
  expect(["", "F1"]).toContain(found.join());
  return found.length === 1;
}

describe("a family waits for a debit", () => {
  it("that pays by debit, has a mandate and owes something", () => {
    expect(waits({})).toBe(true);
    expect(waits({ paymentMeans: "cheque" })).toBe(false);
    expect(waits({ payments: [aPayment({ date: day("2026-11-02") })] })).toBe(false);
    expect(waits({ payments: [aPayment({ date: day("2026-11-03") })] })).toBe(true);
  });

  it("with an active mandate; a row that does not say is active", () => {
    expect(waits({ mandate: { status: undefined } })).toBe(true);
    expect(waits({ mandate: { status: "suspended" } })).toBe(false);
    expect(waits({ mandate: { status: "revoked" } })).toBe(false);
    expect(waits({ mandate: { familyCode: "F3" } })).toBe(false);
  });

  it("for invoices from the day the mandate came in, which is that of its signature where it does not say", () => {
    expect(waits({ mandate: { receivedOn: day("2026-10-28") } })).toBe(true);
    expect(waits({ mandate: { receivedOn: day("2026-10-29") } })).toBe(false);
    expect(waits({ mandate: { signedOn: day("2026-10-29") } })).toBe(false);
    expect(waits({ mandate: { signedOn: undefined } })).toBe(true);
  });

  it("unless one is prepared, at the bank, or was sent back", () => {
    const debit = (fields: Partial<Debit>) => waits({ debits: [aDebit(fields)] });
    expect(debit({ status: "prepared" })).toBe(false);
    expect(debit({ status: "rejected", collectedOn: day("2026-10-30") })).toBe(false);
    expect(debit({ status: "sent", collectedOn: day("2026-11-03") })).toBe(false);
    expect(debit({ status: "sent", collectedOn: day("2026-11-02") })).toBe(true);
    expect(debit({ status: "prepared", invoices: ["B"] })).toBe(true);
  });
});
