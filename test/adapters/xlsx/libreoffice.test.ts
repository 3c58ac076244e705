import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changedParts, textOf } from "../../support/package-parts";
import { cell, changed, extentOf, fill, sheetIn, withExceljs, writeRows } from "../../support/xlsx-runs";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, "../../fixtures/libreoffice", name)));

describe("a plain range saved by LibreOffice", () => {
  const file = fixture("plain-range.xlsx");
  const append = writeRows({
    sheet: "Reglements",
    firstRow: 4,
    formats: ["day", "text", "money", "percent"],
    rows: [[46333, "=cmd", 7.5, 0.25]],
    extent: [1, 1, 4, 5],
  });

  it("is read", async () => {
    expect(await sheetIn(file, "Règlements")).toMatchObject({
      name: "Règlements",
      rows: [
        ["Date", "Code famille", "Montant", "Part", "Double"],
        [46331, "007", 34.5, { percent: 0.55 }, 69],
        [46332, "F & fils", 12, { percent: 50 }, 24],
      ],
      table: undefined,
    });
  });

  it("takes rows in the look of those above", async () => {
    const after = await changed(file, append);
    expect(changedParts(file, after)).toEqual([
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const sheet = (await withExceljs(after)).getWorksheet("Règlements");
    expect(["A4", "C4", "D4"].map((address) => sheet?.getCell(address).numFmt)).toEqual(
      ["A3", "C3", "D3"].map((address) => sheet?.getCell(address).numFmt),
    );
    expect((await sheetIn(after, "Règlements")).rows[3]).toEqual([46333, "=cmd", 7.5, { percent: 25 }]);
  });

  it("is calculated anew when it is opened", async () => {
    expect(textOf(await changed(file, append), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("a table saved by LibreOffice", () => {
  const file = fixture("table.xlsx");

  it("is read, and grows", async () => {
    expect((await sheetIn(file, "Règlements")).table).toEqual(extentOf(1, 1, 3, 4));
    const append = writeRows({
      sheet: "Règlements",
      firstRow: 4,
      formats: ["day", "text", "money", "yes-no"],
      rows: [[46333, "008", 7.5, "Chèque"]],
      extent: [1, 1, 4, 4],
    });
    const after = await changed(file, append, fill("Règlements", cell(2, 3, 35, "money")));
    expect(changedParts(file, after)).toEqual(["xl/tables/table1.xml", "xl/worksheets/sheet1.xml"]);
    expect(await sheetIn(after, "Règlements")).toMatchObject({ table: extentOf(1, 1, 4, 4) });
    expect((await sheetIn(after, "Règlements")).rows[3]).toEqual([46333, "008", 7.5, "Chèque"]);
  });
});
