import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { lookAtWorkbook } from "../../../src/app/overview/accueil";
import { exampleTown } from "../../../src/examples";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { besides, invoices } from "../../support/year-town";
import { now, resultOf, townInMemory } from "../town-in-memory";

/** What a town is set up with, before its first invoice. */

const overviewOf = async (workbook: MemoryWorkbook) => {
  const { town } = resultOf(await lookAtWorkbook({ now }, workbook));
  if (town === undefined) throw new Error("No town.");
  return town;
};
const setupOf = async (workbook: MemoryWorkbook) => (await overviewOf(workbook)).setup;
const stateOf = async (workbook: MemoryWorkbook) =>
  (await setupOf(workbook)).map(({ kind, isDone }) => `${kind} ${String(isDone)}`);

const heads = [
  ["Paramètre", "Valeur"],
  ["Service", "Cantine"],
  ["Adresse", "1 place de la Mairie"],
  ["Code postal", "52000"],
  ["Ville", "Chaumont"],
];
const rules = [
  ["Motif", "Prévenir"],
  ["Maladie", "Jour même"],
];
const holidays = [
  ["Du", "Au", "Libellé", "Type"],
  ["17/10/2026", "01/11/2026", "Toussaint", "Vacances"],
];
const ready = { Paramètres: heads, "Règles d'absence": rules, Calendrier: holidays };

describe("a new workbook", () => {
  it("is led through settings, rules of absence, tariffs, lists and calendar, and through nothing else", async () => {
    const empty = MemoryWorkbook.ofSheets(newWorkbook());
    expect(await setupOf(empty)).toEqual([
      { kind: "settings", isDone: false, missing: ["Service", "Adresse", "Code postal", "Ville"] },
      { kind: "absence-rules", isDone: false, rules: 0 },
      { kind: "tariffs", isDone: false, tariffs: 0 },
      { kind: "lists", isDone: false, families: 0, children: 0, enrolments: 0 },
      { kind: "calendar", isDone: false, schoolYear: "2026-2027" },
    ]);
    expect((await overviewOf(empty)).next).toEqual([]);
  });

  it("is not led any more where an example town has filled it", async () => {
    expect(await setupOf(MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont"))))).toEqual([]);
  });
});

describe("each step is done by what it asks for", () => {
  it("all five", async () => {
    expect(await stateOf(townInMemory({ ...ready, Calendrier: holidays.slice(0, 1) }))).toEqual([
      "settings true",
      "absence-rules true",
      "tariffs true",
      "lists true",
      "calendar false",
    ]);
    expect(await setupOf(townInMemory(ready))).toEqual([]);
  });

  it.each(heads.slice(1).map(([name = ""]) => [name]))("the settings need %s", async (name) => {
    const without = heads.filter(([first]) => first !== name);
    const [step] = await setupOf(townInMemory({ ...ready, Paramètres: without }));
    expect(step).toEqual({ kind: "settings", isDone: false, missing: [name] });
  });

  it("the name of the manager does as well as that of the service", async () => {
    const manager = heads.map((row) => (row[0] === "Service" ? ["Gestionnaire", "Mairie"] : row));
    expect(await setupOf(townInMemory({ ...ready, Paramètres: manager }))).toEqual([]);
  });

  it("the lists need families, children and enrolments", async () => {
    const lists = async (changed: Parameters<typeof townInMemory>[0]) =>
      (await setupOf(townInMemory({ ...ready, ...changed }))).find(({ kind }) => kind === "lists")?.isDone;
    expect(
      await lists({ Inscriptions: [["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"]] }),
    ).toBe(false);
    expect(await lists({ Calendrier: holidays.slice(0, 1) })).toBe(true);
  });
});

it("is over with the first invoice, whatever is missing", async () => {
  const begun = townInMemory({
    ...besides,
    ...invoices(["2026-09", "28/08/2026"]),
    Calendrier: holidays.slice(0, 1),
  });
  expect(await setupOf(begun)).toEqual([]);
  expect((await overviewOf(begun)).next.map(({ kind }) => kind)).toContain("import-calendar");
});
