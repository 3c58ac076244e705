import { Workbook, type Worksheet } from "exceljs";
import { openExceljs } from "../../../src/adapters/exceljs";
import type { Change } from "../../../src/workbook/changes";
import { codesOf, valueOf } from "../../support/xlsx-runs";

const extent = { headerRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 };
const columns = [
  { column: 1, format: "text" },
  { column: 2, format: "money" },
] as const;

/** A script's own workbook: a table of two rows with a total, and a sheet that reads it. */
function ownWorkbook(): { readonly workbook: Workbook; readonly sheet: Worksheet } {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Ma feuille");
  sheet.addTable({
    name: "Lignes",
    ref: "A1",
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: "Code", totalsRowLabel: "Total" },
      { name: "Montant", totalsRowFunction: "sum" },
    ],
    rows: [
      ["A", 1],
      ["B", 2],
    ],
  });
  const other = workbook.addWorksheet("Suivi");
  other.getCell("A1").value = { formula: "'Ma feuille'!B2*2", result: 2 };
  other.getCell("A2").value = { text: "voir", hyperlink: "#'Ma feuille'!A1" };
  return { workbook, sheet };
}

const append: Change = {
  kind: "write-rows",
  sheet: "ma feuille",
  firstRow: 4,
  columns,
  rows: [["C", 3]],
  extent: { ...extent, lastRow: 4 },
};

describe("a workbook of a script", () => {
  it("has its totals below the rows that came", async () => {
    const { workbook, sheet } = ownWorkbook();
    const port = openExceljs(workbook, "script");
    valueOf(await port.apply([append]));
    expect(sheet.getCell("B4").value).toBe(3);
    expect(sheet.getCell("A5").value).toBe("Total");
    expect(valueOf(await port.read(["Ma feuille"])).sheets[0]?.table).toEqual({ ...extent, lastRow: 4 });
    // What exceljs saves it can load, with the table where it is now.
    const loaded = new Workbook();
    await loaded.xlsx.load(await workbook.xlsx.writeBuffer());
    const [read] = valueOf(await openExceljs(loaded, "script").read(["Ma feuille"])).sheets;
    expect(read?.table).toEqual({ ...extent, lastRow: 4 });
    expect(read?.rows[3]).toEqual(["C", 3]);
  });

  it("calls a sheet by its new name in formulas and links", async () => {
    const { workbook } = ownWorkbook();
    const rename = { kind: "rename-sheet", sheet: "Ma feuille", name: "L'année" } as const;
    valueOf(await openExceljs(workbook, "script").apply([rename]));
    const other = workbook.getWorksheet("Suivi");
    expect(other?.getCell("A1").value).toMatchObject({ formula: "'L''année'!B2*2" });
    expect(other?.getCell("A2").value).toMatchObject({ hyperlink: "#'L''année'!A1" });
  });

  it("calls it so where a look depends on it too", async () => {
    const { workbook } = ownWorkbook();
    const other = workbook.getWorksheet("Suivi");
    other?.addConditionalFormatting({
      ref: "B1",
      rules: [{ type: "expression", priority: 1, formulae: ["'ma feuille'!$B$2>1"], style: {} }],
    });
    const rename = { kind: "rename-sheet", sheet: "Ma feuille", name: "Juin" } as const;
    valueOf(await openExceljs(workbook, "script").apply([rename]));
    const { conditionalFormattings } = other as unknown as { readonly conditionalFormattings: unknown };
    expect(conditionalFormattings).toMatchObject([{ rules: [{ formulae: ["'Juin'!$B$2>1"] }] }]);
  });

  it("gives a new table a name that nothing else has, and a list its quotation marks", async () => {
    const { workbook } = ownWorkbook();
    workbook.definedNames.add("Suivi!$A$1", "lignes_2");
    const column = { header: "Choix", width: 10, format: "text", choices: ['dit "oui"', "non"] } as const;
    const template = { name: "Neuve", role: "input", tableName: "Lignes", columns: [column] } as const;
    valueOf(
      await openExceljs(workbook, "script").apply([{ kind: "create-sheet", template, rows: [["non"]] }]),
    );
    const loaded = new Workbook();
    await loaded.xlsx.load(await workbook.xlsx.writeBuffer());
    const sheet = loaded.getWorksheet("Neuve");
    expect(sheet?.getTable("Lignes_3")).toBeDefined();
    expect(sheet?.getCell("A2").dataValidation.formulae).toEqual(['"dit ""oui"",non"']);
  });

  it("gives its dates as days, whatever it counts from, and its hours as parts of a day", async () => {
    for (const date1904 of [false, true]) {
      const { workbook, sheet } = ownWorkbook();
      workbook.properties.date1904 = date1904;
      sheet.getCell("D1").value = new Date(Date.UTC(2026, 10, 1, 9));
      sheet.getCell("D1").numFmt = "dd/mm/yyyy hh:mm";
      sheet.getCell("D2").value = 0.375;
      sheet.getCell("D2").numFmt = "hh:mm";
      const loaded = new Workbook();
      await loaded.xlsx.load(await workbook.xlsx.writeBuffer());
      for (const held of [workbook, loaded]) {
        const [read] = valueOf(await openExceljs(held, "script").read(["Ma feuille"])).sheets;
        expect([read?.rows[0]?.[3], read?.rows[1]?.[3]]).toEqual([46327.375, 0.375]);
        expect(read?.formatAt?.(2, 4)).toBe("hh:mm");
      }
    }
  });

  it("gives texts without their looks, results of formulas, errors, and none of a merged area but the first", async () => {
    const { workbook, sheet } = ownWorkbook();
    sheet.getRow(7).values = [
      { richText: [{ text: "deux " }, { text: "mots", font: { bold: true } }] },
      { formula: "1/0", result: { error: "#DIV/0!" } },
      { formula: "B2" },
      { error: "#N/A" },
      "fusionné",
    ];
    sheet.mergeCells("E7:F8");
    const [read] = valueOf(await openExceljs(workbook, "script").read(["Ma feuille"])).sheets;
    expect(read?.rows[6]).toEqual([
      "deux mots",
      { error: "#DIV/0!" },
      { error: "" },
      { error: "#N/A" },
      "fusionné",
    ]);
    expect(read?.rows[7]).toBeUndefined();
    expect(read?.merges).toEqual([{ top: 7, left: 5, bottom: 8, right: 6 }]);
  });

  const fill = (row: number, value: string): Change => ({
    kind: "fill-cells",
    sheet: "Ma feuille",
    cells: [{ row, column: 1, value, format: "text" }],
  });

  it.each<readonly [string, (sheet: Worksheet) => void, Change]>([
    ["file.cell-merged", (sheet) => sheet.mergeCells("A2:A3"), fill(3, "x")],
    ["file.cell-occupied", (sheet) => (sheet.getCell("A5").value = "note"), append],
    ["file.text-too-long", () => undefined, fill(2, "x".repeat(32_768))],
    ["file.sheet-full", () => undefined, fill(1_048_577, "x")],
    ["file.sheet-not-writable", () => undefined, { ...fill(2, "x"), sheet: "Absente" } as Change],
    [
      "file.called-by-formula",
      (sheet) => (sheet.getCell("D4").value = { formula: "SUM(Lignes[Montant])" }),
      { kind: "rename-column", sheet: "Ma feuille", headerRow: 1, column: 2, header: "Prix" },
    ],
    [
      "file.called-by-formula",
      (sheet) => (sheet.getCell("D4").value = { formula: "SUM('Ma feuille:Suivi'!A1)" }),
      { kind: "rename-sheet", sheet: "Ma feuille", name: "Juin" },
    ],
    [
      "file.called-by-formula",
      (sheet) => (sheet.getCell("D4").value = { formula: 'INDIRECT("Suivi!A1")' }),
      { kind: "rename-sheet", sheet: "Suivi", name: "Juin" },
    ],
    [
      "file.sheet-not-writable",
      () => undefined,
      { kind: "rename-sheet", sheet: "Ma feuille", name: "SUIVI" },
    ],
  ])("refuses with %s and stays as it is", async (code, prepare, change) => {
    const { workbook, sheet } = ownWorkbook();
    prepare(sheet);
    const port = openExceljs(workbook, "script");
    const before = valueOf(await port.read(["Ma feuille", "Suivi"]));
    const outcome = await port.apply([fill(2, "Z"), change]);
    expect(outcome.ok).toBe(false);
    expect(new Set(codesOf(outcome))).toEqual(new Set([code]));
    expect(JSON.stringify(valueOf(await port.read(["Ma feuille", "Suivi"])))).toBe(JSON.stringify(before));
  });
});
