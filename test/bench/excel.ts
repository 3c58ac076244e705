import { createXlsx } from "../../src/adapters/xlsx";
import type { ExampleTown } from "../../src/examples";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { day } from "../../src/kernel/day";
import { workbookFromXlsx } from "../host/from-xlsx";
import { openRealm } from "../host/node-realm";
import { issueIn, officeIn } from "../support/office-runs";
import { firstAutumn, moneyStory } from "../support/money-story";
import { counting, type Trips } from "../support/round-trips";
import { moneyTown } from "./money-town";
import { syntheticTown } from "./synthetic-town";

/**
 * How often does the page speak to Excel? Counted on the emulated Excel, where no network makes a round trip slow: their
 * number is what counts. It is the same whatever the size of the town, but for what must be sent in several parts: Excel
 * on the web takes and gives 5 MB at once.
 */
const issues = [
  ["2026-09", "2026-08-28"],
  ["2026-10", "2026-09-28"],
] as const;

/** The tables that `npm run bench` prints. */
export async function printRoundTrips(sizes: readonly number[]): Promise<void> {
  printHead("children", "to issue a month");
  for (const children of sizes) {
    const office = await excelWith(syntheticTown(children));
    for (const [period, on] of issues) {
      const { port, costs } = counting(office);
      const issuedOn = day(on);
      const now = { day: issuedOn, at: 600 };
      const { result } = await issuePeriod({ period, issuedOn, now }, port);
      printRow(children, period, result, costs);
    }
  }
  printHead("families", "for the money, one family in ten rejected");
  for (const families of sizes) {
    const office = await excelWith(moneyTown(families));
    const [first] = issues;
    await issueIn(office.workbook, ...first);
    for (const { name, run } of moneyStory(firstAutumn, 10)) {
      const { port, costs } = counting(office);
      const { result } = await run(port);
      printRow(families, name, result, costs);
    }
  }
}

async function excelWith(town: ExampleTown) {
  const bytes = await createXlsx(newWorkbook(town), { createdOn: new Date(0), title: "bench" });
  return officeIn(openRealm({ workbook: await workbookFromXlsx(bytes) }));
}

function printHead(of: string, what: string): void {
  console.log(`\nRound trips between the page and Excel ${what}, and the largest of them\n`);
  console.log(`| ${of} | run | reading | of which cells | writing | of which cells | request | answer |`);
  console.log("|---:|---|---:|---:|---:|---:|---:|---:|");
}

function printRow(
  size: number,
  run: string,
  result: unknown,
  costs: { readonly read: readonly Trips[]; readonly write: readonly Trips[] },
): void {
  const [read] = costs.read;
  const [write] = costs.write;
  if (result === undefined || read === undefined || write === undefined)
    throw new Error(`${run} succeeds in the measured town.`);
  const request = Math.max(read.largestRequest, write.largestRequest);
  const answer = Math.max(read.largestAnswer, write.largestAnswer);
  console.log(
    `| ${String(size)} | ${run} | ${String(read.trips)} | ${String(read.withCells)} | ${String(write.trips)} | ${String(write.withCells)} | ${megabytes(request)} | ${megabytes(answer)} |`,
  );
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
