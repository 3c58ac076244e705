import { badHabits, type Habits } from "../../host/habits";
import { openRealm } from "../../host/node-realm";
import { HostWorkbook } from "../../host/workbook/workbook";
import { issueIn, type Office, officeIn, officeTown, pictureOf } from "../../support/office-runs";
import { expectSame } from "../../support/expect-same";
import { HostMoment } from "../../support/host-copy";
import { printOut } from "../../support/print-out";
import { invoicesSheet } from "../../../src/workbook/sheets";

/** The autumn at Chaumont in every Excel that is known or feared: the invoices are issued, and equal in each. */

const months = [
  ["2026-09", "2026-08-28"],
  ["2026-10", "2026-09-28"],
] as const;

let town: HostMoment;

beforeAll(async () => {
  town = new HostMoment((await officeTown("chaumont")).host.workbook);
});

async function autumn(
  habits: Partial<Habits>,
  between: (office: Office) => void = () => undefined,
): Promise<{ readonly office: Office; readonly told: readonly string[] }> {
  const workbook = HostWorkbook.withSheets("Feuil1");
  const office = officeIn(openRealm({ workbook }));
  town.restore(workbook);
  Object.assign(workbook.habits, habits);
  const told: string[] = [];
  for (const [index, [period, on]] of months.entries()) {
    if (index > 0) between(office);
    const { result, problems } = await issueIn(office.workbook, period, on);
    if (result === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
    told.push(...problems.map(({ code }) => code));
  }
  return { office, told };
}

const shown = ({ host: { workbook } }: Office) => ({
  sheets: pictureOf(workbook),
  paper: printOut(workbook, "Factures à imprimer"),
});

/** October is hidden in the register, and its totals row is shown. */
function dressRegister({ host }: Office): void {
  const table = host.workbook.sheetNamed(invoicesSheet.name)?.tables[0];
  table?.showTotals(true);
  table?.filter.apply(1, { filterOn: "Values", values: ["2026-09"] }, table.filteredRows);
  const plain = host.workbook.sheetNamed("Absences")?.tables[0];
  if (plain !== undefined) plain.showFilterButton = false;
}

describe("the autumn at Chaumont", () => {
  let usual: Awaited<ReturnType<typeof autumn>>;
  let filtered: Awaited<ReturnType<typeof autumn>>;
  let usualShown: object;
  let filteredShown: object;

  beforeAll(async () => {
    usual = await autumn({});
    filtered = await autumn({}, dressRegister);
    usualShown = shown(usual.office);
    filteredShown = shown(filtered.office);
  });

  it("issues invoices, and keeps the filter and the totals of the clerk", () => {
    const register = usual.office.host.workbook.sheetNamed(invoicesSheet.name)?.tables[0];
    expect(register?.body.rows).toBeGreaterThan(50);
    const own = filtered.office.host.workbook.sheetNamed(invoicesSheet.name)?.tables[0];
    expect(own?.totalsShown).toBe(true);
    expect(own?.filter.criteriaOf(1)).toEqual({ filterOn: "Values", values: ["2026-09"] });
  });

  const ofFilters = ({ habits }: (typeof badHabits)[number]) =>
    "criteria" in habits || "filterApply" in habits;

  it.each(badHabits.filter(ofFilters))(
    "is the same with $name, where nothing is filtered",
    async ({ habits }) => {
      const { office, told } = await autumn(habits);
      expectSame(shown(office), usualShown);
      expect(told).toEqual(usual.told);
    },
  );

  // What depends on the filters is shown below.
  const harmless = badHabits.filter((one) => !ofFilters(one));

  it.each(harmless)("is the same in a filtered register with totals, with $name", async ({ habits }) => {
    const { office, told } = await autumn(habits, dressRegister);
    expectSame(shown(office), filteredShown);
    expect(told).toEqual(filtered.told);
  });

  it("is the same with a filter that cannot be put back, which is told", async () => {
    const { office, told } = await autumn({}, (one) => {
      dressRegister(one);
      one.host.workbook.habits.filterApply = "refused";
    });
    const register = office.host.workbook.sheetNamed(invoicesSheet.name)?.tables[0];
    expect(register?.filter.criteriaOf(1)).toBeUndefined();
    register?.filter.apply(1, { filterOn: "Values", values: ["2026-09"] }, register.filteredRows);
    expectSame(shown(office), filteredShown);
    expect(told.filter((code) => !filtered.told.includes(code))).toEqual(["excel.not-put-back"]);
  });

  it("writes nothing over a filter that cannot be read, and says which sheet", async () => {
    let before: unknown;
    const run = autumn({}, (one) => {
      dressRegister(one);
      one.host.workbook.habits.criteria = "refused";
      before = shown(one);
    });
    await expect(run).rejects.toThrow(/Excel ne dit pas ce que filtre la feuille «\u00a0Factures\u00a0»/);
    expect(before).toBeDefined();
  });
});
