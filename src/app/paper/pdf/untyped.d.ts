/** What is used of two packages that bring no types. */

declare module "fontkit" {
  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): { readonly codePoints: readonly number[] };
    layout(text: string): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}

declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place at which a line may end (UAX 14), or must. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
