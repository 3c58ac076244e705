import type { SheetTemplate, WriteRows } from "../../../src/workbook/changes";
import { applied, officeWith, type Office } from "../../support/office-runs";

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

  it("looks once and writes once", async () => {
    expect(await tripsFor(office, () => applied(office, [appending(count)]))).toBe(2);
    const grid = office.host.workbook.sheetNamed("Lignes")?.grid;
    expect(grid?.at(2 * count, 0)).toMatchObject({ value: `E${String(2 * count - 1)}`, numberFormat: "@" });
    expect(grid?.at(2 * count, 1)).toMatchObject({ numberFormat: "dd/mm/yyyy" });
  });
});

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
    expect(await office.workbook.read(["Lignes"])).toEqual(whole);
    expect(office.host.roundTrips - before).toBeGreaterThan(6);
  });
});
