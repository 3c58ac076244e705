import type { Outcome } from "../../src/kernel/outcome";
import type { WorkbookPort } from "../../src/workbook/port";
import type { BatchRecord } from "../host/host";
import type { Office } from "./office-runs";

/** How often one question or one write of the port speaks to Excel. */
export interface Trips {
  readonly trips: number;
  /** Of them, those that carry cells: a large sheet takes several. */
  readonly withCells: number;
  /** Those that give new sheets their names, and nothing else: what comes after them is a request of its own. */
  readonly naming: number;
  readonly largestRequest: number;
  readonly largestAnswer: number;
  /** Of all of them together. */
  readonly bytesAsked: number;
  readonly bytesAnswered: number;
}

function tripsOf(records: readonly BatchRecord[], carriesCells: (record: BatchRecord) => boolean): Trips {
  const asked = records.filter(({ isCleanUp }) => !isCleanUp);
  return {
    trips: asked.length,
    withCells: asked.filter(carriesCells).length,
    naming: asked.filter(({ actions }) => actions.includes("Worksheet.name=")).length,
    largestRequest: Math.max(...asked.map(({ requestBytes }) => requestBytes)),
    largestAnswer: Math.max(...asked.map(({ responseBytes }) => responseBytes)),
    bytesAsked: sum(asked.map(({ requestBytes }) => requestBytes)),
    bytesAnswered: sum(asked.map(({ responseBytes }) => responseBytes)),
  };
}

/** The port, with what each of its two questions cost. */
export function counting({ workbook, host }: Office) {
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
    read: (names, pages) =>
      counted(
        () => workbook.read(names, pages),
        (records) => costs.read.push(tripsOf(records, ({ responseBytes }) => responseBytes > cellsBegin)),
      ),
    readHeads: (names) => workbook.readHeads(names),
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

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Names and sizes of sheets and tables weigh less, whatever the town; cells of any town more. */
const cellsBegin = 40_000;
