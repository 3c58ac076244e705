import type { Change, SheetTemplate, WriteRows } from "../../../src/workbook/changes";
import type { Problem } from "../../../src/kernel/problem";
import { openRealm } from "../../host/node-realm";
import { amountOfFirst, oneMore, openInvoicesDesk, rows, template } from "../../support/invoices-desk";
import { applied, type Office, officeIn } from "../../support/office-runs";
import type { HostSheet } from "../../host/workbook/sheet";
import type { HostTable } from "../../host/workbook/table";

/** What a clerk's workbook may hold, and what becomes of it when the program writes in it. */

let office: Office;
let sheet: HostSheet;
let table: HostTable;

beforeEach(async () => {
  ({ office, sheet, table } = await openInvoicesDesk());
});

async function problemsOf(...changes: readonly Change[]): Promise<readonly Problem[]> {
  return (await office.workbook.apply(changes)).problems;
}

const valueAt = (row: number, column: number) => sheet.grid.at(row - 1, column - 1).value;

describe("filters and totals of the clerk", () => {
  it("are lifted, and put back as they were", async () => {
    const criteria = { filterOn: "Values", values: ["001"] };
    table.filter.apply(0, criteria, table.filteredRows);
    await applied(office, [oneMore]);
    expect(valueAt(4, 1)).toBe("003");
    expect(table.filter.criteriaOf(0)).toEqual(criteria);
    expect(table.hides(3)).toBe(true);
  });

  it("a totals row moves below the new rows, formulas and labels included", async () => {
    table.showTotals(true);
    sheet.grid.set(3, 0, { value: "Somme" });
    sheet.grid.set(3, 2, { value: 15.5, formula: "=SUBTOTAL(109,[Montant])" });
    const [read] = await snapshot();
    expect(read?.table).toEqual({ headerRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 3 });
    await applied(office, [oneMore]);
    expect(valueAt(4, 1)).toBe("003");
    expect(valueAt(5, 1)).toBe("Somme");
    expect(sheet.grid.at(4, 2).formula).toBe("=SUBTOTAL(109,[Montant])");
    expect(table.totalsShown).toBe(true);
  });

  it("are put back after a failure, by the very same workbook, before it reads again", async () => {
    const criteria = { filterOn: "Values", values: ["001"] };
    table.filter.apply(0, criteria, table.filteredRows);
    table.showTotals(true);
    await snapshot();
    const { host } = office;
    // The look around, what the filter says, the writing, and what would put things back at once.
    host.failAt(host.roundTrips + 3, { manner: "cut", code: "GeneralException", actions: 12 });
    host.failAt(host.roundTrips + 4, { manner: "refused", code: "InvalidOperationInCellEditMode" });
    expect((await problemsOf(oneMore)).map(({ code }) => code)).toEqual(["excel.refused"]);
    expect(table.filter.criteriaOf(0)).toBeUndefined();
    await snapshot();
    expect(table.filter.criteriaOf(0)).toEqual(criteria);
    expect(table.totalsShown).toBe(true);
  });
});

describe("new rows", () => {
  it("take the look of the row above", async () => {
    sheet.changeLook({ row: 2, column: 0, rows: 1, columns: 3 }, (style) => ({ ...style, bold: true }));
    await applied(office, [oneMore]);
    expect(sheet.grid.at(3, 0)).toMatchObject({ value: "003", style: { bold: true } });
  });

  it("get the number format of their own where the one above does not show the value", async () => {
    sheet.setNumberFormats({ row: 2, column: 0, rows: 1, columns: 3 }, [["General", "0.00", "dd/mm/yyyy"]]);
    await applied(office, [oneMore]);
    expect(sheet.grid.at(3, 1).numberFormat).toBe("dd/mm/yyyy");
    expect(sheet.grid.at(3, 2).numberFormat).toBe('#,##0.00" €"');
    // The clerk's General stays: the text is told to be one.
    expect(sheet.grid.at(3, 0)).toMatchObject({ value: "003", quotePrefix: true });
  });

  it("leave what stands beside the table alone", async () => {
    sheet.grid.set(3, 5, { value: "note" });
    await applied(office, [oneMore]);
    expect(valueAt(4, 6)).toBe("note");
  });
});

describe("a refusal, before anything is written", () => {
  async function refusedBecause(code: string, ...changes: readonly Change[]): Promise<Problem> {
    const writes = () => office.host.workbook.asked.get("suspendScreenUpdatingUntilNextSync") ?? 0;
    const before = writes();
    const problems = await problemsOf(...(changes.length === 0 ? [oneMore] : changes));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(writes()).toBe(before);
    return problems[0] as Problem;
  }

  it("of a protected sheet", async () => {
    sheet.protection.protect();
    expect((await refusedBecause("excel.sheet-protected")).facts).toEqual({ sheet: "Factures" });
  });

  it("of a new sheet in a workbook whose structure is protected", async () => {
    office.host.workbook.protection.protect();
    const creation: Change = { kind: "create-sheet", template: { ...template, name: "Autre" }, rows };
    await refusedBecause("file.structure-locked", creation);
  });

  it("of merged cells", async () => {
    sheet.mergedAreas = [{ row: 3, column: 1, rows: 1, columns: 3 }];
    expect((await refusedBecause("file.cell-merged")).facts).toMatchObject({ cell: "B4", range: "B4:D4" });
  });

  it("of cells that one formula fills together", async () => {
    sheet.arrayAreas = [{ row: 3, column: 2, rows: 3, columns: 1 }];
    expect((await refusedBecause("file.cell-in-array")).facts).toMatchObject({ cell: "C4" });
  });

  it("of a cell in the way of the table, though it shows nothing", async () => {
    sheet.grid.set(3, 2, { value: "", formula: '=IF(A1="","","")' });
    expect((await refusedBecause("file.cell-occupied")).facts).toEqual({ sheet: "Factures", cell: "C4" });
  });

  it("of a formula that shows nothing, where a sheet without a table goes on", async () => {
    const notes = office.host.workbook.addSheet("Notes");
    ["Code", "Montant", "001", "1"].forEach((value, index) =>
      notes.grid.set(Math.floor(index / 2), index % 2, { value }),
    );
    notes.grid.set(2, 1, { value: "", formula: '=IF(A3="","","?")' });
    const extent = { headerRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 };
    const columns = [1, 2].map((column) => ({ column, format: "text" as const }));
    const below: WriteRows = {
      kind: "write-rows",
      sheet: "Notes",
      firstRow: 3,
      columns,
      rows: [["002", "2"]],
      extent,
    };
    expect((await refusedBecause("file.cell-occupied", below)).facts).toEqual({ sheet: "Notes", cell: "B3" });
  });

  it("of a text that is too long", async () => {
    await refusedBecause("file.text-too-long", { ...oneMore, rows: [["x".repeat(32_768), null, null]] });
  });

  it("of rows beyond the end of the sheet", async () => {
    await refusedBecause("file.sheet-full", {
      ...oneMore,
      firstRow: 1_048_577,
      extent: { ...oneMore.extent, lastRow: 3 },
    });
  });

  it.each<readonly [string, () => void]>([
    ["the table was made larger", () => table.resize({ row: 0, column: 0, rows: 8, columns: 3 })],
    ["a totals row was shown", () => table.showTotals(true)],
    [
      "another table was made",
      () => office.host.workbook.addTable(sheet, { row: 9, column: 0, rows: 2, columns: 1 }, true),
    ],
    [
      "the sheet was deleted",
      () => {
        office.host.workbook.addSheet("Reste");
        office.host.workbook.deleteSheet(sheet);
      },
    ],
  ])("when %s since it was read", async (_, change) => {
    await snapshot();
    change();
    await refusedBecause("excel.changed-meanwhile");
    // Still refused: the positions hold for what was read.
    await refusedBecause("excel.changed-meanwhile");
  });

  it("when the rows were sorted since they were read: nothing lands on another row", async () => {
    await snapshot();
    sheet.grid.set(1, 0, { value: "002" });
    sheet.grid.set(2, 0, { value: "001" });
    await refusedBecause("excel.changed-meanwhile", amountOfFirst);
  });

  it("not when the rows are as they were read, days and texts alike", async () => {
    await snapshot();
    expect(await problemsOf(amountOfFirst)).toEqual([]);
    expect(valueAt(2, 3)).toBe(20);
  });

  it("of a sheet that somebody else has made", async () => {
    await refusedBecause("excel.changed-meanwhile", { kind: "create-sheet", template, rows });
  });
});

describe("a workbook that counts from 1904", () => {
  it("reads and writes days of the 1900 system", async () => {
    const old = officeIn(openRealm());
    old.host.workbook.uses1904 = true;
    await applied(old, [{ kind: "create-sheet", template, rows }]);
    const made = old.host.workbook.sheetNamed("Factures");
    expect(made?.grid.at(1, 1).value).toBe(46327 - 1462);
    const read = await old.workbook.read(["Factures"]);
    expect(read.ok && read.value.sheets[0]?.rows[1]).toEqual(["001", 46327, 12.5]);
  });
});

describe("a new sheet", () => {
  it("gets a table name that is free, and leaves the sheets of an interrupted run behind no longer", async () => {
    office.host.workbook.names.set("autre", "=Factures!$A$1");
    office.host.workbook.addSheet("~ecot 1");
    await applied(office, [
      { kind: "create-sheet", template: { ...template, name: "Autre", tableName: "Autre" }, rows },
    ]);
    const { sheets } = office.host.workbook;
    expect(sheets.map(({ name }) => name)).toEqual(["Factures", "Autre"]);
    expect(sheets[1]?.tables[0]?.name).toBe("Autre_2");
  });

  it("looks like the sheets of a file", () => {
    expect(sheet.tabColor).toBe("#70AD47");
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(table.style).toBe("TableStyleLight14");
    expect(sheet.columnWidths.get(0)).toBe(63);
    expect(sheet.grid.at(0, 0)).toMatchObject({ value: "Facture", style: { fill: "#375623", bold: true } });
    expect(sheet.pageLayout.settings).toMatchObject({ orientation: "Landscape", paperSize: "A4" });
    expect(sheet.pageLayout.titleRows).toBe("1:1");
    expect(sheet.pageLayout.headersFooters).toMatchObject({ leftFooter: "&A", rightFooter: "&P / &N" });
  });

  it("has its drop-down lists: fixed ones that refuse, and columns of other sheets that ask", async () => {
    const listed: SheetTemplate = {
      ...template,
      name: "Absences",
      tableName: "Absences",
      columns: [
        { header: "Type", width: 10, format: "text", choices: ["Oui", "Non"], hint: "Oui ou non" },
        { header: "No", width: 10, format: "text", choicesFrom: { sheet: "factures", header: "facture" } },
      ],
    };
    await applied(office, [{ kind: "create-sheet", template: listed, rows: [] }]);
    const made = office.host.workbook.sheetNamed("Absences");
    const [fixed, open] = made?.validations.list ?? [];
    expect(fixed).toMatchObject({
      rule: { list: { source: "Oui,Non" } },
      errorAlert: { style: "Stop", showAlert: true },
      prompt: { title: "Type", message: "Oui ou non" },
      areas: [{ row: 1, column: 0, rows: 4999, columns: 1 }],
    });
    expect(open).toMatchObject({ errorAlert: { style: "Warning" } });
    const { source } = (open?.rule["list"] ?? {}) as { source?: string };
    expect(source).toMatch(/^=OFFSET\('Factures'!\$A\$2,/);
  });
});

describe("an Excel that does not answer as it should", () => {
  it("is asked again when it is busy, with growing waits", async () => {
    const waits: number[] = [];
    const patient = officeIn(office, {
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    });
    const { host } = office;
    for (const number of [1, 2]) {
      host.failAt(host.roundTrips + number, { manner: "refused", code: "ActivityLimitReached", status: 429 });
    }
    expect((await patient.workbook.read(["Factures"])).ok).toBe(true);
    expect(waits).toEqual([500, 2000]);
  });

  it("is not asked again when the batch may have been carried out", async () => {
    const { host } = office;
    host.failAt(host.roundTrips + 6, { manner: "answer-lost", code: "ConnectionFailure" });
    const [problem] = await problemsOf(oneMore);
    expect(problem).toMatchObject({ code: "excel.no-answer", facts: { begun: true } });
    expect(valueAt(4, 1)).toBe("003");
  });

  it("says that nothing was written when it was turned away at the door", async () => {
    const { host } = office;
    host.failAt(host.roundTrips + 6, { manner: "refused", code: "InvalidOperationInCellEditMode" });
    const [problem] = await problemsOf(oneMore);
    expect(problem).toMatchObject({ code: "excel.cell-edited", facts: { begun: false } });
    expect(await problemsOf(oneMore)).toEqual([]);
  });

  it("lets our own mistakes through as what they are", async () => {
    const broken = officeIn(office, {
      run: (() => Promise.reject(new TypeError("ours"))) as unknown as typeof Excel.run,
    });
    await expect(broken.workbook.read([])).rejects.toThrow("ours");
    const nothing: Change = { ...oneMore, rows: [["003", Number.NaN, 1]] };
    await expect(office.workbook.apply([nothing])).rejects.toThrow(RangeError);
  });
});

describe("going to a cell", () => {
  it("selects it on its sheet, whatever the case of the name", async () => {
    office.host.workbook.addSheet("Autre");
    expect(await office.workbook.goTo("FACTURES", "B3")).toMatchObject({ ok: true });
    expect(office.host.workbook.activeSheet.name).toBe("Factures");
    expect(office.host.workbook.selected).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
  });

  it("says when the sheet is gone", async () => {
    const gone = await office.workbook.goTo("Absente", "A1");
    expect(gone.problems.map(({ code }) => code)).toEqual(["excel.changed-meanwhile"]);
  });
});

async function snapshot() {
  const read = await office.workbook.read(["Factures"]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.sheets;
}
