import type { CellValue } from "../../../src/workbook/port";
import { doubtsAboutTown } from "../../../src/domain/books";
import type { Grid, Grids } from "../../problems/page";
import { toldOf, townOf } from "./read-small-town";

const deadlines = (...rows: Grid): Grids => ({
  Délais: [["Tableau", "Pour le", "Au plus tard le", "Semaine", "Heure"], ...rows],
});

const rule = (...cells: readonly CellValue[]): Grids => ({
  "Règles d'absence": [
    ["Motif", "Prévenir", "Délai", "Heure limite"],
    ["Maladie", ...cells],
  ],
});

const rowsIn = (changes: Grids) => townOf(changes).town?.meals.deadlines.get("cantine")?.rows;

describe("a row of deadlines", () => {
  it.each<readonly [string, readonly CellValue[], object]>([
    ["the same week", ["V", "J"], { weekday: 5, latestWeekday: 4, week: "same", before: undefined }],
    [
      "the week before",
      ["vendredi", "mercredi", "Précédente"],
      { weekday: 5, latestWeekday: 3, week: "before" },
    ],
    ["an hour", ["L", "V", "Précédente", "10:00"], { before: 600 }],
    ["the first minute", ["L", "V", "Précédente", "00:00"], { before: 0 }],
    ["the last minute", ["L", "V", "Précédente", "23:59"], { before: 1439 }],
  ])("says %s", (_, cells, expected) => {
    expect(rowsIn(deadlines(["Cantine", ...cells]))).toMatchObject([{ ...expected, defects: [] }]);
  });

  it.each<readonly [string, readonly CellValue[], string]>([
    ["a weekday", ["L Ma", "J"], "weekday"],
    ["a last day", ["V", "midi"], "latestWeekday"],
    ["a last day that is blank", ["V", null], "latestWeekday"],
    ["a week", ["V", "J", "Suivante"], "week"],
    ["an hour", ["V", "J", null, "24:00"], "before"],
  ])("that cannot be read (%s) stays with its defect, and nobody waits yet", (_, cells, field) => {
    const changes = deadlines(["Cantine", ...cells]);
    const [row] = rowsIn(changes) ?? [];
    expect(row?.defects.map(({ where }) => where?.field)).toEqual([field]);
    expect(row?.week).toBe(field === "week" ? undefined : "same");
    expect(townOf(changes).problems).toMatchObject([{ blocks: { of: "nobody" } }]);
  });

  it("belongs to the table of its name, whatever its capitals", () => {
    const changes = deadlines(["Cantine", "L", "V", "Précédente"], ["CANTINE", "Ma", "L"]);
    expect(rowsIn(changes)).toHaveLength(2);
    const { town } = townOf(changes);
    expect(town && doubtsAboutTown(town)).toMatchObject([
      { code: "spelling.unlike", facts: { kind: "deadline-table", found: "CANTINE", usual: "Cantine" } },
    ]);
  });
});

describe("a rule by a table", () => {
  const table = deadlines(["Cantine", "L", "V", "Précédente"]);

  it.each<readonly [string, readonly CellValue[], readonly unknown[]]>([
    ["no hour", ["Tableau", "Cantine"], []],
    ["an hour, which is not read", ["Tableau", "Cantine", "10:00"], []],
    [
      "an hour that cannot be read",
      ["Tableau", "Cantine", "dix heures"],
      [["reading.not-a-time", "warning", "before", 2]],
    ],
  ])("holds with %s", (_, cells, told) => {
    const changes = { ...table, ...rule(...cells) };
    expect(toldOf(changes)).toEqual(told);
    const [read] = townOf(changes).town?.meals.absenceRules.values() ?? [];
    expect(read?.notice).toEqual({ kind: "table", table: "Cantine" });
  });

  it("blocks everybody by whatever else of it cannot be read, and so does the hour of another rule", () => {
    const blocks = { severity: "blocking", blocks: { of: "everybody" } };
    expect(townOf(rule("Jours", 2, "dix heures")).problems).toMatchObject([blocks]);
    expect(townOf({ ...table, ...rule("Tableau", null, "dix heures") }).problems).toMatchObject([
      { code: "reading.not-a-time", severity: "warning" },
      { code: "reading.missing-value", ...blocks },
    ]);
  });

  it("that is one letter off the table is told", () => {
    const { town } = townOf({ ...table, ...rule("Tableau", "Cantines") });
    expect(town && doubtsAboutTown(town)).toMatchObject([
      {
        code: "spelling.unlike",
        where: { sheet: "absenceRules", row: 2, field: "delay" },
        facts: { kind: "deadline-table", found: "Cantines", usual: "Cantine" },
      },
    ]);
  });
});
