import { openXlsx } from "../../../src/adapters/xlsx";
import { readListSource } from "../../../src/app/roll/list-source";
import { handMadeParts } from "../../support/hand-made-workbook";
import { packageOf } from "../../support/package-parts";

const cell = (address: string, text: string, style = 0) =>
  `<c r="${address}" s="${String(style)}" t="inlineStr"><is><t>${text}</t></is></c>`;

function workbook(styles?: string): Uint8Array {
  const parts = handMadeParts({
    sheets: [
      {
        name: "CP",
        before: '<cols><col min="4" max="5" hidden="1"/></cols>',
        rows:
          `<row r="1">${cell("A1", "Classe")}${cell("B1", "Nom")}${cell("C1", "Prénom")}</row>` +
          `<row r="2">${cell("A2", "CP")}${cell("B2", "MARTIN", 1)}${cell("C2", "Léa", 1)}</row>` +
          `<row r="3" hidden="1">${cell("B3", "DURAND")}${cell("C3", "Tom", 2)}</row>`,
        after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
      },
    ],
  });
  const fonts = '<fonts count="3"><font/><font><strike/></font><font><strike val="0"/></font></fonts>';
  const formats = [0, 1, 2].map((font) => `<xf numFmtId="0" fontId="${String(font)}"/>`).join("");
  const own = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${fonts}<cellXfs count="3">${formats}</cellXfs></styleSheet>`;
  return packageOf({ ...parts, "xl/styles.xml": styles ?? own });
}

const sourceOf = (bytes: Uint8Array, name = "liste.xlsx") => readListSource(bytes, name, openXlsx);

describe("A list in a file", () => {
  it("of Excel has its sheets, with what is crossed out and hidden, and a merged class on each line", async () => {
    const source = await sourceOf(workbook());
    expect(source).toMatchObject({
      ok: true,
      value: {
        content: {
          sheets: [
            {
              name: "CP",
              rows: [
                ["Classe", "Nom", "Prénom"],
                ["CP", "MARTIN", "Léa"],
                ["CP", "DURAND", "Tom"],
              ],
              struck: [
                { row: 2, column: 2 },
                { row: 2, column: 3 },
              ],
              hiddenRows: [3],
              hiddenColumns: [4, 5],
            },
          ],
        },
      },
    });
  });

  it("of Excel shows what a formula could not say", async () => {
    const parts = handMadeParts({
      sheets: [
        {
          name: "QF",
          rows:
            `<row r="1">${cell("A1", "Famille")}${cell("B1", "QF")}</row>` +
            `<row r="2">${cell("A2", "MARTIN")}<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>` +
            `<row r="3">${cell("A3", "DURAND")}<c r="B3"><f>A1*2</f></c></row>`,
        },
      ],
    });
    const source = await sourceOf(packageOf(parts));
    expect(source).toMatchObject({
      value: { content: { sheets: [{ rows: [{}, ["MARTIN", "#DIV/0!"], ["DURAND", "#?"]] }] } },
    });
  });

  it.each([
    ["UTF-8", new TextEncoder().encode("Nom;Prénom\r\nMARTIN;Léa")],
    ["Windows-1252", Uint8Array.from("Nom;Prénom\r\nMARTIN;Léa", (letter) => letter.charCodeAt(0))],
    ["UTF-8 with a mark", new TextEncoder().encode("\uFEFFNom;Prénom\r\nMARTIN;Léa")],
  ])("in %s is a text", async (_, bytes) => {
    const source = await sourceOf(bytes, "liste.csv");
    expect(source).toMatchObject({
      ok: true,
      value: { content: { kind: "text", text: "Nom;Prénom\r\nMARTIN;Léa" } },
    });
  });

  it("of Excel 97, or of LibreOffice, is refused by its name", async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);
    expect((await sourceOf(old, "liste.xls")).problems).toMatchObject([{ code: "file.old-excel" }]);
    const ods = packageOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" });
    expect((await sourceOf(ods, "liste.ods")).problems).toMatchObject([{ code: "file.opendocument" }]);
  });
});
