import { cellAddress, parseRange } from "../../../workbook/excel/addresses";
import { relationshipsOf } from "../package/relationships";
import type { XlsxPackage } from "../package/xlsx-package";
import { soundnessOf } from "../xml/well-formed";
import { type Move, rowAfter } from "./moves";

/** The row that a note goes to. */
type RowOf = (row: number, column: number) => number;

/**
 * What a sheet's notes are made of, by the arrow that leads to it: their texts, the talks that newer Excels make of them, and
 * the boxes in which they are shown (VML, which tells cells by numbers that begin at 0).
 */
const partsOfNotes: Readonly<Record<string, (text: string, rowOf: RowOf) => string>> = {
  comments: withAddresses,
  threadedComment: withAddresses,
  vmlDrawing: withBoxes,
};

/**
 * The notes of cells that move go with them. They stay where a part of them cannot be read, and where another note stands
 * already: a cell has one.
 */
export function moveNotes(parts: XlsxPackage, sheetPath: string, moves: readonly Move[]): void {
  if (moves.length === 0) return;
  const found = (relationshipsOf(parts, sheetPath) ?? []).flatMap(({ kind, target, isExternal }) => {
    const rewrite = partsOfNotes[kind];
    return rewrite === undefined || isExternal || parts.load(target) !== "ready"
      ? []
      : [{ kind, target, rewrite, text: parts.text(target) }];
  });
  if (found.some(({ text }) => soundnessOf(text) === undefined)) return;
  const texts = found.filter(({ kind }) => kind === "comments").map(({ text }) => text);
  const noted = new Set(texts.flatMap((text) => [...text.matchAll(noteAddress)].map(([, , cell]) => cell)));
  const rowOf: RowOf = (row, column) => {
    const after = rowAfter(moves, row, column) ?? row;
    return noted.has(cellAddress(after, column)) ? row : after;
  };
  for (const { target, rewrite, text } of found) {
    const moved = rewrite(text, rowOf);
    if (moved !== text) parts.write(target, moved);
  }
}

const noteAddress = /(<(?:\w+:)?(?:comment|threadedComment)\b[^>]*?\sref=["'])([A-Z]+\d+)(?=["'])/g;

function withAddresses(text: string, rowOf: RowOf): string {
  return text.replace(noteAddress, (whole, open: string, address: string) => {
    const cell = parseRange(address);
    return cell === undefined ? whole : open + cellAddress(rowOf(cell.top, cell.left), cell.left);
  });
}

/** The cells of the box: its left column and the offset in it, its top row and offset, then the same of its other corner. */
const anchor = /(<(?:\w+:)?Anchor>)([^<]*)/;
const [topRow, bottomRow] = [2, 6];

function withBoxes(text: string, rowOf: RowOf): string {
  return text.replace(/<(\w+:)?ClientData\b[^>]*>[^]*?<\/\1ClientData>/g, (box) => {
    const row = numberIn(box, "Row");
    const column = numberIn(box, "Column");
    if (row === undefined || column === undefined) return box;
    const after = rowOf(row + 1, column + 1) - 1;
    return box
      .replace(/(<(?:\w+:)?Row>)\d+/, (_, open: string) => open + String(after))
      .replace(anchor, (_, open: string, numbers: string) => open + movedBox(numbers, after - row));
  });
}

function numberIn(box: string, name: string): number | undefined {
  const found = new RegExp(`<(?:\\w+:)?${name}>(\\d+)<`).exec(box);
  return found === null ? undefined : Number(found[1]);
}

function movedBox(numbers: string, rows: number): string {
  return numbers
    .split(",")
    .map((number, index) =>
      index === topRow || index === bottomRow
        ? number.replace(/\d+/, (row) => String(Math.max(0, Number(row) + rows)))
        : number,
    )
    .join(",");
}
