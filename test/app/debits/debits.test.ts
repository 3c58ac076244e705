import { strToU8, zipSync } from "fflate";
import { unpackArchive } from "../../../src/adapters/xlsx/zip/archive";
import { listBatches } from "../../../src/app/debits/batches";
import { prepareBatch } from "../../../src/app/debits/prelever";
import { markBatchSent } from "../../../src/app/debits/prelever-envoye";
import { headersOf, questionOf, type BankSource } from "../../../src/app/rejects/bank-source";
import { readRejects } from "../../../src/app/rejects/rejets";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { moneyTown } from "../../problems/money-town";
import { euros } from "../../support/town";
import { codesOf, everything, resultOf } from "../town-in-memory";

/** What a page shows before it writes, on 2 November 2026: F1 owes 40 €, due on 20 November. */

const now = { day: day("2026-11-02"), at: 600 };
const collectedOn = day("2026-11-20");
const town = (cells: Parameters<typeof moneyTown>[0] = {}) =>
  MemoryWorkbook.ofSnapshots(
    Object.entries(moneyTown(cells)).map(([name, rows]) => ({ name, rows, table: undefined })),
  );
const csv = (text: string) => ({ name: "rejets.csv", bytes: new TextEncoder().encode(text) });
const bounced = csv("Date;Référence;Code motif\n24/11/2026;ECOT-20261120-1-F1;AM04");

async function sentTown(): Promise<MemoryWorkbook> {
  const workbook = town();
  resultOf(await prepareBatch({ collectedOn, now }, workbook));
  resultOf(await markBatchSent({ collectedOn, now }, workbook));
  return workbook;
}

describe("the batches of a workbook", () => {
  it("are none at first, with the date on which the open invoice is due", async () => {
    const workbook = town();
    expect(resultOf(await listBatches({ now }, workbook))).toEqual({
      batches: [],
      proposal: { day: "2026-11-20", because: "due" },
      earliest: "2026-11-03",
    });
    expect(workbook.applied).toEqual([]);
  });

  it("follow what is prepared, sent and rejected", async () => {
    const workbook = town();
    const stands = async () => {
      const { batches, proposal } = resultOf(await listBatches({ now }, workbook));
      const parts = batches.flatMap((batch) => batch.parts.map(({ status, total }) => `${status} ${total}`));
      return [...parts, proposal.because];
    };
    await prepareBatch({ collectedOn, now }, workbook);
    expect(await stands()).toEqual(["prepared 4000", "prepared"]);
    await markBatchSent({ collectedOn, now }, workbook);
    expect(await stands()).toEqual(["sent 4000", "bank"]);
    await readRejects({ source: bounced, now }, workbook);
    expect(await stands()).toEqual(["rejected 4000", "bank"]);
  });
});

describe("a batch that is looked at", () => {
  it("stands in the sheet once it is prepared, until something changes it", async () => {
    const workbook = town();
    const look = async () =>
      resultOf(await prepareBatch({ collectedOn, preview: true, now }, workbook)).isInSheet;
    expect(await look()).toBe(false);
    const { isInSheet, file } = resultOf(await prepareBatch({ collectedOn, now }, workbook));
    expect(isInSheet).toBe(false);
    expect(await look()).toBe(true);
    const again = resultOf(await prepareBatch({ collectedOn, preview: true, now }, workbook));
    expect(again.file).toEqual(file);
    resultOf(await markBatchSent({ collectedOn, now }, workbook));
    expect(await look()).toBe(false);
  });

  it("names the families that it debits", async () => {
    const { families } = resultOf(await prepareBatch({ collectedOn, preview: true, now }, town()));
    expect(families.get("F1")?.lastName).toBe("Martin");
  });
});

describe("a batch that is marked as sent", () => {
  /** Looked at, then marked; between the two the sheet may change. */
  const send = async (meanwhile: (rows: MemoryWorkbook) => Promise<unknown> = () => Promise.resolve()) => {
    const workbook = town();
    await prepareBatch({ collectedOn, now }, workbook);
    const { shown: confirmed } = await markBatchSent({ collectedOn, preview: true, now }, workbook);
    expect(confirmed).toBeDefined();
    await meanwhile(workbook);
    const before = await everything(workbook);
    const ran = await markBatchSent({ collectedOn, confirmed, now }, workbook);
    return { ran, isUnchanged: JSON.stringify(await everything(workbook)) === JSON.stringify(before) };
  };

  it("is shown without a mark where it is only looked at", async () => {
    const workbook = town();
    await prepareBatch({ collectedOn, now }, workbook);
    const before = await everything(workbook);
    const shown = resultOf(await markBatchSent({ collectedOn, preview: true, now }, workbook));
    expect(shown.debits.map(({ amount }) => amount)).toEqual([euros(40)]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("is the one that was confirmed", async () => {
    const { ran, isUnchanged } = await send();
    expect([ran.result?.debits.length, isUnchanged]).toEqual([1, false]);
  });

  it("is nothing where it was marked meanwhile", async () => {
    const { ran, isUnchanged } = await send((workbook) => markBatchSent({ collectedOn, now }, workbook));
    expect([ran.result, codesOf(ran.problems)[0]]).toEqual([undefined, "debit.changed-since-preview"]);
    expect(isUnchanged).toBe(true);
  });

  it("is nothing where an amount was typed over meanwhile", async () => {
    const { ran, isUnchanged } = await send((workbook) =>
      workbook.apply([
        {
          kind: "fill-cells",
          sheet: "Prélèvements",
          cells: [{ row: 2, column: 10, value: 40.01, format: "money" }],
        },
      ]),
    );
    expect([ran.result, codesOf(ran.problems)[0]]).toEqual([undefined, "debit.changed-since-preview"]);
    expect(isUnchanged).toBe(true);
  });
});

describe("rejects that are looked at", () => {
  it("are applied once they are confirmed, and change nothing the second time", async () => {
    const workbook = await sentTown();
    const first = await readRejects({ source: bounced, preview: true, now }, workbook);
    expect(resultOf(first).rejects[0]).toMatchObject({ state: "new", family: { lastName: "Martin" } });
    resultOf(await readRejects({ source: bounced, confirmed: first.shown, now }, workbook));
    const before = workbook.applied.length;
    const again = await readRejects({ source: bounced, preview: true, now }, workbook);
    expect(resultOf(again).rejects.map(({ state }) => state)).toEqual(["known"]);
    resultOf(await readRejects({ source: bounced, confirmed: again.shown, now }, workbook));
    expect(workbook.applied.length).toBe(before);
  });

  it("are not applied to a workbook that changed meanwhile", async () => {
    const workbook = await sentTown();
    const { shown: confirmed } = await readRejects({ source: bounced, preview: true, now }, workbook);
    resultOf(await readRejects({ source: bounced, now }, workbook));
    const before = await everything(workbook);
    const { result, problems } = await readRejects({ source: bounced, confirmed, now }, workbook);
    expect([result, codesOf(problems)[0]]).toEqual([undefined, "reject.changed-since-preview"]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("come from a table whose headers the clerk names, among those it has", async () => {
    const workbook = await sentTown();
    const unknown = csv("quand;qui;quoi\n24/11/2026;ECOT-20261120-1-F1;AM04");
    expect((await readRejects({ source: unknown, preview: true, now }, workbook)).result).toBeUndefined();
    expect(headersOf(unknown)?.headers).toEqual(["quand", "qui", "quoi"]);
    const source = { ...unknown, headers: { date: "quand", endToEndId: "qui", reasonCode: "quoi" } };
    expect(resultOf(await readRejects({ source, preview: true, now }, workbook)).rejected.length).toBe(1);
  });

  it.each([
    [
      "a word that says nothing",
      "Date;Référence;Statut\n24/11/2026;ECOT-20261120-1-F1;Bof",
      { kind: "status", word: "Bof", lines: [2] },
      { statuses: { Bof: "rejected" } },
    ],
    [
      "rows without a reason",
      "Date;Référence;Motif\n24/11/2026;ECOT-20261120-1-F1;\n24/11/2026;ECOT-X;AM04",
      { kind: "without-reason", lines: [2] },
      { withoutReason: "rejected" },
    ],
    [
      "pluses alone",
      "Date;Référence;Montant\n24/11/2026;ECOT-20261120-1-F1;+40,00",
      { kind: "with-plus", lines: [2] },
      { withPlus: "rejected" },
    ],
    [
      "two columns for one part",
      "Date;Référence client;Référence opération\n24/11/2026;ECOT-20261120-1-F1;OP-1",
      {
        kind: "columns",
        headers: ["Date", "Référence client", "Référence opération"],
        known: { date: "Date" },
      },
      undefined,
    ],
  ] as const)("wait for an answer about %s, and write nothing before", async (_, text, question, answers) => {
    const workbook = await sentTown();
    const before = workbook.applied.length;
    const unclear = csv(text);
    expect((await readRejects({ source: unclear, now }, workbook)).result).toBeUndefined();
    expect(workbook.applied.length).toBe(before);
    expect(questionOf(unclear)).toEqual(question);
    const headers = { date: "Date", endToEndId: "Référence client" };
    const source = answers === undefined ? { ...unclear, headers } : { ...unclear, answers };
    expect(questionOf(source)).toBeUndefined();
    expect(resultOf(await readRejects({ source, preview: true, now }, workbook)).rejected.length).toBe(1);
  });

  const notice = (code: string, direction = "DBIT") =>
    [
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry>',
      `<Amt Ccy="EUR">40.00</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts>BOOK</Sts>`,
      "<BookgDt><Dt>2026-11-24</Dt></BookgDt>",
      `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${code}</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>`,
      "<NtryDtls><TxDtls><Refs><EndToEndId>ecot-20261120-1-f1</EndToEndId></Refs><RtrInf/></TxDtls></NtryDtls>",
      "</Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>",
    ].join("");
  const codesFor = async (text: string, workbook: MemoryWorkbook) =>
    codesOf((await readRejects({ source: csv(text), preview: true, now }, workbook)).problems).filter(
      (code) => code.startsWith("bank."),
    );

  it("are told where an entry of any other code names a debit of ours, until that is rejected", async () => {
    const workbook = await sentTown();
    expect(await codesFor(notice("RDDT"), workbook)).toEqual(["bank.names-our-debit"]);
    expect(await codesFor(notice("RDDT").replace("-f1", "-f9"), workbook)).toEqual(["bank.no-reject"]);
    expect(await codesFor(notice("IDDT", "CRDT"), workbook)).toEqual(["bank.names-our-debit"]);
    resultOf(await readRejects({ source: bounced, now }, workbook));
    expect(await codesFor(notice("RDDT"), workbook)).toEqual(["bank.no-reject"]);
    expect(await codesFor(notice("IDDT", "CRDT"), workbook)).toEqual(["bank.names-our-debit"]);
  });
});

describe("rejects that come packed", () => {
  const table = "Date;Référence\n24/11/2026;ECOT-20261120-1-F1";
  const packed = (files: Readonly<Record<string, string>>): BankSource => ({
    name: "rejets.zip",
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    unpack: unpackArchive,
  });

  it("are read from each file, and what is none of the bank's is refused by its name", async () => {
    const workbook = await sentTown();
    const source = packed({ "a.csv": table, "__MACOSX/._a.csv": "x", "lisez-moi.txt": "Bonjour" });
    const { result, problems } = await readRejects({ source, preview: true, now }, workbook);
    expect(result?.rejected.length).toBe(1);
    const [told] = problems.filter(({ code }) => code === "bank.unknown-form");
    expect(told?.message).toContain("rejets.zip (lisez-moi.txt)");
  });

  it("are asked about like any others, where one file is packed", () => {
    expect(questionOf(packed({ "a.csv": "quand;qui\n1;2" }))).toMatchObject({ headers: ["quand", "qui"] });
    expect(questionOf(packed({ "a.csv": "quand;qui\n1;2", "b.csv": table }))).toBeUndefined();
  });

  it.each([
    ["a workbook", packed({ "[Content_Types].xml": "", "xl/workbook.xml": "" }), "bank.workbook"],
    ["an empty folder", packed({ "a/": "" }), "bank.archive"],
    [
      "a damaged one",
      { ...packed({ a: "b" }), bytes: packed({ a: "b" }).bytes.subarray(0, 30) },
      "bank.archive",
    ],
  ])("are not read from %s", async (_, source, code) => {
    const { result, problems } = await readRejects({ source, preview: true, now }, await sentTown());
    expect(result).toBeUndefined();
    expect(codesOf(problems)).toContain(code);
  });
});
