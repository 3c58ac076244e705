import type { CellValue } from "../../src/workbook/port";
import { readSettings } from "../../src/workbook/read-settings";
import { defaultSettings, settingRows } from "../../src/workbook/sheets/settings";
import { sheetOf } from "./snapshots";

const read = (...rows: readonly (readonly [CellValue, CellValue])[]) =>
  readSettings(sheetOf("Paramètres", [["Paramètre", "Valeur"], ...rows]));

describe("the settings", () => {
  it("are the defaults while nothing is said", () => {
    expect(readSettings(undefined).settings).toEqual(defaultSettings);
    expect(read(["Seuil d'émission", null], ["Ville", "  "])).toMatchObject({
      settings: defaultSettings,
      problems: [],
    });
  });

  it("are read each with its own codec, as numbers or as texts", () => {
    const { settings, problems } = read(
      ["Ville", "Chaumont"],
      ["Code postal", 52000],
      ["Territoire des jours fériés", "la reunion"],
      ["Mode de facturation", "À l’avance"],
      ["Délai de paiement (jours)", 30],
      ["Seuil d'émission", "12,50 €"],
      ["Dernier numéro", "2026-000120"],
      ["QF absent", "bloquer"],
      ["Hors délai", "majore"],
      ["Majoration", 1.5],
      ["Année scolaire", "2026/2027"],
      ["Texte relance 1", "Bonjour,\nmerci"],
    );
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      city: "Chaumont",
      postcode: "52000",
      territory: "reunion",
      billingMode: "in-advance",
      paymentDelayDays: 30,
      issueFloor: 1250,
      lastNumber: { year: 2026, rank: 120 },
      missingQuotient: "block",
      outOfTime: "surcharge",
      surcharge: 150,
      schoolYear: "2026-2027",
      reminderText1: "Bonjour,\nmerci",
    });
  });

  it("are known without the unit in brackets, in any case", () => {
    expect(read(["DELAI DE PAIEMENT", 30]).settings.paymentDelayDays).toBe(30);
  });

  it("give a school a week of its own", () => {
    const { canteenWeek } = read(
      ["Jours de cantine", "L M J V"],
      ["Jours de cantine École Jean Moulin", "L Ma Me J V"],
    );
    expect(canteenWeek.general).toEqual(new Set([1, 2, 4, 5]));
    expect([...canteenWeek.bySchool]).toEqual([["ecole jean moulin", new Set([1, 2, 3, 4, 5])]]);
  });

  it("that cannot be read stop everybody", () => {
    expect(read(["Seuil d'émission", "quinze"]).problems).toEqual([
      {
        code: "reading.not-an-amount",
        severity: "blocking",
        where: { sheet: "settings", row: 2, field: "value" },
        facts: { column: "Seuil d'émission", shown: "quinze" },
        blocks: { of: "everybody" },
      },
    ]);
    expect(read(["Jours de cantine Moulin", "tous"]).problems).toMatchObject([
      { code: "reading.not-weekdays" },
    ]);
    expect(read(["Planning avant le (jour du mois précédent)", 32]).problems).toMatchObject([
      { code: "reading.not-a-whole-number", facts: { min: 1, max: 31 } },
    ]);
    expect(read(["Ville", { error: "#REF!" }]).problems).toMatchObject([{ code: "reading.error-cell" }]);
  });

  it.each([
    ["Seuil d'emision", "Seuil d'émission"],
    ["Frais de rejets", "Frais de rejet"],
    ["Couleur du chat", undefined],
  ])("unknown by name and blank are only warned of: %s", (name, nearest) => {
    expect(read([name, null])).toMatchObject({
      settings: defaultSettings,
      problems: [{ code: "reading.unknown-setting", severity: "warning", facts: { name, nearest } }],
    });
  });

  it("unknown by name and filled stop everybody while one that money hangs on has no row", () => {
    const asked = { code: "reading.setting-in-doubt", severity: "blocking", blocks: { of: "everybody" } };
    expect(read(["Frais de rejets bancaires", "1"]).problems).toMatchObject([asked]);
    const all = settingRows().map(({ name, value }) => [name, value ?? null] as const);
    expect(read(...all, ["Couleur du chat", "roux"]).problems).toMatchObject([
      { code: "reading.unknown-setting", severity: "warning" },
    ]);
    const renamed = all.map(
      ([name, value]) => [name === "Frais de rejet" ? "Tarif du rejet" : name, value] as const,
    );
    expect(read(...renamed).problems).toMatchObject([
      { ...asked, facts: { name: "Tarif du rejet", missing: ["Frais de rejet"] } },
    ]);
  });

  it.each(["Seuil", "Minimum de facturation", "Seuil d'émission (€) :"])(
    "go by their synonyms: %s",
    (name) => {
      expect(read([name, 12])).toMatchObject({ settings: { issueFloor: 1200 }, problems: [] });
    },
  );

  it("given twice keep their first value, with a warning", () => {
    const { settings, problems } = read(["Ville", "Chaumont"], ["VILLE", "Langres"]);
    expect(settings.city).toBe("Chaumont");
    expect(problems).toMatchObject([
      { code: "reading.duplicate-setting", facts: { name: "VILLE", firstRow: 2 } },
    ]);
  });

  it("mind how a number is shown", () => {
    const rows = [
      ["Paramètre", "Valeur"],
      ["Seuil d'émission", 46300],
      ["ICS", 124],
      ["Dernier numéro", 46357],
      ["Délai de paiement (jours)", 20],
    ];
    const shownAs = (format: string) =>
      readSettings({ ...sheetOf("Paramètres", rows), formatAt: () => format }).problems.map(
        ({ code, facts }) => [code, (facts as { readonly shown?: string }).shown],
      );
    expect(shownAs("General")).toEqual([]);
    expect(shownAs("dd/mm/yyyy")).toEqual([
      ["reading.shown-as-date", "05/10/2026"],
      ["reading.date-for-text", "03/05/1900"],
      ["reading.not-an-invoice-number", "01/12/2026"],
      ["reading.shown-as-date", "20/01/1900"],
    ]);
  });

  it("that are prices or fees are never negative, and a dear surcharge is told", () => {
    const codes = (name: string, value: CellValue) => read([name, value]).problems.map(({ code }) => code);
    for (const name of ["Majoration", "Frais de rejet", "Seuil d'émission", "Relance minimum"]) {
      expect(codes(name, -1)).toEqual(["reading.negative-price"]);
      expect(codes(name, 1)).toEqual([]);
    }
    expect(codes("Majoration", 50.01)).toEqual(["reading.high-price"]);
    expect(codes("Frais de rejet", 50.01)).toEqual([]);
  });

  it("of days of the week know their words and no others", () => {
    for (const text of ["L M constructor", "toString", "L __proto__", "hasOwnProperty"])
      expect(read(["Jours de cantine", text]).problems).toMatchObject([{ code: "reading.not-weekdays" }]);
  });
});
