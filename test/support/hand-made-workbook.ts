import { packageOf } from "./package-parts";

/** Workbooks put together by hand, to the last attribute: what no library would write. */

export const spreadsheetMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface HandMadeSheet {
  readonly name: string;
  /** Rows of `<sheetData>`. */
  readonly rows: string;
  /** Elements before `<sheetData>`. */
  readonly before?: string;
  /** Elements after `<sheetData>`. */
  readonly after?: string;
  /** Tables as whole XML texts; their `<tableParts>` is written after `after`. */
  readonly tables?: readonly string[];
  /** More relationships of the sheet, as `[id, kind, target]`. */
  readonly arrows?: readonly (readonly [id: string, kind: string, target: string])[];
  /** An extension list, last of all. */
  readonly extensions?: string;
}

export interface HandMadeWorkbook {
  readonly sheets: readonly HandMadeSheet[];
  readonly sharedStrings?: readonly string[];
  /** The inside of `<numFmts>` and of `<cellXfs>`. */
  readonly numFmts?: readonly string[];
  readonly cellXfs?: readonly string[];
  readonly definedNames?: string;
  readonly workbookPr?: string;
  readonly protection?: string;
  readonly calcPr?: string;
  /** Any other parts, with their content types. */
  readonly others?: Readonly<
    Record<string, { readonly content: string | Uint8Array; readonly type: string }>
  >;
  readonly workbookArrows?: readonly (readonly [id: string, kind: string, target: string])[];
  readonly rootArrows?: string;
  readonly mainType?: string;
}

export function handMade(workbook: HandMadeWorkbook): Uint8Array {
  return packageOf(handMadeParts(workbook));
}

export function handMadeParts(workbook: HandMadeWorkbook): Record<string, string | Uint8Array> {
  const { sheets, others = {} } = workbook;
  const tables = sheets.flatMap(({ tables: own = [] }) => own);
  const overrides = [
    ["xl/workbook.xml", workbook.mainType ?? `${spreadsheetType}.sheet.main+xml`],
    ["xl/styles.xml", `${spreadsheetType}.styles+xml`],
    ...(workbook.sharedStrings === undefined
      ? []
      : [["xl/sharedStrings.xml", `${spreadsheetType}.sharedStrings+xml`]]),
    ...sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, `${spreadsheetType}.worksheet+xml`]),
    ...tables.map((_, index) => [`xl/tables/table${index + 1}.xml`, `${spreadsheetType}.table+xml`]),
    ...Object.entries(others).map(([path, { type }]) => [path, type]),
  ];
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
      .map(([path = "", type = ""]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
      .join("")}</Types>`,
    "_rels/.rels": arrowsXml([["rId1", "officeDocument", "xl/workbook.xml"]], workbook.rootArrows),
    "xl/workbook.xml": workbookXml(workbook),
    "xl/_rels/workbook.xml.rels": arrowsXml([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ["rId90", "styles", "styles.xml"],
      ...(workbook.sharedStrings === undefined
        ? []
        : [["rId91", "sharedStrings", "sharedStrings.xml"] as const]),
      ...(workbook.workbookArrows ?? []),
    ]),
    "xl/styles.xml": stylesXml(workbook),
  };
  if (workbook.sharedStrings !== undefined) {
    parts["xl/sharedStrings.xml"] =
      `${declaration}<sst xmlns="${spreadsheetMain}">${workbook.sharedStrings.join("")}</sst>`;
  }
  let table = 0;
  sheets.forEach((sheet, index) => {
    const own = sheet.tables ?? [];
    const tableArrows = own.map(
      (_, place) => [`rIdT${place + 1}`, "table", `../tables/table${table + place + 1}.xml`] as const,
    );
    const arrows = [...tableArrows, ...(sheet.arrows ?? [])];
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
    if (arrows.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = arrowsXml(arrows);
    for (const xml of own) parts[`xl/tables/table${(table += 1)}.xml`] = xml;
  });
  for (const [path, { content }] of Object.entries(others)) parts[path] = content;
  return parts;
}

export function sheetXml({
  rows,
  before = "",
  after = "",
  tables = [],
  extensions = "",
}: HandMadeSheet): string {
  const tableParts = tables.map((_, index) => `<tablePart r:id="rIdT${index + 1}"/>`).join("");
  const list = tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tableParts}</tableParts>`;
  return `${declaration}<worksheet xmlns="${spreadsheetMain}" xmlns:r="${relations}">${before}<sheetData>${rows}</sheetData>${after}${list}${extensions}</worksheet>`;
}

export interface HandMadeTable {
  readonly id?: number;
  readonly name?: string;
  readonly ref: string;
  readonly columns: readonly string[];
  /** More attributes of `<table>`. */
  readonly attributes?: string;
  /** In place of the plain `<autoFilter>`. */
  readonly filter?: string;
  /** Column elements in place of plain ones. */
  readonly columnsXml?: string;
}

export function tableXml(table: HandMadeTable): string {
  const {
    id = 1,
    name = `Table${id}`,
    ref,
    columns,
    attributes = "",
    filter = `<autoFilter ref="${ref}"/>`,
  } = table;
  const plain = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${column}"/>`).join("");
  return `${declaration}<table xmlns="${spreadsheetMain}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${attributes}>${filter}<tableColumns count="${columns.length}">${table.columnsXml ?? plain}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
}

/** `<c>` with an inline text. */
export function textCell(address: string, text: string, style = 0): string {
  return `<c r="${address}"${style === 0 ? "" : ` s="${style}"`} t="inlineStr"><is><t>${text}</t></is></c>`;
}

export function numberCell(address: string, value: number, style = 0): string {
  return `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}><v>${value}</v></c>`;
}

function workbookXml({
  sheets,
  definedNames,
  workbookPr = "<workbookPr/>",
  protection = "",
  calcPr = "",
}: HandMadeWorkbook) {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = definedNames === undefined ? "" : `<definedNames>${definedNames}</definedNames>`;
  return `${declaration}<workbook xmlns="${spreadsheetMain}" xmlns:r="${relations}">${workbookPr}${protection}<bookViews><workbookView/></bookViews><sheets>${entries.join("")}</sheets>${names}${calcPr}</workbook>`;
}

function stylesXml({ numFmts = [], cellXfs = [] }: HandMadeWorkbook): string {
  const formats =
    numFmts.length === 0 ? "" : `<numFmts count="${numFmts.length}">${numFmts.join("")}</numFmts>`;
  const xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...cellXfs];
  return `${declaration}<styleSheet xmlns="${spreadsheetMain}">${formats}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function arrowsXml(arrows: readonly (readonly [string, string, string])[], more = ""): string {
  const written = arrows.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"${/^https?:/.test(target) ? ' TargetMode="External"' : ""}/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${written.join("")}${more}</Relationships>`;
}
