import PostalMime from "postal-mime";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { printFiles, type PrintRequest } from "../../../src/app/printing/imprimer";
import { exampleTown } from "../../../src/examples";
import { day } from "../../../src/kernel/day";
import { compareCodesNaturally } from "../../../src/kernel/order";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { journalSheet } from "../../../src/workbook/sheets";
import { readPdf, readPdfs, textOfPage, type ReadPdf } from "../../support/read-pdf";
import { codesOf, now, resultOf, stopAt } from "../town-in-memory";

type Printed = Awaited<ReturnType<typeof printFiles>>;

const issue = (workbook: MemoryWorkbook, period: string, on: string) =>
  issuePeriod({ period, issuedOn: day(on), now: { day: day(on), at: 600 } }, workbook);

async function chaumont(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont")));
  resultOf(await issue(workbook, "2026-09", "2026-08-28"));
  return workbook;
}

const print = (workbook: MemoryWorkbook, fields: Partial<PrintRequest> = {}) =>
  printFiles({ period: "2026-09", now, ...fields }, workbook);

const bytesOf = ({ beside = [] }: Printed, name: string) => {
  const file = beside.find((one) => one.name === name);
  if (file === undefined) throw new Error(`No ${name}.`);
  return file.bytes;
};
const pdfOf = (ran: Printed, name: string): ReadPdf => readPdf(bytesOf(ran, name));
const textOf = ({ pages }: ReadPdf) => pages.map(textOfPage).join(" ");

async function cells(workbook: MemoryWorkbook, sheet: string) {
  const read = await workbook.read([sheet]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
}

/** Writes another value into a row, found by what stands in its first column. */
async function edit(workbook: MemoryWorkbook, sheet: string, first: string, header: string, value: string) {
  const rows = await cells(workbook, sheet);
  const row = rows.findIndex(([cell]) => cell === first) + 1;
  const column = (rows[0] ?? []).indexOf(header) + 1;
  if (row === 0 || column === 0) throw new Error(`No ${first} with a ${header}.`);
  await workbook.apply([{ kind: "fill-cells", sheet, cells: [{ row, column, value, format: "text" }] }]);
}

describe("the invoices of a period, as files", () => {
  let workbook: MemoryWorkbook;
  let ran: Printed;
  beforeAll(async () => {
    workbook = await chaumont();
    ran = await print(workbook, { mails: true });
  });

  it("are one for each family, and one of all that goes on paper, as the codes are counted", () => {
    const { result, beside = [] } = ran;
    expect(beside.map(({ name }) => name)).toEqual(result?.files);
    const families = beside.flatMap(({ name }) => /^2026-09-(F\d+)\.pdf$/.exec(name)?.[1] ?? []);
    expect(families).toHaveLength(38);
    expect(families).toEqual([...families].sort(compareCodesNaturally));
    expect(result?.toPrint).toEqual({ file: "2026-09-a-imprimer.pdf", families: 32 });
  });

  it("are printed in the order of the envelopes, each on pages of its own, those of the mails left out", () => {
    const all = pdfOf(ran, "2026-09-a-imprimer.pdf");
    const { online = [] } = ran.result ?? {};
    expect(online).toEqual(["F001", "F007", "F010", "F013", "F024", "F027"]);
    const ofFamilies = (ran.result?.files ?? [])
      .filter((name) => /F\d+\.pdf$/.test(name) && !online.some((code) => name.includes(code)))
      .map((name) => bytesOf(ran, name));
    expect(all.outline).toEqual(readPdfs(ofFamilies).flatMap(({ outline }) => outline));
    expect(all.pages.length).toBe(all.outline.length);
  });

  it("say who asks whom for what, and are tagged", () => {
    const pdf = pdfOf(ran, "2026-09-F002.pdf");
    expect(pdf.marked).toBe(true);
    expect(pdf.info).toMatchObject({
      Language: "fr-FR",
      Author: "Restauration scolaire de Chaumont (exemple)",
    });
    expect(textOf(pdf)).toContain("Total à payer");
    expect(textOf(pdf)).not.toContain("Duplicata");
  });

  it("write nothing but a row of the journal, which says what went out", async () => {
    const journal = await cells(workbook, journalSheet.name);
    const invoices = await cells(workbook, "Factures");
    const last = journal.at(-1) ?? [];
    expect(last.slice(1, 3)).toEqual(["Impression", "2026-09"]);
    expect(last[4]).toBe(57);
    expect(last[5]).toBe(invoices.at(-1)?.[0]);
    expect(workbook.applied.at(-1)).toMatchObject({ kind: "write-rows", sheet: journalSheet.name });
  });

  it("come with drafts for those who asked for them, the file attached byte for byte", async () => {
    const { mails = [] } = ran.result ?? {};
    expect([...new Set(mails.map(({ family }) => family))]).toEqual(ran.result?.online);
    const alone = mails.filter(({ file, family }) => file === `2026-09-${family}.eml`);
    expect(alone.length).toBeGreaterThan(2);
    for (const { family, file, to } of alone) {
      const mail = await PostalMime.parse(bytesOf(ran, file));
      expect(mail.to?.map(({ address }) => address)).toEqual(to);
      const [attached] = mail.attachments;
      expect(attached?.filename).toBe(`2026-09-${family}.pdf`);
      const pdf = bytesOf(ran, `2026-09-${family}.pdf`);
      expect(Buffer.from(attached?.content as ArrayBuffer).equals(pdf)).toBe(true);
    }
    const mail = await PostalMime.parse(bytesOf(ran, "2026-09-F007.eml"));
    expect(mail.subject).toBe("Facture de cantine – Septembre 2026");
    expect(mail.text?.replaceAll("\r\n", "\n")).toMatch(
      /^Bonjour,\n\nVous trouverez ci-joint (votre facture|vos factures) de cantine/,
    );
  });

  it("bear their mark when they go out again, and the clerk is told", async () => {
    const again = await print(workbook);
    expect(codesOf(again.problems)).toEqual(["print.duplicates"]);
    expect(again.result).toMatchObject({ duplicates: 57, mails: undefined });
    expect(textOf(pdfOf(again, "2026-09-F002.pdf"))).toContain("Duplicata");
    // What is issued later is none.
    resultOf(await issue(workbook, "2026-10", "2026-09-28"));
    const october = await print(workbook, { period: "2026-10" });
    expect(october.result?.duplicates).toBe(0);
    expect(codesOf(october.problems)).toEqual([]);
  });

  it("leave it to the journal of the issues which invoices have their pages", async () => {
    const other = await chaumont();
    await print(other);
    const before = (await cells(other, "Factures")).length;
    resultOf(await issue(other, "2026-10", "2026-09-28"));
    expect((await cells(other, "Factures")).length).toBeGreaterThan(before);
  });
});

describe("files that are not made", () => {
  it("leave the workbook alone where the run is stopped while they are drawn", async () => {
    const workbook = await chaumont();
    const before = workbook.applied.length;
    const ran = await printFiles({ period: "2026-09", now }, workbook, stopAt("draw"));
    expect(codesOf(ran.problems)).toEqual(["run.stopped"]);
    expect(ran.beside).toBeUndefined();
    expect(workbook.applied).toHaveLength(before);
    let drawn = 0;
    const late = await printFiles({ period: "2026-09", now }, workbook, (step) => {
      drawn += step === "draw" ? 1 : 0;
      return Promise.resolve(drawn > 3 ? "stop" : "go-on");
    });
    expect(codesOf(late.problems)).toEqual(["run.stopped"]);
    expect(workbook.applied).toHaveLength(before);
  });

  it("are told beforehand, and neither drawn nor noted", async () => {
    const workbook = await chaumont();
    const before = workbook.applied.length;
    const ran = await print(workbook, { preview: true });
    expect(ran.result?.families).toBe(38);
    expect(ran.beside).toBeUndefined();
    expect(workbook.applied).toHaveLength(before);
  });

  it("do not go with a workbook that takes nothing", async () => {
    const workbook = await chaumont();
    jest.spyOn(workbook, "apply").mockResolvedValue({ ok: false, problems: [] });
    const ran = await print(workbook);
    expect(ran.result).toBeUndefined();
    expect(ran.beside).toBeUndefined();
  });

  it("are those of a period without invoices", async () => {
    const { result, problems } = await print(await chaumont(), { period: "2026-10" });
    expect(result).toBeUndefined();
    expect(codesOf(problems)).toContain("print.not-issued");
  });
});

describe("the words of the mails", () => {
  it("are the town's own, whatever the accents of their placeholders; what nobody knows stays, and is told", async () => {
    const workbook = await chaumont();
    await edit(
      workbook,
      "Paramètres",
      "Objet du courriel",
      "Valeur",
      "{Famille} : {période}, {total}, {échéance} {x}",
    );
    const ran = await print(workbook, { mails: true });
    expect(codesOf(ran.problems)).toEqual(["reading.unknown-placeholder"]);
    expect(ran.problems[0]).toMatchObject({
      sheet: "Paramètres",
      cell: expect.stringMatching(/^B\d+$/) as string,
    });
    const mail = await PostalMime.parse(bytesOf(ran, "2026-09-F001.eml"));
    expect(mail.subject).toMatch(
      /^Mme Claire Martin : Septembre 2026, \d+,\d\d\u00a0€, \d\d\/\d\d\/2026 \{x\}$/,
    );
  });

  it("go to nobody whose address can be none: the invoice goes on paper", async () => {
    const workbook = await chaumont();
    await edit(workbook, "Familles", "F001", "Courriel", "claire.martin@example");
    const ran = await print(workbook, { mails: true });
    expect(codesOf(ran.problems)).toEqual(["print.not-mailed"]);
    expect(ran.result?.online).not.toContain("F001");
    expect(ran.result?.toPrint?.families).toBe(33);
    expect(ran.result?.files).not.toContain("2026-09-F001.eml");
  });
});

describe("drafts for a family of several children", () => {
  /** Family F002 has two, and asks for its invoices online. */
  async function draftsOf(sending: string): Promise<Printed> {
    const workbook = await chaumont();
    await edit(workbook, "Paramètres", "Envoi des factures", "Valeur", sending);
    await edit(workbook, "Familles", "F002", "Facture en ligne", "Oui");
    await edit(workbook, "Familles", "F002", "Courriel", "bernard@example.org");
    return print(workbook, { mails: true });
  }
  const attachedTo = async (ran: Printed, file: string) => {
    const [attached] = (await PostalMime.parse(bytesOf(ran, file))).attachments;
    return {
      name: attached?.filename,
      titles: readPdf(new Uint8Array(attached?.content as ArrayBuffer)).outline,
    };
  };
  const mailsOf = ({ result }: Printed) =>
    (result?.mails ?? []).flatMap(({ family, file }) => (family === "F002" ? [file] : []));

  it("are one for each child where each invoice goes by itself, with that invoice alone", async () => {
    const ran = await draftsOf("Par enfant");
    const files = mailsOf(ran);
    expect(files).toEqual(["2026-09-F002-F002-1.eml", "2026-09-F002-F002-2.eml"]);
    const attached = await Promise.all(files.map((file) => attachedTo(ran, file)));
    expect(attached.map(({ name }) => name)).toEqual(files.map((file) => file.replace(".eml", ".pdf")));
    expect(attached.map(({ titles }) => titles.length)).toEqual([1, 1]);
    expect(attached[0]?.titles).not.toEqual(attached[1]?.titles);
    // The folder has the one file of the family, and none that stands in a draft.
    expect(ran.result?.files).toEqual((ran.beside ?? []).map(({ name }) => name));
    expect(ran.result?.files.filter((name) => /F002.*\.pdf$/.test(name))).toEqual(["2026-09-F002.pdf"]);
  });

  it("are one with all of it where a cover unites them", async () => {
    const ran = await draftsOf("Par famille");
    expect(mailsOf(ran)).toEqual(["2026-09-F002.eml"]);
    const { titles } = await attachedTo(ran, "2026-09-F002.eml");
    expect(titles).toHaveLength(3);
  });
});

describe("one cover for each family", () => {
  it("stands before its invoices, on paper and in the mail", async () => {
    const workbook = await chaumont();
    await edit(workbook, "Paramètres", "Envoi des factures", "Valeur", "Par famille");
    const ran = await print(workbook);
    const ofFamilies = (ran.beside ?? []).filter(({ name }) => /F\d+\.pdf$/.test(name));
    const read = readPdfs(ofFamilies.map(({ bytes }) => bytes));
    const withCover = read.find(({ outline }) => outline.length > 1);
    expect(withCover?.outline[0]).toMatch(/^Factures de la famille F\d+, Septembre 2026$/);
    expect(withCover?.outline[1]).toMatch(/^Facture 2026-\d{6}$/);
  });
});
