import { ledgerOf, standingsOf, type AccountsToCome } from "../../../src/domain/books";
import { day } from "../../../src/kernel/day";
import { aDebit, aMandate, aPayment } from "../../support/money";
import { aFamily, euros, placeIn } from "../../support/town";

/** What an invoice of 28 October says beside its lines: family F1 owes 40 € of before and is billed 30 € now. */

const issued = (number: string, on: string, due: string, total: number) => ({
  number,
  periodKey: on.slice(0, 7),
  familyCode: "F1",
  childCode: "E1",
  issuedOn: day(on),
  dueOn: day(due),
  meals: 1,
  periodAmount: euros(total),
  otherAmount: euros(0),
  total: euros(total),
  place: placeIn("invoices"),
});
const issuedOn = day("2026-10-28");
const debited = aFamily({ paymentMeans: "direct-debit" });

function standingIn(rows: Partial<AccountsToCome> = {}, family = aFamily(), dueOn = day("2026-11-16")) {
  const accounts: AccountsToCome = {
    issuedInvoices: [
      issued("A", "2026-09-28", "2026-10-16", 40),
      issued("B", "2026-10-28", "2026-11-16", 30),
    ],
    openingBalances: [],
    payments: [],
    mandates: [],
    debits: [],
    rejects: [],
    reminders: [],
    familiesInDoubt: new Set(),
    ...rows,
  };
  return standingsOf(accounts, ledgerOf(accounts, issuedOn))({ number: "B", family, issuedOn, dueOn });
}

describe("how an invoice stands on the day it is issued", () => {
  it("owes all of it, and what is open from before stands apart", () => {
    expect(standingIn()).toEqual({
      settled: 0,
      remaining: euros(30),
      earlier: { amount: euros(40), numbers: ["A"] },
      mandate: undefined,
    });
  });

  it("counts money up to that day, and none of the day after", () => {
    const paid = (date: string) =>
      standingIn({ payments: [aPayment({ date: day(date), amount: euros(50) })] });
    expect(paid("2026-10-28")).toMatchObject({
      settled: euros(10),
      remaining: euros(20),
      earlier: { amount: 0, numbers: [] },
    });
    expect(paid("2026-10-29")).toMatchObject({ remaining: euros(30), earlier: { amount: euros(40) } });
  });

  it("takes credit that waited", () => {
    const credit = issued("C", "2026-10-01", "2026-10-16", -55);
    const rows = {
      issuedInvoices: [
        issued("A", "2026-09-28", "2026-10-16", 40),
        credit,
        issued("B", "2026-10-28", "2026-11-16", 30),
      ],
    };
    expect(standingIn(rows)).toMatchObject({
      settled: euros(15),
      remaining: euros(15),
      earlier: { numbers: [] },
    });
  });

  it("does not ask again for what a debit is about to collect", () => {
    const debits = [aDebit({ collectedOn: day("2026-11-02"), invoices: ["A"], status: "sent" })];
    expect(standingIn({ debits })).toMatchObject({ earlier: { amount: 0, numbers: [] } });
  });

  it("says nothing where a row of the family's money cannot be read", () => {
    expect(standingIn({ familiesInDoubt: new Set(["F1"]) })).toBeUndefined();
  });
});

describe("a debit is announced", () => {
  const announced = (mandates: AccountsToCome["mandates"], family = debited, dueOn = "2026-11-16") =>
    standingIn({ mandates }, family, day(dueOn))?.mandate?.reference;

  it("where the family pays so and its mandate is sound", () => {
    expect(announced([aMandate()])).toBe("RUM-1");
    expect(announced([aMandate()], aFamily())).toBeUndefined();
    expect(announced([])).toBeUndefined();
  });

  it.each([
    ["suspended", { status: "suspended" as const }],
    ["without an account", { iban: undefined }],
    ["without a signature", { signedOn: undefined }],
    ["signed later", { signedOn: day("2026-10-29") }],
  ])("never by a mandate %s", (_, fields) => {
    expect(announced([aMandate(fields)])).toBeUndefined();
  });

  it("by one that came in on the day of issue, and not by one of the day after", () => {
    expect(announced([aMandate({ receivedOn: day("2026-10-28") })])).toBe("RUM-1");
    expect(announced([aMandate({ receivedOn: day("2026-10-29") })])).toBeUndefined();
  });

  it("not where nothing is left to collect", () => {
    const payments = [aPayment({ date: day("2026-10-20"), amount: euros(70) })];
    expect(standingIn({ payments, mandates: [aMandate()] }, debited)).toMatchObject({
      remaining: 0,
      mandate: undefined,
    });
  });
});
