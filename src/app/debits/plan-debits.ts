import type { JournalEntry } from "../deed/deed";
import type { Layouts } from "../deed/locate-problems";
import { fillRejected } from "../rejects/plan-rejects";
import type { TypedRejects } from "../rejects/typed-rejects";
import type { Collection, DebitBatch } from "../../domain/direct-debit";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Change } from "../../workbook/changes";
import type { RowOf } from "../../workbook/declaration";
import { SheetPlan, intoRows } from "../../workbook/plan";
import { debitsSheet } from "../../workbook/sheets";
import { journalText } from "../../wording/reports";

/**
 * The rows of a batch take the place of those that were prepared for its date. A row of the same reference stays where it
 * is, beside what the clerk wrote next to it; the others take rows that are free, and what is left over is emptied. The
 * debits that typed rejects send back are marked with them.
 */
export function planBatchRows(
  batch: DebitBatch,
  layouts: Layouts,
  rejected: TypedRejects["rejected"] = new Map(),
): readonly Change[] {
  const rows = batch.collections.map(debitRow);
  const rowOf = new Map(batch.replaced.map((debit) => [debit.reference, debit.place.row]));
  const kept = rows.flatMap((values) => {
    const row = rowOf.get(values.reference);
    return row === undefined ? [] : [{ row, values }];
  });
  const taken = new Set(kept.map(({ row }) => row));
  const others = rows.filter(({ reference }) => !rowOf.has(reference));
  const free = batch.replaced.map(({ place }) => place.row).filter((row) => !taken.has(row));
  const moved = intoRows(others, free);
  const plan = new SheetPlan(debitsSheet, layouts.get("debits"))
    .fill([...kept, ...moved])
    .clear(free.slice(moved.length))
    .append(others.slice(moved.length));
  return fillRejected(plan, rejected).changes;
}

function debitRow(collection: Collection): RowOf<typeof debitsSheet.columns> {
  const { batch, collectedOn, familyCode, holder, mandate, signedOn, iban, bic } = collection;
  const { sequence, amount, invoices, reference } = collection;
  const account = { holder, mandate, signedOn, iban, bic };
  return {
    batch,
    dueOn: collectedOn,
    familyCode,
    ...account,
    sequence,
    amount,
    invoices,
    reference,
    status: "prepared",
    rejectReason: undefined,
  };
}

/** What the journal notes of a run about debits. */
export interface DebitEvent {
  readonly action: string;
  readonly doneOn: Day | undefined;
  readonly invoices: number;
  readonly total: Cents;
  readonly summary: readonly string[];
}

/** Its row in the journal. It gives no number: it names no last invoice. */
export function debitEntry({ summary, ...event }: DebitEvent): JournalEntry {
  return { period: undefined, lastInvoice: undefined, ...event, summary: journalText(summary) };
}
