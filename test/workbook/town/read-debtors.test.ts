import type { CellValue } from "../../../src/workbook/port";
import type { Grid, Grids } from "../../problems/page";
import { toldOf, townOf } from "./read-small-town";

const custodies = (...rows: Grid): Grids => ({
  Gardes: [["Code enfant", "Code famille", "Part", "Du", "Au"], ...rows],
});
const thirdParts = (...rows: Grid): Grids => ({
  "Prises en charge": [
    ["Code famille", "Code enfant", "Prestation", "Payeur", "Forme", "Valeur", "Du", "Au"],
    ...rows,
  ],
});
const partOf = (...cells: readonly CellValue[]) =>
  townOf(thirdParts(["F1", null, null, "F2", ...cells])).town?.debtors.thirdParts[0];

describe("a row of a household", () => {
  it.each<readonly [CellValue, number]>([
    ["0,000001 %", 1],
    [{ percent: 0.01 }, 10_000],
    [99.99, 99_990_000],
    [100, 100_000_000],
  ])("shares %j", (part, percentage) => {
    const { town, problems } = townOf(custodies(["E1", "F2", part]));
    expect(problems).toEqual([]);
    expect(town?.debtors.custodies).toMatchObject([{ part: { kind: "percentage", percentage } }]);
  });

  it.each<readonly [string, Grid[number], string]>([
    ["a part of nothing", ["E1", "F2", 0], "part"],
    ["more than the whole", ["E1", "F2", "100,000001 %"], "part"],
    ["no part", ["E1", "F2", null], "part"],
    ["inverted dates", ["E1", "F2", "Tout", "02/10/2026", "01/10/2026"], "to"],
    ["a date that cannot be read", ["E1", "F2", "Tout", "31/02/2027"], "from"],
    ["a household that nobody is", ["E1", "F3", "Tout"], "familyCode"],
  ])("with %s blocks the child alone, at once", (_, row, field) => {
    const { town, problems } = townOf(custodies(row));
    expect(problems).toMatchObject([
      { severity: "blocking", blocks: { of: "child", code: "E1" }, where: { row: 2, field } },
    ]);
    expect(town?.debtors.custodies).toEqual([]);
  });

  it("holds on a single day where both its dates are that day", () => {
    const { town, problems } = townOf(custodies(["E1", "F2", "Tout", "01/10/2026", "01/10/2026"]));
    expect(problems).toEqual([]);
    expect(town?.debtors.custodies).toMatchObject([{ from: "2026-10-01", to: "2026-10-01" }]);
  });

  it("of a household whose code stands twice blocks the child", () => {
    const Familles = [
      ["Code famille", "Nom"],
      ["F1", "Martin"],
      ["F2", "Durand"],
      ["F9", "Petit"],
      ["F9", "Grand"],
    ];
    const { problems } = townOf({ Familles, ...custodies(["E1", "F9", "Tout"]) });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "rows.debtor-twice", blocks: { of: "child", code: "E1" } }),
    );
  });

  it("of a child whom nobody knows is told, and blocks nobody", () => {
    const { problems } = townOf(custodies(["E9", "F2", "Tout"]));
    expect(problems).toMatchObject([{ code: "reading.unknown-child", blocks: { of: "nobody" } }]);
  });
});

describe("a row of a third payer", () => {
  it.each<readonly [string, CellValue, CellValue, object]>([
    ["an amount", "€", "2 €", { kind: "amount", amount: 200 }],
    ["an amount of nothing", "€", 0, { kind: "amount", amount: 0 }],
    ["a share", "%", 100, { kind: "percentage", percentage: 100_000_000 }],
    ["a share of nothing", "%", 0, { kind: "percentage", percentage: 0 }],
    ["the rest", "Reste", null, { kind: "rest" }],
    ["the rest, whatever its value", "Reste", "tout", { kind: "rest" }],
  ])("takes %s", (_, form, value, expected) => {
    expect(partOf(form, value)).toMatchObject({ form: expected, defects: [] });
  });

  it.each<readonly [string, readonly CellValue[], string]>([
    ["an amount below nothing", ["€", -0.01], "reading.negative-price"],
    ["no amount", ["€", null], "reading.missing-value"],
    ["a share below nothing", ["%", -1], "reading.not-a-percentage"],
    ["a share beyond the whole", ["%", 100.01], "reading.not-a-percentage"],
    ["another form", ["Moitié", 1], "reading.not-a-choice"],
    ["no form", [null, 1], "reading.missing-value"],
    ["inverted dates", ["€", 1, "02/10/2026", "01/10/2026"], "reading.inverted-dates"],
  ])("with %s stays with its defect, and nobody waits yet", (_, cells, code) => {
    expect(partOf(...cells)?.defects.map((defect) => defect.code)).toEqual([code]);
    expect(townOf(thirdParts(["F1", null, null, "F2", ...cells])).problems).toMatchObject([
      { code, blocks: { of: "nobody" } },
    ]);
  });

  it.each<readonly [string, CellValue, string]>([
    ["blank", null, "reading.missing-value"],
    ["nobody", "CCAS", "reading.unknown-family"],
  ])("whose payer is %s stays with its defect", (_, payer, code) => {
    const { town } = townOf(thirdParts(["F1", null, null, payer, "€", 1]));
    expect(town?.debtors.thirdParts[0]?.defects.map((defect) => defect.code)).toEqual([code]);
  });

  it("of an unknown household or child is told, and concerns nobody", () => {
    for (const row of [
      ["F9", null, null, "F2", "€", 1],
      ["F1", "E9", null, "F2", "€", 1],
    ]) {
      const { town, problems } = townOf(thirdParts(row));
      expect(town?.debtors.thirdParts).toEqual([]);
      expect(problems).toMatchObject([{ severity: "blocking", blocks: { of: "nobody" } }]);
    }
  });

  it("without a household is told", () => {
    expect(toldOf(thirdParts([null, "E1", null, "F2", "€", 1]))).toEqual([
      ["reading.missing-value", "blocking", "familyCode", 2],
    ]);
  });
});
