/**
 * The import takes every closure that meets 1 September to 31 August, clipped. A file without rows for the year is
 * refused; when nothing closes the days before the first return, it warns.
 */
import { closuresOf, codesOf, parseText, technicalHeader } from "./samples";

const parse = (rows: readonly string[], schoolYear = "2026-2027") =>
  parseText([technicalHeader, ...rows.map((row) => `${row};Reims;Zone B;`)].join("\n"), { schoolYear });

const allSaints = "Vacances de la Toussaint;-;2026-10-17;2026-11-02";

describe("The first return", () => {
  it("on 1 September closes nothing, and is known", () => {
    const outcome = parse(["Vacances d'Été;Élèves;2026-07-04;2026-09-01", allSaints]);
    expect(closuresOf(outcome)).toEqual(["2026-10-17 > 2026-11-01 vacation Vacances de la Toussaint"]);
    expect(codesOf(outcome)).toEqual([]);
  });

  it("later in September closes the days before it", () => {
    const outcome = parse(["Vacances d'Été;Élèves;2026-07-04;2026-09-03", allSaints]);
    expect(closuresOf(outcome)[0]).toBe("2026-09-01 > 2026-09-02 vacation Vacances d'Été");
    expect(codesOf(outcome)).toEqual([]);
  });

  it("in August, as in Mayotte, is known too", () => {
    expect(codesOf(parse(["Vacances d'Été;Élèves;2026-07-04;2026-08-24", allSaints]))).toEqual([]);
  });

  it.each([
    ["in a file that begins with the year", [allSaints]],
    [
      "where the summer before is only a marker",
      ["Début des Vacances d'Été;-;2026-07-04;2026-07-04", allSaints],
    ],
    ["where only the teachers' is given", ["Vacances d'Été;Enseignants;2026-07-04;2026-08-31", allSaints]],
  ])("is not known %s: a warning", (_case, rows) => {
    expect(parse(rows).problems).toMatchObject([
      { code: "calendar.first-return-unknown", severity: "warning", facts: { from: "2026-09-01" } },
    ]);
  });
});

describe("The last days of August", () => {
  it("end the closure of the summer after", () => {
    const summer = "Vacances d'Été;Élèves;2026-07-04;2026-09-03";
    expect(closuresOf(parse([summer], "2025-2026"))).toEqual([
      "2026-07-04 > 2026-08-31 vacation Vacances d'Été",
    ]);
  });
});

describe("A file without rows for the year", () => {
  it("is refused, and the years that it has are named", () => {
    const outcome = parse([allSaints], "2027-2028");
    expect(outcome.ok).toBe(false);
    expect(outcome.problems).toMatchObject([
      { code: "calendar.no-rows-for-year", severity: "blocking", facts: { available: ["2026-2027"] } },
    ]);
  });

  it("is refused although the summer before reaches into September", () => {
    const outcome = parse(["Vacances d'Été;Élèves;2026-07-04;2026-09-03"]);
    expect(closuresOf(outcome)).toEqual(["refused: calendar.no-rows-for-year"]);
  });

  it("is refused when its rows are the teachers' alone", () => {
    const outcome = parse(["Vacances de Noël;Enseignants;2026-12-19;2027-01-04"]);
    expect(closuresOf(outcome)).toEqual(["refused: calendar.no-rows-for-year"]);
  });
});

it("A school year must be two years in a row", () => {
  expect(closuresOf(parse([allSaints], "2026"))).toEqual(["refused: calendar.unreadable-school-year"]);
});
