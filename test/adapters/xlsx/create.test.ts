import { createXlsx } from "../../../src/adapters/xlsx";
import type { SheetTemplate } from "../../../src/workbook/changes";
import { handMade, tableXml, textCell } from "../../support/hand-made-workbook";
import { complaintsAbout } from "../../support/ooxml-check";
import { changedParts, partsOf, textOf } from "../../support/package-parts";
import { families, familyRows, reminderRows, reminders } from "../../support/sheet-templates";
import { changed, extentOf, opened, sheetIn, valueOf, withExceljs, writeRows } from "../../support/xlsx-runs";

const createdOn = new Date(Date.UTC(2026, 7, 24, 9));
const make = (...sheets: Parameters<typeof createXlsx>[0]) =>
  createXlsx(sheets, { createdOn, title: "Cantine 2026" });
const both = () =>
  make({ template: families, rows: familyRows }, { template: reminders, rows: reminderRows });

describe("a new workbook", () => {
  it("is a sound package", async () => {
    expect(complaintsAbout(await both())).toEqual([]);
    expect([...partsOf(await both()).keys()][0]).toBe("[Content_Types].xml");
  });

  it("is the same, byte for byte, each time it is made", async () => {
    expect(Buffer.from(await both()).equals(Buffer.from(await both()))).toBe(true);
  });

  it("bears its title and its day", async () => {
    const core = textOf(await both(), "docProps/core.xml");
    expect(core).toContain("<dc:title>Cantine 2026</dc:title>");
    expect(core.match(/2026-08-24T09:00:00Z/g)).toHaveLength(2);
  });

  it("reads back as it was given", async () => {
    const snapshot = valueOf(await (await opened(await both())).read(["Familles", "Regles d'absence"]));
    expect(snapshot.sheetNames).toEqual(["Familles", "Règles d'absence"]);
    expect(snapshot.sheets[0]).toMatchObject({
      name: "Familles",
      rows: [
        ["Code famille", "Nom", "Résident", "QF"],
        ["007", "Dupont & fils", "Oui", 512.5],
        ["=008", "Léa", "Non"],
      ],
      table: extentOf(1, 1, 3, 4),
    });
    expect(snapshot.sheets[1]?.rows[1]).toEqual([
      "007",
      "Grève",
      46327,
      0.375,
      46327.5,
      -3.45,
      2,
      { percent: 0.55 },
      reminderRows[0]?.[8],
      "Familles!A2",
    ]);
  });

  it("has a table with a filter, a frozen header, widths and formats on every sheet", async () => {
    const book = await withExceljs(await both());
    const sheet = book.getWorksheet("Règles d'absence");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet?.getColumn(9).width).toBe(40);
    expect(["C2", "D2", "E2", "A2"].map((address) => sheet?.getCell(address).numFmt)).toEqual([
      "dd/mm/yyyy",
      "hh:mm",
      "dd/mm/yyyy hh:mm",
      "@",
    ]);
    expect(sheet?.getCell("I2").alignment).toMatchObject({ wrapText: true });
    expect(sheet?.getCell("A1").font).toMatchObject({ bold: true });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    });
    expect(sheet?.headerFooter.oddFooter).toBe("&L&A&R&P / &N");
    expect(textOf(await both(), "xl/tables/table2.xml")).toContain('<autoFilter ref="A1:J2"/>');
  });

  it("tells input sheets from output sheets by their colours", async () => {
    const file = await both();
    const colour = (number: number) =>
      /tabColor rgb="(\w+)"/.exec(textOf(file, `xl/worksheets/sheet${number}.xml`))?.[1];
    expect(colour(1)).not.toBe(colour(2));
  });

  it("has lists that refuse, that help and that follow another sheet, and hints", async () => {
    const input = textOf(await both(), "xl/worksheets/sheet1.xml");
    expect(input).toContain(
      'promptTitle="Code famille" prompt="Le code que vous donnez à la famille." sqref="A2:A5000"',
    );
    expect(input).toContain(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C2:C5000"><formula1>"Oui,Non"</formula1>',
    );
    const output = textOf(await both(), "xl/worksheets/sheet2.xml");
    expect(output).toContain('errorStyle="information" allowBlank="1" sqref="B2:B5000"');
    expect(output).toContain("OFFSET('Familles'!$A$2,0,0,MAX(1,SUMPRODUCT(");
  });

  it("has for each of the first rows a list of its own", async () => {
    const rowChoices = [{ choices: ["Oui", "Non"] }, {}, { choices: ["L", "Ma"], openChoices: true }];
    const columns = [{ header: "Valeur", width: 9, format: "text" as const, rowChoices }];
    const file = await make({ template: { ...families, columns }, rows: [["Oui"], ["20"], ["L"]] });
    expect(complaintsAbout(file)).toEqual([]);
    const sheet = textOf(file, "xl/worksheets/sheet1.xml");
    expect(sheet.match(/<dataValidation .*?<\/formula1>/g)).toEqual([
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2"><formula1>"Oui,Non"</formula1>',
      '<dataValidation type="list" errorStyle="information" allowBlank="1" sqref="A4"><formula1>"L,Ma"</formula1>',
    ]);
  });

  it("has one blank row where there is no data", async () => {
    const file = await make({ template: families, rows: [] });
    expect(complaintsAbout(file)).toEqual([]);
    expect(await sheetIn(file, "Familles")).toMatchObject({
      rows: [families.columns.map(({ header }) => header)],
      table: extentOf(1, 1, 2, 4),
    });
  });

  it("links to the cell that a link names", async () => {
    expect(textOf(await both(), "xl/worksheets/sheet2.xml")).toContain(
      `<hyperlink ref="J2" location="'Familles'!A2" display="Familles!A2"/>`,
    );
  });

  it("cannot have a list that Excel does not take: that is a bug", async () => {
    const withChoices = (choices: readonly string[]): SheetTemplate => ({
      ...families,
      columns: [{ header: "a", width: 9, format: "text", choices }],
    });
    await expect(make({ template: withChoices(["Oui, enfin", "Non"]), rows: [] })).rejects.toThrow(
      RangeError,
    );
    await expect(
      make({ template: withChoices(Array.from({ length: 90 }, (_, index) => `n${index}`)), rows: [] }),
    ).rejects.toThrow(RangeError);
  });

  it("takes many rows quickly", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`F${index}`, "Nom", "Oui", index]);
    expect((await sheetIn(await make({ template: families, rows }), "Familles")).rows).toHaveLength(20_001);
  });
});

describe("a sheet made in an existing workbook", () => {
  const create = { kind: "create-sheet" as const, template: reminders, rows: reminderRows };
  const clerk = () =>
    handMade({
      sheets: [
        { name: "Mes notes", rows: `<row r="1">${textCell("A1", "x")}</row>` },
        {
          name: "Familles",
          rows: `<row r="2">${textCell("B2", "Code famille")}</row>`,
          tables: [tableXml({ id: 7, name: "Regles", ref: "B2:B3", columns: ["Code famille"] })],
        },
      ],
      numFmts: ['<numFmt numFmtId="164" formatCode="0.000"/>'],
      definedNames: '<definedName name="Mien">1</definedName>',
    });

  it("stands behind the others, with its own parts, and touches theirs not at all", async () => {
    const before = clerk();
    const after = await changed(before, create);
    expect(changedParts(before, after)).toEqual(
      [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/tables/table2.xml",
        "xl/workbook.xml",
        "xl/worksheets/_rels/sheet3.xml.rels",
        "xl/worksheets/sheet3.xml",
      ].sort(),
    );
    const snapshot = valueOf(await (await opened(after)).read(["Règles d'absence"]));
    expect(snapshot.sheetNames).toEqual(["Mes notes", "Familles", "Règles d'absence"]);
    expect(snapshot.sheets[0]?.table).toEqual(extentOf(1, 1, 2, 10));
  });

  it("has a table name and id that no other has, and a list from the clerk's table wherever it stands", async () => {
    const after = await changed(clerk(), create);
    expect(textOf(after, "xl/tables/table2.xml")).toMatch(/id="8" name="Regles_2" displayName="Regles_2"/);
    expect(textOf(after, "xl/worksheets/sheet3.xml")).toContain("OFFSET('Familles'!$B$3,0,0,");
  });

  it("has its header repeated on every page though its name has an apostrophe", async () => {
    expect(textOf(await changed(clerk(), create), "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Règles d''absence'!$1:$1</definedName></definedNames>`,
    );
  });

  it("wears the formats it would wear in a new workbook, in the clerk's typeface", async () => {
    const sheet = (await withExceljs(await changed(clerk(), create))).getWorksheet("Règles d'absence");
    expect(sheet?.getCell("C2").numFmt).toBe("dd/mm/yyyy");
    expect(sheet?.getCell("A1").font).toMatchObject({ bold: true, name: "Calibri", size: 11 });
  });

  it("may be written to by the changes that follow it", async () => {
    const more = writeRows({
      sheet: "Règles d'absence",
      firstRow: 3,
      formats: ["text"],
      rows: [["009"]],
      extent: [1, 1, 3, 10],
    });
    const { rows, table } = await sheetIn(await changed(clerk(), create, more), "Règles d'absence");
    expect([rows[2]?.[0], table?.lastRow]).toEqual(["009", 3]);
  });

  it("may come with others at once", async () => {
    const second = {
      ...create,
      template: { ...families, name: "Familles 2", tableName: "Familles2" },
      rows: familyRows,
    };
    const after = await changed(clerk(), create, second);
    expect([...partsOf(after).keys()].filter((path) => path.startsWith("xl/tables"))).toHaveLength(3);
  });

  it("is refused where there is one of that name already", async () => {
    const workbook = await opened(clerk());
    const outcome = await workbook.apply([{ ...create, template: { ...reminders, name: "MES NOTES" } }]);
    expect(outcome.problems.map(({ code, facts }) => ({ code, facts }))).toEqual([
      { code: "file.sheet-not-writable", facts: { file: "cantine.xlsx", sheet: "Mes notes" } },
    ]);
    expect(outcome.ok).toBe(false);
  });
});
