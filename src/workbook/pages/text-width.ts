import { remember } from "../../kernel/remember";

/**
 * How wide is a text, in digits of its font, and how many lines does it take? Fonts differ in the size of their letters and
 * hardly in how these compare with their digits, by which Excel measures columns: the figures are a little more than those
 * of Calibri, Carlito and DejaVu Sans.
 */
const narrow = 0.62;
const usual = 1;
const wide = 1.66;
const capital = 1.24;

const narrowSigns = /[fijlrtI.,;:'\u2019!|()[\] \u00ab\u00bb\u00a0\u202f-]/;
/** The ligatures oe and ae, the long dash and the points among them. */
const wideSigns = /[mwMW@%\u0153\u0152\u00e6\u00c6\u2014\u2026]/;

function widthOfSign(sign: string): number {
  if (narrowSigns.test(sign)) return narrow;
  if (wideSigns.test(sign)) return wide;
  return sign !== sign.toLowerCase() ? capital : usual;
}

/** By UTF-16 unit, as they are met: the pages of a town are millions of signs. */
const widths: (number | undefined)[] = [];

export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    width += widths[unit] ??= widthOfSign(text.charAt(at));
  }
  return width;
}

/** Words are wrapped whole, so they are laid out one after the other; one that is longer than a line is cut where it ends. */
export function linesIn(text: string, width: number): number {
  // Most texts are short, and need no laying out.
  if (text.length * wide <= width && !text.includes("\n")) return 1;
  return layouts(width)(text);
}

/** The pages of a print say the same over and over, in columns of a few widths. */
const layouts = remember((width: number) =>
  remember((text: string) => {
    if (!text.includes("\n") && widthOf(text) <= width) return 1;
    return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width), 0);
  }, 2_000),
);

function linesOfParagraph(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const own = widthOf(word);
    if (used > 0 && used + own > width) {
      lines += 1;
      used = 0;
    }
    if (own > width) {
      lines += Math.ceil(own / width) - 1;
      used = own % width;
    } else used += own;
    used += narrow;
  }
  return lines;
}
