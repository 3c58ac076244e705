import { attribute, withAttribute } from "../xml/elements";
import type { StyleBook } from "../styles/style-book";

/**
 * Brings a cell format of one workbook into another, with the font, fill, border and number format it points to; gives
 * its index there. The ordinary font of the workbook that receives it is kept: a new sheet must not look foreign.
 */
export function importCellFormat(from: StyleBook, index: number, into: StyleBook): number {
  const xml = from.unprefixed(from.cellFormat(index));
  const open = xml.slice(0, xml.indexOf(">") + 1);
  const number = (name: string) => Number(attribute(open, name) ?? "0");
  const font =
    number("fontId") === 0
      ? 0
      : into.indexOf("fonts", inOwnFont(itemOf(from, "fonts", number("fontId")), into));
  const fill = number("fillId") === 0 ? 0 : into.indexOf("fills", itemOf(from, "fills", number("fillId")));
  const border =
    number("borderId") === 0 ? 0 : into.indexOf("borders", itemOf(from, "borders", number("borderId")));
  const ids = {
    numFmtId: into.formatId(from.numberFormat(xml)),
    fontId: font,
    fillId: fill,
    borderId: border,
    xfId: 0,
  };
  const tag = Object.entries(ids).reduce(
    (written, [name, id]) => withAttribute(written, name, String(id)),
    open,
  );
  return into.indexOf("cellXfs", tag + xml.slice(open.length));
}

function itemOf(book: StyleBook, list: "fonts" | "fills" | "borders", index: number): string {
  const item = book.item(list, index);
  if (item === undefined) throw new Error(`A new sheet has no entry ${index} in ${list}.`);
  return book.unprefixed(item);
}

/** The same font in the typeface and size of the workbook's first one. */
function inOwnFont(font: string, into: StyleBook): string {
  const ordinary = into.unprefixed(into.item("fonts", 0) ?? "<font/>");
  const part = (name: string) => new RegExp(`<${name}\\s[^>]*/>`);
  return ["sz", "name"].reduce((written, name) => {
    const own = part(name).exec(ordinary)?.[0];
    return own === undefined ? written : written.replace(part(name), own);
  }, font);
}
