import type { JournalEntry } from "../deed/deed";
import type { Layouts } from "../deed/locate-problems";
import type { Debit, Mandate, RecordedReject } from "../../domain/direct-debit";
import { sum } from "../../kernel/cents";
import type { Change } from "../../workbook/changes";
import { SheetPlan, appendRows, fillCells, type RowFill } from "../../workbook/plan";
import { debitsSheet, mandatesSheet, rejectsSheet } from "../../workbook/sheets";
import { journalActions } from "../../wording/choices";
import { rejectsSummary } from "../../wording/debit-reports";
import { journalText } from "../../wording/reports";

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

/**
 * The register of the day, and around it what follows from the typed rejects, in the order of `planRejects`. Every run
 * that writes about money writes it, so that the first one that meets a reject does what `rejets` would have done.
 */
export function planWithRejects(
  { rejected, suspended }: Pick<RejectChanges, "rejected" | "suspended">,
  layouts: Layouts,
  register: readonly Change[],
): readonly Change[] {
  return planRejects({ rejected, suspended, recorded: [] }, layouts, register);
}

/** What the journal notes of it, in a row of its own beside that of the run. */
export function rejectsNoted({
  rejected,
  suspended,
}: Pick<RejectChanges, "rejected" | "suspended">): readonly JournalEntry[] {
  const debits = [...rejected.keys()];
  if (debits.length === 0) return [];
  const summary = rejectsSummary({ rejects: [], rejected: debits, suspended });
  return [
    {
      action: journalActions.rejects,
      period: undefined,
      doneOn: undefined,
      invoices: debits.reduce((count, { invoices }) => count + invoices.length, 0),
      lastInvoice: undefined,
      total: sum(debits.map(({ amount }) => amount)),
      summary: journalText(summary),
    },
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
