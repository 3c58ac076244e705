import { performOn, type AskedOf, type DeedName, type EndOf, type Perform } from "../app/deed/perform";
import type { OnStep } from "../app/deed/run";
import type { Tools } from "../app/deed/verb";
import { deeds } from "../app/deeds";
import type { WorkbookPort } from "../workbook/port";
import { partMissing } from "./in-words";
import { isMissingPart, reloadOnce } from "./missing-parts";

/** What some deeds need of the file adapter: it is fetched with the first that does. */
const lateTools: Tools = {
  openWorkbook: async (bytes, name) => (await import("../adapters/xlsx")).openXlsx(bytes, name),
  async unpackerOf(bytes) {
    const begins = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
    if (!begins(0x50, 0x4b) && !begins(0x1f, 0x8b)) return undefined;
    return (await import("../adapters/xlsx/zip/archive")).unpackArchive;
  },
};

/** Fetches the code of what the page asks for first; where it does not come, whoever asks for it is told. */
export function fetchFirstDeed(): void {
  void deeds.lookAtWorkbook().catch(() => undefined);
}

/**
 * Carries deeds out on the page's own thread, where Excel's workbook is spoken to. The code of a deed is fetched when it is
 * asked for; where it cannot be, nothing has happened yet.
 */
export function performHere(workbook: WorkbookPort, reload: () => boolean = reloadOnce): Perform {
  const perform = performOn(workbook, lateTools);
  return <N extends DeedName>(name: N, request: AskedOf<N>, onStep?: OnStep) =>
    perform(name, request, onStep).catch((error: unknown) => {
      if (!isMissingPart(error)) throw error;
      // The page goes, and comes again.
      if (reload()) return new Promise<never>(() => undefined);
      return { result: undefined, problems: [partMissing] } as EndOf<N>;
    });
}
