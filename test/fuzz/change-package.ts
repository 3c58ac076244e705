import { strToU8, zipSync } from "fflate";
import type { Base } from "./base";
import type { Chance } from "./chance";
import { fileOf, partsOf, pathOfSheet, type Model, type Parts } from "./model";
import type { Mutation } from "./mutation";

/** Damage below the cells: in the parts of the package, or in the bytes of the file. */
export type Damage = (base: Base, chance: Chance) => Mutation | undefined;

/** One part rewritten, told by what it gets. */
function onPart(
  what: string,
  path: (model: Model, chance: Chance) => string,
  change: (text: string, chance: Chance) => string | undefined,
  expects: Mutation["expects"] = "same-or-told",
): Damage {
  return ({ model }, chance) => {
    const parts = partsOf(model);
    const chosen = path(model, chance);
    const text = parts[chosen];
    const changed = text === undefined ? undefined : change(text, chance);
    if (changed === undefined || changed === text) return undefined;
    const sheet = model.sheets.find(({ name }) => pathOfSheet(model, name) === chosen)?.name;
    return { what: `${chosen}: ${what}`, sheet, file: fileOf({ ...parts, [chosen]: changed }), expects };
  };
}

const anySheet = ({ sheets }: Model, chance: Chance) =>
  `xl/worksheets/sheet${String(1 + chance.below(sheets.length))}.xml`;
const workbook = () => "xl/workbook.xml";
const styles = () => "xl/styles.xml";
const types = () => "[Content_Types].xml";
const arrows = () => "xl/_rels/workbook.xml.rels";
const anyTable = ({ sheets }: Model, chance: Chance) =>
  `xl/tables/table${String(1 + chance.below(sheets.length))}.xml`;
const anyPart = (model: Model, chance: Chance) => chance.oneOf(Object.keys(partsOf(model)));

/** One match of a pattern, drawn among all of them, replaced. */
function oneMatch(pattern: RegExp, replacement: (found: RegExpExecArray, chance: Chance) => string) {
  return (text: string, chance: Chance): string | undefined => {
    const found = [...text.matchAll(new RegExp(pattern, "g"))];
    if (found.length === 0) return undefined;
    const match = chance.oneOf(found);
    return (
      text.slice(0, match.index) + replacement(match, chance) + text.slice(match.index + match[0].length)
    );
  };
}

export const damages: readonly Damage[] = [
  onPart(
    "a cell loses its style",
    anySheet,
    oneMatch(/ s="\d+"/, () => ""),
  ),
  onPart(
    "a cell with a style that is not there",
    anySheet,
    oneMatch(/ s="\d+"/, () => ' s="999"'),
  ),
  onPart(
    "a cell whose number is none",
    anySheet,
    oneMatch(/<v>[^<]*<\/v>/, () => "<v>NaN</v>"),
  ),
  onPart(
    "a cell of a type nobody knows",
    anySheet,
    oneMatch(/ t="inlineStr"/, () => ' t="zz"'),
  ),
  onPart(
    "a shared text that is not there",
    anySheet,
    oneMatch(/ t="inlineStr"><is>.*?<\/is>/, () => ' t="s"><v>9999</v>'),
  ),
  onPart(
    "a row stands twice",
    anySheet,
    oneMatch(/<row .*?<\/row>/, ([row]) => row + row),
  ),
  onPart(
    "two rows in the wrong order",
    anySheet,
    oneMatch(/(<row .*?<\/row>)(<row .*?<\/row>)/, ([, one = "", other = ""]) => other + one),
  ),
  onPart("rows without numbers", anySheet, (text) => text.replace(/<row r="\d+"/g, "<row"), "same-or-told"),
  onPart(
    "an element never closes",
    anySheet,
    oneMatch(/<\/c>/, () => ""),
  ),
  onPart("the part is cut short", anyPart, (text, chance) =>
    text.slice(0, Math.max(1, chance.below(text.length))),
  ),
  onPart("a byte that no text has", anyPart, (text, chance) => insert(text, chance, "\u0001")),
  onPart("junk behind the end", anyPart, (text) => `${text}<junk/>`),
  onPart(
    "a comment",
    anySheet,
    oneMatch(/<row /, ([row]) => `<!-- relu -->${row}`),
    "same",
  ),
  onPart(
    "line breaks between the elements",
    anySheet,
    (text) => text.replace(/></g, ">\r\n<").replace(/(<t xml:space="preserve">)\r\n|\r\n(<\/t>)/g, "$1$2"),
    "same",
  ),
  onPart("a prefix for everything", anySheet, prefixed, "same"),
  onPart("a prefix for everything", workbook, prefixed, "same"),
  onPart("a prefix for everything", styles, prefixed, "same"),
  onPart(
    "the prefix r bound where it is used",
    workbook,
    (text) =>
      text
        .replace(/ xmlns:r="[^"]*"/, "")
        .replace(
          /<sheet /g,
          '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ',
        ),
    "same",
  ),
  onPart(
    "another name for the prefix r",
    workbook,
    (text) => text.replace(/xmlns:r=/, "xmlns:rel=").replace(/ r:id=/g, " rel:id="),
    "same",
  ),
  onPart(
    "no defined name in its list",
    workbook,
    (text) => text.replace("</sheets>", "</sheets><definedNames/>"),
    "same",
  ),
  onPart("no calculation", workbook, (text) => text.replace(/<calcPr[^>]*>/, ""), "same"),
  onPart(
    "a hidden sheet",
    workbook,
    oneMatch(/<sheet /, ([sheet]) => `${sheet}state="hidden" `),
    "same",
  ),
  onPart(
    "two sheets on one part",
    workbook,
    oneMatch(/ r:id="rId\d+"/, () => ' r:id="rId3"'),
  ),
  onPart(
    "two sheets of one name",
    workbook,
    oneMatch(/name="[^"]*"/, () => 'name="FAMILLES"'),
  ),
  onPart(
    "a sheet without a part",
    arrows,
    oneMatch(/<Relationship [^>]*worksheet"[^>]*>/, () => ""),
  ),
  onPart("two parts for each other", arrows, (text) =>
    text
      .replace(/sheet6\.xml/, "sheet?.xml")
      .replace(/sheet8\.xml/, "sheet6.xml")
      .replace("sheet?.xml", "sheet8.xml"),
  ),
  onPart("no way to the styles", arrows, (text) => text.replace(/<Relationship [^>]*styles"[^>]*>/, "")),
  onPart(
    "an absolute target",
    arrows,
    oneMatch(/Target="worksheets/, () => 'Target="/xl/worksheets'),
    "same",
  ),
  onPart(
    "no content type",
    types,
    oneMatch(/<Override [^>]*>/, () => ""),
  ),
  onPart(
    "no content type for .rels",
    types,
    (text) => text.replace(/<Default Extension="rels"[^>]*>/, ""),
    "same",
  ),
  onPart(
    "a content type for a part that is not there",
    types,
    (text) =>
      text.replace("</Types>", '<Override PartName="/xl/gone.xml" ContentType="application/xml"/></Types>'),
    "same",
  ),
  onPart(
    "number formats mixed up",
    styles,
    oneMatch(/formatCode="[^"]*"/, () => 'formatCode="General"'),
  ),
  onPart(
    "a number format of another kind",
    styles,
    oneMatch(/formatCode="[^"]*"/, () => 'formatCode="dd/mm/yyyy"'),
  ),
  onPart(
    "a number format gone",
    styles,
    oneMatch(/<numFmt [^>]*>/, () => ""),
  ),
  onPart(
    "looks in another order",
    styles,
    oneMatch(
      /(<xf numFmtId="1\d+"[^>]*>)(<xf numFmtId="1\d+"[^>]*>)/,
      ([, one = "", other = ""]) => other + one,
    ),
  ),
  onPart(
    "a list of looks cut short",
    styles,
    oneMatch(/<xf numFmtId="1\d+"[^>]*>/, () => ""),
  ),
  onPart("a table that is too short", anyTable, (text) => text.replace(/ref="(A1:[A-Z]+)\d+"/g, 'ref="$12"')),
  onPart("a table that is too long", anyTable, (text) =>
    text.replace(/ref="(A1:[A-Z]+)(\d+)"/g, 'ref="$1$20"'),
  ),
  onPart("a table of another place", anyTable, (text) => text.replace(/ref="A1:/g, 'ref="C4:')),
  onPart(
    "a column of a table called otherwise",
    anyTable,
    oneMatch(/(<tableColumn id="\d+" name=")[^"]*/, ([, start = ""]) => `${start}Autre`),
  ),
  onPart("a table without headers", anyTable, (text) =>
    text.replace("<table ", '<table headerRowCount="0" '),
  ),
  onPart("a table with totals", anyTable, (text) => text.replace('totalsRowShown="0"', 'totalsRowCount="1"')),
  onPart("another namespace", anySheet, (text) =>
    text.replace(/spreadsheetml\/2006\/main/, "spreadsheetml/2005/main"),
  ),
  onPart("strict", workbook, (text) =>
    text.replace(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
  ),
  onBytes("a byte turned", (bytes, chance) => {
    const turned = bytes.slice();
    const at = chance.below(turned.length);
    turned[at] = (turned[at] ?? 0) ^ (1 << chance.below(8));
    return turned;
  }),
  onBytes("the file is cut short", (bytes, chance) => bytes.slice(0, chance.below(bytes.length))),
  onBytes("junk behind the file", (bytes) => new Uint8Array([...bytes, 1, 2, 3, 4, 5])),
  onEntries("a part is missing", (parts, chance) => {
    const gone = chance.oneOf(Object.keys(parts));
    return { what: gone, entries: Object.entries(parts).filter(([path]) => path !== gone) };
  }),
  onEntries("backslashes in the names", (parts) => ({
    what: "",
    entries: Object.entries(parts).map(([path, text]) => [path.replace(/\//g, "\\"), text] as const),
  })),
  onEntries("names in capitals", (parts) => ({
    what: "",
    entries: Object.entries(parts).map(
      ([path, text]) => [path.replace("worksheets", "Worksheets"), text] as const,
    ),
  })),
  utf16,
];

function insert(text: string, chance: Chance, added: string): string {
  const at = chance.below(text.length);
  return text.slice(0, at) + added + text.slice(at);
}

function prefixed(text: string): string {
  return text
    .replace(/<(\/?)(?!\?|!)([A-Za-z])/g, "<$1x:$2")
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
    );
}

function onBytes(what: string, change: (bytes: Uint8Array, chance: Chance) => Uint8Array): Damage {
  return ({ model }, chance) => ({
    what,
    sheet: undefined,
    file: change(fileOf(partsOf(model)), chance),
    expects: "same-or-told",
  });
}

function onEntries(
  name: string,
  change: (
    parts: Parts,
    chance: Chance,
  ) => { readonly what: string; readonly entries: readonly (readonly [string, string])[] },
): Damage {
  return ({ model }, chance) => {
    const { what, entries } = change(partsOf(model), chance);
    return {
      what: `${name}: ${what}`,
      sheet: undefined,
      file: fileOf(Object.fromEntries(entries)),
      expects: "same-or-told",
    };
  };
}

function utf16({ model }: Base, chance: Chance): Mutation {
  const parts = partsOf(model);
  const path = chance.oneOf([workbook(), styles(), anySheet(model, chance)]);
  const text = (parts[path] ?? "").replace('encoding="UTF-8"', 'encoding="UTF-16"');
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  const files = Object.entries(parts).map(
    ([name, xml]) => [name, name === path ? bytes : strToU8(xml)] as const,
  );
  return {
    what: `${path}: UTF-16`,
    sheet: undefined,
    file: zipSync(Object.fromEntries(files), { level: 1 }),
    expects: "same-or-told",
  };
}
