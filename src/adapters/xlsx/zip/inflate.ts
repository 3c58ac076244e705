import { Inflate } from "fflate";
import type { ZipEntry } from "./directory";
import type { Engine } from "./engine";

const step = 65_536;

/**
 * The content of one file of a zip; `undefined` when its bytes are damaged. Never more memory than the directory
 * announces: a file that inflates beyond its announced size is cut off at once.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, engine: Engine): Uint8Array | undefined {
  const packed = bytes.subarray(entry.start, entry.start + entry.compressedSize);
  const content = entry.method === 0 ? packed : engine.inflate(packed, entry.size);
  if (content?.length !== entry.size || engine.crc32(content) !== entry.crc) return undefined;
  return content;
}

export function inflateInBounds(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  const progress = { filled: 0, overflows: false };
  const stream = new Inflate((chunk) => {
    if (progress.filled + chunk.length > size) progress.overflows = true;
    else content.set(chunk, progress.filled);
    progress.filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !progress.overflows; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    // fflate throws on bytes that are no deflate stream.
    return undefined;
  }
  return progress.filled === size ? content : undefined;
}
