import { runOf, type Deed, type ReadBooks, type UnjournaledRequest } from "../deed/deed";
import { refusedRun } from "../deed/locate-problems";
import { done, refused } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { WorkbookSnapshot } from "../../workbook/port";
import { isStillSaid, planBack, type CellSaid, type WrittenCell } from "../../workbook/written-cells";

interface TakeBackRequest extends UnjournaledRequest {
  readonly cells: readonly WrittenCell[];
  /** What else stood in their rows: a row that was moved is known by it. */
  readonly kept: readonly CellSaid[];
}

/** How many cells say again what they said before. */
export interface TakenBack {
  readonly cells: number;
}

interface CellsRead extends ReadBooks {
  readonly snapshot: WorkbookSnapshot;
}

const reprendre: Deed<TakeBackRequest, CellsRead, TakenBack> = {
  read: async ({ cells }, workbook) => {
    const read = await workbook.read([...new Set(cells.map(({ sheet }) => sheet))]);
    if (!read.ok) return { ended: refusedRun(read.problems, undefined) };
    return { read: { snapshot: read.value, layouts: new Map(), found: [], isPart: true } };
  },
  compute: ({ cells, kept }, { snapshot }) => {
    const back = isStillSaid(kept, snapshot) ? planBack(cells, snapshot) : undefined;
    if (back === undefined) return refused(blocking("entry.row-changed", { sheet: cells[0]?.sheet ?? "" }));
    return done({ result: { cells: cells.length }, plan: () => ({ books: back, journal: [] }) });
  },
};

/** Takes an entry back: its cells say what they said before it, as long as nobody wrote in them, or moved their rows, since. */
export const takeBackEntry = runOf(reprendre);
