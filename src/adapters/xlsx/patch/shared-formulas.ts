import { moveFormula } from "../formula/references";
import { parseCell } from "../address";
import { SheetText } from "../sheet/sheet-text";
import { applyEdits, attribute, type Edit, findTag, tagEnd, withAttribute } from "../xml/elements";
import { escapeText, unescapeXml } from "../xml/text";

/** A formula element of a shared group and the cell it stands in. */
interface SharedFormula {
  readonly group: string;
  readonly start: number;
  readonly openEnd: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
  /** The first of the group holds the text that the others repeat. */
  readonly isMaster: boolean;
}

/**
 * The sheet with some shared formulas (ECMA-376 part 1, 18.3.1.40) written out in each of their cells: those of which a
 * cell is about to be overwritten or moved. Otherwise, with their first cell gone, the others would be orphans.
 */
export function expandSharedFormulas(
  sheet: SheetText,
  isTouched: (row: number, column: number) => boolean,
): SheetText | undefined {
  if (!sheet.layout.masked.includes("shared")) return sheet;
  const formulas = sharedFormulas(sheet);
  const groups = new Set(
    formulas.filter(({ row, column }) => isTouched(row, column)).map(({ group }) => group),
  );
  if (groups.size === 0) return sheet;
  const masters = new Map(
    formulas.filter(({ isMaster }) => isMaster).map((formula) => [formula.group, formula]),
  );
  const edits = formulas.flatMap((formula): Edit[] => {
    const master = masters.get(formula.group);
    if (!groups.has(formula.group) || master === undefined) return [];
    const text = unescapeXml(sheet.text.slice(master.openEnd, master.contentEnd));
    const own = moveFormula(text, formula.row - master.row, formula.column - master.column);
    const tag = ["t", "ref", "si"].reduce(
      (open, name) => withAttribute(open, name, undefined),
      sheet.text.slice(formula.start, formula.openEnd).replace(/\s*\/>$/, ">"),
    );
    const { prefix } = sheet.layout;
    return [{ start: formula.start, end: formula.end, text: `${tag}${escapeText(own)}</${prefix}f>` }];
  });
  return SheetText.of(applyEdits(sheet.text, edits));
}

function sharedFormulas({ layout, text }: SheetText): readonly SharedFormula[] {
  const { masked, prefix, sheetData } = layout;
  const found: SharedFormula[] = [];
  const open = `<${prefix}f`;
  for (let at = findTag(masked, open, sheetData.openEnd); at !== -1 && at < sheetData.contentEnd;) {
    const openEnd = tagEnd(masked, at);
    const tag = text.slice(at, openEnd);
    const isEmpty = masked.charCodeAt(openEnd - 2) === 47;
    const contentEnd = isEmpty ? openEnd : masked.indexOf(`</${prefix}f`, openEnd);
    const end = isEmpty ? openEnd : masked.indexOf(">", contentEnd) + 1;
    const group = attribute(tag, "si");
    if (attribute(tag, "t") === "shared" && group !== undefined) {
      const cellStart = masked.lastIndexOf(`<${prefix}c `, at);
      const address = parseCell(attribute(text.slice(cellStart, tagEnd(masked, cellStart)), "r") ?? "");
      if (address !== undefined) {
        const isMaster = contentEnd > openEnd;
        found.push({ group, start: at, openEnd, contentEnd, end, ...address, isMaster });
      }
    }
    at = findTag(masked, open, end);
  }
  return found;
}
