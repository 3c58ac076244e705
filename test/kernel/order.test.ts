import fc from "fast-check";
import { compareCodes, compareCodesNaturally, compareLetters, compareNames } from "../../src/kernel/order";

type Compare = (left: string, right: string) => number;

/** Whatever order a list comes in, it stands in one order, in which no text comes before one that is less. */
function isTotalOrder(compare: Compare, texts: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 1, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (list, dice) => {
        const sorted = [...list].sort(compare);
        const shuffled = [...list]
          .map((text) => ({ text, dice: dice.next().value as number }))
          .sort((left, right) => left.dice - right.dice)
          .map(({ text }) => text);
        expect(shuffled.sort(compare)).toEqual(sorted);
        const isWrong = (left: string, right: string) => {
          const expected = left === right ? 0 : 1;
          return (
            Math.sign(compare(left, right)) !== 0 - expected || Math.sign(compare(right, left)) !== expected
          );
        };
        const wrong = sorted.flatMap((left, index) =>
          sorted.slice(index).flatMap((right) => (isWrong(left, right) ? [[left, right]] : [])),
        );
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
}

/** Texts of few signs, so that some are nearly the same. */
const textsOf = (signs: string, maxLength: number) =>
  fc.array(fc.constantFrom(...signs.split("")), { maxLength }).map((drawn) => drawn.join(""));

describe("codes in the order in which a person counts", () => {
  it.each([
    ["numbers by their value", ["F1", "F2", "F9", "F10", "F11", "F100"]],
    ["codes without letters", ["1", "2", "10", "21", "100"]],
    ["letters before numbers are counted", ["A10", "B2", "B10"]],
    ["numbers before letters", ["1", "2A", "A1"]],
    ["a code before what continues it", ["F", "F1", "F1A", "F1B", "F2"]],
    ["children of a family", ["F2-1", "F2-2", "F2-10", "F10-1"]],
    ["leading zeros", ["F001", "F2", "F010", "F11"]],
    ["the same number in two forms: by their signs", ["F01", "F1", "F02", "F2"]],
    ["small letters among capitals", ["F1", "f2", "F3", "f10"]],
    ["spaces that one types and another does not", ["F1", "F 2", "F\u00a03", "F 10", "F11"]],
    ["numbers longer than a computer counts exactly", ["F90071992547409930", "F90071992547409931"]],
    ["a zero is a number", ["F0", "F00A", "F1"]],
    ["years with a rank", ["2026-9", "2026-10", "2027-1"]],
  ])("%s", (_what, expected) => {
    expect([...expected].reverse().sort(compareCodesNaturally)).toEqual(expected);
    expect([...expected].sort().sort(compareCodesNaturally)).toEqual(expected);
  });

  it("are a total order", () => {
    isTotalOrder(compareCodesNaturally, textsOf("F0129a f-", 7));
    isTotalOrder(compareCodesNaturally, textsOf("01", 5));
    isTotalOrder(compareCodesNaturally, fc.string({ maxLength: 5 }));
  });

  it("stand as they always did where all are of one length and of capitals", () => {
    const codes = fc.nat(9999).map((number) => `E${String(number).padStart(4, "0")}`);
    fc.assert(
      fc.property(codes, codes, (left, right) => {
        expect(Math.sign(compareCodesNaturally(left, right))).toBe(compareCodes(left, right));
      }),
    );
  });
});

describe("names in French order", () => {
  it.each([
    ["accents count for nothing beside letters", ["Ecalle", "Éloi", "Emma", "Étienne", "Evrard"]],
    ["unless nothing else differs", ["Cote", "Coté", "Côte", "Côté"]],
    ["a cedilla, a tilde", ["Façade", "Facteur", "Munoz", "Muñoz", "Munster"]],
    ["œ is oe", ["Leboeuf", "Lebœuf", "Lebon"]],
    ["case counts for nothing beside letters", ["abadie", "ABEL", "Abiven"]],
    ["word by word", ["Le Gall", "Le Goff", "Leblanc", "Legall"]],
    ["a name before what continues it", ["Martin", "Martin Dupont", "Martin-Dupont", "Martinez"]],
    ["hyphens part words", ["Jean Luc", "Jean-Luc", "Jean-Marc", "Jeanne"]],
    ["particles count as written", ["d'Alès", "D’Amico", "Dabin", "de La Haie", "de Wit", "Debray"]],
    ["numbers by their value", ["École 1", "École 2", "Ecole 10", "École du Bourg"]],
    ["letters of other languages", ["Kowalczyk", "Łukasik", "Luz", "Ñeco", "Şahin", "Sahli"]],
  ])("%s", (_what, expected) => {
    expect([...expected].reverse().sort(compareNames)).toEqual(expected);
    expect([...expected].sort().sort(compareNames)).toEqual(expected);
  });

  it("are a total order", () => {
    isTotalOrder(compareNames, textsOf("eéEÉœo -'’a", 6));
    isTotalOrder(compareNames, fc.string({ maxLength: 5 }));
  });

  it("are told apart by letters alone where something else decides next", () => {
    expect(compareLetters("MARTIN", "Martin")).toBe(0);
    expect(compareLetters("Noël-Dupré", "noel dupre")).toBe(0);
    expect(compareLetters("Martin", "Martine")).toBeLessThan(0);
  });

  it("stand as the collator has them, though most are compared without it", () => {
    const french = new Intl.Collator("fr", { sensitivity: "base", numeric: true });
    const names = textsOf("aeéÉœoz 2ø", 6);
    fc.assert(
      fc.property(names, names, (left, right) => {
        const [one, other] = [left, right].map((name) => name.trim().replace(/ +/g, " "));
        expect(Math.sign(compareLetters(left, right))).toBe(
          Math.sign(french.compare(one ?? "", other ?? "")),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("stand alike in an engine that has no French: the root order of Unicode is that of French", () => {
    const root = new Intl.Collator("en");
    const french = new Intl.Collator("fr");
    const names = textsOf("aàâäæbcçdeéèêëiîïnñoôöœsštuùûüyÿz AÉZ-'", 6);
    fc.assert(
      fc.property(names, names, (left, right) => {
        expect(Math.sign(french.compare(left, right))).toBe(Math.sign(root.compare(left, right)));
      }),
    );
  });
});
