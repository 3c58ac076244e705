import type { SheetPart } from "./sheet-part";
import type { Headcount } from "../../domain/meals";
import type { RowOf } from "../declaration";
import { replaceRows } from "../plan";
import { headcountsSheet } from "../sheets";

export const planHeadcounts: SheetPart = ({ headcounts }, { layouts }) =>
  headcounts === undefined
    ? []
    : replaceRows(headcountsSheet, layouts.get("headcounts"), headcounts.map(headcountRow));

/** What the kitchen prepares: whoever is known to be absent does not eat, billed or not. */
function headcountRow(count: Headcount): RowOf<typeof headcountsSheet.columns> {
  return { ...count, toPrepare: count.planned - count.absent };
}
