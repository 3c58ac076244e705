import { reprintInvoices } from "../../../src/app/issue/reimprimer";
import { journalSheet } from "../../../src/workbook/sheets";
import { contentsOf } from "../../host/contents";
import { UndoStack } from "../../host/undo";
import { expectSame } from "../../support/expect-same";
import { HostMoment } from "../../support/host-copy";
import {
  applyRejects,
  prepareDebits,
  remindOn,
  type Run,
  sendDebits,
  takeStock,
} from "../../support/money-runs";
import { issueIn, officeIn, officeStreet, type Office } from "../../support/office-runs";

/**
 * Since ExcelApi 1.20 the clerk can undo what a run wrote, from its last batch on, and keep the first ones. That is a run
 * cut short: the next one finds it and makes it whole.
 */

const issue: Run = (workbook) => issueIn(workbook, "2026-09", "2026-08-28");
const issueNext: Run = (workbook) => issueIn(workbook, "2026-10", "2026-09-28");

const stories: readonly { readonly name: string; readonly before: readonly Run[]; readonly run: Run }[] = [
  { name: "the first month", before: [], run: issue },
  { name: "the second month", before: [issue], run: issueNext },
  { name: "a batch of debits", before: [issue], run: prepareDebits },
  { name: "its rejects", before: [issue, prepareDebits, sendDebits], run: applyRejects },
  { name: "letters", before: [issue], run: remindOn("2026-09-20", false) },
  { name: "the statement", before: [issue], run: takeStock },
];

/** What the cells of every sheet hold, but for the journal, and where its tables stand; not what they look like. */
function heldBy({ host }: Office): object {
  return contentsOf(host.workbook)
    .filter(({ name }) => name !== journalSheet.name)
    .map(({ name, tables, cells }) => ({
      name,
      tables: tables.map((table) => table.address),
      cells: Object.entries(cells)
        .filter(([, { value, formula }]) => value !== "" || formula !== undefined)
        .map(([address, { value, formula }]) => [address, value, formula]),
    }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Small batches, so that there is much to undo. */
const payloadLimit = 12_000;

describe.each(stories)("Ctrl+Z after $name", ({ before, run }) => {
  it("as far back as the run goes: the next run makes the workbook whole", async () => {
    const town = await officeStreet();
    for (const earlier of before) await earlier(officeIn(town).workbook);
    const stack = new UndoStack(town.host);
    const office = officeIn(town, { payloadLimit });
    await run(office.workbook);
    const undisturbed = heldBy(town);
    const { workbook } = town.host;
    // Each state on the way back is kept: none is made again by a run of its own.
    const wayBack: HostMoment[] = [];
    while (stack.depth > 0) {
      stack.undo();
      wayBack.push(new HostMoment(workbook));
    }
    stack.end();

    for (const [index, moment] of wayBack.entries()) {
      moment.restore(workbook);
      const { problems } = await run(office.workbook);
      if (problems.some(({ code }) => code === "print.pages-missing"))
        await reprintInvoices({ period: before.length === 0 ? "2026-09" : "2026-10" }, office.workbook);
      expectSame({ undone: index + 1, ...heldBy(office) }, { undone: index + 1, ...undisturbed });
    }
    expect(wayBack.length).toBeGreaterThan(1);
  });
});
