/** A small, strict XML reader for tests: it throws on anything that is not well formed. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
  text: string;
}

const token =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

export function parseXml(xml: string): XmlNode {
  const text = xml.replace(/^\ufeff/, "");
  const top: OpenNode = { tag: "", attributes: new Map(), children: [], text: "" };
  const open: OpenNode[] = [top];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new Error(`Not well formed at ${at}: ${text.slice(at, at + 60)}`);
    const [, cdata, slash, tag, attributes = "", empty, content] = match;
    const current = open.at(-1) ?? top;
    if (cdata !== undefined) current.text += cdata;
    else if (content !== undefined) current.text += decode(content);
    else if (tag !== undefined && slash === "/") {
      if (current.tag !== tag || open.length === 1) throw new Error(`</${tag}> closes <${current.tag}>.`);
      open.pop();
      (open.at(-1) ?? top).children.push(closed(current));
    } else if (tag !== undefined) {
      const node: OpenNode = { tag, attributes: readAttributes(attributes), children: [], text: "" };
      if (empty === "/") current.children.push(closed(node));
      else open.push(node);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag ?? ""}> never closes.`);
  const [root] = top.children;
  if (root === undefined || top.children.length > 1 || top.text.trim() !== "")
    throw new Error("Not one root.");
  return root;
}

function closed({ tag, attributes, children, text }: OpenNode): XmlNode {
  return { name: tag.slice(tag.indexOf(":") + 1), attributes, children, text };
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found.has(name)) throw new Error(`The attribute ${name} stands twice.`);
    found.set(name, decode(double ?? single ?? ""));
  }
  return found;
}

function decode(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)) throw new Error("A character that XML forbids.");
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const known: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
    if (known[name] !== undefined) return known[name];
    const number = /^#x([0-9a-fA-F]+)$/.exec(name)?.[1];
    const code = number === undefined ? Number(/^#(\d+)$/.exec(name)?.[1] ?? NaN) : parseInt(number, 16);
    if (Number.isNaN(code)) throw new Error(`An entity nobody knows: ${whole}`);
    return String.fromCodePoint(code);
  });
}

export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((candidate) => candidate.name === name);
}

export function childrenNamed(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All the nodes below, at any depth. */
export function below(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const add = ({ children }: XmlNode) => {
    for (const inner of children) {
      found.push(inner);
      add(inner);
    }
  };
  add(node);
  return found;
}
