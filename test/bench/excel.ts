import { createXlsx } from "../../src/adapters/xlsx";
import { issuePeriod } from "../../src/app/facturer";
import { newWorkbook } from "../../src/app/nouveau";
import { day } from "../../src/kernel/day";
import type { Outcome } from "../../src/kernel/outcome";
import type { WorkbookPort } from "../../src/workbook/port";
import { workbookFromXlsx } from "../host/from-xlsx";
import type { BatchRecord } from "../host/host";
import { openRealm } from "../host/node-realm";
import { officeIn, type Office } from "../support/office-runs";
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

interface Trips {
  readonly trips: number;
  /** Of them, those that carry cells: a large sheet takes several. */
  readonly withCells: number;
  readonly largestRequest: number;
  readonly largestAnswer: number;
}

function tripsOf(records: readonly BatchRecord[], carriesCells: (record: BatchRecord) => boolean): Trips {
  const asked = records.filter(({ isCleanUp }) => !isCleanUp);
  return {
    trips: asked.length,
    withCells: asked.filter(carriesCells).length,
    largestRequest: Math.max(...asked.map(({ requestBytes }) => requestBytes)),
    largestAnswer: Math.max(...asked.map(({ responseBytes }) => responseBytes)),
  };
}

/** The port, with what each of its two questions cost. */
function counting({ workbook, host }: Office) {
  const costs = { read: [] as Trips[], write: [] as Trips[] };
  const counted = async <T>(
    question: () => Promise<Outcome<T>>,
    note: (records: readonly BatchRecord[]) => void,
  ) => {
    const before = host.log.length;
    const outcome = await question();
    note(host.log.slice(before));
    return outcome;
  };
  const port: WorkbookPort = {
    read: (names) =>
      counted(
        () => workbook.read(names),
        (records) => costs.read.push(tripsOf(records, ({ responseBytes }) => responseBytes > cellsBegin)),
      ),
    apply: (changes) =>
      counted(
        () => workbook.apply(changes),
        (records) =>
          costs.write.push(
            tripsOf(records, ({ actions }) => actions.some((action) => action.endsWith(".values="))),
          ),
      ),
  };
  return { port, costs };
}

/** Names and sizes of sheets and tables weigh less, whatever the town; cells of any town more. */
const cellsBegin = 20_000;

/** The table that `npm run bench` prints. */
export async function printRoundTrips(sizes: readonly number[]): Promise<void> {
  console.log("\nRound trips between the page and Excel to issue a month, and the largest of them\n");
  console.log(
    "| children | month | reading | of which cells | writing | of which cells | request | answer |",
  );
  console.log("|---:|---|---:|---:|---:|---:|---:|---:|");
  for (const children of sizes) {
    const bytes = await createXlsx(newWorkbook(syntheticTown(children)), {
      createdOn: new Date(0),
      title: "bench",
    });
    const office = officeIn(openRealm({ workbook: await workbookFromXlsx(bytes) }));
    for (const [period, on] of issues) {
      const { port, costs } = counting(office);
      const issuedOn = day(on);
      const now = { day: issuedOn, at: 600 };
      const { result } = await issuePeriod({ period, issuedOn, draft: false, now }, port);
      const [read] = costs.read;
      const [write] = costs.write;
      if (result === undefined || read === undefined || write === undefined)
        throw new Error(`The month ${period} of the measured town can be issued.`);
      const request = Math.max(read.largestRequest, write.largestRequest);
      const answer = Math.max(read.largestAnswer, write.largestAnswer);
      console.log(
        `| ${String(children)} | ${period} | ${String(read.trips)} | ${String(read.withCells)} | ${String(write.trips)} | ${String(write.withCells)} | ${megabytes(request)} | ${megabytes(answer)} |`,
      );
    }
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
