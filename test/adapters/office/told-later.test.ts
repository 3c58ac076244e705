import type { Problem } from "../../../src/kernel/problem";
import type { Change } from "../../../src/workbook/changes";
import { amountOfFirst, oneMore, openInvoicesDesk, rows, template } from "../../support/invoices-desk";
import type { Office } from "../../support/office-runs";
import type { HostTable } from "../../host/workbook/table";

/**
 * What is noticed while an interrupted write is put in order: where a read does that, nobody is there to show it, and the
 * next write tells it.
 */

let office: Office;
let table: HostTable;

beforeEach(async () => {
  ({ office, table } = await openInvoicesDesk());
});

async function told(...changes: readonly Change[]): Promise<readonly Pick<Problem, "code" | "facts">[]> {
  const { problems } = await office.workbook.apply(changes);
  return problems.map(({ code, facts }) => ({ code, facts }));
}

/** The write is cut in the middle, and a cell is being typed in when it would be put in order at once. */
async function leaveAFilterOff(): Promise<void> {
  table.filter.apply(0, { filterOn: "Values", values: ["001"] }, table.filteredRows);
  await office.workbook.read(["Factures"]);
  const { host } = office;
  host.workbook.habits.filterApply = "refused";
  // The look around, what the filter says, then the writing.
  host.failAt(host.roundTrips + 3, { manner: "cut", code: "GeneralException", actions: 12 });
  host.failAt(host.roundTrips + 4, { manner: "refused", code: "InvalidOperationInCellEditMode" });
  expect((await told(oneMore)).map(({ code }) => code)).toEqual(["excel.refused"]);
}

const filterIsLost = {
  code: "excel.not-put-back",
  facts: { sheet: "Factures", what: "filter", name: "Facture", cutShort: true },
};

it("a filter that could not be put back is told by the next write, once", async () => {
  await leaveAFilterOff();
  expect(await office.workbook.read(["Factures"])).toMatchObject({ ok: true, problems: [] });
  expect(await told(amountOfFirst)).toEqual([filterIsLost]);
  expect(await told(amountOfFirst)).toEqual([]);
});

it("so it is where the next write has nothing to write, and where it is refused", async () => {
  await leaveAFilterOff();
  await office.workbook.read(["Factures"]);
  expect(await told()).toEqual([filterIsLost]);
  await leaveAFilterOff();
  await office.workbook.read(["Factures"]);
  expect(await told({ ...oneMore, rows: [["x".repeat(32_768), null, null]] })).toMatchObject([
    { code: "file.text-too-long" },
    filterIsLost,
  ]);
});

it("a read that fails in between loses nothing of it", async () => {
  await leaveAFilterOff();
  const { habits } = office.host.workbook;
  habits.dateFunction = "null";
  expect((await office.workbook.read(["Factures"])).ok).toBe(false);
  habits.dateFunction = "told";
  expect(await told(amountOfFirst)).toEqual([filterIsLost]);
});

it("the dress that Excel refuses the sheet of an interrupted write is told", async () => {
  const { host } = office;
  const creation: Change = {
    kind: "create-sheet",
    template: { ...template, name: "Lettres", tableName: "Lettres" },
    rows,
  };
  host.refusedMembers.set("WorksheetFreezePanes.freezeRows", "GeneralException");
  // Which sheets there are, the look around, the making and the naming; then the dress.
  host.failAt(host.roundTrips + 5, { manner: "refused", code: "InvalidOperationInCellEditMode" });
  expect(await told(creation)).toEqual([
    { code: "excel.cell-edited", facts: { begun: true } },
    {
      code: "excel.dress-refused",
      facts: { refused: [{ part: "frozen-header", sheets: ["Lettres"] }], cutShort: true },
    },
  ]);
  expect(host.workbook.sheetNamed("Lettres")).toMatchObject({ tabColor: "#70AD47", frozen: { rows: 0 } });
});
