import { familiesToDebit, type Debit, type Mandate } from "../../../src/domain/direct-debit";
import type { Payment, Receivable } from "../../../src/domain/ledger";
import { day } from "../../../src/kernel/day";
import { aDebit, aMandate, anInvoice, aPayment, ledgerOf } from "../../support/money";
import { aFamily } from "../../support/town";

/** The families that wait on 2 November, of F1 and F2, who pay by debit. */
function waiting({
  receivables,
  mandates = [aMandate(), aMandate({ familyCode: "F2" })],
  debits = [],
}: {
  readonly receivables: readonly Receivable[];
  readonly mandates?: readonly Mandate[];
  readonly debits?: readonly Debit[];
}): readonly string[] {
  const { invoices } = ledgerOf({ receivables }, "2026-11-02");
  const families = ["F1", "F2"].map((code) => aFamily({ code, paymentMeans: "direct-debit" }));
  return familiesToDebit({ families, mandates, invoices, debits }, day("2026-11-02"));
}

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

  it("for one invoice that nothing holds, whatever holds the others", () => {
    const receivables = [anInvoice(), anInvoice({ number: "B" })];
    const [ofA, ofB] = ["A", "B"].map((number) => aDebit({ status: "prepared", invoices: [number] }));
    if (ofA === undefined || ofB === undefined) throw new Error("two debits");
    expect(waiting({ receivables, debits: [ofA] })).toEqual(["F1"]);
    expect(waiting({ receivables, debits: [ofB] })).toEqual(["F1"]);
    expect(waiting({ receivables, debits: [ofA, ofB] })).toEqual([]);
    const mandates = [aMandate({ receivedOn: day("2026-10-28") })];
    const one = anInvoice({ number: "B", issuedOn: day("2026-10-27") });
    expect(waiting({ receivables: [one, anInvoice()], mandates })).toEqual(["F1"]);
    expect(waiting({ receivables: [one], mandates })).toEqual([]);
  });

  it("not for an invoice that one of its debits holds, whatever became of the others", () => {
    const settled = aDebit({ status: "sent", collectedOn: day("2026-11-02") });
    const held = aDebit({ status: "prepared" });
    expect(waiting({ receivables: [anInvoice()], debits: [settled, held] })).toEqual([]);
    expect(waiting({ receivables: [anInvoice()], debits: [held, settled] })).toEqual([]);
    expect(waiting({ receivables: [anInvoice()], debits: [settled] })).toEqual(["F1"]);
  });

  it("in the order of the families, each by its own mandate, invoices and debits", () => {
    const receivables = [anInvoice({ number: "B", familyCode: "F2" }), anInvoice()];
    expect(waiting({ receivables })).toEqual(["F1", "F2"]);
    expect(waiting({ receivables, debits: [aDebit({ familyCode: "F2", status: "prepared" })] })).toEqual([
      "F1",
      "F2",
    ]);
    const revoked = aMandate({ status: "revoked", reference: "RUM-0" });
    expect(waiting({ receivables, mandates: [aMandate(), revoked] })).toEqual(["F1"]);
  });
});
