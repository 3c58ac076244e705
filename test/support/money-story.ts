import { drawUpStatement } from "../../src/app/statement/bilan";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { remind } from "../../src/app/reminders/relancer";
import type { Ran } from "../../src/app/deed/report";
import { day, type Day } from "../../src/kernel/day";
import type { WorkbookPort } from "../../src/workbook/port";

/** When each thing of the story is done. */
export interface MoneyDates {
  readonly collected: string;
  readonly prepared: string;
  readonly sent: string;
  readonly rejected: string;
  readonly reminded: string;
  readonly stated: string;
}

/** The autumn of a town whose first invoices are of the end of August and fall due in September. */
export const firstAutumn: MoneyDates = {
  collected: "2026-09-15",
  prepared: "2026-08-31",
  sent: "2026-09-01",
  rejected: "2026-09-17",
  reminded: "2026-10-05",
  stated: "2026-10-27",
};

/** One run about money, as a screen or a command starts it. */
export interface MoneyRun {
  readonly name: string;
  readonly run: (workbook: WorkbookPort) => Promise<Ran<unknown>>;
}

/** A batch, its receipt, what the bank sends back of it, reminders and the statement, in this order. */
export function moneyStory(dates: MoneyDates, rejectedOneIn: number): readonly MoneyRun[] {
  let references: readonly string[] = [];
  const collectedOn = day(dates.collected);
  return [
    {
      name: "prelever",
      run: async (workbook) => {
        const request = { collectedOn, now: at(dates.prepared) };
        const ran = await prepareBatch(request, workbook);
        references = ran.result?.batch.collections.map(({ reference }) => reference) ?? references;
        return ran;
      },
    },
    {
      name: "prelever --envoye",
      run: (workbook) => markBatchSent({ collectedOn, now: at(dates.sent) }, workbook),
    },
    {
      name: "rejets",
      run: (workbook) => {
        const rejected = references.filter((_, index) => index % rejectedOneIn === 0);
        const source = { name: "rejets.csv", bytes: bankTable(rejected, day(dates.rejected)) };
        return readRejects({ source, now: at(dates.rejected) }, workbook);
      },
    },
    {
      name: "relancer",
      run: (workbook) => remind({ on: day(dates.reminded), sent: false, now: at(dates.reminded) }, workbook),
    },
    {
      name: "relancer --envoyees",
      run: (workbook) => remind({ on: day(dates.reminded), sent: true, now: at(dates.reminded) }, workbook),
    },
    {
      name: "bilan",
      run: (workbook) => drawUpStatement({ on: day(dates.stated), now: at(dates.stated) }, workbook),
    },
  ];
}

/** A bank's table of rejects, each for want of money. */
export function bankTable(references: readonly string[], on: Day): Uint8Array {
  const [year, month, ofMonth] = on.split("-");
  const rows = references.map((reference) => `${ofMonth}/${month}/${year};${reference};AM04`);
  return new TextEncoder().encode(["Date;Référence;Motif", ...rows].join("\n"));
}

const at = (on: string) => ({ day: day(on), at: 600 });
