import type { SheetPart } from "./sheet-part";
import { takePlaces } from "./take-places";
import { asPrepared, type Collection, type DebitBatch, type Rejection } from "../../domain/direct-debit";
import { rejectReasonText } from "../../wording/reject-reasons";
import type { RowOf } from "../declaration";
import { SheetPlan, intoRows } from "../plan";
import { debitsSheet } from "../sheets";

type DebitsPlan = SheetPlan<typeof debitsSheet.columns>;

/** The status last, of a row that is there: the debit is sent or rejected once all the rest is said. */
export const planDebits: SheetPart = ({ batch, sent = [], rejected = [] }, { layouts }) => {
  const plan = new SheetPlan(debitsSheet, layouts.get("debits"));
  if (batch !== undefined) placeBatch(plan, batch);
  return plan
    .fill(sent.map(({ place }) => ({ row: place.row, values: { status: "sent" } })))
    .fill(rejected.map((each) => ({ row: each.debit.place.row, values: { rejectReason: reasonOf(each) } })))
    .fill(rejected.map(({ debit: { place } }) => ({ row: place.row, values: { status: "rejected" } })))
    .changes;
};

/** Rows that take no other's place go where rows are free, and what is left over is emptied. */
function placeBatch(
  plan: DebitsPlan,
  { collections, replaced }: Pick<DebitBatch, "collections" | "replaced">,
) {
  const { kept, added, free } = takePlaces(collections, replaced, ({ reference }) => reference);
  const moved = intoRows(added, free);
  plan
    .fill([...kept, ...moved].map(({ row, values }) => ({ row, values: debitRow(values) })))
    .clear(free.slice(moved.length))
    .append(added.slice(moved.length).map(debitRow));
}

function debitRow(collection: Collection): RowOf<typeof debitsSheet.columns> {
  const { holder, signedOn, bic, sequence } = collection;
  const row = asPrepared(collection);
  return { ...row, dueOn: row.collectedOn, holder, signedOn, bic, sequence, rejectReason: undefined };
}

/** The code with what it means, else the bank's own words. */
function reasonOf({ code, words }: Rejection): string | undefined {
  return code === undefined ? words : rejectReasonText(code);
}
