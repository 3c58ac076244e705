import type { ProblemsOf } from "../../src/kernel/problem";
import type { CellValue } from "../../src/workbook/port";
import { when, withAlso, type Grid, type Grids, type PagesOf } from "./page";
import { facturer, smallTown, verifier } from "./small-town";

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

const enrolledTwice = (from: CellValue, to: CellValue): Grids => ({
  Inscriptions: [
    ["Code enfant", "Prestation", "L", "Ma", "J", "V", "Du", "Au"],
    ["E1", "Cantine", "x", null, "x", null, null, null],
    ["E2", "Cantine", "x", null, null, null, null, null],
    ["E1", "Cantine", "x", "x", null, null, from, to],
  ],
});

/** An absence of E1 on a Monday, which a table of deadlines judges. */
const judgedByTable = (table: CellValue, ...rows: Grid): Grids => ({
  "Règles d'absence": [
    ["Motif", "Prévenir", "Délai"],
    ["Maladie", "Tableau", table],
  ],
  Délais: [["Tableau", "Pour le", "Au plus tard le", "Semaine"], ...rows],
  ...absence("Maladie"),
});
const monday: Grid[number] = ["Cantine", "L", "J", "Précédente"];

/** Bookings and absences that could be read, and that the clerk should look at. */
export const mealPages: PagesOf<ProblemsOf<"absence" | "booking" | "child" | "deadline" | "enrolment">> = {
  "child.not-enrolled": [verifier({ Enfants: [...smallTown.Enfants, ["E3", "F2", "Durand"]] })],
  "enrolment.overlap": [
    when("verifier, of whatever days", verifier(enrolledTwice(null, null))),
    when("facturer, of days of the period", facturer(enrolledTwice("09/11/2026", "30/11/2026"))),
  ],
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
  "deadline.no-table": [
    when(
      "a name that looks like another",
      withAlso(facturer(judgedByTable("Cantines", monday)), "spelling.unlike"),
    ),
    when("no table at all", facturer({ ...judgedByTable("Cantine"), Délais: undefined })),
  ],
  "deadline.no-row": [
    when("of an absence", facturer(judgedByTable("Cantine", ["Cantine", "Ma", "L", "Même"]))),
    when(
      "of a booking",
      withAlso(
        facturer({
          Paramètres: [
            ["Paramètre", "Valeur"],
            ["Présence exceptionnelle (jours ouvrés)", "Cantine"],
          ],
          Délais: [["Tableau", "Pour le", "Au plus tard le", "Semaine"], monday],
          Présences: [
            ["Code enfant", "Prestation", "Du", "Type", "Demandé le"],
            ["E1", "Cantine", "12/11/2026", "Exceptionnelle", "27/10/2026"],
          ],
        }),
        "booking.out-of-time",
      ),
    ),
  ],
  "deadline.several-rows": [
    facturer(judgedByTable("Cantine", monday, ["Cantine", "Lundi", "V", "Précédente"])),
  ],
  "deadline.after-the-day": [facturer(judgedByTable("Cantine", ["Cantine", "L", "J", "Même"]))],
  "deadline.row-defective": [
    withAlso(
      facturer(judgedByTable("Cantine", ["Cantine", "L", "Jeudi matin", "Même"])),
      "reading.not-one-weekday",
    ),
  ],
};
