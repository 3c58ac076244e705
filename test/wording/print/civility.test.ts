import { addresseeName, salutation } from "../../../src/wording/print/civility";

type Case = readonly [
  title: string | undefined,
  firstName: string | undefined,
  name: string,
  greeted: string,
];

const both = "Madame, Monsieur";

describe("a title that fits the name", () => {
  it.each<Case>([
    ["M.", "Marc", "M. Marc Chauveau", "Monsieur"],
    ["Mr", "Marc", "Mr Marc Chauveau", "Monsieur"],
    ["Monsieur", undefined, "Monsieur Chauveau", "Monsieur"],
    ["Mme", "Julie", "Mme Julie Chauveau", "Madame"],
    ["MME.", "Julie", "MME. Julie Chauveau", "Madame"],
    ["Madame", "Julie", "Madame Julie Chauveau", "Madame"],
    ["Mlle", "Julie", "Mlle Julie Chauveau", "Mademoiselle"],
    ["Melle", "Julie", "Melle Julie Chauveau", "Mademoiselle"],
    ["Dr", "Julie", "Dr Julie Chauveau", "Docteur"],
    ["Me", "Julie", "Me Julie Chauveau", "Maître"],
    ["Maître", "Julie", "Maître Julie Chauveau", "Maître"],
    ["Pr", "Julie", "Pr Julie Chauveau", "Professeur"],
    [undefined, "Julie", "Julie Chauveau", both],
    [undefined, undefined, "Chauveau", both],
  ])("of one person: %s %s is %s, greeted %s", (title, firstName, name, greeted) => {
    expect(addresseeName({ title, firstName, lastName: "Chauveau" })).toBe(name);
    expect(salutation({ title, firstName })).toBe(greeted);
  });

  it.each<Case>([
    ["M. et Mme", "Julie", "M. et Mme Chauveau", both],
    ["M. et Mme", undefined, "M. et Mme Chauveau", both],
    ["Mme et M.", "Julie", "Mme et M. Chauveau", both],
    ["Monsieur et Madame", "Marc", "Monsieur et Madame Chauveau", both],
    ["Mr&Mme", "Marc", "Mr&Mme Chauveau", both],
    ["M.et Mme", "Marc", "M.et Mme Chauveau", both],
    ["M/Mme", "Marc", "M/Mme Chauveau", both],
    ["M. Mme", "Marc", "M. Mme Chauveau", both],
    ["M. ou Mme", "Marc", "M. ou Mme Chauveau", both],
    ["Dr et Mme", "Marc", "Dr et Mme Chauveau", both],
    ["MM.", "Marc", "MM. Chauveau", "Messieurs"],
    ["M. et M.", "Marc", "M. et M. Chauveau", "Messieurs"],
    ["Mmes", "Julie", "Mmes Chauveau", "Mesdames"],
    ["Mme et Mlle", "Julie", "Mme et Mlle Chauveau", "Mesdames"],
    ["Famille", "Julie", "Famille Chauveau", both],
    ["La famille", "Julie", "La famille Chauveau", both],
  ])("of several: %s %s is %s, greeted %s", (title, firstName, name, greeted) => {
    expect(addresseeName({ title, firstName, lastName: "Chauveau" })).toBe(name);
    expect(salutation({ title, firstName })).toBe(greeted);
  });

  it.each<Case>([
    ["M. et Mme", "Marc et Julie", "M. et Mme Marc et Julie Chauveau", both],
    ["MM.", "Marc & Luc", "MM. Marc & Luc Chauveau", "Messieurs"],
    ["Mme", "Julie et Marc", "Julie et Marc Chauveau", both],
    ["M.", "Marc/Julie", "Marc/Julie Chauveau", both],
    [undefined, "Marc et Julie", "Marc et Julie Chauveau", both],
    // One person of several first names.
    ["Mme", "Julie, Annette", "Mme Julie, Annette Chauveau", "Madame"],
    ["M. et Mme", "Jean-Marc", "M. et Mme Chauveau", both],
  ])("of two first names: %s %s is %s, greeted %s", (title, firstName, name, greeted) => {
    expect(addresseeName({ title, firstName, lastName: "Chauveau" })).toBe(name);
    expect(salutation({ title, firstName })).toBe(greeted);
  });

  it.each(["Association", "M. le Maire", "Mme Dr", "Mme veuve", "Ets", "?"])(
    "stays as it is typed where it is none of the usual ones: %s",
    (title) => {
      expect(addresseeName({ title, firstName: "Julie", lastName: "Chauveau" })).toBe(
        `${title} Julie Chauveau`,
      );
      expect(salutation({ title, firstName: "Julie" })).toBe(both);
    },
  );
});
