import { parseBankRejects, type RejectAnswers } from "../../../src/formats/bank";

/** Which rows of a table are rejects: their references, or the question that it asks, and what is said besides. */
function readingOf(headers: string, rows: readonly string[], answers?: RejectAnswers): readonly string[] {
  const text = [headers, ...rows].join("\r\n");
  const outcome = parseBankRejects({ name: "r.csv", text, ...(answers === undefined ? {} : { answers }) });
  const rejects = outcome.ok ? outcome.value.rejects.map(({ endToEndId = "" }) => endToEndId) : ["refused"];
  return [...rejects, ...outcome.problems.map(({ code, facts }) => [code, ...placesIn(facts)].join(" "))];
}

function placesIn(facts: object): readonly string[] {
  const {
    why,
    lines = [],
    line,
    words = [],
  } = facts as {
    why?: string;
    lines?: readonly number[];
    line?: number;
    words?: readonly string[];
  };
  return [
    ...(why === undefined ? [] : [why]),
    ...words,
    ...[...lines, ...(line === undefined ? [] : [line])].map(String),
  ];
}

const row = (reference: string, amount: string, ...more: readonly string[]) =>
  ["18/11/2026", reference, amount, ...more].join(";");
const base = "Date;Référence;Montant";

describe("A table with a column of statuses", () => {
  const withStatus = (...statuses: readonly string[]) =>
    readingOf(
      `${base};Statut`,
      statuses.map((status, index) => row(`F${String(index + 1)}`, "20,00", status)),
    );

  it("rejects what it says is rejected, and nothing else", () => {
    expect(withStatus("Exécuté", "Rejeté", "En attente", "Réglé")).toEqual([
      "F2",
      "bank.rows-left-out executed 2 5",
      "bank.rows-left-out pending 4",
    ]);
  });

  it.each([
    ...[
      "Rejeté",
      "REJETEE",
      "Rejet",
      "RJCT",
      "Impayé",
      "Impayée",
      "Retourné",
      "Retour",
      "Returned",
      "Refusé",
    ],
    ...[
      "Remboursé",
      "Unpaid",
      "Failed",
      "Rejeté par la banque du débiteur",
      "Prélèvement rejeté",
      "Rejeté - AM04",
    ],
  ])("rejects %p", (status) => {
    expect(withStatus(status, "Exécuté")).toEqual(["F1", "bank.rows-left-out executed 3"]);
  });

  it.each([
    ...[
      "Exécuté",
      "Réglé",
      "Payé",
      "Accepté",
      "Accepted",
      "Encaissé",
      "Comptabilisé",
      "Settled",
      "OK",
      "0000",
    ],
    ...["ACSC", "ACCP", "ACSP", "ACTC", "ACWC", "Prélèvement exécuté", "Crédité"],
  ])("does not reject %p", (status) => {
    expect(withStatus(status, "Rejeté")).toEqual(["F2", "bank.rows-left-out executed 2"]);
  });

  it.each(["Annulé", "Non réglé", "X", "Partiellement réglé", "Rejet exécuté", "12", "Suspendu"])(
    "asks what %p means",
    (status) => {
      expect(withStatus(status, "Rejeté")).toEqual(["refused", `bank.unknown-status ${status} 2`]);
    },
  );

  it("asks about every word at once, an empty one among them", () => {
    expect(withStatus("A", "Rejeté", "", "B", "A")).toEqual(["refused", "bank.unknown-status A  B 2 6 4 5"]);
  });

  it("takes the answers, word by word", () => {
    const answers: RejectAnswers = { statuses: { A: "rejected", "": "executed" } };
    expect(readingOf(`${base};Statut`, [row("F1", "1", "A"), row("F2", "1", "")], answers)).toEqual([
      "F1",
      "bank.rows-left-out executed 3",
    ]);
  });

  it.each([
    ["a reason for a reject", "AM04", "F1"],
    ["the code of success", "0000", undefined],
  ])("reads an empty status beside %s", (_, reason, rejected) => {
    const read = readingOf(`${base};Statut;Code motif`, [
      row("F1", "1", "", reason),
      row("F2", "1", "Rejeté", "AC04"),
    ]);
    expect(read).toEqual([
      ...(rejected === undefined ? [] : [rejected]),
      "F2",
      ...(rejected === undefined ? ["bank.rows-left-out executed 2"] : []),
    ]);
  });

  it.each([
    ["Exécuté", "AM04"],
    ["En attente", "AM04"],
    ["Rejeté", "0000"],
  ])("does not choose between the status %s and the reason %s", (status, reason) => {
    expect(
      readingOf(`${base};Statut;Code motif`, [
        row("F1", "1", status, reason),
        row("F2", "1", "Rejeté", "AC04"),
      ]),
    ).toEqual(["F2", "bank.contradiction 2"]);
  });

  it("that is empty is as if it were not there", () => {
    expect(withStatus("", "")).toEqual(["F1", "F2"]);
  });

  it.each(["Suivi", "Sort du prélèvement", "Colonne 7"])("headed %s is told by its words", (header) => {
    expect(readingOf(`${base};${header}`, [row("F1", "1", "Exécuté"), row("F2", "1", "Rejeté")])).toEqual([
      "F2",
      "bank.rows-left-out executed 2",
    ]);
    expect(readingOf(`${base};${header}`, [row("F1", "1", "Exécuté"), row("F2", "1", "Bof")])).toEqual([
      "refused",
      "bank.unknown-status Bof 3",
    ]);
  });
});

describe("A table with the sides of the account", () => {
  it.each([
    ["a sign in front", "+20,00", "-36,00"],
    ["a sign in front of debits alone", "20,00", "-36,00"],
    ["a sign behind", "20,00", "36,00-"],
    ["brackets", "20,00", "(36,00)"],
    ["letters", "20,00 C", "36,00 D"],
  ])("rejects the debits, by %s", (_, credit, debit) => {
    expect(readingOf(base, [row("F1", credit), row("F2", debit)])).toEqual([
      "F2",
      "bank.rows-left-out credit 2",
    ]);
  });

  it.each([
    ["Sens", "C", "D"],
    ["Sens", "Crédit", "Débit"],
    ["Sens de l’opération", "CRDT", "DBIT"],
    ["Bord", "crédit", "débit"],
  ])("rejects the debits, by the column %s", (header, credit, debit) => {
    expect(readingOf(`${base};${header}`, [row("F1", "20,00", credit), row("F2", "36,00", debit)])).toEqual([
      "F2",
      "bank.rows-left-out credit 2",
    ]);
  });

  it("tells a side that it cannot read", () => {
    expect(readingOf(`${base};Sens`, [row("F1", "20,00", "Z"), row("F2", "36,00", "D")])).toEqual([
      "F2",
      "bank.unreadable-row 2",
    ]);
  });

  it("rejects the debits, by two columns of amounts", () => {
    const headers = "Date;Référence;Débit;Crédit";
    const read = [row("F1", "", "20,00"), row("F2", "36,00", ""), row("F3", "-52,00", "0,00")];
    expect(readingOf(headers, read)).toEqual(["F2", "F3", "bank.rows-left-out credit 2"]);
    expect(readingOf(headers, [row("F1", "20,00", "20,00")])).toEqual(["bank.unreadable-row 2"]);
  });

  it("with pluses alone is asked about, and takes either answer", () => {
    const rows = [row("F1", "+20,00"), row("F2", "+36,00")];
    expect(readingOf(base, rows)).toEqual(["refused", "bank.rows-with-plus 2 3"]);
    expect(readingOf(base, rows, { withPlus: "rejected" })).toEqual(["F1", "F2"]);
    expect(readingOf(base, rows, { withPlus: "left-out" })).toEqual([
      "bank.rows-left-out credit 2 3",
      "bank.no-reject",
    ]);
  });

  it("with pluses and a reason on each row is a list of rejects", () => {
    expect(readingOf(`${base};Motif`, [row("F1", "+20,00", "AM04"), row("F2", "+36,00", "AC04")])).toEqual([
      "F1",
      "F2",
    ]);
  });

  it("with a reason on a credit is asked about", () => {
    const rows = [row("F1", "+20,00", "AM04"), row("F2", "-36,00", "AC04")];
    expect(readingOf(`${base};Motif`, rows)).toEqual(["refused", "bank.rows-with-plus 2"]);
  });

  it("said on some rows only is asked about", () => {
    expect(readingOf(`${base};Sens`, [row("F1", "20,00", ""), row("F2", "36,00", "D")])).toEqual([
      "refused",
      "bank.rows-with-plus 2",
    ]);
  });
});

describe("A table with reasons", () => {
  it.each(["0000", "000", "00", "0", "0000 - Opération acceptée", "ACSC", "ACCP"])(
    "does not reject a row whose reason is %p",
    (code) => {
      expect(readingOf(`${base};Code motif`, [row("F1", "20,00", code), row("F2", "36,00", "AM04")])).toEqual(
        ["F2", "bank.rows-left-out executed 2"],
      );
    },
  );

  it.each(["Exécuté", "Accepté"])("does not reject a row whose reason is the word %p", (words) => {
    expect(
      readingOf(`${base};Motif`, [row("F1", "20,00", words), row("F2", "36,00", "COMPTE CLOTURE")]),
    ).toEqual(["F2", "bank.rows-left-out executed 2"]);
  });

  it.each([
    ["a code", "Code motif", "AM04"],
    ["words", "Motif", "Provision insuffisante"],
    ["other words", "Motif", "Voir avec le client"],
    ["a code in plain text", "Libellé", "PRLV AM04"],
    ["a word in plain text", "Libellé", "REJET PRLV MARTIN"],
  ])("on some rows only, by %s, is asked about", (_, header, reason) => {
    const other = header === "Libellé" ? "PRLV DURAND" : "";
    const rows = [row("F1", "20,00", other), row("F2", "36,00", reason)];
    expect(readingOf(`${base};${header}`, rows)).toEqual(["refused", "bank.rows-without-reason 2"]);
    expect(readingOf(`${base};${header}`, rows, { withoutReason: "rejected" })).toEqual(["F1", "F2"]);
    expect(readingOf(`${base};${header}`, rows, { withoutReason: "left-out" })).toEqual([
      "F2",
      "bank.rows-left-out without-reason 2",
    ]);
  });

  it.each(["-", "Néant", "N/A", "Aucun", "—"])("has none where it says %p", (none) => {
    expect(readingOf(`${base};Motif`, [row("F1", "20,00", none), row("F2", "36,00", "AM04")])).toEqual([
      "refused",
      "bank.rows-without-reason 2",
    ]);
  });

  it("asks about rows without one where others are a success", () => {
    expect(readingOf(`${base};Code motif`, [row("F1", "20,00", "0000"), row("F2", "36,00", "")])).toEqual([
      "refused",
      "bank.rows-without-reason 3",
    ]);
  });

  it("on no row, or plain text on each, is a list of rejects", () => {
    expect(readingOf(`${base};Motif`, [row("F1", "20,00", ""), row("F2", "36,00", "")])).toEqual([
      "F1",
      "F2",
    ]);
    expect(readingOf(`${base};Libellé`, [row("F1", "20,00", "MARTIN"), row("F2", "36,00", "")])).toEqual([
      "F1",
      "F2",
    ]);
  });

  it("names a debit twice, and counts it once", () => {
    const twice = [row("F1", "20,00", "AM04"), row("f1", "20,00", "AC04"), row("F2", "1,00", "AC04")];
    expect(readingOf(`${base};Motif`, twice)).toEqual(["F1", "F2", "bank.rejected-twice"]);
  });
});
