import { isUtf8 } from "node:buffer";
import zlib from "node:zlib";
import { deflateLevel, type Engine, portableEngine } from "../../adapters/xlsx";

/** Node has it from 20.15 on. */
const { crc32 } = zlib as Partial<Pick<typeof zlib, "crc32">>;

/** What Node does with bytes by itself, several times as fast as a page can. */
export const systemEngine: Engine = {
  inflate(packed, size) {
    try {
      // A file that inflates beyond its announced size is cut off at once. zlib takes no limit of 0. In one piece, with
      // some room to end in: putting small pieces together takes longer than to inflate them.
      return zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: size + 64 });
    } catch {
      // zlib throws on bytes that are no deflate stream, and on a stream that goes on.
      return undefined;
    }
  },
  deflate: (content) => zlib.deflateRawSync(content, { level: deflateLevel }),
  crc32: (content) => crc32?.(content) ?? portableEngine.crc32(content),
  isUtf8: (content) => isUtf8(content),
  ascii: (content, start, end) => bufferOf(content).toString("latin1", start, end),
  utf8: (content, start, end) => bufferOf(content).toString("utf8", start, end),
};

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
