import { lookAtWorkbook } from "../../../src/app/overview/accueil";
import { drawUpStatement } from "../../../src/app/statement/bilan";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { listOverdue } from "../../../src/app/reminders/impayes";
import { prepareBatch } from "../../../src/app/debits/prelever";
import { markBatchSent } from "../../../src/app/debits/prelever-envoye";
import { readRejects } from "../../../src/app/rejects/rejets";
import { remind } from "../../../src/app/reminders/relancer";
import type { Ran } from "../../../src/app/deed/report";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { moneyTown, debitRows } from "../../problems/money-town";
import { codesOf, everything, resultOf } from "../town-in-memory";

/**
 * The debit of F1 went off on 16 November. On the 19th the clerk types that it came back, and does not run `rejets`: from
 * that day on the invoice is open and the mandate suspended, whichever command looks.
 */

const reference = "ECOT-20261116-1-F1";
const now = (date: string) => ({ day: day(date), at: 600 });
const typedOn = (date: string | null) => ({
  Rejets: [
    ["Date", "Référence", "Code", "Frais", "Facturé sur"],
    [date, reference, "AM04", 8, null],
  ],
});
const typed = typedOn("19/11/2026");

function town(rejects: Parameters<typeof moneyTown>[0] = typed): MemoryWorkbook {
  const sheets = moneyTown({
    ...debitRows(["16/11/2026", 40, "2026-000001", reference, "Envoyé"]),
    ...rejects,
  });
  return MemoryWorkbook.ofSnapshots(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows, table: undefined })),
  );
}

/** The cells of a column, by its header. */
async function column(
  workbook: MemoryWorkbook,
  sheet: string,
  header: string,
): Promise<readonly CellValue[]> {
  const read = await workbook.read([sheet]);
  const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
  const position = rows[0]?.indexOf(header) ?? -1;
  return position === -1 ? [] : rows.slice(1).map((cells) => cells[position] ?? null);
}

/** The rows of a sheet by their headers: two histories may have added columns in another order. */
async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<readonly unknown[]> {
  const read = await workbook.read([sheet]);
  const [headers = [], ...rows] = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
  return rows.map((cells): unknown =>
    Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? null])),
  );
}

const on = day("2026-11-27");
const december = { period: "2026-12", issuedOn: on, now: now("2026-11-27") };
const runs: Readonly<Record<string, (workbook: MemoryWorkbook) => Promise<Ran<unknown>>>> = {
  facturer: (workbook) => issuePeriod({ ...december }, workbook),
  prelever: (workbook) => prepareBatch({ collectedOn: day("2026-12-14"), now: now("2026-11-27") }, workbook),
  envoye: (workbook) => markBatchSent({ collectedOn: day("2026-11-16"), now: now("2026-11-27") }, workbook),
  relancer: (workbook) => remind({ on, sent: false, now: now("2026-11-27") }, workbook),
  bilan: (workbook) => drawUpStatement({ on, now: now("2026-11-27") }, workbook),
  impayes: (workbook) => listOverdue({ on, now: now("2026-11-27") }, workbook),
};
const previews: typeof runs = {
  facturer: (workbook) => issuePeriod({ ...december, preview: true }, workbook),
  prelever: (workbook) =>
    prepareBatch({ collectedOn: day("2026-12-14"), preview: true, now: now("2026-11-27") }, workbook),
  envoye: (workbook) =>
    markBatchSent({ collectedOn: day("2026-11-16"), preview: true, now: now("2026-11-27") }, workbook),
  relancer: (workbook) => remind({ on, sent: false, preview: true, now: now("2026-11-27") }, workbook),
  bilan: (workbook) => drawUpStatement({ on, preview: true, now: now("2026-11-27") }, workbook),
  impayes: (workbook) => listOverdue({ on, preview: true, now: now("2026-11-27") }, workbook),
};

describe("a reject that was typed and not followed up", () => {
  it.each(Object.keys(runs))("is followed up by the first %s, which says so, and once", async (name) => {
    const run = runs[name] as (workbook: MemoryWorkbook) => Promise<Ran<unknown>>;
    const workbook = town();
    const first = await run(workbook);
    expect(first.result).toBeDefined();
    expect(codesOf(first.problems)).toContain("reject.counted");
    expect(await column(workbook, "Prélèvements", "Statut")).toEqual(["Rejeté"]);
    expect((await column(workbook, "Prélèvements", "Motif du rejet"))[0]).toMatch(/^AM04/);
    expect(await column(workbook, "Mandats", "Statut")).toEqual(["Suspendu"]);
    expect((await column(workbook, "Factures", "Reste dû"))[0]).toBe(40);
    expect(await column(workbook, "Journal", "Action")).toContain("Rejets");

    const before = await everything(workbook);
    const second = await run(workbook);
    expect(codesOf(second.problems)).not.toContain("reject.counted");
    expect(await everything(workbook)).toEqual(before);
  });

  it.each(Object.keys(runs))("gives the same amounts as `rejets` before %s", async (name) => {
    const run = runs[name] as (workbook: MemoryWorkbook) => Promise<Ran<unknown>>;
    const [alone, after] = [town(), town()];
    await run(alone);
    await readRejects({ now: now("2026-11-27") }, after);
    await run(after);
    for (const sheet of ["Factures", "Mandats", "Prélèvements", "Relances", "Impayés", "Bilan"]) {
      expect(await rowsOf(alone, sheet)).toEqual(await rowsOf(after, sheet));
    }
  });

  it.each(Object.keys(previews))("counts in a look that writes nothing: %s", async (name) => {
    const workbook = town();
    const looked = await (previews[name] as (workbook: MemoryWorkbook) => Promise<Ran<unknown>>)(workbook);
    expect(codesOf(looked.problems)).toContain("reject.counted");
    expect(workbook.applied).toEqual([]);
  });

  it("brings the reminder, and no other debit", async () => {
    const workbook = town();
    const { reminders } = resultOf(await remind({ on, sent: false, now: now("2026-11-27") }, workbook));
    expect(reminders.map(({ familyCode, total }) => [familyCode, total])).toEqual([["F1", 4000]]);
    const { batch } = resultOf(
      await prepareBatch({ collectedOn: day("2026-12-14"), now: now("2026-11-27") }, town()),
    );
    expect(batch.collections).toEqual([]);
  });

  it("counts on its day, and not on the day before; a row without a date counts at once", async () => {
    const owed = async (asked: string, rejects = typed) => {
      const request = { on: day(asked), preview: true, now: now(asked) };
      return resultOf(await drawUpStatement(request, town(rejects))).statement.balances.balance;
    };
    expect(await owed("2026-11-18")).toBe(0);
    expect(await owed("2026-11-19")).toBe(4000);
    expect(await owed("2026-11-18", typedOn(null))).toBe(4000);
    expect(await owed("2026-11-18", typedOn("18/11/2026"))).toBe(4000);
  });

  it("changes nothing on a day before its own", async () => {
    const workbook = town();
    await drawUpStatement({ on: day("2026-11-18"), now: now("2026-11-18") }, workbook);
    expect(await column(workbook, "Mandats", "Statut")).toEqual(["Actif"]);
    expect(await column(workbook, "Prélèvements", "Statut")).toEqual(["Envoyé"]);
    expect(await column(workbook, "Journal", "Action")).not.toContain("Rejets");
  });

  it("is met by the first page as well: a reminder is due, no debit is to be prepared", async () => {
    const next = async (rejects: Parameters<typeof town>[0]) => {
      const { town: seen } = resultOf(await lookAtWorkbook({ now: now("2026-11-27") }, town(rejects)));
      return (seen?.next ?? []).map(({ kind }) => kind);
    };
    expect(await next(typed)).toContain("remind");
    expect(await next(typed)).not.toContain("prepare-debits");
    expect(await next({})).not.toContain("remind");
  });

  it("suspends its mandate although the sheet has no column for the status yet", async () => {
    const workbook = town({
      ...typed,
      Mandats: [
        ["Code famille", "RUM", "Titulaire", "IBAN", "Signé le"],
        ["F1", "RUM-1", "Martin", "FR1420041010050500013M02606", "01/09/2026"],
        ["F2", "RUM-2", "Durand", "BE68539007547034", "01/09/2026"],
      ],
      Prélèvements: [
        ["Lot", "Échéance", "Code famille", "RUM", "IBAN", "Montant", "Factures", "Référence", "Statut"],
        ["A", "16/11/2026", "F1", "RUM-1", null, 40, "2026-000001", reference, "Envoyé"],
        ["B", "30/11/2026", "F2", "RUM-2", "BE68539007547034", 5, "X", "ECOT-20261130-1-F2", "Préparé"],
      ],
    });
    await markBatchSent({ collectedOn: day("2026-11-30"), now: now("2026-11-27") }, workbook);
    expect(await column(workbook, "Mandats", "Statut")).toEqual(["Suspendu", null]);
    expect((await column(workbook, "Mandats", "Dernier IBAN"))[1]).toBe("BE68539007547034");
    expect(await column(workbook, "Prélèvements", "Statut")).toEqual(["Rejeté", "Envoyé"]);
  });

  it("keeps its fee however its reference is written", async () => {
    const workbook = town({
      Rejets: [
        ["Date", "Référence", "Code", "Frais", "Facturé sur"],
        ["19/11/2026", reference.toLowerCase(), "AM04", 8, null],
      ],
    });
    const { problems } = await issuePeriod({ ...december }, workbook);
    expect(codesOf(problems)).toEqual(["reject.counted"]);
    expect(await column(workbook, "Rejets", "Facturé sur")).toEqual(["2026-000002"]);
  });
});
