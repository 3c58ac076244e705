import type { PagePicture, ReplacePage } from "../../../src/workbook/changes";
import { handMadeParts, textCell } from "../../support/hand-made-workbook";
import { lostParts, packageFaults } from "../../support/package-faults";
import { packageOf, partsOf, textOf } from "../../support/package-parts";
import { textRow } from "../../support/pages";
import { asSeen, drawingIn, picturesInFile } from "../../support/seen-drawings";
import { smallPicture } from "../../support/small-pictures";
import { changed, opened, valueOf } from "../../support/xlsx-runs";

/** Pictures on sheets to print, in a file. */

const plain = packageOf(
  handMadeParts({ sheets: [{ name: "Enfants", rows: `<row r="1">${textCell("A1", "a")}</row>` }] }),
);

function page(pictures: readonly PagePicture[], sheet = "Factures à imprimer"): ReplacePage {
  return {
    kind: "replace-page",
    sheet,
    widths: [20, 20],
    firstPrintedRow: 1,
    rows: [textRow("Facture")],
    pictures,
  };
}

function picture(number: number, png: Uint8Array): PagePicture {
  return {
    png,
    row: 1 + 40 * number,
    column: 2,
    width: 60,
    height: 60,
    description: `Code ${String(number)}`,
  };
}

const many = (count: number, pngOf: (index: number) => Uint8Array) =>
  Array.from({ length: count }, (_, index) => picture(index, pngOf(index)));

const mediaIn = (bytes: Uint8Array) => [...partsOf(bytes).keys()].filter((path) => path.includes("/media/"));

describe("pictures on a page in a file", () => {
  it("share one part, however many show the same, whoever made its bytes", async () => {
    const pictures = many(1000, () => smallPicture(7));
    const after = await changed(plain, page(pictures));
    expect(packageFaults(after)).toEqual([]);
    expect(mediaIn(after)).toEqual(["xl/media/image1.png"]);
    expect(picturesInFile(after, "Factures à imprimer").slice(998)).toEqual(pictures.slice(998).map(asSeen));
  });

  it("have a part each where they differ", async () => {
    const pictures = many(300, (index) => smallPicture(index));
    const after = await changed(plain, page(pictures));
    expect(packageFaults(after)).toEqual([]);
    expect(mediaIn(after)).toHaveLength(300);
    expect(picturesInFile(after, "Factures à imprimer")).toEqual(pictures.map(asSeen));
  });

  it("go with the page that bore them, and take none of the clerk's with them", async () => {
    const once = await changed(
      plain,
      page([picture(0, smallPicture(1)), picture(1, smallPicture(2))]),
      page([picture(0, smallPicture(2))], "Mes images"),
    );
    const twice = await changed(once, page([picture(0, smallPicture(3))]));
    expect(packageFaults(twice)).toEqual([]);
    expect(picturesInFile(twice, "Factures à imprimer")).toEqual([asSeen(picture(0, smallPicture(3)))]);
    expect(picturesInFile(twice, "Mes images")).toEqual([asSeen(picture(0, smallPicture(2)))]);
    expect(mediaIn(twice)).toHaveLength(2);
    const mine = drawingIn(once, "Mes images")?.path;
    expect(lostParts(once, twice, (path) => path !== mine)).not.toContain(`${String(mine)} changed`);
    const bare = await changed(twice, page([]));
    expect(packageFaults(bare)).toEqual([]);
    expect(drawingIn(bare, "Factures à imprimer")).toBeUndefined();
    expect(mediaIn(bare)).toHaveLength(1);
  });

  it("tell what they are, whatever is written in it", async () => {
    const description = 'Le « code »\n<de> l’école & "co"';
    const after = await changed(plain, page([{ ...picture(0, smallPicture(1)), description }]));
    expect(picturesInFile(after, "Factures à imprimer")[0]?.description).toBe(
      'Le « code » <de> l’école & "co"',
    );
  });

  it("are announced in a file that already knows pictures, and in one that names each of its parts", async () => {
    const types = textOf(plain, "[Content_Types].xml");
    const withTypes = (text: string) =>
      packageOf({
        ...Object.fromEntries(partsOf(plain)),
        "[Content_Types].xml": types.replace(/(?=<Override)/, text),
      });
    for (const file of [
      withTypes('<Default Extension="PNG" ContentType="image/png"/>'),
      withTypes('<Default Extension="png" ContentType="image/x-png"/>'),
    ]) {
      const after = await changed(file, page([picture(0, smallPicture(1))]));
      expect(packageFaults(after)).toEqual([]);
      expect(picturesInFile(after, "Factures à imprimer")).toHaveLength(1);
    }
  });

  it("are kept when the rest of the workbook is written", async () => {
    const once = await changed(plain, page([picture(0, smallPicture(1))]));
    const file = await opened(once);
    const cells = [{ row: 1, column: 1, value: "b", format: "text" as const }];
    valueOf(await file.apply([{ kind: "fill-cells", sheet: "Enfants", cells }]));
    expect(lostParts(once, file.bytes(), (path) => path === "xl/worksheets/sheet1.xml")).toEqual([]);
  });
});
