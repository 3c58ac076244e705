/** One file of a zip, as its central directory describes it. */
export interface ZipEntry {
  /** With forward slashes and none in front, whatever the writer used. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  /** DOS time in the low half, DOS date in the high one. */
  readonly modified: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Where its compressed bytes begin. */
  readonly start: number;
}

/** Why a text of bytes is no zip that we can work with. */
export type ZipTrouble = "not-a-zip" | "truncated" | "unreadable";

/** APPNOTE 4.3: the signatures of the records we read. */
export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
} as const;
const end64Locator = 0x07064b50;

const endLength = 22;
const centralLength = 46;
const localLength = 30;
const largestComment = 0xffff;

/** Which files does this zip hold? The central directory alone answers; nothing is inflated. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | ZipTrouble {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const looksLikeZip = bytes.length >= 4 && view.getUint32(0, true) === signatures.local;
  const end = findEnd(view);
  if (end === undefined) return looksLikeZip ? "truncated" : "not-a-zip";
  try {
    return readEntries(view, bytes, end);
  } catch (error) {
    // Every offset comes from the file: one that leads outside it means that bytes are missing or wrong.
    if (error instanceof RangeError) return "truncated";
    throw error;
  }
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - largestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
}

function readEntries(view: DataView, bytes: Uint8Array, end: number): readonly ZipEntry[] | ZipTrouble {
  const { count, offset } = directoryPlace(view, end);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== signatures.central) return "truncated";
    const lengths = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const rawName = bytes.subarray(at + centralLength, at + centralLength + nameLength);
    const large = largeSizes(view, at, at + centralLength + nameLength, extraLength);
    const start = dataStart(view, large.offset);
    if (start === undefined || start + large.compressedSize > bytes.length) return "truncated";
    const name = partName(rawName);
    // Two files of one name: readers disagree on which one counts, so no answer would be safe.
    if (names.has(name.toLowerCase())) return "unreadable";
    names.add(name.toLowerCase());
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const isEncrypted = (flags & 1) !== 0;
    if (isEncrypted || (method !== 0 && method !== 8)) return "unreadable";
    entries.push({
      name,
      rawName,
      flags,
      method,
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: large.compressedSize,
      size: large.size,
      internalAttributes: view.getUint16(at + 36, true),
      externalAttributes: view.getUint32(at + 38, true),
      start,
    });
    at += centralLength + nameLength + extraLength + commentLength;
  }
  return entries;
}

function directoryPlace(view: DataView, end: number): { readonly count: number; readonly offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== end64Locator) return { count, offset };
  const end64 = large(view, locator + 8);
  if (view.getUint32(end64, true) !== signatures.end64) throw new RangeError("zip64 end record");
  return { count: large(view, end64 + 32), offset: large(view, end64 + 48) };
}

/** APPNOTE 4.5.3: sizes that read FFFFFFFF stand in the zip64 extra field, in this order. */
function largeSizes(view: DataView, at: number, extra: number, extraLength: number) {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength;) {
    const fieldEnd = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const take = () => large(view, (next += 8) - 8);
      if (size === 0xffffffff && next < fieldEnd) size = take();
      if (compressedSize === 0xffffffff && next < fieldEnd) compressedSize = take();
      if (offset === 0xffffffff && next < fieldEnd) offset = take();
    }
    field = fieldEnd;
  }
  return { compressedSize, size, offset };
}

function dataStart(view: DataView, local: number): number | undefined {
  if (view.getUint32(local, true) !== signatures.local) return undefined;
  return local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function large(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError("zip64 number");
  return Number(value);
}

// Some .NET writers separate folders with backslashes, and some put a slash in front: readers forgive both.
function partName(raw: Uint8Array): string {
  return new TextDecoder().decode(raw).replace(/\\/g, "/").replace(/^\/+/, "");
}
