import { moveFormula } from "../formula/references";
import { eachCell } from "../sheet/rows";
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
  isTouched: (row: number, column: number, own: () => string) => boolean,
): SheetText | undefined {
  if (!sheet.layout.masked.includes("shared")) return sheet;
  const formulas = sharedFormulas(sheet);
  const masters = mastersOf(formulas);
  const touched = formulas.filter((formula) =>
    isTouched(formula.row, formula.column, () => ownFormula(sheet, formula, masters) ?? ""),
  );
  const groups = new Set(touched.map(({ group }) => group));
  if (groups.size === 0) return sheet;
  const edits = formulas.flatMap((formula): Edit[] => {
    const own = groups.has(formula.group) ? ownFormula(sheet, formula, masters) : undefined;
    if (own === undefined) return [];
    const tag = ["t", "ref", "si"].reduce(
      (open, name) => withAttribute(open, name, undefined),
      sheet.text.slice(formula.start, formula.openEnd).replace(/\s*\/>$/, ">"),
    );
    const { prefix } = sheet.layout;
    return [{ start: formula.start, end: formula.end, text: `${tag}${escapeText(own)}</${prefix}f>` }];
  });
  return SheetText.of(applyEdits(sheet.text, edits));
}

/** The shared formulas of one row, as they read in their cells, by column. */
export function sharedFormulasIn(sheet: SheetText, row: number): ReadonlyMap<number, string> {
  const inRow = new Map<number, string>();
  if (!sheet.layout.masked.includes("shared")) return inRow;
  const formulas = sharedFormulas(sheet);
  const masters = mastersOf(formulas);
  for (const formula of formulas) {
    const own = formula.row === row ? ownFormula(sheet, formula, masters) : undefined;
    if (own !== undefined) inRow.set(formula.column, own);
  }
  return inRow;
}

function mastersOf(formulas: readonly SharedFormula[]): ReadonlyMap<string, SharedFormula> {
  return new Map(formulas.filter(({ isMaster }) => isMaster).map((formula) => [formula.group, formula]));
}

function ownFormula(
  { text }: SheetText,
  { group, row, column }: SharedFormula,
  masters: ReadonlyMap<string, SharedFormula>,
): string | undefined {
  const master = masters.get(group);
  if (master === undefined) return undefined;
  const written = unescapeXml(text.slice(master.openEnd, master.contentEnd));
  return moveFormula(written, row - master.row, column - master.column);
}

function sharedFormulas({ layout, text, rows }: SheetText): readonly SharedFormula[] {
  const { masked, prefix } = layout;
  const found: SharedFormula[] = [];
  let sign = -1;
  for (const place of rows) {
    // The next place where the word stands at all: rows before it need not be looked at.
    if (sign < place.openEnd) sign = masked.indexOf("shared", place.openEnd);
    if (sign === -1) break;
    if (sign >= place.contentEnd) continue;
    eachCell(layout, place, (column, _start, cellOpenEnd, cellEnd) => {
      const start = findTag(masked.slice(cellOpenEnd, cellEnd), `<${prefix}f`, 0) + cellOpenEnd;
      if (start < cellOpenEnd) return;
      const openEnd = tagEnd(masked, start);
      const tag = text.slice(start, openEnd);
      const group = attribute(tag, "si");
      if (attribute(tag, "t") !== "shared" || group === undefined) return;
      const isEmpty = masked.charCodeAt(openEnd - 2) === 47;
      const contentEnd = isEmpty ? openEnd : masked.indexOf(`</${prefix}f`, openEnd);
      const end = isEmpty ? openEnd : masked.indexOf(">", contentEnd) + 1;
      const isMaster = contentEnd > openEnd;
      found.push({ group, start, openEnd, contentEnd, end, row: place.row, column, isMaster });
    });
  }
  return found;
}
