import { zipSync } from "fflate";
import { openXlsx } from "../../../src/adapters/xlsx";
import { fileWords } from "../../../src/wording/problems/files";
import { handMade, handMadeParts, textCell } from "../../support/hand-made-workbook";
import { packageOf } from "../../support/package-parts";
import { cell, codesOf, fill, opened, valueOf } from "../../support/xlsx-runs";

const sound = () =>
  handMade({ sheets: [{ name: "Enfants", rows: `<row r="1">${textCell("A1", "Code")}</row>` }] });
const bytes = (text: string) => new TextEncoder().encode(text);
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0)).reduce<number[]>(
    (all, code) => [...all, code, 0],
    [],
  );
const soundParts = () => handMadeParts({ sheets: [{ name: "Enfants", rows: "" }] });
const withoutPart = (path: string) =>
  packageOf(Object.fromEntries(Object.entries(soundParts()).filter(([name]) => name !== path)));
const withPart = (path: string, content: string) => packageOf({ ...soundParts(), [path]: content });

/** A zip whose directory announces more than the memory holds, though it has but a few bytes. */
function bomb(): Uint8Array {
  const zip = sound();
  const view = new DataView(zip.buffer);
  for (let at = 0; at + 4 < zip.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 400_000_000, true);
  }
  return zip;
}

const refusals: readonly (readonly [what: string, file: Uint8Array, code: string])[] = [
  ["an empty file", new Uint8Array(), "file.empty"],
  ["a photo", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), "file.unreadable"],
  ["two letters", bytes("PK"), "file.unreadable"],
  ["a csv under a false name", bytes("Code;Nom\r\nE1;Léa\r\n"), "file.text"],
  ["a csv in UTF-16", Uint8Array.from([0xff, 0xfe, ...utf16("Code;Nom")]), "file.text"],
  ["a web page", bytes("<html><table><tr><td>1</td></tr></table></html>"), "file.text"],
  [
    "an old .xls",
    Uint8Array.from([...compound, ...new Uint8Array(512), ...utf16("Workbook")]),
    "file.old-excel",
  ],
  [
    "a file with a password",
    Uint8Array.from([...compound, ...new Uint8Array(512), ...utf16("EncryptedPackage")]),
    "file.encrypted",
  ],
  ["the first half of a file", sound().slice(0, 900), "file.truncated"],
  ["a file without its last bytes", sound().slice(0, -30), "file.truncated"],
  [
    "an .ods",
    zipSync({
      mimetype: bytes("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": bytes("<a/>"),
    }),
    "file.opendocument",
  ],
  [
    "an .xlsb",
    packageOf({
      ...soundParts(),
      "_rels/.rels": String(soundParts()["_rels/.rels"]).replace("workbook.xml", "workbook.bin"),
    }),
    "file.binary-workbook",
  ],
  ["a zip of photos", zipSync({ "a.jpg": bytes("x") }), "file.not-a-workbook"],
  [
    "a .docx",
    packageOf({
      ...soundParts(),
      "[Content_Types].xml": String(soundParts()["[Content_Types].xml"]).replace(
        "spreadsheetml.sheet.main",
        "wordprocessingml.document.main",
      ),
    }),
    "file.not-a-workbook",
  ],
  ["a package without workbook part", withoutPart("xl/workbook.xml"), "file.part-missing"],
  ["a workbook part that is not XML", withPart("xl/workbook.xml", "<workbook><sheets>"), "file.broken-part"],
  [
    "a workbook part that is not UTF-8",
    packageOf({ ...soundParts(), "xl/workbook.xml": Uint8Array.from([60, 0xff, 0xff]) }),
    "file.broken-part",
  ],
  [
    "a document type declaration",
    withPart("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'),
    "file.broken-part",
  ],
  ["a zip bomb", bomb(), "file.too-large"],
];

describe("opening a file", () => {
  it.each(refusals)("refuses %s by name", async (_, file, code) => {
    const copy = file.slice();
    const outcome = await openXlsx(file, "cantine.xlsx");
    expect([outcome.ok, ...codesOf(outcome)]).toEqual([false, code]);
    expect(file).toEqual(copy);
  });

  it.each(refusals)("has words for %s: what is wrong and what to do", async (_, file) => {
    const [problem] = (await openXlsx(file, "cantine.xlsx")).problems;
    const words = fileWords[problem?.code as "file.empty"](problem?.facts as { file: string });
    expect(words.message).toMatch(/^L.*cantine\.xlsx.*\.$/s);
    expect(words.advice).toMatch(/\.$/);
  });

  it("opens a sound file and gives back its very bytes", async () => {
    const file = sound();
    expect((await opened(file)).bytes()).toBe(file);
  });

  it("notices damaged bytes in a part that it needs", async () => {
    const parts = soundParts();
    const file = zipSync(
      Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, bytes(String(text))])),
      { level: 0 },
    );
    const at = new TextDecoder("latin1").decode(file).indexOf("Enfants");
    file[at] = 0x46;
    expect(codesOf(await openXlsx(file, "cantine.xlsx"))).toEqual(["file.broken-part"]);
  });

  it("stops inflating a part that is larger than it says", async () => {
    const zip = packageOf({
      ...soundParts(),
      "xl/workbook.xml": `<workbook>${" ".repeat(5_000_000)}</workbook>`,
    });
    const view = new DataView(zip.buffer);
    for (let at = 0; at + 4 < zip.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 100, true);
    }
    expect(codesOf(await openXlsx(zip, "cantine.xlsx"))).toEqual(["file.broken-part"]);
  });

  it("reads a file whose relationships are absolute, and one whose names have backslashes", async () => {
    const parts = soundParts();
    const absolute = String(parts["xl/_rels/workbook.xml.rels"]).replace("worksheets/", "/xl/worksheets/");
    const file = packageOf({ ...parts, "xl/_rels/workbook.xml.rels": absolute });
    expect(valueOf(await (await opened(file)).read(["enfants"])).sheets).toHaveLength(1);
    const windows = packageOf(
      Object.fromEntries(Object.entries(parts).map(([path, text]) => [path.replaceAll("/", "\\"), text])),
    );
    expect(valueOf(await (await opened(windows)).read(["enfants"])).sheets).toHaveLength(1);
  });
});

describe("a file that may be read but not written", () => {
  const origin =
    '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
  const signed = handMade({
    sheets: [{ name: "Enfants", rows: `<row r="1">${textCell("A1", "Code")}</row>` }],
    rootArrows: origin,
    others: {
      "_xmlsignatures/origin.sigs": {
        content: "",
        type: "application/vnd.openxmlformats-package.digital-signature-origin",
      },
    },
  });
  const strict = packageOf(
    Object.fromEntries(
      Object.entries(soundParts()).map(([path, text]) => [
        path,
        String(text)
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ]),
    ),
  );

  it.each([
    ["a signed file", signed, "file.signed"],
    ["a strict file", strict, "file.strict"],
  ])("%s", async (_, file, code) => {
    const workbook = await opened(file);
    expect(valueOf(await workbook.read(["Enfants"])).sheets).toHaveLength(1);
    expect(codesOf(await workbook.apply([fill("Enfants", cell(2, 1, "E1"))]))).toEqual([code]);
    expect(workbook.bytes()).toBe(file);
  });
});
