import type { SheetPart } from "./sheet-part";
import { explainAbsence, explainBooking } from "../../wording/verdicts";
import { fillCells } from "../plan";
import { absencesSheet, bookingsSheet } from "../sheets";

export const planAbsences: SheetPart = ({ absences = [] }, { layouts }) =>
  fillCells(
    absencesSheet,
    layouts.get("absences"),
    absences.map(({ row: { place }, judged }) => ({
      row: place.row,
      values: { verdict: judged?.verdict, explanation: judged && explainAbsence(judged) },
    })),
  );

export const planBookings: SheetPart = ({ bookings = [] }, { layouts }) =>
  fillCells(
    bookingsSheet,
    layouts.get("bookings"),
    bookings.map(({ row: { place }, judged }) => ({
      row: place.row,
      values: { verdict: judged?.verdict, explanation: judged && explainBooking(judged) },
    })),
  );
