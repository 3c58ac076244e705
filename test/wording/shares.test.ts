import { day } from "../../src/kernel/day";
import { createDebtors, type Custody, type ThirdPart } from "../../src/domain/debtors";
import { explainPart } from "../../src/wording/shares";
import { aChild, aCustody, aThirdPart, euros, percent, service } from "../support/town";

const names: Readonly<Record<string, string>> = { F1: "Moreau (F1)", F2: "Dupont (F2)", CCAS: "CCAS (CCAS)" };

/** What each debtor reads. */
function explained(
  custodies: readonly Custody[],
  thirdParts: readonly ThirdPart[],
  date = "2026-11-03",
): Readonly<Record<string, string | undefined>> {
  const debtors = createDebtors({ custodies, thirdParts }).of(aChild());
  const priceOf = (code: string) => euros(code === "F1" ? 4.15 : 6.35);
  const found = debtors?.partsOf({ service, day: day(date) }, priceOf);
  if (found?.ok !== true) throw new Error("Somebody pays.");
  return Object.fromEntries(
    found.parts.map((part) => [
      part.debtor,
      explainPart(part, (code) => names[code] ?? code)?.replace(/[\u00a0\u202f]/g, " "),
    ]),
  );
}

const half = (familyCode: string) =>
  aCustody({ familyCode, part: { kind: "percentage", percentage: percent(50) } });
const twoEuros = aThirdPart({ form: { kind: "amount", amount: euros(2) }, decision: "CA du 12/09/2026" });

describe("why a debtor pays what it pays", () => {
  it("needs no words where one household pays all", () => {
    expect(explained([aCustody()], [])).toEqual({ F2: undefined });
  });

  it("says whose week it is", () => {
    const custodies = [aCustody({ part: { kind: "odd-weeks" } })];
    expect(explained(custodies, [])).toEqual({ F2: "semaine impaire : chez Dupont (F2)" });
    expect(explained(custodies, [], "2026-11-10")).toEqual({ F1: "semaine paire : chez Moreau (F1)" });
  });

  it("says the share", () => {
    expect(explained([half("F1"), half("F2")], [])).toEqual({ F1: "part de 50 %", F2: "part de 50 %" });
  });

  it("says who pays what of it, and by which decision; the payer reads what it takes, and no price", () => {
    expect(explained([], [twoEuros])).toEqual({
      F1: "4,15 € dont 2,00 € pris en charge par CCAS (CCAS), décision CA du 12/09/2026",
      CCAS: "2,00 € pris en charge pour Moreau (F1), décision CA du 12/09/2026",
    });
    expect(explained([], [{ ...twoEuros, decision: "Délibération 12" }])).toMatchObject({
      CCAS: "2,00 € pris en charge pour Moreau (F1), Délibération 12",
    });
    expect(explained([], [{ ...twoEuros, decision: undefined }])).toMatchObject({
      CCAS: "2,00 € pris en charge pour Moreau (F1)",
    });
  });

  it("names every payer that takes something, and no other", () => {
    const employer = aThirdPart({ payerCode: "EMP", form: { kind: "percentage", percentage: percent(50) } });
    const nothing = aThirdPart({ payerCode: "ZERO" });
    const byEmployer = { ...employer, form: { kind: "percentage", percentage: percent(100) } } as const;
    expect(explained([], [twoEuros, employer])).toMatchObject({
      F1: "4,15 € dont 2,00 € pris en charge par CCAS (CCAS), décision CA du 12/09/2026 et 2,08 € pris en charge par EMP",
    });
    expect(explained([], [twoEuros, byEmployer, nothing]).F1).not.toContain("ZERO");
  });

  it("never shows a household what the other one pays", () => {
    const read = explained([half("F1"), half("F2")], [twoEuros]);
    expect(read.F1).toBe(
      "part de 50 % ; 2,08 € dont 2,00 € pris en charge par CCAS (CCAS), décision CA du 12/09/2026",
    );
    expect(read.F2).toBe("part de 50 %");
    for (const text of [read.F1, read.CCAS]) expect(text).not.toMatch(/6,35|3,18/);
    expect(read.F2).not.toMatch(/4,15|2,08|2,00/);
  });
});
