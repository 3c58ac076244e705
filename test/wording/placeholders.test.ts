import { fillIn, placeholders, unknownPlaceholders } from "../../src/wording/placeholders";

const values = { famille: "Mme Exemple", total: "12,00 €" };

describe("the words in braces of a town's own text", () => {
  it("are filled in, however they are typed, as often as they stand there", () => {
    expect(fillIn("{famille} : {Total}, { total } et {FAMILLE}.", values)).toBe(
      "Mme Exemple : 12,00 €, 12,00 € et Mme Exemple.",
    );
    expect(fillIn("{échéance}", { echeance: "16/11/2026" })).toBe("16/11/2026");
  });

  it("stay as they are where they stand for nothing, and are found", () => {
    const text = "Bonjour {nom}, {total} à payer {}, {nom}.";
    expect(fillIn(text, values)).toBe("Bonjour {nom}, 12,00 € à payer {}, {nom}.");
    expect(unknownPlaceholders(text, placeholders.mail)).toEqual(["{nom}", "{}"]);
    expect(unknownPlaceholders("{Famille} {période} {ÉCHÉANCE}", placeholders.mail)).toEqual([]);
  });

  it("put nothing in that is itself filled in", () => {
    expect(fillIn("{famille} {total}", { famille: "{total}", total: "$&" })).toBe("{total} $&");
  });
});
