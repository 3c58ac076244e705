import ExcelJS from "exceljs";
import { noDate, writeZip } from "../zip/write";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The styles of `reducedStyles`, told apart by formats that exceljs does not take for dates. */
const numberFormats = { percent: 10, date: 4, dateOf1900: 3 } as const;
export const dateMark = "#,##0.00";
export const dateOf1900Mark = "#,##0";
export const percentMark = "0.00%";

const styles =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">' +
  '<xf numFmtId="0"/>' +
  `<xf numFmtId="${numberFormats.percent}" applyNumberFormat="1"/>` +
  `<xf numFmtId="${numberFormats.date}" applyNumberFormat="1"/>` +
  `<xf numFmtId="${numberFormats.dateOf1900}" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/**
 * Lets exceljs read one sheet of rows in the plain form of `CellPool`. It never sees the clerk's file: what it cannot read
 * (colour filters, huge blank ranges) and what it would mangle was left behind. `undefined` when the XML is not well
 * formed.
 */
export async function readReduced(
  rows: readonly string[],
  sharedStrings: string,
): Promise<ExcelJS.Worksheet | undefined> {
  const workbook = new ExcelJS.Workbook();
  const bytes = reducedZip(rows, sharedStrings);
  try {
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  } catch {
    // exceljs has no values for troubles: whatever it throws on this plain form is XML that does not parse.
    return undefined;
  }
  return workbook.getWorksheet(1);
}

function reducedZip(rows: readonly string[], sharedStrings: string): Uint8Array {
  const arrow = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const arrows = [
    arrow("rId1", "worksheet", "worksheets/sheet1.xml"),
    arrow("rId2", "styles", "styles.xml"),
    arrow("rId3", "sharedStrings", "sharedStrings.xml"),
  ];
  const relationships = (inside: string) =>
    `${declaration}<Relationships xmlns="${packageRelations}">${inside}</Relationships>`;
  const texts: readonly (readonly [path: string, text: string])[] = [
    ["_rels/.rels", relationships(arrow("rId1", "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relationships(arrows.join(""))],
    ["xl/styles.xml", styles],
    ["xl/sharedStrings.xml", sharedStrings],
    [
      "xl/worksheets/sheet1.xml",
      `${declaration}<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
    ],
  ];
  const encoder = new TextEncoder();
  return writeZip(
    texts.map(([name, text]) => ({ name, content: encoder.encode(text), modified: noDate, stored: true })),
  );
}
