import { findPaymentsTwice, type LedgerPayment } from "../../../src/domain/ledger";
import { cents } from "../../../src/kernel/cents";
import { day } from "../../../src/kernel/day";

const payment = (row: number, said: Partial<LedgerPayment> = {}): LedgerPayment => ({
  date: day("2026-11-12"),
  familyCode: "F1",
  amount: cents(5_000),
  means: "cash",
  reference: undefined,
  invoice: undefined,
  place: { sheet: "payments", row },
  ...said,
});

/** `5<2`: row 5 says what row 2 says. */
const told = (...payments: readonly LedgerPayment[]) =>
  findPaymentsTwice(payments).map(
    (one) => `${String(one.payment.place?.row)}<${String(one.first.place?.row)}`,
  );

describe("Two payments that say the same", () => {
  it("are told, each with the first of them", () => {
    expect(told(payment(2), payment(3, { familyCode: "F2" }), payment(5), payment(6))).toEqual([
      "5<2",
      "6<2",
    ]);
  });

  it.each<[string, Partial<LedgerPayment>]>([
    ["of another family", { familyCode: "F2" }],
    ["of another amount", { amount: cents(5_001) }],
    ["given back", { amount: cents(-5_000) }],
    ["of another day", { date: day("2026-11-13") }],
    ["by other means", { means: "card" }],
    ["with another reference", { reference: "2" }],
    ["for another invoice", { invoice: "2026-000001" }],
  ])("are two where one is %s", (_what, other) => {
    expect(told(payment(2), payment(3, other))).toEqual([]);
  });

  it("are two where their observations say so, as credits of the bank", () => {
    const noted = (row: number, observation?: string) => payment(row, { observation });
    expect(told(noted(2, "VIR A [BQ-1]"), noted(3, "VIR A [BQ-2]"))).toEqual([]);
    expect(told(noted(2, "VIR A"), noted(3), noted(4, "vir a"))).toEqual(["3<2", "4<2"]);
    expect(told(noted(2, "Léa"), noted(3, "Tom"), noted(4, "TOM"))).toEqual(["4<3"]);
  });

  it("are one cheque by its number, whenever it was noted; any other reference may come again", () => {
    const cheque = (row: number, on: string, said: Partial<LedgerPayment> = {}) =>
      payment(row, { means: "cheque", reference: "N° 123", date: day(on), ...said });
    expect(told(cheque(2, "2026-11-12"), cheque(3, "2026-12-12"))).toEqual(["3<2"]);
    expect(told(cheque(2, "2026-11-12"), cheque(3, "2026-11-12", { amount: cents(3_000) }))).toEqual([]);
    expect(told(cheque(2, "2026-11-12"), cheque(3, "2026-12-12", { reference: "124" }))).toEqual([]);
    const monthly = { reference: "remise" };
    expect(told(cheque(2, "2026-11-12", monthly), cheque(3, "2026-12-12", monthly))).toEqual([]);
    const transfer = { means: "transfer", reference: "VIR 12" } as const;
    expect(told(cheque(2, "2026-11-12", transfer), cheque(3, "2026-12-12", transfer))).toEqual([]);
  });

  it("are told before the second one is written", () => {
    const { date, familyCode, amount, means, reference, invoice } = payment(3);
    const typed = { date, familyCode, amount, means, reference, invoice };
    expect(told(payment(2), typed)).toEqual(["undefined<2"]);
  });
});
