import fc from "fast-check";
import { openXlsx } from "../../../src/adapters/xlsx";
import { handMadeParts, numberCell, tableXml, textCell } from "../../support/hand-made-workbook";
import { packageOf } from "../../support/package-parts";
import { cell, fill, writeRows } from "../../support/xlsx-runs";

const parts = handMadeParts({
  sheets: [
    {
      name: "S",
      before: '<dimension ref="A1:B3"/><cols><col min="1" max="1" width="9"/></cols>',
      rows: `<row r="1">${textCell("A1", "a")}${textCell("B1", "b")}</row><row r="2"><c r="A2" t="s"><v>0</v></c>${numberCell("B2", 2, 1)}</row><row r="3"><c r="B3"><f t="shared" ref="B3:B4" si="0">B2</f><v>1</v></c></row>`,
      after:
        '<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><dataValidations count="1"><dataValidation sqref="A2"><formula1>1</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" location="A1"/></hyperlinks>',
      tables: [tableXml({ ref: "A1:B3", columns: ["a", "b"] })],
    },
  ],
  sharedStrings: ["<si><t>x</t></si>"],
  cellXfs: ['<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  definedNames: '<definedName name="Mien">1</definedName>',
});
const paths = Object.keys(parts);

/** Opens, reads and writes; gives the codes of what was refused. Nothing may be thrown. */
async function tryAll(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await openXlsx(bytes, "cantine.xlsx");
  if (!outcome.ok) return outcome.problems.map(({ code }) => code);
  const read = await outcome.value.read(["S"]);
  const append = writeRows({
    sheet: "S",
    firstRow: 4,
    formats: ["text", "day"],
    rows: [["y", 46327]],
    extent: [1, 1, 4, 2],
  });
  const applied = await outcome.value.apply([append, fill("S", cell(2, 2, 3, "integer"))]);
  return [...read.problems, ...applied.problems].map(({ code }) => code);
}

describe("a damaged file", () => {
  it("is refused or used, and nothing is ever thrown, wherever it is cut off", async () => {
    const whole = packageOf(parts);
    for (let length = 0; length < whole.length; length += 7) {
      const codes = await tryAll(whole.slice(0, length));
      expect(codes.every((code) => /^file\.(?:empty|truncated|unreadable|text)$/.test(code))).toBe(true);
      expect(codes).toHaveLength(1);
    }
  });

  it("is refused or used whatever bytes are changed", async () => {
    const whole = packageOf(parts);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        for (const code of await tryAll(bytes)) expect(code).toMatch(/^file\./);
      }),
      { numRuns: 300 },
    );
  });

  it("is refused or used whatever piece of its XML is missing or doubled", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (path, seed, length, isDoubled) => {
          const text = String(parts[path]);
          const at = seed % text.length;
          const piece = text.slice(at, at + length);
          const damaged = text.slice(0, at) + (isDoubled ? piece + piece : "") + text.slice(at + length);
          for (const code of await tryAll(packageOf({ ...parts, [path]: damaged })))
            expect(code).toMatch(/^file\./);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
