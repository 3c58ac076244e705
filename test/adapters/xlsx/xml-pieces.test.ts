import { expandSharedFormulas } from "../../../src/adapters/xlsx/patch/shared-formulas";
import { scannedSheet } from "../../../src/adapters/xlsx/sheet/scanned-sheet";
import { SheetText } from "../../../src/adapters/xlsx/sheet/sheet-text";
import { StyleBook } from "../../../src/adapters/xlsx/styles/style-book";
import { attribute, withAttribute } from "../../../src/adapters/xlsx/xml/elements";
import { portableEngine } from "../../../src/adapters/xlsx/zip/portable-engine";
import { sheetXml, spreadsheetMain } from "../../support/hand-made-workbook";

describe("an attribute", () => {
  const tag = `<hyperlink display="voir  ref='Z9' et ref = 'Z8'" tip='a > "b" ref="Z7"'\n\tref = "A1"/>`;

  it("is not looked for inside the values of others", () => {
    expect(attribute(tag, "ref")).toBe("A1");
    expect(attribute(tag, "r")).toBeUndefined();
    expect(attribute(tag, "display")).toBe("voir  ref='Z9' et ref = 'Z8'");
  });

  it("is set and taken away where it stands", () => {
    expect(withAttribute(tag, "ref", "B2")).toBe(tag.replace('\n\tref = "A1"', ' ref="B2"'));
    expect(withAttribute(tag, "ref", undefined)).toBe(tag.replace('\n\tref = "A1"', ""));
    expect(withAttribute("<c t=\"s='1'\" />", "s", "2")).toBe('<c t="s=\'1\'" s="2"/>');
  });

  it("of a child is not its own", () => {
    expect(attribute('<xf><alignment wrapText="1"/></xf>', "wrapText")).toBeUndefined();
  });
});

describe("shared formulas", () => {
  it("are found in cells whose address follows a line break, or that have none", () => {
    const rows =
      '<row r="2"><c r="A2"><v>1</v></c><c\n\tr="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f></c></row>' +
      '<row r="3"><c r="A3"><v>1</v></c><c><f t="shared" si="0"/></c></row>';
    const bytes = new TextEncoder().encode(sheetXml({ name: "S", rows }));
    const scanned = scannedSheet(bytes, portableEngine);
    const sheet = scanned && SheetText.of(scanned, portableEngine);
    const expanded = sheet && expandSharedFormulas(sheet, (row, column) => row === 2 && column === 2);
    expect(expanded?.row(2)?.text).toContain('<c\n\tr="B2"><f>A2*2</f></c>');
    expect(expanded?.row(3)?.text).toContain("<c><f>A3*2</f></c>");
  });
});

describe("a list that a styles part lacks", () => {
  const rest = "<cellStyles/><dxfs/><extLst/>";
  const pointedTo = ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];
  const book = (inside: string) =>
    StyleBook.of(`<styleSheet xmlns="${spreadsheetMain}">${inside}</styleSheet>`);
  const namesIn = (xml: string) =>
    [...xml.matchAll(/<(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs|extLst)\b/g)].map(
      ([, name]) => name,
    );

  it.each([
    ["<fonts><font/></fonts><fills><fill/></fills>", pointedTo],
    ["<numFmts/>" + rest, ["numFmts", ...pointedTo, "cellStyles", "dxfs", "extLst"]],
    ["", pointedTo],
  ])("is put where the format demands: %s", (inside, expected) => {
    const styles = book(inside);
    styles?.indexOf("cellXfs", '<xf numFmtId="14" fontId="0"/>');
    expect(namesIn(styles?.toXml() ?? "")).toEqual(expected);
  });

  it("is put into a part that is one empty tag", () => {
    const styles = StyleBook.of(`<styleSheet xmlns="${spreadsheetMain}"/>`);
    styles?.formatId("0.000");
    expect(styles?.toXml()).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts></styleSheet>',
    );
  });

  it("begins with the format of cells that ask for none", () => {
    const styles = book("");
    expect(styles?.indexOf("cellXfs", '<xf numFmtId="14" fontId="0"/>')).toBe(1);
    expect(styles?.toXml()).toContain(
      '<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/>',
    );
  });
});
