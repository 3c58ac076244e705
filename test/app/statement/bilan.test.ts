import { drawUpStatement, type DrawnStatement } from "../../../src/app/statement/bilan";
import { exampleTown } from "../../../src/examples";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { prepareBatch } from "../../../src/app/debits/prelever";
import { markBatchSent } from "../../../src/app/debits/prelever-envoye";
import { sum } from "../../../src/kernel/cents";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { codesOf, everything, noting, resultOf, stopAt, townInMemory } from "../town-in-memory";
import type { Step } from "../../../src/app/deed/run";

const now = { day: day("2026-10-05"), at: 600 };
const on = now.day;

/** September is collected from families with a mandate; October's debit is with the bank until the 15th. */
async function chaumont(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont")));
  for (const [period, issuedOn, preparedOn, collectedOn] of [
    ["2026-09", "2026-08-28", "2026-08-31", "2026-09-15"],
    ["2026-10", "2026-09-28", "2026-09-30", "2026-10-15"],
  ] as const) {
    await issuePeriod({ period, issuedOn: day(issuedOn), now }, workbook);
    const batch = { collectedOn: day(collectedOn), now };
    await prepareBatch({ ...batch, preparedOn: day(preparedOn) }, workbook);
    resultOf(await markBatchSent({ ...batch, sentOn: day(preparedOn) }, workbook));
  }
  return workbook;
}

let workbook: MemoryWorkbook;
const drawnOn = async (asked: string): Promise<DrawnStatement> =>
  resultOf(await drawUpStatement({ on: day(asked), preview: true, now }, workbook));

beforeAll(async () => {
  workbook = await chaumont();
});

describe("the preview of a statement", () => {
  it("is what the statement says, and writes nothing", async () => {
    const before = await everything(workbook);
    const seen = await drawUpStatement({ on, preview: true, now }, workbook);
    expect(await everything(workbook)).toEqual(before);
    const other = await chaumont();
    expect(await drawUpStatement({ on, now }, other)).toEqual(seen);
    expect(await everything(other)).not.toEqual(before);
  });

  it("tells what is wrong with the payments all the same", async () => {
    const payments = [
      ["Date", "Code famille", "Montant", "Mode", "Facture"],
      ["01/10/2026", "F1", 12, "Espèces", "2026-000999"],
    ];
    const town = townInMemory({ Règlements: payments });
    const { result, problems } = await drawUpStatement({ on, preview: true, now }, town);
    expect(result?.statement.balances.paid).toBe(1200);
    expect(codesOf(problems)).toEqual(["ledger.unknown-invoice"]);
  });

  it("takes the steps of a run but for the writing, and stops where it is told to", async () => {
    const steps: Step[] = [];
    await drawUpStatement({ on, preview: true, now }, workbook, noting(steps));
    expect(steps).toEqual(["read", "compute"]);
    const stopped = await drawUpStatement({ on, preview: true, now }, workbook, stopAt("compute"));
    expect(stopped.result).toBeUndefined();
    expect(codesOf(stopped.problems)).toEqual(["run.stopped"]);
  });

  it("names every family, and none that is not there", async () => {
    const { familyNames, overdue, statement } = await drawnOn("2026-10-05");
    expect(familyNames.size).toBe(46);
    expect(overdue.length).toBeGreaterThan(0);
    for (const { familyCode, name } of statement.families) expect(familyNames.get(familyCode)).toBe(name);
    expect(familyNames.has("F999")).toBe(false);
  });

  it("is empty where nothing was ever issued", async () => {
    const { statement, overdue } = resultOf(
      await drawUpStatement({ on, preview: true, now }, townInMemory()),
    );
    expect([statement.periods, statement.takings, overdue]).toEqual([[], [], []]);
    expect(statement.total.onItsWay).toBe(0);
  });
});

describe("what a debit is about to collect", () => {
  it("is told of the period that it is for, as a part of what is due, until the day of the collection", async () => {
    const { statement } = await drawnOn("2026-10-14");
    const debits = statement.families
      .flatMap(({ invoices }) => invoices)
      .filter(({ pendingDebit }) => pendingDebit !== undefined);
    expect(debits.length).toBeGreaterThan(0);
    const october = statement.periods.find(({ key }) => key === "2026-10");
    expect(october?.onItsWay).toBe(sum(debits.map(({ remaining }) => remaining)));
    expect(october?.onItsWay).toBeLessThan(october?.due ?? 0);
    expect(statement.total.onItsWay).toBe(october?.onItsWay);
    expect((await drawnOn("2026-10-15")).statement.total.onItsWay).toBe(0);
  });
});
