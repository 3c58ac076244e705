/**
 * The start is the departure after class: on a weekday that is no holiday it is still a served day, and the closure
 * starts the next day. The end is the return morning: the closure ends the day before, whatever its weekday. A bridge
 * (`Pont …`) from a Friday on, and a row with start = end, close that very day. `Début des Vacances d'Été` is a marker:
 * the closure runs to 31 August.
 */
import { closuresOf, codesOf, parseRows } from "./samples";

/** One row for Reims in 2026-2027. Of May 2027: the 1st and 8th are Saturdays, Thursday 6 is Ascension Day. */
const one = (row: string) => closuresOf(parseRows([row]));

describe("The departure", () => {
  it.each([
    ["on a Saturday closes it", "2026-10-17", "2026-10-17"],
    ["on a Friday is after class", "2026-10-16", "2026-10-17"],
    ["on a Wednesday is after class, canteen or not", "2026-10-14", "2026-10-15"],
    ["on a Monday is after class", "2026-10-12", "2026-10-13"],
    ["on a Sunday closes it", "2026-10-18", "2026-10-18"],
    ["on a holiday closes it (Wednesday 11 November)", "2026-11-11", "2026-11-11"],
    ["on the eve of a holiday is after class", "2026-11-10", "2026-11-11"],
  ])("%s", (_case, start, from) => {
    expect(one(`Vacances;-;${start};2026-11-30`)).toEqual([`${from} > 2026-11-29 vacation Vacances`]);
  });

  it("asks for the holidays of the territory: Good Friday 2027 in Alsace-Moselle", () => {
    const row = "Vacances de Printemps;-;2027-03-26;2027-04-12";
    const label = "vacation Vacances de Printemps";
    expect(closuresOf(parseRows([row], { territory: "alsace-moselle" }))).toEqual([
      `2027-03-26 > 2027-04-11 ${label}`,
    ]);
    expect(closuresOf(parseRows([row], { territory: "metropole" }))).toEqual([
      `2027-03-27 > 2027-04-11 ${label}`,
    ]);
  });
});

describe("The return morning", () => {
  it.each([
    ["on a Monday", "2026-11-02", "2026-11-01"],
    ["on a Tuesday (3 January 2023 was one)", "2026-11-03", "2026-11-02"],
    ["on a Thursday", "2026-11-05", "2026-11-04"],
    ["on a Sunday, as in the Pacific", "2026-11-08", "2026-11-07"],
  ])("%s leaves the day before closed", (_case, end, to) => {
    expect(one(`Vacances;-;2026-10-17;${end}`)).toEqual([`2026-10-17 > ${to} vacation Vacances`]);
  });
});

describe("A bridge", () => {
  it.each([
    ["on one Friday", "Pont de l'Ascension;-;2027-05-07;2027-05-07", "2027-05-07 > 2027-05-07"],
    ["from Friday to Saturday", "Pont de l'Ascension;-;2027-05-07;2027-05-08", "2027-05-07 > 2027-05-07"],
    ["from Friday to Monday", "Pont de l'Ascension;-;2027-05-07;2027-05-10", "2027-05-07 > 2027-05-09"],
    ["from Ascension Day on", "Pont de l'Ascension;-;2027-05-06;2027-05-10", "2027-05-06 > 2027-05-09"],
    ["from the eve, after class", "Pont de l'Ascension;-;2027-05-05;2027-05-10", "2027-05-06 > 2027-05-09"],
    ["from Monday, after class", "PONT;-;2027-05-03;2027-05-10", "2027-05-04 > 2027-05-09"],
  ])("%s", (_case, row, days) => {
    expect(one(row)).toEqual([`${days} bridge ${row.split(";")[0] ?? ""}`]);
  });
});

describe("A single day", () => {
  it("with start = end is closed itself, be it a school day", () => {
    expect(one("Journée banalisée;-;2026-12-08;2026-12-08")).toEqual([
      "2026-12-08 > 2026-12-08 closure Journée banalisée",
    ]);
  });

  it("from one morning to the next is closed itself, with a warning: after class, nothing would be left", () => {
    const outcome = parseRows(["Semaine en mai;-;2027-05-07;2027-05-08"]);
    expect(closuresOf(outcome)).toEqual(["2027-05-07 > 2027-05-07 vacation Semaine en mai"]);
    expect(codesOf(outcome)).toEqual(["calendar.single-day-supposed"]);
  });

  it.each([
    ["Lundi de Pentecôte", "public-holiday"],
    ["Abolition de l’esclavage", "public-holiday"],
    ["Ascension", "public-holiday"],
    ["Pont à Pâques", "bridge"],
    ["Mi-carême", "closure"],
    ["Vacances de Pâques", "vacation"],
  ])("named %s is of type %s", (label, type) => {
    expect(one(`${label};-;2027-03-11;2027-03-11`)).toEqual([`2027-03-11 > 2027-03-11 ${type} ${label}`]);
  });
});

describe("A marker `Début …`", () => {
  it("of the summer runs to 31 August, and is no oddity", () => {
    const outcome = parseRows(["Début des Vacances d'Été;-;2027-07-03;2027-07-03"]);
    expect(closuresOf(outcome)).toEqual(["2027-07-03 > 2027-08-31 vacation Vacances d'Été"]);
    expect(codesOf(outcome)).toEqual([]);
  });

  it("on a school day leaves after class", () => {
    expect(one("Début des Vacances d'Été;-;2027-07-02;2027-07-02")).toEqual([
      "2027-07-03 > 2027-08-31 vacation Vacances d'Été",
    ]);
  });

  it("of a southern winter warns that the return is not known", () => {
    const outcome = parseRows(["Début des Vacances d'Hiver austral;-;2027-07-03;2027-07-03"], {
      academie: "Réunion",
      territory: "reunion",
    });
    expect(closuresOf(outcome)).toEqual(["2027-07-03 > 2027-08-31 vacation Vacances d'Hiver austral"]);
    expect(codesOf(outcome)).toEqual(["calendar.return-unknown"]);
  });
});

describe("Rows for others", () => {
  it.each([
    ["Enseignants", false],
    ["ENSEIGNANTS", false],
    ["Enseignants du premier degré", false],
    ["Élèves des lycées", false],
    ["Lycées", false],
    ["Élèves des collèges", false],
    ["Élèves du second degré", false],
    ["Second degré", false],
    ["-", true],
    ["", true],
    ["Élèves", true],
    ["Élèves du premier degré", true],
    ["Premier degré", true],
    ["Premier degré et collèges", true],
  ])("population %p is the canteen's: %p", (population, kept) => {
    const outcome = parseRows([
      "Vacances de Noël;-;2026-12-19;2027-01-04",
      `Vacances;${population};2027-02-20;2027-03-08`,
    ]);
    expect(closuresOf(outcome).includes("2027-02-20 > 2027-03-07 vacation Vacances")).toBe(kept);
  });

  it("of Saint-Martin and Saint-Barthélemy are left out for Guadeloupe, and named", () => {
    const outcome = parseRows(
      [
        "Abolition de l’esclavage;Saint-Barthélémy;2026-10-09;2026-10-09",
        "Mi-carême;Guadeloupe & Saint-Martin;2027-03-04;2027-03-04",
        "Abolition de l’esclavage;Guadeloupe sauf Saint-Martin;2027-05-27;2027-05-27",
        "Semaine en mai;Saint Martin;2027-05-28;2027-05-28",
      ],
      { academie: "Guadeloupe", territory: "guadeloupe" },
    );
    expect(closuresOf(outcome)).toEqual([
      "2027-03-04 > 2027-03-04 closure Mi-carême",
      "2027-05-27 > 2027-05-27 public-holiday Abolition de l’esclavage",
    ]);
    expect(outcome.problems).toMatchObject([
      {
        code: "calendar.other-islands-left-out",
        severity: "information",
        facts: { academie: "Guadeloupe", populations: ["Saint-Barthélémy", "Saint Martin"] },
      },
    ]);
  });

  it("`Rentrée` closes nothing", () => {
    expect(one("Rentrée scolaire des élèves;-;2026-09-01;2026-09-01")).toEqual([
      "refused: calendar.no-rows-for-year",
    ]);
  });
});

describe("Oddities", () => {
  // 17 October 2026 + 75 days: 30 December is the last of them.
  it.each([
    ["2026-12-31", []],
    ["2027-01-01", ["calendar.long-closure"]],
  ])("a closure from 17 October to the return on %s: %p", (end, codes) => {
    expect(codesOf(parseRows([`Vacances;-;2026-10-17;${end}`]))).toEqual(codes);
  });

  // A bridge may fill a school week with both its week-ends, as in Guyane after Ascension Day 2023.
  it.each([
    ["Abolition de l’esclavage", "2027-05-20", "2027-05-27", true],
    ["Abolition de l’esclavage", "2027-05-20", "2027-05-28", false],
    ["Lundi de Pentecôte", "2027-05-17", "2027-05-25", false],
    ["Armistice", "2026-11-11", "2027-01-04", false],
    ["11 novembre", "2026-11-11", "2027-01-04", false],
    ["Journée pédagogique", "2026-11-02", "2026-11-10", false],
    ["Pont de l'Ascension", "2027-05-08", "2027-05-17", true],
    ["Pont de l'Ascension", "2027-05-07", "2027-05-17", false],
    ["Pont de l'Ascension", "2027-05-08", "2027-05-18", false],
    ["Début des Vacances d'Été", "2027-07-03", "2027-07-10", true],
    ["Début des Vacances d'Été", "2027-07-03", "2027-07-11", false],
    ["Vacances de Pâques", "2027-03-27", "2027-04-12", true],
  ])("%s from %s to the return on %s is believed: %p", (label, start, end, isBelieved) => {
    const outcome = parseRows([`${label};-;${start};${end}`]);
    expect(codesOf(outcome)).toEqual(isBelieved ? [] : ["calendar.too-long-for-its-kind"]);
    expect(outcome.ok).toBe(isBelieved);
  });

  it("a bridge of 230 days in another year is nobody's business", () => {
    const rows = ["Pont;-;2017-10-09;2018-05-28", "Vacances de Noël;-;2026-12-19;2027-01-04"];
    expect(codesOf(parseRows(rows))).toEqual([]);
  });

  it("a closure is measured before it is clipped", () => {
    const outcome = parseRows(["Vacances;-;2026-10-17;2026-11-02", "Vacances d'Été;-;2027-07-03;2027-10-01"]);
    expect(closuresOf(outcome)).toContain("2027-07-03 > 2027-08-31 vacation Vacances d'Été");
    expect(outcome.problems).toMatchObject([{ code: "calendar.long-closure", facts: { days: 90 } }]);
  });

  it.each([
    [
      "inverted",
      "2026-11-02;2026-10-17",
      { inverted: true, start: "2026-11-02", place: { of: "line", number: 3 } },
    ],
    [
      "illegible",
      "samedi;2026-11-02",
      { inverted: false, start: "samedi", place: { of: "line", number: 3 } },
    ],
    ["missing", "2026-10-17;", { inverted: false, end: "", place: { of: "line", number: 3 } }],
  ])("a row whose dates are %s stops the import", (_case, dates, facts) => {
    const outcome = parseRows([`Vacances;-;${dates}`, "Vacances de Noël;-;2026-12-19;2027-01-04"]);
    expect(outcome.ok).toBe(false);
    expect(outcome.problems).toMatchObject([
      { code: "calendar.unreadable-row", severity: "blocking", facts },
    ]);
  });

  it("an inverted row of another year is nobody's business", () => {
    const outcome = parseRows([
      "Vacances;-;2018-11-02;2018-10-17",
      "Vacances de Noël;-;2026-12-19;2027-01-04",
    ]);
    expect(closuresOf(outcome)).toEqual(["2026-12-19 > 2027-01-03 vacation Vacances de Noël"]);
  });

  it("the same row twice is one closure", () => {
    const row = "Vacances de Noël;-;2026-12-19;2027-01-04";
    expect(closuresOf(parseRows([row, row]))).toHaveLength(1);
  });
});
