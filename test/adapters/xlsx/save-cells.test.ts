import {
  handMade,
  type HandMadeWorkbook,
  numberCell,
  tableXml,
  textCell,
} from "../../support/hand-made-workbook";
import { textOf } from "../../support/package-parts";
import { cell, changed, fill, sheetIn, withExceljs, writeRows } from "../../support/xlsx-runs";

const sheetPath = "xl/worksheets/sheet1.xml";
const xf = (id: number, more = "") =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${more}/>`;

/** Style 1 is a day, 2 money, 3 text, 4 a bold-looking General (a fill), 5 a percentage. */
const cellXfs = [xf(14), xf(164), xf(49), xf(0, ' applyFill="1"'), xf(10)];
const numFmts = ['<numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/>'];

function workbook(
  rows: string,
  more: Partial<HandMadeWorkbook["sheets"][number]> = {},
  book: Partial<HandMadeWorkbook> = {},
) {
  return handMade({ sheets: [{ name: "S", rows, ...more }], cellXfs, numFmts, ...book });
}

const header = `<row r="1">${textCell("A1", "a")}${textCell("B1", "b")}</row>`;

describe("a written text", () => {
  it.each([
    ["=cmd|' /C calc'!A0"],
    ["+33 6 12 34 56 78"],
    ["-5"],
    ["@SUM(A1)"],
    ["'quoted"],
    ["x".repeat(300)],
    ["Zoé 👩‍👧‍👦 œuvre"],
    ["a]]>b & <c> \"d\" 'e'"],
    ["tab\tline\nreturn\rbell\u0007null\u0000end\uffff"],
    ["_x0041_ and _x000D_"],
    ["  outer spaces  "],
    ["\ud800 lone"],
    ["007"],
    ["2026-11"],
    ["x".repeat(32_767)],
  ])("is the same text when it is read back: %j", async (text) => {
    const after = await changed(workbook(header), fill("S", cell(2, 1, text), cell(3, 2, text, "long-text")));
    const { rows } = await sheetIn(after, "S");
    expect([rows[1]?.[0], rows[2]?.[1]]).toEqual([text, text]);
  });

  it("is never a formula, whatever it begins with, and stays a text when it is edited", async () => {
    const texts = ["=1+1", "+1", "-1", "@a", "'a"];
    const cells = texts.map((text, index) => cell(index + 2, 1, text, "long-text"));
    const book = await withExceljs(await changed(workbook(header), fill("S", ...cells)));
    texts.forEach((text, index) => expect(book.getWorksheet("S")?.getCell(index + 2, 1).value).toBe(text));
    const styles = textOf(await changed(workbook(header), fill("S", ...cells)), "xl/styles.xml");
    expect(styles.match(/quotePrefix="1"/g)).toHaveLength(1);
  });

  it("that looks like a number or a date is protected unless its cell is text by format", async () => {
    const rows = `${header}<row r="2">${textCell("A2", "x")}${textCell("B2", "x", 3)}</row>`;
    const after = await changed(workbook(rows), fill("S", cell(2, 1, "2026-11"), cell(2, 2, "2026-11")));
    expect(textOf(after, sheetPath)).toContain('<c r="B2" s="3" t="inlineStr">');
    expect(textOf(after, "xl/styles.xml")).toContain('quotePrefix="1"');
  });
});

describe("the look of a written cell", () => {
  const styleOf = (bytes: Uint8Array, address: string) =>
    Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(textOf(bytes, sheetPath))?.[1] ?? "0");

  it("is that of the cell above, in a data row", async () => {
    const file = workbook(
      `${header}<row r="2">${numberCell("A2", 46327, 1)}${numberCell("B2", 3.5, 2)}</row>`,
    );
    const after = await changed(
      file,
      fill("S", cell(3, 1, 46328, "day"), cell(3, 2, 4.5, "money"), cell(4, 1, 46329, "day")),
    );
    expect(["A3", "B3", "A4"].map((address) => styleOf(after, address))).toEqual([1, 2, 1]);
    expect(textOf(after, "xl/styles.xml")).toBe(textOf(file, "xl/styles.xml"));
  });

  it("is not that of a header", async () => {
    const file = workbook(`<row r="1">${textCell("A1", "a", 4)}</row>`);
    const after = await changed(file, fill("S", cell(2, 1, 46327, "day")));
    expect((await withExceljs(after)).getWorksheet("S")?.getCell("A2").numFmt).toBe("dd/mm/yyyy");
    expect(textOf(after, "xl/styles.xml")).not.toContain('applyFill="1" applyNumberFormat');
  });

  it("takes the right number format where the one above would show 46327 for a day", async () => {
    const file = workbook(`${header}<row r="2">${textCell("A2", "x", 4)}${numberCell("B2", 1, 5)}</row>`);
    const after = await changed(
      file,
      fill(
        "S",
        cell(3, 1, 46327, "day"),
        cell(3, 2, 4.5, "money"),
        cell(4, 1, 0.5, "percent"),
        cell(4, 2, 0.5, "time"),
      ),
    );
    const sheet = (await withExceljs(after)).getWorksheet("S");
    const formats = ["A3", "B3", "A4", "B4"].map((address) => sheet?.getCell(address).numFmt);
    expect(formats).toEqual(["dd/mm/yyyy", '#,##0.00" €"', '0.00" "%', "hh:mm"]);
    // All else of the look above is kept.
    expect(textOf(after, "xl/styles.xml").match(/applyFill="1"/g)?.length).toBeGreaterThan(1);
  });

  it("is kept where the cell is there already", async () => {
    const after = await changed(
      workbook(`${header}<row r="2">${numberCell("A2", 1, 1)}</row>`),
      fill("S", cell(2, 1, null)),
    );
    expect(textOf(after, sheetPath)).toContain('<c r="A2" s="1"/>');
  });

  it("falls back on the row, then on the column", async () => {
    const file = workbook(`${header}<row r="2" s="2" customFormat="1"/>`, {
      before: '<cols><col min="1" max="1" width="9" style="1"/></cols>',
    });
    const after = await changed(file, fill("S", cell(2, 2, 3.5, "money"), cell(5, 1, 46327, "day")));
    expect([styleOf(after, "B2"), styleOf(after, "A5")]).toEqual([2, 1]);
  });

  it("adds a style once, however often it is needed", async () => {
    const many = Array.from({ length: 50 }, (_, index) => cell(index + 2, 1, 46327 + index, "day"));
    const after = await changed(workbook(header), fill("S", ...many));
    expect(/cellXfs count="(\d+)"/.exec(textOf(after, "xl/styles.xml"))?.[1]).toBe("7");
  });
});

describe("written values", () => {
  it("are read back as what they are", async () => {
    const after = await changed(
      workbook(header),
      fill(
        "S",
        cell(2, 1, 46327, "day"),
        cell(2, 2, 46327.375, "moment"),
        cell(2, 3, 0.375, "time"),
        cell(2, 4, -3.45, "money"),
        cell(2, 5, 0.0055, "percent"),
        cell(2, 6, true, "yes-no"),
        cell(2, 7, -0, "integer"),
        cell(2, 8, 1e-7, "decimal"),
        cell(2, 9, { text: "là", sheet: "S", cell: "A1" }, "link"),
      ),
    );
    expect((await sheetIn(after, "S")).rows[1]).toEqual([
      46327,
      46327.375,
      0.375,
      -3.45,
      { percent: 0.55 },
      true,
      0,
      1e-7,
      "là",
    ]);
  });

  it("are counted from 1904 in a workbook that does so", async () => {
    const file = workbook(header, {}, { workbookPr: '<workbookPr date1904="1"/>' });
    const after = await changed(file, fill("S", cell(2, 1, 46327, "day"), cell(2, 2, 0.375, "time")));
    expect(textOf(after, sheetPath)).toContain("<v>44865</v>");
    expect((await sheetIn(after, "S")).rows[1]).toEqual([46327, 0.375]);
  });

  it("that are no numbers are a bug", async () => {
    await expect(changed(workbook(header), fill("S", cell(2, 1, NaN, "money")))).rejects.toThrow(RangeError);
  });

  it("find their place among rows and cells in any order, and without numbers", async () => {
    const rows = `<row r="4">${numberCell("B4", 4)}</row><row r="2"><c><v>2</v></c><c r="D2"><v>24</v></c></row><row r="4">${numberCell("A4", 3)}</row>`;
    const after = await changed(
      workbook(rows),
      fill("S", cell(3, 1, "x"), cell(2, 3, 23, "integer"), cell(1, 1, "y")),
    );
    expect((await sheetIn(after, "S")).rows).toEqual([["y"], [2, null, 23, 24], ["x"], [3, 4]]);
  });

  it("go into an empty sheet", async () => {
    const after = await changed(workbook(""), fill("S", cell(2, 2, "x")));
    expect((await sheetIn(after, "S")).rows).toEqual([[], [null, "x"]]);
  });

  it("take the later of two changes to one cell", async () => {
    const after = await changed(workbook(header), fill("S", cell(2, 1, "x")), fill("S", cell(2, 1, "y")));
    expect((await sheetIn(after, "S")).rows[1]).toEqual(["y"]);
  });

  it("widen the dimension that the sheet announces", async () => {
    const after = await changed(
      workbook(header, { before: '<dimension ref="A1:B1"/>' }),
      fill("S", cell(5, 4, "x")),
    );
    expect(textOf(after, sheetPath)).toContain('<dimension ref="A1:D5"/>');
  });
});

describe("links", () => {
  const link = (text: string) => ({ text, sheet: "Règles d'absence", cell: "B5" });

  it("lead to a cell of a sheet whose name needs quotes", async () => {
    const after = await changed(
      workbook(header, {
        after: '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
      }),
      fill("S", cell(2, 1, link("Règles d'absence!B5"), "link")),
    );
    expect(textOf(after, sheetPath)).toContain(
      `</sheetData><hyperlinks><hyperlink ref="A2" location="'Règles d''absence'!B5" display="Règles d'absence!B5"/></hyperlinks><pageMargins`,
    );
  });

  it("replace those of the cells they overwrite, and leave the others", async () => {
    const file = workbook(header, {
      after:
        '<hyperlinks><hyperlink ref="A2" location="S!A9"/><hyperlink ref="B7" location="S!A8"/></hyperlinks>',
    });
    const after = textOf(await changed(file, fill("S", cell(2, 1, link("x"), "link"))), sheetPath);
    expect(after).not.toContain("S!A9");
    expect(after).toContain('<hyperlink ref="B7" location="S!A8"/>');
    expect(after.match(/<hyperlink /g)).toHaveLength(2);
  });

  it("go with the cells that are emptied", async () => {
    const file = workbook(header, {
      after: '<hyperlinks><hyperlink ref="A2" location="S!A9"/></hyperlinks>',
    });
    expect(textOf(await changed(file, fill("S", cell(2, 1, null))), sheetPath)).not.toContain("hyperlink");
  });
});

describe("formulas of the clerk", () => {
  const shared = (first: string) =>
    `${header}<row r="2">${numberCell("A2", 1)}<c r="B2"><f t="shared" ref="B2:B4" si="0">${first}</f><v>2</v></c></row><row r="3">${numberCell("A3", 2)}<c r="B3"><f t="shared" si="0"/><v>4</v></c></row><row r="4">${numberCell("A4", 3)}<c r="B4"><f t="shared" si="0"/><v>6</v></c></row>`;

  it("go on when the first of a shared group is overwritten", async () => {
    const after = textOf(
      await changed(workbook(shared("A2*2+$A$1+&quot;A2&quot;")), fill("S", cell(2, 2, 9, "integer"))),
      sheetPath,
    );
    expect(after).toContain('<c r="B3"><f>A3*2+$A$1+"A2"</f><v>4</v></c>');
    expect(after).toContain('<c r="B4"><f>A4*2+$A$1+"A2"</f><v>6</v></c>');
    expect(after).not.toContain("shared");
  });

  it("stay shared when none of theirs is touched", async () => {
    const file = workbook(shared("A2*2"));
    const after = textOf(await changed(file, fill("S", cell(2, 1, 9, "integer"))), sheetPath);
    expect(after.match(/t="shared"/g)).toHaveLength(3);
  });

  it("of one cell are simply overwritten, an array formula too", async () => {
    const rows = `${header}<row r="2"><c r="A2" cm="1"><f t="array" ref="A2">SUM(B:B)</f><v>2</v></c></row>`;
    const after = await changed(workbook(rows), fill("S", cell(2, 1, 5, "integer")));
    expect(textOf(after, sheetPath)).toContain('<c r="A2"><v>5</v></c>');
  });
});

describe("a plain range with a filter", () => {
  const file = handMade({
    sheets: [
      {
        name: "L'appel",
        rows: `${header}<row r="2">${textCell("A2", "x")}</row>`,
        after:
          '<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
      },
    ],
    definedNames: `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'L''appel'!$A$1:$B$2</definedName>`,
  });

  it("has its filter and the name of its filter grown with it", async () => {
    const rows = writeRows({
      sheet: "L'appel",
      firstRow: 3,
      formats: ["text"],
      rows: [["y"], ["z"]],
      extent: [1, 1, 4, 2],
    });
    const after = await changed(file, rows);
    expect(textOf(after, sheetPath)).toContain('<autoFilter ref="A1:B4"><filterColumn');
    expect(textOf(after, "xl/workbook.xml")).toContain("'L''appel'!$A$1:$B$4<");
  });
});

it("a table of another sheet is of no concern", async () => {
  const file = handMade({
    sheets: [
      { name: "S", rows: header },
      { name: "T", rows: header, tables: [tableXml({ ref: "A1:B2", columns: ["a", "b"] })] },
    ],
  });
  expect((await sheetIn(await changed(file, fill("S", cell(2, 1, "x"))), "S")).table).toBeUndefined();
});
