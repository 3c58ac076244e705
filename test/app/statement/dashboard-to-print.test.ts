import { dashboardToPrint } from "../../../src/app/statement/dashboard-to-print";
import { drawUpStatement } from "../../../src/app/statement/bilan";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import type { Dashboard, DashboardFigures } from "../../../src/domain/books";
import { exampleTown } from "../../../src/examples";
import { day } from "../../../src/kernel/day";
import { plus, type Cents } from "../../../src/kernel/cents";
import { chartLabels, chartSeries } from "../../../src/workbook/excel/charts";
import { printScale } from "../../../src/workbook/excel/sheet-look";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { dashboardPage } from "../../../src/workbook/sheets";
import { heightsOfPages, paperWidth, printedPaper, shownPages } from "../../support/pages";
import { euros } from "../../support/town";
import { codesOf, resultOf, townInMemory } from "../town-in-memory";
import { notPrinted } from "../../../src/wording/print/common";

const on = day("2026-11-30");

function figures(meals: number, paid: number, due: number): DashboardFigures {
  return {
    meals,
    invoiced: euros(paid + due + 2),
    adjustments: euros(-2),
    paid: euros(paid),
    due: euros(due),
    mealPrice: meals === 0 ? undefined : euros(4.05),
    payers: meals === 0 ? 0 : 8,
    latePayers: meals === 0 ? 0 : 1,
  };
}

const month = (key: string, label: string, own: DashboardFigures) => ({
  of: { key, label },
  isBroughtOver: false,
  ...own,
});
const dashboard: Dashboard = {
  on,
  periods: [
    month("2026-09", "septembre 2026", figures(100, 400, 20)),
    month("2026-10", "octobre 2026", figures(80, 300, 40)),
  ],
  schools: [
    { of: "Jean Moulin", isBroughtOver: false, ...figures(180, 690, 60) },
    { of: undefined, isBroughtOver: false, ...figures(0, 10, 0) },
  ],
  bands: [
    { of: { min: undefined, max: 41000 as never }, isBroughtOver: false, ...figures(60, 200, 30) },
    { of: { min: 41001 as never, max: undefined }, isBroughtOver: false, ...figures(120, 500, 30) },
  ],
  total: figures(180, 700, 60),
};

describe("the year in pictures on its sheet", () => {
  const page = dashboardToPrint(dashboard, "Cantine de la ville");

  it("says the totals in words, then each way of cutting the year as a table that adds up", () => {
    const lines = shownPages(page);
    expect(lines.slice(0, 4)).toEqual([
      "Tableau de bord au 30/11/2026",
      "Cantine de la ville",
      "Prix moyen d’un repas : 4,05 €",
      "Familles qui ont laissé passer une échéance : 1 sur 8 (13 %)",
    ]);
    expect(lines).toContain("Septembre 2026 | 100 | 422,00 € | -2,00 € | 400,00 € | 20,00 € | 4,05 € | 13 %");
    expect(lines).toContain("École inconnue | 0 | 12,00 € | -2,00 € | 10,00 € | 0,00 € | – | –");
    expect(lines).toContain("Jusqu’à 410 | 60 | 232,00 € | -2,00 € | 200,00 € | 30,00 € | 4,05 € | 13 %");
    expect(lines.filter((line) => line.startsWith("Total | 180 | 762,00 €"))).toHaveLength(3);
  });

  it("draws each table from its own cells, without the total", () => {
    const charts = page.charts ?? [];
    expect(charts.map((chart) => chartLabels(page, chart))).toEqual([
      ["Septembre 2026", "Octobre 2026"],
      ["Jean Moulin", "École inconnue"],
      ["Jusqu’à 410", "À partir de 410,01"],
    ]);
    expect(charts.map((chart) => chartSeries(page, chart).map(({ name, values }) => [name, values]))).toEqual(
      [
        [
          ["Réglé", [400, 300]],
          ["Reste dû", [20, 40]],
        ],
        [
          ["Réglé", [690, 10]],
          ["Reste dû", [60, 0]],
        ],
        [["Repas", [60, 120]]],
      ],
    );
  });

  it("has room for each chart below its table, on the paper", () => {
    for (const { row, height, width, column } of page.charts ?? []) {
      expect([column, (width * printScale) / 100 <= paperWidth(page)]).toEqual([1, true]);
      const under = page.rows.slice(row - 1, row - 1 + Math.ceil(height / 15));
      expect(under).toHaveLength(Math.ceil(height / 15));
      expect(
        under.filter(
          ({ cells, height: own, breakAfter }, index) =>
            cells.length > 0 || own !== undefined || (breakAfter === true && index < under.length - 1),
        ),
      ).toEqual([]);
    }
    expect(Math.max(...heightsOfPages(page))).toBeLessThan(printedPaper.height);
    expect(paperWidth(page)).toBeLessThan(printedPaper.width);
  });

  it("says so where nothing was invoiced, and where the grid has no bands", () => {
    const nothing: Dashboard = { on, periods: [], schools: [], bands: [], total: figures(0, 0, 0) };
    expect(shownPages(dashboardToPrint(nothing, undefined))).toEqual([
      "Tableau de bord au 30/11/2026",
      "Rien n’est facturé à cette date.",
    ]);
    const without = dashboardToPrint({ ...dashboard, bands: [] }, undefined);
    expect(shownPages(without)).toContain("La grille des tarifs ne compte pas de tranches de quotient.");
    expect(without.charts).toHaveLength(2);
  });
});

describe.each(["chaumont", "descartes"] as const)("the year of %s", (town) => {
  it("adds up to the statement to the cent, is written with it, and not again where it says the same", async () => {
    const workbook = MemoryWorkbook.ofSheets(newWorkbook(exampleTown(town)));
    const now = { day: on, at: 600 };
    for (const [period, issuedOn] of town === "chaumont"
      ? [
          ["2026-09", "2026-08-28"],
          ["2026-10", "2026-09-28"],
        ]
      : [
          ["2017-09", "2017-09-30"],
          ["2017-10", "2017-10-31"],
        ])
      resultOf(await issuePeriod({ period: period ?? "", issuedOn: day(issuedOn ?? ""), now }, workbook));
    const { statement, dashboard: drawn } = resultOf(await drawUpStatement({ on, now }, workbook));
    const { meals, invoiced, adjustments, paid, credited, due } = statement.total;
    expect(meals).toBeGreaterThan(500);
    const wanted = { meals, invoiced, adjustments, paid: plus(paid, credited), due };
    const keys = ["meals", "invoiced", "adjustments", "paid", "due"] as const;
    for (const parts of [drawn.periods, drawn.schools, ...(town === "chaumont" ? [drawn.bands] : [])]) {
      const add = (key: (typeof keys)[number]) => parts.reduce((sum, part) => sum + part[key], 0) as Cents;
      expect(Object.fromEntries(keys.map((key) => [key, add(key)]))).toEqual(wanted);
    }
    expect(drawn.bands.length > 0).toBe(town === "chaumont");
    expect(workbook.pageOn(dashboardPage.name)?.charts).toHaveLength(town === "chaumont" ? 3 : 2);
    const before = workbook.applied.length;
    resultOf(await drawUpStatement({ on, now }, workbook));
    expect(workbook.applied.slice(before).filter(({ kind }) => kind === "replace-page")).toEqual([]);
  });
});

describe("a sheet of the clerk's that is called Tableau de bord", () => {
  const clerksOwn = [
    ["Année", "Repas"],
    [2025, 12_345],
  ];

  it("stays as it is, and the clerk is told; the rest of the statement is written", async () => {
    const workbook = townInMemory({ "Tableau de bord": clerksOwn });
    const ran = await drawUpStatement({ on, now: { day: on, at: 600 } }, workbook);
    expect(codesOf(ran.problems)).toEqual(["print.sheet-not-ours"]);
    expect(workbook.pageOn(dashboardPage.name)).toBeUndefined();
    expect(workbook.pageOn("Bilan")).toBeDefined();
    const read = await workbook.read([dashboardPage.name, "Anomalies"]);
    expect(read.ok && read.value.sheets.find(({ name }) => name === dashboardPage.name)?.rows).toEqual(
      clerksOwn,
    );
  });

  it.each([
    ["blank", [[]]],
    ["ours from an earlier run", [[notPrinted], [], ["Tableau de bord au 01/10/2026"]]],
    ["ours, cut short before its first rows", [[], [], ["E1", 3], ["Total", 12]]],
  ])("is written over where it is %s", async (_, rows) => {
    const workbook = townInMemory({ "Tableau de bord": rows });
    const ran = await drawUpStatement({ on, now: { day: on, at: 600 } }, workbook);
    expect(codesOf(ran.problems)).toEqual([]);
    expect(workbook.pageOn(dashboardPage.name)).toBeDefined();
  });
});
