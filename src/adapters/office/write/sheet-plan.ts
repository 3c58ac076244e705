import type { RenameColumn } from "../../../workbook/changes";
import type { Range } from "../../../workbook/excel/addresses";
import {
  type Area,
  planSheet as planChanges,
  type SheetChange,
  type ChangesPlan,
} from "../../../workbook/excel/judgement";
import type { Table } from "../../../workbook/excel/tables";
import type { KnownSheet } from "../known";

/** What the changes to one sheet come to, and what Excel is to be asked before anything is written. */
export interface OfficePlan extends ChangesPlan {
  readonly sheet: KnownSheet;
  /** What must be free. */
  readonly taken: readonly Range[];
  /** Cells that tell rows apart, where rows that are there get something: they must still say what was read. */
  readonly witness: Range | undefined;
}

export function planSheet(sheet: KnownSheet, changes: readonly SheetChange[]): OfficePlan {
  const plan = planChanges(changes, sheet.tables);
  const taken = plan.areas.flatMap((area) => area.taken);
  return { ...plan, sheet, taken, witness: witnessOf(sheet, changes) };
}

const mostWitnesses = 60_000;
/** A child, a day or a number stands in the first columns of every sheet of ours. */
const columnsThatTell = 4;

/** As many first columns as one answer holds; a sheet whose first column alone is longer is known by its bounds only. */
function witnessOf({ used }: KnownSheet, changes: readonly SheetChange[]): Range | undefined {
  const cells = changes.flatMap((change) => (change.kind === "fill-cells" ? change.cells : []));
  const [renamed] = changes.filter((change): change is RenameColumn => change.kind === "rename-column");
  if (used === undefined) return undefined;
  // What tells columns apart is their headers.
  if (cells.length === 0) return renamed && { ...used, top: renamed.headerRow, bottom: renamed.headerRow };
  const top = cells.reduce((first, { row }) => Math.min(first, row), used.bottom);
  const bottom = cells.reduce((last, { row }) => Math.max(last, row), top);
  const columns = Math.min(columnsThatTell, Math.floor(mostWitnesses / (bottom - top + 1)));
  const right = Math.min(used.right, used.left + columns - 1);
  return columns === 0 ? undefined : { top, left: used.left, bottom, right };
}

export function isUnmoved({ before, after }: Pick<Area, "before" | "after">): boolean {
  return before.bottom === after.bottom && before.right === after.right;
}

/** The area of a table whose totals row must go, and come back, for it to get its new bounds. */
export function areaThatMovesTotals(
  { areas }: OfficePlan,
  { name, totalsRows }: Pick<Table, "name" | "totalsRows">,
): Area | undefined {
  const area = areas.find(({ table }) => table?.name === name);
  return area === undefined || totalsRows === 0 || isUnmoved(area) ? undefined : area;
}
