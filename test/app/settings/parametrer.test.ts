import { presetRules, readRules, writeRules, type RulesToWrite } from "../../../src/app/settings/parametrer";
import { exampleKeys } from "../../../src/examples";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { settingExplanations } from "../../../src/wording/settings";
import { codesOf, everything, resultOf, townInMemory } from "../town-in-memory";

type Row = readonly CellValue[];

const headers: Row = ["Paramètre", "Valeur", "Explication"];
const withSettings = (...rows: readonly Row[]) => townInMemory({ Paramètres: [headers, ...rows] });

const illness = {
  motive: "Maladie",
  notice: "same-day",
  delay: undefined,
  before: 540,
  writingRequired: undefined,
  document: "required",
  documentWithinDays: 14,
  waitingMeals: undefined,
  article: "art. 5",
} as const satisfies RulesToWrite["absenceRules"][number];

const ruleHeaders: Row = ["Motif", "Prévenir", "Délai", "Heure limite", "Justificatif exigé", "Article"];
const withRules = (...rows: readonly Row[]) => townInMemory({ "Règles d'absence": [ruleHeaders, ...rows] });

const write = (workbook: MemoryWorkbook, asked: Partial<RulesToWrite>) =>
  writeRules({ settings: {}, absenceRules: [], ...asked }, workbook);

async function settingRowsOf(workbook: MemoryWorkbook): Promise<readonly Row[]> {
  const read = await workbook.read(["Paramètres", "Règles d'absence"]);
  return read.ok ? (read.value.sheets.find(({ name }) => name === "Paramètres")?.rows ?? []) : [];
}

async function ruleRowsOf(workbook: MemoryWorkbook): Promise<readonly Row[]> {
  const read = await workbook.read(["Règles d'absence"]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
}

describe("the rules of a town", () => {
  const typedOf = async (workbook: MemoryWorkbook, wanted: string) =>
    resultOf(await readRules({}, workbook)).settings.find(({ field }) => field === wanted);

  it("are read as the clerk would type them, whatever kind of cell holds them", async () => {
    const workbook = withSettings(
      ["Délai de paiement (jours)", 30],
      ["Seuil d'émission", 12.5],
      ["Majoration", "1,50 €"],
      ["Ville", "Chaumont"],
      ["Service", null],
      ["Téléphone", { error: "#N/A" }],
    );
    const typed = async (field: string) => (await typedOf(workbook, field))?.typed;
    expect(await typed("paymentDelayDays")).toBe("30");
    expect(await typed("issueFloor")).toBe("12,5");
    expect(await typed("surcharge")).toBe("1,50 €");
    expect(await typed("city")).toBe("Chaumont");
    expect([await typed("service"), await typed("phone"), await typed("iban")]).toEqual(["", "", ""]);
    expect(codesOf((await readRules({}, workbook)).problems)).toEqual(["reading.error-cell"]);
  });

  it("say their default, their choices and what they are for", async () => {
    expect(await typedOf(withSettings(), "outOfTime")).toEqual({
      field: "outOfTime",
      name: "Hors délai",
      explanation: settingExplanations.outOfTime,
      typed: "",
      byDefault: "Accepté",
      choices: ["Accepté", "Refusé", "Majoré"],
    });
    expect(await typedOf(withSettings(), "city")).toMatchObject({ byDefault: undefined, choices: undefined });
  });

  it("have the sound rules of absence, and say what is wrong with the others", async () => {
    const { result, problems } = await readRules(
      {},
      withRules(["Maladie", "Jour même", null, "09:00", "Oui", "art. 5"], ["Grève", "Bientôt"]),
    );
    expect(result?.absenceRules).toEqual([
      { ...illness, documentWithinDays: undefined, writingRequired: undefined },
    ]);
    expect(problems).toMatchObject([{ code: "reading.not-a-choice", sheet: "Règles d'absence", cell: "B3" }]);
  });
});

describe("writing settings", () => {
  it("writes only what differs from the sheet", async () => {
    const workbook = withSettings(["Ville", "Chaumont"], ["Délai de paiement (jours)", 20]);
    const ran = await write(workbook, { settings: { city: "Chaumont", paymentDelayDays: "21" } });
    expect(resultOf(ran)).toEqual({ settings: 1, absenceRules: 0 });
    expect(workbook.applied).toEqual([
      {
        kind: "fill-cells",
        sheet: "Paramètres",
        cells: [{ row: 3, column: 2, value: "21", format: "text" }],
      },
    ]);
  });

  const same: readonly (readonly [string, Row, RulesToWrite["settings"]])[] = [
    ["the number 20 and the typed 20", ["Délai de paiement (jours)", 20], { paymentDelayDays: "20" }],
    ["the number 12.5 and 12,50 €", ["Seuil d'émission", 12.5], { issueFloor: "12,50 €" }],
    ["weekdays in another order", ["Jours de cantine", "L M J V"], { canteenDays: "Ve Lu Je Ma" }],
    ["another case, without accents", ["Hors délai", "Majoré"], { outOfTime: "majore" }],
    ["a blank cell and nothing typed", ["Ville", null], { city: "" }],
    ["a row that is missing and nothing typed", ["Ville", "Chaumont"], { bic: "  " }],
    ["spaces around what was typed", ["Ville", "Chaumont"], { city: " Chaumont " }],
  ];

  it.each(same)("takes for the same: %s", async (_, row, settings) => {
    const workbook = withSettings(row);
    expect(resultOf(await write(workbook, { settings }))).toEqual({ settings: 0, absenceRules: 0 });
    expect(workbook.applied).toEqual([]);
  });

  const different: readonly (readonly [string, Row, RulesToWrite["settings"]])[] = [
    ["the number 20 and the typed 21", ["Délai de paiement (jours)", 20], { paymentDelayDays: "21" }],
    ["one weekday less", ["Jours de cantine", "L M J V"], { canteenDays: "L M J" }],
    ["a cell of nonsense and what mends it", ["Hors délai", "peut-être"], { outOfTime: "Refusé" }],
    ["a blank cell and its default, spelled out", ["Hors délai", null], { outOfTime: "Accepté" }],
  ];

  it.each(different)("takes for different: %s", async (_, row, settings) => {
    const workbook = withSettings(row);
    expect(resultOf(await write(workbook, { settings })).settings).toBe(1);
    expect(workbook.applied).toHaveLength(1);
  });

  it("adds a missing row with its explanation", async () => {
    const workbook = withSettings(["Ville", "Chaumont"]);
    expect(resultOf(await write(workbook, { settings: { outOfTime: "Refusé" } })).settings).toBe(1);
    expect(await settingRowsOf(workbook)).toEqual([
      headers,
      ["Ville", "Chaumont"],
      ["Hors délai", "Refusé", settingExplanations.outOfTime],
    ]);
  });

  it("makes the sheet where there is none", async () => {
    const workbook = townInMemory({ Paramètres: undefined });
    await write(workbook, { settings: { city: "Descartes" } });
    expect(await settingRowsOf(workbook)).toEqual([
      headers,
      ["Ville", "Descartes", settingExplanations.city],
    ]);
  });

  it("gives the default back where the text was taken out", async () => {
    const workbook = withSettings(["Délai de paiement (jours)", 45]);
    await write(workbook, { settings: { paymentDelayDays: "" } });
    expect((await settingRowsOf(workbook))[1]?.[1]).toBeNull();
    const { settings } = resultOf(await readRules({}, workbook));
    expect(settings.find(({ field }) => field === "paymentDelayDays")).toMatchObject({
      typed: "",
      byDefault: "20",
    });
  });

  it("writes nothing when one of them cannot be read, and names its cell", async () => {
    const workbook = withSettings(["Ville", "Chaumont"], ["Délai de paiement (jours)", 20]);
    const before = await everything(workbook);
    const { result, problems } = await write(workbook, {
      settings: { city: "Langres", paymentDelayDays: "vingt", outOfTime: "jamais" },
      absenceRules: [illness],
    });
    expect(result).toBeUndefined();
    expect(problems.map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
      // It has no row yet, hence no cell.
      ["reading.not-a-choice", "Paramètres", ""],
      ["reading.not-a-whole-number", "Paramètres", "B3"],
    ]);
    expect(await everything(workbook)).toEqual(before);
    expect(workbook.applied).toEqual([]);
  });

  it("leaves a faulty cell alone that nobody touches", async () => {
    const workbook = withSettings(["Ville", "Chaumont"], ["Délai de paiement (jours)", "vingt"]);
    expect(resultOf(await write(workbook, { settings: { city: "Langres" } })).settings).toBe(1);
    expect((await settingRowsOf(workbook))[2]?.[1]).toBe("vingt");
  });
});

describe("writing rules of absence", () => {
  it("replaces the rule of the same motive, in whatever case, and adds the others", async () => {
    const workbook = withRules(["MALADIE", "Jours", 2, null, "Non", "ancien"], ["Grève", "Sans délai"]);
    const asked = { absenceRules: [illness, { ...illness, motive: "Sortie", notice: "none" as const }] };
    expect(resultOf(await write(workbook, asked))).toEqual({ settings: 0, absenceRules: 2 });
    const [, first, second, third] = await ruleRowsOf(workbook);
    expect(first?.slice(0, 6)).toEqual(["Maladie", "Jour même", null, 0.375, "Oui", "art. 5"]);
    expect(second?.slice(0, 2)).toEqual(["Grève", "Sans délai"]);
    expect(third?.slice(0, 2)).toEqual(["Sortie", "Sans délai"]);
  });

  it("counts only those that say something new", async () => {
    const workbook = withRules(["Maladie", "Jour même", null, "9 h 00", "oui", "art. 5"]);
    const known = { ...illness, documentWithinDays: undefined };
    const asked = { absenceRules: [known, { ...illness, motive: "Sortie" }] };
    expect(resultOf(await write(workbook, asked)).absenceRules).toBe(1);
    expect(resultOf(await write(workbook, { absenceRules: [known] })).absenceRules).toBe(0);
  });
});

describe.each(exampleKeys)("the rules of %s", (key) => {
  it("can be taken over by another town as they are, and written twice they are written once", async () => {
    const preset = await presetRules(key);
    expect(preset.absenceRules.length).toBeGreaterThan(0);
    const settings = Object.fromEntries(preset.settings.map(({ field, typed }) => [field, typed]));
    const asked: RulesToWrite = { settings, absenceRules: preset.absenceRules };
    const workbook = townInMemory();
    expect(resultOf(await writeRules(asked, workbook)).absenceRules).toBe(preset.absenceRules.length);
    expect(resultOf(await readRules({}, workbook))).toEqual(preset);

    const written = workbook.applied.length;
    expect(resultOf(await writeRules(asked, workbook))).toEqual({ settings: 0, absenceRules: 0 });
    expect(workbook.applied).toHaveLength(written);
  });
});
