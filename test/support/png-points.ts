import { inflateSync } from "node:zlib";

/** Which points of a picture with one bit each are black; its checksums are looked at as well. */
export function readPoints(picture: Uint8Array): readonly (readonly boolean[])[] {
  const png = Buffer.from(picture);
  let width = 0;
  let height = 0;
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (png.readUInt32BE(at + 8 + length) !== checksum(png.subarray(at + 4, at + 8 + length)))
      throw new Error(`${name}: its checksum is another.`);
    if (name === "IHDR") {
      width = content.readUInt32BE(0);
      height = content.readUInt32BE(4);
      if (content.toString("hex", 8) !== "0100000000") throw new Error("Not one bit for each point.");
    }
    if (name === "IDAT") packed.push(content);
    at += 12 + length;
  }
  const rows = inflateSync(Buffer.concat(packed));
  const wide = Math.ceil(width / 8) + 1;
  return Array.from({ length: height }, (_row, y) =>
    Array.from({ length: width }, (_point, x) => {
      const byte = rows[y * wide + 1 + (x >> 3)] ?? 0;
      return (byte & (0x80 >> (x & 7))) === 0;
    }),
  );
}

/** Bit by bit, so that it shares nothing with the table of the program. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
