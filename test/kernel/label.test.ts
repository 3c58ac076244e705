import { compareLabels, foldLabel, isSameLabel, spelledLike } from "../../src/kernel/label";

describe("two texts are the same label", () => {
  it.each([
    ["whatever the case", "Repas", "REPAS"],
    ["whatever the accents", "Présence exceptionnelle", "presence exceptionnelle"],
    ["with composed or combining accents", "\u00e9cole", "e\u0301cole"],
    ["with outer spaces", "  Maladie ", "Maladie"],
    ["with doubled spaces", "Sortie  scolaire", "Sortie scolaire"],
    ["with a line break for a space", "Sortie\nscolaire", "Sortie scolaire"],
    ["with non-breaking spaces", "Sortie\u00a0scolaire\u202f", "Sortie scolaire"],
    ["with any apostrophe", "Règles d\u2019absence", "Regles d'absence"],
    ["with ligatures", "Sœur", "SOEUR"],
    ["with capital ligatures", "Œuvre", "oeuvre"],
    ["with the other ligature", "Lætitia", "laetitia"],
  ])("%s", (_how, left, right) => {
    expect(isSameLabel(left, right)).toBe(true);
    expect(foldLabel(left)).toBe(foldLabel(right));
  });

  it.each([
    ["another word", "Maladie", "Malade"],
    ["a space more", "Sortiescolaire", "Sortie scolaire"],
    ["another number", "École 1", "École 2"],
    ["nothing", "", "Repas"],
  ])("but not %s", (_how, left, right) => {
    expect(isSameLabel(left, right)).toBe(false);
  });

  it("is read the same again once many others were", () => {
    const before = foldLabel("  Élève ");
    for (let index = 0; index < 20_001; index += 1) foldLabel(`Libellé ${index}`);
    expect(foldLabel("  Élève ")).toBe(before);
    expect(before).toBe("eleve");
  });
});

describe("labels spelled in one way", () => {
  const spell = spelledLike(["Été", "ete", "Rentrée"]);

  it("are spelled as the first of them, and others as they stand", () => {
    expect(["ÉTÉ", "ete", " rentree ", "Été 2"].map(spell)).toEqual(["Été", "Été", "Rentrée", "Été 2"]);
  });

  it("come in the order that they have without case and accents", () => {
    expect(["Étude", "cantine", "Garderie"].sort(compareLabels)).toEqual(["cantine", "Étude", "Garderie"]);
  });
});
