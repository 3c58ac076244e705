import type { Range } from "../../../workbook/excel/addresses";

/** A stretch of rows of one sheet. */
export interface Piece {
  readonly sheet: string;
  readonly range: Range;
}

/** With its number formats, such a stretch stays below the 5 MB that Excel on the web gives in one answer, as a rule. */
const cellsAtOnce = 60_000;

function cellsIn({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Sheets in pieces that can be asked for together: small sheets share a round trip, large ones take several. */
export function inGroups(pieces: readonly Piece[], most = cellsAtOnce): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let room = 0;
  for (const piece of pieces.flatMap((whole) => inSlices(whole, most))) {
    const cells = cellsIn(piece.range);
    const last = groups.at(-1);
    if (last === undefined || cells > room) {
      groups.push([piece]);
      room = most - cells;
    } else {
      last.push(piece);
      room -= cells;
    }
  }
  return groups;
}

function inSlices({ sheet, range }: Piece, most: number): readonly Piece[] {
  const rows = Math.max(1, Math.floor(most / (range.right - range.left + 1)));
  const slices: Piece[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    slices.push({ sheet, range: { ...range, top, bottom: Math.min(range.bottom, top + rows - 1) } });
  }
  return slices;
}

/** The same pieces in two halves; `undefined` for a single row, which cannot be halved. */
export function halves(group: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | undefined {
  const [only] = group;
  if (only === undefined) return undefined;
  if (group.length > 1) {
    const middle = group.length >> 1;
    return [group.slice(0, middle), group.slice(middle)];
  }
  const { top, bottom } = only.range;
  if (top === bottom) return undefined;
  const middle = (top + bottom) >> 1;
  return [
    [{ ...only, range: { ...only.range, bottom: middle } }],
    [{ ...only, range: { ...only.range, top: middle + 1 } }],
  ];
}

/** More than anybody's sheets: a lone cell at XFD1048576 must not ask for 17 thousand million. */
const mostCells = 8_000_000;

export function areTooMany(pieces: readonly Piece[]): boolean {
  return pieces.reduce((sum, { range }) => sum + cellsIn(range), 0) > mostCells;
}
