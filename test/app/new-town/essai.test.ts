import {
  type DeedResult,
  deedsTried,
  type MonthTried,
  sheetsOfMonth,
  tryMonth,
} from "../../../src/app/new-town/essai";
import { exampleTown } from "../../../src/examples";
import { withFamilies } from "../../../src/examples/few-families";
import { refused } from "../../../src/kernel/outcome";
import { blocking } from "../../../src/kernel/problem";
import type { Change, ColumnTemplate } from "../../../src/workbook/changes";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookPort } from "../../../src/workbook/port";
import { openRealm } from "../../host/node-realm";
import { officeIn } from "../../support/office-runs";

const goOn = { onDeed: () => Promise.resolve("go-on" as const) };

async function monthIn(workbook: WorkbookPort, options: Partial<Parameters<typeof tryMonth>[1]> = {}) {
  let now = 0;
  const month = await tryMonth(workbook, { clock: () => (now += 7), ...goOn, ...options });
  if (!month.ok) throw new Error(JSON.stringify(month.problems));
  return month.value;
}

/** A workbook that does what it is told, but for what is changed on the way. */
function bent(bend: (change: Change) => Change): WorkbookPort {
  const memory = new MemoryWorkbook();
  return {
    read: (names) => memory.read(names),
    readHeads: (names) => memory.readHeads(names),
    apply: (changes) => memory.apply(changes.map(bend)),
  };
}

const asText = (column: ColumnTemplate): ColumnTemplate => ({ ...column, format: "text" });

describe("the month of a small town, to try a workbook with", () => {
  it("is a town of four families that is billed, debited and reminded", async () => {
    const { deeds, cells, differences } = await monthIn(new MemoryWorkbook());
    expect(deeds.map(({ deed }) => deed)).toEqual(deedsTried);
    expect(deeds.filter(({ isRefused, told }) => isRefused || told.length > 0)).toEqual([]);
    expect(deeds.every(({ milliseconds }) => milliseconds === 7)).toBe(true);
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThan(1500);
    const sheets = await sheetsOfMonth();
    for (const name of ["Factures", "Factures à imprimer", "Prélèvements", "Relances", "Lettres"])
      expect(sheets).toContain(name);
  });

  it("comes to the same in Excel, cell for cell", async () => {
    const { workbook, host } = officeIn(openRealm());
    const month = await monthIn(workbook);
    expect([month.differences, month.deeds.length]).toEqual([[], deedsTried.length]);
    const made = host.workbook.sheets.map(({ name }) => name);
    expect(made.filter((name) => name !== "Feuil1").sort()).toEqual([...(await sheetsOfMonth())].sort());
  });

  it("sees days that are four years off, and nothing else that differs", async () => {
    const { workbook, host } = officeIn(openRealm());
    const month = await monthIn(workbook, {
      onDeed: ({ deed }) => {
        const invoices = host.workbook.sheetNamed("Factures");
        if (deed === "relancer-envoyees")
          invoices?.enter({ row: 1, column: 2, rows: 1, columns: 1 }, [[40_000]]);
        return Promise.resolve("go-on");
      },
    });
    expect(month.differences).toHaveLength(1);
    expect(month.differences[0]).toMatch(/^Factures!C2: /);
  });

  const faults: readonly (readonly [string, (change: Change) => Change, RegExp])[] = [
    [
      "an amount that is a text",
      (change) =>
        change.kind === "create-sheet" && change.template.name === "Factures"
          ? { ...change, template: { ...change.template, columns: change.template.columns.map(asText) } }
          : change,
      /^Factures!/,
    ],
    [
      "a page that lacks its last row",
      (change) => (change.kind === "replace-page" ? { ...change, rows: change.rows.slice(0, -1) } : change),
      /^Factures à imprimer!/,
    ],
    [
      "a table that does not reach its last row",
      (change) =>
        change.kind === "write-rows" && change.sheet === "Journal"
          ? { ...change, extent: { ...change.extent, lastRow: change.extent.lastRow + 1 } }
          : change,
      /^Journal: A1:/,
    ],
  ];

  it.each(faults)("sees %s", async (_, bend, difference) => {
    const { differences } = await monthIn(bent(bend));
    expect(differences.filter((one) => difference.test(one)).length).toBeGreaterThan(0);
  });

  it("ends with the deed that is refused, and says why", async () => {
    const memory = new MemoryWorkbook();
    const workbook: WorkbookPort = {
      read: (names) => memory.read(names),
      readHeads: (names) => memory.readHeads(names),
      apply: (changes) =>
        changes.some((change) => change.kind === "replace-page")
          ? Promise.resolve(refused(blocking("excel.refused", { cause: "InvalidArgument", begun: true })))
          : memory.apply(changes),
    };
    const { deeds, differences } = await monthIn(workbook);
    expect(deeds.map(({ deed, isRefused }) => [deed, isRefused])).toEqual([
      ["nouveau", false],
      ["facturer", true],
    ]);
    expect(deeds.at(-1)?.told.map(({ code }) => code)).toEqual(["excel.refused"]);
    expect(differences).toContain("Factures: no sheet");
  });

  it("ends where it is told to", async () => {
    const seen: DeedResult[] = [];
    const month: MonthTried = await monthIn(new MemoryWorkbook(), {
      onDeed: (deed) => {
        seen.push(deed);
        return Promise.resolve("stop");
      },
    });
    expect([seen.length, month.deeds.length]).toEqual([1, 1]);
    expect(month.differences).toEqual([]);
  });
});

describe("a town with few families", () => {
  const town = exampleTown("chaumont");
  const small = withFamilies(town, ["F006", "F034"]);
  const rowsOf = (name: string, { sheets } = small) => sheets.find(({ sheet }) => sheet === name)?.rows ?? [];

  it("keeps their rows, and those of their children", () => {
    expect(rowsOf("Familles").map(([code]) => code)).toEqual(["F006", "F034"]);
    expect(rowsOf("Enfants").length).toBeGreaterThan(1);
    expect(rowsOf("Enfants").every(([code]) => /^"F0(?:06|34)-/.test(JSON.stringify(code)))).toBe(true);
  });

  it("keeps all that belongs to nobody", () => {
    for (const name of ["Paramètres", "Tarifs", "Calendrier", "Périodes"])
      expect(rowsOf(name)).toEqual(rowsOf(name, town));
  });
});
