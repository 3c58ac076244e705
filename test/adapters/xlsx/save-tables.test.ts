import type { Change, ColumnTemplate } from "../../../src/workbook/changes";
import {
  handMade,
  handMadeParts,
  type HandMadeTable,
  type HandMadeWorkbook,
  numberCell,
  tableXml,
  textCell,
} from "../../support/hand-made-workbook";
import { packageOf, textOf } from "../../support/package-parts";
import {
  cell,
  changed,
  extentOf,
  fill,
  refusalOf,
  sheetIn,
  withExceljs,
  writeRows,
} from "../../support/xlsx-runs";

const sheetPath = "xl/worksheets/sheet1.xml";
const tablePath = "xl/tables/table1.xml";
const xf = (id: number) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`;

interface Given {
  readonly rows?: string;
  readonly table?: Partial<HandMadeTable>;
  readonly before?: string;
  readonly after?: string;
  readonly extensions?: string;
  readonly otherTable?: string;
  readonly book?: Partial<HandMadeWorkbook>;
}

const headers = `<row r="1">${textCell("A1", "Code")}${textCell("B1", "Montant")}${textCell("C1", "Mien")}</row>`;
const twoRows = `<row r="2">${textCell("A2", "E1")}${numberCell("B2", 1, 1)}${textCell("C2", "note", 2)}</row><row r="3">${textCell("A3", "E2")}${numberCell("B3", 2, 1)}${textCell("C3", "note", 2)}</row>`;

/** A table in A1:C3: our two columns and one of the clerk's. */
function tableFile({
  rows = "",
  table,
  before,
  after,
  extensions,
  otherTable,
  book,
}: Given = {}): Uint8Array {
  const xml = tableXml({ ref: "A1:C3", columns: ["Code", "Montant", "Mien"], ...table });
  return handMade({
    sheets: [
      {
        name: "S",
        rows: headers + twoRows + rows,
        tables: otherTable === undefined ? [xml] : [xml, otherTable],
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        ...(extensions === undefined ? {} : { extensions }),
      },
    ],
    cellXfs: [xf(4), xf(49)],
    ...book,
  });
}

/** Two rows at the end of the table. */
const append: Change = writeRows({
  sheet: "S",
  firstRow: 4,
  formats: ["text", "money"],
  rows: [
    ["E3", 3],
    ["E4", 4],
  ],
  extent: [1, 1, 5, 3],
});

function addColumns(...columns: readonly Partial<ColumnTemplate>[]): Change {
  const whole = columns.map((column, index) => ({
    header: `Neuf ${index + 1}`,
    width: 12,
    format: "text" as const,
    ...column,
  }));
  return { kind: "add-columns", sheet: "S", extent: extentOf(1, 1, 3, 3), columns: whole };
}

describe("rows appended to a table", () => {
  it("widen it and its filter, and take the look of the rows above, in the clerk's columns too", async () => {
    const after = await changed(tableFile(), append);
    expect(textOf(after, tablePath)).toContain('ref="A1:C5"><autoFilter ref="A1:C5"/>');
    expect(textOf(after, sheetPath)).toContain(
      `<row r="4"><c r="A4" t="inlineStr"><is><t xml:space="preserve">E3</t></is></c><c r="B4" s="1"><v>3</v></c><c r="C4" s="2"/></row>`,
    );
    expect((await sheetIn(after, "S")).table).toEqual(extentOf(1, 1, 5, 3));
  });

  it("carry the clerk's calculated column on, with references to its own row", async () => {
    const columnsXml =
      '<tableColumn id="1" name="Code"/><tableColumn id="2" name="Montant"/><tableColumn id="3" name="Mien"><calculatedColumnFormula>B2*2</calculatedColumnFormula></tableColumn>';
    const rows = (formula: (row: number) => string) =>
      [2, 3]
        .map(
          (row) =>
            `<row r="${row}">${textCell(`A${row}`, "E")}${numberCell(`B${row}`, row)}<c r="C${row}" s="2"><f>${formula(row)}</f><v>4</v></c></row>`,
        )
        .join("");
    const file = (formula: (row: number) => string) =>
      handMade({
        sheets: [
          {
            name: "S",
            rows: headers + rows(formula),
            tables: [tableXml({ ref: "A1:C3", columns: ["Code", "Montant", "Mien"], columnsXml })],
          },
        ],
        cellXfs: [xf(4), xf(49)],
      });
    const relative = textOf(
      await changed(
        file((row) => `B${row}*2&amp;"é"`),
        append,
      ),
      sheetPath,
    );
    expect(relative).toContain('<c r="C4" s="2"><f>B4*2&amp;"é"</f></c>');
    expect(relative).toContain('<c r="C5" s="2"><f>B5*2&amp;"é"</f></c>');
    const structured = textOf(
      await changed(
        file(() => "Table1[[#This Row],[Montant]]*2"),
        append,
      ),
      sheetPath,
    );
    expect(structured).toContain('<c r="C5" s="2"><f>Table1[[#This Row],[Montant]]*2</f></c>');
  });

  it("push the totals row down, whose ranges follow", async () => {
    const totals = `<row r="4"><c r="A4" s="2" t="inlineStr"><is><t>Total</t></is></c><c r="B4" s="1"><f>SUBTOTAL(109,Table1[Montant])+SUM(B2:B3)</f><v>3</v></c>${numberCell("E4", 9)}</row>`;
    const file = tableFile({
      rows: totals,
      table: { ref: "A1:C4", filter: '<autoFilter ref="A1:C3"/>', attributes: ' totalsRowCount="1"' },
    });
    const after = await changed(file, append);
    const sheet = textOf(after, sheetPath);
    expect(sheet).toContain('<c r="B6" s="1"><f>SUBTOTAL(109,Table1[Montant])+SUM(B2:B5)</f><v>3</v></c>');
    expect(sheet).toContain('<c r="B4" s="1"><v>3</v></c>');
    expect(textOf(after, tablePath)).toContain('ref="A1:C6" totalsRowCount="1"><autoFilter ref="A1:C5"/>');
    // What stands beside the table stays where it is.
    expect((await sheetIn(after, "S")).rows[3]?.[4]).toBe(9);
  });

  it("stretch conditional formats, lists and silenced warnings that covered its last row", async () => {
    const file = tableFile({
      after:
        '<conditionalFormatting sqref="A2:A3 E2:E3"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting><conditionalFormatting sqref="B2"><cfRule type="duplicateValues" priority="2"/></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C2:C3"><formula1>"a"</formula1></dataValidation></dataValidations><ignoredErrors><ignoredError sqref="A1:A3" numberStoredAsText="1"/></ignoredErrors>',
      extensions:
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar"/><xm:sqref>B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    });
    const sheet = textOf(await changed(file, append), sheetPath);
    for (const sqref of [
      'sqref="A2:A5 E2:E3"',
      'sqref="B2"',
      'sqref="C2:C5"',
      'sqref="A1:A5"',
      "<xm:sqref>B2:B5<",
    ]) {
      expect(sheet).toContain(sqref);
    }
  });

  it("keep a filter, its hidden rows, and show the new ones", async () => {
    const filter =
      '<autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="E1"/></filters></filterColumn></autoFilter><sortState ref="A2:C3"><sortCondition ref="A2:A3"/></sortState>';
    const file = tableFile({ table: { filter }, rows: '<row r="4" hidden="1"/>' });
    const after = await changed(file, append);
    expect(textOf(after, tablePath)).toContain('<autoFilter ref="A1:C5"><filterColumn colId="0">');
    expect(textOf(after, tablePath)).toContain('<sortState ref="A2:C5">');
    expect((await withExceljs(after)).getWorksheet("S")?.getRow(4).hidden).toBeFalsy();
  });

  it("are refused over something that stands below the table, by the name of the cell", async () => {
    for (const note of [
      textCell("A5", "ma note"),
      textCell("C5", "ma note"),
      '<c r="B5"><f>SUM(B2:B3)</f></c>',
    ]) {
      const file = tableFile({ rows: `<row r="5">${note}</row>` });
      expect(await refusalOf(file, append)).toEqual(["file.cell-occupied"]);
    }
  });

  it("are refused over another table", async () => {
    const otherTable = tableXml({ id: 2, ref: "A5:B6", columns: ["x", "y"] });
    const file = tableFile({
      rows: `<row r="5">${textCell("A5", "x")}${textCell("B5", "y")}</row>`,
      otherTable,
    });
    expect(await refusalOf(file, append)).toEqual(["file.cell-occupied"]);
  });

  it("go around notes beside the table and a formatted blank below it", async () => {
    const file = tableFile({ rows: `<row r="4"><c r="A4" s="2"/>${textCell("E4", "à côté")}</row>` });
    const { rows } = await sheetIn(await changed(file, append), "S");
    expect(rows[3]).toEqual(["E3", 3, null, null, "à côté"]);
  });
});

describe("a table that is written anew", () => {
  const replace = (rows: readonly (readonly [string, number])[], clearTo: number, lastRow: number) =>
    writeRows({
      sheet: "S",
      firstRow: 2,
      formats: ["text", "money"],
      rows,
      clearTo,
      extent: [1, 1, lastRow, 3],
    });

  it("shrinks, empties our columns and keeps the clerk's", async () => {
    const after = await changed(tableFile(), replace([["F1", 7]], 3, 2));
    expect(await sheetIn(after, "S")).toMatchObject({
      rows: [
        ["Code", "Montant", "Mien"],
        ["F1", 7, "note"],
        [null, null, "note"],
      ],
      table: extentOf(1, 1, 2, 3),
    });
  });

  it("always has one row", async () => {
    const after = await changed(tableFile(), replace([], 3, 2));
    expect((await sheetIn(after, "S")).table).toEqual(extentOf(1, 1, 2, 3));
  });

  it("grows over rows that it had not", async () => {
    const rows = ["F1", "F2", "F3"].map((code) => [code, 1] as const);
    expect((await sheetIn(await changed(tableFile(), replace(rows, 3, 4)), "S")).rows.at(-1)).toEqual([
      "F3",
      1,
    ]);
  });
});

describe("columns added to a table", () => {
  it("have headers like their neighbours, ids and names of their own, widths and lists", async () => {
    const file = tableFile({ before: '<cols><col min="1" max="1" width="20" customWidth="1"/></cols>' });
    const after = await changed(
      file,
      addColumns(
        { header: "Décision", choices: ["Oui", "Non"], hint: "Votre choix" },
        { header: "Vu le", format: "day", width: 11 },
      ),
      fill("S", cell(2, 5, 46327, "day")),
    );
    expect(textOf(after, tablePath)).toContain(
      '<tableColumn id="4" name="Décision"/><tableColumn id="5" name="Vu le"/>',
    );
    expect(textOf(after, sheetPath)).toContain('<col min="5" max="5" width="11" customWidth="1"/></cols>');
    expect(textOf(after, sheetPath)).toContain('sqref="D2:D5000"><formula1>"Oui,Non"</formula1>');
    expect((await sheetIn(after, "S")).rows[1]).toEqual(["E1", 1, "note", null, 46327]);
  });

  it("give their first text the look of its format, whatever rows stand blank above it", async () => {
    const appended = writeRows({
      sheet: "S",
      firstRow: 4,
      formats: ["text", "text"],
      columns: [1, 4],
      rows: [
        ["E3", null],
        ["E4", "F1 100 %"],
      ],
      extent: [1, 1, 5, 4],
    });
    const after = await changed(tableFile(), addColumns({ header: "Partage" }), appended);
    const sheet = textOf(after, sheetPath);
    const [, style = ""] = /<c r="D5" s="(\d+)"/.exec(sheet) ?? [];
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(textOf(after, "xl/styles.xml"))?.[1] ?? "";
    // 49 is "@": what stands there is a text.
    expect(formats.split("<xf ").slice(1)[Number(style)]).toMatch(/numFmtId="49"/);
    expect(sheet).not.toMatch(/<c r="D4"/);
  });

  it("come with rows appended in one go", async () => {
    const rows = writeRows({
      sheet: "S",
      firstRow: 4,
      formats: ["text", "text"],
      columns: [1, 4],
      rows: [["E3", "x"]],
      extent: [1, 1, 4, 4],
    });
    const after = await changed(tableFile(), addColumns({}), rows);
    expect((await sheetIn(after, "S")).table).toEqual(extentOf(1, 1, 4, 4));
  });

  it("are refused over the clerk's notes beside the table, and in a table of a query", async () => {
    const file = tableFile({ rows: `<row r="4">${textCell("F4", "loin")}</row>` });
    expect((await sheetIn(await changed(file, addColumns({})), "S")).table?.lastColumn).toBe(4);
    const noted = handMade({
      sheets: [
        {
          name: "S",
          rows: headers.replace("</row>", `${textCell("D1", "note")}</row>`),
          tables: [tableXml({ ref: "A1:C3", columns: ["Code", "Montant", "Mien"] })],
        },
      ],
    });
    expect(await refusalOf(noted, addColumns({}))).toEqual(["file.cell-occupied"]);
    const linked = tableFile({ table: { attributes: ' tableType="queryTable"' } });
    expect(await refusalOf(linked, addColumns({}))).toEqual(["file.linked-table"]);
  });

  it("may take their list from a column of another sheet", async () => {
    const file = handMade({
      sheets: [
        {
          name: "S",
          rows: headers,
          tables: [tableXml({ ref: "A1:C3", columns: ["Code", "Montant", "Mien"] })],
        },
        {
          name: "L'école",
          rows: `<row r="1">${textCell("A1", "x")}${textCell("B1", "Classe")}</row>`,
          tables: [tableXml({ id: 2, ref: "A1:B2", columns: ["x", "Classe"] })],
        },
      ],
    });
    const after = await changed(file, addColumns({ choicesFrom: { sheet: "l'ecole", header: "classe" } }));
    expect(textOf(after, sheetPath)).toContain("OFFSET('L''école'!$B$2,0,0,");
  });
});

describe("what is refused before anything is written", () => {
  const at = (row: number, column: number) => fill("S", cell(row, column, "x"));

  it.each<readonly [what: string, file: Uint8Array, change: Change, code: string]>([
    [
      "a merged cell",
      tableFile({ after: '<mergeCells count="1"><mergeCell ref="E5:F6"/></mergeCells>' }),
      at(6, 6),
      "file.cell-merged",
    ],
    [
      "one cell of an array formula",
      tableFile({
        rows: '<row r="8"><c r="A8"><f t="array" ref="A8:A9">B2:B3</f><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row>',
      }),
      at(9, 1),
      "file.cell-in-array",
    ],
    ["a text that is too long", tableFile(), fill("S", cell(9, 1, "x".repeat(32_768))), "file.text-too-long"],
    ["a row beyond the last", tableFile(), at(1_048_577, 1), "file.sheet-full"],
    ["a sheet that is not there", tableFile(), fill("Absente", cell(1, 1, "x")), "file.sheet-not-writable"],
  ])("%s", async (_, file, change, code) => {
    expect(await refusalOf(file, change)).toEqual([code]);
  });

  it("everything, when one of several changes is refused; and the good ones alone are done afterwards", async () => {
    const file = tableFile({ after: '<mergeCells count="1"><mergeCell ref="E5:F6"/></mergeCells>' });
    expect(await refusalOf(file, append, at(6, 6))).toEqual(["file.cell-merged"]);
    expect((await sheetIn(await changed(file, append), "S")).rows).toHaveLength(5);
  });

  it("rows appended to a plain range over what stands there", async () => {
    const file = handMade({
      sheets: [{ name: "S", rows: `${headers}<row r="4">${textCell("A4", "note")}</row>` }],
    });
    expect(await refusalOf(file, append)).toEqual(["file.cell-occupied"]);
  });

  it("one merged area among thousands, over a hundred thousand rows", async () => {
    const many = Array.from(
      { length: 2000 },
      (_, index) => `<mergeCell ref="F${index * 40 + 1}:G${index * 40 + 2}"/>`,
    );
    const tall = '<mergeCell ref="A100002:A100003"/>';
    const file = tableFile({ after: `<mergeCells count="2001">${many.join("")}${tall}</mergeCells>` });
    const rows = Array.from({ length: 100_000 }, () => ["E", 3] as const);
    const big = writeRows({
      sheet: "S",
      firstRow: 4,
      formats: ["text", "money"],
      rows,
      extent: [1, 1, 100_003, 3],
    });
    expect(await refusalOf(file, big)).toEqual(["file.cell-merged"]);
  });

  it("more texts that are too long than a call may have arguments", async () => {
    const long = "x".repeat(32_768);
    const cells = Array.from({ length: 130_000 }, (_, index) => cell(10 + index, 9, long));
    expect(await refusalOf(tableFile(), { kind: "fill-cells", sheet: "S", cells })).toHaveLength(130_000);
  });

  it("a new sheet whose name a chart has", async () => {
    const chart = '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const parts = handMadeParts({ sheets: [{ name: "S", rows: headers }] });
    const add = (path: string, before: string, xml: string) => {
      parts[path] = String(parts[path]).replace(before, xml + before);
    };
    add("xl/workbook.xml", "</sheets>", '<sheet name="JOURNAL" sheetId="9" r:id="rId9"/>');
    add(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>',
    );
    parts["xl/chartsheets/sheet1.xml"] = chart;
    const columns = [{ header: "a", width: 9, format: "text" as const }];
    const template = { name: "Journal", role: "output" as const, tableName: "J", columns };
    expect(await refusalOf(packageOf(parts), { kind: "create-sheet", template, rows: [] })).toEqual([
      "file.sheet-not-writable",
    ]);
  });

  it("a new sheet in a workbook whose structure is locked", async () => {
    const file = tableFile({ book: { protection: '<workbookProtection lockStructure="1"/>' } });
    const template = {
      name: "N",
      role: "output" as const,
      tableName: "N",
      columns: [{ header: "a", width: 9, format: "text" as const }],
    };
    expect(await refusalOf(file, { kind: "create-sheet", template, rows: [] })).toEqual([
      "file.structure-locked",
    ]);
    expect((await sheetIn(await changed(file, append), "S")).rows).toHaveLength(5);
  });
});

describe("a column that is renamed", () => {
  const rename = (column: number, header: string): Change => ({
    kind: "rename-column",
    sheet: "S",
    headerRow: 1,
    column,
    header,
  });

  it("has its new name in its cell, with its look, and in its table, and nothing else changes", async () => {
    const before = tableFile();
    const after = await changed(before, rename(3, "Remarque & fin"));
    expect(textOf(after, tablePath)).toBe(
      textOf(before, tablePath).replace('name="Mien"', 'name="Remarque &amp; fin"'),
    );
    const sheet = await sheetIn(after, "S");
    expect(sheet.rows).toEqual([
      ["Code", "Montant", "Remarque & fin"],
      ...(await sheetIn(before, "S")).rows.slice(1),
    ]);
    expect(sheet.table).toEqual(extentOf(1, 1, 3, 3));
    expect((await withExceljs(after)).getWorksheet("S")?.getCell("C1").text).toBe("Remarque & fin");
  });

  it("beside a table touches no table", async () => {
    const before = tableFile({ table: { ref: "A1:B3", columns: ["Code", "Montant"] } });
    const after = await changed(before, rename(3, "Remarque"));
    expect(textOf(after, tablePath)).toBe(textOf(before, tablePath));
    expect((await sheetIn(after, "S")).rows[0]).toEqual(["Code", "Montant", "Remarque"]);
  });

  it.each([
    ["a cell", { rows: '<row r="7"><c r="A7"><f>SUM(T[Mien])</f><v>0</v></c></row>' }],
    [
      "a defined name",
      { book: { definedNames: '<definedName name="Miens">T[[#All],[mien]]</definedName>' } },
    ],
  ] as const)(
    "is refused where a formula of %s calls it, and is not where it calls another",
    async (_, given) => {
      expect(await refusalOf(tableFile(given), rename(3, "Remarque"))).toEqual(["file.called-by-formula"]);
      await changed(tableFile(given), rename(2, "Prix"));
    },
  );

  it("is refused in a table that comes from elsewhere", async () => {
    const file = tableFile({ table: { attributes: ' tableType="queryTable"' } });
    expect(await refusalOf(file, rename(3, "Remarque"))).toEqual(["file.linked-table"]);
  });
});

describe("a sheet that is renamed", () => {
  const rename = (sheet: string, name: string): Change => ({ kind: "rename-sheet", sheet, name });
  const formula = (text: string) => `<row r="1"><c r="A1"><f>${text}</f><v>0</v></c></row>`;
  const two = (text: string, more: Partial<HandMadeWorkbook> = {}) =>
    handMade({
      sheets: [
        { name: "Reçu d'ici", rows: headers },
        { name: "Autre", rows: formula(text) },
      ],
      ...more,
    });

  it("is followed by formulas, names and lists, in whatever way they spell it", async () => {
    const definedNames =
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Reçu d&apos;&apos;ici\'!$1:$1</definedName>';
    const before = two(`SUM('reçu d''ici'!B:B)&amp;"Reçu d'ici"`, { definedNames });
    const after = await changed(before, rename("RECU D'ICI", "Mes reçus d'ici"));
    expect(textOf(after, "xl/worksheets/sheet2.xml")).toContain(
      `<f>SUM('Mes reçus d''ici'!B:B)&amp;"Reçu d'ici"</f>`,
    );
    expect(textOf(after, "xl/workbook.xml")).toContain(">'Mes reçus d''ici'!$1:$1<");
    expect((await withExceljs(after)).worksheets.map(({ name }) => name)).toEqual([
      "Mes reçus d'ici",
      "Autre",
    ]);
    expect(textOf(after, "xl/worksheets/sheet1.xml")).toBe(textOf(before, "xl/worksheets/sheet1.xml"));
  });

  it("is followed by links, lists and formulas without quotes, and other sheets are left alone", async () => {
    const after = await changed(
      handMade({
        sheets: [
          { name: "Recu", rows: headers },
          {
            name: "Autre",
            rows: formula("Recu!A1+Recu2!A1+[1]Recu!A1+MonRecu!A1"),
            after:
              '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>RECU!$A$2:$A$9</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="Recu!A2"/></hyperlinks>',
          },
          { name: "Recu2", rows: headers },
        ],
      }),
      rename("Recu", "Reçus"),
    );
    const text = textOf(after, "xl/worksheets/sheet2.xml");
    expect(text).toContain("<f>'Reçus'!A1+Recu2!A1+[1]Recu!A1+MonRecu!A1</f>");
    expect(text).toContain("<formula1>'Reçus'!$A$2:$A$9</formula1>");
    expect(text).toContain(`location="'Reçus'!A2"`);
  });

  it.each(["SUM(Recu:Autre!A1)", "SUM('Recu:Autre'!A1)", "SUM(Autre:Recu!A1)", 'INDIRECT("Recu!A1")'])(
    "is refused where a formula calls it in a way that cannot be followed: %s",
    async (text) => {
      const file = handMade({
        sheets: [
          { name: "Recu", rows: headers },
          { name: "Autre", rows: formula(text) },
        ],
      });
      expect(await refusalOf(file, rename("Recu", "Reçus"))).toEqual(["file.called-by-formula"]);
    },
  );

  it("is refused where the structure is locked, and where another sheet has the name", async () => {
    const locked = two("1", { protection: '<workbookProtection lockStructure="1"/>' });
    expect(await refusalOf(locked, rename("Reçu d'ici", "Reçus"))).toEqual(["file.structure-locked"]);
    expect(await refusalOf(two("1"), rename("Reçu d'ici", "AUTRE"))).toEqual(["file.sheet-not-writable"]);
  });
});
