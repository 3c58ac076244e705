import { parseBankRejects, tableHeaders } from "../../../src/formats/bank";

describe("the headers of a table of the bank", () => {
  it("are all told, with the meaning of those that are known", () => {
    expect(tableHeaders("Compte;FR76\nQuand ?;Référence client;Montant;\n09/12/2026;FACT-1;57,20;")).toEqual({
      headers: ["Quand ?", "Référence client", "Montant"],
      known: { endToEndId: "Référence client", amount: "Montant" },
    });
  });

  it("are the first row that the next one resembles, where none is known", () => {
    const text = "Banque de l’Est\nquand;qui;quoi\n09/12/2026;FACT-1;AM04";
    expect(tableHeaders(text)).toEqual({ headers: ["quand", "qui", "quoi"], known: {} });
    expect(tableHeaders("Banque\nquand;RUM;quoi\n09/12/2026;R1;AM04")?.known).toEqual({ mandateId: "RUM" });
    expect(tableHeaders(text.replaceAll(";", "\t"))?.headers).toEqual(["quand", "qui", "quoi"]);
  });

  it("are enough to read the table, once a person says what stands under which", () => {
    const text = "quand;qui;quoi\n09/12/2026;FACT-1;AM04";
    const headers = { date: "quand", endToEndId: "qui", reasonCode: "quoi" };
    expect(parseBankRejects({ name: "r.csv", text }).ok).toBe(false);
    const read = parseBankRejects({ name: "r.csv", text, headers });
    expect(read.ok && read.value.rejects).toMatchObject([
      { date: "2026-12-09", endToEndId: "FACT-1", reasonCode: "AM04" },
    ]);
  });

  it.each([
    ["a message of the bank", "<Document>;\n;</Document>"],
    ["a picture", "\u0000;\n;"],
    ["a pdf", "%PDF-1.7;a\nb;c"],
    ["a letter", "Madame,\nvoici vos rejets.\nLa banque"],
    ["nothing", ""],
  ])("are none of %s", (_, text) => {
    expect(tableHeaders(text)).toBeUndefined();
  });
});
