import { attribute } from "../xml/elements";
import type { SheetText } from "../sheet/sheet-text";

const lineHeight = 15;
const mostHeight = 409;
const ordinaryWidth = 8.43;

/**
 * How high must a row be for its long texts? Excel fits rows when it opens a file, LibreOffice does not do so for files of
 * Excel, and lines would print over one another: so the height is estimated, and left free (no `customHeight`) for both
 * to fit again when the row is edited.
 */
export class RowHeights {
  private readonly columns: readonly { readonly min: number; readonly max: number; readonly width: number }[];

  constructor(sheet: SheetText) {
    this.columns = sheet.inside("cols").map((element) => {
      const tag = sheet.startTag(element);
      return {
        min: Number(attribute(tag, "min") ?? "0"),
        max: Number(attribute(tag, "max") ?? "0"),
        width: Number(attribute(tag, "width") ?? String(ordinaryWidth)),
      };
    });
  }

  /** `undefined` for a text of one line. */
  heightFor(column: number, text: string): number | undefined {
    const width = this.columns.find(({ min, max }) => column >= min && column <= max)?.width ?? ordinaryWidth;
    // A width counts digits; letters are narrower on the whole, and words are wrapped whole.
    const perLine = Math.max(1, Math.floor(width * 1.1));
    if (text.length <= perLine && !text.includes("\n")) return undefined;
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    return lines === 1 ? undefined : Math.min(mostHeight, lines * lineHeight);
  }
}
