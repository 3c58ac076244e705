import { strToU8, zipSync } from "fflate";
import type { Grid } from "./page";

/** A workbook file part by part, as small as the format allows: what a page breaks in it is all that is wrong with it. */
export type Parts = Readonly<Record<string, string | undefined>>;

const officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Sheets of texts and numbers, without styles, shared texts or tables. */
export function partsOf(sheets: Readonly<Record<string, Grid>>): Parts {
  const names = Object.keys(sheets);
  const rels = names.map((_, index) =>
    relationship(`rId${String(index + 1)}`, "worksheet", sheetPath(index)),
  );
  const entries = names.map(
    (name, index) =>
      `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  return {
    "[Content_Types].xml": [
      `<Types xmlns="${packageNamespace}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      `<Default Extension="xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
      "</Types>",
    ].join(""),
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><sheets>${entries.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(...rels),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [`xl/${sheetPath(index)}`, sheetXml(rows)] as const),
    ),
  };
}

export const sheetPath = (index: number): string => `worksheets/sheet${String(index + 1)}.xml`;

export function relationship(id: string, kind: string, target: string): string {
  const type = kind.includes(":") ? kind : `${officeNamespace}/${kind}`;
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

export function relationships(...arrows: readonly string[]): string {
  return `<Relationships xmlns="${packageNamespace}/relationships">${arrows.join("")}</Relationships>`;
}

/** `after` is what stands behind the rows: merged cells, tables. */
export function sheetXml(rows: Grid, after = ""): string {
  const body = rows.map((cells, row) => {
    const written = cells.map((value, column) => cellXml(`${letter(column)}${String(row + 1)}`, value));
    return `<row r="${String(row + 1)}">${written.join("")}</row>`;
  });
  return worksheetXml(body.join(""), after);
}

export function worksheetXml(rows: string, after = ""): string {
  return `<worksheet xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function cellXml(address: string, value: Grid[number][number], formula = ""): string {
  if (value === null) return formula === "" ? "" : `<c r="${address}">${formula}</c>`;
  if (typeof value === "number") return `<c r="${address}">${formula}<v>${String(value)}</v></c>`;
  if (typeof value !== "string") throw new RangeError("Only texts and numbers are written by hand.");
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

export const letter = (column: number): string => String.fromCharCode(65 + column);

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A part that is `undefined` is left out. */
export function zipped(parts: Parts): Uint8Array {
  const files = Object.entries(parts).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(files), { mtime: new Date(2026, 0, 1), level: 1 });
}

/** The parts, with some text of one of them replaced. */
export function withText(parts: Parts, path: string, from: string, to: string): Parts {
  const text = parts[path];
  if (text?.includes(from) !== true) throw new RangeError(`${path} does not hold ${from}`);
  return { ...parts, [path]: text.replace(from, to) };
}

/** The same zip, whose directory claims that its files unpack to this size: nothing of that size is really made. */
export function claimingSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const centralDirectory = 0x02014b50;
  const sizeOffset = 24;
  for (let at = 0; at < bytes.length - sizeOffset; at += 1) {
    if (view.getUint32(at, true) === centralDirectory) view.setUint32(at + sizeOffset, size, true);
  }
  return bytes;
}
