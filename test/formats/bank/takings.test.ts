import { decodeText } from "../../../src/formats/text/decode-text";
import { parseTakings, type BankTakings, type TakingColumns } from "../../../src/formats/bank";
import { cfonbStatement, moved } from "../../support/cfonb";
import { describeWithSharedData, describeWithSharedFolder } from "../../support/public-files";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tag } from "./samples";

const parse = (text: string, columns: TakingColumns = {}) =>
  parseTakings([{ name: "releve.csv", content: { kind: "text", text } }], () => columns);

function takingsIn(text: string, columns?: TakingColumns): BankTakings {
  const read = parse(text, columns);
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.problems)}`);
  return read.value;
}

const credits = (text: string, columns?: TakingColumns) =>
  takingsIn(text, columns).credits.map(({ date, amount, text: words, means }) => [
    date,
    amount,
    words,
    means,
  ]);

const codesOf = (text: string, columns?: TakingColumns) =>
  parse(text, columns).problems.map(({ code }) => code);

const table = (header: string, ...rows: readonly string[]) => [header, ...rows].join("\n");
const signed = (...rows: readonly string[]) => table("Date;Libellé;Montant", ...rows);

describe("A table of movements", () => {
  it.each([
    ["42,00", 4_200],
    ["+42,00", 4_200],
    ["42.00", 4_200],
    ["1 234,56", 123_456],
    ["1.234,56 €", 123_456],
    ["42", 4_200],
  ])("takes %s for a credit", (amount, cents) => {
    expect(credits(signed(`05/12/2026;VIR DUPONT;${amount}`))).toEqual([
      ["2026-12-05", cents, "VIR DUPONT", "transfer"],
    ]);
  });

  it.each(["-42,00", "42,00-", "(42,00)"])("takes %s for a debit", (amount) => {
    const takings = takingsIn(signed(`05/12/2026;FACTURE EDF;${amount}`));
    expect(takings).toMatchObject({ credits: [], returned: [], others: 1 });
  });

  it.each(["1.234", "douze", "12,345"])("does not guess at %s", (amount) => {
    expect(codesOf(signed(`05/12/2026;VIR DUPONT;${amount}`))).toEqual(["bank.unreadable-row"]);
  });

  it.each(["05/12/2026", "05/12/26", "5.12.2026", "2026-12-05", "20261205", "05/12/2026 08:15"])(
    "reads the day %s",
    (day) => {
      expect(credits(signed(`${day};VIR;1,00`))[0]?.[0]).toBe("2026-12-05");
    },
  );

  it("has a debit and a credit in columns of their own", () => {
    const text = table(
      "Date;Libellé;Débit;Crédit;Solde",
      "05/12/2026;VIR DUPONT;;42,00;142,00",
      "06/12/2026;EDF;12,00;;130,00",
      "07/12/2026;EDF;12,00;0,00;118,00",
      "08/12/2026;EDF;12,00;3,00;118,00",
      "09/12/2026;REPRISE;;-5,00;113,00",
      ";Solde au 31/12/2026;;;113,00",
    );
    const read = parse(text);
    expect(read).toMatchObject({ ok: true, value: { credits: [{ amount: 4_200 }], others: 3 } });
    expect(read.problems).toMatchObject([
      { code: "bank.unreadable-row", facts: { line: 5, column: "credit" } },
      { code: "takings.rows-left-out", facts: { why: "beside", lines: [7] } },
    ]);
  });

  it("may say the side in words, and in which currency it is", () => {
    const header = "Date;Libellé;Montant;Sens;Devise";
    expect(credits(table(header, "05/12/2026;VIR;42,00;C;EUR", "05/12/2026;EDF;42,00;D;EUR"))).toHaveLength(
      1,
    );
    expect(codesOf(table(header, "05/12/2026;VIR;42,00;C;CHF"))).toEqual(["takings.foreign-currency"]);
    expect(codesOf(table(header, "05/12/2026;VIR;42,00;X;EUR"))).toEqual(["bank.unreadable-row"]);
  });

  it("says no side where that is wanting, or contradicts the sign of the amount", () => {
    const sides = (...rows: readonly string[]) => table("Date;Libellé;Montant;Sens", ...rows);
    const unread = [{ code: "bank.unreadable-row", facts: { line: 3, column: "direction" } }];
    for (const row of ["05/12/2026;EDF;42,00;", "05/12/2026;EDF;-42,00;C", "05/12/2026;EDF;+42,00;D"]) {
      const read = parse(sides("05/12/2026;VIR;1,00;C", row));
      expect(read).toMatchObject({ value: { credits: [{ amount: 100 }], others: 0 }, problems: unread });
    }
    expect(takingsIn(sides("05/12/2026;EDF;-42,00;D", "05/12/2026;VIR;-1,00;"))).toMatchObject({ others: 2 });
    expect(credits(sides("05/12/2026;VIR;+42,00;", "05/12/2026;VIR;+42,00;C"))).toHaveLength(2);
  });

  it("may say the side, or that a payment was refused, under a header that nobody knows", () => {
    const rows = (header: string, ...words: readonly string[]) =>
      table(`Date;Payeur;Montant;${header}`, ...words.map((word) => `05/12/2026;DUPONT;42,00;${word}`));
    for (const header of ["Sens du flux", "Type"]) {
      expect(takingsIn(rows(header, "Crédit", "Débit"))).toMatchObject({ credits: [{}], others: 1 });
      expect(credits(rows(header, "Payé", "Refusé"))).toEqual([["2026-12-05", 4_200, "DUPONT", "online"]]);
    }
    expect(codesOf(rows("Résultat", "Refusé"))).toContain("takings.rows-left-out");
    for (const words of [["-"], ["Payé"], ["Virement", "Rejet"], ["D", "B"]])
      expect(credits(rows("Résultat", ...words))).toHaveLength(words.length);
    for (const header of ["Type", "Opération"]) expect(credits(rows(header, "REMISE"))).toHaveLength(1);
    const named = { date: "Date", amount: "Montant", direction: "", status: "" };
    expect(credits(rows("Type", "Crédit", "Débit"), named)).toHaveLength(2);
  });

  it("is found below other lines, up to thirty, whatever parts its cells", () => {
    const below = (count: number, mark: string) =>
      [
        ...Array.from({ length: count }, (_, index) => `Ligne ${String(index)}`),
        signed("05/12/2026;VIR;42,00").replaceAll(";", mark),
      ].join("\n");
    for (const mark of [";", "\t", "|"]) expect(credits(below(30, mark))).toHaveLength(1);
    expect(credits(below(0, ",").replace("42,00", "42.00"))).toHaveLength(1);
    expect(codesOf(below(31, ";"))).toEqual(["takings.unknown-form"]);
  });

  it("gathers its words from all the columns that promise some, in one line", () => {
    const text = table(
      "Date;Référence;Libellé court;Détail;Type opération;Catégorie;Date de valeur;Pointage;Montant",
      '05/12/2026;R1;VIR DUPONT;"VIR\nCANTINE 2026-000001";VIR DUPONT;Divers;06/12/2026;0;42,00',
    );
    expect(credits(text)[0]?.[2]).toBe("R1 VIR DUPONT VIR CANTINE 2026-000001");
    const named = { date: "Date", amount: "Montant", text: "Détail" };
    expect(credits(text, named)[0]?.[2]).toBe("VIR CANTINE 2026-000001");
  });

  it("asks which of two columns is meant, unless it was said or they agree", () => {
    const text = table("Date;Libellé;Montant brut;Montant net", "05/12/2026;CB DUPONT;42,00;41,58");
    expect(parse(text).problems).toMatchObject([
      { code: "bank.ambiguous-column", facts: { column: "amount", found: ["Montant brut", "Montant net"] } },
    ]);
    expect(credits(text, { amount: "Montant brut" })[0]?.[1]).toBe(4_200);
    expect(codesOf(text.replace("41,58", "42,00"), { text: "Total" })).toEqual(["bank.absent-header"]);
    expect(credits(text.replace("41,58", "42,00"))).toHaveLength(1);
  });

  it("takes of a portal what was paid, and tells the rest", () => {
    const text = table(
      "Date de paiement;Référence de la dette;Nom;Montant;Statut",
      "05/12/2026;2026000001;DUPONT;42,00;Payé",
      "05/12/2026;2026000002;MARTIN;42,00;Refusé",
      "05/12/2026;2026000003;PETIT;42,00;En attente",
      "05/12/2026;2026000004;ROUX;42,00;Bleu",
    );
    expect(credits(text)).toEqual([["2026-12-05", 4_200, "2026000001 DUPONT", "online"]]);
    expect(parse(text).problems.map(({ facts }) => facts)).toMatchObject([
      { why: "unsaid", lines: [5] },
      { why: "unpaid", lines: [3, 4] },
    ]);
  });

  it.each([
    ["REMISE PRLV SEPA ECOT", "direct-debit"],
    ["VIREMENT RECU", "transfer"],
    ["REMISE DE CHEQUES", "cheque"],
    ["REMISE CB 12/12", "card"],
    ["VERSEMENT ESPECES", "cash"],
    ["DGFIP PAYFIP", "online"],
    ["AUTRE", undefined],
  ])("knows %s for %s", (words, means) => {
    expect(credits(signed(`05/12/2026;${words};42,00`))[0]?.[3]).toBe(means);
  });

  it("keeps apart what came back", () => {
    const text = signed(
      "05/12/2026;PRLV SEPA IMPAYE MARTIN;-32,50",
      "05/12/2026;CHEQUE IMPAYE 0012;-10,00",
      "05/12/2026;FRAIS IMPAYE;-8,00",
      "05/12/2026;ANNULATION PRLV EDF;12,00",
    );
    expect(takingsIn(text)).toMatchObject({
      credits: [],
      returned: [
        { kind: "returned", amount: 3_250 },
        { kind: "unpaid", amount: 1_000 },
      ],
      others: 1,
    });
    expect(codesOf(text)).toEqual(["takings.undone"]);
  });

  it("is refused where it lacks what is needed, and where a mark is broken", () => {
    expect(codesOf("Date;Libellé\n05/12/2026;VIR")).toEqual(["takings.unknown-form"]);
    expect(codesOf(table("Date;Libellé;Sens;Devise", "05/12/2026;VIR;C;EUR"))).toEqual([
      "bank.missing-columns",
    ]);
    expect(codesOf(table("Libellé;Montant;Devise", "VIR;42,00;EUR"))).toEqual(["bank.missing-columns"]);
    expect(codesOf("Bonjour")).toEqual(["takings.unknown-form"]);
    expect(codesOf("")).toEqual(["bank.empty"]);
    expect(codesOf("%PDF-1.4")).toEqual(["takings.unknown-form"]);
    expect(codesOf(signed('05/12/2026;"VIR;42,00;9', "06/12/2026;VIR;1,00"))).toEqual(["bank.broken-quote"]);
    expect(codesOf(signed("05/12/2026;VIR;42,00;5"))).toEqual(["bank.shifted-row"]);
  });

  it("of which nothing came in says so", () => {
    expect(codesOf(signed("05/12/2026;EDF;-42,00"))).toEqual(["takings.none"]);
  });
});

const bank = (code: string) => tag("BkTxCd", tag("Domn", tag("Cd", "PMNT"), tag("Fmly", tag("Cd", code))));
const entry = (amount: string, details = "", more = bank("RCDT"), side = "CRDT", status = "BOOK") =>
  tag(
    "Ntry",
    tag('Amt Ccy="EUR"', amount),
    tag("CdtDbtInd", side),
    tag("Sts", tag("Cd", status)),
    tag("BookgDt", tag("Dt", "2026-12-14")),
    more,
    details,
  );
const detail = (amount: string, name: string, words: string) =>
  tag(
    "TxDtls",
    tag("Refs", tag("EndToEndId", "NOTPROVIDED")),
    tag('Amt Ccy="EUR"', amount),
    tag("CdtDbtInd", "CRDT"),
    tag("RltdPties", tag("Dbtr", tag("Pty", tag("Nm", name)))),
    tag("RmtInf", tag("Ustrd", words)),
  );
const balance = (code: string, amount: string) =>
  tag(
    "Bal",
    tag("Tp", tag("CdOrPrtry", tag("Cd", code))),
    tag('Amt Ccy="EUR"', amount),
    tag("CdtDbtInd", "CRDT"),
  );
const statement = (...content: readonly string[]) =>
  tag(
    'Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"',
    tag(
      "BkToCstmrStmt",
      tag("Stmt", tag("Acct", tag("Id", tag("IBAN", "FR7630001007941234567890185"))), ...content),
    ),
  );

describe("A statement of account (camt.053)", () => {
  it("gives each payment under a sum, where they make it", () => {
    const two = tag(
      "NtryDtls",
      detail("42.00", "DUPONT", "2026-000001"),
      detail("8.00", "MARTIN", "2026-000002"),
    );
    expect(credits(statement(entry("50.00", two)))).toEqual([
      ["2026-12-14", 4_200, "DUPONT 2026-000001", "transfer"],
      ["2026-12-14", 800, "MARTIN 2026-000002", "transfer"],
    ]);
    expect(credits(statement(entry("49.00", two)))).toEqual([
      ["2026-12-14", 4_900, "DUPONT 2026-000001 MARTIN 2026-000002", "transfer"],
    ]);
  });

  it("leaves what is only announced, and what undoes a debit, and says so", () => {
    const text = statement(
      entry("42.00", "", bank("RCDT"), "CRDT", "PDNG"),
      entry("10.00", "", bank("RCDT") + tag("RvslInd", "true")),
    );
    expect(takingsIn(text).credits).toEqual([]);
    expect(codesOf(text)).toEqual(["takings.not-booked", "takings.undone"]);
  });

  it("knows by what is listed under a sum that it came back, and how much of it", () => {
    const returned = (more: string) => tag("NtryDtls", tag("TxDtls", more));
    const ofDebits = bank("IDDT");
    expect(takingsIn(statement(entry("32.50", returned(ofDebits), "", "DBIT")))).toMatchObject({
      returned: [{ kind: "returned", amount: 3_250 }],
      others: 0,
    });
    const unlisted = tag("NtryDtls", tag("TxDtls", ofDebits), tag("TxDtls", ofDebits));
    expect(takingsIn(statement(entry("65.00", unlisted, ofDebits, "DBIT"))).returned).toMatchObject([
      { kind: "returned", amount: 6_500 },
    ]);
    const ownTransfer = returned(tag("RtrInf", tag("Rsn", tag("Cd", "AC04"))));
    const read = parse(statement(entry("42.00", ownTransfer, bank("ICDT"))));
    expect(read).toMatchObject({ value: { credits: [] }, problems: [{ code: "takings.undone" }] });
  });

  it("whose balances do not add up by a cent is refused", () => {
    const of = (closing: string) =>
      codesOf(statement(balance("OPBD", "100.00"), balance("CLBD", closing), entry("42.00")));
    expect(of("142.00")).toEqual([]);
    expect(of("142.01")).toEqual(["bank.balances"]);
  });

  it("knows the operations that French banks name beside those of ISO", () => {
    const own = (code: string) => tag("BkTxCd", tag("Prtry", tag("Cd", code), tag("Issr", "SI/CFONB")));
    expect(credits(statement(entry("42.00", "", own("02"))))[0]?.[3]).toBe("cheque");
    expect(takingsIn(statement(entry("42.00", "", own("38"), "DBIT"))).returned).toMatchObject([
      { kind: "unpaid" },
    ]);
  });

  it("is not a report on debits, nor anything else", () => {
    const report =
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt/></Document>';
    expect(codesOf(report)).toEqual(["takings.other-message"]);
    expect(codesOf("<html/>")).toEqual(["takings.other-message"]);
    expect(codesOf("<a>")).toEqual(["bank.malformed"]);
    expect(codesOf(statement().replace("001.08", "001.99"))).toEqual(["bank.unknown-version"]);
  });
});

describe("A statement of 120 signs a record", () => {
  it("gives credits, what came back and the number of the others", () => {
    const text = cfonbStatement(
      1_000,
      moved("05", "051226", 4_200, "VIR DUPONT"),
      moved("38", "061226", -500, "IMPAYE CB"),
      moved("62", "311226", -345, "COMMISSION"),
    );
    expect(takingsIn(text)).toMatchObject({
      form: "cfonb",
      credits: [{ account: "30001 00794 00001234567", amount: 4_200, rank: 1 }],
      returned: [{ kind: "unpaid", amount: 500 }],
      others: 1,
    });
  });
});

describeWithSharedFolder("data/bank/csv", "Tables of six banks", (path) => {
  const expected: Readonly<Record<string, string>> = {
    "bnp-paribas.csv": "VIREMENT RECU VIREMENT VIR SEPA RECU /DE DUPONT CLAIRE /MOTIF CANTINE 2026-000001",
    "bpce.csv": "VIR DUPONT VIR SEPA DUPONT CLAIRE REF1 CANTINE 2026-000001 Virement recu",
    "credit-agricole.csv": "VIREMENT EN VOTRE FAVEUR DUPONT CLAIRE CANTINE 2026-000001",
    "credit-mutuel.csv": "VIR DUPONT CLAIRE CANTINE 2026-000001",
    "la-banque-postale.csv": "VIREMENT DE DUPONT CLAIRE CANTINE 2026-000001",
    "societe-generale.csv": "VIR RECU VIR RECU 123 DE: DUPONT CLAIRE MOTIF: CANTINE 2026-000001",
  };
  it.each(Object.entries(expected))("%s", (name, words) => {
    const read = parse(decodeText(readFileSync(join(path, name))));
    expect(read.problems).toEqual([]);
    expect(read).toMatchObject({
      value: { credits: [{ date: "2026-12-05", amount: 4_200, text: words, means: "transfer" }], others: 0 },
    });
  });
});

describeWithSharedData("bank", "Messages of banks, read for what came in", (read) => {
  it("a statement of account", () => {
    expect(takingsIn(read("camt.053.001.08-sdd-batch.xml"))).toMatchObject({
      form: "camt.053",
      credits: [
        { amount: 5_353, means: "direct-debit", text: "CANT-20261122-001-RCUR" },
        { amount: 4_500, means: "transfer", text: "M DUPONT PAUL CANTINE FACTURE 2026-11-0007 DUPONT LEA" },
      ],
      returned: [{ kind: "returned", amount: 3_333 }],
    });
  });

  it.each(["camt.054.001.08-sdd-return.xml", "oca.camt054-unpaid.xml"])(
    "a notice of debits alone: %s",
    (name) => {
      expect(takingsIn(read(name))).toMatchObject({ credits: [], returned: [{ kind: "returned" }] });
    },
  );
});
