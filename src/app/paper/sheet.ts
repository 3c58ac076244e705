import type {
  Addressee,
  Block,
  Code,
  Coupon,
  DateLine,
  PrintedFact,
  Letterhead,
  PaperDocument,
  PaperGrid,
  Signature,
  TextLook,
} from "./document";
import { qrCode, qrPicture } from "./qr";
import { saidCell } from "./said-cell";
import { SheetPaper } from "./sheet-paper";
import { putTable } from "./sheet-table";
import { remember } from "../../kernel/remember";
import type { PageCell, PageLook } from "../../workbook/changes";
import { lineHeight } from "../../workbook/excel/sheet-look";
import { cell, heightOfRows, PageDraft } from "../../workbook/pages/page-draft";
import type { PageContent } from "../../workbook/pages/plan-page";
import { notPrinted } from "../../wording/print/common";

/** Row 1 tells whoever looks at the sheet; row 2 holds a warning, or nothing. */
const firstPrintedRow = 3;

/** What is told above the paper, on the screen only. */
export interface AbovePaper {
  readonly warning?: string | undefined;
}

/** Puts documents on a sheet of the workbook, each from a new sheet of paper on. */
export function putOnSheet(
  documents: Iterable<PaperDocument>,
  grid: PaperGrid,
  { warning }: AbovePaper = {},
): PageContent {
  const draft = new PageDraft(grid.widths, firstPrintedRow);
  const { lastColumn } = draft;
  draft.text(1, notPrinted, { lastColumn, look: "note" });
  if (warning === undefined) draft.row();
  else draft.text(1, warning, { lastColumn, look: "note", format: "long-text" });
  for (const document of documents) {
    putDocument(draft, grid, document);
    draft.breakPage();
  }
  return draft.content;
}

/** How many pages there are is known once all stand: a document of several is put down again, and tells. */
function putDocument(draft: PageDraft, grid: PaperGrid, { title, blocks }: PaperDocument): void {
  const start = draft.mark();
  const put = (pages: number | undefined) => {
    const paper = new SheetPaper(draft, grid, title, pages);
    for (const block of blocks) putBlock(paper, block);
    return paper.pages;
  };
  const pages = put(undefined);
  if (pages === 1) return;
  draft.backTo(start);
  put(pages);
}

function putBlock(paper: SheetPaper, block: Block): void {
  switch (block.kind) {
    case "letterhead":
      putLetterhead(paper, block);
      break;
    case "addressee":
      putAddressee(paper, block);
      break;
    case "text":
      putText(paper, block.text, block.look);
      break;
    case "gap":
      paper.row(undefined, block.size === "small" ? smallGap : undefined);
      break;
    case "date-line":
      putDateLine(paper, block);
      break;
    case "table":
      putTable(paper, block);
      break;
    case "code":
      putCode(paper, block);
      break;
    case "coupon":
      putCoupon(paper, block);
      break;
    case "signature":
      putSignature(paper, block);
      break;
    case "page-break":
      paper.turnPage();
      break;
  }
}

const smallGap = 8;
/** Above and within the window, in points, so that it begins 50 mm below the edge of the paper. */
const senderHeight = 115;
const windowHeight = 90;

function putLetterhead(paper: SheetPaper, { sender, title, facts = [] }: Letterhead): void {
  const { window, lastColumn } = paper;
  const beside = [
    ...(title === undefined ? [] : [[cell(window, title, { lastColumn, look: "title" })]]),
    ...facts.map((fact) => factCells(paper, fact)),
  ];
  const rows = Array.from({ length: Math.max(sender.length, beside.length) }, (_, row) => {
    const line = sender[row];
    const look = row === 0 ? "strong" : "text";
    const left = line === undefined ? [] : [paper.asText(cell(1, line, { lastColumn: window - 1, look }))];
    return [...left, ...(beside[row] ?? [])];
  });
  putInHeight(paper, rows, senderHeight);
}

/** Rows that take so much of the paper together, though they fill less of it. */
function putInHeight(paper: SheetPaper, rows: readonly (readonly PageCell[])[], height: number): void {
  let left = height;
  for (const cells of rows) {
    const row = paper.measured(cells);
    left -= row.height;
    paper.put(row);
  }
  for (; left >= lineHeight; left -= lineHeight) paper.row();
  if (left > 0) paper.row(undefined, left);
}

/** From the window on: what it is called, and what it says in the last column. */
function factCells(paper: SheetPaper, { name, value, isStrong = false }: PrintedFact): readonly PageCell[] {
  const { window, lastColumn } = paper;
  const look = isStrong ? "strong" : "text";
  return [
    cell(window, name, { lastColumn: lastColumn - 1 }),
    saidCell(lastColumn, value, { look, align: "right" }),
  ];
}

function putAddressee(paper: SheetPaper, { lines }: Addressee): void {
  const { window, lastColumn } = paper;
  const rows = lines.map((line) => [paper.asText(cell(window, line, { lastColumn }))]);
  putInHeight(paper, rows, windowHeight);
}

function putText(paper: SheetPaper, words: string, look: TextLook): void {
  const { lastColumn } = paper;
  const dress: PageLook = look === "paragraph" ? "text" : look;
  const own = cell(1, words, { lastColumn, look: dress });
  // A frame is drawn around the whole of it.
  paper.row(
    [look === "boxed" ? { ...own, format: "long-text" } : paper.asText(own)],
    look === "heading" ? headingHeight : undefined,
  );
}

const headingHeight = 20;

function putDateLine(paper: SheetPaper, { place, day }: DateLine): void {
  const { window, lastColumn } = paper;
  paper.row([
    cell(window, place, { lastColumn: lastColumn - 1, align: "right" }),
    saidCell(lastColumn, { day }, { align: "left" }),
  ]);
}

/** In points: an inch, which a telephone reads at arm's length. */
const codeSize = 72;

/** The code stands in the last column, and what is to be read beside it. */
function putCode(paper: SheetPaper, { content, description, lines }: Code): void {
  const { picture } = drawnCode(content);
  const lastColumn = picture === undefined ? paper.lastColumn : paper.lastColumn - 1;
  const rows = lines.map((line) => paper.measured([paper.asText(cell(1, line, { lastColumn }))]));
  const height = heightOfRows(rows);
  if (picture !== undefined) {
    paper.makeRoom(Math.max(height, codeSize));
    paper.pictureAtTheRight(picture, description, codeSize);
  }
  for (const row of rows) paper.put(row);
  if (picture !== undefined && height < codeSize) paper.row(undefined, codeSize - height);
}

/** Most pages of a print bear the same code: it is drawn once. */
const drawnCode = remember((content: string): { readonly picture: Uint8Array | undefined } => {
  const code = qrCode(content);
  return { picture: code && qrPicture(code) };
}, 20);

function putCoupon(paper: SheetPaper, { cut, title, lines, facts }: Coupon): void {
  const { window, lastColumn } = paper;
  const rows = [
    [cell(1, cut, { lastColumn, look: "cut-line", align: "center" })],
    [cell(1, title, { lastColumn, look: "strong" })],
    ...Array.from({ length: Math.max(lines.length, facts.length) }, (_, row) => {
      const line = lines[row];
      const fact = facts[row];
      return [
        ...(line === undefined ? [] : [paper.asText(cell(1, line, { lastColumn: window - 1 }))]),
        ...(fact === undefined ? [] : couponFact(paper, fact)),
      ];
    }),
  ].map((cells) => paper.measured(cells));
  paper.toTheFoot(smallGap, heightOfRows(rows));
  for (const row of rows) paper.put(row);
}

function couponFact(paper: SheetPaper, fact: PrintedFact): readonly PageCell[] {
  const [name, value] = factCells(paper, fact);
  if (name === undefined || value === undefined) return [];
  return [fact.isStrong === true ? { ...name, look: "strong" } : name, value];
}

function putSignature(paper: SheetPaper, { lines }: Signature): void {
  const { window, lastColumn } = paper;
  for (const line of lines) paper.row([paper.asText(cell(window, line, { lastColumn }))]);
}
