import type { RowPlace } from "../../kernel/place";
import { explainAbsence, explainBooking } from "../../wording/verdicts";
import { fillCells } from "../plan";
import { absencesSheet, bookingsSheet } from "../sheets";
import type { SheetPart } from "./sheet-part";

export const planAbsences: SheetPart = ({ absences = [] }, { layouts }) =>
  fillCells(absencesSheet, layouts.get("absences"), absences.map(judgedRow(explainAbsence)));

export const planBookings: SheetPart = ({ bookings = [] }, { layouts }) =>
  fillCells(bookingsSheet, layouts.get("bookings"), bookings.map(judgedRow(explainBooking)));

interface JudgedRow<J> {
  readonly row: { readonly place: RowPlace };
  readonly judged: J | undefined;
}

/** The verdict of a row and its reason; blank while there is none. */
function judgedRow<V, J extends { readonly verdict: V }>(explain: (judged: J) => string) {
  return ({ row: { place }, judged }: JudgedRow<J>) => ({
    row: place.row,
    values: { verdict: judged?.verdict, explanation: judged && explain(judged) },
  });
}
