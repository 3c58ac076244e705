/** How many pixels a digit of Calibri 11 takes, to which widths in characters refer (ECMA-376 part 1, 18.3.1.13). */
const digitWidth = 7;
const pointsPerPixel = 0.75;

/** A width in characters, as a file holds it, in the points that Office.js takes. */
export function columnWidthInPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
  return pixels * pointsPerPixel;
}
