import { contentTypes, contentTypesPath } from "../package/content-types";
import { relationshipTypes } from "../package/relationships";
import { escapeText } from "../xml/text";
import { firstStyles } from "./first-styles";
import { officeTheme } from "./office-theme";

export interface NewWorkbook {
  readonly createdOn: Date;
  readonly title: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageSchemas = "http://schemas.openxmlformats.org/package/2006";
const documentType = "application/vnd.openxmlformats-officedocument";
const packageType = "application/vnd.openxmlformats-package";

/** The parts of a workbook without sheets, to put sheets in, in the order in which a file holds them. */
export function emptyWorkbook({
  createdOn,
  title,
}: NewWorkbook): readonly (readonly [path: string, text: string])[] {
  return [
    [contentTypesPath, typesXml()],
    ["_rels/.rels", relationshipsXml(packageArrows)],
    ["xl/_rels/workbook.xml.rels", relationshipsXml(workbookArrows)],
    ["xl/theme/theme1.xml", officeTheme],
    // Typeface and size are those that Excel begins with, by way of the theme.
    ["xl/styles.xml", firstStyles(1, themeFont).replace("</styleSheet>", `${firstNames}</styleSheet>`)],
    ["docProps/app.xml", applicationProperties],
    ["docProps/core.xml", coreProperties(title, createdOn)],
    ["xl/workbook.xml", workbookXml],
  ];
}

const themeFont =
  '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';

/** The one named style that every workbook has, and what its tables look like where they do not say. */
const firstNames =
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>';

const workbookXml =
  `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationshipTypes}">` +
  '<workbookPr defaultThemeVersion="164011" filterPrivacy="1"/>' +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="850"/></bookViews>' +
  '<sheets></sheets><calcPr calcId="171027"/></workbook>';

// Not "Microsoft Excel": LibreOffice trusts Excel to have calculated formulas and fitted row heights.
const applicationProperties =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  "<Application>Ecot</Application></Properties>";

type Arrow = readonly [type: string, target: string];

const packageArrows: readonly Arrow[] = [
  [`${relationshipTypes}/officeDocument`, "xl/workbook.xml"],
  [`${packageSchemas}/relationships/metadata/core-properties`, "docProps/core.xml"],
  [`${relationshipTypes}/extended-properties`, "docProps/app.xml"],
];

const workbookArrows: readonly Arrow[] = [
  [`${relationshipTypes}/styles`, "styles.xml"],
  [`${relationshipTypes}/theme`, "theme/theme1.xml"],
];

function relationshipsXml(arrows: readonly Arrow[]): string {
  const written = arrows.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageSchemas}/relationships">${written.join("")}</Relationships>`;
}

function typesXml(): string {
  const named: readonly (readonly [string, string])[] = [
    ["xl/workbook.xml", `${documentType}.spreadsheetml.sheet.main+xml`],
    ["xl/theme/theme1.xml", `${documentType}.theme+xml`],
    ["xl/styles.xml", contentTypes.styles],
    ["docProps/core.xml", `${packageType}.core-properties+xml`],
    ["docProps/app.xml", `${documentType}.extended-properties+xml`],
  ];
  const overrides = named.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return (
    `${declaration}<Types xmlns="${packageSchemas}/content-types">` +
    `<Default Extension="rels" ContentType="${contentTypes.relationships}"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${overrides.join("")}</Types>`
  );
}

/** Who made it, when, and under which title (ECMA-376 part 2, 8). */
function coreProperties(title: string, createdOn: Date): string {
  const moment = `${createdOn.toISOString().slice(0, 19)}Z`;
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageSchemas}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>Ecot</dc:creator><dc:title>${escapeText(title)}</dc:title><cp:lastModifiedBy>Ecot</cp:lastModifiedBy>` +
    `${dated("created")}${dated("modified")}</cp:coreProperties>`
  );
}
