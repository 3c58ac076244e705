import { codesIn, parse, rejectsIn } from "./samples";

const lines = (...rows: readonly string[]) => rows.join("\r\n");
const whole = {
  covers: "debit",
  date: "2026-12-09",
  endToEndId: "FACT-1",
  mandateId: "RUM-1",
  amount: 5_720,
  reasonCode: "AM04",
  reasonText: "Provision insuffisante",
  originalMessageId: "CANT-001",
  fee: 80,
};
const header = "Date;Référence;RUM;Montant;Devise;Code motif;Motif;Remise;Frais";
const row = "09/12/2026;FACT-1;RUM-1;57,20;EUR;AM04;Provision insuffisante;CANT-001;0,80";

describe("A csv of the bank", () => {
  it.each([
    ["semicolons", lines(header, row)],
    ["a Ctrl-Z at the end", `${lines(header, row)}\r\n\u001A`],
    ["zeros at the end", `${lines(header, row)}\r\n\0\0\0`],
    ["a byte order mark", `\uFEFF${lines(header, row)}`],
    ["tabs", lines(header, row).replaceAll(";", "\t")],
    [
      "commas and quotes",
      lines(header, row)
        .replaceAll(/"|57,20|0,80/g, '"$&"')
        .replaceAll(";", ","),
    ],
    [
      "commas and points",
      lines(header, row)
        .replaceAll(/(\d),(\d)/g, "$1.$2")
        .replaceAll(";", ","),
    ],
    ["capitals without accents", lines(header.toUpperCase().replace("É", "E"), row)],
    ["a title above", lines("Compte;FR76…", "Rejets du 09/12/2026;;", "", header, row)],
    ["a sign and the euro", lines(header, row.replace("57,20", "-57,20 €"))],
    ["a currency in words", lines(header, row.replace("EUR", "euros"))],
  ])("with %s", (_, text) => {
    expect(rejectsIn(text)).toEqual([whole]);
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    ["Date de rejet;Réf. bout en bout;Montant (EUR)", "Montant"],
    ["Date opération;End-to-End ID;Montant du prélèvement", "Montant du prélèvement"],
    ["Date comptable;Référence client;Débit", "Débit"],
    ["DATE;Reference;MONTANT REJETÉ", "Montant rejeté"],
  ])("headed %s", (headers) => {
    expect(rejectsIn(lines(headers, "09/12/2026;FACT-1;57,20"))).toEqual([
      { covers: "debit", date: "2026-12-09", endToEndId: "FACT-1", amount: 5_720 },
    ]);
  });

  it.each([
    ["a total below", ["Total;;;57,20;;;;;0,80", ";;;57,20;;;;;", ""], [3, 4]],
    ["a total in the column of references", [";TOTAL;;57,20;;;;;"], [3]],
    ["a line of text below", ["", "Édité le 09/12/2026"], [4]],
    ["the headers again", [header], [3]],
  ])("with %s counts that apart", (_, below, counted) => {
    const text = lines(header, row, ...below);
    expect(rejectsIn(text)).toEqual([whole]);
    expect(parse(text).problems).toMatchObject([
      {
        code: "bank.rows-left-out",
        severity: "information",
        facts: { why: "beside", lines: counted },
      },
    ]);
  });

  it("with a reason and nothing to find the debit by is no line of text", () => {
    const text = lines(header, row, ";;;57,20;;AM04;;;");
    expect(parse(text).problems).toMatchObject([
      { code: "bank.unreadable-row", facts: { line: 3, column: "endToEndId" } },
    ]);
  });

  it.each([
    ["30 lines above the headers", 30, ["debit FACT-1"]],
    ["31 lines above them", 31, undefined],
  ])("with %s", (_, count, expected) => {
    const text = lines(...Array.from({ length: count }, (_, index) => `Ligne ${String(index)}`), header, row);
    const outcome = parse(text);
    const found = outcome.ok
      ? outcome.value.rejects.map(({ covers, endToEndId = "" }) => `${covers} ${endToEndId}`)
      : undefined;
    expect(found).toEqual(expected);
  });

  it("takes the most telling of two columns of dates", () => {
    const text = lines("Date;Date du rejet;RUM", "01/12/2026;09/12/2026;RUM-1");
    expect(rejectsIn(text)[0]?.date).toBe("2026-12-09");
  });

  it.each([
    ["Date;Référence client;Référence opération", "09/12/2026;FACT-1;OP-1", "endToEndId"],
    ["Date;Référence;Référence", "09/12/2026;FACT-1;OP-1", "endToEndId"],
    ["Date opération;Date comptable;RUM", "09/12/2026;10/12/2026;RUM-1", "date"],
    ["Date;RUM;Montant;Montant", "09/12/2026;RUM-1;57,20;58,00", "amount"],
    ["Date;RUM;Statut;État", "09/12/2026;RUM-1;Rejeté;Exécuté", "status"],
  ])("headed %s asks which of two columns is meant", (headers, cells, column) => {
    const outcome = parse(lines(headers, cells));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "bank.ambiguous-column", facts: { column } }],
    });
  });

  it("does not ask about two columns that say the same", () => {
    const text = lines("Date opération;Date comptable;RUM", "09/12/2026;09/12/2026;RUM-1");
    expect(rejectsIn(text)).toMatchObject([{ date: "2026-12-09", mandateId: "RUM-1" }]);
  });

  it("tells two columns of one name apart by their rank", () => {
    const text = lines("Date;Référence;Référence", "09/12/2026;FACT-1;OP-1");
    expect(rejectsIn(text, { endToEndId: "Référence (2)" })).toMatchObject([{ endToEndId: "OP-1" }]);
    expect(rejectsIn(text, { endToEndId: "Référence" })).toMatchObject([{ endToEndId: "FACT-1" }]);
  });

  it("has no column where the clerk says that there is none", () => {
    const text = lines("Date;RUM;Montant;Montant", "09/12/2026;RUM-1;57,20;58,00");
    expect(rejectsIn(text, { amount: "" })).toEqual([
      { covers: "debit", date: "2026-12-09", mandateId: "RUM-1" },
    ]);
  });

  it("with cells that a spreadsheet quotes as formulas", () => {
    const text = lines(
      "Date;Référence;Montant",
      '="09/12/2026";="FACT-1";="57,20"',
      "'09/12/2026;'FACT-2;'1,00",
    );
    expect(rejectsIn(text)).toMatchObject([
      { date: "2026-12-09", endToEndId: "FACT-1", amount: 5_720 },
      { date: "2026-12-09", endToEndId: "FACT-2", amount: 100 },
    ]);
  });

  it("takes a lone quotation mark for a sign, or refuses the table with its line", () => {
    const text = lines("Date;Référence;Libellé", '09/12/2026;FACT-1;"LE PETIT', "09/12/2026;FACT-2;b");
    expect(rejectsIn(text).map(({ endToEndId }) => endToEndId)).toEqual(["FACT-1", "FACT-2"]);
    expect(parse(text.replace("LE PETIT", "LE;PETIT"))).toMatchObject({
      ok: false,
      problems: [{ code: "bank.broken-quote", facts: { line: 2 } }],
    });
  });

  it("with its columns named by the clerk", () => {
    const text = lines("Le;Notre réf;Combien;Date", "09/12/2026;FACT-1;57,20;01/01/2020");
    const headers = { date: "Le", endToEndId: "notre ref", amount: "COMBIEN" };
    expect(rejectsIn(text, headers)).toEqual([
      { covers: "debit", date: "2026-12-09", endToEndId: "FACT-1", amount: 5_720 },
    ]);
  });

  it.each([
    ["AM04", undefined, "AM04", undefined],
    ["am04", undefined, "AM04", undefined],
    ["AM04 - Provision insuffisante", undefined, "AM04", "Provision insuffisante"],
    ["", "Compte clos (AC04)", "AC04", "Compte clos (AC04)"],
    ["", "Provision insuffisante", "AM04", "Provision insuffisante"],
    ["", "Autre chose", undefined, "Autre chose"],
    ["12", "Refus", undefined, "12 Refus"],
    ["", "Rejet FR76 3000 1007", undefined, "Rejet FR76 3000 1007"],
    ["", "Rejet BE12 3000", undefined, "Rejet BE12 3000"],
  ])("with the reason written %p and %p", (code, words, reasonCode, reasonText) => {
    const text = lines("Date;RUM;Code motif;Motif", `09/12/2026;RUM-1;${code};${words ?? ""}`);
    expect(rejectsIn(text)[0]?.reasonCode).toBe(reasonCode);
    expect(rejectsIn(text)[0]?.reasonText).toBe(reasonText);
  });

  it.each([
    ["date", "31/02/2026;FACT-1;57,20"],
    ["date", ";FACT-1;57,20"],
    ["endToEndId", "09/12/2026;;57,20"],
    ["amount", "09/12/2026;FACT-1;beaucoup"],
    ["amount", "09/12/2026;FACT-1;0,00"],
  ])("tells a row whose %s cannot be read, and takes the others", (column, bad) => {
    const text = lines("Date;Référence;Montant", bad, "09/12/2026;FACT-2;1,00");
    expect(rejectsIn(text).map(({ endToEndId }) => endToEndId)).toEqual(["FACT-2"]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.unreadable-row", severity: "blocking", facts: { line: 2, column } },
    ]);
  });

  it("tells a row that a comma inside an amount made longer", () => {
    const text = lines("Date,Référence,Montant", "09/12/2026,FACT-1,57,20", "09/12/2026,FACT-2,57.20,");
    expect(rejectsIn(text)).toMatchObject([{ endToEndId: "FACT-2", amount: 5_720 }]);
    expect(parse(text).problems).toMatchObject([{ code: "bank.shifted-row", facts: { line: 2 } }]);
  });

  it("tells rows in other currencies, once a currency", () => {
    const text = lines(header, row, row.replace("EUR", "CHF"), row.replace("EUR", "chf"));
    expect(rejectsIn(text)).toHaveLength(1);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.foreign-currency", facts: { currency: "CHF", references: ["FACT-1", "FACT-1"] } },
    ]);
  });

  it.each([
    ["without a date", "Référence;Montant", ["date"]],
    ["without any reference", "Date;Montant", ["endToEndId"]],
    ["without both", "Montant;Frais", ["date", "endToEndId"]],
  ])("%s is refused, and the columns are named", (_, headers, missing) => {
    expect(parse(lines(headers, "a;b"))).toMatchObject({
      ok: false,
      problems: [{ code: "bank.missing-columns", facts: { missing, found: headers.split(";") } }],
    });
  });

  it("without the header that was asked for is refused", () => {
    expect(parse(lines(header, row), { date: "Jour du rejet" })).toMatchObject({
      ok: false,
      problems: [{ code: "bank.absent-header", facts: { header: "Jour du rejet" } }],
    });
  });

  it("with headers alone rejects nothing", () => {
    expect(codesIn(header)).toEqual(["bank.no-reject"]);
  });

  it.each(["Bonjour", "a;b\n1;2", "{}", "Date\n09/12/2026"])("is not %p", (text) => {
    expect(codesIn(text)).toEqual(["bank.unknown-form"]);
  });
});
