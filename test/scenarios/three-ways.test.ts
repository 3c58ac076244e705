import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleTown, type ExampleKey } from "../../src/app/examples";
import { presetRules } from "../../src/app/parametrer";
import { temporaryFolder } from "../support/command-line";
import {
  byBrowserPage,
  byCommandLine,
  byExcel,
  differences,
  exampleFile,
  type Deed,
  type Outcome,
} from "../support/three-ways";

const folder = temporaryFolder();
const ministry = join(__dirname, "calendrier", "ministry.csv");

/** A csv of the ministry's form for the year of Descartes, one holiday longer than the example knows it. */
const year2017 = `description;population;start_date;end_date;location;zones;annee_scolaire
Vacances de la Toussaint;-;2017-10-20T22:00:00+00:00;2017-11-05T23:00:00+00:00;Orléans-Tours;Zone B;2017-2018
Vacances de Noël;-;2017-12-22T23:00:00+00:00;2018-01-08T23:00:00+00:00;Orléans-Tours;Zone B;2017-2018
`;

async function deedsAt(key: ExampleKey): Promise<readonly Deed[]> {
  if (key === "chaumont") {
    const { absenceRules } = await presetRules("descartes");
    return [
      { kind: "calendrier", file: ministry, academie: "Dijon", year: "2026-2027" },
      { kind: "verifier" },
      { kind: "facturer", period: "2026-09", on: "2026-08-28" },
      { kind: "calendrier", file: ministry, academie: "Reims", year: "2026-2027" },
      { kind: "facturer", period: "2026-10", on: "2026-09-28" },
      {
        kind: "parametrer",
        settings: { issueFloor: "5,00", outOfTime: "Refusé", canteenDays: "", phone: "03 25 00 00 00" },
        absenceRules,
      },
      { kind: "facturer", period: "2026-11", on: "2026-10-28" },
      { kind: "verifier" },
    ];
  }
  const file = folder.path("2017.csv");
  writeFileSync(file, year2017);
  const { absenceRules } = await presetRules("chaumont");
  return [
    { kind: "calendrier", file, academie: "Orléans-Tours", year: "2017-2018" },
    { kind: "facturer", period: "2017-09", on: "2017-10-02" },
    { kind: "verifier" },
    { kind: "parametrer", settings: { paymentDelayDays: "30", surcharge: "1,5" }, absenceRules },
    { kind: "facturer", period: "2017-10", on: "2017-11-02" },
    { kind: "facturer", period: "2017-11", on: "2017-12-01" },
    { kind: "verifier" },
  ];
}

/** All three go through a whole autumn. */
const patience = 60_000;

describe.each(["chaumont", "descartes"] as const)("a stretch of months at %s", (key) => {
  let commands: Outcome;
  let browser: Outcome;
  let excel: Outcome;

  beforeAll(async () => {
    const file = await exampleFile(exampleTown(key));
    const deeds = await deedsAt(key);
    commands = await byCommandLine(file, folder.path(`${key}.xlsx`), deeds);
    browser = await byBrowserPage(file, deeds);
    excel = await byExcel(file, deeds);
  }, patience);

  it("says the same, whichever way the clerk comes in", () => {
    expect(browser.said).toEqual(commands.said);
    expect(excel.said).toEqual(commands.said);
  });

  it("leaves the same workbook by commands and in the browser page, cell for cell", () => {
    expect(differences(commands.contents, browser.contents)).toEqual([]);
  });

  it("leaves the same workbook by commands and in Excel, cell for cell", () => {
    expect(differences(commands.contents, excel.contents)).toEqual([]);
  });
});
