import type { Problem } from "../../../src/kernel/problem";
import type { AddColumns, Change, WriteRows } from "../../../src/workbook/changes";
import type { HostSheet } from "../../host/workbook/sheet";
import type { HostTable } from "../../host/workbook/table";
import { amountOfFirst, oneMore, openInvoicesDesk } from "../../support/invoices-desk";
import { applied, type Office, officeIn } from "../../support/office-runs";

/** What the program does where Excel does not do what its documentation says, or where nobody knows what it does. */

const { extent } = oneMore;

let office: Office;
let sheet: HostSheet;
let table: HostTable;

beforeEach(async () => {
  ({ office, sheet, table } = await openInvoicesDesk());
});

async function problemsOf(...changes: readonly Change[]): Promise<readonly Problem[]> {
  return (await office.workbook.apply(changes)).problems;
}

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);
const valueAt = (row: number, column: number) => sheet.grid.at(row - 1, column - 1).value;
const habits = () => office.host.workbook.habits;

/** What the batches of some work did, in words. */
async function actionsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = office.host.log.length;
  await work();
  return office.host.log.slice(before).flatMap(({ actions }) => actions);
}

function filterBy(value: string): void {
  table.filter.apply(0, { filterOn: "Values", values: [value] }, table.filteredRows);
}

describe("merged cells", () => {
  it.each(["where they meet", "where they begin"] as const)(
    "that begin outside of what is written are seen (%s)",
    async (told) => {
      habits().mergedAreas = told;
      sheet.mergedAreas = [{ row: 0, column: 5, rows: 4, columns: 1 }];
      sheet.grid.set(0, 5, { value: "note" });
      const cell: Change = {
        kind: "fill-cells",
        sheet: "Factures",
        cells: [{ row: 4, column: 6, value: "x", format: "text" }],
      };
      const [problem] = await problemsOf(cell);
      expect(problem).toMatchObject({ code: "file.cell-merged", facts: { cell: "F4", range: "F1:F4" } });
      expect(valueAt(4, 6)).toBe("");
    },
  );

  it.each([8, 512])("are asked for in parts where Excel tells of %i at most", async (most) => {
    habits().mostMergedAreas = most;
    sheet.mergedAreas = Array.from({ length: 60 }, (_, row) => ({ row, column: 8, rows: 1, columns: 2 }));
    sheet.grid.set(59, 8, { value: "note" });
    expect(await problemsOf(oneMore)).toEqual([]);
    sheet.mergedAreas = [...sheet.mergedAreas, { row: 4, column: 1, rows: 1, columns: 2 }];
    const lower: WriteRows = { ...oneMore, firstRow: 5, extent: { ...extent, lastRow: 5 } };
    expect(codes(await problemsOf(lower))).toContain("file.cell-merged");
  });

  it("of which Excel says nothing at all are a refusal, to write as to read", async () => {
    sheet.mergedAreas = [{ row: 1, column: 8, rows: 1, columns: 2 }];
    sheet.grid.set(1, 8, { value: "note" });
    await office.workbook.read(["Factures"]);
    habits().mostMergedAreas = 0;
    expect(codes(await problemsOf(oneMore))).toEqual(["excel.merges-unknown"]);
    expect(codes((await office.workbook.read(["Factures"])).problems)).toEqual(["excel.merges-unknown"]);
    expect(valueAt(4, 1)).toBe("");
  });
});

describe("filters", () => {
  it("that hide nothing are never asked what they say", async () => {
    const actions = await actionsOf(() => applied(office, [oneMore]));
    expect(actions.filter((action) => action.startsWith("Filter."))).toEqual([]);
    habits().criteria = "refused";
    await office.workbook.read(["Factures"]);
    expect(await problemsOf(amountOfFirst)).toEqual([]);
  });

  it("stay as they are where no hidden row is written to", async () => {
    filterBy("001");
    habits().criteria = "refused";
    const actions = await actionsOf(() => applied(office, [amountOfFirst]));
    expect(actions).not.toContain("Table.clearFilters");
    expect(valueAt(2, 3)).toBe(20);
    expect(table.hides(2)).toBe(true);
  });

  it("are lifted where a hidden row is written to", async () => {
    filterBy("002");
    const actions = await actionsOf(() => applied(office, [amountOfFirst]));
    expect(actions).toContain("Table.clearFilters");
    expect(valueAt(2, 3)).toBe(20);
    expect(table.hides(1)).toBe(true);
  });

  it.each(["empty", "null", "null members"] as const)(
    "come back with the members that Excel takes, where others are told as %s",
    async (idle) => {
      habits().idleCriteria = idle;
      filterBy("001");
      expect(await problemsOf(oneMore)).toEqual([]);
      expect(table.columns.map((_, index) => table.filter.criteriaOf(index))).toEqual([
        { filterOn: "Values", values: ["001"] },
        undefined,
        undefined,
      ]);
    },
  );

  it("that cannot be read are a refusal, and nothing is written", async () => {
    filterBy("002");
    habits().criteria = "refused";
    expect(await problemsOf(oneMore)).toMatchObject([
      { code: "excel.filter-unreadable", facts: { sheet: "Factures" } },
    ]);
    expect(valueAt(4, 1)).toBe("");
    table.filter.clearAll();
    expect(await problemsOf(oneMore)).toEqual([]);
  });

  it.each(["idle", "refused"] as const)(
    "of a table without buttons are not looked for (%s)",
    async (answer) => {
      table.showFilterButton = false;
      habits().buttonlessFilter = answer;
      expect(await problemsOf(oneMore)).toEqual([]);
      expect(valueAt(4, 1)).toBe("003");
    },
  );

  it("that Excel does not take back are told by their columns, each by itself", async () => {
    filterBy("001");
    table.filter.apply(2, { filterOn: "Custom", criterion1: ">10" }, table.filteredRows);
    await office.workbook.read(["Factures"]);
    const { host } = office;
    // The look around, the criteria, the writing, then the first column twice.
    for (const trip of [4, 5])
      host.failAt(host.roundTrips + trip, { manner: "refused", code: "GeneralException" });
    const outcome = await office.workbook.apply([oneMore]);
    expect(outcome).toMatchObject({
      ok: true,
      problems: [
        {
          code: "excel.not-put-back",
          severity: "warning",
          facts: { sheet: "Factures", what: "filter", name: "Facture" },
        },
      ],
    });
    expect(table.filter.criteriaOf(0)).toBeUndefined();
    expect(table.filter.criteriaOf(2)).toEqual({ filterOn: "Custom", criterion1: ">10" });
    expect(valueAt(4, 1)).toBe("003");
  });

  it("are asked back once more where Excel only stumbled", async () => {
    filterBy("001");
    await office.workbook.read(["Factures"]);
    const { host } = office;
    host.failAt(host.roundTrips + 4, { manner: "refused", code: "GeneralException" });
    expect(await problemsOf(oneMore)).toEqual([]);
    expect(table.filter.criteriaOf(0)).toEqual({ filterOn: "Values", values: ["001"] });
  });

  it("after an interrupted write, one that is refused does not lose the others", async () => {
    filterBy("001");
    table.showTotals(true);
    await office.workbook.read(["Factures"]);
    habits().filterApply = "refused";
    const { host } = office;
    host.failAt(host.roundTrips + 3, { manner: "cut", code: "GeneralException", actions: 12 });
    expect(await problemsOf(oneMore)).toMatchObject([
      { code: "excel.refused" },
      { code: "excel.not-put-back", facts: { what: "filter", name: "Facture" } },
    ]);
    expect(table.totalsShown).toBe(true);
    expect(table.filter.criteriaOf(0)).toBeUndefined();
  });
});

describe("a totals row", () => {
  it.each(["left out", "given"] as const)(
    "keeps labels that look like numbers (apostrophes %s)",
    async (told) => {
      habits().apostrophes = told;
      table.showTotals(true);
      sheet.grid.set(3, 0, { value: "2026", quotePrefix: true });
      sheet.grid.set(3, 1, { value: "=1/2", quotePrefix: true });
      sheet.grid.set(3, 2, { value: 15.5, formula: "=SUBTOTAL(109,[Montant])" });
      await applied(office, [oneMore]);
      expect([valueAt(5, 1), valueAt(5, 2)]).toEqual(["2026", "=1/2"]);
      expect(sheet.grid.at(4, 1).formula).toBeUndefined();
      expect(sheet.grid.at(4, 2).formula).toBe("=SUBTOTAL(109,[Montant])");
    },
  );

  it.each(["stays", "moves"] as const)(
    "with something below it does not move (what is below %s)",
    async (moves) => {
      habits().belowTotals = moves;
      table.showTotals(true);
      sheet.grid.set(8, 1, { value: "note" });
      expect(await problemsOf(oneMore)).toMatchObject([
        { code: "excel.below-totals", facts: { table: "Factures", cell: "B9" } },
      ]);
      expect(valueAt(9, 2)).toBe("note");
      sheet.grid.set(8, 1, { value: "" });
      // Beside the table it is in nobody's way.
      sheet.grid.set(8, 3, { value: "note" });
      expect(await problemsOf(oneMore)).toEqual([]);
      expect([valueAt(4, 1), valueAt(9, 4), table.totalsShown]).toEqual(["003", "note", true]);
    },
  );
});

describe("what changes by itself", () => {
  it("beside a table is no change of the sheet", async () => {
    await office.workbook.read(["Factures"]);
    sheet.grid.set(7, 5, { value: "", formula: '=IF(RAND()>0.5,1,"")' });
    expect(await problemsOf(oneMore)).toEqual([]);
  });

  it("in a cell that tells rows apart is none either, and what is typed there is one", async () => {
    sheet.grid.set(1, 1, { value: 46327.1, formula: "=NOW()" });
    await office.workbook.read(["Factures"]);
    sheet.grid.set(1, 1, { value: 46327.2, formula: "=NOW()" });
    expect(await problemsOf(amountOfFirst)).toEqual([]);
    await office.workbook.read(["Factures"]);
    sheet.grid.set(1, 1, { value: 46400 });
    expect(codes(await problemsOf(amountOfFirst))).toEqual(["excel.changed-meanwhile"]);
  });

  it("below a table is in the way, and told with its cell", async () => {
    await office.workbook.read(["Factures"]);
    sheet.grid.set(3, 0, { value: "004" });
    expect(await problemsOf(oneMore)).toMatchObject([
      { code: "file.cell-occupied", facts: { sheet: "Factures", cell: "A4" } },
    ]);
  });
});

describe("a new column over validations of the clerk", () => {
  const more: AddColumns = {
    kind: "add-columns",
    sheet: "Factures",
    extent: { ...extent, lastRow: 3 },
    columns: [{ header: "Payée", width: 10, format: "text", choices: ["Oui", "Non"], hint: "Oui ou non" }],
  };

  it.each(["replaced", "refused"] as const)("that differ has its own list (%s)", async (answer) => {
    habits().differingValidations = answer;
    sheet.validations.change(
      { row: 9, column: 3, rows: 1, columns: 1 },
      { prompt: { title: "Note", message: "", showPrompt: true } },
    );
    expect(await problemsOf(more)).toEqual([]);
    const lists = sheet.validations.list.filter(({ areas }) => areas.some(({ column }) => column === 3));
    expect(lists).toMatchObject([{ rule: { list: { source: "Oui,Non" } }, errorAlert: { style: "Stop" } }]);
  });
});

describe("somebody else at work between two batches", () => {
  const many: WriteRows = {
    ...oneMore,
    rows: Array.from({ length: 900 }, (_, index) => [`N${String(index)}`, 46329, 7]),
    extent: { ...extent, lastRow: 903 },
  };
  let small: Office;

  beforeEach(async () => {
    small = officeIn(office, { payloadLimit: 9000 });
    await small.workbook.read(["Factures"]);
  });

  /** The first cells of the new rows, wherever they stand, as long as nobody deleted them. */
  const written = (): readonly string[] =>
    sheet.grid
      .cellsOf({ row: 3, column: 0, rows: 1000, columns: 2 })
      .flat()
      .flatMap(({ value }) => (typeof value === "string" && value.startsWith("N") ? [value] : []));

  /** The look around is the first round trip; before the third, which is the second batch, somebody acts. */
  async function disturbed(act: () => void): Promise<readonly Problem[]> {
    const { host } = office;
    host.meanwhileAt(host.roundTrips + 3, act);
    return (await small.workbook.apply([many])).problems;
  }

  it("who touches nothing of ours stops nothing", async () => {
    const { host } = office;
    const before = host.roundTrips;
    expect(await disturbed(() => sheet.grid.set(1, 7, { value: "note" }))).toEqual([]);
    expect(host.roundTrips - before).toBeGreaterThanOrEqual(4);
    expect(valueAt(903, 1)).toBe("N899");
  });

  it.each<readonly [string, () => void]>([
    ["inserts a row above", () => sheet.insertCells(wholeRow(0), "Down")],
    ["inserts a row in the middle", () => sheet.insertCells(wholeRow(2), "Down")],
    ["deletes a row", () => sheet.deleteCells(wholeRow(1), "Up")],
    ["inserts a column", () => sheet.insertCells({ row: 0, column: 0, rows: 1000, columns: 1 }, "Right")],
    ["makes the table longer", () => table.resize({ ...table.area, rows: table.area.rows + 1 })],
  ])("who %s stops the writing at the next batch", async (_, act) => {
    table.showTotals(false);
    let before: readonly string[] = [];
    const problems = await disturbed(() => {
      before = written();
      act();
    });
    expect(problems).toMatchObject([{ code: "excel.moved-meanwhile", facts: { sheet: "Factures" } }]);
    expect(written()).toEqual(before);
  });

  it("who inserts a row leaves the filter and the totals of the clerk to be put back", async () => {
    table.showTotals(true);
    filterBy("001");
    await small.workbook.read(["Factures"]);
    const { host } = office;
    // One more for the criteria.
    host.meanwhileAt(host.roundTrips + 4, () => {
      sheet.insertCells(wholeRow(0), "Down");
    });
    expect(codes((await small.workbook.apply([many])).problems)).toEqual(["excel.moved-meanwhile"]);
    expect(table.totalsShown).toBe(true);
    expect(table.filter.criteriaOf(0)).toEqual({ filterOn: "Values", values: ["001"] });
  });
});

function wholeRow(row: number) {
  return { row, column: 0, rows: 1, columns: 16_384 };
}
