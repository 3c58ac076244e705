import ExcelJS from "exceljs";
import {
  handMade,
  handMadeParts,
  type HandMadeWorkbook,
  numberCell,
  tableXml,
  textCell,
} from "../../support/hand-made-workbook";
import { complaintsAbout } from "../../support/ooxml-check";
import { changedParts, packageOf, partsOf, textOf } from "../../support/package-parts";
import { cell, changed, fill, opened, sheetIn, valueOf, writeRows } from "../../support/xlsx-runs";

const office = "application/vnd.openxmlformats-officedocument";

/** A clerk's workbook with everything that must survive: dummies, but rightly tied together. */
const rich: HandMadeWorkbook = {
  sheets: [
    {
      name: "Enfants",
      before:
        '<sheetPr codeName="Feuil1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C3"/><sheetViews><sheetView zoomScale="80" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="22.5" customWidth="1"/></cols>',
      rows: `<row r="1" spans="1:3" ht="30" customHeight="1">${textCell("A1", "Code")}${textCell("B1", "Nom")}${textCell("C1", "À moi")}</row><row r="2" spans="1:3">${textCell("A2", "E1")}${textCell("B2", "Léa")}<c r="C2"><f>LEN(B2)</f><v>3</v></c></row><row r="3" hidden="1">${textCell("A3", "E2")}${textCell("B3", "Tom")}<c r="C3"><f>LEN(B3)</f><v>3</v></c></row>`,
      after:
        '<sheetProtection sheet="1" password="CC3D"/><conditionalFormatting sqref="A2:A3"><cfRule type="expression" dxfId="0" priority="1"><formula>A2=1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C2:C3"><formula1>"a,b"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B2" r:id="rIdL"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks><drawing r:id="rIdD"/><legacyDrawing r:id="rIdV"/>',
      tables: [tableXml({ ref: "A1:C3", columns: ["Code", "Nom", "À moi"] })],
      extensions:
        '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Enfants!A2:B2</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      arrows: [
        ["rIdL", "hyperlink", "https://exemple.fr"],
        ["rIdD", "drawing", "../drawings/drawing1.xml"],
        ["rIdV", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["rIdC", "comments", "../comments1.xml"],
      ],
    },
    { name: "Ma synthèse", rows: '<row r="1"><c r="A1"><f>COUNTA(Enfants!A:A)</f><v>3</v></c></row>' },
  ],
  sharedStrings: ["<si><t>à part</t></si>"],
  definedNames:
    '<definedName name="Mien">Enfants!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Enfants!$A$1:$C$3</definedName>',
  calcPr: '<calcPr calcId="191029"/>',
  workbookArrows: [
    ["rIdP", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rIdVba", "vbaProject", "vbaProject.bin"],
    ["rIdCalc", "calcChain", "calcChain.xml"],
  ],
  mainType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  others: {
    "xl/drawings/drawing1.xml": { content: "<a/>", type: `${office}.drawing+xml` },
    "xl/drawings/vmlDrawing1.vml": { content: "<xml/>", type: `${office}.vmlDrawing` },
    "xl/charts/chart1.xml": { content: "<c/>", type: `${office}.drawingml.chart+xml` },
    "xl/comments1.xml": { content: "<comments/>", type: `${office}.spreadsheetml.comments+xml` },
    "xl/pivotCache/pivotCacheDefinition1.xml": {
      content: "<p/>",
      type: `${office}.spreadsheetml.pivotCacheDefinition+xml`,
    },
    "xl/vbaProject.bin": {
      content: Uint8Array.from([0, 1, 2, 255]),
      type: "application/vnd.ms-office.vbaProject",
    },
    "xl/calcChain.xml": { content: "<calcChain/>", type: `${office}.spreadsheetml.calcChain+xml` },
    "customXml/item1.xml": { content: "<mine/>", type: "application/xml" },
    "docProps/custom.xml": { content: "<Properties/>", type: `${office}.custom-properties+xml` },
  },
};
const richFile = handMade(rich);
const sheetPath = "xl/worksheets/sheet1.xml";

describe("saving a clerk's workbook", () => {
  it("leaves the whole file as it is when nothing is asked", async () => {
    const workbook = await opened(richFile);
    valueOf(await workbook.apply([]));
    expect(workbook.bytes()).toBe(richFile);
  });

  it("is sound to begin with", () => {
    expect(complaintsAbout(richFile)).toEqual([]);
  });

  it("rewrites only the sheet whose cell is filled, and asks for a new calculation", async () => {
    const after = await changed(richFile, fill("enfants", cell(2, 2, "Léa-Rose")));
    expect(changedParts(richFile, after)).toEqual(["xl/workbook.xml", sheetPath].sort());
    expect(textOf(after, "xl/workbook.xml")).toBe(
      textOf(richFile, "xl/workbook.xml").replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
  });

  it("goes on meaning the same tabs once another one stands before them", async () => {
    const views = '<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews><sheets>';
    const before = packageOf({
      ...Object.fromEntries(partsOf(richFile)),
      "xl/workbook.xml": textOf(richFile, "xl/workbook.xml").replace("<sheets>", views),
    });
    const columns = [{ header: "À quoi il sert", width: 40, format: "long-text" as const }];
    const template = {
      name: "Lisez-moi",
      role: "output" as const,
      tableName: "Lisez_moi",
      isFirst: true,
      columns,
    };
    const after = await changed(before, { kind: "create-sheet", template, rows: [["À lire"]] });
    expect(complaintsAbout(after)).toEqual([]);
    const workbook = textOf(after, "xl/workbook.xml");
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "Lisez-moi",
      "Enfants",
      "Ma synthèse",
    ]);
    expect(workbook).toContain('<workbookView firstSheet="2" activeTab="2"/>');
    expect(workbook).toContain('name="_xlnm.Print_Area" localSheetId="1">Enfants!');
    expect(workbook).toContain('name="Mien">Enfants!');
    expect(workbook).toContain('name="_xlnm.Print_Titles" localSheetId="0">\'Lisez-moi\'!$1:$1');
  });

  it("keeps everything in that sheet that is not the cell, to the byte", async () => {
    const after = await changed(richFile, fill("Enfants", cell(2, 1, "E9")));
    const expected = textOf(richFile, sheetPath)
      .replace('<row r="2" spans="1:3">', '<row r="2">')
      .replace("<t>E1</t>", '<t xml:space="preserve">E9</t>');
    expect(textOf(after, sheetPath)).toBe(expected);
  });

  it("copies the compressed bytes of the other parts, their order and their dates", async () => {
    const after = await changed(richFile, fill("Enfants", cell(2, 1, "E9")));
    expect([...partsOf(after).keys()]).toEqual([...partsOf(richFile).keys()]);
    expect(recordOf(after, "xl/charts/chart1.xml")).toEqual(recordOf(richFile, "xl/charts/chart1.xml"));
    expect(recordOf(after, "xl/vbaProject.bin")).toEqual(recordOf(richFile, "xl/vbaProject.bin"));
  });

  it("changes nothing more when the same change is made again", async () => {
    const change = fill("Enfants", cell(2, 1, "=E9"), cell(4, 1, 46327, "day"));
    const once = await changed(richFile, change);
    expect(changedParts(once, await changed(once, change))).toEqual([]);
  });

  it("rewrites the table, too, when rows are appended, and nothing else", async () => {
    const rows = writeRows({
      sheet: "Enfants",
      firstRow: 4,
      formats: ["text", "text"],
      rows: [["E3", "Zoé"]],
      extent: [1, 1, 4, 3],
    });
    const after = await changed(richFile, rows);
    expect(changedParts(richFile, after)).toEqual(
      ["xl/tables/table1.xml", "xl/workbook.xml", sheetPath].sort(),
    );
    const sheet = textOf(after, sheetPath);
    for (const kept of [
      "<sheetProtection",
      "x14:sparkline",
      "<rowBreaks",
      "<drawing",
      "<legacyDrawing",
      '<row r="3" hidden="1">',
      "<f>LEN(B2)</f>",
      'zoomScale="80"',
      'r:id="rIdL"',
    ]) {
      expect(sheet).toContain(kept);
    }
  });

  it("prints over a sheet whatever hangs on it, and keeps how it is protected", async () => {
    const after = await changed(richFile, {
      kind: "replace-page",
      sheet: "ENFANTS",
      widths: [20],
      firstPrintedRow: 1,
      rows: [{ cells: [{ column: 1, value: "Rien", format: "text", look: "text" }] }],
    });
    expect(complaintsAbout(after)).toEqual([]);
    const gone = [...partsOf(richFile).keys()].filter((path) => !partsOf(after).has(path));
    expect(gone.sort()).toEqual([
      "xl/calcChain.xml",
      "xl/comments1.xml",
      "xl/drawings/drawing1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/tables/table1.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
    ]);
    const sheet = textOf(after, sheetPath);
    expect(sheet).toContain('<sheetProtection sheet="1" password="CC3D"/>');
    expect(sheet).not.toMatch(/<f>|r:id=|x14:|dataValidation/);
    // The names that the clerk made stay, and the summary beside is calculated anew.
    expect(textOf(after, "xl/workbook.xml")).toContain('<definedName name="Mien">');
    expect(textOf(after, "xl/workbook.xml")).toContain("fullCalcOnLoad");
    expect((await sheetIn(after, "Enfants")).rows).toEqual([["Rien"]]);
  });

  it("drops the calculation chain when a formula goes, with its arrow and its content type", async () => {
    const after = await changed(richFile, fill("Enfants", cell(2, 3, 4, "integer")));
    expect(changedParts(richFile, after)).toEqual(
      [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/calcChain.xml",
        "xl/workbook.xml",
        sheetPath,
      ].sort(),
    );
    expect(partsOf(after).has("xl/calcChain.xml")).toBe(false);
  });

  it("leaves the workbook part alone where there are no formulas at all", async () => {
    const plain = handMade({ sheets: [{ name: "S", rows: `<row r="1">${textCell("A1", "a")}</row>` }] });
    expect(changedParts(plain, await changed(plain, fill("S", cell(1, 1, "b"))))).toEqual([sheetPath]);
  });

  it("writes in a protected sheet and keeps the protection", async () => {
    const after = await changed(richFile, fill("Enfants", cell(2, 1, "E9")));
    expect(textOf(after, sheetPath)).toContain('<sheetProtection sheet="1" password="CC3D"/>');
  });

  it("makes the missing styles part of a bare file", async () => {
    const parts = handMadeParts({ sheets: [{ name: "S", rows: "" }] });
    const bare = Object.fromEntries(Object.entries(parts).filter(([path]) => path !== "xl/styles.xml"));
    const file = packageOf({
      ...bare,
      "[Content_Types].xml": String(bare["[Content_Types].xml"]).replace(
        /<Override PartName="\/xl\/styles.*?\/>/,
        "",
      ),
      "xl/_rels/workbook.xml.rels": String(bare["xl/_rels/workbook.xml.rels"]).replace(
        /<Relationship Id="rId90".*?\/>/,
        "",
      ),
    });
    const after = await changed(file, fill("S", cell(1, 1, 46327, "day")));
    expect((await sheetIn(after, "S")).rows).toEqual([[46327]]);
  });

  it("keeps a byte order mark, comments and line ends of a part", async () => {
    const parts = handMadeParts({
      sheets: [
        {
          name: "S",
          rows: `\r\n <row r="1">\r\n  ${textCell("A1", "a")}<!-- <c r="A1"/> --></row>\r\n <row r="3">${numberCell("A3", 3)}</row>\r\n`,
        },
      ],
    });
    const file = packageOf({ ...parts, [sheetPath]: `\ufeff${String(parts[sheetPath])}` });
    const after = await changed(file, fill("S", cell(3, 1, 4, "integer")));
    expect(textOf(after, sheetPath)).toBe(textOf(file, sheetPath).replace("<v>3</v>", "<v>4</v>"));
    expect(partsOf(after).get(sheetPath)?.slice(0, 3)).toEqual(Uint8Array.from([0xef, 0xbb, 0xbf]));
  });

  it("patches a file whose elements have a prefix", async () => {
    const parts = handMadeParts({
      sheets: [
        {
          name: "S",
          rows: `<row r="1">${textCell("A1", "a")}</row>`,
          after: '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
        },
      ],
    });
    const prefixed = Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [
        path,
        path.startsWith("xl/") && !path.includes("_rels")
          ? String(text)
              .replace(/<(\/?)(?=\w)/g, "<$1x:")
              .replace('xmlns="http', 'xmlns:x="http')
          : text,
      ]),
    );
    const link = { text: "=ici", sheet: "S", cell: "A1" };
    const after = await changed(
      packageOf(prefixed),
      fill("S", cell(2, 1, 46327, "day"), cell(2, 2, link, "link")),
    );
    expect((await sheetIn(after, "S")).rows).toEqual([["a"], [46327, "=ici"]]);
    expect(textOf(after, sheetPath)).not.toMatch(/<\/?(?!x:)[a-zA-Z]/);
    expect(textOf(after, "xl/styles.xml")).not.toMatch(/<\/?(?!x:)[a-zA-Z]/);
  });

  it("saves what exceljs made, and exceljs finds all of it", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Enfants");
    sheet.addTable({
      name: "T",
      ref: "A1",
      headerRow: true,
      columns: [{ name: "Code" }, { name: "Né le" }],
      rows: [["E1", new Date(Date.UTC(2018, 4, 3))]],
    });
    sheet.getCell("B2").numFmt = "dd/mm/yyyy";
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());
    const rows = writeRows({
      sheet: "Enfants",
      firstRow: 3,
      formats: ["text", "day"],
      rows: [["E2", 43224]],
      extent: [1, 1, 3, 2],
    });
    const after = await changed(file, rows);
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(after.slice().buffer);
    expect(again.getWorksheet("Enfants")?.getCell("B3").value).toEqual(new Date(Date.UTC(2018, 4, 4)));
    expect(again.getWorksheet("Enfants")?.getCell("B3").numFmt).toBe("dd/mm/yyyy");
  });
});

/** Name, time, checksum, sizes and compressed bytes of one file, as the local header and the data show them. */
function recordOf(zip: Uint8Array, name: string): readonly number[] {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const text = new TextDecoder("latin1").decode(zip);
  for (let at = text.indexOf("PK\u0003\u0004"); at !== -1; at = text.indexOf("PK\u0003\u0004", at + 4)) {
    const length = view.getUint16(at + 26, true);
    if (text.slice(at + 30, at + 30 + length) !== name) continue;
    const data = at + 30 + length + view.getUint16(at + 28, true);
    return [
      view.getUint32(at + 10, true),
      view.getUint32(at + 14, true),
      ...zip.slice(data, data + view.getUint32(at + 18, true)),
    ];
  }
  throw new Error(`No ${name}.`);
}
