import { escapeAttribute, unescapeXml } from "./text";

/**
 * Positions of elements in the text of a part, found by hand: a part is patched where it must change and stays to the
 * byte elsewhere, which no tree of nodes can promise.
 */
export interface Element {
  /** As written, `x:row`. */
  readonly tag: string;
  /** Without its prefix, `row`. */
  readonly name: string;
  readonly start: number;
  /** Just after `>` of its start tag. */
  readonly openEnd: number;
  /** Just before its end tag; `openEnd` when it is empty (`<row/>`). */
  readonly contentEnd: number;
  readonly end: number;
}

/** Just after the `>` that closes the tag opened at `start`; -1 when it never closes. A `>` may stand in quotes. */
export function tagEnd(text: string, start: number): number {
  for (let end = text.indexOf(">", start); end !== -1; end = text.indexOf(">", end + 1)) {
    if (hasClosedQuotes(text, start, end)) return end + 1;
  }
  return -1;
}

function hasClosedQuotes(text: string, start: number, end: number): boolean {
  let quote = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (quote === 0 ? code === 34 || code === 39 : code === quote) quote = quote === 0 ? code : 0;
  }
  return quote === 0;
}

/** Does an element of this tag begin here? `<c` is not `<cols`. */
function beginsTag(text: string, at: number, length: number): boolean {
  const code = text.charCodeAt(at + length);
  return code === 62 || code === 47 || code <= 32;
}

/** The next place where `<tag` or `</tag` stands as a whole, or -1. */
export function findTag(text: string, opening: string, from: number): number {
  for (let at = text.indexOf(opening, from); at !== -1; at = text.indexOf(opening, at + 1)) {
    if (beginsTag(text, at, opening.length)) return at;
  }
  return -1;
}

/** The element that begins at `start`; `undefined` when the text is not well formed there. */
export function elementAt(text: string, start: number): Element | undefined {
  const openEnd = tagEnd(text, start);
  if (openEnd === -1) return undefined;
  let nameEnd = start + 1;
  while (nameEnd < openEnd && !beginsTag(text, nameEnd, 0)) nameEnd += 1;
  const tag = text.slice(start + 1, nameEnd);
  const name = tag.slice(tag.indexOf(":") + 1);
  if (text.charCodeAt(openEnd - 2) === 47)
    return { tag, name, start, openEnd, contentEnd: openEnd, end: openEnd };
  const contentEnd = name === "sheetData" ? text.lastIndexOf(`</${tag}`) : closingOf(text, tag, openEnd);
  const end = contentEnd < openEnd ? -1 : text.indexOf(">", contentEnd) + 1;
  return end <= 0 ? undefined : { tag, name, start, openEnd, contentEnd, end };
}

function closingOf(text: string, tag: string, from: number): number {
  let depth = 1;
  let open = findTag(text, `<${tag}`, from);
  let close = findTag(text, `</${tag}`, from);
  while (close !== -1) {
    if (open !== -1 && open < close) {
      const openEnd = tagEnd(text, open);
      if (openEnd === -1) return -1;
      if (text.charCodeAt(openEnd - 2) !== 47) depth += 1;
      open = findTag(text, `<${tag}`, openEnd);
    } else {
      depth -= 1;
      if (depth === 0) return close;
      close = findTag(text, `</${tag}`, close + 1);
    }
  }
  return -1;
}

/** The elements that stand directly between two positions; `undefined` when the text is not well formed. */
export function childrenOf(text: string, from: number, to: number): readonly Element[] | undefined {
  const children: Element[] = [];
  for (let at = text.indexOf("<", from); at !== -1 && at < to;) {
    const child = elementAt(text, at);
    if (child === undefined || child.end > to || child.tag === "") return undefined;
    children.push(child);
    at = text.indexOf("<", child.end);
  }
  return children;
}

/** The outermost element of a part; its declaration, comments and byte order mark are passed over. */
export function rootOf(text: string): Element | undefined {
  let at = text.indexOf("<");
  while (at !== -1 && text.charAt(at + 1) === "?")
    at = text.indexOf("<", text.indexOf("?>", at) + 1 || text.length);
  return at === -1 || text.charAt(at + 1) === "!" ? undefined : elementAt(text, at);
}

/** The elements directly below the root of a part that is not a sheet of a million cells. */
export function rootChildren(text: string): readonly Element[] | undefined {
  const masked = maskOpaque(text);
  const root = rootOf(masked);
  return root && childrenOf(masked, root.openEnd, root.contentEnd);
}

/** The same text with the inside of comments and CDATA blanked out, so that a search for tags cannot land in them. */
export function maskOpaque(text: string): string {
  if (!text.includes("<!")) return text;
  return text.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, (opaque) => " ".repeat(opaque.length));
}

// What may be around the parts of a start tag is matched leniently; a value always is stepped over as a whole.
const tagName = /<?[^\s=/>]*/y;
const oneAttribute = /\s*([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

interface AttributePlace {
  /** Before the white space in front of its name. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function findAttribute(startTag: string, name: string): AttributePlace | undefined {
  if (!startTag.includes(name)) return undefined;
  tagName.lastIndex = 0;
  tagName.exec(startTag);
  oneAttribute.lastIndex = tagName.lastIndex;
  for (let start = oneAttribute.lastIndex; ; start = oneAttribute.lastIndex) {
    const match = oneAttribute.exec(startTag);
    if (match === null) return undefined;
    if (match[1] === name) {
      return { start, end: oneAttribute.lastIndex, value: match[2] ?? match[3] ?? "" };
    }
  }
}

/** Every attribute of a start tag, by its name as written. */
export function attributesOf(startTag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  tagName.lastIndex = 0;
  tagName.exec(startTag);
  oneAttribute.lastIndex = tagName.lastIndex;
  for (let match = oneAttribute.exec(startTag); match !== null; match = oneAttribute.exec(startTag)) {
    found.set(match[1] ?? "", unescapeXml(match[2] ?? match[3] ?? ""));
  }
  return found;
}

/** The value of an attribute of a start tag. */
export function attribute(startTag: string, name: string): string | undefined {
  const found = findAttribute(startTag, name);
  return found && unescapeXml(found.value);
}

/** The start tag with one attribute set (`undefined` takes it away); the others stay as they are. */
export function withAttribute(startTag: string, name: string, value: string | undefined): string {
  const written = value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
  const found = findAttribute(startTag, name);
  if (found !== undefined) return startTag.slice(0, found.start) + written + startTag.slice(found.end);
  return startTag.replace(/\s*(\/?>)$/, (_, close: string) => written + close);
}

/** Yes-or-no attributes are written `1` by Excel and `true` by LibreOffice (xsd:boolean). */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** `x:` when a part spells its elements `x:row`. */
export function prefixOf(tag: string): string {
  return tag.slice(0, tag.indexOf(":") + 1);
}

/** One place of a text to replace. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every edit made; edits do not overlap, and those at one place are made in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new RangeError("Two edits overlap.");
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** The start tag of an element that is to hold something: `<cols/>` becomes `<cols>`. */
export function opened(startTag: string): string {
  return startTag.replace(/\s*\/>$/, ">");
}

/**
 * The edits that put something last inside an element. Every writer but Excel leaves some of its lists there and empty
 * (`<definedNames/>`), and what is put behind such a tag would stand beside the list. Its start tag may change with it.
 */
export function insideLast(
  text: string,
  { tag, start, openEnd, contentEnd, end }: Element,
  written: string,
  startTag = text.slice(start, openEnd),
): readonly Edit[] {
  if (contentEnd === end) return [{ start, end, text: `${opened(startTag)}${written}</${tag}>` }];
  const isSameTag = startTag === text.slice(start, openEnd);
  return [
    ...(isSameTag ? [] : [{ start, end: openEnd, text: startTag }]),
    { start: contentEnd, end: contentEnd, text: written },
  ];
}

/** The text of a part with one more child at the end of its root. */
export function insertLast(text: string, child: (prefix: string) => string): string {
  const root = rootOf(maskOpaque(text));
  if (root === undefined) throw new Error("A part that was checked has no root.");
  return applyEdits(text, insideLast(text, root, child(prefixOf(root.tag))));
}

/** The text without these elements. */
export function withoutElements(text: string, elements: readonly Pick<Element, "start" | "end">[]): string {
  return applyEdits(
    text,
    elements.map(({ start, end }) => ({ start, end, text: "" })),
  );
}
