import { create, type Font } from "fontkit";
import { bold } from "./fonts/bold";
import { regular } from "./fonts/regular";

/** The two faces of Open Sans in which everything is set. */
export type Face = "regular" | "bold";
export const faces: readonly Face[] = ["regular", "bold"];

const sources: Readonly<Record<Face, string>> = { regular, bold };
const opened = new Map<Face, Font>();

/** Parsed once for all documents. */
export function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known !== undefined) return known;
  const font = create(bytesOf(sources[face]));
  drawAlike(font as LookedUp);
  nameShapes(font);
  opened.set(face, font);
  return font;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/**
 * Signs that the font lacks, with those that look the same and mean nothing in print (a thin space, a soft hyphen): what is
 * copied from the page is still the sign that was meant.
 */
const alike = new Map([
  [0x20_2f, 0x20_09],
  [0x20_11, 0xad],
]);

/** fontkit keeps the table of signs to itself: its version is pinned, and a test reads these signs back. */
interface LookedUp extends Font {
  readonly _cmapProcessor: { lookup: (code: number, selector?: number) => number };
}

function drawAlike({ _cmapProcessor: table }: LookedUp): void {
  const lookUp = table.lookup.bind(table);
  table.lookup = (code, selector) => lookUp(alike.get(code) ?? code, selector);
}

/**
 * fontkit keeps each shape with the sign for which it was first asked. A shape that was first met as a part of another one (the
 * E of É) would stand for no sign in all documents: each is asked for as what it is before anything is set.
 */
function nameShapes(font: Font): void {
  for (const code of [...alike.keys(), ...font.characterSet]) font.glyphForCodePoint(code);
}

const unknownSign = "\ufffd";

/**
 * The text as the faces can set it: letters with their accents in one piece, a sign for whatever they do not know. Those go
 * to `unknown`.
 */
export function settable(text: string, unknown?: Set<string>): string {
  const whole = text.normalize("NFC").replace(/[ \t]*(?:\r\n|[\r\u2028\u2029])/g, "\n");
  return Array.from(whole, (sign) => {
    // What no paper shows: signs that join, mark or turn.
    if (/^\p{Cf}$/u.test(sign)) return "";
    if (sign === "\n" || isKnown(sign)) return sign;
    if (/^[\p{Cc}\p{Z}]$/u.test(sign)) return " ";
    const simpler = sign.normalize("NFKD");
    if (Array.from(simpler).every(isKnown)) return simpler;
    unknown?.add(sign);
    return unknownSign;
  }).join("");
}

function isKnown(sign: string): boolean {
  return fontOf("regular").hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}

const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };

/** In points. Words are measured once: most of them stand on every page. */
export function widthOf(text: string, face: Face, size: number): number {
  let width = 0;
  for (const word of text.split(/(?<= )/)) width += widthOfWord(word, face);
  return width * size;
}

function widthOfWord(word: string, face: Face): number {
  const known = widths[face].get(word);
  if (known !== undefined) return known;
  const font = fontOf(face);
  const width = font.layout(word).advanceWidth / font.unitsPerEm;
  if (widths[face].size > mostWords) widths[face].clear();
  widths[face].set(word, width);
  return width;
}

const mostWords = 20_000;
