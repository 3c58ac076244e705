import type { Layouts } from "./locate-problems";
import type { Debit, Mandate, RecordedReject } from "../domain/direct-debit";
import type { Change } from "../workbook/changes";
import { SheetPlan, appendRows, fillCells, type RowFill } from "../workbook/plan";
import { debitsSheet, mandatesSheet, rejectsSheet } from "../workbook/sheets";

/** What the rejects change, row by row. */
export interface RejectChanges {
  /** With the reason that the row shows. */
  readonly rejected: ReadonlyMap<Debit, string | undefined>;
  readonly suspended: readonly Mandate[];
  readonly recorded: readonly RecordedReject[];
}

/**
 * Mandates, then the rows of Rejets and the register, last the debits: as long as its debit is not rejected, a reject is
 * applied once more, and what already stands there is not written twice.
 */
export function planRejects(
  { rejected, suspended, recorded }: RejectChanges,
  layouts: Layouts,
  register: readonly Change[],
): readonly Change[] {
  return [
    ...fillCells(mandatesSheet, layouts.get("mandates"), suspensions(suspended)),
    ...appendRows(
      rejectsSheet,
      layouts.get("rejects"),
      recorded.map((reject) => ({ ...reject, invoice: undefined })),
    ),
    ...register,
    ...fillRejected(new SheetPlan(debitsSheet, layouts.get("debits")), rejected).changes,
  ];
}

/** The cells of mandates that become suspended: for a run that writes other cells of the sheet in the same step. */
export function suspensions(suspended: readonly Mandate[]): readonly RowFill<typeof mandatesSheet.columns>[] {
  return suspended.map(({ place }) => ({ row: place.row, values: { status: "suspended" } }));
}

/** The cells of debits that become rejected, added to what a run plans for their sheet: the status last. */
export function fillRejected(
  plan: SheetPlan<typeof debitsSheet.columns>,
  rejected: RejectChanges["rejected"],
): typeof plan {
  const rows = [...rejected].map(([{ place }, rejectReason]) => ({ row: place.row, rejectReason }));
  return plan
    .fill(rows.map(({ row, rejectReason }) => ({ row, values: { rejectReason } })))
    .fill(rows.map(({ row }) => ({ row, values: { status: "rejected" } })));
}
