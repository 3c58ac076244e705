import { columnNumber, lastSheetColumn, lastSheetRow } from "../../../workbook/excel/addresses";
import { attribute, tagEnd } from "../xml/elements";
import type { PartLayout } from "./layout";

/** One `<row>` by its positions in the text of the part. */
export interface RowStretch {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly contentEnd: number;
  readonly end: number;
}

/**
 * The rows of a sheet in the order of its text; `undefined` when they are not well formed. A row without a number
 * follows the one before it (ECMA-376 part 1, 18.3.1.73). Those beyond `until` are not looked at.
 */
export function scanRows(
  { masked, prefix, sheetData }: PartLayout,
  until: number = lastSheetRow,
): RowStretch[] | undefined {
  const rows: RowStretch[] = [];
  const open = `<${prefix}row`;
  const close = `</${prefix}row`;
  let last = 0;
  let at = nextTag(masked, open, sheetData.openEnd, sheetData.contentEnd);
  while (at !== -1) {
    const openEnd = tagEnd(masked, at);
    if (openEnd === -1) return undefined;
    const isEmpty = masked.charCodeAt(openEnd - 2) === 47;
    const contentEnd = isEmpty ? openEnd : masked.indexOf(close, openEnd);
    const end = isEmpty ? openEnd : masked.indexOf(">", contentEnd) + 1;
    if (contentEnd === -1 || contentEnd > sheetData.contentEnd) return undefined;
    last = rowNumber(masked, at + open.length, at, openEnd) ?? last + 1;
    if (!Number.isInteger(last) || last < 1 || last > lastSheetRow) return undefined;
    if (last > until) return rows;
    rows.push({ row: last, start: at, openEnd, contentEnd, end });
    at = nextTag(masked, open, end, sheetData.contentEnd);
  }
  return rows;
}

/** The next place where this tag opens, before `to`; anything else on the way is passed over, never searched through. */
function nextTag(text: string, opening: string, from: number, to: number): number {
  for (let at = text.indexOf("<", from); at !== -1 && at < to; at = text.indexOf("<", at + 1)) {
    if (text.startsWith(opening, at) && !isNameCharacter(text.charCodeAt(at + opening.length))) return at;
  }
  return -1;
}

function isNameCharacter(code: number): boolean {
  return code > 62 || (code > 47 && code < 59) || code === 45 || code === 46;
}

function rowNumber(text: string, nameEnd: number, start: number, end: number): number | undefined {
  // Nearly every writer puts the number first.
  if (text.startsWith(' r="', nameEnd))
    return Number(text.slice(nameEnd + 4, text.indexOf('"', nameEnd + 4)));
  const number = attribute(text.slice(start, end), "r");
  return number === undefined ? undefined : Number(number);
}

/** One `<c>` by its positions, and the attributes that matter. */
export interface CellPlace {
  readonly column: number;
  readonly start: number;
  readonly openEnd: number;
  readonly contentEnd: number;
  readonly end: number;
  /** Index into the cell formats; 0 where none is given. */
  readonly style: number;
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`; empty for a number. */
  readonly type: string;
}

/** The cells of one row in the order of its text; `undefined` when they are not well formed. */
export function scanCells(
  layout: Pick<PartLayout, "masked" | "prefix">,
  row: RowStretch,
): CellPlace[] | undefined {
  const cells: CellPlace[] = [];
  const isSound = eachCell(layout, row, (column, start, openEnd, contentEnd, end, style, type) => {
    cells.push({ column, start, openEnd, contentEnd, end, style, type });
  });
  return isSound ? cells : undefined;
}

type Visit = (
  column: number,
  start: number,
  openEnd: number,
  contentEnd: number,
  end: number,
  style: number,
  type: string,
) => void;

/** Visits the cells of a row without making an object of each: a large sheet has a million of them. */
export function eachCell(
  { masked, prefix }: Pick<PartLayout, "masked" | "prefix">,
  row: RowStretch,
  visit: Visit,
): boolean {
  const open = `<${prefix}c`;
  const close = `</${prefix}c`;
  let last = 0;
  let at = nextTag(masked, open, row.openEnd, row.contentEnd);
  while (at !== -1) {
    let column = last + 1;
    let style = 0;
    let type = "";
    let next = at + open.length;
    // The start tag, attribute by attribute: `name="value"`, either kind of quote, any white space.
    for (;;) {
      let code = masked.charCodeAt(next);
      while (code <= 32) code = masked.charCodeAt((next += 1));
      if (code === 62 || code === 47) break;
      const equals = masked.indexOf("=", next);
      if (equals === -1 || equals >= row.contentEnd) return false;
      let quote = equals + 1;
      while (masked.charCodeAt(quote) <= 32) quote += 1;
      const valueEnd = masked.indexOf(masked.charAt(quote), quote + 1);
      if (valueEnd === -1 || valueEnd >= row.contentEnd) return false;
      if (masked.charCodeAt(next + 1) === 61 || masked.charCodeAt(next + 1) <= 32) {
        if (code === 114) column = columnOf(masked, quote + 1);
        else if (code === 115) style = Number(masked.slice(quote + 1, valueEnd));
        else if (code === 116) type = masked.slice(quote + 1, valueEnd);
      }
      next = valueEnd + 1;
    }
    const isEmpty = masked.charCodeAt(next) === 47;
    const openEnd = isEmpty ? next + 2 : next + 1;
    const contentEnd = isEmpty ? openEnd : masked.indexOf(close, openEnd);
    if (contentEnd === -1 || contentEnd > row.contentEnd) return false;
    const end = isEmpty ? openEnd : masked.indexOf(">", contentEnd) + 1;
    if (column < 1 || column > lastSheetColumn || !Number.isInteger(style)) return false;
    visit(column, at, openEnd, contentEnd, end, style, type);
    last = column;
    at = nextTag(masked, open, end, row.contentEnd);
  }
  return true;
}

/** The column of an address that begins here; its letters end at the first digit. */
function columnOf(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) >= 65) end += 1;
  return columnNumber(text.slice(at, end));
}
