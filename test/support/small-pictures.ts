import { deflateSync } from "node:zlib";
import { chunk, signature } from "./palette-png";

/** One black pixel as PNG, in base64: the smallest of pictures. */
export const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

/** A PNG of one row of grey pixels, each number another picture. */
export function smallPicture(number: number): Uint8Array {
  const row = Buffer.from([0, number & 255, (number >> 8) & 255, 128]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(3, 0);
  header.writeUInt32BE(1, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(row)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}
