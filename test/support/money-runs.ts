import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawUpStatement } from "../../src/app/statement/bilan";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { remind } from "../../src/app/reminders/relancer";
import type { Ran } from "../../src/app/deed/report";
import { day } from "../../src/kernel/day";
import type { WorkbookPort } from "../../src/workbook/port";

/** The runs about the money of September at Chaumont, each by itself. */

export type Run = (workbook: WorkbookPort) => Promise<Ran<unknown>>;

const now = { day: day("2026-09-01"), at: 600 };
const collectedOn = day("2026-09-15");
const sentBack = new Uint8Array(readFileSync(join(__dirname, "../../assets/rejet-exemple-chaumont.xml")));

export const prepareDebits: Run = (workbook) =>
  prepareBatch({ collectedOn, preparedOn: day("2026-08-31"), now }, workbook);

export const sendDebits: Run = (workbook) =>
  markBatchSent({ collectedOn, sentOn: day("2026-09-01"), now }, workbook);

export const applyRejects: Run = (workbook) =>
  readRejects({ source: { name: "rejet.xml", bytes: sentBack }, now }, workbook);

export function remindOn(on: string, sent: boolean): Run {
  return (workbook) => remind({ on: day(on), sent, now }, workbook);
}

export const takeStock: Run = (workbook) => drawUpStatement({ on: day("2026-10-10"), now }, workbook);
