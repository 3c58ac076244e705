import { wholeSheet } from "../../host/workbook/area";
import {
  applyRejects,
  prepareDebits,
  remindOn,
  type Run,
  sendDebits,
  takeStock,
} from "../../support/money-runs";
import { issueIn, type Office } from "../../support/office-runs";
import { describeStops, type StoppedRun } from "../../support/run-stops";

/** The runs about money, stopped anywhere, over Chaumont in September. */

/** September is issued, then these runs are done one after the other. */
const after =
  (...runs: readonly Run[]): StoppedRun["prepare"] =>
  async ({ workbook }: Office) => {
    await issueIn(workbook, "2026-09", "2026-08-28");
    for (const run of runs) {
      if ((await run(workbook)).result === undefined) throw new Error("What comes before was refused.");
    }
  };

/** As a colleague does in the open workbook: the batch has a row too many now. */
function revokeAMandate({ host }: Office): void {
  const grid = host.workbook.sheetNamed("Mandats")?.grid;
  const active = grid?.placesIn(wholeSheet).find(({ cell }) => cell.value === "Actif");
  if (grid === undefined || active === undefined) throw new Error("No mandate is active.");
  grid.set(active.row, active.column, { ...active.cell, value: "Révoqué" });
}

const small = { payloadLimit: 1_000, batches: 6 };

describeStops([
  { name: "the batch of a date", run: prepareDebits, prepare: after(), payloadLimit: 5_500, batches: 32 },
  {
    name: "the same batch with a family less, whose row is emptied",
    run: prepareDebits,
    prepare: async (office) => {
      await after(prepareDebits)(office);
      revokeAMandate(office);
    },
    ...small,
    batches: 5,
  },
  { name: "the batch goes to the bank", run: sendDebits, prepare: after(prepareDebits), ...small },
  {
    name: "a debit comes back",
    run: applyRejects,
    prepare: after(prepareDebits, sendDebits),
    ...small,
  },
  {
    name: "letters",
    run: remindOn("2026-09-20", false),
    prepare: after(),
    payloadLimit: 12_000,
    batches: 24,
  },
  {
    name: "other letters, whose rows take the place of those that were not sent",
    run: remindOn("2026-09-28", true),
    prepare: after(remindOn("2026-09-20", false)),
    payloadLimit: 12_000,
    batches: 13,
  },
  {
    name: "the statement",
    run: takeStock,
    prepare: after(),
    payloadLimit: 20_000,
    batches: 14,
  },
]);
