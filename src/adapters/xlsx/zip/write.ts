import { signatures, type ZipEntry } from "./directory";
import type { Engine } from "./engine";

/** A file for the new zip: kept with its compressed bytes as they were, or given anew. */
export type ZipPart =
  | { readonly kept: ZipEntry; readonly from: Uint8Array }
  | {
      readonly name: string;
      readonly content: Uint8Array;
      readonly modified: number;
    };

/** The earliest moment of a zip, 1980-01-01 00:00: the date of every part we write, so that equal input gives equal bytes. */
export const noDate = (1 << 21) | (1 << 16);

const utf8Name = 0x0800;
const sizesFollowData = 0x0008;
const versionNeeded = 20;
const limit32 = 0xffffffff;

interface Record {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

/** A zip of these parts in this order. */
export function writeZip(parts: readonly ZipPart[], engine: Engine): Uint8Array {
  const records = parts.map((part) => recordOf(part, engine));
  const localSize = records.reduce((total, { name, packed }) => total + 30 + name.length + packed.length, 0);
  const centralSize = records.reduce((total, { name }) => total + 46 + name.length, 0);
  if (localSize + centralSize > limit32) throw new RangeError("A workbook beyond 4 GB is never written.");
  const bytes = new Uint8Array(localSize + centralSize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets: number[] = [];
  for (const record of records) {
    offsets.push(at);
    view.setUint32(at, signatures.local, true);
    writeCommonFields(view, at + 4, record);
    bytes.set(record.name, at + 30);
    bytes.set(record.packed, at + 30 + record.name.length);
    at += 30 + record.name.length + record.packed.length;
  }
  records.forEach((record, index) => {
    view.setUint32(at, signatures.central, true);
    view.setUint16(at + 4, versionNeeded, true);
    writeCommonFields(view, at + 6, record);
    view.setUint16(at + 36, record.internalAttributes, true);
    view.setUint32(at + 38, record.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(record.name, at + 46);
    at += 46 + record.name.length;
  });
  view.setUint32(at, signatures.end, true);
  view.setUint16(at + 8, records.length, true);
  view.setUint16(at + 10, records.length, true);
  view.setUint32(at + 12, centralSize, true);
  view.setUint32(at + 16, localSize, true);
  return bytes;
}

/** The thirteen fields that local and central headers share (APPNOTE 4.3.7 and 4.3.12); no extra field is written. */
function writeCommonFields(view: DataView, at: number, record: Record): void {
  view.setUint16(at, versionNeeded, true);
  view.setUint16(at + 2, record.flags, true);
  view.setUint16(at + 4, record.method, true);
  view.setUint32(at + 6, record.modified, true);
  view.setUint32(at + 10, record.crc, true);
  view.setUint32(at + 14, record.packed.length, true);
  view.setUint32(at + 18, record.size, true);
  view.setUint16(at + 22, record.name.length, true);
}

function recordOf(part: ZipPart, engine: Engine): Record {
  if ("kept" in part) {
    const { kept, from } = part;
    // Sizes now stand in the header itself, so the flag that says "after the data" must go.
    return {
      ...kept,
      name: kept.rawName,
      flags: kept.flags & ~sizesFollowData,
      packed: from.subarray(kept.start, kept.start + kept.compressedSize),
    };
  }
  return {
    name: new TextEncoder().encode(part.name),
    flags: utf8Name,
    method: 8,
    modified: part.modified,
    crc: engine.crc32(part.content),
    size: part.content.length,
    packed: engine.deflate(part.content),
    internalAttributes: 0,
    externalAttributes: 0,
  };
}
