import jsQR from "jsqr";

/** What a QR code says, as a reader that is not ours reads it from its points; `undefined` where it sees none. */
export function readQr(points: readonly (readonly boolean[])[]): string | undefined {
  const width = points[0]?.length ?? 0;
  const shades = points.flatMap((row) => row.flatMap((isBlack) => (isBlack ? black : white)));
  return jsQR(Uint8ClampedArray.from(shades), width, points.length)?.data;
}

const black = [0, 0, 0, 255];
const white = [255, 255, 255, 255];
