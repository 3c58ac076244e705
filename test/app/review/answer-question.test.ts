import { lookAtWorkbook } from "../../../src/app/overview/accueil";
import { answerQuestion } from "../../../src/app/review/answer-question";
import type { Answer } from "../../../src/app/deed/answers";
import { checkWorkbook } from "../../../src/app/review/verifier";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import { codesOf, everything, now, resultOf, stopAt, townInMemory } from "../town-in-memory";

const questions = /^reading\.(?:column|setting|sheet)-(?:in-doubt|gone)$/;

async function problemsOf(workbook: MemoryWorkbook) {
  const { problems } = await lookAtWorkbook({ now }, workbook);
  return problems.filter(({ code }) => questions.test(code));
}

async function answersIn(workbook: MemoryWorkbook): Promise<readonly Answer[]> {
  return (await problemsOf(workbook)).flatMap(({ answers = [] }) => answers);
}

/** Gives the one answer of this kind, and the questions that are left. */
async function answered(workbook: MemoryWorkbook, kind: Answer["kind"], at = 0) {
  const answer = (await answersIn(workbook)).filter((offered) => offered.kind === kind)[at];
  if (answer === undefined) throw new Error(`No ${kind} is offered.`);
  resultOf(await answerQuestion({ answer }, workbook));
  return problemsOf(workbook);
}

async function rowsOf(workbook: MemoryWorkbook, sheet: string) {
  const read = await workbook.read([sheet]);
  return read.ok ? read.value.sheets[0]?.rows : undefined;
}

const families = (header: string | null) => ({
  Familles: [
    ["Code famille", "Nom", header],
    ["F1", "Martin", 380],
    ["F2", "Durand", 1200],
  ],
});
const payments = [
  ["Date", "Code famille", "Montant"],
  ["20/10/2026", "F1", 40],
];

describe("a column that nobody knows", () => {
  it("can be each of the three likeliest, or none of those that are missing", async () => {
    const answers = await answersIn(townInMemory(families("Revenu")));
    const renames = answers.filter(({ kind }) => kind === "rename-column");
    expect(renames).toHaveLength(3);
    expect(answers).toHaveLength(4);
    expect(answers.at(-1)).toMatchObject({ kind: "add-columns", sheet: "families", isLoss: false });
  });

  it.each(["Revenu", null])("named %s gets the header it is given, and is read", async (header) => {
    const workbook = townInMemory(families(header));
    const before = await problemsOf(workbook);
    expect(codesOf(before)).toEqual(["reading.column-in-doubt"]);
    const rename = (await answersIn(workbook)).find((answer) => answer.kind === "rename-column");
    expect(await answered(workbook, "rename-column")).toEqual([]);
    expect((await rowsOf(workbook, "Familles"))?.[0]).toEqual(["Code famille", "Nom", rename?.header]);
    expect((await rowsOf(workbook, "Familles"))?.[1]).toEqual(["F1", "Martin", 380]);
  });

  it("is left alone where it is none of them: those are added, empty", async () => {
    const workbook = townInMemory(families("Revenu"));
    expect(await answered(workbook, "add-columns")).toEqual([]);
    const [header = [], first] = (await rowsOf(workbook, "Familles")) ?? [];
    expect(header.slice(0, 3)).toEqual(["Code famille", "Nom", "Revenu"]);
    expect(header).toContain("QF");
    expect(first).toEqual(["F1", "Martin", 380]);
  });
});

describe("a setting that nobody knows", () => {
  const settings = (name: string) => ({
    Paramètres: [
      ["Paramètre", "Valeur", "Explication"],
      [name, 30, null],
    ],
  });

  it("gets the name that it resembles", async () => {
    const workbook = townInMemory(settings("Seuil d'émision"));
    const [rename] = (await answersIn(workbook)).filter(({ kind }) => kind === "rename-setting");
    expect(rename).toMatchObject({ row: 2, found: "Seuil d'émision" });
    expect(await answered(workbook, "rename-setting")).toEqual([]);
    expect((await rowsOf(workbook, "Paramètres"))?.[1]?.[0]).toBe(
      rename?.kind === "rename-setting" ? rename.name : "",
    );
  });

  it("is none of those that have no row: they get theirs, empty", async () => {
    const workbook = townInMemory(settings("Capitaine"));
    expect((await answersIn(workbook)).map(({ kind }) => kind)).toEqual(["add-settings"]);
    expect(await answered(workbook, "add-settings")).toEqual([]);
    const rows = (await rowsOf(workbook, "Paramètres")) ?? [];
    expect(rows[1]).toEqual(["Capitaine", 30, null]);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.slice(2).every(([name, value]) => typeof name === "string" && value === null)).toBe(true);
  });
});

describe("a sheet that may be one of ours", () => {
  it("gets its name", async () => {
    const workbook = townInMemory({ Règlement: payments });
    expect(await answered(workbook, "rename-sheet")).toEqual([]);
    expect(await rowsOf(workbook, "Règlements")).toEqual(payments);
    expect(await rowsOf(workbook, "Règlement")).toBeUndefined();
  });

  it("is another one: an empty sheet is added, and it stays", async () => {
    const workbook = townInMemory({ Règlement: payments });
    expect(await answered(workbook, "add-sheet")).toEqual([]);
    expect(await rowsOf(workbook, "Règlement")).toEqual(payments);
    expect(await rowsOf(workbook, "Règlements")).toHaveLength(1);
  });
});

describe("what was in use and is gone", () => {
  const register = {
    Factures: [
      [
        ...["Facture", "Période", "Code famille", "Code enfant", "Émise le"],
        ...["Repas", "Montant", "Régularisations", "Total"],
      ],
      ["2026-000001", "2026-09", "F1", "E1", "28/08/2026", 10, 40, 0, 40],
    ],
  };

  it.each([
    ["is not there", register],
    ["is blank", { ...register, "Lignes de facture": [] }],
  ])("can be added again, empty, where it %s; its loss is told", async (_, changes) => {
    const workbook = townInMemory(changes);
    const [question] = await problemsOf(workbook);
    expect(question).toMatchObject({
      code: "reading.sheet-gone",
      answers: [{ kind: "add-sheet", isLoss: true }],
    });
    expect(await answered(workbook, "add-sheet")).toEqual([]);
    expect((await rowsOf(workbook, "Lignes de facture"))?.[0]?.length).toBeGreaterThan(5);
  });
});

describe("an answer", () => {
  it("is refused where the question stands no more, and nothing is written", async () => {
    const asked = townInMemory({ Règlement: payments });
    const [answer] = await answersIn(asked);
    if (answer === undefined) throw new Error("Nothing is asked.");
    const workbook = townInMemory({ Règlements: payments });
    const before = await everything(workbook);
    const { result, problems } = await answerQuestion({ answer }, workbook);
    expect([result, codesOf(problems)]).toEqual([undefined, ["run.question-gone"]]);
    expect(await everything(workbook)).toEqual(before);
  });

  it.each(["read", "write"] as const)("is stopped before it writes, at the step %s", async (step) => {
    const workbook = townInMemory(families("Revenu"));
    const before = await everything(workbook);
    const [answer] = await answersIn(workbook);
    if (answer === undefined) throw new Error("Nothing is asked.");
    const { result, problems } = await answerQuestion({ answer }, workbook, stopAt(step));
    expect([result, codesOf(problems)]).toEqual([undefined, ["run.stopped"]]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("comes with the question to whoever checks the workbook too", async () => {
    const { problems } = await checkWorkbook({ now }, townInMemory({ Règlement: payments }));
    const question = problems.find(({ code }) => code === "reading.sheet-in-doubt");
    expect(question?.answers?.map(({ kind }) => kind)).toEqual(["rename-sheet", "add-sheet"]);
  });
});
