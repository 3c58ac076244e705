import { encode } from "uqr";
import { blackAndWhite } from "../../formats/picture/black-and-white";

/** The squares of a QR code, row by row: which are black. Nothing stands around them yet. */
export type QrCode = readonly (readonly boolean[])[];

/** On 30 mm of paper a telephone still tells the squares of a code of this size from one another: 97 of them, 0.3 mm each. */
const largestVersion = 20;
/** What that one holds, in the middle one of its corrections (M: 15 % may be soiled; ISO/IEC 18004, table 7). */
const mostBytes = 666;

/** `undefined` where it is more than a code on paper can say. */
export function qrCode(content: string): QrCode | undefined {
  if (new TextEncoder().encode(content).length > mostBytes) return undefined;
  return encode(content, { ecc: "M", border: 0, maxVersion: largestVersion }).data;
}

/** The white that readers ask for around a code, in squares (ISO/IEC 18004, 6.3.8). */
export const quietZone = 4;

/** How many points of the picture a square has on each side. */
const pointsOfSquare = 4;

/** A picture of the code with the white around it, as PNG. */
export function qrPicture(code: QrCode): Uint8Array {
  const margin = Array.from({ length: quietZone }, () => false);
  const blank = Array.from({ length: code.length + 2 * quietZone }, () => false);
  const wide = (squares: readonly boolean[]) =>
    squares.flatMap((isBlack) => Array.from({ length: pointsOfSquare }, () => isBlack));
  const rowOf = (squares: readonly boolean[]) => wide([...margin, ...squares, ...margin]);
  const margins = margin.map(() => wide(blank));
  const rows = [...margins, ...code.map(rowOf), ...margins];
  return blackAndWhite(rows.flatMap((row) => Array.from({ length: pointsOfSquare }, () => row)));
}
