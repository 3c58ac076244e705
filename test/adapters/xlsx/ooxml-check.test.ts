import { handMadeParts, numberCell, tableXml, textCell } from "../../support/hand-made-workbook";
import { complaintsAbout } from "../../support/ooxml-check";
import { packageOf } from "../../support/package-parts";

const sheet = "xl/worksheets/sheet1.xml";
const table = "xl/tables/table1.xml";

function soundParts(): Record<string, string> {
  return handMadeParts({
    sheets: [
      {
        name: "Enfants",
        before: '<dimension ref="A1:B3"/><cols><col min="1" max="1" width="9"/></cols>',
        rows: `<row r="1">${textCell("A1", "Code")}${textCell("B1", "Nom")}</row><row r="2"><c r="A2" t="s"><v>0</v></c>${numberCell("B2", 1)}</row><row r="3"><c r="B3"/></row>`,
        after:
          '<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"a,b"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" location="A1"/></hyperlinks>',
        tables: [tableXml({ ref: "A1:B3", columns: ["Code", "Nom"] })],
      },
    ],
    sharedStrings: ["<si><t>x</t></si>"],
    definedNames: '<definedName name="Mien">1</definedName>',
  }) as Record<string, string>;
}

type Damage = readonly [what: string, part: string, from: string | RegExp, to: string];

const damages: readonly Damage[] = [
  ["a tag that never closes", sheet, "</row></sheetData>", "</sheetData>"],
  ["an attribute twice", sheet, '<row r="2"', '<row r="2" r="2"'],
  ["a forbidden character", sheet, "Code", "Co\u0001de"],
  ["rows that do not ascend", sheet, '<row r="3"><c r="B3"/></row>', '<row r="2"/>'],
  ["cells out of order", sheet, '<c r="B2"><v>1</v></c>', '<c r="A2"><v>1</v></c>'],
  ["a cell in a strange row", sheet, 'r="B2"', 'r="B9"'],
  ["a number that is none", sheet, "<v>1</v>", "<v>NaN</v>"],
  ["a shared string beyond the list", sheet, 't="s"><v>0</v>', 't="s"><v>1</v>'],
  ["a style beyond the list", sheet, '<c r="B3"/>', '<c r="B3" s="7"/>'],
  ["hyperlinks before validations", sheet, /(<dataV.*<\/dataValidations>)(<hyper.*<\/hyperlinks>)/, "$2$1"],
  ["a wrong count of validations", sheet, 'dataValidations count="1"', 'dataValidations count="2"'],
  ["a long validation", sheet, '"a,b"', `"${"x".repeat(260)}"`],
  ["an empty list", sheet, /<hyperlink .*?\/>/, ""],
  ["a dimension that is too small", sheet, 'ref="A1:B3"', 'ref="A1:B1"'],
  [
    "overlapping merges",
    sheet,
    'mergeCells count="1"><mergeCell ref="D1:E1"/>',
    'mergeCells count="2"><mergeCell ref="D1:E1"/><mergeCell ref="E1:E2"/>',
  ],
  [
    "overlapping columns",
    sheet,
    '<col min="1" max="1" width="9"/>',
    '<col min="1" max="2" width="9"/><col min="2" max="2" width="9"/>',
  ],
  ["a header that says something else", sheet, "<t>Nom</t>", "<t>Prénom</t>"],
  ["a table that is wider than its columns", table, /A1:B3/g, "A1:C3"],
  ["two columns of one name", table, 'name="Nom"', 'name="code"'],
  ["two columns of one id", table, 'id="2"', 'id="1"'],
  ["a filter that is not the table's", table, 'autoFilter ref="A1:B3"', 'autoFilter ref="A1:B2"'],
  ["a table without data", table, /A1:B3/g, "A1:B1"],
  ["an illegal table name", table, /Table1/g, "AB12"],
  ["a content type that is missing", "[Content_Types].xml", /<Override PartName="\/xl\/tables[^>]*>/, ""],
  ["a content type for nothing", "[Content_Types].xml", "table1.xml", "table2.xml"],
  ["an arrow to nothing", "xl/_rels/workbook.xml.rels", "styles.xml", "style.xml"],
  ["an id that nothing has", "xl/workbook.xml", 'r:id="rId1"', 'r:id="rId7"'],
  ["a sheet name that is too long", "xl/workbook.xml", "Enfants", "E".repeat(32)],
  [
    "a defined name that stands twice",
    "xl/workbook.xml",
    "<definedNames>",
    '<definedNames><definedName name="mien">2</definedName>',
  ],
  ["a wrong count of formats", "xl/styles.xml", 'cellXfs count="1"', 'cellXfs count="2"'],
  [
    "a font that is not there",
    "xl/styles.xml",
    'fontId="0" fillId="0" borderId="0" xfId',
    'fontId="4" fillId="0" borderId="0" xfId',
  ],
  [
    "a number format that is not there",
    "xl/styles.xml",
    'numFmtId="0" fontId="0" fillId="0" borderId="0" xfId',
    'numFmtId="170" fontId="0" fillId="0" borderId="0" xfId',
  ],
];

describe("the package checker", () => {
  it("has nothing to say about a sound package", () => {
    expect(complaintsAbout(packageOf(soundParts()))).toEqual([]);
  });

  it.each(damages)("sees %s", (_, part, from, to) => {
    const parts = soundParts();
    const damaged = (parts[part] ?? "").replace(from, to);
    expect(damaged).not.toBe(parts[part]);
    expect(complaintsAbout(packageOf({ ...parts, [part]: damaged }))).not.toEqual([]);
  });

  it("sees two tables that overlap", () => {
    const second = tableXml({ id: 2, ref: "B1:C3", columns: ["Nom", "Classe"] });
    const rows = `<row r="1">${textCell("A1", "Code")}${textCell("B1", "Nom")}${textCell("C1", "Classe")}</row>`;
    const first = tableXml({ ref: "A1:B3", columns: ["Code", "Nom"] });
    const parts = handMadeParts({ sheets: [{ name: "Enfants", rows, tables: [first, second] }] });
    expect(complaintsAbout(packageOf(parts))).toEqual(["xl/tables/table1.xml: overlaps another table"]);
  });
});
