import {
  countOverdue,
  filterOverdue,
  latenessOf,
  levelOf,
  nameOf,
  sortOverdue,
  type OverdueFilter,
} from "../../../src/app/reminders/filter-overdue";
import { listOverdue, type OverdueEntry, type OverdueListed } from "../../../src/app/reminders/impayes";
import type { Dunning } from "../../../src/domain/reminders";
import { day } from "../../../src/kernel/day";
import { noCents } from "../../../src/kernel/cents";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import { aChild, aFamily, euros } from "../../support/town";
import { everything, townInMemory } from "../town-in-memory";
import { lineHeaders, registerHeaders } from "../../support/register-headers";

const owed = (number: string, family: string, child: string, due: string, amount: number) =>
  [number, "2026-09", family, child, "01/09/2026", due, 10, amount, 0, amount] as const;

/** F1 owes 40 € since 15 September, F2 50 € since 20 October and 10 € that are not due yet. */
const late = () =>
  townInMemory({
    Familles: [
      ["Code famille", "Nom", "Téléphone", "QF"],
      ["F1", "Martin", "03 00 00 00 01", 380],
      ["F2", "Durand", null, 900],
    ],
    Factures: [
      registerHeaders,
      owed("2026-000001", "F1", "E1", "15/09/2026", 40),
      owed("2026-000002", "F2", "E2", "20/10/2026", 50),
      owed("2026-000003", "F2", "E2", "28/10/2026", 10),
    ],
    "Lignes de facture": [lineHeaders],
  });

const now = { day: day("2026-10-28"), at: 600 };

async function listed(workbook: MemoryWorkbook, on: string, write = false): Promise<OverdueListed> {
  const { result, problems } = await listOverdue({ on: day(on), preview: !write, now }, workbook);
  if (result === undefined) throw new Error(JSON.stringify(problems));
  return result;
}

describe("the overdue families of a day", () => {
  it("owe what was due before it, and are told with all that helps to reach them", async () => {
    const { overdue } = await listed(late(), "2026-10-28");
    expect(overdue.map(({ familyCode, due, daysLate }) => [familyCode, due, daysLate])).toEqual([
      ["F1", 4000, 43],
      ["F2", 5000, 8],
    ]);
    expect(overdue[0]).toMatchObject({
      family: { lastName: "Martin", phone: "03 00 00 00 01" },
      children: [{ code: "E1" }],
      schools: ["Jean Moulin"],
      cell: { sheet: "Familles", cell: "A2" },
      invoiceCells: [{ sheet: "Factures", cell: "A2" }],
    });
  });

  it("are late from the day after the due date", async () => {
    const codes = async (on: string) =>
      (await listed(late(), on)).overdue.map(({ familyCode }) => familyCode);
    expect(await codes("2026-09-15")).toEqual([]);
    expect(await codes("2026-09-16")).toEqual(["F1"]);
  });

  it("are looked at without writing anything", async () => {
    const workbook = late();
    const before = await everything(workbook);
    await listed(workbook, "2026-10-28");
    expect(await everything(workbook)).toEqual(before);
    expect(workbook.applied).toEqual([]);
  });

  it("are written to their sheet, once: a second time nothing changes", async () => {
    const workbook = late();
    await listed(workbook, "2026-10-28", true);
    const read = await workbook.read(["Impayés", "Journal"]);
    const [sheet, journal] = read.ok ? read.value.sheets : [];
    expect(sheet?.rows.slice(1).map(([code]) => code)).toEqual(["F1", "F2"]);
    expect(journal?.rows.at(-1)).toContain("Impayés");
    const applied = workbook.applied.length;
    await listed(workbook, "2026-10-28", true);
    expect(workbook.applied.length).toBe(applied);
  });
});

const entry = (fields: Partial<OverdueEntry> = {}): OverdueEntry => ({
  familyCode: "F1",
  invoices: [],
  due: euros(40),
  onItsWay: noCents,
  oldestDue: day("2026-09-15"),
  daysLate: 43,
  reminders: 0,
  lastReminder: undefined,
  proposal: { kind: "remind", level: 1, from: day("2026-09-20") },
  family: aFamily({ lastName: "Martin" }),
  children: [aChild({ firstName: "Zoé" })],
  schools: ["Jean Moulin"],
  cell: undefined,
  invoiceCells: [],
  ...fields,
});

describe("the level of the letters", () => {
  it.each<[Dunning["proposal"], number, number]>([
    [{ kind: "remind", level: 1, from: day("2026-09-20") }, 0, 0],
    [{ kind: "remind", level: 2, from: day("2026-09-28") }, 1, 1],
    [{ kind: "decide-on-exclusion", since: day("2026-09-28") }, 2, 2],
    [{ kind: "await-debit", collectedOn: day("2026-11-16") }, 0, 0],
    [{ kind: "await-debit", collectedOn: day("2026-11-16") }, 1, 1],
  ])("%j after %i letters is %i", (proposal, reminders, level) => {
    expect(levelOf(entry({ proposal, reminders }))).toBe(level);
  });
});

describe("lateness", () => {
  it.each([
    [1, "upTo30"],
    [30, "upTo30"],
    [31, "from31To60"],
    [60, "from31To60"],
    [61, "from61To90"],
    [90, "from61To90"],
    [91, "over90"],
  ])("of %i days is %s, as the ageing has it", (daysLate, range) => {
    expect(latenessOf(entry({ daysLate }))).toBe(range);
  });
});

describe("filters", () => {
  const small = entry({
    familyCode: "F2",
    family: aFamily({ code: "F2", lastName: "Martin" }),
    due: euros(39.99),
    daysLate: 8,
    schools: ["Pasteur", "Jean Moulin"],
  });
  const old = entry({
    familyCode: "F3",
    family: aFamily({ code: "F3", lastName: "Émile-Durand" }),
    due: euros(60),
    daysLate: 100,
    schools: [],
    proposal: { kind: "decide-on-exclusion", since: day("2026-07-01") },
  });
  const gone = entry({ familyCode: "F4", family: undefined, children: [], due: euros(5) });
  const all = [entry(), small, old, gone];
  const left = (filter: OverdueFilter) => filterOverdue(all, filter).map(({ familyCode }) => familyCode);

  it("that say nothing let everybody through", () => {
    expect(left({})).toEqual(["F1", "F2", "F3", "F4"]);
    expect(left({ school: undefined, least: undefined })).toHaveLength(4);
  });

  it.each<[OverdueFilter, readonly string[]]>([
    [{ level: 0 }, ["F1", "F2", "F4"]],
    [{ level: 2 }, ["F3"]],
    [{ lateness: "upTo30" }, ["F2"]],
    [{ school: "jean moulin" }, ["F1", "F2", "F4"]],
    [{ school: "Pasteur" }, ["F2"]],
    [{ least: euros(40) }, ["F1", "F3"]],
    [{ least: euros(39.99) }, ["F1", "F2", "F3"]],
    [{ search: "emile" }, ["F3"]],
    [{ search: "ZOE" }, ["F1", "F2", "F3"]],
    [{ search: "f4" }, ["F4"]],
    [{ level: 0, least: euros(40) }, ["F1"]],
    [{ search: "personne" }, []],
  ])("%j leaves %j", (filter, codes) => {
    expect(left(filter)).toEqual(codes);
  });

  it("tell what each choice would leave beside the others", () => {
    const counts = countOverdue(all, { least: euros(39.99) }, (each) => each.schools);
    expect([...counts]).toEqual([
      ["Jean Moulin", 2],
      ["Pasteur", 1],
    ]);
  });

  it("are followed by an order, in which equals stand by their code", () => {
    const order = (by: Parameters<typeof sortOverdue>[1]) =>
      sortOverdue([gone, old, small, entry()], by).map(({ familyCode }) => familyCode);
    expect(order("amount")).toEqual(["F3", "F1", "F2", "F4"]);
    expect(order("lateness")).toEqual(["F3", "F1", "F4", "F2"]);
    expect(order("name")).toEqual(["F3", "F4", "F1", "F2"]);
    expect(nameOf(gone)).toBe("F4");
  });
});
