import type { Content, PaperElement, Ink, Tag } from "./laid-out";
import { looks, set, type Look, type Side } from "./looks";
import { linesOf } from "./lines";
import type { PaperSize, Strip } from "./paper-size";

/** The pages of one document while it is laid out, from top to bottom. */
export class Flow {
  readonly root: PaperElement = { tag: "Sect", parts: [] };
  /** What says nothing, for each page. */
  readonly pages: Ink[][] = [[]];
  /** Signs that no face knows. */
  readonly unknown = new Set<string>();
  /** How far down the page is full. */
  y: number;
  private hasTitle = false;

  constructor(readonly paper: PaperSize) {
    this.y = paper.top;
  }

  get page(): number {
    return this.pages.length - 1;
  }

  /** Nothing stands on this page yet. */
  get isAtTop(): boolean {
    return this.y <= (this.page === 0 ? this.paper.top : this.paper.topOverleaf);
  }

  get room(): number {
    return this.paper.bottom - this.y;
  }

  /** The most that a page has room for, once another one goes before. */
  get roomOfPage(): number {
    return this.paper.bottom - this.paper.topOverleaf;
  }

  turnPage(): void {
    this.pages.push([]);
    this.y = this.paper.topOverleaf;
  }

  /** What follows, which is so high, stands together, if a page can hold it; did it take a new one? */
  makeRoom(height: number): boolean {
    if (height <= this.room + slack || this.isAtTop || height > this.roomOfPage) return false;
    this.turnPage();
    return true;
  }

  /** An element that is read next. */
  element(tag: Tag, more: Omit<PaperElement, "tag" | "parts"> = {}, parent = this.root): PaperElement {
    const element = { tag, ...more, parts: [] };
    parent.parts.push(element);
    return element;
  }

  /** The first heading of a document is its title. */
  headingElement(): PaperElement {
    const tag = this.hasTitle ? "H2" : "H1";
    this.hasTitle = true;
    return this.element(tag);
  }

  /** Puts something on the page at hand that belongs to the element. */
  put(element: PaperElement, ink: readonly Ink[]): void {
    element.parts.push({ page: this.page, ink } satisfies Content);
  }

  draw(...ink: readonly Ink[]): void {
    this.pages[this.page]?.push(...ink);
  }

  lines(text: string, { width }: Strip, look: Look): readonly string[] {
    return linesOf(text, width, look, this.unknown);
  }

  /** A text from here on, overleaf where the page is full; a short one stands in one piece. */
  write(element: PaperElement, text: string, strip: Strip, look: Look, side?: Side): void {
    const lines = this.lines(text, strip, look);
    if (lines.length * look.leading < this.roomOfPage / 4) this.makeRoom(lines.length * look.leading);
    for (let from = 0; from < lines.length;) {
      const fitting = this.fitting(look.leading);
      const now = lines.slice(from, from + fitting);
      this.put(element, set(now, strip, this.y, look, side));
      this.y += now.length * look.leading;
      from += now.length;
      if (from < lines.length) this.turnPage();
    }
  }

  /** How many lines of this height the page has room for; on an empty one there is always room for one. */
  fitting(leading: number, besides = 0): number {
    const fitting = Math.floor((this.room - besides + slack) / leading);
    if (fitting > 0) return fitting;
    if (this.isAtTop) return 1;
    this.turnPage();
    return this.fitting(leading, besides);
  }

  paragraph(text: string, look: Look = looks.paragraph): void {
    this.write(this.element("P"), text, this.paper.whole, look);
  }
}

/** What rounding may add. */
const slack = 0.01;
