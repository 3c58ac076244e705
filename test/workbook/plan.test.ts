import { cents } from "../../src/kernel/cents";
import { day } from "../../src/kernel/day";
import type { Change } from "../../src/workbook/changes";
import { locateSheet, type SheetLayout } from "../../src/workbook/layout";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { appendRows, fillCells, renderRow, replaceRows, SheetPlan } from "../../src/workbook/plan";
import type { CellValue, TableExtent } from "../../src/workbook/port";
import { adjustmentsSheet as sheet, quotientsSheet } from "../../src/workbook/sheets";
import { sheetOf, tableOf } from "./snapshots";

type Rows = readonly (readonly CellValue[])[];

const header = ["Date", "Code enfant", "Libellé", "Montant", "Facture"];
const first = [46327, "E1", "Sortie", -5, null];
const layoutOf = (rows: Rows, table?: TableExtent): SheetLayout =>
  locateSheet(sheet, sheetOf("Ajustements", rows, table)).layout;
const row = (childCode: string, amount: number, invoice?: string) => ({
  date: day("2026-11-05"),
  childCode,
  label: "Remise",
  amount: cents(amount),
  invoice,
  familyCode: undefined,
});
const written = (childCode: string, amount: number, invoice: string | null = null) => [
  46331,
  childCode,
  "Remise",
  amount / 100,
  invoice,
];

/** What the sheet holds once the changes are carried out. */
async function after(rows: Rows, changes: readonly Change[], table?: TableExtent): Promise<Rows> {
  const workbook = MemoryWorkbook.ofSnapshots([sheetOf("Ajustements", rows, table)]);
  await workbook.apply(changes);
  const read = await workbook.read(["Ajustements"]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
}

describe("appending rows", () => {
  it("makes the sheet from its template when it is missing", () => {
    expect(appendRows(sheet, undefined, [row("E1", -500)])).toMatchObject([
      {
        kind: "create-sheet",
        template: { name: "Ajustements", role: "input", tableName: "Ajustements" },
        rows: [written("E1", -500)],
      },
    ]);
  });

  it("writes nothing for no rows, even when the sheet is missing", () => {
    expect(appendRows(sheet, undefined, [])).toEqual([]);
    expect(appendRows(sheet, layoutOf([header, first]), [])).toEqual([]);
  });

  it("puts them below the last row of the table, and widens the table", () => {
    const rows = [header, first];
    expect(appendRows(sheet, layoutOf(rows, tableOf(rows)), [row("E2", 100), row("E3", 200)])).toEqual([
      {
        kind: "write-rows",
        sheet: "Ajustements",
        firstRow: 3,
        columns: ["day", "text", "text", "money", "text"].map((format, index) => ({
          column: index + 1,
          format,
        })),
        rows: [written("E2", 100), written("E3", 200)],
        extent: { headerRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 5 },
      },
    ]);
  });

  it("fills the blank rows of a table first", () => {
    const table = { headerRow: 1, firstColumn: 1, lastRow: 9, lastColumn: 5 };
    const layout = layoutOf([header, first, [], [null, null, null, null, " "]], table);
    expect(appendRows(sheet, layout, [row("E2", 100)])).toMatchObject([{ firstRow: 3, extent: table }]);
    expect(appendRows(sheet, layoutOf([header], { ...table, lastRow: 2 }), [row("E2", 100)])).toMatchObject([
      { firstRow: 2, extent: { lastRow: 2 } },
    ]);
  });

  it("takes account of what the clerk wrote in columns of the table that are not ours", () => {
    const rows = [
      [...header, "Vu"],
      [...first, null],
      [null, null, null, null, null, "x"],
    ];
    expect(appendRows(sheet, layoutOf(rows, tableOf(rows)), [row("E2", 100)])).toMatchObject([
      { firstRow: 4 },
    ]);
  });

  it("lets the table grow over its row of totals, which the adapter moves along", () => {
    const rows = [header, first, [null, null, null, -5, null]];
    const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 5 };
    expect(appendRows(sheet, layoutOf(rows, table), [row("E2", 100)])).toMatchObject([
      { firstRow: 3, extent: { lastRow: 3 } },
    ]);
  });

  it("follows rows that already stand below the table, and leaves the table as it is", () => {
    const rows = [header, first, [46328, "E2", "Sortie", -5, null]];
    const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 5 };
    expect(appendRows(sheet, layoutOf(rows, table), [row("E3", 100)])).toMatchObject([
      { firstRow: 4, extent: table },
    ]);
  });

  it("writes above notes where there is room, else below them", () => {
    const rows = [header, first, [], [], [], ["Vu le 3 mars"]];
    const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 5 };
    const two = [row("E2", 100), row("E3", 100)];
    expect(appendRows(sheet, layoutOf(rows, table), two)).toMatchObject([
      { firstRow: 3, extent: { lastRow: 4 } },
    ]);
    const four = [...two, ...two];
    expect(appendRows(sheet, layoutOf(rows, table), four)).toMatchObject([{ firstRow: 7, extent: table }]);
  });

  it("never writes twice in the same place", async () => {
    const rows = [header, first, [], [], [], ["Vu le 3 mars"]];
    const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 5 };
    const plan = new SheetPlan(sheet, layoutOf(rows, table));
    for (const code of ["E2", "E3", "E4", "E5"]) plan.append([row(code, 100)]);
    const codes = (await after(rows, plan.changes, table)).map((cells) => cells[1] ?? cells[0]);
    expect(codes.slice(2)).toEqual(["E2", "E3", undefined, "Vu le 3 mars", "E4", "E5"]);
  });

  it("goes below everything in a plain range, wherever its columns stand", () => {
    const rows = [["Titre"], [null, "Montant", "Code enfant", "Facture"], [null, -5, "E1", null]];
    expect(
      appendRows(sheet, layoutOf(rows), [{ ...row("E2", 100), date: undefined, label: undefined }]),
    ).toEqual([
      {
        kind: "write-rows",
        sheet: "Ajustements",
        firstRow: 4,
        columns: [
          { column: 3, format: "text" },
          { column: 2, format: "money" },
          { column: 4, format: "text" },
        ],
        rows: [["E2", 1, null]],
        extent: { headerRow: 2, firstColumn: 2, lastRow: 4, lastColumn: 4 },
      },
    ]);
  });

  it("adds the declared columns that are missing, when a row has something for them", () => {
    const short = ["Code enfant", "Montant", "Facture"];
    const rows = [short, ["E1", -5, null]];
    expect(appendRows(sheet, layoutOf(rows, tableOf(rows)), [row("E2", 100)])).toMatchObject([
      {
        kind: "add-columns",
        extent: { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 },
        columns: [
          { header: "Date", format: "day" },
          { header: "Libellé", format: "text" },
        ],
      },
      { kind: "write-rows", extent: { headerRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 5 } },
    ]);
  });

  it("puts missing columns beyond what stands beside the table", () => {
    const rows = [
      ["Code enfant", "Montant", "Facture", null, null],
      ["E1", -5, null, null, "note"],
    ];
    const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 };
    expect(appendRows(sheet, layoutOf(rows, table), [row("E2", 100)])).toMatchObject([
      {
        kind: "fill-cells",
        cells: [
          { row: 1, column: 6, value: "Date" },
          { row: 1, column: 7, value: "Libellé" },
        ],
      },
      { kind: "write-rows", firstRow: 3, extent: { lastColumn: 3 } },
    ]);
  });

  it("gives a blank sheet all its headers", async () => {
    const changes = appendRows(sheet, layoutOf([]), [row("E2", 100)]);
    expect(await after([], changes)).toEqual([header, written("E2", 100)]);
  });
});

describe("filling cells", () => {
  const rows = [header, first, ["05/11/2026", 12, "Remise", "1,00 €", "2026-000001"]];
  const fill = (
    at: number,
    values: Parameters<typeof fillCells<typeof sheet.columns>>[2][number]["values"],
  ) => fillCells(sheet, layoutOf(rows), [{ row: at, values }]);

  it("writes those that change, with their format", () => {
    expect(fill(2, { invoice: "2026-000002" })).toEqual([
      {
        kind: "fill-cells",
        sheet: "Ajustements",
        cells: [{ row: 2, column: 5, value: "2026-000002", format: "text" }],
      },
    ]);
  });

  it("leaves those that say the same already, in whatever form it was typed", () => {
    expect(fill(2, { invoice: undefined, amount: cents(-500) })).toEqual([]);
    expect(fill(3, { ...row("12", 100), invoice: "2026-000001" })).toEqual([]);
  });

  it("empties a cell", () => {
    expect(fill(3, { invoice: undefined })).toMatchObject([{ cells: [{ row: 3, column: 5, value: null }] }]);
  });

  it("replaces what cannot be read", () => {
    const layout = layoutOf([header, ["hier", "E1", null, -5, { error: "#REF!" }]]);
    const values = { date: day("2026-11-05"), invoice: "2026-000001" };
    expect(fillCells(sheet, layout, [{ row: 2, values }])).toMatchObject([
      {
        cells: [
          { column: 1, value: 46331 },
          { column: 5, value: "2026-000001" },
        ],
      },
    ]);
  });

  it("adds the column when it is missing, unless there is nothing to put in it", () => {
    const layout = layoutOf([
      ["Code enfant", "Montant"],
      ["E1", -5],
    ]);
    expect(fillCells(sheet, layout, [{ row: 2, values: { invoice: undefined } }])).toEqual([]);
    expect(fillCells(sheet, layout, [{ row: 2, values: { invoice: "2026-000001" } }])).toMatchObject([
      { kind: "add-columns", columns: [{ header: "Facture" }] },
      { kind: "fill-cells", cells: [{ row: 2, column: 3, value: "2026-000001" }] },
    ]);
  });
});

describe("replacing the rows of a sheet", () => {
  const rows = [header, first, [46331, "E2", "Remise", 1, null]];

  it("writes nothing when they are the same", () => {
    const same = [{ ...row("E1", -500), date: day("2026-11-01"), label: "Sortie" }, row("E2", 100)];
    expect(replaceRows(sheet, layoutOf(rows, tableOf(rows)), same)).toEqual([]);
    expect(replaceRows(sheet, layoutOf([header, [], []], tableOf([header])), [])).toEqual([]);
    expect(replaceRows(sheet, undefined, [])).toEqual([]);
  });

  it("empties the rows that are left over, and shortens the table", async () => {
    const table = tableOf(rows);
    const changes = replaceRows(sheet, layoutOf(rows, table), [row("E3", 300)]);
    expect(changes).toMatchObject([
      { kind: "write-rows", firstRow: 2, clearTo: 3, extent: { headerRow: 1, lastRow: 2 } },
    ]);
    expect(await after(rows, changes, table)).toEqual([
      header,
      written("E3", 300),
      [null, null, null, null, null],
    ]);
  });

  it("leaves a table one row below its header when nothing is left", () => {
    expect(replaceRows(sheet, layoutOf(rows, tableOf(rows)), [])).toMatchObject([
      { firstRow: 2, rows: [], clearTo: 3, extent: { lastRow: 2 } },
    ]);
  });

  it("keeps what stands below a table", () => {
    const noted = [...rows, [], ["Vu le 3 mars"]];
    expect(replaceRows(sheet, layoutOf(noted, tableOf(rows)), [row("E3", 300)])).toMatchObject([
      { clearTo: 3 },
    ]);
  });

  it("writes again when a row is one too many", () => {
    expect(replaceRows(sheet, layoutOf(rows), [row("E2", 100)])).toHaveLength(1);
  });
});

describe("several steps on one sheet", () => {
  it("count on one another: a column is added once, rows follow rows", async () => {
    const rows = [
      ["Code enfant", "Montant"],
      ["E1", -5],
    ];
    const plan = new SheetPlan(sheet, layoutOf(rows, tableOf(rows)))
      .fill([{ row: 2, values: { invoice: "2026-000001" } }])
      .append([{ ...row("E2", 100, "2026-000002"), date: undefined, label: undefined }])
      .append([{ ...row("E3", 200, "2026-000003"), date: undefined, label: undefined }]);
    expect(plan.changes.map(({ kind }) => kind)).toEqual([
      "add-columns",
      "fill-cells",
      "write-rows",
      "write-rows",
    ]);
    expect(await after(rows, plan.changes, tableOf(rows))).toEqual([
      ["Code enfant", "Montant", "Facture"],
      ["E1", -5, "2026-000001"],
      ["E2", 1, "2026-000002"],
      ["E3", 2, "2026-000003"],
    ]);
  });

  it("gather the rows of a sheet to be made", () => {
    const { changes } = new SheetPlan(sheet, undefined).append([row("E1", 1)]).append([row("E2", 2)]);
    expect(changes).toMatchObject([{ kind: "create-sheet", rows: [written("E1", 1), written("E2", 2)] }]);
  });

  it("empty rows, and use again those at the end", async () => {
    const rows = [header, first, [46331, "E2", "Remise", 1, null]];
    const table = tableOf(rows);
    const plan = new SheetPlan(sheet, layoutOf(rows, table)).clear([3]).append([row("E3", 300)]);
    expect(await after(rows, plan.changes, table)).toEqual([header, first, written("E3", 300)]);
  });
});

describe("rendering a row", () => {
  it("gives a cell for every declared column, and blanks for what is not there", () => {
    const values = { familyCode: "F1", quotient: 41050 as never, from: day("2026-11-01") };
    expect(renderRow(quotientsSheet, values)).toEqual(["F1", 410.5, 46327]);
    expect(renderRow(sheet, { ...row("", 0), date: undefined })).toEqual([
      null,
      null,
      "Remise",
      0,
      null,
      null,
    ]);
  });
});
