import { unescapeXml } from "./text";

/** An attribute with a prefix: what a part says in the language of another namespace. */
export interface ForeignAttribute {
  readonly namespace: string;
  readonly local: string;
  readonly value: string;
}

/** What a well-formed part holds that leads elsewhere. */
export interface Soundness {
  readonly attributes: readonly ForeignAttribute[];
}

const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

const forbidden =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/; // eslint-disable-line no-control-regex
// Half of the time goes into this look at every character, and hardly any sheet needs the closer one.
const doubtful = /[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/; // eslint-disable-line no-control-regex
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
const declaration =
  /<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/y;
const name = /[\p{L}_][\p{L}\p{N}\p{M}._-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._-]*)?/uy;

/**
 * Is this text well-formed XML (XML 1.0, Namespaces in XML 1.0), every prefix bound? A reader of events would tell too, at
 * four times the price: this one makes nothing of what it sees, and a large sheet is looked at before it replaces
 * anything. Document types are refused, as the format does (ECMA-376 part 2, 6.2.5).
 */
export function soundnessOf(text: string): Soundness | undefined {
  if (hasForbidden(text)) return undefined;
  const scanner = new Scanner(text);
  return scanner.isSound() ? { attributes: scanner.foreign } : undefined;
}

/** Is there a character that XML 1.0 does not allow? */
export function hasForbidden(text: string): boolean {
  return doubtful.test(text) && forbidden.test(text);
}

const ordinaryCells =
  /(?:<c(?: r="[A-Z]+\d+")?(?: s="\d+")?(?: t="[a-zA-Z]+")?(?:\/>|>(?:<v>[^<]*<\/v>|<is><t(?: xml:space="preserve")?>[^<]*<\/t><\/is>)<\/c>)){1,200}/y;

/** The prefixes in scope, and how deep the elements are that bound them. */
interface Scope {
  readonly depth: number;
  readonly bound: ReadonlyMap<string, string>;
  /** Names of elements seen to be sound in this scope: a sheet has a million cells and ten names. */
  readonly names: Set<string>;
}

class Scanner {
  readonly foreign: ForeignAttribute[] = [];
  private readonly open: string[] = [];
  private scopes: Scope[] = [
    { depth: 0, bound: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]), names: new Set() },
  ];
  private at = 0;
  private hasRoot = false;

  constructor(private readonly text: string) {}

  isSound(): boolean {
    const { text } = this;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    declaration.lastIndex = this.at;
    if (declaration.test(text)) this.at = declaration.lastIndex;
    const hasStray = strayAmpersand.test(text) || text.includes("&#") || text.includes("]]>");
    while (this.at < text.length) {
      if (!hasStray && this.open.length > 0) this.passCells();
      const tag = text.indexOf("<", this.at);
      const end = tag === -1 ? text.length : tag;
      if (end > this.at && !this.isText(end, hasStray)) return false;
      if (tag === -1) break;
      this.at = tag;
      if (!this.takeMarkup(text.charCodeAt(tag + 1))) return false;
    }
    return this.hasRoot && this.open.length === 0;
  }

  /** Cells as nearly every writer spells them, a whole row at a time: there is nothing in them to look at twice. */
  private passCells(): void {
    ordinaryCells.lastIndex = this.at;
    if (ordinaryCells.test(this.text)) this.at = ordinaryCells.lastIndex;
  }

  /** `hasStray`: somewhere in the part stands what a text may not hold; in a comment or CDATA it may. */
  private isText(end: number, hasStray: boolean): boolean {
    if (this.open.length > 0 && !hasStray) return true;
    const piece = this.text.slice(this.at, end);
    return this.open.length === 0 ? /^\s*$/.test(piece) : isCharacterData(piece) && !piece.includes("]]>");
  }

  private takeMarkup(next: number): boolean {
    if (next === 47) return this.takeEndTag();
    if (next === 33) return this.takeOpaque();
    if (next === 63) return this.takeInstruction();
    return this.takeStartTag();
  }

  private takeOpaque(): boolean {
    const { text, at } = this;
    if (text.startsWith("<!--", at)) {
      const end = text.indexOf("--", at + 4);
      if (end === -1 || text.charCodeAt(end + 2) !== 62) return false;
      this.at = end + 3;
      return true;
    }
    const end = text.indexOf("]]>", at);
    if (!text.startsWith("<![CDATA[", at) || this.open.length === 0 || end === -1) return false;
    this.at = end + 3;
    return true;
  }

  private takeInstruction(): boolean {
    const end = this.text.indexOf("?>", this.at);
    const target = this.nameAt(this.at + 2);
    if (end === -1 || target === undefined || target.toLowerCase() === "xml" || target.includes(":"))
      return false;
    const next = this.at + 2 + target.length;
    if (next !== end && !isSpace(this.text.charCodeAt(next))) return false;
    this.at = end + 2;
    return true;
  }

  private takeEndTag(): boolean {
    const { text } = this;
    const tag = this.open.pop();
    if (tag === undefined || !text.startsWith(tag, this.at + 2)) return false;
    let end = this.at + 2 + tag.length;
    while (isSpace(text.charCodeAt(end))) end += 1;
    if (text.charCodeAt(end) !== 62) return false;
    this.leave();
    this.at = end + 1;
    return true;
  }

  private takeStartTag(): boolean {
    const { text } = this;
    const start = this.at + 1;
    let at = start;
    while (!endsName(text.charCodeAt(at))) at += 1;
    const tag = text.slice(start, at);
    if (this.open.length === 0 && this.hasRoot) return false;
    this.hasRoot = true;
    const attributes: string[] = [];
    const values: string[] = [];
    for (;;) {
      const from = at;
      while (isSpace(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === 62 || code === 47) break;
      if (at === from) return false;
      const nameStart = at;
      while (!endsName(text.charCodeAt(at))) at += 1;
      const attribute = text.slice(nameStart, at);
      while (isSpace(text.charCodeAt(at))) at += 1;
      if (text.charCodeAt(at) !== 61) return false;
      at += 1;
      while (isSpace(text.charCodeAt(at))) at += 1;
      const quote = text.charAt(at);
      const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
      if (end === -1 || attributes.includes(attribute)) return false;
      attributes.push(attribute);
      values.push(text.slice(at + 1, end));
      at = end + 1;
    }
    const isEmpty = text.charCodeAt(at) === 47;
    if (isEmpty && text.charCodeAt(at + 1) !== 62) return false;
    this.at = at + (isEmpty ? 2 : 1);
    this.open.push(tag);
    if (!this.areNamesSound(tag, attributes, values)) return false;
    if (isEmpty) {
      this.open.pop();
      this.leave();
    }
    return true;
  }

  private areNamesSound(tag: string, attributes: readonly string[], values: readonly string[]): boolean {
    if (!values.every((value) => !value.includes("<") && (!value.includes("&") || isCharacterData(value))))
      return false;
    if (attributes.some((attribute) => attribute.startsWith("xmlns")) && !this.enter(attributes, values))
      return false;
    const scope = this.scopes.at(-1);
    // No element belongs to the language of declarations.
    if (scope === undefined || tag.startsWith("xmlns:") || !this.isNameSound(tag, scope)) return false;
    // Most elements have no attribute of another namespace.
    let expanded: Set<string> | undefined;
    return attributes.every((attribute, index) => {
      if (!this.isNameSound(attribute, scope)) return false;
      const colon = attribute.indexOf(":");
      if (colon === -1 || attribute.startsWith("xmlns:")) return true;
      const namespace = scope.bound.get(attribute.slice(0, colon)) ?? "";
      const found = { namespace, local: attribute.slice(colon + 1), value: unescapeXml(values[index] ?? "") };
      if (attribute !== "xml:space") this.foreign.push(found);
      const key = `${namespace} ${found.local}`;
      if (expanded?.has(key) === true) return false;
      (expanded ??= new Set()).add(key);
      return this.isUnderstood(found, scope);
    });
  }

  /** What readers are told to pass over is named by its prefixes: Excel refuses a part that names one it does not bind. */
  private isUnderstood({ namespace, local, value }: ForeignAttribute, { bound }: Scope): boolean {
    if (namespace !== compatibility || !["Ignorable", "MustUnderstand"].includes(local)) return true;
    return value
      .split(/\s+/)
      .filter((prefix) => prefix !== "")
      .every((prefix) => bound.has(prefix));
  }

  private isNameSound(written: string, { bound, names }: Scope): boolean {
    if (names.has(written)) return true;
    name.lastIndex = 0;
    if (name.exec(written)?.[0] !== written) return false;
    const colon = written.indexOf(":");
    const prefix = colon === -1 ? undefined : written.slice(0, colon);
    if (prefix !== undefined && prefix !== "xmlns" && !bound.has(prefix)) return false;
    names.add(written);
    return true;
  }

  private enter(attributes: readonly string[], values: readonly string[]): boolean {
    const bound = new Map(this.scopes.at(-1)?.bound);
    for (const [index, attribute] of attributes.entries()) {
      const value = unescapeXml(values[index] ?? "");
      if (attribute === "xmlns") bound.set("", value);
      else if (attribute.startsWith("xmlns:")) {
        // An empty one would unbind the prefix, which Namespaces in XML 1.0 does not know.
        if (value === "") return false;
        bound.set(attribute.slice("xmlns:".length), value);
      }
    }
    this.scopes.push({ depth: this.open.length, bound, names: new Set() });
    return true;
  }

  private leave(): void {
    if ((this.scopes.at(-1)?.depth ?? 0) > this.open.length) this.scopes.pop();
  }

  private nameAt(at: number): string | undefined {
    name.lastIndex = at;
    return name.exec(this.text)?.[0];
  }
}

/** Only entities that XML knows of itself, and references to characters that it allows. */
export function isCharacterData(text: string): boolean {
  if (strayAmpersand.test(text)) return false;
  return [...text.matchAll(/&#(x?)([0-9a-fA-F]+);/g)].every(([, hex, digits = ""]) => {
    const code = parseInt(digits, hex === "" ? 10 : 16);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
    return !forbidden.test(String.fromCodePoint(code));
  });
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Where a name stops: white space, `=`, `/`, `>`, `<`, a quote, or the end of the text (which has no code). */
function endsName(code: number): boolean {
  return (
    code <= 32 ||
    code === 62 ||
    code === 61 ||
    code === 47 ||
    code === 60 ||
    code === 34 ||
    code === 39 ||
    Number.isNaN(code)
  );
}
