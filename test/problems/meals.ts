import type { MealProblems } from "../../src/kernel/problems/meals";
import type { CellValue } from "../../src/workbook/port";
import { when, type Grids, type PagesOf } from "./page";
import { facturer } from "./small-town";

const booking = (from: string, requestedOn: CellValue): Grids => ({
  Présences: [
    ["Code enfant", "Prestation", "Du", "Type", "Demandé le", "Décision du service", "Verdict"],
    ["E1", "Cantine", from, "Planning", requestedOn],
  ],
});
const outOfTime = (word: string): Grids => ({
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Hors délai", word],
    ["Majoration", 1],
  ],
  ...booking("05/11/2026", "27/10/2026"),
});
const absence = (motive: CellValue): Grids => ({
  Absences: [
    ["Code enfant", "Du", "Motif", "Prévenu le"],
    ["E1", "02/11/2026", motive, "26/10/2026"],
  ],
});

/** Bookings and absences that could be read, and that the clerk should look at. */
export const mealPages: PagesOf<MealProblems> = {
  "booking.out-of-time": [
    when("accepted", facturer(outOfTime("Accepté"))),
    when("surcharged", facturer(outOfTime("Majoré"))),
    when("refused", facturer(outOfTime("Refusé"))),
  ],
  "booking.day-not-served": [facturer(booking("11/11/2026", "20/10/2026"))],
  "absence.no-rule": [
    when("an unknown motive", facturer(absence("Voyage"))),
    when("no motive", facturer(absence(null))),
  ],
};
