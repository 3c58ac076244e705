import type { SheetTemplate, WriteRows } from "../../../src/workbook/changes";
import { openRealm } from "../../host/node-realm";
import { applied, issueIn, officeIn, officeTown, officeWith, type Office } from "../../support/office-runs";

/** How often Excel is asked depends on what is to be done, not on how many children there are. */

const formats = ["text", "day", "money", "long-text"] as const;
const template: SheetTemplate = {
  name: "Lignes",
  role: "output",
  tableName: "Lignes",
  columns: formats.map((format, index) => ({ header: `C${String(index)}`, width: 12, format })),
};

const row = (number: number) => [`E${String(number)}`, 46327 + (number % 300), number / 100, "Repas"];
const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => row(first + index));

function appending(count: number): WriteRows {
  return {
    kind: "write-rows",
    sheet: "Lignes",
    firstRow: 2 + count,
    columns: formats.map((format, index) => ({ column: index + 1, format })),
    rows: rowsFrom(count, count),
    extent: { headerRow: 1, firstColumn: 1, lastRow: 1 + 2 * count, lastColumn: formats.length },
  };
}

async function tripsFor({ host }: Office, work: () => Promise<unknown>): Promise<number> {
  const before = host.roundTrips;
  await work();
  return host.roundTrips - before;
}

describe.each([100, 10_000])("with %i rows", (count) => {
  let office: Office;

  beforeAll(async () => {
    office = await officeWith([{ template, rows: rowsFrom(0, count) }]);
  });

  it("reads in four round trips", async () => {
    let read: unknown;
    expect(
      await tripsFor(office, async () => {
        read = await office.workbook.read(["Lignes"]);
      }),
    ).toBe(4);
    expect(read).toMatchObject({ ok: true, value: { sheets: [{ table: { lastRow: count + 1 } }] } });
  });

  it("looks once, writes once and fits the heights of rows once", async () => {
    expect(await tripsFor(office, () => applied(office, [appending(count)]))).toBe(3);
    const grid = office.host.workbook.sheetNamed("Lignes")?.grid;
    expect(grid?.at(2 * count, 0)).toMatchObject({ value: `E${String(2 * count - 1)}`, numberFormat: "@" });
    expect(grid?.at(2 * count, 1)).toMatchObject({ numberFormat: "dd/mm/yyyy" });
  });
});

/** What was read, without the questions that can still be asked of it. */
const saidBy = (read: unknown): unknown => JSON.parse(JSON.stringify(read));

describe("what does not fit one request", () => {
  it("is written in several, each below the limit", async () => {
    const office = await officeWith([{ template, rows: rowsFrom(0, 1000) }], { payloadLimit: 20_000 });
    await office.workbook.read(["Lignes"]);
    const first = office.host.log.length;
    await applied(office, [appending(1000)]);
    const sizes = office.host.log.slice(first).map(({ requestBytes }) => requestBytes);
    expect(sizes.length).toBeGreaterThan(3);
    // A question weighs what it weighs; the request around the steps has names of its own.
    expect(Math.max(...sizes)).toBeLessThan(21_000);
    const grid = office.host.workbook.sheetNamed("Lignes")?.grid;
    expect(grid?.at(2000, 0).value).toBe("E1999");
  });

  it("is read in halves, and halves of halves, when the answer is too large", async () => {
    const office = await officeWith([{ template, rows: rowsFrom(0, 1000) }]);
    const whole = await office.workbook.read(["Lignes"]);
    office.host.responseLimit = 20_000;
    const before = office.host.roundTrips;
    expect(saidBy(await office.workbook.read(["Lignes"]))).toEqual(saidBy(whole));
    expect(office.host.roundTrips - before).toBeGreaterThan(6);
  });
});

describe("merged cells", () => {
  const merge = (office: Office, count: number, columns: number) => {
    const sheet = office.host.workbook.sheetNamed("Notes");
    if (sheet === undefined) throw new Error("The sheet is gone.");
    for (let row = 0; row < count; row += 1)
      sheet.grid.set(row, 0, { value: `N${String(row)}`, formula: "" });
    sheet.mergedAreas = Array.from({ length: count }, (_, row) => ({ row, column: 0, rows: 1, columns }));
  };

  async function mergesOf(count: number) {
    const office = officeIn(openRealm());
    office.host.workbook.addSheet("Notes");
    merge(office, count, 3);
    let read: Awaited<ReturnType<Office["workbook"]["read"]>> | undefined;
    const trips = await tripsFor(office, async () => {
      read = await office.workbook.read(["Notes"]);
    });
    if (read?.ok !== true) throw new Error("Not read.");
    return { trips, merges: read.value.sheets[0]?.merges };
  }

  it("are told with the ranges of their areas, in the same round trips", async () => {
    const { trips, merges } = await mergesOf(2);
    expect(trips).toBe(4);
    expect(merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 2, right: 3 },
    ]);
  });

  it("are asked for in parts where there are more than Excel tells at once", async () => {
    const { merges } = await mergesOf(600);
    expect(merges).toHaveLength(600);
    expect(merges?.at(-1)).toEqual({ top: 600, left: 1, bottom: 600, right: 3 });
  });
});

describe("a month of invoices", () => {
  /** The looking and the writing of a run, without its four questions. */
  async function tripsOf(office: Office, period: string, on: string): Promise<number> {
    return (await tripsFor(office, () => issueIn(office.workbook, period, on))) - 4;
  }

  it("takes so many round trips, with pages to print: two until pages and dress had their own", async () => {
    const office = await officeTown("chaumont");
    // One of them asks what separates addresses, once for all; three are for the codes on the invoices.
    expect(await tripsOf(office, "2026-09", "2026-08-28")).toBe(16);
    await tripsOf(office, "2026-10", "2026-09-28");
    expect(await tripsOf(office, "2026-11", "2026-10-28")).toBe(9);
  });
});
