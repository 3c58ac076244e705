import { Gunzip } from "fflate";
import { crc32 } from "../../../kernel/crc32";
import { readDirectory } from "./directory";
import { inflateEntry } from "./inflate";
import { portableEngine } from "./portable-engine";

/** No bank sends more than this at once; a packed file that holds more was made to fill the memory. */
const most = { bytes: 32 * 1024 * 1024, files: 1_000 };
const step = 65_536;

interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Unpacked =
  | { readonly kind: "plain" }
  | { readonly kind: "trouble"; readonly why: "damaged" | "too-large" }
  | { readonly kind: "files"; readonly files: readonly PackedFile[] };

const trouble = (why: "damaged" | "too-large"): Unpacked => ({ kind: "trouble", why });

/** Does it begin like a zip or a gz? */
export function isPacked(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0x1f, 0x8b);
}

/** The files inside a zip or a gz, never more of them than memory can hold; anything else is plain. */
export function unpackArchive(bytes: Uint8Array): Unpacked {
  if (startsWith(bytes, 0x1f, 0x8b)) return gunzip(bytes);
  return startsWith(bytes, 0x50, 0x4b) ? unzip(bytes) : { kind: "plain" };
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

function unzip(bytes: Uint8Array): Unpacked {
  const entries = readDirectory(bytes);
  if (!Array.isArray(entries)) return trouble("damaged");
  const directory = entries as Exclude<ReturnType<typeof readDirectory>, string>;
  const total = directory.reduce((sum, { size }) => sum + size, 0);
  if (total > most.bytes || directory.length > most.files) return trouble("too-large");
  const files: PackedFile[] = [];
  for (const entry of directory) {
    const content = inflateEntry(bytes, entry, portableEngine);
    if (content === undefined) return trouble("damaged");
    files.push({ name: entry.name, bytes: content });
  }
  return { kind: "files", files };
}

function gunzip(bytes: Uint8Array): Unpacked {
  const chunks: Uint8Array[] = [];
  const progress = { size: 0, isDone: false };
  const stream = new Gunzip((chunk, isLast) => {
    chunks.push(chunk);
    progress.size += chunk.length;
    progress.isDone = isLast;
  });
  try {
    for (let at = 0; at < bytes.length && progress.size <= most.bytes; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    // fflate throws on bytes that are no gz.
    return trouble("damaged");
  }
  if (progress.size > most.bytes) return trouble("too-large");
  if (!progress.isDone) return trouble("damaged");
  const content = new Uint8Array(progress.size);
  let filled = 0;
  for (const chunk of chunks) {
    content.set(chunk, filled);
    filled += chunk.length;
  }
  return isWhole(bytes, content)
    ? { kind: "files", files: [{ name: "", bytes: content }] }
    : trouble("damaged");
}

/** A gz ends with the check sum and the length of what it holds; fflate reads on without them. */
function isWhole(gz: Uint8Array, content: Uint8Array): boolean {
  if (gz.length < 18) return false;
  const end = new DataView(gz.buffer, gz.byteOffset + gz.length - 8, 8);
  return end.getUint32(0, true) === crc32(content) && end.getUint32(4, true) === content.length;
}
