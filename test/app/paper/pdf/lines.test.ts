import fc from "fast-check";
import { fontOf, settable, widthOf } from "../../../../src/app/paper/pdf/faces";
import { linesOf } from "../../../../src/app/paper/pdf/lines";

const setting = { face: "regular", size: 10 } as const;
const lines = (words: string, width: number) => linesOf(words, width, setting);
const wide = (words: string) => widthOf(words, "regular", 10);

describe("a text that is set", () => {
  it("ends its lines between words, and after a hyphen", () => {
    expect(lines("un deux trois", wide("un deux"))).toEqual(["un deux ", "trois"]);
    expect(lines("Saint-Étienne", wide("Étienne"))).toEqual(["Saint-", "Étienne"]);
  });

  it("keeps together what French typography keeps together", () => {
    expect(lines("Total 1\u202f234,56\u00a0€", wide("1\u202f234,56\u00a0€"))).toEqual([
      "Total ",
      "1\u202f234,56\u00a0€",
    ]);
    expect(lines("avez\u2011vous", wide("avez\u2011vous"))).toEqual(["avez\u2011vous"]);
  });

  it("fits to the point: a line as wide as its room stays, a hair less parts it", () => {
    const words = "un deux";
    expect(lines(words, wide(words))).toHaveLength(1);
    expect(lines(words, wide(words) - 0.1)).toHaveLength(2);
  });

  it("keeps the lines that were typed, blank ones too", () => {
    expect(lines("Un\n\nDeux\r\nTrois", 500)).toEqual(["Un", "", "Deux", "Trois"]);
    expect(lines("", 500)).toEqual([""]);
  });

  it("cuts a word that is wider than the paper, and loses no letter", () => {
    const cut = lines("W".repeat(50), wide("WWWWW"));
    expect(cut).toHaveLength(10);
    expect(cut.join("")).toBe("W".repeat(50));
  });

  it("loses nothing of any text, and no line is wider than its room but for a letter that alone is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 5, max: 300 }),
        (words, width) => {
          const set = lines(words, width);
          expect(set.join("").replaceAll("\n", "")).toBe(settable(words).replaceAll("\n", ""));
          for (const line of set) {
            const seen = line.trimEnd();
            if (Array.from(seen).length > 1) expect(wide(seen)).toBeLessThanOrEqual(width + 0.02);
          }
        },
      ),
    );
  });
});

describe("the faces", () => {
  it.each(["regular", "bold"] as const)("%s: name each shape by the sign that it is", (face) => {
    const font = fontOf(face);
    const others = font.characterSet.filter((code) => font.glyphForCodePoint(code).codePoints[0] !== code);
    // Those two lend their shapes to signs that the font lacks.
    expect(others.map((code) => code.toString(16))).toEqual(["ad", "2009"]);
  });

  it.each(["regular", "bold"] as const)(
    "%s: know what French, and its neighbours, are written with",
    (face) => {
      const letters =
        "àâäæçéèêëîïôœöùûüÿÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜŸñßøłșțžđōẽ€«»’‘“”–—…°§№ªº×−\u00a0\u202f\u2009\u2011ʼ";
      const missing = Array.from(letters).filter((letter) => settable(letter) !== letter);
      expect(missing).toEqual([]);
      expect(fontOf(face).layout(letters).advanceWidth).toBeGreaterThan(0);
    },
  );
});
