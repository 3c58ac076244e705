/** Longer ones are sentences. */
const longestTitle = 60;
/** Page numbers, counts and dates stand between lines of one class. */
const remark = /^page\b|^\P{L}*$|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/iu;

/** May a text that stands alone in its row be the title of the lines below? */
export function mayBeTitle(text: string): boolean {
  return text.length <= longestTitle && !remark.test(text);
}

/** The class that a title over its lines names, carried on from one table of a sheet to the next. */
export class ClassTitle {
  private name: string | undefined;
  /** A line came since: what stands alone after it is over other lines. */
  private isUsed = false;
  private unknown: { readonly line: number; readonly text: string } | undefined;

  begin(name: string): void {
    this.name = name;
    this.isUsed = false;
    this.unknown = undefined;
  }

  /** What may be the title of a class that nobody knows: the one above does not go on under it. */
  breakAt(line: number, text: string): void {
    if (this.name === undefined || !this.isUsed || !mayBeTitle(text)) return;
    this.name = undefined;
    this.unknown = { line, text };
  }

  /** The class of a line that has none of its own. */
  ofLine(): string | undefined {
    this.isUsed = true;
    return this.name;
  }

  /** The title that left a line without a class, once. */
  takeUnknown(): { readonly line: number; readonly text: string } | undefined {
    const { unknown } = this;
    this.unknown = undefined;
    return unknown;
  }
}
