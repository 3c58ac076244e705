import type { Change } from "../../../src/workbook/changes";
import { handMade, numberCell, spreadsheetMain, tableXml, textCell } from "../../support/hand-made-workbook";
import { textOf } from "../../support/package-parts";
import { changed, writeRows } from "../../support/xlsx-runs";

/** A table in A1:C3 with its totals in row 4: whatever the clerk put on that row goes along when it moves. */

const sheetPath = "xl/worksheets/sheet1.xml";
const commentsPath = "xl/comments1.xml";
const talksPath = "xl/threadedComments/threadedComment1.xml";
const boxesPath = "xl/drawings/vmlDrawing1.vml";
const office = "application/vnd.openxmlformats-officedocument";

interface Given {
  /** Elements after the rows. */
  readonly after?: string;
  readonly extensions?: string;
  /** The cells that have a note. */
  readonly notes?: readonly string[];
  readonly boxes?: string;
}

const headers = `<row r="1">${textCell("A1", "Code")}${textCell("B1", "Montant")}${textCell("C1", "Mien")}</row>`;
const dataRow = (row: number) =>
  `<row r="${row}">${textCell(`A${row}`, "E")}${numberCell(`B${row}`, row)}</row>`;
const totals = `<row r="4">${textCell("A4", "Total")}<c r="B4"><f>SUM(B2:B3)</f><v>5</v></c>${numberCell("E4", 9)}</row>`;

const commentsXml = (notes: readonly string[]) =>
  `<comments xmlns="${spreadsheetMain}"><authors><author>A</author></authors><commentList>${notes
    .map((ref) => `<comment ref="${ref}" authorId="0"><text><t>${ref}</t></text></comment>`)
    .join("")}</commentList></comments>`;
const talksXml = (notes: readonly string[]) =>
  `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${notes
    .map((ref) => `<threadedComment ref="${ref}" id="{0}"><text>${ref}</text></threadedComment>`)
    .join("")}</ThreadedComments>`;

/** Row and column are counted from 0. */
const box = (row: number, column: number) =>
  `<v:shape id="s${row}"><x:ClientData ObjectType="Note"><x:Anchor>\n    2, 15, ${row - 1}, 10, 4, 31, ${row + 3}, 9</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const boxesXml = (inside: string) =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${inside}</xml>`;

/** The file after the table was made to end at this row. */
async function moved({ after, extensions, notes, boxes }: Given, lastRow = 5): Promise<Uint8Array> {
  const table = tableXml({
    ref: "A1:C4",
    columns: ["Code", "Montant", "Mien"],
    filter: '<autoFilter ref="A1:C3"/>',
    attributes: ' totalsRowCount="1"',
  });
  const file = handMade({
    sheets: [
      {
        name: "S",
        rows: headers + dataRow(2) + dataRow(3) + totals,
        tables: [table],
        ...(after === undefined ? {} : { after }),
        ...(extensions === undefined ? {} : { extensions }),
        ...(notes === undefined
          ? {}
          : {
              arrows: [
                ["rIdC", "comments", "../comments1.xml"],
                ["rIdT", "threadedComment", "../threadedComments/threadedComment1.xml"],
                ["rIdV", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
              ],
            }),
      },
    ],
    ...(notes === undefined
      ? {}
      : {
          others: {
            [commentsPath]: { content: commentsXml(notes), type: `${office}.spreadsheetml.comments+xml` },
            [talksPath]: { content: talksXml(notes), type: "application/vnd.ms-excel.threadedcomments+xml" },
            [boxesPath]: { content: boxesXml(boxes ?? ""), type: `${office}.vmlDrawing` },
          },
        }),
  });
  const rows = Array.from({ length: lastRow - 1 }, (_, index) => ["E", index] as const);
  const change: Change = writeRows({
    sheet: "S",
    firstRow: 2,
    formats: ["text", "money"],
    rows,
    ...(lastRow < 3 ? { clearTo: 3 } : {}),
    extent: [1, 1, lastRow, 3],
  });
  return changed(file, change);
}

describe("a totals row that moves takes along", () => {
  it("links, and leaves those beside the table and of the rows above", async () => {
    const links = ["A4", "B2:B3", "C4", "E4"].map((ref) => `<hyperlink ref="${ref}" location="S!A1"/>`);
    const after = await moved({ after: `<hyperlinks>${links.join("")}</hyperlinks>` });
    const refs = [...textOf(after, sheetPath).matchAll(/<hyperlink ref="([^"]*)"/g)].map(([, ref]) => ref);
    expect(refs).toEqual(["A6", "B2:B3", "C6", "E4"]);
  });

  it.each([
    ["the cell of a total", "B4", "B6"],
    ["a part of the row", "A4:B4", "A6:B6"],
    ["the rows with their total", "B2:B4", "B2:B6"],
    ["rows and a total apart", "B2:B3 B4", "B2:B5 B6"],
    ["the rows alone", "B2:B3", "B2:B5"],
    ["a cell beside the table", "E4", "E4"],
    ["a row that goes beyond the table", "A4:E4", "A4:E4"],
  ])("formats, lists, silenced warnings and protected ranges on %s", async (_, sqref, expected) => {
    const protectedRefs = sqref.includes("4") ? sqref.split(" ").at(-1) : sqref;
    const sheet = textOf(
      await moved({
        after: `<protectedRanges><protectedRange name="p" sqref="${protectedRefs}"/></protectedRanges><conditionalFormatting sqref="${sqref}"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="${sqref}"><formula1>1</formula1></dataValidation></dataValidations><ignoredErrors><ignoredError sqref="${sqref}" numberStoredAsText="1"/></ignoredErrors>`,
        extensions: `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar"/><xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
      }),
      sheetPath,
    );
    expect(sheet).toContain(`<conditionalFormatting sqref="${expected}">`);
    expect(sheet).toContain(`<dataValidation type="whole" sqref="${expected}">`);
    expect(sheet).toContain(`<ignoredError sqref="${expected}"`);
    expect(sheet).toContain(`<xm:sqref>${expected}<`);
    // More rows are no more protected than what the clerk types below the table.
    const own = protectedRefs === "B2:B3" ? "B2:B3" : expected.split(" ").at(-1);
    expect(sheet).toContain(`<protectedRange name="p" sqref="${own}"/>`);
  });

  it("what the formulas of its formats call, and not those of formats above", async () => {
    const rule = (sqref: string, formula: string) =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const after = await moved({ after: rule("B4", "AND(B4&gt;9,A4&lt;&gt;B3)") + rule("E2", "E2&gt;B3") });
    const sheet = textOf(after, sheetPath);
    expect(sheet).toContain(rule("B6", "AND(B6&gt;9,A6&lt;&gt;B3)"));
    expect(sheet).toContain(rule("E2", "E2&gt;B3"));
  });

  it("notes, the talks about them and their boxes", async () => {
    const after = await moved({ notes: ["B4", "B2", "E4"], boxes: box(3, 1) + box(1, 1) + box(3, 4) });
    expect(textOf(after, commentsPath)).toContain('<comment ref="B6" authorId="0"><text><t>B4</t>');
    expect(textOf(after, talksPath)).toContain('<threadedComment ref="B6"');
    const boxes = textOf(after, boxesPath);
    expect(boxes).toContain("2, 15, 4, 10, 4, 31, 8, 9</x:Anchor><x:Row>5</x:Row><x:Column>1</x:Column>");
    expect(boxes).toContain(box(1, 1) + box(3, 4));
    for (const ref of ["B2", "E4"]) expect(textOf(after, commentsPath)).toContain(`<comment ref="${ref}"`);
  });

  it("no note where another stands already: a cell has one", async () => {
    const after = await moved({ notes: ["B4", "B6"], boxes: box(3, 1) + box(5, 1) });
    expect(textOf(after, commentsPath)).toBe(commentsXml(["B4", "B6"]));
    expect(textOf(after, boxesPath)).toBe(boxesXml(box(3, 1) + box(5, 1)));
  });

  it("the same upwards, when the table becomes smaller", async () => {
    const after = await moved(
      {
        after:
          '<conditionalFormatting sqref="B4"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting><hyperlinks><hyperlink ref="C4" location="S!A1"/></hyperlinks>',
        notes: ["B4"],
        boxes: box(3, 1),
      },
      2,
    );
    expect(textOf(after, sheetPath)).toContain('<conditionalFormatting sqref="B3">');
    expect(textOf(after, sheetPath)).toContain('<hyperlink ref="C3"');
    expect(textOf(after, commentsPath)).toContain('<comment ref="B3"');
    expect(textOf(after, boxesPath)).toContain("<x:Row>2</x:Row>");
  });
});
