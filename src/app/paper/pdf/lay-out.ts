import type { Block, PaperDocument, PaperGrid, Text } from "../document";
import { Flow } from "./flow";
import type { LaidOut } from "./laid-out";
import { heightOfCode, layCode, layCoupon, laySignature } from "./lay-foot";
import { layAddressee, layLetterhead } from "./lay-head";
import { beginningOfTable, boxed, layTable } from "./lay-table";
import { looks, set } from "./looks";
import { paperSize } from "./paper-size";
import { shortDay } from "../../../wording/days";
import { continuedWords } from "../../../wording/print/common";

/** A document with the paper that it stands on. */
export interface OnPaper {
  readonly document: PaperDocument;
  readonly grid: PaperGrid;
  readonly isLandscape?: boolean;
  /** Stands on every page, such as `Duplicata`. */
  readonly mark?: string | undefined;
}

/** Where each word of a document stands, and the signs of it that no face knows. */
export interface Layout {
  readonly laidOut: LaidOut;
  readonly unknown: readonly string[];
}

export function layOut({ document, grid, isLandscape = false, mark }: OnPaper): Layout {
  const { title, blocks } = document;
  const flow = new Flow(paperSize(grid, isLandscape));
  if (mark !== undefined) layMark(flow, mark);
  let besideWindow = 0;
  blocks.forEach((block, index) => {
    if (block.kind === "letterhead") besideWindow = layLetterhead(flow, block);
    else if (block.kind === "addressee") layAddressee(flow, block, besideWindow);
    else layBlock(flow, block, blocks[index + 1]);
  });
  headPages(flow, mark === undefined ? title : `${title} – ${mark}`);
  return {
    laidOut: { title, isLandscape, root: flow.root, pages: flow.pages },
    unknown: [...flow.unknown],
  };
}

type Flowing = Exclude<Block, { readonly kind: "letterhead" | "addressee" }>;

function layBlock(flow: Flow, block: Flowing, next: Block | undefined): void {
  switch (block.kind) {
    case "text":
      layText(flow, block, next);
      break;
    case "gap":
      if (!flow.isAtTop) flow.y += block.size === "small" ? smallGap : looks.paragraph.leading;
      break;
    case "date-line":
      flow.write(
        flow.element("P"),
        `${block.place} ${shortDay(block.day)}`,
        flow.paper.right,
        looks.paragraph,
        "right",
      );
      break;
    case "table":
      layTable(flow, block);
      break;
    case "code":
      layCode(flow, block);
      break;
    case "coupon":
      layCoupon(flow, block);
      break;
    case "signature":
      laySignature(flow, block);
      break;
    case "page-break":
      flow.turnPage();
      break;
  }
}

const smallGap = 6;

function layText(flow: Flow, { look, text }: Text, next: Block | undefined): void {
  switch (look) {
    case "title":
    case "heading":
      flow.makeRoom(looks[look].leading + keptBelow(flow, next));
      flow.write(flow.headingElement(), text, flow.paper.whole, looks[look]);
      break;
    case "strong":
      flow.makeRoom(looks.strong.leading + keptBelow(flow, next));
      flow.paragraph(text, looks.strong);
      break;
    case "paragraph":
    case "note":
      flow.paragraph(text, looks[look]);
      break;
    case "boxed":
      layBoxed(flow, text);
      break;
  }
}

/** It stands above something: never alone at the foot of a page. */
function keptBelow(flow: Flow, next: Block | undefined): number {
  if (next?.kind === "table") return beginningOfTable(flow, next);
  return next?.kind === "code" ? heightOfCode : 2 * looks.paragraph.leading;
}

const withinBox = 4;

/** A frame on each page that the text stands on. */
function layBoxed(flow: Flow, text: string): void {
  const { whole } = flow.paper;
  const { leading } = looks.boxed;
  const inner = { x: whole.x + withinBox, width: whole.width - 2 * withinBox };
  const lines = flow.lines(text, inner, looks.boxed);
  const element = flow.element("P");
  flow.makeRoom(lines.length * leading + 2 * withinBox);
  for (let from = 0; from < lines.length;) {
    const now = lines.slice(from, from + flow.fitting(leading, 2 * withinBox));
    const height = now.length * leading + 2 * withinBox;
    flow.draw(...boxed({ ...whole, y: flow.y, height }));
    flow.put(element, set(now, inner, flow.y + withinBox, looks.boxed));
    flow.y += height;
    from += now.length;
    if (from < lines.length) flow.turnPage();
  }
}

/** In the margin above all else. */
function layMark(flow: Flow, mark: string): void {
  const { right } = flow.paper;
  flow.put(flow.element("P"), set(flow.lines(mark, right, markLook), right, markTop, markLook, "right"));
}

const markLook = looks.heading;
const markTop = 14;

/** Each page but the first says what it belongs to. It is drawn, not read: whoever hears the document hears no pages. */
function headPages({ pages, paper }: Flow, title: string): void {
  pages.forEach((ink, index) => {
    if (index === 0) return;
    const words = continuedWords(title, index + 1, pages.length);
    ink.push(...set([words], paper.whole, paper.top, looks.note, "right"));
  });
}
