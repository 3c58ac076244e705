import type { CellValue } from "../../../src/workbook/port";
import type { Grids } from "../../problems/page";
import { toldOf, townOf } from "./read-small-town";

const surcharges = (...row: readonly CellValue[]): Grids => ({
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Ville", "Exemple"],
    ["Hors délai", "Majoré"],
  ],
  Majorations: [["Cause", "Prestation", "Forme", "Valeur", "À partir de la", "Du", "Au"], row],
});

const readOf = (...row: readonly CellValue[]) => townOf(surcharges(...row)).town?.surcharges[0];

describe("a row of surcharges", () => {
  it.each<readonly [string, CellValue, CellValue, object]>([
    ["an amount added", "€", "0,50", { kind: "added", amount: 50 }],
    ["nothing added", "€", 0, { kind: "added", amount: 0 }],
    ["a share added, typed", "%", 50, { kind: "percentage", percentage: 50_000_000 }],
    ["a share added, with its sign", "%", "50 %", { kind: "percentage", percentage: 50_000_000 }],
    ["a share added, formatted", "%", { percent: 50 }, { kind: "percentage", percentage: 50_000_000 }],
    ["more than the price added", "%", 150, { kind: "percentage", percentage: 150_000_000 }],
    ["another price", "Prix", 6.2, { kind: "price", price: 620 }],
  ])("says %s", (_, form, value, expected) => {
    expect(readOf("Hors délai", null, form, value)).toMatchObject({
      form: expected,
      fromNth: 1,
      defects: [],
    });
  });

  it.each<readonly [string, CellValue, CellValue, readonly string[]]>([
    ["blank", "€", null, ["reading.missing-value"]],
    ["below nothing", "€", -0.01, ["reading.negative-price"]],
    ["a share below nothing", "%", -1, ["reading.not-a-percentage"]],
    ["a price below nothing", "Prix", -1, ["reading.negative-price"]],
    ["of another form", "Franc", 1, ["reading.not-a-choice"]],
    ["of no form", null, 1, ["reading.missing-value"]],
  ])("with a value that is %s is kept without a form, with its defect", (_, form, value, codes) => {
    const read = readOf("Absence", null, form, value);
    expect(read?.form).toBeUndefined();
    expect(read?.defects.map(({ code }) => code)).toEqual(codes);
  });

  it.each<readonly [CellValue, number | undefined]>([
    [null, 1],
    [1, 1],
    ["7", 7],
    [999, 999],
    [0, undefined],
    [1000, undefined],
    [1.5, undefined],
    [-1, undefined],
  ])("begins with the n-th: %j reads as %j", (cell, expected) => {
    const read = readOf("Non réservé", null, "€", 1, cell);
    expect(read?.fromNth).toBe(expected);
    expect(read?.defects).toHaveLength(expected === undefined ? 1 : 0);
  });

  it("is as wide as it may have been meant where its dates are inverted", () => {
    expect(readOf("Absence", null, "€", 1, null, "01/11/2026", "01/10/2026")).toMatchObject({
      from: "2026-10-01",
      to: "2026-11-01",
      defects: [{ code: "reading.inverted-dates" }],
    });
  });

  it("without a cause applies to nobody, and is told", () => {
    for (const cause of [null, "Retard"]) {
      const { town, problems } = townOf(surcharges(cause, null, "€", 1));
      expect(town?.surcharges).toEqual([]);
      expect(problems).toMatchObject([{ where: { sheet: "surcharges", row: 2, field: "cause" } }]);
    }
  });

  it("does nothing where what is out of time is not surcharged, and is told", () => {
    const { Majorations } = surcharges("Hors délai", null, "€", 1);
    expect(toldOf({ Majorations })).toEqual([["rows.surcharge-unused", "warning", "cause", 2]]);
    expect(toldOf(surcharges("Hors délai", null, "€", 1))).toEqual([]);
  });
});
