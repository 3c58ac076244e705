/**
 * Texts as the parts of a workbook hold them. A cell text is an ST_Xstring (ECMA-376 part 1, 22.9.2.19): a character
 * that XML 1.0 forbids is written `_xHHHH_`, and so is the underscore of a text that merely looks like one.
 */

const forbidden =
  /[\x00-\x08\x0b-\x0d\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g; // eslint-disable-line no-control-regex
const suspect = /[&<>_\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/; // eslint-disable-line no-control-regex
const looksEscaped = /_(?=x[0-9a-fA-F]{4}_)/g;
const special = /[&<>]/g;
const entityOf: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A cell text for element content. */
export function encodeCellText(text: string): string {
  // One look at texts in which there is nothing to do: nearly all.
  return suspect.test(text) ? escapeText(escapeCharacters(text)) : text;
}

/** A cell text for an attribute: line ends and tabs too are spelled, since XML would turn them into spaces. */
export function encodeCellAttribute(text: string): string {
  return escapeAttribute(spelledOut(text));
}

/** The same before `&` and quotes are escaped. */
export function spelledOut(text: string): string {
  return escapeCharacters(text).replace(/[\t\n]/g, spell);
}

function escapeCharacters(text: string): string {
  return text.replace(looksEscaped, "_x005F_").replace(forbidden, spell);
}

function spell(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Undoes `_xHHHH_`. */
export function decodeCellText(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function escapeText(text: string): string {
  return text.replace(special, (character) => entityOf[character] ?? character);
}

export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entityOf[character] ?? character);
}

const known = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Element content or an attribute value as the text it stands for. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name: string) => {
    if (typeof hex === "string") return fromCodePoint(parseInt(hex, 16), whole);
    if (typeof decimal === "string") return fromCodePoint(Number(decimal), whole);
    return known.get(name) ?? whole;
  });
}

function fromCodePoint(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
