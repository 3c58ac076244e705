import type { ZipEntry } from "../zip/directory";
import type { Engine } from "../zip/engine";
import { inflateEntry } from "../zip/inflate";
import { soundnessOf } from "../xml/well-formed";
import { noDate, writeZip, type ZipPart } from "../zip/write";

/** How the loading of a part ended. */
export type PartState = "ready" | "missing" | "broken";

/** The content of a part, as it is needed: as bytes (UTF-8), as a text, or as both. */
class Content {
  constructor(
    private encoded: Uint8Array | undefined,
    private decoded?: string,
  ) {}

  get bytes(): Uint8Array {
    return (this.encoded ??= new TextEncoder().encode(this.decoded));
  }

  get text(): string {
    return (this.decoded ??= keepingMark.decode(this.encoded));
  }
}

/** A part that was written, or taken out. */
interface ChangedPart {
  readonly path: string;
  readonly content: Content | undefined;
}

/**
 * The parts of one workbook file (ECMA-376 part 2). Parts are inflated only when they are asked for, changed parts wait
 * as they are, and every part that was not written leaves with the compressed bytes it came with.
 */
export class XlsxPackage {
  private packed: Uint8Array | undefined;

  private constructor(
    private readonly source: Uint8Array,
    private readonly entries: readonly ZipEntry[],
    readonly engine: Engine,
    private readonly byName: ReadonlyMap<string, ZipEntry>,
    private readonly loaded: Map<string, Content>,
    /** Parts that were seen to be XML as they came. */
    private readonly sound: Set<string>,
    /** By path in small letters. */
    private readonly changed: Map<string, ChangedPart>,
  ) {}

  static of(source: Uint8Array, entries: readonly ZipEntry[], engine: Engine): XlsxPackage {
    // Part names compare without case (ECMA-376 part 2, 6.2.2.3).
    const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    return new XlsxPackage(source, entries, engine, byName, new Map(), new Set(), new Map());
  }

  /** A copy to work on: it is thrown away when the work is refused, and nothing has happened. */
  draft(): XlsxPackage {
    return new XlsxPackage(
      this.source,
      this.entries,
      this.engine,
      this.byName,
      this.loaded,
      this.sound,
      new Map(this.changed),
    );
  }

  has(path: string): boolean {
    const key = path.toLowerCase();
    const change = this.changed.get(key);
    return change === undefined ? this.byName.has(key) : change.content !== undefined;
  }

  /** Every path that the package holds, in its order. */
  paths(): readonly string[] {
    const kept = this.entries.map(({ name }) => name).filter((name) => this.has(name));
    const added = [...this.changed].flatMap(([key, { path, content }]) =>
      content === undefined || this.byName.has(key) ? [] : [path],
    );
    return [...kept, ...added];
  }

  /** Makes the content of a part available to `text` and `content`. */
  load(path: string): PartState {
    const key = path.toLowerCase();
    if (!this.has(path)) return "missing";
    if (this.changed.has(key) || this.loaded.has(key)) return "ready";
    const entry = this.byName.get(key);
    const unpacked = entry === undefined ? undefined : inflateEntry(this.source, entry, this.engine);
    const content = unpacked === undefined ? undefined : decode(unpacked, this.engine);
    if (content === undefined) return "broken";
    this.loaded.set(key, content);
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
    return this.contentOf(path).text;
  }

  /** The same as UTF-8. */
  content(path: string): Uint8Array {
    return this.contentOf(path).bytes;
  }

  private contentOf(path: string): Content {
    const key = path.toLowerCase();
    const content = this.changed.get(key)?.content ?? this.loaded.get(key);
    if (content === undefined) throw new Error(`The part ${path} was not loaded.`);
    return content;
  }

  /** The paths of the parts that were written since the file was opened, save those that are in `earlier` as they are here. */
  writtenSince(earlier: XlsxPackage): readonly string[] {
    return [...this.changed].flatMap(([key, { path, content }]) =>
      content === undefined || earlier.changed.get(key)?.content === content ? [] : [path],
    );
  }

  write(path: string, content: string | Uint8Array): void {
    const key = path.toLowerCase();
    const isText = typeof content === "string";
    if (isText && !this.changed.has(key) && this.loaded.get(key)?.text === content) return;
    const written = isText ? new Content(undefined, content) : new Content(content);
    this.changed.set(key, { path: this.byName.get(key)?.name ?? path, content: written });
    this.packed = undefined;
  }

  remove(path: string): void {
    this.changed.set(path.toLowerCase(), { path, content: undefined });
    this.packed = undefined;
  }

  /** The whole file: the very bytes that were read while nothing was written. */
  bytes(): Uint8Array {
    if (this.changed.size === 0) return this.source;
    this.packed ??= writeZip(this.zipParts(), this.engine);
    return this.packed;
  }

  private zipParts(): readonly ZipPart[] {
    const parts: ZipPart[] = [];
    for (const entry of this.entries) {
      const change = this.changed.get(entry.name.toLowerCase());
      if (change === undefined) parts.push({ kept: entry, from: this.source });
      else if (change.content !== undefined)
        parts.push({ name: entry.name, content: change.content.bytes, modified: entry.modified });
    }
    for (const [key, { path, content }] of this.changed) {
      if (content === undefined || this.byName.has(key)) continue;
      parts.push({ name: path, content: content.bytes, modified: noDate });
    }
    return parts;
  }
}

const keepingMark = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5); some writers leave out the byte order mark, some name another
 * encoding. What we write back is UTF-8, its byte order mark kept, and says so.
 */
function decode(bytes: Uint8Array, engine: Engine): Content | undefined {
  const encoding = encodingOf(bytes);
  // By far the most parts, and no text is made of them before somebody asks for one.
  if (encoding === "utf-8" && !isMisnamed(bytes))
    return engine.isUtf8(bytes) ? new Content(bytes) : undefined;
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === "utf-8" }).decode(bytes);
    const renamed = text.replace(declaredEncoding, (whole, before: string, named: string, quote: string) =>
      isUtf8Name(named) ? whole : `${before}UTF-8${quote}`,
    );
    return new Content(undefined, renamed);
  } catch {
    // A decoder in fatal mode throws on bytes that are no text, and on an encoding that it does not know.
    return undefined;
  }
}

/** Does a part that is UTF-8 say that it is something else? */
function isMisnamed(bytes: Uint8Array): boolean {
  const named = declaredEncoding.exec(headOf(bytes))?.[2];
  return named !== undefined && !isUtf8Name(named);
}

function isUtf8Name(encoding: string): boolean {
  return /^utf-?8$/i.test(encoding);
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, longestDeclaration));
}

const declaredEncoding = /^((?:\ufeff|\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["'])([^"']*)(["'])/;
const utf16Names = /^(?:utf-?16|unicode|ucs-?2|iso-10646-ucs-2)/i;

/** The byte order mark knows best, then how `<?` is spelled, then what the declaration says of itself. */
function encodingOf(content: Uint8Array): string {
  const [first, second, third, fourth] = content;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return "utf-16le";
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return "utf-16be";
  const named = declaredEncoding.exec(headOf(content))?.[2] ?? "utf-8";
  // One byte a letter is not UTF-16, whatever it says: such files are UTF-8 that was never read again.
  return utf16Names.test(named) ? "utf-8" : named.toLowerCase();
}

const longestDeclaration = 200;
