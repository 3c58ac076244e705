import fc from "fast-check";
import { SaxesParser } from "saxes";
import { soundnessOf } from "../../../src/adapters/xlsx/xml/well-formed";
import { dialects } from "../../support/dialects";

/** What a reader of XML by trade says of a text. */
function isSoundForSaxes(text: string): boolean {
  let isSound = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => {
    isSound = false;
  });
  parser.on("doctype", () => {
    isSound = false;
  });
  parser.write(text).close();
  return isSound;
}

const texts: readonly (readonly [text: string, isSound: boolean])[] = [
  ["<a/>", true],
  [
    "\ufeff<?xml version='1.0'?>\n<a b='1' c=\"2\">t&amp;&#233;&#xe9;<!-- & < --><![CDATA[ & < ]]><?p & ?></a>\n",
    true,
  ],
  ['<x:a xmlns:x="u" x:b="1" b="2"/>', true],
  ['<a xmlns:r="u"><b xmlns:r="v" r:id="1"/><c r:id="2"/></a>', true],
  ["", false],
  ["text", false],
  ["<a>", false],
  ["<a></b>", false],
  ["<a/><b/>", false],
  ["<a/>text", false],
  ["<a><b></a></b>", false],
  ["<x:a/>", false],
  ['<a x:b="1"/>', false],
  ['<a><b xmlns:r="u" r:id="1"/><c r:id="2"/></a>', false],
  ['<a b="1" b="2"/>', false],
  ['<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>', false],
  ['<a b="1"c="2"/>', false],
  ["<a b=1/>", false],
  ["<a b/>", false],
  ['<a b="<"/>', false],
  ["<a>&</a>", false],
  ["<a>&nbsp;</a>", false],
  ['<a b="&x"/>', false],
  ["<a>&#1;</a>", false],
  ["<a>\u0001</a>", false],
  ["<a>\ud800</a>", false],
  ["<a>]]></a>", false],
  ["<a><!-- -- --></a>", false],
  ["<a><![CDATA[</a>", false],
  ["<1/>", false],
  ["< a/>", false],
  ["<a></a >", true],
  ["<a></ a>", false],
  ["<!DOCTYPE a><a/>", false],
  ['<a xmlns:x=""/>', false],
];

describe("a part", () => {
  it.each(texts)("%j is sound: %s", (text, isSound) => {
    expect([soundnessOf(text) !== undefined, isSoundForSaxes(text)]).toEqual([isSound, isSound]);
  });

  it("that tells readers to pass over a prefix binds that prefix", () => {
    const part = (bound: string) =>
      `<a xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ${bound} mc:Ignorable="x14ac"/>`;
    expect(soundnessOf(part('xmlns:x14ac="u"'))).toBeDefined();
    expect(soundnessOf(part(""))).toBeUndefined();
  });

  it("gives what it says in the language of other namespaces", () => {
    expect(soundnessOf('<a xmlns:r="u"><b r:id="1&amp;" c="2"/></a>')?.attributes).toEqual([
      { namespace: "u", local: "id", value: "1&" },
    ]);
  });

  const parts = Object.values(dialects)
    .flatMap((make) => Object.values(make()))
    .filter((part) => typeof part === "string")
    // Of what may be passed over, readers of XML know nothing.
    .map((part) => part.replace(/ mc:Ignorable="[^"]*"/, ""));

  it("is judged as by a reader of XML, whatever piece of it is missing, doubled or changed", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<",
        ">",
        "/",
        "&",
        '"',
        "'",
        "x:",
        "r:",
        "xmlns:r",
        " a='1'",
        "]]>",
        "<!--",
        "-->",
        "&amp;",
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat(), fc.nat(30), piece, (part, seed, length, put) => {
        const at = seed % part.length;
        const text = part.slice(0, at) + put + part.slice(at + length);
        expect([text, soundnessOf(text) !== undefined]).toEqual([text, isSoundForSaxes(text)]);
      }),
      { numRuns: 3000, seed: 8 },
    );
  });
});
