import { strToU8, zipSync } from "fflate";
import { locateProblems } from "../../src/app/deed/locate-problems";
import type { RejectHeaders } from "../../src/formats/bank";
import { writeDebitFile, type FileDebit, type DebitFile } from "../../src/formats/direct-debit-file";
import { cents } from "../../src/kernel/cents";
import { day } from "../../src/kernel/day";
import type { ProblemsOf } from "../../src/kernel/problem";
import { cfonbStatement, moved } from "../support/cfonb";
import { debitRows, packedFile, rejectFile } from "./money-town";
import { note, when, type Example, type PagesOf } from "./page";

const martin: FileDebit = {
  endToEndId: "FACT-1",
  amount: cents(5_720),
  collectedOn: day("2026-11-16"),
  sequence: "RCUR",
  mandate: { id: "RUM-1", signedOn: day("2025-09-01"), accountChanged: false },
  debtor: { name: "MARTIN CLAIRE", iban: "FR1420041010050500013M02606", bic: undefined },
  remittance: "CANTINE NOVEMBRE 2026",
};

const town: DebitFile = {
  messageId: "CANT-1",
  createdAt: "2026-11-02T09:30:00",
  initiatingParty: "VILLE",
  creditor: {
    name: "VILLE",
    creditorId: "FR72ZZZ123456",
    iban: "FR7630001007941234567890185",
    bic: undefined,
  },
  debits: [martin],
};

/** The file for the bank, with one thing changed in it. The sheets are checked before: these are the last line of defence. */
function prelever(changed: string, change: Partial<DebitFile>): Example {
  return {
    command: "ecot prelever cantine.xlsx --echeance 2026-11-16 --le 2026-11-02 --xml prelevements.xml",
    input: [note(changed)],
    run: () => {
      const written = writeDebitFile({ ...town, ...change });
      return Promise.resolve({
        problems: locateProblems(written.problems, undefined),
        waits: written.ok ? "nobody, the file is written" : "no file is written",
      });
    },
  };
}

const debit = (change: Partial<FileDebit>) => ({ debits: [{ ...martin, ...change }] });
const debtor = (change: Partial<FileDebit["debtor"]>) => debit({ debtor: { ...martin.debtor, ...change } });
const mandate = (id: string) => debit({ mandate: { ...martin.mandate, id } });

/** Debits that the files of the pages give back. */
const collected = debitRows(
  ...[1, 2, 3, 4].map((rank) => [
    "16/11/2026",
    57.2,
    `2026-00000${String(rank)}`,
    `FACT-${String(rank)}`,
    "Envoyé",
  ]),
);

/** `ecot rejets` on the text of a file of the bank. */
function rejets(name: string, text: string, headers?: RejectHeaders): Example {
  const { input, ...example } = rejectFile(collected, name, text, headers);
  return { ...example, input: input.filter(({ kind }) => kind !== "sheet") };
}

const csv = (...rows: readonly string[]) => rejets("rejets.csv", rows.join("\n"));
const header = "Date;Référence;Montant";

const xml = (namespace: string, content: string) =>
  rejets("rejets.xml", `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${namespace}">${content}</Document>`);

function report(status: string, about = "pain.008.001.08", more = ""): Example {
  const group = `<OrgnlGrpInfAndSts><OrgnlMsgId>CANT-1</OrgnlMsgId><OrgnlMsgNmId>${about}</OrgnlMsgNmId>${more}</OrgnlGrpInfAndSts>`;
  return xml(
    "pain.002.001.10",
    [
      "<CstmrPmtStsRpt>",
      "  <GrpHdr><CreDtTm>2026-12-09T08:00:00</CreDtTm></GrpHdr>",
      `  ${group}`,
      `  <OrgnlPmtInfAndSts>${status}</OrgnlPmtInfAndSts>`,
      "</CstmrPmtStsRpt>",
    ].join("\n"),
  );
}

const rejected = (id: string, more = "") =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>RJCT</TxSts>${more}</TxInfAndSts>`;
const stated = (id: string, status: string) =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts></TxInfAndSts>`;
const unstated = (id: string) => `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId></TxInfAndSts>`;
const reason = (code: string) => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
const priced = (id: string, amount: string, currency: string) =>
  rejected(id, `<OrgnlTxRef><Amt><InstdAmt Ccy="${currency}">${amount}</InstdAmt></Amt></OrgnlTxRef>`);

function notice(
  details: string,
  { status = "BOOK", bookedOn = "2026-12-14", family = "IDDT", subFamily = "UPDD" } = {},
): Example {
  return xml(
    "camt.054.001.08",
    [
      "<BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry>",
      '  <Amt Ccy="EUR">114.40</Amt><CdtDbtInd>DBIT</CdtDbtInd>',
      `  <Sts><Cd>${status}</Cd></Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt>`,
      `  <BkTxCd><Domn><Fmly><Cd>${family}</Cd><SubFmlyCd>${subFamily}</SubFmlyCd></Fmly></Domn></BkTxCd>`,
      `  ${details}`,
      "</Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn>",
    ].join("\n"),
  );
}

const unpaid = (id: string) =>
  `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="EUR">57.20</Amt></TxDtls>`;

const accountOf = (...entries: readonly string[]) =>
  `<BkToCstmrDbtCdtNtfctn><Ntfctn>${entries.join("\n")}</Ntfctn></BkToCstmrDbtCdtNtfctn>`;
const oddDebit = "<Ntry><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-12-14</Dt></BookgDt></Ntry>";
const returnedDebit = oddDebit.replace(
  "</Ntry>",
  `<NtryDtls><TxDtls><Refs><EndToEndId>FACT-1</EndToEndId></Refs><RtrInf/></TxDtls></NtryDtls></Ntry>`,
);
const unnamedDebit = xml(
  "camt.054.001.08",
  accountOf(
    oddDebit.replace(
      "</Ntry>",
      "<NtryDtls><TxDtls><Refs><EndToEndId>FACT-1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>",
    ),
  ),
);

const packed = (name: string, bytes: () => Uint8Array) => packedFile(collected, name, bytes);

const statement = cfonbStatement(150_000, moved("05", "051226", 3_250, "VIR MARTIN CLAIRE")).replaceAll(
  "\r",
  "",
);

/** What goes to the bank, and what comes from it. */
export const bankPages: PagesOf<ProblemsOf<"bank">> = {
  "bank.debit-none": [prelever("No family has anything to pay by direct debit.", { debits: [] })],
  "bank.debit-value-missing": [
    when("of a debit", prelever("A mandate without its reference.", mandate(""))),
    when(
      "of a debit that has no reference",
      prelever("A debit without its reference.", debit({ endToEndId: "" })),
    ),
    when("of the file", prelever("A town without a name.", { initiatingParty: "" })),
  ],
  "bank.debit-too-long": [prelever("A reference of 36 characters.", mandate("R".repeat(36)))],
  "bank.debit-characters": [
    when("one", prelever("A mandate called RUM_1.", mandate("RUM_1"))),
    when("many", prelever("A holder called Éèàùçœ & Cie.", debtor({ name: "Éèàùçœ & Cie" }))),
  ],
  "bank.debit-edges": [prelever("A mandate called RUM//1.", mandate("RUM//1"))],
  "bank.debit-wrong-code": [
    prelever("An account with a wrong check digit.", debtor({ iban: "FR1520041010050500013M02606" })),
  ],
  "bank.debit-amount": [prelever("A debit of nothing.", debit({ amount: cents(0) }))],
  "bank.debit-twice": [prelever("Two debits of one reference.", { debits: [martin, martin] })],
  "bank.empty": [{ ...rejets("rejets.csv", ""), input: [note("rejets.csv is an empty file.")] }],
  "bank.unknown-form": [rejets("rejets.csv", "Bonjour, trois prélèvements sont revenus.")],
  "bank.malformed": [rejets("rejets.xml", "<Document>\n<CstmrPmtStsRpt>\n</Document>")],
  "bank.doctype": [
    rejets("rejets.xml", '<!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa">]>\n<Document>&a;&a;</Document>'),
  ],
  "bank.other-message": [
    when("a message that is known", xml("camt.052.001.08", "<BkToCstmrAcctRpt/>")),
    when("another one", xml("acmt.007.001.02", "<AcctOpngReq/>")),
    when("a web page", rejets("rejets.xml", "<html><body>Connexion</body></html>")),
  ],
  "bank.unknown-version": [xml("pain.002.001.14", "<CstmrPmtStsRpt/>")],
  "bank.other-orders": [report(rejected("SALAIRE-1"), "pain.001.001.09")],
  "bank.foreign-currency": [
    when("one", report(priced("FACT-1", "57.20", "CHF"))),
    when(
      "many",
      csv(
        "Date;Référence;Montant;Devise",
        ...[1, 2, 3, 4].map((number) => `09/12/2026;FACT-${String(number)};57,20;CHF`),
      ),
    ),
  ],
  "bank.unreadable-reject": [
    when("its amount", report(priced("FACT-1", "57,20", "EUR"))),
    when("its reference", report(rejected("NOTPROVIDED"))),
    when("its date", notice(`<NtryDtls>${unpaid("FACT-1")}</NtryDtls>`, { bookedOn: "14.12.2026" })),
  ],
  "bank.undetailed": [notice("<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>")],
  "bank.not-booked": [
    when("one", notice(`<NtryDtls>${unpaid("FACT-1")}</NtryDtls>`, { status: "PDNG" })),
    when(
      "several",
      notice(`<NtryDtls>${unpaid("FACT-1")}${unpaid("FACT-2")}</NtryDtls>`, { status: "PDNG" }),
    ),
  ],
  "bank.shared-fee": [
    notice(
      `<Chrgs><Rcrd><Amt Ccy="EUR">1.60</Amt></Rcrd></Chrgs><NtryDtls>${unpaid("FACT-1")}${unpaid("FACT-2")}</NtryDtls>`,
    ),
  ],
  "bank.missing-columns": [
    when("few columns", csv("Quand;Référence;Montant", "09/12/2026;FACT-1;57,20")),
    when("many", csv("Montant;Frais;Compte;Agence;Titulaire;Solde", "57,20;0,80;1;2;3;4")),
  ],
  "bank.absent-header": [rejets("rejets.csv", `${header}\n09/12/2026;FACT-1;57,20`, { date: "Jour" })],
  "bank.unreadable-row": [
    when("a cell that cannot be read", csv(header, "31/02/2026;FACT-1;57,20")),
    when("an empty cell", csv(header, "09/12/2026;;57,20")),
  ],
  "bank.shifted-row": [csv("Date,Référence,Montant", "09/12/2026,FACT-1,57,20")],
  "bank.broken-quote": [csv(header, '09/12/2026;"FACT-1', "09/12/2026;FACT-2;57,20")],
  "bank.ambiguous-column": [csv("Date;Référence client;Référence opération", "09/12/2026;FACT-1;OP-1")],
  "bank.unknown-status": [
    when(
      "one word",
      csv(`${header};Statut`, "09/12/2026;FACT-1;57,20;Rejeté", "09/12/2026;FACT-2;57,20;Annulé"),
    ),
    when(
      "several",
      csv(
        `${header};Statut`,
        "09/12/2026;FACT-1;57,20;A12",
        "09/12/2026;FACT-2;57,20;",
        "09/12/2026;FACT-3;57,20;B3",
      ),
    ),
  ],
  "bank.rows-without-reason": [
    csv(`${header};Motif`, "09/12/2026;FACT-1;57,20;COMPTE CLOTURE", "09/12/2026;FACT-2;57,20;"),
  ],
  "bank.rows-with-plus": [
    when("one", csv(header, "09/12/2026;FACT-1;+57,20")),
    when("several", csv(header, "09/12/2026;FACT-1;+57,20", "09/12/2026;FACT-2;+57,20")),
  ],
  "bank.contradiction": [
    when("in a table", csv(`${header};Statut;Code motif`, "09/12/2026;FACT-1;57,20;Exécuté;AM04")),
    when("in a message", report(rejected("FACT-1", reason("0000")))),
    when("without a reference", report(rejected("NOTPROVIDED", reason("0000")))),
  ],
  "bank.rows-left-out": [
    when(
      "collected, waiting, or a total",
      csv(
        `${header};Statut`,
        "16/11/2026;FACT-1;57,20;Exécuté",
        "16/11/2026;FACT-2;57,20;Exécuté",
        "16/11/2026;FACT-3;57,20;En attente",
        "18/11/2026;FACT-4;57,20;Rejeté",
        "Total;;171,60;",
      ),
    ),
    when("credits", csv(header, "16/11/2026;FACT-1;+57,20", "18/11/2026;FACT-1;-57,20")),
    when(
      "without a reason",
      rejectFile(
        collected,
        "rejets.csv",
        `${header};Motif\n09/12/2026;FACT-1;57,20;AM04\n09/12/2026;FACT-2;57,20;`,
        undefined,
        { withoutReason: "left-out" },
      ),
    ),
  ],
  "bank.rejected-twice": [
    when("in the same words", report(rejected("FACT-1") + rejected("FACT-1"))),
    when("in others", report(rejected("FACT-1", reason("AM04")) + rejected("FACT-1", reason("MD06")))),
  ],
  "bank.other-status": [
    when("one", report(stated("FACT-1", "CANC"))),
    when("many", report([1, 2, 3, 4].map((number) => stated(`FACT-${String(number)}`, "CANC")).join(""))),
  ],
  "bank.no-status": [
    when("one", report(unstated("FACT-1") + rejected("FACT-2"))),
    when("two", report(unstated("FACT-1") + unstated("FACT-2"))),
  ],
  "bank.unnamed-part": [
    when("of which it says no more", report("<PmtInfSts>PART</PmtInfSts>")),
    when(
      "of which it names too few",
      report(
        rejected("FACT-1"),
        "pain.008.001.08",
        "<NbOfTxsPerSts><DtldNbOfTxs>2</DtldNbOfTxs><DtldSts>RJCT</DtldSts></NbOfTxsPerSts>",
      ),
    ),
  ],
  "bank.refused-and-accepted": [report(`<PmtInfSts>RJCT</PmtInfSts>${stated("FACT-1", "ACSC")}`)],
  "bank.names-our-debit": [
    when("a debit of another kind", notice(`<NtryDtls>${unpaid("FACT-1")}</NtryDtls>`, { family: "RDDT" })),
    when("a debit that says no amount and no kind", unnamedDebit),
    when("a charge", notice(`<NtryDtls>${unpaid("FACT-1")}</NtryDtls>`, { subFamily: "CHRG" })),
    when(
      "a credit",
      notice(
        `<NtryDtls>${unpaid("FACT-1").replace("</Refs>", "</Refs><CdtDbtInd>CRDT</CdtDbtInd><RtrInf/>")}</NtryDtls>`,
      ),
    ),
  ],
  "bank.unexplained-entries": [
    when("one", xml("camt.054.001.08", accountOf(oddDebit, returnedDebit))),
    when("two", xml("camt.054.001.08", accountOf(oddDebit, oddDebit, returnedDebit))),
  ],
  "bank.record-length": [rejets("releve.txt", statement.slice(0, -3))],
  "bank.misplaced-record": [rejets("releve.txt", statement.replace("\n04", "\n09"))],
  "bank.balances": [rejets("releve.txt", statement.replace("0000000015325{", "0000000015325A"))],
  "bank.archive": [
    when(
      "damaged",
      packed("rejets.zip", () => zipSync({ "rejets.csv": strToU8(header) }).subarray(0, 40)),
    ),
    when(
      "without a file",
      packed("rejets.zip", () => zipSync({ "rejets/": new Uint8Array(0) })),
    ),
    when(
      "too large",
      packed("rejets.zip", () =>
        zipSync({ "rejets.csv": [new Uint8Array(32 * 1024 * 1024 + 1), { level: 0 }] }),
      ),
    ),
  ],
  "bank.workbook": [packed("rejets.xlsx", () => zipSync({ "[Content_Types].xml": strToU8("<Types/>") }))],
  "bank.no-reject": [csv(header)],
};
