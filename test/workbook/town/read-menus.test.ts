import { forecastMeals } from "../../../src/app/kitchen/effectifs";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { checkWorkbook } from "../../../src/app/review/verifier";
import { day } from "../../../src/kernel/day";
import type { Grids } from "../snapshots";
import { codesOf, now, resultOf, townInMemory } from "../../app/town-in-memory";

type Grid = Grids[string];

const check = async (menus: Readonly<Record<string, Grid>>) => {
  const { problems } = await checkWorkbook({ now }, townInMemory(menus));
  return problems.filter(({ message }) => !/Feuilles? absente/.test(message));
};

const week = { from: day("2026-11-02"), to: day("2026-11-06") };
const printed = async (menus: Grid) => {
  const workbook = townInMemory({ Menus: menus });
  resultOf(await forecastMeals({ ...week, now }, workbook));
  const read = await workbook.read(["Menus à imprimer"]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []).flat().filter((cell) => typeof cell === "string") : [];
};

describe("the sheet of menus", () => {
  it("is read with dates as texts too, and printed for the door", async () => {
    const texts = await printed([
      ["Jour", "Menu du jour", "Établissement"],
      ["05/11/2026", "Potage\nPoisson"],
      ["2026-11-06", "Lentilles"],
      ["01/12/2026", "Plus tard"],
    ]);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Menus, semaine du 05/11/2026 au 06/11/2026",
        "Jeudi 5 novembre",
        "Potage",
        "Poisson",
        "Vendredi 6 novembre",
      ]),
    );
    expect(texts).not.toContain("Plus tard");
  });

  it("is not made where there is nothing to print", async () => {
    expect(await printed([["Date", "Menu", "École"]])).toEqual([]);
  });

  it("is missed by nobody", async () => {
    const before = codesOf(await check({}));
    const services: Grid = [["Prestation", "Unité", "Jours", "Repas"]];
    expect(before).not.toContain("reading.sheet-in-doubt");
    const told = await checkWorkbook({ now }, townInMemory({ Prestations: services }));
    expect(told.problems.filter(({ message }) => message.includes("Menus"))).toEqual([]);
  });

  it("is told of where it cannot be read, and stops no invoice", async () => {
    const own: Grid = [
      ["Semaine", "Lundi", "Mardi"],
      ["45", "Lentilles", "Poisson"],
    ];
    const unreadable: Grid = [
      ["Date", "Menu", "École"],
      ["bientôt", "Lentilles"],
      ["05/11/2026", null],
    ];
    for (const menus of [own, unreadable]) {
      const workbook = townInMemory({ Menus: menus });
      const problems = (await checkWorkbook({ now }, workbook)).problems.filter(
        ({ sheet }) => sheet === "Menus",
      );
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.filter(({ severity }) => severity === "blocking")).toEqual([]);
      resultOf(await issuePeriod({ period: "2026-11", issuedOn: now.day, now }, workbook));
    }
  });

  it("is asked about under another name, and stops no invoice", async () => {
    const workbook = townInMemory({
      "Menus 2026": [
        ["Date", "Menu", "École"],
        ["05/11/2026", "Lentilles", null],
      ],
    });
    const { problems } = await checkWorkbook({ now }, workbook);
    expect(
      problems.filter(({ code }) => code === "reading.sheet-in-doubt").map(({ severity }) => severity),
    ).toEqual(["warning"]);
    resultOf(await issuePeriod({ period: "2026-11", issuedOn: now.day, now }, workbook));
  });
});
