import { checkWorkbook } from "../../../src/app/review/verifier";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { Grids } from "../../problems/page";
import { townWith } from "../../problems/small-town";

/** What a clerk's first workbook looks like: every fault of the first week at once, and each is named with its cell. */

const now = { day: day("2026-10-28"), at: 600 };
const enrolmentHeaders = ["Code enfant", "Prestation", "L", "Ma", "J", "V", "Du", "Au"];

const clerk: Grids = {
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Service", "Cantine d'Exemple"],
    ["Gestionnaire", null],
    ["ICS", "FR73ZZZ123456"],
    ["IBAN", "FR7630006000011234567890188"],
    ["Jours de cantine Jean-Moulin", "L Ma J V"],
  ],
  Familles: [
    ["Code famille", "Nom", "Prénom", "QF", "Moyen de paiement", "Courriel"],
    ["F001", "Martin", "Ève", 500, "Prélèvement", "eve.martin@exemple.fr"],
    ["F002", "Durand", "Paul", 38000, "Chèque", "paul.durand"],
    ["F003", "Moreau", "Claire", null, "Chèque", null],
  ],
  Enfants: [
    ["Code enfant", "Code famille", "Nom", "Prénom", "École"],
    ["F001-1", "F001", "Martin", "Léo", "Jean Moulin"],
    ["F002-1", "F002", "Durand", "Zoé", "Jean Moulin"],
    [null, "F002", "Durand", "Max", "Jean Moulin"],
    ["F003-1", "F003", "Moreau", "Noé", "Jean Moulin"],
    ["F003-2", "F-003", "Moreau", "Lou", "Jean Moulin"],
  ],
  Tarifs: [
    ["Prestation", "QF min", "QF max", "Prix"],
    ["Cantine", 0, 600, 3],
    ["Cantine", 600.01, null, 5],
  ],
  Inscriptions: [
    enrolmentHeaders,
    ["F001-1", "Cantine", "x", null, "x", null, null, null],
    ["F001-1", "Cantine", "x", "x", null, null, "09/11/2026", null],
    ["F003-1", "Cantine", "x", null, null, null, null, null],
    ["F003-2", "Cantine", "x", null, null, null, null, null],
    ["F03-1", "Cantine", null, "x", null, null, null, null],
  ],
  Mandats: [
    ["Code famille", "RUM", "Titulaire", "IBAN", "Signé le", "Statut"],
    ["F001", "RUM-1", "Martin", "FR7630006000011234567890188", "01/09/2026", "Actif"],
  ],
};

const workbookOf = (sheets: Grids) =>
  MemoryWorkbook.ofSnapshots(
    Object.entries(townWith(sheets)).map(([name, rows]) => ({ name, rows, table: undefined })),
  );

/** What a small workbook does without is told too, and is no fault. */
const told = async (sheets: Grids) =>
  (await checkWorkbook({ now }, workbookOf(sheets))).problems.filter(({ code }) => !code.endsWith("-absent"));

describe("the workbook of a clerk who begins", () => {
  it.each([
    ["the creditor's number", "blocking", "debit.creditor-id", "Paramètres", "B4", "FR73ZZZ123456"],
    ["its account", "blocking", "debit.creditor-account", "Paramètres", "B5", "clé"],
    [
      "its name, which is the service's",
      "information",
      "debit.creditor-name-supposed",
      "Paramètres",
      "B3",
      "Cantine d",
    ],
    ["the account of a family", "blocking", "debit.account", "Mandats", "D2", "Martin Ève (F001)"],
    [
      "a school in the settings under another name",
      "warning",
      "spelling.unlike",
      "Paramètres",
      "A6",
      "Jean Moulin",
    ],
    ["an address without @", "warning", "spelling.email", "Familles", "F3", "paul.durand"],
    ["a quotient of a small palace", "warning", "reading.high-quotient", "Familles", "D3", "38"],
    ["a child without code", "blocking", "reading.missing-value", "Enfants", "A4", "Code enfant"],
    ["a child without enrolment", "warning", "child.not-enrolled", "Enfants", "A3", "Durand Zoé (F002-1)"],
    [
      "a family under another spelling",
      "blocking",
      "reading.unknown-family",
      "Enfants",
      "B6",
      "Moreau Claire (F003)",
    ],
    ["a child enrolled twice", "warning", "enrolment.overlap", "Inscriptions", "A3", "Martin Léo (F001-1)"],
    [
      "a child under another spelling",
      "blocking",
      "reading.unknown-child",
      "Inscriptions",
      "A6",
      "Moreau Noé (F003-1)",
    ],
    [
      "a family without quotient",
      "information",
      "tariff.highest-for-want",
      "Familles",
      "D4",
      "Moreau Claire (F003)",
    ],
  ])("%s", async (_, severity, code, sheet, cell, text) => {
    const found = (await told(clerk)).filter((problem) => problem.code === code);
    expect(found.map((problem) => [problem.severity, problem.sheet, problem.cell])).toEqual([
      [severity, sheet, cell],
    ]);
    expect(`${found[0]?.message ?? ""} ${found[0]?.advice ?? ""}`).toContain(text);
  });

  it("is told nothing of the kind once it is mended", async () => {
    const sound: Grids = {
      ...clerk,
      Paramètres: [
        ["Paramètre", "Valeur"],
        ["Gestionnaire", "Ville d'Exemple"],
        ["ICS", "FR72ZZZ123456"],
        ["IBAN", "FR7630006000011234567890189"],
        ["Jours de cantine Jean Moulin", "L Ma J V"],
      ],
      Familles: [
        ["Code famille", "Nom", "QF", "Moyen de paiement", "Courriel"],
        ["F001", "Martin", 500, "Prélèvement", "eve.martin@exemple.fr"],
        ["F002", "Durand", 380, "Chèque", null],
      ],
      Enfants: [
        ["Code enfant", "Code famille", "Nom", "École"],
        ["F001-1", "F001", "Martin", "Jean Moulin"],
        ["F002-1", "F002", "Durand", "Jean Moulin"],
      ],
      Inscriptions: [
        enrolmentHeaders,
        ["F001-1", "Cantine", "x", null, "x", null, null, "06/11/2026"],
        ["F001-1", "Cantine", "x", "x", null, null, "07/11/2026", null],
        ["F002-1", "Cantine", "x", null, null, null, null, null],
      ],
      Mandats: [
        ["Code famille", "RUM", "Titulaire", "IBAN", "Signé le", "Statut"],
        ["F001", "RUM-1", "Martin", "FR7630006000011234567890189", "01/09/2026", "Actif"],
      ],
    };
    expect(await told(sound)).toEqual([]);
  });

  it("says nothing of debits in a town that debits nobody", async () => {
    const { Paramètres, ...others } = clerk;
    expect(Paramètres).toBeDefined();
    const problems = await told({
      ...others,
      Mandats: undefined,
      Familles: [
        ["Code famille", "Nom"],
        ["F001", "Martin"],
      ],
    });
    expect(problems.filter(({ code }) => code.startsWith("debit."))).toEqual([]);
  });

  it("says the number of families without quotient as a warning where most have none", async () => {
    const families = (quotients: readonly (number | null)[]): Grids => ({
      Tarifs: clerk["Tarifs"],
      Familles: [
        ["Code famille", "Nom", "QF"],
        ...quotients.map((quotient, index) => [`F${String(index)}`, "Nom", quotient]),
      ],
      Enfants: [
        ["Code enfant", "Code famille", "Nom"],
        ...quotients.map((_, index) => [`E${String(index)}`, `F${String(index)}`, "Nom"]),
      ],
      Inscriptions: [
        enrolmentHeaders,
        ...quotients.map((_, index) => [`E${String(index)}`, "Cantine", "x", null, null, null, null, null]),
      ],
    });
    const said = async (quotients: readonly (number | null)[]) =>
      (await told(families(quotients))).map(({ severity, code, message }) => [
        severity,
        code,
        /\d/.exec(message)?.[0],
      ]);
    expect(await said([null, null, 500, 500])).toEqual([["information", "tariff.highest-for-want", "4"]]);
    expect(await said([null, null, null, 500, 500, 500])).toEqual([
      ["information", "tariff.highest-for-want", "6"],
    ]);
    expect(await said([null, null, null, 500, 500])).toEqual([["warning", "tariff.highest-for-want", "5"]]);
    expect(await said([0, 500])).toEqual([]);
  });
});

describe("a child enrolled twice", () => {
  const twice = (from: string | null, to: string | null): Grids => ({
    Inscriptions: [
      enrolmentHeaders,
      ["E1", "Cantine", "x", null, "x", null, null, null],
      ["E2", "Cantine", "x", null, null, null, null, null],
      ["E1", "cantine", "x", "x", null, "x", from, to],
    ],
  });
  const draft = async (sheets: Grids) => {
    const request = { period: "2026-11", issuedOn: now.day, preview: true, now };
    const { result, problems } = await issuePeriod(request, workbookOf(sheets));
    const meals = result?.invoices[0]?.lines.reduce((count, { quantity }) => count + quantity, 0);
    return [meals, problems.filter(({ code }) => code === "enrolment.overlap").length];
  };

  it("has the meals of both rows, and facturer says so where they meet in the period", async () => {
    expect(await draft(twice(null, null))).toEqual([17, 1]);
    expect(await draft(twice("30/11/2026", null))).toEqual([9, 1]);
    expect(await draft(twice(null, "02/11/2026"))).toEqual([9, 1]);
    expect(await draft(twice("01/12/2026", null))).toEqual([9, 0]);
    expect(await draft(twice(null, "31/10/2026"))).toEqual([9, 0]);
  });
});
