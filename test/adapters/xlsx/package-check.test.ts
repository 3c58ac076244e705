import { openXlsx } from "../../../src/adapters/xlsx";
import { faultyPart } from "../../../src/adapters/xlsx/package/check";
import { addDefaultType } from "../../../src/adapters/xlsx/package/content-types";
import { openPackage } from "../../../src/adapters/xlsx/package/open";
import type { XlsxPackage } from "../../../src/adapters/xlsx/package/xlsx-package";
import { portableEngine } from "../../../src/adapters/xlsx/zip/portable-engine";
import { handMadeParts, tableXml, textCell } from "../../support/hand-made-workbook";
import { packageFaults } from "../../support/package-faults";
import { packageOf, partsOf, textOf } from "../../support/package-parts";
import {
  cell,
  codesOf,
  extentOf,
  fill,
  opened,
  refusalOf,
  sheetIn,
  valueOf,
  writeRows,
} from "../../support/xlsx-runs";

const rows = `<row r="1">${textCell("A1", "a")}${textCell("B1", "b")}</row><row r="2">${textCell("A2", "x")}</row>`;
const parts = handMadeParts({
  sheets: [
    { name: "S", rows, tables: [tableXml({ ref: "A1:B2", columns: ["a", "b"] })] },
    { name: "Autre", rows },
  ],
  definedNames: '<definedName name="Mien">1</definedName>',
});
const sheet = "xl/worksheets/sheet1.xml";
const workbook = "xl/workbook.xml";
const types = "[Content_Types].xml";
const arrows = "xl/worksheets/_rels/sheet1.xml.rels";
const table = "xl/tables/table1.xml";

function withText(path: string, from: string, to: string): Record<string, string | Uint8Array> {
  const text = String(parts[path]);
  if (!text.includes(from)) throw new RangeError(`${path} does not hold ${from}`);
  return { ...parts, [path]: text.replace(from, to) };
}

/** The fault of a draft in which one text of one part was replaced. */
function faultAfter(change: (draft: XlsxPackage) => void): string | undefined {
  const before = valueOf(openPackage(packageOf(parts), "cantine.xlsx", portableEngine)).parts;
  const draft = before.draft();
  change(draft);
  return faultyPart(before, draft);
}

function rewritten(path: string, from: string, to: string): (draft: XlsxPackage) => void {
  return (draft) => {
    draft.load(path);
    const text = draft.text(path);
    if (!text.includes(from)) throw new RangeError(`${path} does not hold ${from}`);
    draft.write(path, text.replace(from, to));
  };
}

const planted: readonly (readonly [what: string, change: (draft: XlsxPackage) => void, part: string])[] = [
  ["a tag that never closes", rewritten(sheet, "</row>", ""), sheet],
  ["a prefix that nothing binds", rewritten(sheet, "<tablePart r:id", "<tablePart q:id"), sheet],
  ["an id without its arrow", rewritten(sheet, "rIdT1", "rIdT9"), sheet],
  [
    "an arrow that is gone",
    rewritten(arrows, "rIdT1", "rIdT9"),
    arrows.replace("_rels/", "").replace(".rels", ""),
  ],
  ["an arrow without its part", rewritten(arrows, "table1.xml", "table9.xml"), arrows],
  [
    "a part taken out that is still reached",
    (draft) => {
      draft.remove(table);
    },
    arrows,
  ],
  [
    "a part without a type",
    (draft) => {
      draft.write("xl/new.other", "<a/>");
    },
    "xl/new.other",
  ],
  ["a type that is gone", rewritten(types, 'Extension="rels"', 'Extension="rel"'), "_rels/.rels"],
  ["a count that is wrong", rewritten(sheet, 'count="1"', 'count="2"'), sheet],
  [
    "a picture that is none",
    (draft) => {
      draft.write("xl/media/image1.png", new Uint8Array([0x89, 0x50, 0x4e, 0x46]));
      addDefaultType(draft, "xl/media/image1.png", "image/png");
    },
    "xl/media/image1.png",
  ],
  ["two sheets of one number", rewritten(workbook, 'sheetId="2"', 'sheetId="1"'), workbook],
  [
    "a name that stands twice",
    rewritten(workbook, "</definedNames>", '<definedName name="MIEN">2</definedName></definedNames>'),
    workbook,
  ],
  [
    "a name of a sheet that is not there",
    rewritten(workbook, 'name="Mien"', 'name="Mien" localSheetId="2"'),
    workbook,
  ],
];

describe("before a package replaces the clerk's", () => {
  it.each(planted)("%s is seen", (_, change, part) => {
    expect(faultAfter(change)).toBe(part);
  });

  it("nothing is found in one that was not changed, or changed well", () => {
    expect(faultAfter(() => undefined)).toBeUndefined();
    expect(faultAfter(rewritten(sheet, ">x<", ">y &amp; z<"))).toBeUndefined();
  });

  it("what was wrong before in an arrow is not held against it", async () => {
    const lost = packageOf(
      withText(
        arrows,
        "</Relationships>",
        '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/lost.png"/></Relationships>',
      ),
    );
    const file = await opened(lost);
    valueOf(await file.apply([fill("S", cell(2, 2, "y"))]));
    expect((await sheetIn(file.bytes(), "S")).rows[1]).toEqual(["x", "y"]);
  });

  it("a sheet that was never XML is neither read nor written, and the file stays", async () => {
    const bytes = packageOf(
      withText(
        sheet,
        "</sheetData>",
        "</sheetData><headerFooter><oddFooter>a & b</oddFooter></headerFooter>",
      ),
    );
    expect(await refusalOf(bytes, fill("S", cell(2, 2, "y")))).toEqual(["file.broken-part"]);
    const other = await opened(bytes);
    valueOf(await other.apply([fill("Autre", cell(2, 2, "y"))]));
  });
});

describe("two entries of a workbook that lead to one part", () => {
  const shared = packageOf({
    ...parts,
    "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "sheet2.xml",
      "sheet1.xml",
    ),
  });

  it("are refused once one of them is asked for or written, and not before", async () => {
    const file = await opened(shared);
    expect(codesOf(await file.read(["S"]))).toEqual(["file.sheets-in-one-part"]);
    expect(codesOf(await file.read(["Ailleurs"]))).toEqual([]);
    expect(await refusalOf(shared, fill("Autre", cell(2, 2, "y")))).toEqual(["file.sheets-in-one-part"]);
  });
});

describe("an entry of a workbook that leads nowhere", () => {
  const lost = packageOf(withText(workbook, 'r:id="rId1"', 'r:id="rId77"'));

  it("is a lost sheet for those who ask for it, and for nobody else", async () => {
    const file = await opened(lost);
    expect(codesOf(await file.read(["S"]))).toEqual(["file.part-missing"]);
    expect(valueOf(await file.read(["Autre"])).sheetNames).toEqual(["S", "Autre"]);
  });
});

describe("two sheets of one name", () => {
  it("both reach those who ask", async () => {
    const twins = packageOf(withText(workbook, 'name="Autre"', 'name="s"'));
    const snapshot = valueOf(await (await opened(twins)).read(["S"]));
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["S", "s"]);
  });
});

describe("the language of a part", () => {
  const old = "http://schemas.openxmlformats.org/spreadsheetml/2006/5/main";
  const now = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  it.each([
    [workbook, now, old],
    ["xl/styles.xml", now, old],
    [types, "package/2006/", "package/2005/06/"],
    ["_rels/.rels", "package/2006/", "package/2005/06/"],
  ])("of before the standard is refused in %s", async (path, from, to) => {
    const outcome = await openXlsx(packageOf(withText(path, from, to)), "cantine.xlsx");
    expect([outcome.ok, ...codesOf(outcome)]).toEqual([false, "file.other-language"]);
  });

  it("is refused in a sheet once it is asked for", async () => {
    const file = await opened(packageOf(withText(sheet, now, old)));
    expect(codesOf(await file.read(["S"]))).toEqual(["file.other-language"]);
    expect(codesOf(await file.read(["Autre"]))).toEqual([]);
  });
});

describe("a table that calls its columns otherwise than their cells do", () => {
  const grow = writeRows({ sheet: "S", firstRow: 3, formats: ["text"], rows: [["y"]], extent: [1, 1, 3, 2] });
  const column = {
    kind: "add-columns" as const,
    sheet: "S",
    extent: extentOf(1, 1, 2, 2),
    columns: [{ header: "Vu", width: 9, format: "text" as const }],
  };
  const namesIn = (bytes: Uint8Array) =>
    [...textOf(bytes, table).matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const withColumns = (...names: readonly string[]) =>
    packageOf({ ...parts, [table]: tableXml({ ref: "A1:B2", columns: names }) });

  it.each([
    ["a column renamed in its cell", ["a", "Vu"], ["a", "b", "Vu"]],
    ["every column", ["Vu", "c"], ["a", "b", "Vu"]],
    ["two columns exchanged", ["b", "a"], ["a", "b", "Vu"]],
  ])("takes the words of the cells: %s", async (_, names, expected) => {
    const file = await opened(withColumns(...names));
    valueOf(await file.apply([column, grow]));
    expect(namesIn(file.bytes())).toEqual(expected);
    expect(packageFaults(file.bytes())).toEqual([]);
  });

  it("gives way where its cell says nothing", async () => {
    const file = await opened(
      packageOf({
        ...parts,
        [table]: tableXml({ ref: "A1:B2", columns: ["a", "Vu"] }),
        [sheet]: String(parts[sheet]).replace(textCell("B1", "b"), '<c r="B1"/>'),
      }),
    );
    valueOf(await file.apply([column]));
    expect(namesIn(file.bytes())).toEqual(["a", "Vu2", "Vu"]);
  });

  it("keeps a name that a formula still calls", async () => {
    const formula = '<c r="B2"><f>Table1[ancien]</f><v>1</v></c>';
    const file = await opened(
      packageOf({
        ...parts,
        [table]: tableXml({ ref: "A1:B2", columns: ["ancien", "b"] }),
        [sheet]: String(parts[sheet]).replace(textCell("A2", "x"), textCell("A2", "x") + formula),
      }),
    );
    valueOf(await file.apply([grow]));
    expect(namesIn(file.bytes())).toEqual(["ancien", "b"]);
  });
});

describe("a printed sheet that is written again", () => {
  const drawing = "xl/drawings/drawing1.xml";
  const picture = "xl/media/image1.png";
  const link = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
  const others = {
    [drawing]: {
      content: '<wsDr xmlns="u"/>',
      type: "application/vnd.openxmlformats-officedocument.drawing+xml",
    },
    [picture]: { content: "png", type: "image/png" },
  };
  const withDrawings = (...names: readonly string[]) =>
    packageOf({
      ...handMadeParts({
        sheets: ["Bilan", "Autre"].map((name) => ({
          name,
          rows,
          ...(names.includes(name)
            ? { arrows: [["rId1", "drawing", "../drawings/drawing1.xml"]] as const }
            : {}),
        })),
        others,
      }),
      "xl/drawings/_rels/drawing1.xml.rels": link("image", "../media/image1.png"),
    });
  const page = { kind: "replace-page" as const, sheet: "Bilan", widths: [10], firstPrintedRow: 1, rows: [] };

  it.each([
    ["takes its pictures with it", ["Bilan"], []],
    ["leaves those that another sheet shows too", ["Bilan", "Autre"], [drawing, picture]],
  ])("%s", async (_, names, kept) => {
    const file = await opened(withDrawings(...names));
    valueOf(await file.apply([page]));
    expect(packageFaults(file.bytes())).toEqual([]);
    expect([drawing, picture].filter((path) => partsOf(file.bytes()).has(path))).toEqual(kept);
  });
});

describe("cells that ask for styles which are not there", () => {
  it("stay numbers once we bring styles of our own", async () => {
    const { "xl/styles.xml": styles, ...others } = handMadeParts({
      sheets: [
        { name: "S", rows: '<row r="1"><c r="A1" s="1"><v>46327</v></c><c r="B1" s="3"><v>2</v></c></row>' },
      ],
    });
    expect(styles).toBeDefined();
    const file = await opened(packageOf(others));
    valueOf(await file.apply([fill("S", cell(2, 1, 46327, "day"), cell(2, 2, 0.5, "percent"))]));
    expect(packageFaults(file.bytes())).toEqual([]);
    expect((await sheetIn(file.bytes(), "S")).rows[0]).toEqual([46327, 2]);
    const [, ...formats] = textOf(file.bytes(), "xl/styles.xml").split("<cellXfs")[1]?.split("<xf ") ?? [];
    expect(formats.slice(0, 4).every((format) => format.startsWith('numFmtId="0"'))).toBe(true);
  });
});
