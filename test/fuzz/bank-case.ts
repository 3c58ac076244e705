import { zipSync } from "fflate";
import { createXlsx, openXlsx } from "../../src/adapters/xlsx";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { day } from "../../src/kernel/day";
import type { Chance } from "./chance";
import { encoded, encodings, type Encoding } from "./encodings";
import { fuzzTown } from "./town";

/** What a bank sends back, spelled in another way: the same debits are rejected, or something is asked or told. */

interface Returned {
  readonly reference: string;
  /** In cents. */
  readonly amount: number;
  /** The reason of a reject; a debit without one was collected. */
  readonly code: string | undefined;
}

export interface BankBase {
  readonly file: Uint8Array;
  readonly batch: string;
  readonly returned: readonly Returned[];
  /** What is told whatever the bank sends: it is no word about how a file is spelled. */
  readonly told: ReadonlySet<string>;
}

const at = (on: string) => ({ day: day(on), at: 600 });

/** A workbook whose batch is at the bank, and what became of each debit: all but one come back. */
export async function sentBatch(): Promise<BankBase> {
  const created = await createXlsx(newWorkbook(fuzzTown), {
    createdOn: new Date(2026, 7, 1),
    title: "essai",
  });
  const opened = await openXlsx(created, "essai.xlsx");
  if (!opened.ok) throw new Error("The town cannot be opened.");
  const workbook = opened.value;
  await issuePeriod({ period: "2026-09", issuedOn: day("2026-08-28"), now: at("2026-08-28") }, workbook);
  const collectedOn = day("2026-09-15");
  const { result } = await prepareBatch({ collectedOn, now: at("2026-09-01") }, workbook);
  await markBatchSent({ collectedOn, now: at("2026-09-02") }, workbook);
  const collections = result?.batch.collections ?? [];
  if (collections.length < 3) throw new Error("Too few debits to tell those apart that come back.");
  const file = workbook.bytes();
  const { problems } = await readRejects({ now: at("2026-09-18") }, workbook);
  return {
    file,
    batch: result?.batch.name ?? "",
    told: new Set(problems.map(({ message }) => message)),
    returned: collections.map(({ reference, amount }, index) => ({
      reference,
      amount,
      code: index === 0 ? undefined : index === 1 ? "AM04" : "MD01",
    })),
  };
}

interface Spelled {
  readonly what: string;
  readonly bytes: Uint8Array;
}

const reasonWords: Readonly<Record<string, readonly string[]>> = {
  AM04: ["AM04", "PROVISION INSUFFISANTE", "Provision insuffisante", "AM04 - Provision insuffisante"],
  MD01: ["MD01", "ABSENCE DE MANDAT", "MD01 Absence de mandat"],
};

const statusWords: readonly (readonly [executed: string, rejected: string])[] = [
  ["Exécuté", "Rejeté"],
  ["EXECUTE", "REJETE"],
  ["Accepté", "Refusé"],
  ["ACSC", "RJCT"],
  ["Réglé", "Impayé"],
  ["OK", "KO"],
  ["Traité", "Retourné"],
  ["Payé", "Rejet"],
];

const euros = (cents: number, point = ",") => (cents / 100).toFixed(2).replace(".", point);

function spellTable({ returned }: BankBase, chance: Chance): Spelled {
  const [executed, rejected] = chance.oneOf(statusWords);
  const separator = chance.oneOf([";", ",", "\t", "|"]);
  const point = separator === "," ? "." : ",";
  const success = chance.oneOf(["", "0000", "000", "ACSC", "-"]);
  const sign = chance.oneOf(["none", "minus", "plus-minus", "columns", "behind"]);
  const hasStatus = chance.onceIn(2) || (success === "" && sign === "none");
  const lines = chance.onceIn(2) ? returned : returned.filter(({ code }) => code !== undefined);
  const oddity = chance.oneOf([
    "none",
    "none",
    "quoted",
    "formula",
    "lone quote",
    "title",
    "total",
    "blank lines",
    "end mark",
  ]);
  const encoding: Encoding = chance.oneOf(encodings);
  const cell = (text: string) =>
    oddity === "quoted" ? `"${text}"` : oddity === "formula" ? `="${text}"` : text;
  const headers = [
    chance.oneOf(["Date", "Date de rejet", "Date opération", "Date comptable"]),
    chance.oneOf([
      "Référence",
      "EndToEndId",
      "Réf. de bout en bout",
      "Référence de bout en bout",
      "Reference end to end",
    ]),
    ...(sign === "columns" ? ["Débit", "Crédit"] : ["Montant"]),
    chance.oneOf(["Motif", "Code rejet", "Code motif", "Motif du rejet"]),
    ...(hasStatus ? [chance.oneOf(["Statut", "État", "Situation", "Etat de l'opération"])] : []),
  ];
  const rows = lines.map(({ reference, amount, code }) => {
    const paid = code === undefined;
    const figure = euros(amount, point);
    const amounts = {
      none: [figure],
      minus: [paid ? figure : `-${figure}`],
      "plus-minus": [paid ? `+${figure}` : `-${figure}`],
      columns: paid ? ["", figure] : [figure, ""],
      behind: [paid ? figure : `${figure}-`],
    }[sign] ?? [figure];
    return [
      "17/09/2026",
      reference,
      ...amounts,
      code === undefined ? success : chance.oneOf(reasonWords[code] ?? [code]),
      ...(hasStatus ? [paid ? executed : rejected] : []),
    ];
  });
  const text = [
    ...(oddity === "title" ? ["Rejets de prélèvements", ""] : []),
    headers.map(cell).join(separator),
    ...rows.map((cells, index) => {
      const line = cells.map(cell).join(separator);
      return oddity === "lone quote" && index === 0 ? `${line}${separator}"libellé` : line;
    }),
    ...(oddity === "total"
      ? [
          [
            "Total",
            "",
            euros(
              returned.reduce((sum, { amount }) => sum + amount, 0),
              point,
            ),
          ].join(separator),
        ]
      : []),
    ...(oddity === "blank lines" ? ["", "", ""] : []),
    ...(oddity === "end mark" ? ["\u001a"] : []),
  ].join(chance.oneOf(["\n", "\r\n"]));
  return {
    what: `csv: ${JSON.stringify({ separator, sign, success, oddity, encoding, status: hasStatus ? rejected : null, executed: lines.length === returned.length })}\n${text}`,
    bytes: encoded(text, encoding),
  };
}

function transaction({ reference, amount, code }: Returned, success: string): string {
  const status = code === undefined ? "ACSC" : "RJCT";
  const reason = code ?? success;
  return `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason === "" ? "" : `<StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn></StsRsnInf>`}<OrgnlTxRef><Amt><InstdAmt Ccy="EUR">${euros(amount, ".")}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>`;
}

function statusReport(batch: string, content: string): string {
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>BQ-1</MsgId><CreDtTm>2026-09-17T08:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${batch}</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>${batch}-RCUR</OrgnlPmtInfId>${content}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
}

function entry({ reference, amount, code }: Returned): string {
  if (code === undefined) return "";
  const value = euros(amount, ".");
  return `<Ntry><Amt Ccy="EUR">${value}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-09-17</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs><Amt Ccy="EUR">${value}</Amt><RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>`;
}

function notification(content: string): string {
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N-1</MsgId><CreDtTm>2026-09-17T08:00:00</CreDtTm></GrpHdr><Ntfctn><Id>1</Id><CreDtTm>2026-09-17T08:00:00</CreDtTm><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>${content}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
}

function spellMessage({ batch, returned }: BankBase, chance: Chance): Spelled {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const success = chance.oneOf(["", "0000", "G000"]);
  const isNotice = chance.onceIn(2);
  const one = (some: readonly Returned[]) =>
    head +
    (isNotice
      ? notification(some.map(entry).join(""))
      : statusReport(batch, some.map((debit) => transaction(debit, success)).join("")));
  const whole = one(returned);
  const ways: readonly (readonly [string, () => Uint8Array])[] = [
    ["plain", () => utf8(whole)],
    ["two documents", () => utf8(one(returned.slice(0, 2)) + one(returned.slice(2)))],
    [
      "two documents, a line apart",
      () => utf8(`${one(returned.slice(0, 2))}\n\n${one(returned.slice(2))}\n`),
    ],
    ["end mark", () => utf8(`${whole}\n\u001a`)],
    ["zeroes at the end", () => utf8(`${whole}\u0000\u0000`)],
    ["mark and blank lines first", () => utf8(`\ufeff\n\n${whole}`)],
    ["in a zip", () => zipSync({ "rejets.xml": utf8(whole) })],
    [
      "two in a zip",
      () => zipSync({ "1.xml": utf8(one(returned.slice(0, 2))), "2.xml": utf8(one(returned.slice(2))) }),
    ],
    ["prefix", () => utf8(whole.replace(/<(\/?)(?=[A-Z])/g, "<$1ns2:").replace("xmlns=", "xmlns:ns2="))],
    ["indented", () => utf8(whole.replace(/></g, ">\n  <"))],
    ["UTF-16", () => encoded(whole.replace("UTF-8", "UTF-16"), "utf-16le")],
    ["Latin 1", () => utf8(whole.replace("UTF-8", "ISO-8859-1"))],
    ["cut short", () => utf8(whole.slice(0, chance.below(whole.length)))],
    ["a document type", () => utf8(whole.replace("?>\n", '?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n'))],
    ["pounds", () => utf8(whole.replace(/Ccy="EUR"/, 'Ccy="GBP"'))],
    ["twice the same", () => utf8(one([...returned, ...returned.slice(1, 2)]))],
    ["another code", () => utf8(whole.replace("UPDD", chance.oneOf(["RDDT", "PRDD", "RCDD", "OTHR"])))],
    ["a reason of its own", () => utf8(whole.replace("<Cd>MD01</Cd>", "<Prtry>X99</Prtry>"))],
    ["credits", () => utf8(whole.replace(/DBIT/, "CRDT"))],
    [
      "group accepted in part",
      () => utf8(whole.replace("</OrgnlMsgNmId>", "</OrgnlMsgNmId><GrpSts>PART</GrpSts>")),
    ],
  ];
  const [what, bytes] = chance.oneOf(ways);
  return { what: `${isNotice ? "camt.054" : "pain.002"} ${success}: ${what}`, bytes: bytes() };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What is wrong with how a file of the bank spelled by chance is taken. */
export async function bankFaults(
  base: BankBase,
  chance: Chance,
): Promise<{ readonly what: string; readonly faults: readonly string[] }> {
  const { what, bytes } = chance.onceIn(2) ? spellTable(base, chance) : spellMessage(base, chance);
  const opened = await openXlsx(base.file, "essai.xlsx");
  if (!opened.ok) throw new Error("The workbook cannot be opened.");
  const source = { name: "banque", bytes };
  const { result, problems } = await readRejects({ source, now: at("2026-09-18") }, opened.value);
  const expected = base.returned.flatMap(({ reference, code }) => (code === undefined ? [] : [reference]));
  const found = result?.rejected.map(({ reference }) => reference).sort() ?? [];
  const isSame = JSON.stringify(found) === JSON.stringify([...expected].sort());
  const isTold = problems.some(({ message }) => !base.told.has(message));
  const faults = isSame || isTold ? [] : [`silent: ${found.join(" ")} instead of ${expected.join(" ")}`];
  if (result === undefined || isSame) {
    const before = opened.value.bytes();
    await readRejects({ source, now: at("2026-09-18") }, opened.value);
    if (opened.value.bytes() !== before) faults.push("a second run writes");
  }
  return { what, faults };
}
