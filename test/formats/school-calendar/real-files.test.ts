/**
 * The ministry's files, as they circulate. Zone B in 2017-2018 (arrêté du 16 avril 2015; departures after class, returns
 * in the morning): Toussaint from Saturday 21 October to Monday 6 November 2017, Noël 23 December to 8 January, Hiver
 * 24 February to 12 March, Printemps 21 April to 7 May, summer from Saturday 7 July 2018.
 * In 2026-2027: 17 October, 19 December, 20 February, 17 April, the bridge of Friday 7 May, summer from 3 July.
 */
import Papa from "papaparse";
import { compileCalendar, servedDays } from "../../../src/domain/calendar";
import {
  parseSchoolCalendar,
  type CalendarChoice,
  type ImportedCalendar,
} from "../../../src/formats/school-calendar";
import { day } from "../../../src/kernel/day";
import { describeWithSharedData } from "../../support/public-files";
import { closuresOf, codesOf, parseCells, parseText, reims } from "./samples";

const main = "fr-en-calendrier-scolaire_2017-2027_mbouville.csv";
const inUtcWithLabels = "fr-en-calendrier-scolaire_shooash-velib_ds.csv";
const inParisTimeWithLabels = "fr-en-calendrier-scolaire_4strium.csv";
const inParisTime = "fr-en-calendrier-scolaire_romainf28.csv";
const json = "fr-en-calendrier-scolaire_SianaOce_v1.json";
const zoneB = "Zone-B_khollobot.ics";
const allZones = "Zone-A-B-C-Corse_gormux-2022.ics";

const orleans: CalendarChoice = {
  academie: "Orléans-Tours",
  schoolYear: "2017-2018",
  territory: "metropole",
};

function closuresIn(text: string, choice: CalendarChoice): ImportedCalendar["closures"] {
  const outcome = parseSchoolCalendar({ name: "calendrier", content: { kind: "text", text } }, choice);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value.closures;
}

/** The days with canteen on Mondays, Tuesdays, Thursdays and Fridays from a day to 31 August. */
function countServed(closures: ImportedCalendar["closures"], from: string, to: string): number {
  const rows = closures.map((closure) => ({
    ...closure,
    school: undefined,
    className: undefined,
    place: { sheet: "calendar" as const, row: 1 },
  }));
  const week = { general: new Set([1, 2, 4, 5] as const), bySchool: new Map() };
  const calendar = compileCalendar({ territory: "metropole", week, rows });
  return servedDays(calendar, { from: day(from), to: day(to) }, undefined, undefined).length;
}

describeWithSharedData("calendar", "The school calendars as published", (read) => {
  describe("Orléans-Tours in 2017-2018", () => {
    const expected = [
      "2017-10-21 > 2017-11-05 vacation Vacances de la Toussaint",
      "2017-12-23 > 2018-01-07 vacation Vacances de Noël",
      "2018-02-24 > 2018-03-11 vacation Vacances d'Hiver",
      "2018-04-21 > 2018-05-06 vacation Vacances de Printemps",
      "2018-07-07 > 2018-08-31 vacation Vacances d'Été",
    ];

    it.each([main, inUtcWithLabels, inParisTimeWithLabels, inParisTime, json, zoneB, allZones])(
      "in %s",
      (file) => {
        const outcome = parseText(read(file), orleans);
        expect(closuresOf(outcome)).toEqual(expected);
        expect(outcome).toMatchObject({ value: { academie: "Orléans-Tours", zone: "B" } });
        // None of them goes back to the summer of 2017: the return of Monday 4 September must be typed in.
        expect(codesOf(outcome)).toEqual(["calendar.first-return-unknown"]);
      },
    );

    it("pasted in a sheet", () => {
      const rows = Papa.parse<string[]>(read(main).replace(/^\uFEFF/, ""), { delimiter: ";" }).data;
      expect(closuresOf(parseCells(rows, orleans))).toEqual(expected);
    });
  });

  it("Reims in 2026-2027", () => {
    const outcome = parseText(read(main), reims);
    expect(closuresOf(outcome)).toEqual([
      "2026-10-17 > 2026-11-01 vacation Vacances de la Toussaint",
      "2026-12-19 > 2027-01-03 vacation Vacances de Noël",
      "2027-02-20 > 2027-03-07 vacation Vacances d'Hiver",
      "2027-04-17 > 2027-05-02 vacation Vacances de Printemps",
      "2027-05-07 > 2027-05-07 bridge Pont de l'Ascension",
      "2027-07-03 > 2027-08-31 vacation Vacances d'Été",
    ]);
    expect(codesOf(outcome)).toEqual([]);
  });

  // Counted apart from this code, in another language, from the same rows and the State's list of holidays.
  it.each([
    ["Orléans-Tours", "2017-2018", "2017-09-04", 140],
    ["Reims", "2018-2019", "2018-09-01", 140],
    ["Reims", "2019-2020", "2019-09-01", 138],
    ["Reims", "2020-2021", "2020-09-01", 141],
    ["Reims", "2021-2022", "2021-09-01", 141],
    ["Reims", "2022-2023", "2022-09-01", 138],
    ["Reims", "2023-2024", "2023-09-01", 140],
    ["Reims", "2024-2025", "2024-09-01", 137],
    ["Reims", "2025-2026", "2025-09-01", 137],
    ["Reims", "2026-2027", "2026-09-01", 139],
  ])("%s, %s: from %s on, %d days with canteen on L M J V", (academie, schoolYear, from, count) => {
    const closures = closuresIn(read(main), { academie, schoolYear, territory: "metropole" });
    expect(countServed(closures, from, `${schoolYear.slice(5)}-08-31`)).toBe(count);
  });

  it.each([
    "2018-2019",
    "2019-2020",
    "2020-2021",
    "2021-2022",
    "2022-2023",
    "2023-2024",
    "2024-2025",
    "2025-2026",
  ])("the csv of all académies and the .ics of zone B say the same of Reims in %s", (schoolYear) => {
    const choice = { ...reims, schoolYear };
    expect(closuresIn(read(zoneB), choice)).toEqual(closuresIn(read(main), choice));
  });

  it("every académie of métropole can be read for every year, without a doubt but the first return", () => {
    const text = read(main);
    for (const academie of ["Amiens", "Besançon", "Créteil", "Strasbourg", "Versailles"]) {
      for (let year = 2017; year <= 2026; year += 1) {
        const schoolYear = `${String(year)}-${String(year + 1)}`;
        const outcome = parseText(text, { academie, schoolYear });
        expect([academie, schoolYear, outcome.ok]).toEqual([academie, schoolYear, true]);
        expect(codesOf(outcome)).toEqual(year === 2017 ? ["calendar.first-return-unknown"] : []);
      }
    }
  });

  it("Guadeloupe leaves on a Thursday before Easter, and the islands have days of their own", () => {
    const choice: CalendarChoice = {
      academie: "Guadeloupe",
      schoolYear: "2023-2024",
      territory: "guadeloupe",
    };
    const outcome = parseText(read(main), choice);
    expect(closuresOf(outcome)).toContain("2024-03-29 > 2024-04-14 vacation Vacances de Pâques");
    // Friday 10 May, after Ascension Day, stands there as [10 May, 11 May[.
    expect(closuresOf(outcome)).toContain("2024-05-10 > 2024-05-10 vacation Semaine en mai");
    expect(codesOf(outcome)).toEqual(["calendar.other-islands-left-out", "calendar.single-day-supposed"]);
  });

  it("a typing error of the ministry's is seen: 485 days of holiday in La Réunion", () => {
    const choice: CalendarChoice = { academie: "La Réunion", schoolYear: "2017-2018", territory: "reunion" };
    expect(codesOf(parseText(read(inParisTime), choice))).toContain("calendar.long-closure");
  });

  it.each([
    ["2022-2023", "2023-01-02", 1, "the Monday before the return of Tuesday 3 January 2023 would be served"],
    ["2020-2021", "2021-07-06", -1, "Tuesday 6 July 2021, the last day of class, would be closed"],
    ["2026-2027", "2027-05-07", 1, "the Friday after Ascension Day would be served"],
  ])(
    "planted: with the time cut off the dates, in %s (%s) the count is off by %d: %s",
    (schoolYear, date, error) => {
      const choice = { ...reims, schoolYear };
      const right = closuresIn(read(main), choice);
      const cut = closuresIn(read(main).replace(/T\d\d:\d\d:\d\d\+00:00/g, ""), choice);
      expect(countServed(cut, date, date) - countServed(right, date, date)).toBe(error);
    },
  );
});
