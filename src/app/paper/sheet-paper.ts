import type { PaperGrid } from "./document";
import type { PageCell } from "../../workbook/changes";
import type { MeasuredRow, PageDraft } from "../../workbook/pages/page-draft";
import { continuedWords } from "../../wording/print/common";

/** Seven pixels a digit and five more a column, at 96 to the inch: the widths of Calibri 11. */
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;

/** The paper of one document: what does not fit on a sheet of it goes on overleaf, under its title and the number of the page. */
export class SheetPaper {
  /** So far. */
  pages = 1;

  constructor(
    private readonly draft: PageDraft,
    private readonly grid: PaperGrid,
    private readonly title: string,
    /** How many there will be, once that is known. */
    private readonly allPages: number | undefined,
  ) {}

  get lastColumn(): number {
    return this.draft.lastColumn;
  }

  /** Where the right half begins. */
  get window(): number {
    return this.grid.window ?? Math.ceil(this.lastColumn / 2) + 1;
  }

  row(cells?: readonly PageCell[], height?: number): void {
    this.put(this.measured(cells, height));
  }

  put(row: MeasuredRow): void {
    this.makeRoom(row.height);
    this.draft.put(row);
  }

  /** A text on one line runs over the blank cells beside it by itself; one that takes more is wrapped in its columns. */
  asText(cell: PageCell): PageCell {
    if (typeof cell.value !== "string" || this.draft.linesOf(cell.value, cell) === 1) return cell;
    return { ...cell, format: "long-text" };
  }

  measured(cells?: readonly PageCell[], height?: number): MeasuredRow {
    return this.draft.measured(cells, height);
  }

  /** A picture at the right edge of the paper, from the row on that comes next. */
  pictureAtTheRight(png: Uint8Array, description: string, size: number): void {
    const width = pointsOf(this.grid.widths[this.lastColumn - 1] ?? 0);
    const right = Math.max(0, Math.floor(width - size));
    const place = { column: this.lastColumn, right, width: size, height: size };
    this.draft.picture({ ...place, png, description });
  }

  /** What follows, which is so high, stands together; did it take a new page? */
  makeRoom(height: number): boolean {
    if (!this.draft.breakUnlessFits(height)) return false;
    this.beginPage();
    return true;
  }

  turnPage(): void {
    this.draft.breakPage();
    this.beginPage();
  }

  /** What follows, which is so high, ends the page; it stands at least so far below what there is. */
  toTheFoot(distance: number, height: number): void {
    if (!this.makeRoom(distance + height)) this.draft.row([], distance);
    this.draft.pushDown(height);
  }

  private beginPage(): void {
    this.pages += 1;
    const { lastColumn } = this;
    const words = continuedWords(this.title, this.pages, this.allPages ?? this.pages);
    this.draft.text(1, words, { lastColumn, look: "note", align: "right" });
    this.draft.row();
  }
}
