import type { SheetText } from "../sheet/sheet-text";
import type { CellPlace } from "../sheet/rows";
import type { SheetTable } from "../sheet/tables";
import { decodeCellText, escapeText, unescapeXml } from "../xml/text";

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
    const header = cell && cellText(cell, sheet.content(cell), sharedText);
    if (header === name) return header;
    if (header === undefined || header === "") return undefined;
    const inFormula = `[${escapeText(name)}]`;
    return sheet.text.includes(inFormula) || text.includes(inFormula) ? undefined : header;
  });
}

function cellText(
  { type }: CellPlace,
  content: string,
  sharedText: (index: number) => string | undefined,
): string | undefined {
  if (type === "inlineStr") return plainText(content);
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content)?.[1] ?? "";
  if (type === "str") return decodeCellText(unescapeXml(value));
  const shared = type === "s" ? sharedText(Number(value)) : undefined;
  return shared === undefined ? undefined : plainText(shared);
}

/** The text of `<si>` or `<is>` without its looks and without its readings in another script (`<rPh>`). */
function plainText(xml: string): string {
  const pieces = xml
    .replace(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh>/g, "")
    .matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g);
  return [...pieces].map(([, piece = ""]) => decodeCellText(unescapeXml(piece))).join("");
}
