import { moveFormula } from "../formula/references";
import { eachCell } from "../sheet/rows";
import type { SheetText } from "../sheet/sheet-text";
import {
  applyEdits,
  attribute,
  type Edit,
  findTag,
  maskOpaque,
  tagEnd,
  withAttribute,
} from "../xml/elements";
import { escapeText, unescapeXml } from "../xml/text";

/** A formula element of a shared group and the cell it stands in; positions are those of its row. */
interface SharedFormula {
  readonly group: string;
  readonly tag: string;
  /** The text that it holds; empty for one that repeats that of the first of its group. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
}

/**
 * The sheet with some shared formulas (ECMA-376 part 1, 18.3.1.40) written out in each of their cells: those of which a
 * cell is about to be overwritten or moved. Otherwise, with their first cell gone, the others would be orphans.
 */
export function expandSharedFormulas(
  sheet: SheetText,
  isTouched: (row: number, column: number, own: () => string) => boolean,
): SheetText {
  const formulas = sharedFormulas(sheet);
  const masters = mastersOf(formulas);
  const touched = formulas.filter((formula) =>
    isTouched(formula.row, formula.column, () => ownFormula(formula, masters) ?? ""),
  );
  const groups = new Set(touched.map(({ group }) => group));
  if (groups.size === 0) return sheet;
  const edits = new Map<number, Edit[]>();
  for (const formula of formulas) {
    const own = groups.has(formula.group) ? ownFormula(formula, masters) : undefined;
    if (own === undefined) continue;
    const tag = ["t", "ref", "si"].reduce(
      (open, name) => withAttribute(open, name, undefined),
      formula.tag.replace(/\s*\/>$/, ">"),
    );
    const { start, end } = formula;
    const inRow = edits.get(formula.row) ?? [];
    edits.set(formula.row, inRow);
    inRow.push({ start, end, text: `${tag}${escapeText(own)}</${sheet.layout.prefix}f>` });
  }
  return sheet.withRows(editedRows(sheet, edits));
}

/** Rows with these edits made in them. */
export function editedRows(
  sheet: SheetText,
  edits: ReadonlyMap<number, readonly Edit[]>,
): ReadonlyMap<number, string> {
  return new Map([...edits].map(([row, inRow]) => [row, applyEdits(sheet.row(row)?.text ?? "", inRow)]));
}

/** The shared formulas of one row, as they read in their cells, by column. */
export function sharedFormulasIn(sheet: SheetText, row: number): ReadonlyMap<number, string> {
  const inRow = new Map<number, string>();
  const formulas = sharedFormulas(sheet);
  const masters = mastersOf(formulas);
  for (const formula of formulas) {
    const own = formula.row === row ? ownFormula(formula, masters) : undefined;
    if (own !== undefined) inRow.set(formula.column, own);
  }
  return inRow;
}

function mastersOf(formulas: readonly SharedFormula[]): ReadonlyMap<string, SharedFormula> {
  return new Map(formulas.filter(({ written }) => written !== "").map((formula) => [formula.group, formula]));
}

function ownFormula(
  { group, row, column }: SharedFormula,
  masters: ReadonlyMap<string, SharedFormula>,
): string | undefined {
  const master = masters.get(group);
  if (master === undefined) return undefined;
  return moveFormula(unescapeXml(master.written), row - master.row, column - master.column);
}

function sharedFormulas(sheet: SheetText): readonly SharedFormula[] {
  const { prefix } = sheet.layout;
  const found: SharedFormula[] = [];
  for (const row of sheet.rowsWithFormula()) {
    const place = sheet.row(row);
    if (place?.text.includes("shared") !== true) continue;
    const { text, openEnd: from, contentEnd: to } = place;
    const masked = maskOpaque(text);
    const bounds = { row, start: 0, openEnd: from, contentEnd: to, end: text.length };
    eachCell({ masked, prefix }, bounds, (column, _start, cellOpenEnd, cellEnd) => {
      const start = findTag(masked.slice(cellOpenEnd, cellEnd), `<${prefix}f`, 0) + cellOpenEnd;
      if (start < cellOpenEnd) return;
      const openEnd = tagEnd(masked, start);
      const tag = text.slice(start, openEnd);
      const group = attribute(tag, "si");
      if (attribute(tag, "t") !== "shared" || group === undefined) return;
      const isEmpty = masked.charCodeAt(openEnd - 2) === 47;
      const contentEnd = isEmpty ? openEnd : masked.indexOf(`</${prefix}f`, openEnd);
      const end = isEmpty ? openEnd : masked.indexOf(">", contentEnd) + 1;
      found.push({ group, tag, written: text.slice(openEnd, contentEnd), start, end, row, column });
    });
  }
  return found;
}
