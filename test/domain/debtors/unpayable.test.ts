import { day } from "../../../src/kernel/day";
import { createDebtors, unpayableProblem, type Custody, type ThirdPart } from "../../../src/domain/debtors";
import { wordsOf } from "../../../src/wording/problems";
import { aChild, aCustody, aThirdPart, percent, placeIn, service } from "../../support/town";

const unit = { service, day: day("2026-11-03") };
const people = {
  children: new Map([["C1", "Moreau Noé"]]),
  families: new Map([
    ["F1", "Moreau"],
    ["CCAS", "CCAS de Chaumont"],
  ]),
};

function met(custodies: readonly Custody[], thirdParts: readonly ThirdPart[]) {
  const parts = createDebtors({ custodies, thirdParts }).of(aChild())?.sharingOn(unit);
  if (parts?.ok !== false) throw new Error("Somebody pays.");
  const problem = unpayableProblem(aChild(), unit, parts.reason);
  return { ...problem, message: wordsOf(problem, people).message.replace(/[\u00a0\u202f]/g, " ") };
}

const share = (row: number, percentage: number, familyCode = "F2") =>
  aCustody({
    familyCode,
    part: { kind: "percentage", percentage: percent(percentage) },
    place: placeIn("custodies", row),
  });
const paid = (row: number, fields: Partial<ThirdPart> = {}) =>
  aThirdPart({ place: placeIn("thirdParts", row), ...fields });

describe("a unit that nobody can be asked to pay", () => {
  it.each([
    [
      "percentages that do not make 100",
      met([share(3, 49.99), share(2, 50, "F1")], []),
      { sheet: "custodies", row: 2, field: "part" },
      "Le 03/11/2026, les lignes 2 et 3 de Gardes font 99,99 % et non 100 % : rien ne dit qui paie « Repas » de l’enfant Moreau Noé (C1).",
    ],
    [
      "a lone percentage",
      met([share(4, 50)], []),
      { sheet: "custodies", row: 4, field: "part" },
      "Le 03/11/2026, la ligne 4 de Gardes fait 50 % et non 100 % : rien ne dit qui paie « Repas » de l’enfant Moreau Noé (C1).",
    ],
    [
      "two whole households",
      met([aCustody(), aCustody({ familyCode: "F3", place: placeIn("custodies", 5) })], []),
      { sheet: "custodies", row: 2, field: "part" },
      "Le 03/11/2026, les lignes 2 et 5 de Gardes se contredisent : rien ne dit qui paie « Repas » de l’enfant Moreau Noé (C1).",
    ],
    [
      "a defective row of a payer",
      met([], [paid(6, { payerCode: undefined })]),
      { sheet: "thirdParts", row: 6 },
      "La ligne de Prises en charge qui vaut pour « Repas » de l’enfant Moreau Noé (C1) le 03/11/2026 contient une erreur.",
    ],
    [
      "a payer that is a household of the unit",
      met([], [paid(2, { payerCode: "F1" })]),
      { sheet: "thirdParts", row: 2, field: "payerCode" },
      "La famille Moreau (F1) est l’un des foyers qui paient « Repas » de l’enfant Moreau Noé (C1) le 03/11/2026 : elle ne peut pas en être aussi le payeur.",
    ],
    [
      "two rows of one payer",
      met([], [paid(7), paid(3)]),
      { sheet: "thirdParts", row: 3, field: "payerCode" },
      "Le 03/11/2026, les lignes 3 et 7 de Prises en charge nomment deux fois le payeur CCAS de Chaumont (CCAS) pour « Repas » de l’enfant Moreau Noé (C1).",
    ],
    [
      "two rests",
      met([], [paid(2), paid(3, { payerCode: "EMP" })]),
      { sheet: "thirdParts", row: 2, field: "form" },
      "Le 03/11/2026, les lignes 2 et 3 de Prises en charge donnent deux fois le reste de « Repas » de l’enfant Moreau Noé (C1), au foyer Moreau (F1).",
    ],
  ])("holds back the child alone, and names people and rows: %s", (_what, problem, where, message) => {
    expect(problem).toMatchObject({
      severity: "blocking",
      blocks: { of: "child", code: "C1" },
      where,
      message,
    });
  });
});
