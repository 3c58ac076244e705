import { lookAtWorkbook } from "../../../src/app/overview/accueil";
import { officeError, surelyDidNothing } from "../../../src/adapters/office/errors";
import { day } from "../../../src/kernel/day";
import type { Change } from "../../../src/workbook/changes";
import type { Habits } from "../../host/habits";
import { openRealm } from "../../host/node-realm";
import { HostWorkbook } from "../../host/workbook/workbook";
import { issueIn, officeIn, officeTown, pictureOf, type Office } from "../../support/office-runs";

/** One sheet of an emulated Excel, and the adapter over it. */
function desk(habits: Partial<Habits> = {}): Office & { readonly book: HostWorkbook } {
  const book = HostWorkbook.withSheets("Feuil1", "Autre");
  Object.assign(book.habits, habits);
  return { ...officeIn(openRealm({ workbook: book })), book };
}

async function rowsRead({ workbook }: Office): Promise<unknown> {
  const read = await workbook.read(["Feuil1"]);
  return read.ok ? read.value.sheets[0]?.rows : read.problems.map(({ code }) => code);
}

describe("the day that a workbook counts from", () => {
  it.each(["null", "missing", "error"] as const)("is never guessed: %s", async (dateFunction) => {
    const office = desk({ dateFunction });
    expect(await rowsRead(office)).toEqual(["excel.dates-unknown"]);
  });

  it.each([
    [false, 46_326],
    [true, 46_326],
  ])("is asked of Excel (1904: %s)", async (uses1904, serial) => {
    const office = desk();
    office.book.uses1904 = uses1904;
    const value = uses1904 ? serial - 1462 : serial;
    office.book.sheetNamed("Feuil1")?.grid.set(0, 0, { value, numberFormat: "dd/mm/yyyy" });
    expect(await rowsRead(office)).toEqual([[serial]]);
  });

  it("unknown, the autumn at Chaumont changes nothing and says why", async () => {
    const office = await officeTown("chaumont");
    office.host.workbook.habits.dateFunction = "null";
    const before = JSON.stringify(pictureOf(office.host.workbook));
    const fresh = officeIn(office);
    for (const period of ["2026-09", "2026-10", "2026-11"]) {
      const { result, problems } = await issueIn(fresh.workbook, period, "2026-10-28");
      expect(result).toBeUndefined();
      expect(problems.map(({ code, message }) => [code, message])).toEqual([
        ["excel.dates-unknown", expect.stringContaining("1900 ou 1904")],
      ]);
    }
    expect(JSON.stringify(pictureOf(office.host.workbook))).toBe(before);
    const now = { day: day("2026-10-28"), at: 600 };
    expect((await lookAtWorkbook({ now }, fresh.workbook)).problems[0]?.code).toBe("excel.dates-unknown");
  });
});

describe("errors of cells", () => {
  const cells = (book: HostWorkbook) => {
    const grid = book.sheetNamed("Feuil1")?.grid;
    grid?.set(0, 0, { value: "#N/A", isError: true });
    grid?.set(0, 1, { value: "#REF!" });
    grid?.set(0, 2, { value: "#12" });
    grid?.set(0, 3, { value: "#GETTING_DATA", isError: true });
  };

  it.each([
    ["English", "#N/A", "#GETTING_DATA"],
    ["French", "#N/D", "#CHARGEMENT_DONNEES"],
  ] as const)("are those that Excel says are some, in %s", async (texts, missing, pending) => {
    const office = desk({ texts });
    cells(office.book);
    expect(await rowsRead(office)).toEqual([[{ error: missing }, "#REF!", "#12", { error: pending }]]);
  });

  it("cost no round trip where no text begins like one", async () => {
    const office = desk();
    office.book.sheetNamed("Feuil1")?.grid.set(0, 0, { value: "a" });
    await rowsRead(office);
    const plain = office.host.roundTrips;
    cells(office.book);
    await rowsRead(office);
    expect(office.host.roundTrips - plain).toBe(plain + 1);
  });
});

describe("number formats that Excel spells in French", () => {
  it("are read as English ones", async () => {
    const office = desk({ numberFormats: "French" });
    const formats = ["dd/mm/yyyy", "General", '#,##0.00" €"', "dd/mm/yyyy hh:mm", "0.00%", "#,##0", "@"];
    formats.forEach((numberFormat, column) => {
      office.book.sheetNamed("Feuil1")?.grid.set(0, column, { value: 1, numberFormat });
    });
    const read = await office.workbook.read(["Feuil1"]);
    const formatAt = read.ok ? read.value.sheets[0]?.formatAt : undefined;
    expect(formats.map((_, column) => formatAt?.(1, column + 1))).toEqual(formats);
  });
});

const twoLooks = (column: number): Change => ({
  kind: "fill-cells",
  sheet: "Feuil1",
  cells: [
    { row: 2, column, value: 46_326, format: "day" },
    { row: 2, column: column + 1, value: 1234.5, format: "money" },
  ],
});

async function noticesOf(office: Office, change: Change): Promise<readonly string[]> {
  const { ok, problems } = await office.workbook.apply([change]);
  expect(ok).toBe(true);
  return problems.map(({ code, severity }) => `${severity} ${code}`);
}

describe("the look of money and days after a write", () => {
  it.each([{}, { texts: "French" }, { texts: "French", spacedFormats: "as General" }] as const)(
    "is right, and nothing is said: %j",
    async (habits) => {
      expect(await noticesOf(desk(habits), twoLooks(1))).toEqual([]);
    },
  );

  it.each([
    ['#,##0.00\\ "€"', ["warning excel.look-wrong"]],
    // The clerk's own look.
    ["0.00", []],
    ["#,##0.00", []],
  ])("in a French Excel that shows no spaces, over a cell that has %s", async (numberFormat, notices) => {
    const office = desk({ texts: "French", spacedFormats: "as General" });
    office.book.sheetNamed("Feuil1")?.grid.set(1, 1, { value: 1, numberFormat });
    expect(await noticesOf(office, twoLooks(1))).toEqual(notices);
  });

  it("is looked at once, and never stops what is written", async () => {
    const office = desk();
    await noticesOf(office, twoLooks(1));
    const { roundTrips: trips } = office.host;
    const lastBatch = () => office.host.log.filter(({ isCleanUp }) => !isCleanUp).at(-1)?.actions ?? [];
    expect(lastBatch()).not.toContain("Range.values=");
    await noticesOf(office, twoLooks(3));
    expect(lastBatch()).toContain("Range.values=");
    const other = desk();
    other.host.failAt(trips, { manner: "refused", code: "InvalidOperationInCellEditMode" });
    expect(await noticesOf(other, twoLooks(1))).toEqual([]);
    expect(other.host.log.filter(({ error }) => error !== undefined)).toHaveLength(1);
    expect(other.book.sheetNamed("Feuil1")?.grid.at(1, 1).value).toBe(1234.5);
  });
});

describe("a window that Excel on the web opens when a sheet is renamed", () => {
  it("is told, and the next run goes on once it is closed", async () => {
    const office = desk({ renaming: "opens a window" });
    const { workbook, book } = office;
    expect((await workbook.apply([{ kind: "rename-sheet", sheet: "Autre", name: "Tarifs" }])).ok).toBe(true);
    const { ok, problems } = await workbook.apply([twoLooks(1)]);
    expect([ok, problems.map(({ code, facts }) => ({ code, facts }))]).toEqual([
      false,
      [{ code: "excel.dialog-open", facts: { begun: false } }],
    ]);
    book.isWindowOpen = false;
    expect(await noticesOf(office, twoLooks(1))).toEqual([]);
  });
});

describe("an Excel that calculates on demand", () => {
  function onDemand(): Office & { readonly book: HostWorkbook } {
    const office = desk();
    const grid = office.book.sheetNamed("Feuil1")?.grid;
    grid?.set(1, 0, { value: 1 });
    grid?.set(1, 1, { value: 0, formula: "=A2*2" });
    office.book.calculation = () =>
      grid?.set(1, 1, { value: Number(grid.at(1, 0).value) * 2, formula: "=A2*2" });
    office.book.calculationMode = "Manual";
    return office;
  }
  const write: Change = {
    kind: "fill-cells",
    sheet: "Feuil1",
    cells: [{ row: 2, column: 1, value: 21, format: "integer" }],
  };

  it("calculates before it is read, and after it was written; that is said once", async () => {
    const office = onDemand();
    expect(await rowsRead(office)).toEqual([[], [1, 2]]);
    expect(await noticesOf(office, write)).toEqual(["information excel.calculated-on-demand"]);
    expect(office.book.sheetNamed("Feuil1")?.grid.at(1, 1).value).toBe(42);
    await rowsRead(office);
    expect(await noticesOf(office, write)).toEqual([]);
  });

  it("calculates what is written without having been read", async () => {
    const office = onDemand();
    expect(await noticesOf(office, write)).toEqual(["information excel.calculated-on-demand"]);
    expect(office.book.sheetNamed("Feuil1")?.grid.at(1, 1).value).toBe(42);
  });

  it("is left alone where it calculates by itself", async () => {
    const office = desk();
    await rowsRead(office);
    await noticesOf(office, write);
    expect(office.book.asked.get("calculate")).toBeUndefined();
  });
});

describe("going to a cell", () => {
  it("activates the sheet and then selects, in a batch of its own", async () => {
    const office = desk();
    expect((await office.workbook.goTo("autre", "B2:C3")).ok).toBe(true);
    expect(office.book.activeSheet.name).toBe("Autre");
    expect(office.book.selected).toMatchObject({ row: 1, column: 1, rows: 2, columns: 2 });
    const batches = office.host.log
      .filter(({ isCleanUp }) => !isCleanUp)
      .map(({ actions }) => actions.join());
    expect(batches.filter((actions) => actions.includes("activate") && actions.includes("select"))).toEqual(
      [],
    );
  });

  it("goes to the sheet where the cell is none", async () => {
    const office = desk();
    expect((await office.workbook.goTo("Autre", "là")).ok).toBe(true);
    expect(office.book.activeSheet.name).toBe("Autre");
  });

  it.each(["Hidden", "VeryHidden"] as const)("says that the sheet is hidden: %s", async (visibility) => {
    const office = desk();
    const sheet = office.book.sheetNamed("Autre");
    if (sheet !== undefined) sheet.visibility = visibility;
    const { ok, problems } = await office.workbook.goTo("Autre", "A1");
    expect([ok, problems.map(({ code }) => code)]).toEqual([false, ["excel.sheet-hidden"]]);
  });
});

describe("a refusal that surely did nothing", () => {
  it.each([
    ["a cell being typed in", "InvalidOperationInCellEditMode", {}, true],
    ["a cell being typed in, told by an action", "InvalidOperationInCellEditMode", { statement: "x" }, true],
    ["a workbook for reading", "AccessDenied", {}, true],
    ["a locked cell", "AccessDenied", { errorLocation: "Range.values" }, false],
    ["a locked cell whose place is not named", "AccessDenied", { statement: "range.values = …" }, false],
    ["somebody else at work", "Conflict", {}, false],
    ["somebody else's rows", "InsertDeleteConflict", {}, false],
  ])("%s", (_, code, debugInfo, isSure) => {
    const error = officeError({ code, debugInfo });
    expect(error && surelyDidNothing(error)).toBe(isSure);
  });
});
