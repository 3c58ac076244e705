import { findTag, maskOpaque, prefixOf, rootOf } from "../xml/elements";
import { plainXml } from "./plain-xml";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The contents of the `<si>` of a workbook, in their order; `undefined` when the part is not well formed. */
export function readSharedStrings(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return [];
  const root = rootOf(maskOpaque(text));
  if (root?.name !== "sst") return undefined;
  const plain = plainXml(text.slice(root.openEnd, root.contentEnd), prefixOf(root.tag));
  const strings: string[] = [];
  for (let at = findTag(plain, "<si", 0); at !== -1;) {
    const open = plain.indexOf(">", at) + 1;
    const isEmpty = plain.charCodeAt(open - 2) === 47;
    const close = isEmpty ? open : plain.indexOf("</si", open);
    if (open === 0 || close === -1) return undefined;
    strings.push(plain.slice(open, close));
    at = findTag(plain, "<si", close);
  }
  return strings;
}

/**
 * A shared strings part of these `<si>` contents. exceljs reads texts well only from there: it decodes the entities of
 * `t="str"` twice, and leaves `_x000D_` in inline texts.
 */
export function sharedStringsXml(contents: readonly string[]): string {
  // exceljs takes an `<si>` without text for nothing at all, and then fails on the cell.
  const items = contents.map(
    (content) => `<si>${content.trim() === "" ? "<t></t>" : upperEscapes(content)}</si>`,
  );
  return `${declaration}<sst xmlns="${namespace}">${items.join("")}</sst>`;
}

// exceljs undoes `_x000D_` only when its digits are capital letters; the format allows small ones too.
function upperEscapes(xml: string): string {
  return xml.replace(/_x[0-9a-fA-F]{4}_/g, (escaped) => `_x${escaped.slice(2, 6).toUpperCase()}_`);
}
