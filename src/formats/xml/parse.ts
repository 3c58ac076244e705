import { SaxesParser } from "saxes";

/** An element that was read. Its name and its attributes go without prefixes: a bank may write `<ns2:Amt>` or `<Amt>`. */
export interface XmlElement {
  readonly name: string;
  /** What the prefix stands for; empty when nothing was declared. */
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of inner elements. */
  readonly text: string;
}

/** The outermost element, or why there is none. */
export type XmlReading =
  | { readonly kind: "root"; readonly root: XmlElement }
  | { readonly kind: "malformed"; readonly line: number }
  /** It declares a document type, which may define entities that grow without end. No bank writes one. */
  | { readonly kind: "doctype" };

interface OpenElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: OpenElement[];
  text: string;
}

/** No message of a bank is nearly as deep; a text that is takes the parser ages. */
const deepest = 200;

/** Stops the parser at the first thing that is refused. */
class Refusal extends Error {
  constructor(readonly reading: XmlReading) {
    super(reading.kind);
  }
}

/** Reads a well-formed XML text whole; at the first fault, at a document type, or too deep, it stops and says which. */
export function parseXml(text: string): XmlReading {
  const top: OpenElement = { name: "", namespace: "", attributes: new Map(), children: [], text: "" };
  const open = [top];
  const current = () => open.at(-1) ?? top;
  const addText = (piece: string): void => {
    current().text += piece;
  };

  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => {
    throw new Refusal({ kind: "malformed", line: parser.line });
  });
  parser.on("doctype", () => {
    throw new Refusal({ kind: "doctype" });
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const plain = Object.values(attributes).filter(({ prefix }) => prefix !== "xmlns");
    const opened: OpenElement = {
      name: local,
      namespace: uri,
      attributes: new Map(plain.map((attribute) => [attribute.local, attribute.value])),
      children: [],
      text: "",
    };
    if (open.length > deepest) throw new Refusal({ kind: "malformed", line: parser.line });
    current().children.push(opened);
    open.push(opened);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", addText);
  parser.on("cdata", addText);

  try {
    parser.write(text).close();
  } catch (stopped) {
    if (stopped instanceof Refusal) return stopped.reading;
    throw stopped;
  }
  const [root] = top.children;
  return root === undefined ? { kind: "malformed", line: parser.line } : { kind: "root", root };
}
