import { inflateSync } from "node:zlib";
import { blackAndWhite } from "../../../src/formats/picture/black-and-white";
import { readPoints } from "../../support/png-points";

const rowsOf = (drawn: string) => drawn.split("\n").map((row) => row.split("").map((point) => point === "#"));

describe("a picture in black and white", () => {
  it.each([
    ["a point", "#"],
    ["a row that fills its bytes", "#.#.#.##"],
    ["a row of one point more", "#.#.#.##."],
    ["several rows", "##.\n.#.\n..."],
  ])("says point by point what was asked for: %s", (_what, drawn) => {
    expect(readPoints(blackAndWhite(rowsOf(drawn)))).toEqual(rowsOf(drawn));
  });

  it("packs the bits of a row into bytes, behind the filter of the row", () => {
    const png = Buffer.from(blackAndWhite(rowsOf("#........\n.#......#")));
    const from = png.indexOf("IDAT") + 4;
    const content = png.subarray(from, from + png.readUInt32BE(from - 8));
    expect([...inflateSync(content)]).toEqual([0, 0x7f, 0x80, 0, 0xbf, 0]);
  });

  it("is the same file every time", () => {
    expect(blackAndWhite(rowsOf("#.\n.#"))).toEqual(blackAndWhite(rowsOf("#.\n.#")));
  });
});
