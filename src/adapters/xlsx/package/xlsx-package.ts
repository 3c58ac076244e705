import { inflateEntry } from "../zip/inflate";
import type { ZipEntry } from "../zip/directory";
import { soundnessOf } from "../xml/well-formed";
import { noDate, writeZip, type ZipPart } from "../zip/write";

/** How the loading of a part ended. */
export type PartState = "ready" | "missing" | "broken";

/**
 * The parts of one workbook file (ECMA-376 part 2). Parts are inflated only when they are asked for, changed parts wait
 * as texts, and every part that was not written leaves with the compressed bytes it came with.
 */
export class XlsxPackage {
  private packed: Uint8Array | undefined;

  private constructor(
    private readonly source: Uint8Array,
    private readonly entries: readonly ZipEntry[],
    private readonly byName: ReadonlyMap<string, ZipEntry>,
    private readonly loaded: Map<string, string>,
    /** Parts that were seen to be XML as they came. */
    private readonly sound: Set<string>,
    /** By path in small letters; `undefined` is a part taken out. */
    private readonly changed: Map<string, { readonly path: string; readonly text: string } | undefined>,
  ) {}

  static of(source: Uint8Array, entries: readonly ZipEntry[]): XlsxPackage {
    // Part names compare without case (ECMA-376 part 2, 6.2.2.3).
    const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    return new XlsxPackage(source, entries, byName, new Map(), new Set(), new Map());
  }

  /** A copy to work on: it is thrown away when the work is refused, and nothing has happened. */
  draft(): XlsxPackage {
    return new XlsxPackage(
      this.source,
      this.entries,
      this.byName,
      this.loaded,
      this.sound,
      new Map(this.changed),
    );
  }

  has(path: string): boolean {
    const key = path.toLowerCase();
    return this.changed.has(key) ? this.changed.get(key) !== undefined : this.byName.has(key);
  }

  /** Every path that the package holds, in its order. */
  paths(): readonly string[] {
    const kept = this.entries.map(({ name }) => name).filter((name) => this.has(name));
    const added = [...this.changed].flatMap(([key, part]) =>
      part === undefined || this.byName.has(key) ? [] : [part.path],
    );
    return [...kept, ...added];
  }

  /** Makes the text of a part available to `text`. */
  load(path: string): PartState {
    const key = path.toLowerCase();
    if (!this.has(path)) return "missing";
    if (this.changed.has(key) || this.loaded.has(key)) return "ready";
    const entry = this.byName.get(key);
    const content = entry === undefined ? undefined : inflateEntry(this.source, entry);
    const text = content === undefined ? undefined : decode(content);
    if (text === undefined) return "broken";
    this.loaded.set(key, text);
    return "ready";
  }

  /** The same for a part whose every word counts: one that is no XML is broken, for what it seems to say is not all. */
  loadXml(path: string): PartState {
    const state = this.load(path);
    const key = path.toLowerCase();
    if (state !== "ready" || this.changed.has(key) || this.sound.has(key)) return state;
    if (soundnessOf(this.text(path)) === undefined) return "broken";
    this.sound.add(key);
    return "ready";
  }

  /** The text of a part that `load` found ready. */
  text(path: string): string {
    const key = path.toLowerCase();
    const text = this.changed.get(key)?.text ?? this.loaded.get(key);
    if (text === undefined) throw new Error(`The part ${path} was not loaded.`);
    return text;
  }

  /** The parts that were written or taken out since the file was opened; the text of one that was taken out is missing. */
  changes(): readonly { readonly path: string; readonly text: string | undefined }[] {
    return [...this.changed].map(([key, part]) => ({ path: part?.path ?? key, text: part?.text }));
  }

  write(path: string, text: string): void {
    const key = path.toLowerCase();
    if (this.loaded.get(key) === text && !this.changed.has(key)) return;
    this.changed.set(key, { path: this.byName.get(key)?.name ?? path, text });
    this.packed = undefined;
  }

  remove(path: string): void {
    this.changed.set(path.toLowerCase(), undefined);
    this.packed = undefined;
  }

  /** The whole file: the very bytes that were read while nothing was written. */
  bytes(): Uint8Array {
    if (this.changed.size === 0) return this.source;
    this.packed ??= writeZip(this.zipParts());
    return this.packed;
  }

  private zipParts(): readonly ZipPart[] {
    const encoder = new TextEncoder();
    const parts: ZipPart[] = [];
    for (const entry of this.entries) {
      const change = this.changed.get(entry.name.toLowerCase());
      if (change !== undefined) {
        parts.push({ name: entry.name, content: encoder.encode(change.text), modified: entry.modified });
      } else if (!this.changed.has(entry.name.toLowerCase())) {
        parts.push({ kept: entry, from: this.source });
      }
    }
    for (const [key, change] of this.changed) {
      if (change === undefined || this.byName.has(key)) continue;
      parts.push({ name: change.path, content: encoder.encode(change.text), modified: noDate });
    }
    return parts;
  }
}

/**
 * Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5); some writers leave out the byte order mark, some name another
 * encoding. What we write back is UTF-8, its byte order mark kept, and says so.
 */
function decode(content: Uint8Array): string | undefined {
  try {
    const encoding = encodingOf(content);
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === "utf-8" }).decode(content);
    return text.replace(declaredEncoding, (whole, before: string, named: string, quote: string) =>
      /^utf-?8$/i.test(named) ? whole : `${before}UTF-8${quote}`,
    );
  } catch {
    // A decoder in fatal mode throws on bytes that are no text, and on an encoding that it does not know.
    return undefined;
  }
}

const declaredEncoding = /^(\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["'])([^"']*)(["'])/;
const utf16Names = /^(?:utf-?16|unicode|ucs-?2|iso-10646-ucs-2)/i;

/** The byte order mark knows best, then how `<?` is spelled, then what the declaration says of itself. */
function encodingOf(content: Uint8Array): string {
  const [first, second, third, fourth] = content;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return "utf-16le";
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return "utf-16be";
  const head = new TextDecoder("latin1").decode(content.subarray(0, longestDeclaration));
  const named = declaredEncoding.exec(head)?.[2] ?? "utf-8";
  // One byte a letter is not UTF-16, whatever it says: such files are UTF-8 that was never read again.
  return utf16Names.test(named) ? "utf-8" : named.toLowerCase();
}

const longestDeclaration = 200;
