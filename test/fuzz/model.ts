import { zipSync, strToU8 } from "fflate";

/**
 * A workbook as plain data that a case changes in one place, and its file: written here and not by `src`, in the manner of
 * other programs, so that nothing is taken for granted.
 */
export interface Model {
  readonly sheets: readonly ModelSheet[];
  /** The workbook counts its days from 1904. */
  readonly is1904?: boolean;
}

export interface ModelSheet {
  readonly name: string;
  /** `rows[0]` is row 1. */
  readonly rows: readonly (readonly ModelCell[])[];
  /** The first row is the header of an Excel table. */
  readonly tableName?: string | undefined;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

export interface ModelCell {
  readonly value: string | number | boolean | null;
  /** The code of its number format. */
  readonly format: string;
  /** How the value is stored, where it is not the plain way. */
  readonly stored?: "error" | "iso-day" | "formula" | "rich-text" | "shared-text" | "phonetic";
}

export type Parts = Readonly<Record<string, string>>;

export const blank: ModelCell = { value: null, format: "General" };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Every part of the workbook's file, as text. */
export function partsOf(model: Model): Parts {
  const book = new Book();
  const sheets = model.sheets.map((sheet, index) => ({ ...sheet, id: String(index + 1) }));
  const withTable = sheets.filter(({ tableName }) => tableName !== undefined);
  const sheetParts = sheets.flatMap((sheet) => sheetPartsOf(sheet, book));
  const overrides = [
    override("xl/workbook.xml", `${spreadsheet}.sheet.main+xml`),
    override("xl/styles.xml", `${spreadsheet}.styles+xml`),
    override("xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`),
    ...sheets.map(({ id }) => override(`xl/worksheets/sheet${id}.xml`, `${spreadsheet}.worksheet+xml`)),
    ...withTable.map(({ id }) => override(`xl/tables/table${id}.xml`, `${spreadsheet}.table+xml`)),
  ];
  const entries = sheets.map(
    ({ id, name }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`,
  );
  return {
    "[Content_Types].xml": `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationships([arrow("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${model.is1904 === true ? ' date1904="1"' : ""}/><sheets>${entries.join("")}</sheets><calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map(({ id }) => arrow(`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`)),
      arrow(`rId${String(sheets.length + 1)}`, "styles", "styles.xml"),
      arrow(`rId${String(sheets.length + 2)}`, "sharedStrings", "sharedStrings.xml"),
    ]),
    ...Object.fromEntries(sheetParts),
    "xl/styles.xml": book.stylesXml(),
    "xl/sharedStrings.xml": book.stringsXml(),
  };
}

/** The zip of these parts. */
export function fileOf(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 1, mtime: new Date(2026, 0, 1) });
}

/** The part in which a sheet is written. */
export function pathOfSheet(model: Model, name: string): string {
  return `xl/worksheets/sheet${String(model.sheets.findIndex((sheet) => sheet.name === name) + 1)}.xml`;
}

/** What the sheets of a workbook share. */
class Book {
  private readonly formats: string[] = ["General"];
  private readonly strings = new Map<string, number>();

  styleOf(format: string): number {
    const known = this.formats.indexOf(format);
    return known === -1 ? this.formats.push(format) - 1 : known;
  }

  stringOf(text: string): number {
    const known = this.strings.get(text) ?? this.strings.size;
    this.strings.set(text, known);
    return known;
  }

  stylesXml(): string {
    const own = this.formats.map((code, index) =>
      index === 0 ? "" : `<numFmt numFmtId="${String(164 + index)}" formatCode="${escaped(code)}"/>`,
    );
    const looks = this.formats.map(
      (_, index) =>
        `<xf numFmtId="${index === 0 ? "0" : String(164 + index)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
    const count = (list: readonly string[]) => String(list.filter((item) => item !== "").length);
    return `${declaration}<styleSheet xmlns="${main}"><numFmts count="${count(own)}">${own.join("")}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${count(looks)}">${looks.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }

  stringsXml(): string {
    const items = [...this.strings.keys()].map((text) => `<si>${textXml(text)}</si>`);
    return `${declaration}<sst xmlns="${main}" count="${String(items.length)}" uniqueCount="${String(items.length)}">${items.join("")}</sst>`;
  }
}

function sheetPartsOf(
  sheet: ModelSheet & { readonly id: string },
  book: Book,
): (readonly [string, string])[] {
  const { id, rows, merges = [], tableName, hiddenRows = [] } = sheet;
  const hasTable = tableName !== undefined;
  const body = rows.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(`${letters(column)}${String(row + 1)}`, cell, book));
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : "";
    return `<row r="${String(row + 1)}"${hidden}>${written.join("")}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const after = [
    ...(merged === "" ? [] : [`<mergeCells count="${String(merges.length)}">${merged}</mergeCells>`]),
    ...(hasTable ? ['<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'] : []),
  ];
  const xml = `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${body.join("")}</sheetData>${after.join("")}</worksheet>`;
  const path = `xl/worksheets/sheet${id}.xml`;
  if (!hasTable) return [[path, xml]];
  return [
    [path, xml],
    [
      `xl/worksheets/_rels/sheet${id}.xml.rels`,
      relationships([arrow("rId1", "table", `../tables/table${id}.xml`)]),
    ],
    [`xl/tables/table${id}.xml`, tableXml(sheet, tableName)],
  ];
}

function tableXml({ id, rows }: ModelSheet & { readonly id: string }, name: string): string {
  const headers = (rows[0] ?? []).map(({ value }) => String(value ?? ""));
  const ref = `A1:${letters(headers.length - 1)}${String(Math.max(2, rows.length))}`;
  const columns = headers.map(
    (header, index) => `<tableColumn id="${String(index + 1)}" name="${escaped(header)}"/>`,
  );
  return `${declaration}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns></table>`;
}

function cellXml(address: string, { value, format, stored }: ModelCell, book: Book): string {
  const style = book.styleOf(format);
  const start = `<c r="${address}"${style === 0 ? "" : ` s="${String(style)}"`}`;
  if (value === null) return style === 0 ? "" : `${start}/>`;
  if (stored === "error") return `${start} t="e"><v>${escaped(String(value))}</v></c>`;
  if (stored === "iso-day") return `${start} t="d"><v>${String(value)}</v></c>`;
  if (stored === "formula") {
    const type = typeof value === "string" ? ' t="str"' : "";
    return `${start}${type}><f>IF(TRUE,Z1,0)</f><v>${escaped(String(value))}</v></c>`;
  }
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? "1" : "0"}</v></c>`;
  if (typeof value === "number") return `${start}><v>${String(value)}</v></c>`;
  if (stored === "shared-text") return `${start} t="s"><v>${String(book.stringOf(value))}</v></c>`;
  if (stored === "rich-text") {
    const middle = Math.floor(value.length / 2);
    const runs = [value.slice(0, middle), value.slice(middle)].map((part) => `<r>${textXml(part)}</r>`);
    return `${start} t="inlineStr"><is>${runs.join("")}</is></c>`;
  }
  if (stored === "phonetic") {
    return `${start} t="inlineStr"><is>${textXml(value)}<rPh sb="0" eb="1"><t>zzz</t></rPh></is></c>`;
  }
  return `${start} t="inlineStr"><is>${textXml(value)}</is></c>`;
}

const textXml = (text: string) => `<t xml:space="preserve">${escaped(text)}</t>`;

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${type}"/>`;
}

function arrow(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

function relationships(arrows: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${arrows.join("")}</Relationships>`;
}

/** The letters of a column counted from 0. */
export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;");
}
