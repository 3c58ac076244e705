import type { ExampleKey } from "../../src/examples";
import { parseSchoolCalendar, type CalendarChoice } from "../../src/formats/school-calendar";
import { calendarSource, calendarTypeNames } from "../../src/wording/calendar";
import { describeWithSharedData } from "../support/public-files";
import { rowsOf, textAt } from "./read-example";

/** The rows of Calendrier that an import would have written, as `from > to type label`. */
function importedRows(key: ExampleKey, source: string): readonly string[] {
  return rowsOf(key, "Calendrier")
    .filter((row) => textAt(row, "Source") === source)
    .map((row) => ["Du", "Au", "Type", "Libellé"].map((header) => textAt(row, header)).join(" "));
}

const choices: readonly (CalendarChoice & { readonly key: ExampleKey })[] = [
  { key: "chaumont", academie: "Reims", schoolYear: "2026-2027", territory: "metropole" },
  { key: "descartes", academie: "Orléans-Tours", schoolYear: "2017-2018", territory: "metropole" },
];

describe("the holidays of the example towns", () => {
  // By hand, from the ministry's dates: departures after class on the eve of the first day, returns on the day after.
  it("are those of zone B in 2026-2027", () => {
    expect(importedRows("chaumont", "Calendrier scolaire 2026-2027 (Reims)")).toEqual([
      "2026-10-17 2026-11-01 Vacances Vacances de la Toussaint",
      "2026-12-19 2027-01-03 Vacances Vacances de Noël",
      "2027-02-20 2027-03-07 Vacances Vacances d'Hiver",
      "2027-04-17 2027-05-02 Vacances Vacances de Printemps",
      "2027-05-07 2027-05-07 Pont Pont de l'Ascension",
      "2027-07-03 2027-08-31 Vacances Vacances d'Été",
    ]);
  });

  it("are those of zone B in 2017-2018", () => {
    expect(importedRows("descartes", "Calendrier scolaire 2017-2018 (Orléans-Tours)")).toEqual([
      "2017-10-21 2017-11-05 Vacances Vacances de la Toussaint",
      "2017-12-23 2018-01-07 Vacances Vacances de Noël",
      "2018-02-24 2018-03-11 Vacances Vacances d'Hiver",
      "2018-04-21 2018-05-06 Vacances Vacances de Printemps",
      "2018-07-07 2018-08-31 Vacances Vacances d'Été",
    ]);
  });
});

describeWithSharedData("calendar", "the ministry's file", (read) => {
  it.each(choices)("gives the rows of $key", ({ key, ...choice }) => {
    const text = read("fr-en-calendrier-scolaire_2017-2027_mbouville.csv");
    const parsed = parseSchoolCalendar({ name: "calendrier.csv", content: { kind: "text", text } }, choice);
    const closures = parsed.ok ? parsed.value.closures : [];
    expect(importedRows(key, calendarSource(choice.schoolYear, choice.academie))).toEqual(
      closures.map(({ from, to, type, label }) => `${from} ${to} ${calendarTypeNames[type]} ${label}`),
    );
  });
});
