import ExcelJS from "exceljs";

/**
 * One small workbook in the manner of each program that writes them: where namespaces are bound and under which prefix,
 * which lists stand there empty, what is said of types and targets. Two sheets: `Notes`, which nobody writes in, and
 * `Suivi`, with the headers Code and Nom and two rows.
 */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pack = "http://schemas.openxmlformats.org/package/2006";
const relsType = "application/vnd.openxmlformats-package.relationships+xml";
const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const overrideXml = (path: string, type: string) =>
  `<Override PartName="/${path}" ContentType="${type.includes("/") ? type : `${sheetTypes}.${type}+xml`}"/>`;
const relationshipXml = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${rel}/${kind}" Target="${target}"/>`;
const typesXml = (...inside: readonly string[]) =>
  `${declaration}<Types xmlns="${pack}/content-types">${inside.join("")}</Types>`;
const relationshipsXml = (...inside: readonly string[]) =>
  `${declaration}<Relationships xmlns="${pack}/relationships">${inside.join("")}</Relationships>`;
const defaults = `<Default Extension="rels" ContentType="${relsType}"/><Default Extension="xml" ContentType="application/xml"/>`;

const plainStyles = `<styleSheet xmlns="${main}"><numFmts count="0"/><fonts count="1"><font><name val="Calibri"/><family val="2"/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;
const texts = ["à garder", "Code", "Nom", "E1", "Léa", "E2", "Noé"];
const sharedXml = (tag = "sst", extra = "") =>
  `<${tag} xmlns="${main}" count="7" uniqueCount="7"${extra}>${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</${tag}>`;
const shared = (address: string, index: number) => `<c r="${address}" t="s"><v>${String(index)}</v></c>`;
const notesRow = `<row r="1">${shared("A1", 0)}<c r="B1"><v>1</v></c></row>`;
const trackRows = `<row r="1">${shared("A1", 1)}${shared("B1", 2)}</row><row r="2">${shared("A2", 3)}${shared("B2", 4)}</row><row r="3">${shared("A3", 5)}${shared("B3", 6)}</row>`;

/** No prefix on the root, `r` bound on each `<sheet>`; absolute targets; an empty `<definedNames/>`; no declaration. */
function openpyxl(): Parts {
  const entry = (name: string, id: number) =>
    `<sheet xmlns:r="${rel}" name="${name}" sheetId="${String(id)}" state="visible" r:id="rId${String(id)}"/>`;
  const sheet = (ref: string, rows: string) =>
    `<worksheet xmlns="${main}"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr><dimension ref="${ref}"/><sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><sheetData>${rows}</sheetData><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/></worksheet>`;
  return {
    "[Content_Types].xml": typesXml(
      defaults,
      overrideXml("xl/sharedStrings.xml", "sharedStrings"),
      overrideXml("xl/styles.xml", "styles"),
      overrideXml("xl/workbook.xml", "sheet.main"),
      overrideXml("xl/worksheets/sheet1.xml", "worksheet"),
      overrideXml("xl/worksheets/sheet2.xml", "worksheet"),
    ),
    "_rels/.rels": relationshipsXml(relationshipXml("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${main}"><workbookPr/><workbookProtection/><bookViews><workbookView visibility="visible" minimized="0" firstSheet="0" activeTab="0"/></bookViews><sheets>${entry("Notes", 1)}${entry("Suivi", 2)}</sheets><definedNames/><calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      relationshipXml("rId1", "worksheet", "/xl/worksheets/sheet1.xml"),
      relationshipXml("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
      relationshipXml("rId3", "sharedStrings", "sharedStrings.xml"),
      relationshipXml("rId4", "styles", "styles.xml"),
    ),
    "xl/styles.xml": plainStyles,
    "xl/sharedStrings.xml": sharedXml(),
    "xl/worksheets/sheet1.xml": sheet("A1:B1", notesRow),
    "xl/worksheets/sheet2.xml": sheet("A1:B3", trackRows),
  };
}

/** LibreOffice 3 to 6: no type by extension, every part named, the relationships too; yes and no in words. */
function libreOffice(): Parts {
  const sheet = (ref: string, rows: string) =>
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${rel}"><sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="${ref}"/><sheetViews><sheetView colorId="64" rightToLeft="false" showGridLines="true" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="12.8"/><cols><col collapsed="false" hidden="false" max="1025" min="1" style="0" width="11.52"/></cols><sheetData>${rows}</sheetData><printOptions headings="false" gridLines="false"/><pageMargins left="0.7875" right="0.7875" top="1.05277777777778" bottom="1.05277777777778" header="0.7875" footer="0.7875"/></worksheet>`;
  return {
    "_rels/.rels": relationshipsXml(
      relationshipXml("rId1", "officeDocument", "xl/workbook.xml"),
      `<Relationship Id="rId2" Type="${pack}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="${pack}/metadata/core-properties"/>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      relationshipXml("rId1", "styles", "styles.xml"),
      relationshipXml("rId2", "worksheet", "worksheets/sheet1.xml"),
      relationshipXml("rId3", "worksheet", "worksheets/sheet2.xml"),
      relationshipXml("rId4", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${rel}"><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><workbookProtection/><bookViews><workbookView tabRatio="500" firstSheet="0" activeTab="0"/></bookViews><sheets><sheet name="Notes" sheetId="1" state="visible" r:id="rId2"/><sheet name="Suivi" sheetId="2" state="visible" r:id="rId3"/></sheets><calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/><extLst><ext xmlns:loext="http://schemas.libreoffice.org/" uri="{7626C862-2A13-11E5-B345-FEFF819CDC9F}"><loext:extCalcPr stringRefSyntax="CalcA1"/></ext></extLst></workbook>`,
    "xl/styles.xml": declaration + plainStyles,
    "xl/sharedStrings.xml": declaration + sharedXml(),
    "xl/worksheets/sheet1.xml": sheet("A1:B1", notesRow),
    "xl/worksheets/sheet2.xml": sheet("A1:B3", trackRows),
    "[Content_Types].xml": typesXml(
      overrideXml("_rels/.rels", relsType),
      overrideXml("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      overrideXml("xl/_rels/workbook.xml.rels", relsType),
      overrideXml("xl/workbook.xml", "sheet.main"),
      overrideXml("xl/styles.xml", "styles"),
      overrideXml("xl/sharedStrings.xml", "sharedStrings"),
      overrideXml("xl/worksheets/sheet1.xml", "worksheet"),
      overrideXml("xl/worksheets/sheet2.xml", "worksheet"),
    ),
  };
}

/** Everything under `x:`, the relationships under a prefix of each element's own, ids of hexadecimals, no styles. */
function openXmlSdk(pointer = "r"): Parts {
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, "<$1x:");
  const inline = (address: string, text: string) =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const entry = (name: string, id: number) =>
    `<x:sheet name="${name}" sheetId="${String(id)}" ${pointer}:id="R5a${String(id)}f" xmlns:${pointer}="${rel}"/>`;
  const sheet = (rows: string) =>
    `<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="${main}"><x:sheetData>${prefixed(rows)}</x:sheetData></x:worksheet>`;
  return {
    "xl/workbook.xml": `<?xml version="1.0" encoding="utf-8"?><x:workbook xmlns:x="${main}"><x:sheets>${entry("Notes", 1)}${entry("Suivi", 2)}</x:sheets></x:workbook>`,
    "_rels/.rels": relationshipsXml(relationshipXml("Rb1", "officeDocument", "/xl/workbook.xml")),
    "xl/worksheets/sheet.xml": sheet(`<row r="1">${inline("A1", "à garder")}<c r="B1"><v>1</v></c></row>`),
    "xl/worksheets/sheet2.xml": sheet(
      `<row r="1">${inline("A1", "Code")}${inline("B1", "Nom")}</row><row r="2">${inline("A2", "E1")}${inline("B2", "Léa")}</row><row r="3">${inline("A3", "E2")}${inline("B3", "Noé")}</row>`,
    ),
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      relationshipXml("R5a1f", "worksheet", "/xl/worksheets/sheet.xml"),
      relationshipXml("R5a2f", "worksheet", "/xl/worksheets/sheet2.xml"),
    ),
    "[Content_Types].xml": typesXml(
      `<Default Extension="xml" ContentType="${sheetTypes}.sheet.main+xml"/><Default Extension="rels" ContentType="${relsType}"/>`,
      overrideXml("xl/worksheets/sheet.xml", "worksheet"),
      overrideXml("xl/worksheets/sheet2.xml", "worksheet"),
    ),
  };
}

/** Many namespaces on every root, a drawing on every sheet, an empty `<definedNames/>`. */
function googleSheets(): Parts {
  const spaces = `xmlns="${main}" xmlns:r="${rel}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml"`;
  const sheet = (rows: string) =>
    `${declaration}<worksheet ${spaces}><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>${rows}</sheetData><drawing r:id="rId1"/></worksheet>`;
  const drawing = `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`;
  return {
    "xl/workbook.xml": `${declaration}<workbook ${spaces}><workbookPr/><sheets><sheet state="visible" name="Notes" sheetId="1" r:id="rId4"/><sheet state="visible" name="Suivi" sheetId="2" r:id="rId5"/></sheets><definedNames/><calcPr/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      relationshipXml("rId2", "styles", "styles.xml"),
      relationshipXml("rId3", "sharedStrings", "sharedStrings.xml"),
      relationshipXml("rId4", "worksheet", "worksheets/sheet1.xml"),
      relationshipXml("rId5", "worksheet", "worksheets/sheet2.xml"),
    ),
    "xl/styles.xml": declaration + plainStyles,
    "xl/sharedStrings.xml": declaration + sharedXml(),
    "xl/worksheets/sheet1.xml": sheet(notesRow),
    "xl/worksheets/sheet2.xml": sheet(trackRows),
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml(
      relationshipXml("rId1", "drawing", "../drawings/drawing1.xml"),
    ),
    "xl/worksheets/_rels/sheet2.xml.rels": relationshipsXml(
      relationshipXml("rId1", "drawing", "../drawings/drawing2.xml"),
    ),
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/drawing2.xml": drawing,
    "_rels/.rels": relationshipsXml(relationshipXml("rId1", "officeDocument", "xl/workbook.xml")),
    "[Content_Types].xml": typesXml(
      `<Default ContentType="application/xml" Extension="xml"/><Default ContentType="${relsType}" Extension="rels"/>`,
      overrideXml("xl/workbook.xml", "sheet.main"),
      overrideXml("xl/styles.xml", "styles"),
      overrideXml("xl/sharedStrings.xml", "sharedStrings"),
      overrideXml("xl/worksheets/sheet1.xml", "worksheet"),
      overrideXml("xl/worksheets/sheet2.xml", "worksheet"),
      overrideXml("xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"),
      overrideXml("xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"),
    ),
  };
}

/** Formulas' results as `str`, an `ignoredErrors` over everything, types for parts that are not there. */
function sheetJs(): Parts {
  const spaces = `xmlns="${main}" xmlns:r="${rel}"`;
  const text = (address: string, value: string) => `<c r="${address}" t="str"><v>${value}</v></c>`;
  const sheet = (ref: string, rows: string) =>
    `${declaration}<worksheet ${spaces}><dimension ref="${ref}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${rows}</sheetData><ignoredErrors><ignoredError numberStoredAsText="1" sqref="${ref}"/></ignoredErrors></worksheet>`;
  return {
    "[Content_Types].xml": typesXml(
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default Extension="rels" ContentType="${relsType}"/>`,
      overrideXml("xl/workbook.xml", "sheet.main"),
      overrideXml("xl/worksheets/sheet1.xml", "worksheet"),
      overrideXml("xl/worksheets/sheet2.xml", "worksheet"),
      overrideXml("xl/worksheets/sheet3.xml", "worksheet"),
      overrideXml("xl/tables/table1.xml", "table"),
      overrideXml("xl/styles.xml", "styles"),
    ),
    "_rels/.rels": relationshipsXml(relationshipXml("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${declaration}<workbook ${spaces}><workbookPr codeName="ThisWorkbook"/><sheets><sheet name="Notes" sheetId="1" r:id="rId1"/><sheet name="Suivi" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      relationshipXml("rId1", "worksheet", "worksheets/sheet1.xml"),
      relationshipXml("rId2", "worksheet", "worksheets/sheet2.xml"),
      relationshipXml("rId3", "styles", "styles.xml"),
    ),
    "xl/styles.xml": declaration + plainStyles,
    "xl/worksheets/sheet1.xml": sheet(
      "A1:B1",
      `<row r="1">${text("A1", "à garder")}<c r="B1"><v>1</v></c></row>`,
    ),
    "xl/worksheets/sheet2.xml": sheet(
      "A1:B3",
      `<row r="1">${text("A1", "Code")}${text("B1", "Nom")}</row><row r="2">${text("A2", "E1")}${text("B2", "Léa")}</row><row r="3">${text("A3", "E2")}${text("B3", "Noé")}</row>`,
    ),
  };
}

/** Numbers: rows and cells without a word more than they need, every column with a width, a compatibility list. */
function numbers(): Parts {
  const spaces = `xmlns="${main}" xmlns:r="${rel}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac"`;
  const sheet = (rows: string) =>
    `${declaration}<worksheet ${spaces}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0" defaultGridColor="1"/></sheetViews><sheetFormatPr defaultColWidth="16.3333" defaultRowHeight="19.9" customHeight="1" outlineLevelRow="0" outlineLevelCol="0"/><cols><col min="1" max="2" width="16.3516" style="0" customWidth="1"/><col min="3" max="16384" width="16.3516" style="0" customWidth="1"/></cols><sheetData>${rows}</sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0.25" footer="0.25"/></worksheet>`;
  return {
    ...openpyxl(),
    "xl/workbook.xml": `${declaration}<workbook ${spaces}><bookViews><workbookView xWindow="0" yWindow="40" windowWidth="15960" windowHeight="18080"/></bookViews><sheets><sheet name="Notes" sheetId="1" r:id="rId1"/><sheet name="Suivi" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": sheet(notesRow.replace(/ r="\w+"/g, "")),
    "xl/worksheets/sheet2.xml": sheet(trackRows.replace(/ r="\w+"/g, "")),
  };
}

/** As exceljs itself writes it today. */
export async function exceljsWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Notes").addRow(["à garder", 1]);
  workbook.addWorksheet("Suivi").addRows([
    ["Code", "Nom"],
    ["E1", "Léa"],
    ["E2", "Noé"],
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const dialects: Readonly<Record<string, () => Parts>> = {
  openpyxl,
  "LibreOffice 3 to 6": libreOffice,
  "Open XML SDK": () => openXmlSdk(),
  "Open XML SDK, another prefix": () => openXmlSdk("d3p1"),
  "Google Sheets": googleSheets,
  SheetJS: sheetJs,
  Numbers: numbers,
};

/** What programs, converters and hands do to a package besides, each by itself or on top of another. */
export const quirks: Readonly<Record<string, (parts: Parts) => Parts>> = {
  "empty lists of names": (parts) =>
    edited(parts, /workbook\.xml$/, (xml) =>
      xml.includes("definedNames") ? xml : xml.replace(/<\/((?:x:)?)sheets>/, "$&<$1definedNames/>"),
    ),
  "empty lists in a sheet": (parts) =>
    edited(parts, /sheet2\.xml$/, (xml) => {
      const p = /<(x:)?worksheet/.exec(xml)?.[1] ?? "";
      const cols = xml.includes("<cols") ? "" : `<${p}cols/>`;
      return xml
        .replace(`<${p}sheetData>`, `${cols}$&`)
        .replace(
          `</${p}sheetData>`,
          `$&<${p}mergeCells count="0"/><${p}dataValidations count="0"/><${p}hyperlinks/>`,
        );
    }),
  "UTF-16 with a mark": (parts) => inUtf16(parts, true),
  "UTF-16 without a mark": (parts) => inUtf16(parts, false),
  "a styles part that nothing reaches": (parts) => ({
    ...edited(parts, /workbook\.xml\.rels$/, (xml) =>
      xml.replace(/<Relationship [^>]*relationships\/styles"[^>]*>/, ""),
    ),
    "xl/styles.xml": declaration + plainStyles,
  }),
  "styles that are announced and missing": (parts) =>
    Object.fromEntries(Object.entries(parts).filter(([path]) => path !== "xl/styles.xml")),
  "types for parts that are not there": (parts) =>
    edited(parts, /Content_Types/, (xml) =>
      xml.includes("table1")
        ? xml
        : xml.replace(
            "</Types>",
            `${overrideXml("xl/worksheets/sheet3.xml", "worksheet")}${overrideXml("xl/tables/table1.xml", "table")}</Types>`,
          ),
    ),
  "types in capital letters": (parts) =>
    edited(parts, /Content_Types/, (xml) =>
      xml.replace('Extension="rels"', 'Extension="RELS"').replace("/xl/worksheets/", "/XL/Worksheets/"),
    ),
  "targets with backslashes": (parts) =>
    edited(parts, /workbook\.xml\.rels$/, (xml) => xml.replace("worksheets/", "worksheets\\")),
  "relationships of a sheet that is gone": (parts) => ({
    ...edited(parts, /Content_Types/, (xml) =>
      xml.includes('Extension="rels"') || xml.includes('Extension="RELS"')
        ? xml
        : xml.replace("</Types>", `${overrideXml("xl/worksheets/_rels/sheet3.xml.rels", relsType)}</Types>`),
    ),
    "xl/worksheets/_rels/sheet3.xml.rels": relationshipsXml(
      relationshipXml("rId1", "table", "../tables/table7.xml"),
    ),
  }),
  "a comment before everything": (parts) =>
    edited(parts, /workbook\.xml$/, (xml) => xml.replace(/<(?=(?:x:)?workbook)/, "<!-- <sheets/> -->$&")),
};

function edited(parts: Parts, which: RegExp, change: (xml: string) => string): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [
      path,
      which.test(path) && typeof content === "string" ? change(content) : content,
    ]),
  );
}

function inUtf16(parts: Parts, hasMark: boolean): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => {
      if (typeof content !== "string" || !/workbook\.xml$|sheet2\.xml$|styles\.xml$/.test(path))
        return [path, content];
      const xml = content.startsWith("<?xml")
        ? content.replace(/encoding="[^"]*"/, 'encoding="UTF-16LE"')
        : `<?xml version="1.0" encoding="UTF-16"?>${content}`;
      return [path, new Uint8Array(Buffer.from((hasMark ? "\ufeff" : "") + xml, "utf16le"))];
    }),
  );
}
