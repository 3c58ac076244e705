import { textOf, richTextOf } from "../read/texts";
import type { CellText, SheetText } from "../sheet/sheet-text";
import type { SheetTable } from "../sheet/tables";
import { escapeText } from "../xml/text";

/**
 * What the header cells of a table say, column by column; `undefined` where a cell holds no text, and where a formula
 * still calls the column by the name that the table part gives it.
 */
export function headerTexts(
  sheet: SheetText,
  { range, headerRows, columns, text }: SheetTable,
  sharedText: (index: number) => string | undefined,
): readonly (string | undefined)[] {
  if (headerRows !== 1) return [];
  return columns.map(({ name }, index) => {
    const cell = sheet.cell(range.top, range.left + index);
    const header = cell && cellText(cell, sharedText);
    if (header === name) return header;
    if (header === undefined || header === "") return undefined;
    const inFormula = `[${escapeText(name)}]`;
    return isFormulaWith(sheet, inFormula) || text.includes(inFormula) ? undefined : header;
  });
}

function isFormulaWith(sheet: SheetText, text: string): boolean {
  const isIn = (number: number) => sheet.row(number)?.text.includes(text) === true;
  return sheet.text.includes(text) || sheet.rowsWithFormula().some(isIn);
}

function cellText(
  { type, content }: CellText,
  sharedText: (index: number) => string | undefined,
): string | undefined {
  if (type === "inlineStr") return richTextOf(content);
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content)?.[1] ?? "";
  if (type === "str") return textOf(value);
  return type === "s" ? sharedText(Number(value)) : undefined;
}
