import { day } from "../../../src/kernel/day";
import { markSent } from "../../../src/domain/direct-debit";
import { aDebit, aMandate, anIban } from "../../support/money";
import { euros, placeIn } from "../../support/town";

const date = day("2026-11-16");
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe("marking a batch as sent", () => {
  const prepared = aDebit({ status: "prepared" });

  it("freezes the prepared rows of the date, and their mandates remember date and account", () => {
    const mandate = aMandate({ lastCollection: day("2026-10-05"), lastIban: anIban(7) });
    const other = aDebit({ status: "prepared", collectedOn: day("2026-11-30") });
    expect(markSent(date, [prepared, other, aDebit()], [mandate])).toEqual({
      sent: [prepared],
      uses: [{ mandate, lastCollection: date, lastIban: anIban(1) }],
      problems: [],
    });
  });

  it("marked late, does not hide a later collection", () => {
    const mandate = aMandate({ lastCollection: day("2026-12-14"), lastIban: anIban(7) });
    expect(markSent(date, [prepared], [mandate]).uses).toEqual([
      { mandate, lastCollection: "2026-12-14", lastIban: anIban(7) },
    ]);
  });

  it.each([
    [0, false],
    [-40, false],
    [0.01, true],
  ])("a row changed by hand to %p € is sent: %p", (value, isSent) => {
    const row = aDebit({ status: "prepared", amount: euros(value) });
    const { sent, problems } = markSent(date, [row], [aMandate()]);
    expect([sent.length, codes(problems)]).toEqual(isSent ? [1, []] : [0, ["debit.amount-not-positive"]]);
  });

  it.each([
    ["nothing of that date", [], false],
    ["sent before", [aDebit()], true],
    ["sent and rejected before", [aDebit({ status: "rejected" })], true],
  ])("%s: nothing changes, and it says so", (_, debits, sentBefore) => {
    expect(markSent(date, debits, [aMandate()])).toMatchObject({
      sent: [],
      uses: [],
      problems: [{ code: "debit.nothing-to-send", severity: "information", facts: { sentBefore } }],
    });
  });

  it("of two mandates of one family and reference the upper one remembers, however the reference is spelled", () => {
    const upper = aMandate({ reference: " rum-1 " });
    const lower = aMandate({ place: placeIn("mandates", 9) });
    const { uses } = markSent(date, [prepared], [aMandate({ familyCode: "F2" }), upper, lower]);
    expect(uses.map(({ mandate }) => mandate)).toEqual([upper]);
  });

  it.each([
    ["no such row", []],
    ["another family's", [aMandate({ familyCode: "F2" })]],
  ])("a mandate that is gone (%s) is told at the row of the debit", (_, mandates) => {
    const { sent, uses, problems } = markSent(date, [prepared], mandates);
    expect([sent.length, uses]).toEqual([1, []]);
    expect(problems).toMatchObject([
      { code: "debit.mandate-gone", where: { ...placeIn("debits"), field: "mandate" } },
    ]);
  });
});
