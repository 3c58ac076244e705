import { exampleTown } from "../../../src/examples";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { reprintInvoices } from "../../../src/app/issue/reimprimer";
import { day } from "../../../src/kernel/day";
import type { Change } from "../../../src/workbook/changes";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { journalSheet, printedInvoicesPage } from "../../../src/workbook/sheets";
import { codesOf, resultOf } from "../town-in-memory";

/** Pages are made again from the register: they are those of the day of issue, whatever was edited since. */

const issue = (workbook: MemoryWorkbook, period: string, on: string) =>
  issuePeriod({ period, issuedOn: day(on), now: { day: day(on), at: 600 } }, workbook);

async function chaumont(): Promise<MemoryWorkbook> {
  return Promise.resolve(MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont"))));
}

/** Everything that is said and shown of the pages: cells, looks, heights, breaks, widths. */
function lastPages({ applied }: MemoryWorkbook): Change | undefined {
  return applied.findLast(({ kind }) => kind === "replace-page");
}

/** Writes another value into a row, found by the code in its first column. */
async function edit(workbook: MemoryWorkbook, sheet: string, code: string, header: string, value: string) {
  const read = await workbook.read([sheet]);
  const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
  const row = rows.findIndex(([first]) => first === code) + 1;
  const column = (rows[0] ?? []).indexOf(header) + 1;
  if (row === 0 || column === 0) throw new Error(`No ${code} with a ${header}.`);
  await workbook.apply([{ kind: "fill-cells", sheet, cells: [{ row, column, value, format: "text" }] }]);
}

describe("the pages of an issued period", () => {
  let workbook: MemoryWorkbook;
  let september: Change | undefined;
  let october: Change | undefined;

  beforeAll(async () => {
    workbook = await chaumont();
    resultOf(await issue(workbook, "2026-09", "2026-08-28"));
    september = lastPages(workbook);
    resultOf(await issue(workbook, "2026-10", "2026-09-28"));
    october = lastPages(workbook);
  });

  it("are, cell for cell, those that the issue printed, with credits and corrections", async () => {
    expect(october).not.toEqual(september);
    const again = await reprintInvoices({ period: "2026-10" }, workbook);
    expect(again.problems).toEqual([]);
    expect(lastPages(workbook)).toEqual(october);
  });

  it("are those of an earlier period too, and nothing else is written", async () => {
    const before = workbook.applied.length;
    const { printed, leftOut } = resultOf(await reprintInvoices({ period: "2026-09" }, workbook));
    expect(workbook.applied.slice(before)).toEqual([september]);
    expect(printed.length).toBeGreaterThan(50);
    expect(leftOut).toBe(0);
  });

  it("say how they were to be paid, not how the family pays today", async () => {
    await edit(workbook, "Familles", "F001", "Moyen de paiement", "Prélèvement");
    await reprintInvoices({ period: "2026-09" }, workbook);
    expect(lastPages(workbook)).toEqual(september);
    await edit(workbook, "Familles", "F001", "Moyen de paiement", "Chèque");
    await reprintInvoices({ period: "2026-09" }, workbook);
    expect(lastPages(workbook)).toEqual(september);
  });

  it("bear the names of today, and the clerk is told", async () => {
    const other = await chaumont();
    resultOf(await issue(other, "2026-09", "2026-08-28"));
    await edit(other, "Familles", "F001", "Nom", "Autrement");
    const { problems } = await reprintInvoices({ period: "2026-09" }, other);
    expect(codesOf(problems)).toEqual(["print.names-changed"]);
    expect(JSON.stringify(lastPages(other))).toContain("Autrement");
  });

  it("are written again whatever stands there, and leave no row in the journal", async () => {
    const journal = async () => {
      const read = await workbook.read([journalSheet.name]);
      return read.ok ? read.value.sheets[0]?.rows.length : undefined;
    };
    const rows = await journal();
    const before = workbook.applied.length;
    await reprintInvoices({ period: "2026-09" }, workbook);
    await reprintInvoices({ period: "2026-09" }, workbook);
    expect(workbook.applied.length - before).toBe(2);
    expect(await journal()).toBe(rows);
  });
});

describe("what stands beside the lines of a page", () => {
  it.each([
    ["Mandats", "F001", "Statut", "???"],
    ["Absences", "F001-1", "Prévenu le", "un jour"],
  ])(
    "comes from %s: a row of it that cannot be read is told, and the page is made",
    async (sheet, first, header, value) => {
      const workbook = await chaumont();
      resultOf(await issue(workbook, "2026-09", "2026-08-28"));
      await edit(workbook, sheet, first, header, value);
      const { result, problems } = await reprintInvoices({ period: "2026-09" }, workbook);
      expect(result?.printed.length).toBeGreaterThan(50);
      expect(problems.map((problem) => [problem.sheet, problem.severity])).toContainEqual([sheet, "warning"]);
    },
  );

  it("comes from Absences: a column of it under another header is told", async () => {
    const workbook = await chaumont();
    resultOf(await issue(workbook, "2026-09", "2026-08-28"));
    const told = async () => (await reprintInvoices({ period: "2026-09" }, workbook)).problems;
    expect(await told()).toEqual([]);
    const read = await workbook.read(["Absences"]);
    const column = (read.ok ? (read.value.sheets[0]?.rows[0] ?? []) : []).indexOf("Motif") + 1;
    const cells = [{ row: 1, column, value: "Pourquoi", format: "text" as const }];
    await workbook.apply([{ kind: "fill-cells", sheet: "Absences", cells }]);
    expect((await told()).filter(({ sheet }) => sheet === "Absences").length).toBeGreaterThan(0);
  });
});

describe("what has no pages", () => {
  it("is a period without invoices", async () => {
    const workbook = await chaumont();
    const { result, problems } = await reprintInvoices({ period: "2026-09" }, workbook);
    expect(result).toBeUndefined();
    expect(codesOf(problems)).toContain("print.not-issued");
    expect(workbook.applied).toEqual([]);
  });

  it("is what is no period at all", async () => {
    const { result, problems } = await reprintInvoices({ period: "septembre" }, await chaumont());
    expect(result).toBeUndefined();
    expect(codesOf(problems)).toContain("period.unknown");
  });
});

describe("a period issued before, asked for again", () => {
  const unprinted = (problems: Parameters<typeof codesOf>[0]) =>
    codesOf(problems).filter((code) => code === "print.pages-missing");

  it("has its pages on the sheet: nothing to say", async () => {
    const workbook = await chaumont();
    await issue(workbook, "2026-09", "2026-08-28");
    expect(unprinted((await issue(workbook, "2026-09", "2026-08-28")).problems)).toEqual([]);
  });

  it("was cut short before its pages: it is whole, and the run says what is missing", async () => {
    const workbook = await chaumont();
    await issue(workbook, "2026-09", "2026-08-28");
    await workbook.apply([
      { kind: "replace-page", sheet: printedInvoicesPage.name, widths: [10], rows: [], firstPrintedRow: 1 },
    ]);
    const { result, problems } = await issue(workbook, "2026-09", "2026-08-28");
    expect(result?.invoices).toEqual([]);
    expect(unprinted(problems)).toHaveLength(1);
    await reprintInvoices({ period: "2026-09" }, workbook);
    expect(unprinted((await issue(workbook, "2026-09", "2026-08-28")).problems)).toEqual([]);
  });

  it("is not the last one: its pages were printed in their time", async () => {
    const workbook = await chaumont();
    await issue(workbook, "2026-09", "2026-08-28");
    await issue(workbook, "2026-10", "2026-09-28");
    expect(unprinted((await issue(workbook, "2026-09", "2026-09-28")).problems)).toEqual([]);
  });
});
