import { packageFaults } from "./package-faults";
import { dialects, type Parts } from "./dialects";
import { packageOf } from "./package-parts";

const sound = dialects["openpyxl"]?.() ?? {};
const withText = (path: string, from: string, to: string): Parts => {
  const text = sound[path];
  if (typeof text !== "string" || !text.includes(from)) throw new RangeError(`${path} does not hold ${from}`);
  return { ...sound, [path]: text.replace(from, to) };
};

const planted: readonly (readonly [what: string, parts: Parts, fault: RegExp])[] = [
  [
    "a prefix that nothing binds",
    withText("xl/workbook.xml", "<sheet xmlns:r", "<sheet xmlns:q"),
    /unbound|prefix/i,
  ],
  ["a tag that never closes", withText("xl/styles.xml", "</fonts>", ""), /styles\.xml/],
  [
    "a name beside its list",
    withText("xl/workbook.xml", "<definedNames/>", '<definedNames/><definedName name="a">1</definedName>'),
    /definedName in workbook/,
  ],
  [
    "an arrow without its part",
    withText("xl/_rels/workbook.xml.rels", "sharedStrings.xml", "lost.xml"),
    /leads to no part/,
  ],
  ["an id without its arrow", withText("xl/workbook.xml", 'r:id="rId2"', 'r:id="rId9"'), /points nowhere/],
  ["a part that nothing reaches", { ...sound, "xl/alone.xml": "<a/>" }, /alone\.xml is not reached/],
  ["a part without type", { ...sound, "xl/alone.bin": "a" }, /alone\.bin has no type/],
  ["a type without its part", withText("[Content_Types].xml", "/xl/styles.xml", "/xl/lost.xml"), /not there/],
];

describe("the check of packages", () => {
  it.each(Object.keys(dialects).filter((name) => name !== "SheetJS"))(
    "finds nothing in a file of %s",
    (name) => {
      expect(packageFaults(packageOf(dialects[name]?.() ?? {}))).toEqual([]);
    },
  );

  it.each(planted)("sees %s", (_, parts, fault) => {
    expect(packageFaults(packageOf(parts)).join("\n")).toMatch(fault);
  });

  it("leaves out what was wrong before", () => {
    const wrong = packageOf({ ...sound, "xl/alone.xml": "<a/>" });
    expect(packageFaults(wrong, wrong)).toEqual([]);
  });
});
