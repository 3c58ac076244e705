import { reprintInvoices } from "../../../src/app/issue/reimprimer";
import { journalSheet } from "../../../src/workbook/sheets";
import { contentsOf } from "../../host/contents";
import { UndoStack } from "../../host/undo";
import { openRealm } from "../../host/node-realm";
import { HostMoment } from "../../support/host-copy";
import {
  applyRejects,
  prepareDebits,
  remindOn,
  type Run,
  sendDebits,
  takeStock,
} from "../../support/money-runs";
import { issueIn, officeIn, officeTown, type Office } from "../../support/office-runs";

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
function heldBy({ host }: Office): unknown {
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
const payloadLimit = 100_000;

describe.each(stories)("Ctrl+Z after $name", ({ before, run }) => {
  it("as far back as the run goes: the next run makes the workbook whole", async () => {
    const town = await officeTown("chaumont");
    for (const earlier of before) await earlier(officeIn(town).workbook);
    const start = new HostMoment(town.host.workbook);
    await run(officeIn(town, { payloadLimit }).workbook);
    const undisturbed = heldBy(town);

    let depth = 1;
    for (let undone = 1; undone <= depth; undone += 1) {
      start.restore(town.host.workbook);
      const realm = openRealm({ workbook: town.host.workbook });
      const stack = new UndoStack(realm.host);
      const office = officeIn(realm, { payloadLimit });
      await run(office.workbook);
      depth = stack.depth;
      for (let times = 0; times < undone; times += 1) stack.undo();
      const { problems } = await run(office.workbook);
      if (problems.some(({ code }) => code === "print.pages-missing"))
        await reprintInvoices({ period: before.length === 0 ? "2026-09" : "2026-10" }, office.workbook);
      expect({ undone, held: heldBy(office) }).toEqual({ undone, held: undisturbed });
    }
    expect(depth).toBeGreaterThan(0);
  });
});
