import { findOddSpellings, spellingKey, type NameUse } from "../../src/kernel/spellings";

const uses = (
  counts: Readonly<Record<string, number>>,
  declared: readonly string[] = [],
): NameUse<string>[] =>
  Object.entries(counts).flatMap(([text, count]) =>
    Array.from({ length: count }, () => ({ text, declares: declared.includes(text), at: text })),
  );
const odd = (counts: Readonly<Record<string, number>>, declared: readonly string[] = []) =>
  findOddSpellings(uses(counts, declared)).map(({ text, usual }) => `${text} → ${usual}`);

describe("a name written otherwise", () => {
  it.each([
    ["capitals", { "Jules Ferry": 2, "JULES FERRY": 1 }, "JULES FERRY → Jules Ferry"],
    ["accents", { École: 2, Ecole: 1 }, "Ecole → École"],
    ["punctuation", { "Jules Ferry": 2, "Jules-Ferry": 1 }, "Jules-Ferry → Jules Ferry"],
    ["blanks", { "CE 1": 1, CE1: 2 }, "CE 1 → CE1"],
    ["as often as the other: the later one", { "Les Lilas": 1, "les lilas": 1 }, "les lilas → Les Lilas"],
    ["a letter", { Maternelle: 2, Maternele: 1 }, "Maternele → Maternelle"],
    [
      "a letter too many, in one word of two",
      { "Jean Moulin": 2, "Jean Moulins": 1 },
      "Jean Moulins → Jean Moulin",
    ],
    ["two letters that changed places", { Garderie: 4, Gardreie: 2 }, "Gardreie → Garderie"],
  ])("differs by %s", (_, counts, expected) => {
    expect(odd(counts)).toEqual([expected]);
  });

  it.each([
    ["classes", { CP: 20, CE1: 20, CE2: 1, CM1: 20, CM2: 1 }],
    ["sections", { PS: 20, MS: 20, GS: 1 }],
    ["numbered categories", { "1": 20, "2": 1 }],
    ["numbered classes", { "Classe 1": 20, "Classe 2": 1 }],
    ["lettered classes", { "Classe A": 20, "Classe B": 1 }],
    ["classes named after signs", { "A+": 20, A: 1 }],
    ["groups of numbers", { "1-2": 20, "12": 1 }],
    ["words of three letters", { Midi: 20, Mid: 1, Soir: 20, Sol: 1 }],
    ["two letters off", { Maternelle: 20, Materneles: 0, Maternal: 1 }],
    ["two words off", { "Jean Moulin": 20, "Jeanne Mouline": 1 }],
    ["another number of words", { "École Moulin": 20, "École du Moulin": 1 }],
    ["nearly as often", { "Louis Michel": 3, "Louise Michel": 5 }],
    ["a sign alone", { "–": 1, "?": 1, Cantine: 20 }],
  ])("is not suspected among %s", (_, counts) => {
    expect(odd(counts)).toEqual([]);
  });

  it("is suspected where the other is declared and this one is not, however often it stands", () => {
    expect(odd({ Cantine: 1, Cantne: 9 }, ["Cantine"])).toEqual(["Cantne → Cantine"]);
    expect(odd({ Externe: 1, Externes: 9 }, ["Externe", "Externes"])).toEqual(["Externe → Externes"]);
    expect(odd({ Externe: 5, Externes: 9 }, ["Externe", "Externes"])).toEqual([]);
    expect(odd({ cantine: 1, Cantine: 9 }, ["cantine"])).toEqual(["Cantine → cantine"]);
  });

  it("keeps its uses, for each to be found", () => {
    const [found] = findOddSpellings(uses({ Cantine: 9, cantine: 3 }));
    expect(found?.uses.length).toBe(3);
  });

  it("is not looked for in a column that was filled with something else", () => {
    const many = Object.fromEntries(
      Array.from({ length: 1200 }, (_, index) => [
        `mot${"abcdefghij"[index % 10] ?? ""} ${String(index)}`,
        1,
      ]),
    );
    expect(odd(many)).toEqual([]);
  });
});

it("the key of a name keeps what tells names apart", () => {
  expect(["CE 1", "ce1", "C.E.1"].map(spellingKey)).toEqual(["ce1", "ce1", "ce1"]);
  expect(spellingKey("6e 1 2")).toBe("6e1 2");
  expect(spellingKey("A+")).toBe("a+");
});
