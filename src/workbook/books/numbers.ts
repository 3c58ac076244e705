import type { SheetPart } from "./sheet-part";
import type { BookChanges } from "../../domain/books";
import { fillCells } from "../plan";
import { adjustmentsSheet, rejectsSheet } from "../sheets";

export const planAdjustmentNumbers: SheetPart = (changes, { layouts }) =>
  fillCells(adjustmentsSheet, layouts.get("adjustments"), numbersIn("adjustments", changes));

export const planFeeNumbers: SheetPart = (changes, { layouts }) =>
  fillCells(rejectsSheet, layouts.get("rejects"), numbersIn("rejects", changes));

function numbersIn(sheet: "adjustments" | "rejects", { invoiced = [] }: BookChanges) {
  return invoiced.flatMap(({ row: { place }, invoice }) =>
    place.sheet === sheet ? [{ row: place.row, values: { invoice } }] : [],
  );
}
