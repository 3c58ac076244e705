import { followCells } from "../formula/references";
import type { SheetText } from "../sheet/sheet-text";
import { type Edit, findTag, maskOpaque, tagEnd } from "../xml/elements";
import { escapeText, unescapeXml } from "../xml/text";
import { type Move, rowAfter } from "./moves";
import { editedRows, expandSharedFormulas } from "./shared-formulas";

export type RewriteFormula = (formula: string) => string;

/** How a formula of this sheet reads once the totals rows have moved; `undefined` when none moves. */
export function totalsFollower(sheet: string, moves: readonly Move[]): RewriteFormula | undefined {
  if (moves.length === 0) return undefined;
  return (formula) => followCells(formula, sheet, (row, column) => rowAfter(moves, row, column));
}

/**
 * The sheet with its formulas rewritten, those of the totals rows too, which still stand where they were. Formulas of
 * other sheets are not looked at: their parts stay to the byte, and they had better name the table (`Table1[#Totals]`).
 */
export function rewriteFormulas(original: SheetText, rewrite: RewriteFormula): SheetText {
  const sheet = expandSharedFormulas(original, (_row, _column, own) => rewrite(own()) !== own());
  const edits = new Map<number, readonly Edit[]>();
  for (const number of sheet.rowsWithFormula()) {
    const inRow = formulaEdits(sheet.row(number)?.text ?? "", sheet.layout.prefix, rewrite);
    if (inRow.length > 0) edits.set(number, inRow);
  }
  return sheet.withRows(editedRows(sheet, edits));
}

function formulaEdits(text: string, prefix: string, rewrite: RewriteFormula): readonly Edit[] {
  const masked = maskOpaque(text);
  const edits: Edit[] = [];
  const open = `<${prefix}f`;
  for (let at = findTag(masked, open, 0); at !== -1; at = findTag(masked, open, at + 1)) {
    const start = tagEnd(masked, at);
    const end = masked.indexOf("<", start);
    if (start === -1 || end === -1) break;
    const formula = unescapeXml(text.slice(start, end));
    const own = rewrite(formula);
    if (own !== formula) edits.push({ start, end, text: escapeText(own) });
  }
  return edits;
}
