import fc from "fast-check";
import { scannedSheet, scanSheet } from "../../../src/adapters/xlsx/sheet/scanned-sheet";
import { SheetText } from "../../../src/adapters/xlsx/sheet/sheet-text";
import { soundnessOf } from "../../../src/adapters/xlsx/xml/well-formed";
import { portableEngine } from "../../../src/adapters/xlsx/zip/portable-engine";
import { systemEngine } from "../../../src/cli/files";
import { spreadsheetMain } from "../../support/hand-made-workbook";

const encoder = new TextEncoder();
const x14ac = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';

function partOf(rows: string, head = "", tail = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${spreadsheetMain}" ${x14ac}>${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

const scan = (part: string) => scannedSheet(encoder.encode(part), portableEngine);

const usual = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

/** Rows that no writer spells, that some do, and that are wrong. */
const rows: readonly (readonly [what: string, row: string])[] = [
  ["as nearly all writers do", '<row r="2"><c r="A2" s="1"/><c r="B2"><v>1.5</v></c></row>'],
  ["a formula", '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2&amp;"é"</f><v>1</v></c></row>'],
  ["more than it must", '<row r="2" spans="1:2" x14ac:dyDescent="0.25" ht="15"><c r="A2"/></row>'],
  ["a row without cells", '<row r="2" hidden="1"/>'],
  ["single quotes", "<row r='2'><c r='A2'><v>1</v></c></row>"],
  ["a space before the end", '<row r="2" ><c r="A2" /></row >'],
  ["a rich text", '<row r="2"><c r="A2" t="inlineStr"><is><r><t>a</t></r></is></c></row>'],
  ["a text with entities", '<row r="2"><c r="A2" t="inlineStr"><is><t>a &lt; b &#233;</t></is></c></row>'],
  ["CDATA", '<row r="2"><c r="A2" t="str"><v><![CDATA[</row>]]></v></c></row>'],
  ["a comment between rows", '<!-- <row r="9"/> --><row r="2"><c r="A2"><v>1</v></c></row>'],
  ["line breaks", '\n  <row r="2">\n    <c r="A2">\n      <v>1</v>\n    </c>\n  </row>\n'],
  ["a row without a number", "<row><c><v>1</v></c></row>"],
  ["an unbound prefix", '<row r="2" x15:dyDescent="0.25"><c r="A2"/></row>'],
  ["an attribute twice", '<row r="2" ht="1" ht="2"><c r="A2"/></row>'],
  ["an attribute of a cell twice", '<row r="2"><c r="A2" r="B2"/></row>'],
  ["a tag that is not closed", '<row r="2"><c r="A2"><v>1</c></row>'],
  ["a row that is not closed", '<row r="2"><c r="A2"><v>1</v></c>'],
  ["a stray ampersand", '<row r="2"><c r="A2" t="str"><v>a & b</v></c></row>'],
  ["an unknown entity", '<row r="2"><c r="A2" t="str"><v>&eacute;</v></c></row>'],
  ["the end of CDATA in a text", '<row r="2"><c r="A2" t="str"><v>a ]]> b</v></c></row>'],
  ["a control character", '<row r="2"><c r="A2" t="str"><v>a\u0001b</v></c></row>'],
  ["a character that XML lacks", '<row r="2"><c r="A2" t="str"><v>a\uffffb</v></c></row>'],
  ["one in an attribute", '<row r="2" ht="\u0002"><c r="A2"/></row>'],
  ["a less-than sign in an attribute", '<row r="2" ht="<"><c r="A2"/></row>'],
  ["attributes that touch", '<row r="2" ht="1"s="2"><c r="A2"/></row>'],
  ["a name that is none", '<row r="2" 1x="1"><c r="A2"/></row>'],
];

describe("the scanner of sheets", () => {
  it.each(rows)("takes %s for sound exactly where a look at the whole text does", (_, row) => {
    for (const part of [partOf(usual + row), partOf(row + usual.replaceAll("1", "3"))]) {
      const isSound = soundnessOf(part) !== undefined;
      expect(scan(part) !== undefined).toBe(isSound);
    }
  });

  it("agrees with the look at the whole text on sheets in which anything was changed", () => {
    const base = partOf(
      rows
        .slice(0, 9)
        .map(([, row], index) => row.replaceAll("2", String(index + 2)))
        .join(""),
    );
    const inserted = fc.constantFrom(
      "<",
      ">",
      "/",
      '"',
      "'",
      "&",
      "=",
      " ",
      "row",
      "</c>",
      "<v>",
      "é",
      "\u0001",
      "]]>",
    );
    let damaged = 0;
    fc.assert(
      fc.property(fc.nat(base.length - 1), fc.nat(3), inserted, (at, removed, text) => {
        const part = base.slice(0, at) + text + base.slice(at + removed);
        const whole = soundnessOf(part);
        if (whole === undefined) damaged += 1;
        const found = scan(part);
        // What is sound may still be no worksheet: then neither way reads it.
        if (whole === undefined && found !== undefined) throw new Error(`taken for sound: ${part}`);
        if (found !== undefined) SheetText.of(found, portableEngine);
      }),
      { numRuns: 2_000 },
    );
    expect(damaged).toBeGreaterThan(200);
  });

  it("finds its rows where they stand, in bytes", () => {
    const part = partOf(
      '<row r="2"><c r="A2" t="str"><v>été €</v></c></row>\n<row r="5" ht="3"/>',
      "<!-- é -->",
    );
    const found = scan(part);
    const bytes = encoder.encode(part);
    const texts = found?.rows.starts.map((start, index) =>
      new TextDecoder().decode(bytes.subarray(start, found.rows.ends[index])),
    );
    expect(found?.rows.numbers).toEqual([2, 5]);
    expect(texts).toEqual(['<row r="2"><c r="A2" t="str"><v>été €</v></c></row>', '<row r="5" ht="3"/>']);
    expect(found?.frame).toBe(partOf("", "<!-- é -->"));
  });

  it.each([
    ["the engine of the page", portableEngine],
    ["that of the machine", systemEngine],
  ])("knows a patched sheet as if it had looked at all of it, with %s", (_, engine) => {
    const part = partOf(
      rows
        .slice(0, 4)
        .map(([, row], index) => row.replaceAll("2", String(index * 2 + 2)))
        .join("\n"),
    );
    const scanned = scannedSheet(encoder.encode(part), engine);
    const sheet = scanned && SheetText.of(scanned, engine);
    if (sheet === undefined) throw new Error("The sheet is sound.");
    const written = new Map([
      [1, '<row r="1"><c r="A1"><f>1+1</f></c></row>'],
      [4, ""],
      [6, '<row r="6" ht="30"><c r="A6" t="inlineStr"><is><t>é</t></is></c></row>'],
      [9, '<row r="9"><c r="A9"><v>9</v></c></row>'],
    ]);
    const patch = sheet.patch(sheet.text);
    for (const [row, text] of written) patch.replace(row, text);
    const bytes = patch.finish();
    const known = scannedSheet(bytes, engine);
    // A copy is another part, of which nothing is known.
    const looked = scanSheet(bytes.slice(), engine);
    expect(known?.rows.numbers).toEqual([1, 2, 6, 8, 9]);
    const places = (found: typeof known) => ({
      ...{ frame: found?.frame, start: found?.start, end: found?.end, isAscending: found?.isAscending },
      ...{ starts: found?.rows.starts, ends: found?.rows.ends, withFormula: found?.rows.withFormula },
    });
    expect(places(known)).toEqual(places(looked));
    expect(looked).toBeDefined();
  });
});
