import type { Change } from "../../../src/workbook/changes";
import { handMade, numberCell, tableXml, textCell } from "../../support/hand-made-workbook";
import { textOf } from "../../support/package-parts";
import { changed, writeRows } from "../../support/xlsx-runs";

/** The clerk's own formulas around a table of ours that grows: what they mean must not change. */

const sheetPath = "xl/worksheets/sheet1.xml";
const headers = `<row r="1">${textCell("A1", "Code")}${textCell("B1", "Montant")}${textCell("C1", "Mien")}</row>`;
const columnsXml = (formula: string, totals = "") =>
  `<tableColumn id="1" name="Code"/><tableColumn id="2" name="Montant"/><tableColumn id="3" name="Mien"><calculatedColumnFormula>${formula}</calculatedColumnFormula>${totals === "" ? "" : `<totalsRowFormula>${totals}</totalsRowFormula>`}</tableColumn>`;

const dataRow = (row: number, mine = "") =>
  `<row r="${row}">${textCell(`A${row}`, "E")}${numberCell(`B${row}`, row)}${mine}</row>`;

interface Given {
  readonly name?: string;
  /** What stands in row 4, the totals row. */
  readonly totals?: string;
  /** The cells C2 and C3. */
  readonly mine?: readonly [string, string];
  readonly below?: string;
  readonly declared?: string;
  readonly totalsDeclared?: string;
}

/** The sheet after two rows were appended to the table, whose data stood in rows 2 and 3. */
async function grown(given: Given): Promise<string> {
  return textOf(await grownFile(given), sheetPath);
}

async function grownFile({
  name = "S",
  totals,
  mine = ["", ""],
  below = "",
  declared,
  totalsDeclared,
}: Given): Promise<Uint8Array> {
  const last = totals === undefined ? 3 : 4;
  const table = tableXml({
    ref: `A1:C${last}`,
    columns: ["Code", "Montant", "Mien"],
    filter: '<autoFilter ref="A1:C3"/>',
    attributes: totals === undefined ? "" : ' totalsRowCount="1"',
    ...(declared === undefined ? {} : { columnsXml: columnsXml(declared, totalsDeclared) }),
  });
  const rows = `${headers}${dataRow(2, mine[0])}${dataRow(3, mine[1])}${totals === undefined ? "" : `<row r="4">${totals}</row>`}${below}`;
  const file = handMade({
    sheets: [
      { name: name.replaceAll("&", "&amp;"), rows, tables: [table] },
      { name: "Autre", rows: "" },
    ],
  });
  const append: Change = writeRows({
    sheet: name,
    firstRow: 4,
    formats: ["text", "money"],
    rows: [
      ["E3", 3],
      ["E4", 4],
    ],
    extent: [1, 1, 5, 3],
  });
  return changed(file, append);
}

const formulaCell = (address: string, formula: string) => `<c r="${address}"><f>${formula}</f><v>1</v></c>`;

describe("a totals row that moves down two rows", () => {
  it.each([
    ["SUM(Autre!B2:B3)", "SUM(Autre!B2:B3)"],
    ["SUM('Autre'!B2:B3)", "SUM('Autre'!B2:B3)"],
    ["SUM(Autre!B2:Autre!B3)", "SUM(Autre!B2:Autre!B3)"],
    ["SUM([1]S!B2:B3)", "SUM([1]S!B2:B3)"],
    ["SUM(S:Autre!B2:B3)", "SUM(S:Autre!B2:B3)"],
    ["SUM(Autre:S!B2:B3)", "SUM(Autre:S!B2:B3)"],
    ['"B2:B3"&amp;SUM(B2:B3)', '"B2:B3"&amp;SUM(B2:B5)'],
    ["SUM(S!B2:B3)", "SUM(S!B2:B5)"],
    ["SUM(s!$B$2:$B$3)", "SUM(s!$B$2:$B$5)"],
    ["SUM('S'!B2:B3)", "SUM('S'!B2:B5)"],
    ["SUM(S!B2:S!B3)", "SUM(S!B2:S!B5)"],
    ["SUM(Table1[B2:B3])", "SUM(Table1[B2:B3])"],
  ])("has %s read %s", async (formula, expected) => {
    expect(await grown({ totals: formulaCell("B4", formula) })).toContain(`<c r="B6"><f>${expected}</f>`);
  });

  it("knows its own sheet by a quoted name", async () => {
    const totals = formulaCell("B4", "SUM('L''an &amp; moi'!B2:B3)");
    expect(await grown({ name: "L'an & moi", totals })).toContain("<f>SUM('L''an &amp; moi'!B2:B5)</f>");
  });

  it.each([
    ["B4*0.2", "B6*0.2"],
    ["$B$4+B$4+$B4", "$B$6+B$6+$B6"],
    ["S!B4+'S'!$B$4", "S!B6+'S'!$B$6"],
    ["SUM(A4:B4)", "SUM(A6:B6)"],
    ["Autre!B4+H4+B3", "Autre!B4+H4+B3"],
    ["SUM(A4:H4)", "SUM(A4:H4)"],
    ['"B4"&amp;B4', '"B4"&amp;B6'],
  ])("takes its own cells along: %s becomes %s", async (formula, expected) => {
    expect(await grown({ totals: numberCell("B4", 3) + formulaCell("C4", formula) })).toContain(
      `<c r="C6"><f>${expected}</f>`,
    );
  });

  it("takes a single-celled array formula along with its range", async () => {
    const totals = '<c r="C4"><f t="array" ref="C4">SUM(B2:B3*1)</f><v>1</v></c>';
    expect(await grown({ totals })).toContain('<c r="C6"><f t="array" ref="C6">SUM(B2:B5*1)</f>');
  });

  it("is followed by the formulas of its sheet that read it", async () => {
    const shared = `<row r="8"><c r="E8"><f t="shared" ref="E8:E9" si="0">B$4*D8</f></c></row><row r="9"><c r="E9"><f t="shared" si="0"/></c>${formulaCell("F9", "B4+Autre!B4")}</row>`;
    const sheet = await grown({
      totals: numberCell("B4", 3),
      mine: [formulaCell("C2", "B2/$B$4"), formulaCell("C3", "B3/$B$4")],
      declared: "B2/$B$4",
      below: shared,
    });
    for (const written of [
      '<c r="C2"><f>B2/$B$6</f>',
      '<c r="C5"><f>B5/$B$6</f>',
      '<c r="E8"><f>B$6*D8</f>',
      '<c r="E9"><f>B$6*D9</f>',
      '<c r="F9"><f>B6+Autre!B4</f>',
    ]) {
      expect(sheet).toContain(written);
    }
  });
});

describe("what the table declares", () => {
  it("follows the totals row too", async () => {
    const mine = [formulaCell("C2", "B2/$B$4"), formulaCell("C3", "B3/$B$4")] as const;
    const file = await grownFile({
      totals: numberCell("B4", 3) + formulaCell("C4", "SUM(B2:B3)&amp;B4"),
      mine,
      declared: "B2/$B$4",
      totalsDeclared: "SUM(B2:B3)&amp;B4",
    });
    expect(textOf(file, "xl/tables/table1.xml")).toContain(
      "<calculatedColumnFormula>B2/$B$6</calculatedColumnFormula><totalsRowFormula>SUM(B2:B5)&amp;B6</totalsRowFormula>",
    );
  });
});

describe("a calculated column of the clerk's", () => {
  it("goes on from a shared formula, which stays shared", async () => {
    const sheet = await grown({
      mine: [
        '<c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>4</v></c>',
        '<c r="C3"><f t="shared" si="0"/><v>6</v></c>',
      ],
      declared: "B2*2",
    });
    expect(sheet).toContain('<c r="C3"><f t="shared" si="0"/><v>6</v></c>');
    expect(sheet).toContain('<c r="C4"><f>B4*2</f></c>');
    expect(sheet).toContain('<c r="C5"><f>B5*2</f></c>');
  });

  it("goes on from a formula with attributes of its own", async () => {
    const sheet = await grown({
      mine: [formulaCell("C2", "B2*2"), '<c r="C3"><f ca="1">B3*2</f><v>6</v></c>'],
      declared: "B2*2",
    });
    expect(sheet).toContain('<c r="C5"><f>B5*2</f></c>');
  });

  it("goes on from its declaration, which stands for the first row, under a value typed over it", async () => {
    const sheet = await grown({ mine: [formulaCell("C2", "B2*2"), numberCell("C3", 7)], declared: "B2*2" });
    expect(sheet).toContain('<c r="C4"><f>B4*2</f></c>');
    expect(sheet).toContain('<c r="C5"><f>B5*2</f></c>');
  });
});
