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

/** The outermost element of each document of a text, or why there is none. */
export type XmlReading =
  | { readonly kind: "roots"; readonly roots: readonly XmlElement[] }
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

/** Stops the parser at the first thing that no document may hold, or that stands after its end. */
class Stop extends Error {}

type DocumentReading =
  | { readonly kind: "root"; readonly root: XmlElement; readonly end: number }
  | Exclude<XmlReading, { readonly kind: "roots" }>;

/** What transfers leave before, between and after documents: marks of byte order or of the end of a file, and blanks. */
const ctrlZ = String.fromCharCode(26);
const between = `[\\s\\uFEFF\\0${ctrlZ}]+`;
const leftovers = new RegExp(between, "y");
/** What may stand after a document besides, and is none. */
const remarks = new RegExp(`${between}|<!--[^]*?-->|<\\?(?!xml\\s)[^]*?\\?>`, "y");

/**
 * Reads the well-formed XML documents of a text whole; at the first fault, at a document type, or too deep, it stops and
 * says which. A text may hold several, one after the other: so some banks send a day's messages.
 */
export function parseXmlDocuments(text: string): XmlReading {
  const roots: XmlElement[] = [];
  let start = 0;
  do {
    start = after(leftovers, text, start);
    const reading = parseDocument(text.slice(start));
    if (reading.kind === "doctype") return reading;
    if (reading.kind === "malformed") return { kind: "malformed", line: reading.line + linesIn(text, start) };
    roots.push(reading.root);
    start += reading.end;
  } while (after(remarks, text, start) < text.length);
  return { kind: "roots", roots };
}

/** Where the run of these pieces ends that begins here. */
function after(pieces: RegExp, text: string, start: number): number {
  let end = start;
  for (pieces.lastIndex = end; pieces.test(text); pieces.lastIndex = end) end = pieces.lastIndex;
  return end;
}

const linesIn = (text: string, end: number) => text.slice(0, end).split("\n").length - 1;

/** The first document of a text, and where it ends. */
function parseDocument(text: string): DocumentReading {
  const top: OpenElement = { name: "", namespace: "", attributes: new Map(), children: [], text: "" };
  const open = [top];
  const current = () => open.at(-1) ?? top;
  const addText = (piece: string): void => {
    current().text += piece;
  };
  const found: { reading?: DocumentReading } = {};
  // Whatever is wrong after the end of this document belongs to the next one.
  const stopWith = (reading: DocumentReading): never => {
    if (found.reading?.kind !== "root" || parser.position <= found.reading.end) found.reading = reading;
    throw new Stop();
  };

  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => stopWith({ kind: "malformed", line: parser.line }));
  parser.on("doctype", () => stopWith({ kind: "doctype" }));
  parser.on("opentag", ({ local, uri, attributes }) => {
    const plain = Object.values(attributes).filter(({ prefix }) => prefix !== "xmlns");
    const opened: OpenElement = {
      name: local,
      namespace: uri,
      attributes: new Map(plain.map((attribute) => [attribute.local, attribute.value])),
      children: [],
      text: "",
    };
    if (open.length > deepest) stopWith({ kind: "malformed", line: parser.line });
    current().children.push(opened);
    open.push(opened);
  });
  parser.on("closetag", () => {
    const root = open.pop();
    if (open.length === 1 && root !== undefined) found.reading = { kind: "root", root, end: parser.position };
  });
  parser.on("text", addText);
  parser.on("cdata", addText);

  try {
    parser.write(text).close();
  } catch (stopped) {
    if (!(stopped instanceof Stop)) throw stopped;
  }
  return found.reading ?? { kind: "malformed", line: parser.line };
}
