import { issuePeriod } from "../../../src/app/issue/facturer";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { makeReceipts } from "../../../src/app/till/recus";
import { exampleTown } from "../../../src/examples";
import { sum } from "../../../src/kernel/cents";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { readPdf, textOfPage } from "../../support/read-pdf";
import { codesOf, everything, resultOf } from "../town-in-memory";

const now = { day: day("2026-11-06"), at: 600 };
const session = day("2026-11-05");

type Rows = readonly (readonly CellValue[])[];

async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<Rows> {
  const read = await workbook.read([sheet]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
}

const names = newWorkbook(exampleTown("chaumont")).map(({ template }) => template.name);

/** Chaumont with its first months issued, and with the payments changed. */
async function chaumont(edit: (rows: Rows) => Rows = (rows) => rows): Promise<MemoryWorkbook> {
  const typed = MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont")));
  const sheets = names.map(async (name) => {
    const rows = await rowsOf(typed, name);
    return { name, rows: name === "Règlements" ? edit(rows) : rows, table: undefined };
  });
  const workbook = MemoryWorkbook.ofSnapshots(await Promise.all(sheets));
  for (const [period = "", on = ""] of [
    ["2026-09", "2026-08-28"],
    ["2026-10", "2026-09-28"],
    ["2026-11", "2026-10-28"],
  ])
    resultOf(await issuePeriod({ period, issuedOn: day(on), now: { day: day(on), at: 600 } }, workbook));
  return workbook;
}

const receipts = async (workbook: MemoryWorkbook, preview = true) =>
  resultOf(await makeReceipts({ on: session, preview, now }, workbook));

describe("the receipts of a session at Chaumont", () => {
  it("are one for each payment of the desk, and add up to what it took", async () => {
    const workbook = await chaumont();
    const { desk, takings } = await receipts(workbook);
    const [headers = [], ...rows] = await rowsOf(workbook, "Règlements");
    const ofDay = rows.filter((row) => row[headers.indexOf("Date")] === 46331);
    expect(ofDay.length).toBeGreaterThan(3);
    expect(desk.receipts.length + desk.elsewhere.length).toBe(ofDay.length);
    expect(new Set(desk.receipts.map(({ number }) => number)).size).toBe(desk.receipts.length);
    expect(desk.receipts.at(-1)?.runningTotal).toBe(desk.total);
    expect(takings?.total).toBe(desk.total);
    for (const { payment, settled, inAdvance } of desk.receipts) {
      expect(sum(settled.map(({ amount }) => amount)) + inAdvance).toBe(payment.amount);
    }
    expect(desk.receipts.some(({ settled }) => settled.length > 0)).toBe(true);
  });

  it("keep their numbers when the sheet is sorted, and when a row comes late", async () => {
    const numberOf = async (workbook: MemoryWorkbook) => {
      const { desk } = await receipts(workbook);
      return new Map(
        desk.receipts.map(({ number, payment }) => [
          `${payment.familyCode} ${String(payment.amount)} ${payment.means ?? ""}`,
          number,
        ]),
      );
    };
    const before = await numberOf(await chaumont());
    const sorted = await numberOf(
      await chaumont(([headers = [], ...rows]) => [headers, ...rows.toReversed()]),
    );
    expect(Object.fromEntries(sorted)).toEqual(Object.fromEntries(before));
    const family = [...before.keys()][0]?.split(" ")[0] ?? "";
    const late = await numberOf(
      await chaumont((rows) => {
        const [headers = []] = rows;
        const row = headers.map((header) =>
          header === "Date"
            ? "05/11/2026"
            : header === "Code famille"
              ? family
              : header === "Montant"
                ? 1
                : header === "Moyen"
                  ? "Espèces"
                  : null,
        );
        return [...rows, row];
      }),
    );
    expect(late.size).toBe(before.size + 1);
    for (const [payment, number] of before) expect(late.get(payment)).toBe(number);
    expect(late.get(`${family} 100 cash`)).toBe(`20261105-${family}-2`);
  });

  it("stand on one sheet: the journal, the slip, then a page for each; nothing else is written", async () => {
    const workbook = await chaumont();
    const before = await rowsOf(workbook, "Factures");
    const { desk } = await receipts(workbook, false);
    const texts = (await rowsOf(workbook, "Reçus à imprimer"))
      .flat()
      .filter((cell) => typeof cell === "string");
    expect(texts.filter((text) => text.startsWith("Reçu n°"))).toEqual(
      desk.receipts.map(({ number }) => `Reçu n°\u00a0${number}`),
    );
    expect(texts.filter((text) => text.startsWith("Journal de caisse"))).toHaveLength(1);
    expect(texts.some((text) => text.startsWith("Bordereau de remise de chèques"))).toBe(
      desk.receipts.some(({ payment }) => payment.means === "cheque"),
    );
    expect(await rowsOf(workbook, "Factures")).toEqual(before);
    const written = await everything(workbook);
    await receipts(workbook, false);
    expect(await everything(workbook)).toEqual(written);
  });

  it("are none on a day when nobody came", async () => {
    const { result, problems } = await makeReceipts({ on: day("2026-07-14"), now }, await chaumont());
    expect([result, codesOf(problems).at(-1)]).toEqual([undefined, "run.no-takings"]);
  });
});

describe("the receipts as PDF", () => {
  it("are a page for the journal and one for each, in the file that was asked for", async () => {
    const workbook = await chaumont();
    const ran = await makeReceipts({ on: session, pdf: true, now }, workbook);
    const { desk } = resultOf(ran);
    const [file] = ran.beside ?? [];
    expect(file?.name).toBe("recus 2026-11-05.pdf");
    const { pages } = readPdf(file?.bytes ?? new Uint8Array());
    expect(pages).toHaveLength(1 + desk.receipts.length);
    const texts = pages.map(textOfPage);
    expect(texts[0]).toContain("Journal de caisse");
    desk.receipts.forEach(({ number }, index) => {
      expect(texts[index + 1]).toContain(number);
    });
  });
});
