import fc from "fast-check";
import { parseXmlDocuments, type XmlElement } from "../../../src/formats/xml/parse";
import { element, nested, renderXml } from "../../../src/formats/xml/render";
import { childAt, childrenOf, textAt } from "../../../src/formats/xml/walk";

function rootOf(text: string): XmlElement {
  const reading = parseXmlDocuments(text);
  if (reading.kind !== "roots") throw new Error(reading.kind);
  const [root, ...others] = reading.roots;
  if (root === undefined || others.length > 0) throw new Error(String(reading.roots.length));
  return root;
}

describe("Rendering", () => {
  it("puts one element on a line, and leaves out what is undefined", () => {
    const root = element("A", [element("B", "1", { c: "2" }), undefined, nested(["D", "E", "F"], "3")]);
    expect(renderXml(root)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<A>",
        '  <B c="2">1</B>',
        "  <D>",
        "    <E>",
        "      <F>3</F>",
        "    </E>",
        "  </D>",
        "</A>",
        "",
      ].join("\n"),
    );
  });

  it("escapes whatever a text or an attribute may hold: both are read back the same", () => {
    const characters = fc.constantFrom(...Array.from("<>&\"'\r\n\t ;#x]aé€"));
    const texts = fc.string({ unit: characters });
    fc.assert(
      fc.property(texts, texts, (text, value) => {
        const root = rootOf(renderXml(element("A", text, { b: value })));
        expect(root.text).toBe(text);
        // White space in attributes is one kind of space, by the rules of XML.
        expect(root.attributes.get("b")).toBe(value.replace(/[\n\t]/g, " "));
      }),
    );
  });
});

describe("Reading", () => {
  it("drops prefixes and keeps what they stand for", () => {
    const root = rootOf('<n:A xmlns:n="urn:x" xmlns:m="urn:y"><n:B m:c="1" d="2">t</n:B></n:A>');
    expect([root.name, root.namespace]).toEqual(["A", "urn:x"]);
    expect([...(childAt(root, "B")?.attributes ?? [])]).toEqual([
      ["c", "1"],
      ["d", "2"],
    ]);
  });

  it("joins the pieces of a text around comments and CDATA", () => {
    expect(rootOf("<A>a<!-- no -->b<![CDATA[<c>]]>&amp;&#233;</A>").text).toBe("ab<c>&é");
  });

  it.each([
    ["nothing", ""],
    ["a text", "Bonjour"],
    ["no end", "<A><B></B>"],
    ["crossed ends", "<A><B></A></B>"],
    ["an attribute twice", '<A b="1" b="2"/>'],
    ["an unknown entity", "<A>&nbsp;</A>"],
    ["a bare ampersand", "<A>R & B</A>"],
    ["a prefix that stands for nothing", "<n:A/>"],
    ["a forbidden character", "<A>\u0001</A>"],
    ["a text after the end", "<A/>b"],
  ])("says that %s is not well formed", (_, text) => {
    expect(parseXmlDocuments(text).kind).toBe("malformed");
  });

  it.each([
    ["each with its declaration", '<?xml version="1.0"?>\n<A/>\n<?xml version="1.0"?>\n<B/>', "A B"],
    ["on one line", '<?xml version="1.0"?><A>1</A><?xml version="1.0"?><B><C/></B>', "A B"],
    ["without declarations", "<A/><B/>\r\n<C></C>", "A B C"],
    ["with marks of byte order", '\uFEFF<?xml version="1.0"?><A/>\uFEFF<?xml version="1.0"?><B/>', "A B"],
    ["with the end mark of each file", "<A/>\r\n\u001A<B/>\r\n\u001A", "A B"],
    ["filled up with zeros", "<A/>\0\0\0", "A"],
    ["after blank lines", '\n\n  <?xml version="1.0"?><A/>', "A"],
    ["before a remark", "<A/><!-- <B/> --><?note x?>\n", "A"],
    ["around a remark", "<A/><!-- x --><B/>", "A B"],
    ["that quote a declaration", "<A><![CDATA[<?xml version='1.0'?>]]></A><B/>", "A B"],
  ])("takes documents %s", (_, text, names) => {
    const reading = parseXmlDocuments(text);
    expect(reading.kind === "roots" && reading.roots.map(({ name }) => name).join(" ")).toBe(names);
  });

  it("says on which line it stops, of the whole text", () => {
    expect(parseXmlDocuments("<A>\n<B>\n</A>")).toEqual({ kind: "malformed", line: 3 });
    expect(parseXmlDocuments("\r\n<A/>\r\n<?xml version='1.0'?>\r\n<B>\r\n</C>")).toEqual({
      kind: "malformed",
      line: 5,
    });
    expect(parseXmlDocuments("<A/>\u0001")).toEqual({ kind: "malformed", line: 1 });
  });

  const laughs = Array.from({ length: 9 }, (_, index) => {
    const inner = index === 0 ? "lol" : `&l${String(index - 1)};`.repeat(10);
    return `<!ENTITY l${String(index)} "${inner}">`;
  });

  it.each([
    ["a billion laughs", `<!DOCTYPE A [${laughs.join("")}]><A>&l8;</A>`],
    ["an outside file", '<!DOCTYPE A [<!ENTITY x SYSTEM "file:///etc/passwd">]><A>&x;</A>'],
    ["a bare document type", "<!DOCTYPE A><A/>"],
  ])("stops at %s", (_, text) => {
    expect(parseXmlDocuments(`<?xml version="1.0"?>${text}`)).toEqual({ kind: "doctype" });
  });

  it("goes 200 elements deep, and no deeper, however long the text", () => {
    const nest = (depth: number) => parseXmlDocuments("<A>".repeat(depth) + "</A>".repeat(depth)).kind;
    expect([nest(200), nest(201), nest(1_000_000)]).toEqual(["roots", "malformed", "malformed"]);
  });
});

describe("Walking", () => {
  const root = rootOf("<A><B><C> 1 </C></B><B><C>2</C><D/></B></A>");

  it("finds the first of a path, and all of a name", () => {
    expect(textAt(root, "B", "C")).toBe("1");
    expect(childrenOf(root, "B").map((child) => textAt(child, "C"))).toEqual(["1", "2"]);
  });

  it("finds nothing where there is nothing", () => {
    expect(textAt(root, "B", "X", "Y")).toBeUndefined();
    expect(textAt(childrenOf(root, "B")[1], "D")).toBeUndefined();
    expect(childrenOf(undefined, "B")).toEqual([]);
  });
});
