import { decodeCellText, unescapeXml } from "../xml/text";

/** The text inside `<t>` or `<v>` as people read it. */
export function textOf(xml: string): string {
  // A line break of any kind reads as one (XML 1.0, 2.11); one that is spelled out (`&#13;`, `_x000D_`) stays as it is.
  const plain = xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml;
  return decodeCellText(unescapeXml(plain));
}

/** The text of `<si>` or `<is>` without its looks and without its readings in another script (`<rPh>`). */
export function richTextOf(xml: string): string {
  if (xml.startsWith("<t>") && xml.indexOf("<", 3) === xml.length - 4) return textOf(xml.slice(3, -4));
  const pieces = xml
    .replace(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh\s*>/g, "")
    .matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g);
  return [...pieces].map(([, piece = ""]) => textOf(piece)).join("");
}
