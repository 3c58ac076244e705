import { unzipSync, zipSync } from "fflate";

/** The parts of a package by their paths, inflated by fflate alone: an eye of its own on what our zip code writes. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const known = unpacked.get(bytes);
  if (known !== undefined) return known;
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
  unpacked.set(bytes, parts);
  return parts;
}

const unpacked = new WeakMap<Uint8Array, ReadonlyMap<string, Uint8Array>>();

export function textOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes).get(path);
  if (part === undefined) throw new Error(`No part ${path}.`);
  return new TextDecoder().decode(part);
}

/** The text of a part, in UTF-8 or in UTF-16 with its byte order mark or its declaration to tell. */
export function decodedPart(content: Uint8Array): string {
  const [first, second] = content;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const encoding = isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(content);
}

/** The paths of parts that differ, that were added or that were taken out. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths.filter((path) => !isSame(old.get(path), now.get(path))).sort();
}

function isSame(left: Uint8Array | undefined, right: Uint8Array | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return Buffer.from(left).equals(Buffer.from(right));
}

/** A package of these texts or bytes, in their order. */
export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([path, content]) => [
    path,
    typeof content === "string" ? encoder.encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}
