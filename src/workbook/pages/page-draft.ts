import type { CellFormat, PageCell, PageLook, PagePicture, PageRow, WriteValue } from "../changes";
import { pageDresses } from "../excel/page-looks";
import { lineHeight, printMargins, printScale } from "../excel/sheet-look";
import type { PageContent } from "./plan-page";
import { linesIn } from "./text-width";

/** Where a cell stands and how it looks, when it is not an ordinary text of one column. */
export type CellOptions = Partial<Pick<PageCell, "lastColumn" | "format" | "look" | "align">>;

/** Another font than Calibri makes lines higher and texts longer, and printers differ: so much of the paper stays free. */
const slack = 0.08;
/** What is filled of the height of the printed part of a sheet of paper, in points. */
const paperHeight = Math.floor(
  (((297 / 25.4 - printMargins.top - printMargins.bottom) * 72) / (printScale / 100)) * (1 - slack),
);
const highestRow = 400;

/** A row of which it is known how high it is, in points. */
export interface MeasuredRow {
  readonly cells: readonly PageCell[];
  readonly height: number;
}

/** Together, in points. */
export function heightOfRows(rows: readonly MeasuredRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** The columns of a text, and what it is. */
type TextPlace = Pick<PageCell, "column" | "lastColumn" | "look">;

/** A point in the making of a sheet. */
export interface DraftMark {
  readonly rows: number;
  /** A break may have been put after it since. */
  readonly last: PageRow | undefined;
  readonly used: number;
  readonly pictures: number;
}

/** A printed sheet in the making, from top to bottom. Texts that wrap give their row the height that they need. */
export class PageDraft {
  private readonly rows: PageRow[] = [];
  private readonly pictures: PagePicture[] = [];
  /** What stands on the paper so far, in points. */
  private used = 0;

  constructor(
    private readonly widths: readonly number[],
    private readonly firstPrintedRow: number,
  ) {}

  get content(): PageContent {
    // A break after the last row would end the print in a blank page.
    const last = this.rows.at(-1);
    const rows = last?.breakAfter === true ? [...this.rows.slice(0, -1), withoutBreak(last)] : this.rows;
    const { widths, firstPrintedRow, pictures } = this;
    return { widths, rows, firstPrintedRow, ...(pictures.length === 0 ? {} : { pictures }) };
  }

  get lastColumn(): number {
    return this.widths.length;
  }

  /** A row of these cells; without any a blank line, of the given height where it has one. */
  row(cells?: readonly PageCell[], height?: number): this {
    return this.put(this.measured(cells, height));
  }

  put(row: MeasuredRow): this {
    const { cells, height } = row;
    this.rows.push(height !== lineHeight ? row : cells.length > 0 ? { cells } : blankLine);
    if (this.rows.length >= this.firstPrintedRow) this.used += height;
    return this;
  }

  /** How high such a row is. */
  measured(cells: readonly PageCell[] = blankLine.cells, height?: number): MeasuredRow {
    if (cells.length === 0) return { cells, height: height ?? lineHeight };
    let highest = height ?? 0;
    for (const cell of cells) highest = Math.max(highest, this.heightOf(cell));
    return { cells, height: highest };
  }

  /** What follows, which is so high, begins a new sheet of paper unless this one has room for it. Did it? */
  breakUnlessFits(height: number): boolean {
    if (this.used === 0 || this.used + height <= paperHeight) return false;
    this.breakPage();
    return true;
  }

  /** A picture whose upper edge is that of the row that comes next. */
  picture(picture: Omit<PagePicture, "row">): this {
    this.pictures.push({ ...picture, row: this.rows.length + 1 });
    return this;
  }

  /** One text over these columns. */
  text(column: number, value: WriteValue, options: CellOptions = {}, height?: number): this {
    return this.row([cell(column, value, options)], height);
  }

  /** Moves what follows, which is so high, to the bottom of the paper; a page that is fuller than that goes on as it is. */
  pushDown(height: number): this {
    for (let gap = paperHeight - this.used - height; gap > lineHeight;) {
      const step = Math.min(gap, highestRow);
      this.row([], Math.floor(step));
      gap -= step;
    }
    return this;
  }

  /** How far it is now: what is put down after may be taken back. */
  mark(): DraftMark {
    return {
      rows: this.rows.length,
      last: this.rows.at(-1),
      used: this.used,
      pictures: this.pictures.length,
    };
  }

  backTo({ rows, last, used, pictures }: DraftMark): void {
    this.rows.length = rows;
    this.pictures.length = pictures;
    if (last !== undefined) this.rows[rows - 1] = last;
    this.used = used;
  }

  /** What follows begins a new sheet of paper. */
  breakPage(): this {
    const last = this.rows.pop();
    this.rows.push({ ...(last ?? { cells: [] }), breakAfter: true });
    this.used = 0;
    return this;
  }

  private heightOf({ column, lastColumn = column, value, format, look }: PageCell): number {
    const { size = usualSize, air = 0 } = pageDresses[look];
    const line = size < usualSize ? smallLine : Math.max(lineHeight, Math.ceil(size * 1.35));
    if (format !== "long-text" || typeof value !== "string") return line + air;
    return this.linesOf(value, { column, lastColumn, look }) * line + air;
  }

  /** How many lines a text takes in these columns. */
  linesOf(text: string, { column, lastColumn = column, look }: TextPlace): number {
    const { size = usualSize } = pageDresses[look];
    let width = 0;
    for (let at = column - 1; at < lastColumn; at += 1) width += this.widths[at] ?? 0;
    const { bold = false } = pageDresses[look];
    // The width of a column is that of its digits: what a cell keeps free at its sides is beside it.
    return linesIn(text, (width * usualSize) / (size * (bold ? boldness : 1)));
  }
}

/** One for all: half the rows of a letter are blank. */
const blankLine: PageRow = { cells: [] };

const usualSize = 11;
const smallLine = 13;
/** How much wider bold letters are. */
const boldness = 1.06;

export function cell(
  column: number,
  value: WriteValue,
  { lastColumn, format = "text", look = "text", align }: CellOptions = {},
): PageCell {
  return { column, lastColumn, value, format, look, align };
}

/** A header over a column of this format stands on the side of its values. */
export function headerCell(column: number, value: string, over: CellFormat = "text"): PageCell {
  const align = over === "text" || over === "long-text" ? "left" : over === "day" ? "center" : "right";
  return cell(column, value, { look: "table-header", align });
}

/** A row of a table: each value in the format of its column. */
export function tableRow(
  formats: readonly CellFormat[],
  values: readonly WriteValue[],
  look: PageLook = "table-cell",
): readonly PageCell[] {
  return values.map((value, index) => cell(index + 1, value, { format: formats[index] ?? "text", look }));
}

function withoutBreak({ cells, height }: PageRow): PageRow {
  return height === undefined ? { cells } : { cells, height };
}
