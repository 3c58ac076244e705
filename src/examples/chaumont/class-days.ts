import type { AbsenceRow } from "../household";

/** The CM1 of Le Grand-Pré are on an outing on Thursday 24 September: one row for each child of the class. */
export const classOuting: AbsenceRow = { motive: "Sortie scolaire", from: "2026-09-24", told: "2026-09-10" };

/**
 * On Tuesday 13 October the teacher of the CP of Le Grand-Pré is on strike and the class stays at home. Said in Absences
 * and not in Calendrier, because it was learnt when the month had long been billed; both ways give the meal back.
 */
export const teachersStrike: AbsenceRow = { motive: "Grève", from: "2026-10-13", told: "2026-10-13" };
