import { readRulesInForce } from "../../../src/app/settings/read-rules-in-force";
import { day } from "../../../src/kernel/day";
import { resultOf, stopAt, townInMemory } from "../town-in-memory";

const on = day("2026-11-03");

describe("the rules in force of a workbook", () => {
  it("are none where it has none of their sheets", async () => {
    expect(resultOf(await readRulesInForce({ on }, townInMemory()))).toEqual({
      services: [],
      surcharges: [],
      deadlines: [],
      households: [],
      payers: [],
    });
  });

  it("are read from their sheets, and nothing is written", async () => {
    const workbook = townInMemory({
      Gardes: [
        ["Code enfant", "Code famille", "Part"],
        ["E1", "F2", "Semaines impaires"],
      ],
      "Prises en charge": [
        ["Code famille", "Payeur", "Forme", "Valeur"],
        ["F1", "F2", "€", 2],
      ],
      Prestations: [
        ["Prestation", "Unité", "Pas (minutes)"],
        ["Garderie", "Durée", 30],
      ],
      Majorations: [
        ["Cause", "Forme", "Valeur"],
        ["Non réservé", "%", 50],
      ],
      Délais: [
        ["Tableau", "Pour le", "Au plus tard le", "Semaine"],
        ["Cantine", "V", "Me", "Précédente"],
      ],
    });
    const rules = resultOf(await readRulesInForce({ on }, workbook));
    expect(Object.entries(rules).map(([group, told]) => [group, told.length])).toEqual([
      ["services", 1],
      ["surcharges", 1],
      ["deadlines", 1],
      ["households", 1],
      ["payers", 1],
    ]);
  });

  it("are refused where the workbook cannot be read as a town", async () => {
    const { result, problems } = await readRulesInForce({ on }, townInMemory({ Familles: undefined }));
    expect(result).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it("can be stopped", async () => {
    const { result } = await readRulesInForce({ on }, townInMemory(), stopAt("compute"));
    expect(result).toBeUndefined();
  });
});
