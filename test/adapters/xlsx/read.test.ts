import ExcelJS from "exceljs";
import type { CellValue } from "../../../src/workbook/port";
import { handMade, handMadeParts, numberCell, tableXml, textCell } from "../../support/hand-made-workbook";
import { packageOf } from "../../support/package-parts";
import { opened, sheetIn, valueOf } from "../../support/xlsx-runs";

const styles = {
  numFmts: [
    '<numFmt numFmtId="164" formatCode="0 &quot;repas du mois&quot;"/>',
    '<numFmt numFmtId="165" formatCode="#,##0.00\\ [$€-40C]"/>',
    '<numFmt numFmtId="166" formatCode="[$-40C]dddd d mmmm yyyy;@"/>',
    '<numFmt numFmtId="167" formatCode="0.00\\ %"/>',
    '<numFmt numFmtId="168" formatCode="0\\ \\d\\a\\y\\s"/>',
    '<numFmt numFmtId="169" formatCode="[h]:mm"/>',
  ],
  // Styles 1 to 9.
  cellXfs: [14, 22, 20, 164, 165, 166, 167, 168, 169].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  ),
};

async function firstRow(
  cells: string,
  more: Partial<Parameters<typeof handMade>[0]> = {},
): Promise<readonly CellValue[]> {
  const file = handMade({
    sheets: [{ name: "Enfants", rows: `<row r="1">${cells}</row>` }],
    ...styles,
    ...more,
  });
  return (await sheetIn(file, "Enfants")).rows[0] ?? [];
}

describe("the values of cells", () => {
  it.each<readonly [what: string, cells: string, expected: readonly CellValue[]]>([
    ["a day", numberCell("A1", 46327, 1), [46327]],
    ["a moment", numberCell("A1", 46327.375, 2), [46327.375]],
    ["a time of day with float noise", numberCell("A1", 0.38194444444444398, 3), [33000 / 86400]],
    ["a day in a long French format", numberCell("A1", 46327, 6), [46327]],
    ["elapsed hours", numberCell("A1", 1.5, 9), [1.5]],
    ["a number whose format has letters in quotes", numberCell("A1", 12, 4), [12]],
    ["a number whose format has escaped letters", numberCell("A1", 12, 8), [12]],
    ["money", numberCell("A1", 3.45, 5), [3.45]],
    ["a percentage", numberCell("A1", 0.0055, 7), [{ percent: 0.55 }]],
    ["a number in scientific notation", '<c r="A1"><v>1.5E-3</v></c>', [0.0015]],
    [
      "a text with spaces",
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Léa  </t></is></c>',
      [" Léa  "],
    ],
    ["digits as a text", textCell("A1", "007"), ["007"]],
    [
      "rich text",
      '<c r="A1" t="inlineStr"><is><r><t>Jules </t></r><r><rPr><b/></rPr><t>Ferry</t></r></is></c>',
      ["Jules Ferry"],
    ],
    ["entities", textCell("A1", "a &lt;b&gt; &amp;amp; &#233;&#x20AC;"), ["a <b> &amp; é€"]],
    [
      "escaped characters, in small letters too",
      textCell("A1", "a_x000D_b_x000a_c_x005F_x0041_"),
      ["a\rb\nc_x0041_"],
    ],
    ["CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[<row> & co]]></t></is></c>', ["<row> & co"]],
    ["a true and a false", '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c>', [true, false]],
    ["an error", '<c r="A1" t="e"><v>#REF!</v></c>', [{ error: "#REF!" }]],
    ["a formula with its result", '<c r="A1"><f>1+2</f><v>3</v></c>', [3]],
    ["a formula with a text", '<c r="A1" t="str"><f>"a"</f><v>a &amp;lt; b</v></c>', ["a &lt; b"]],
    [
      "a formula with an empty text",
      '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>',
      [null, 1],
    ],
    ["a formula that nobody calculated", '<c r="A1"><f>1+2</f></c>', [{ error: "" }]],
    ["the formula of a percentage", '<c r="A1" s="7"><f>A2</f><v>0.5</v></c>', [{ percent: 50 }]],
    ["a follower of a shared formula", '<c r="A1"><f t="shared" si="0"/><v>4</v></c>', [4]],
    ["a date written out", '<c r="A1" t="d" s="1"><v>2026-11-01</v></c>', [46327]],
    ["cells without addresses", "<c><v>1</v></c><c/><c><v>3</v></c>", [1, null, 3]],
    ["single quotes and spaces around", "<c  r = 'B1'\n t='inlineStr' ><is><t>x</t></is></c>", [null, "x"]],
    ["an empty text", textCell("A1", "") + numberCell("B1", 1), [null, 1]],
  ])("%s", async (_, cells, expected) => {
    expect(await firstRow(cells)).toEqual(expected);
  });

  it("finds shared strings, empty ones and those with phonetic marks among them", async () => {
    const sharedStrings = [
      "<si/>",
      "<si><t>a</t></si>",
      "<si><t/></si>",
      "<si><r><t>b</t></r><rPh sb='0' eb='1'><t>c</t></rPh></si>",
    ];
    const cells = [1, 0, 2, 3].map(
      (index, place) => `<c r="${"ABCD"[place] ?? ""}1" t="s"><v>${index}</v></c>`,
    );
    expect(await firstRow(cells.join(""), { sharedStrings })).toEqual(["a", null, null, "b"]);
  });

  it.each<readonly [what: string, written: string, expected: CellValue]>([
    ["a day", "2026-11-09", 46335],
    ["a day with an hour", "2026-11-09T06:00:00", 46335.25],
    ["half a minute", "2026-11-09T06:00:30.5", 46335 + (6 * 3600 + 30.5) / 86400],
    ["a day in UTC", "2026-11-09T00:00:00Z", 46335],
    ["a day with a zone, as it was shown", "2026-11-09T00:00:00+01:00", 46335],
    ["an hour alone", "T09:00:00", 0.375],
    ["the first day of all", "1900-01-01", 1],
    ["the last day before the one that never was", "1900-02-28", 59],
    ["the day after it", "1900-03-01", 61],
    ["a day that does not exist, as a text", "2026-02-30", "2026-02-30"],
    ["an hour that does not exist, as a text", "2026-11-09T24:30:00", "2026-11-09T24:30:00"],
    ["anything else, as a text", "novembre", "novembre"],
  ])("%s written out is the same whatever day the workbook counts from", async (_, written, expected) => {
    const cells = `<c r="A1" t="d" s="1"><v>${written}</v></c>`;
    for (const date1904 of ["0", "1"]) {
      expect(await firstRow(cells, { workbookPr: `<workbookPr date1904="${date1904}"/>` })).toEqual([
        expected,
      ]);
    }
  });

  it("come with the number format that they are shown in", async () => {
    const cells = [
      numberCell("A1", 123, 4),
      numberCell("B1", 123),
      numberCell("C1", 123, 1),
      '<c r="D1" t="d"><v>2026-11-09</v></c>',
      textCell("E1", "123"),
    ];
    const file = handMade({
      sheets: [{ name: "Enfants", rows: `<row r="1">${cells.join("")}</row>` }],
      ...styles,
    });
    const { formatAt } = await sheetIn(file, "Enfants");
    expect([1, 2, 3, 4, 5, 6].map((column) => formatAt?.(1, column))).toEqual([
      '0 "repas du mois"',
      "General",
      "dd/mm/yyyy",
      "dd/mm/yyyy",
      "General",
      "General",
    ]);
    expect(formatAt?.(2, 1)).toBe("General");
  });

  it("come with the areas of merged cells", async () => {
    const rows = `<row r="1">${textCell("A1", "x")}</row>`;
    const merged = {
      rows,
      after: '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C3:C5"/></mergeCells>',
    };
    const file = handMade({
      sheets: [
        { name: "Enfants", ...merged },
        { name: "Familles", rows },
      ],
    });
    expect((await sheetIn(file, "Enfants")).merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 3, left: 3, bottom: 5, right: 3 },
    ]);
    expect((await sheetIn(file, "Familles")).merges).toEqual([]);
  });

  it("gives serial numbers of the 1900 system for a workbook that counts from 1904", async () => {
    const cells = numberCell("A1", 44865, 1) + numberCell("B1", 0.375, 3) + numberCell("C1", 44865);
    expect(await firstRow(cells, { workbookPr: '<workbookPr date1904="1"/>' })).toEqual([
      46327, 0.375, 44865,
    ]);
  });

  it("keeps hyperlinks as their text", async () => {
    const file = handMade({
      sheets: [
        {
          name: "Enfants",
          rows: `<row r="1">${textCell("A1", "lea@exemple.fr")}</row>`,
          after: '<hyperlinks><hyperlink ref="A1" r:id="rIdL"/></hyperlinks>',
          arrows: [["rIdL", "hyperlink", "https://exemple.fr"]],
        },
      ],
    });
    expect((await sheetIn(file, "Enfants")).rows).toEqual([["lea@exemple.fr"]]);
  });
});

describe("a sheet", () => {
  it("is found without case, accents or kinds of apostrophe", async () => {
    const file = handMade({
      sheets: [
        { name: "Règles d&apos;absence", rows: "" },
        { name: "A &amp; B", rows: "" },
      ],
    });
    const snapshot = valueOf(await (await opened(file)).read(["regles d’absence", "a & b", "Absente"]));
    expect(snapshot.sheetNames).toEqual(["Règles d'absence", "A & B"]);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Règles d'absence", "A & B"]);
  });

  it("may have rows without numbers, rows out of order and gaps", async () => {
    const rows = `<row><c><v>1</v></c></row><row r="5"><c r="B5"><v>5</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="5"><c r="A5"><v>4</v></c></row>`;
    expect((await sheetIn(handMade({ sheets: [{ name: "S", rows }] }), "S")).rows).toEqual([
      [1],
      [],
      [3],
      [],
      [4, 5],
    ]);
  });

  it("may spell its elements with a prefix", async () => {
    const parts = handMadeParts({
      sheets: [{ name: "S", rows: `<row r="1">${textCell("A1", "é")}<c r="B1" t="s"><v>0</v></c></row>` }],
      sharedStrings: ["<si><t>z</t></si>"],
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
    expect((await sheetIn(packageOf(prefixed), "S")).rows).toEqual([["é", "z"]]);
  });

  it("tells where its first table stands, without the totals row", async () => {
    const table = tableXml({ ref: "B2:C5", columns: ["a", "b"], attributes: ' totalsRowCount="1"' });
    const file = handMade({ sheets: [{ name: "S", rows: "", tables: [table] }] });
    expect((await sheetIn(file, "S")).table).toEqual({
      headerRow: 2,
      firstColumn: 2,
      lastRow: 4,
      lastColumn: 3,
    });
  });

  it("has no table where the only one has no header row", async () => {
    const table = tableXml({ ref: "B2:C5", columns: ["a", "b"], attributes: ' headerRowCount="0"' });
    expect(
      (await sheetIn(handMade({ sheets: [{ name: "S", rows: "", tables: [table] }] }), "S")).table,
    ).toBeUndefined();
  });

  it("does not stumble over filters that exceljs cannot load", async () => {
    const filter =
      '<autoFilter ref="A1:A2"><filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn></autoFilter>';
    const table = tableXml({ ref: "A1:A2", columns: ["a"], filter });
    const file = handMade({
      sheets: [{ name: "S", rows: `<row r="1">${textCell("A1", "a")}</row>`, tables: [table] }],
    });
    expect((await sheetIn(file, "S")).rows).toEqual([["a"]]);
  });

  it("is refused by name when its XML is broken", async () => {
    for (const rows of [
      '<row r="1"><c r="A1"><v>1</row>',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</b></t></is></c></row>',
      '<row r="1"><c r="A1"><v>x</v></c></row>',
      '<row r="1"><c r="A1" t="s"><v>3</v></c></row>',
    ]) {
      const outcome = await (await opened(handMade({ sheets: [{ name: "S", rows }] }))).read(["S"]);
      expect(outcome).toMatchObject({
        ok: false,
        problems: [{ code: "file.broken-part", facts: { part: "xl/worksheets/sheet1.xml" } }],
      });
    }
  });

  it("reads beyond the rows that exceljs takes at a time", async () => {
    const rows = Array.from(
      { length: 12_345 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    );
    const read = (await sheetIn(handMade({ sheets: [{ name: "S", rows: rows.join("") }] }), "S")).rows;
    expect(read).toHaveLength(12_345);
    expect(read.at(-1)).toEqual([12_344]);
    expect(read[5000]).toEqual([5000]);
  });

  it("with 300,000 formatted blank rows reads as the few cells it holds", async () => {
    const blank = Array.from(
      { length: 300_000 },
      (_, index) => `<row r="${index + 2}" s="1" customFormat="1"><c r="A${index + 2}" s="1"/></row>`,
    );
    const file = handMade({
      sheets: [{ name: "S", rows: `<row r="1">${textCell("A1", "x")}</row>${blank.join("")}` }],
      ...styles,
    });
    expect((await sheetIn(file, "S")).rows).toEqual([["x"]]);
  });
});

describe("a file of exceljs", () => {
  it("reads as it was written", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Enfants");
    sheet.addRow(["Code", "Né le", "QF", "Taux"]);
    sheet.addRow(["E1", new Date(Date.UTC(2018, 4, 3)), 512.5, 0.12]);
    sheet.getColumn(2).numFmt = "dd/mm/yyyy";
    sheet.getColumn(4).numFmt = "0%";
    const read = await sheetIn(new Uint8Array(await workbook.xlsx.writeBuffer()), "Enfants");
    expect(read).toMatchObject({
      name: "Enfants",
      rows: [
        ["Code", "Né le", "QF", "Taux"],
        ["E1", 43223, 512.5, { percent: 12 }],
      ],
      table: undefined,
    });
  });
});
