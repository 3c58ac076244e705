import { exampleTown, exampleKeys } from "../../../src/examples";
import { addSheets, newWorkbook } from "../../../src/app/new-town/nouveau";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { inputSheets } from "../../../src/workbook/sheets";
import { codesOf, everything, resultOf, townInMemory } from "../town-in-memory";

const names = inputSheets.map(({ name }) => name);
/** Behind them, what their drop-down lists show. */
const lists = "Listes de choix";
const sheetsOf = async (workbook: MemoryWorkbook) => {
  const read = await workbook.read([]);
  return read.ok ? read.value.sheetNames : [];
};
const withSheet = (name: string) =>
  MemoryWorkbook.ofSnapshots([{ name, rows: [["Notes"]], table: undefined }]);

describe("adding the sheets of a town", () => {
  it("gives an empty workbook every input sheet, in the order of tabs and behind its own, and what explains them before", async () => {
    const workbook = withSheet("Feuil1");
    expect(resultOf(await addSheets({}, workbook)).sheets).toEqual([...names, lists, "Lisez-moi"]);
    expect(await sheetsOf(workbook)).toEqual(["Lisez-moi", "Feuil1", ...names, lists]);
  });

  it("leaves a sheet Lisez-moi of the clerk's own as it is", async () => {
    const workbook = withSheet("LISEZ-MOI");
    expect(resultOf(await addSheets({}, workbook)).sheets).toEqual([...names, lists]);
    expect(await sheetsOf(workbook)).toEqual(["LISEZ-MOI", ...names, lists]);
    expect(workbook.applied.every((change) => change.kind === "create-sheet")).toBe(true);
  });

  it("adds only those that are missing, and touches no other", async () => {
    const workbook = townInMemory();
    const present = await sheetsOf(workbook);
    const { sheets } = resultOf(await addSheets({}, workbook));
    expect(sheets).toEqual([...names.filter((name) => !present.includes(name)), lists, "Lisez-moi"]);
    expect(sheets.length).toBeGreaterThan(0);
    expect(new Set(workbook.applied.map(({ kind }) => kind))).toEqual(new Set(["create-sheet"]));
  });

  it("adds nothing the second time", async () => {
    const workbook = townInMemory();
    await addSheets({}, workbook);
    const before = await everything(workbook);
    expect(resultOf(await addSheets({}, workbook)).sheets).toEqual([]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("asks about a sheet that may be one of them under another name, and adds nothing", async () => {
    const payments = [
      ["Date", "Code famille", "Montant"],
      ["20/10/2026", "F1", 40],
    ];
    const workbook = townInMemory({ Règlement: payments });
    const before = await everything(workbook);
    const { result, problems } = await addSheets({}, workbook);
    expect([result, codesOf(problems)]).toEqual([undefined, ["reading.sheet-in-doubt"]]);
    expect(problems[0]?.message).toContain("Règlement");
    expect(problems[0]?.answers?.map(({ kind }) => kind)).toEqual(["rename-sheet", "add-sheet"]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("adds it beside a sheet that holds something else", async () => {
    const workbook = townInMemory({
      Règlement: [
        ["Article", "Texte"],
        ["1", "On ne court pas"],
      ],
    });
    expect(resultOf(await addSheets({}, workbook)).sheets).toContain("Règlements");
  });

  it("knows a sheet in whatever case and accents the clerk named it", async () => {
    const { sheets } = resultOf(await addSheets({}, withSheet("REGLES D’ABSENCE")));
    expect(sheets).toEqual([...names.filter((name) => name !== "Règles d'absence"), lists, "Lisez-moi"]);
  });
});

describe("the lists of a new Paramètres", () => {
  const [, settings] = newWorkbook();
  const value = settings?.template.columns.find(({ header }) => header === "Valeur");
  const choicesOf = (name: string) =>
    value?.rowChoices?.[settings?.rows.findIndex(([first]) => first === name) ?? -1]?.choices;

  it.each([
    ["Mode de facturation", ["À l'avance", "À terme échu"]],
    ["Hors délai", ["Accepté", "Refusé", "Majoré"]],
    ["Payer par virement", ["Oui", "Non"]],
    ["Envoi des factures", ["Par enfant", "Par famille"]],
    ["Délai de paiement (jours)", undefined],
    ["IBAN", undefined],
  ])("%s is chosen from %j", (name, choices) => {
    expect(choicesOf(name)).toEqual(choices);
  });

  it("hold the default of each setting that has one", () => {
    const outside = settings?.rows.filter(([, shown], index) => {
      const choices = value?.rowChoices?.[index]?.choices;
      return choices !== undefined && !(typeof shown === "string" && choices.includes(shown));
    });
    expect(outside).toEqual([]);
    expect(value?.rowChoices).toHaveLength(settings?.rows.length ?? 0);
  });
});

describe.each(exampleKeys)("adding the example %s", (key) => {
  it("fills the sheets of a workbook that has none of them", async () => {
    const workbook = withSheet("Feuil1");
    const example = exampleTown(key);
    expect(resultOf(await addSheets({ example }, workbook)).sheets).toEqual([...names, lists, "Lisez-moi"]);
    const made = workbook.applied.flatMap((change) =>
      change.kind === "create-sheet" ? [{ template: change.template, rows: change.rows }] : [],
    );
    const [readMe, ...sheets] = newWorkbook(example);
    expect(made).toEqual([...sheets, readMe]);
  });

  it.each(names)("is refused where there is a sheet %s already, and nothing is written", async (name) => {
    const workbook = withSheet(name);
    const before = await everything(workbook);
    const { result, problems } = await addSheets({ example: exampleTown(key) }, workbook);
    expect([result, codesOf(problems)]).toEqual([undefined, ["new.sheet-exists"]]);
    expect(problems[0]?.message).toContain(name);
    expect(await everything(workbook)).toEqual(before);
  });
});
