import { reprintInvoices } from "../../../src/app/issue/reimprimer";
import { invoicesSheet, printedInvoicesPage } from "../../../src/workbook/sheets";
import { contentsOf } from "../../host/contents";
import { dressMembers } from "../../host/dress-members";
import { type BatchRecord, isWrite } from "../../host/host";
import { expectSame } from "../../support/expect-same";
import { HostMoment } from "../../support/host-copy";
import { issueIn, officeIn, officeStreet, pictureOf, type Office } from "../../support/office-runs";

/**
 * What makes an invoice exist goes first and alone; what dresses a sheet goes after, and Excel may refuse any of it: the
 * invoices are issued all the same, and the clerk is told what is missing.
 */

/** As many batches as a whole town has. */
const payloadLimit = 900_000;

let office: Office;
let before: HostMoment;
/** Every sheet but the printed one, as an undisturbed run leaves it: what its cells hold, and its tables. */
let undisturbed: object;
/** With its looks, and with the printed sheet. */
let undisturbedPicture: object;
/** The batches that write, in their order. */
let batches: readonly (BatchRecord & { readonly isMay: boolean; readonly trip: number })[];

const issue = ({ workbook }: Office) => issueIn(workbook, "2026-09", "2026-08-28");

function heldBy({ host }: Office): object {
  return contentsOf(host.workbook)
    .filter(({ name }) => name !== printedInvoicesPage.name)
    .map(({ name, tables, cells }) => ({
      name,
      tables,
      cells: Object.entries(cells).map(([address, { value, formula, numberFormat }]) => [
        address,
        value,
        formula,
        numberFormat,
      ]),
    }));
}

function invoicesIn({ host }: Office): number {
  const tables = host.workbook.sheetNamed(invoicesSheet.name)?.tables ?? [];
  return (tables[0]?.area.rows ?? 1) - 1;
}

beforeAll(async () => {
  office = officeIn(await officeStreet(), { payloadLimit });
  before = new HostMoment(office.host.workbook);
  const first = office.host.log.length;
  const tripsBefore = office.host.roundTrips;
  await issue(office);
  const log = office.host.log.slice(first).filter(isWrite);
  const dressed = log.findIndex(({ actions }) => actions.includes("Worksheet.tabColor="));
  batches = log.map((record, index) => ({
    ...record,
    isMay: index >= dressed,
    trip: record.number - tripsBefore,
  }));
  undisturbed = heldBy(office);
  undisturbedPicture = pictureOf(office.host.workbook);
});

/** The same Excel before the run. */
function again(): Office {
  before.restore(office.host.workbook);
  office.host.refusedMembers.clear();
  return officeIn(office, { payloadLimit });
}

/** Lists of addresses that Excel does not take are done without: all looks are there, and nothing is told. */
const goneAround = ["Worksheet.getRanges", "RangeAreas._KeepReference"];

/** Members that dress, and that nothing else needs. */
function membersOfDress(): readonly string[] {
  const calls = (isMay: boolean) =>
    batches.filter((batch) => batch.isMay === isMay).flatMap(({ actions }) => actions);
  const needed = new Set(calls(false));
  const asked = /^[A-Z]\w*\.\w+=?$/;
  return [...new Set(calls(true))].filter((name) => !needed.has(name) && asked.test(name));
}

it("issues before it dresses and prints", () => {
  const written = batches.filter(({ isMay }) => !isMay);
  const dress = dressMembers.map(({ member }) => member);
  expect(written.flatMap(({ actions }) => actions).filter((action) => dress.includes(action))).toEqual([]);
  expect(invoicesIn(office)).toBeGreaterThan(10);
});

it("gives sheets their names in batches of nothing else", () => {
  const naming = batches.filter(({ actions }) => actions.includes("Worksheet.name="));
  const others = naming.flatMap(({ actions }) => actions.filter((action) => action.endsWith("=")));
  expect(naming.length).toBeGreaterThan(1);
  expect(new Set(others)).toEqual(new Set(["Worksheet.name="]));
});

describe("a member of the dress that Excel refuses", () => {
  it.each(dressMembers)("$member: the sentence names what is missing", async ({ part, member, code }) => {
    const run = again();
    run.host.refusedMembers.set(member, code);
    const { result, problems } = await issue(run);
    expect(result?.invoices.length).toBe(invoicesIn(office));
    expectSame(heldBy(run), undisturbed);
    const told = problems.filter(({ code: told }) => told.endsWith("dress-refused"));
    expect(told.length).toBeGreaterThan(0);
    expect({ part, said: told.map(({ message }) => message).join(" ") }).toMatchSnapshot();
  });

  it("whichever it is, every other cell and table is that of an undisturbed run", async () => {
    const members = membersOfDress();
    expect(members.length).toBeGreaterThan(30);
    const differing: string[] = [];
    for (const member of members) {
      const run = again();
      run.host.refusedMembers.set(member, "GeneralException");
      const { result, problems } = await issue(run);
      const isTold = problems.some(({ code }) => code.startsWith("excel."));
      const isSame = JSON.stringify(heldBy(run)) === JSON.stringify(undisturbed);
      if (result === undefined || isTold === goneAround.includes(member) || !isSame) differing.push(member);
    }
    expect(differing).toEqual([]);
  });

  it("at whatever place it fails once, all is there in the end", async () => {
    const differing: string[] = [];
    for (const { isMay, actions, trip } of batches) {
      if (!isMay) continue;
      for (const share of [0, 0.2, 0.4, 0.6, 0.8]) {
        const run = again();
        const cut = Math.floor(actions.length * share);
        run.host.failAt(run.host.roundTrips + trip, {
          manner: "cut",
          code: "GeneralException",
          actions: cut,
        });
        const { result, problems } = await issue(run);
        if (problems.some(({ code }) => code === "excel.page-refused"))
          await reprintInvoices({ period: "2026-09" }, run.workbook);
        const isSame = JSON.stringify(pictureOf(run.host.workbook)) === JSON.stringify(undisturbedPicture);
        if (result === undefined || !isSame) differing.push(`trip ${String(trip)}, action ${String(cut)}`);
      }
    }
    expect(differing).toEqual([]);
  });
});

it("puts every look on where Excel takes no list of addresses", async () => {
  const run = again();
  for (const member of goneAround) run.host.refusedMembers.set(member, "InvalidArgument");
  const { problems } = await issue(run);
  expect(problems.filter(({ code }) => code.startsWith("excel."))).toEqual([]);
  expectSame(pictureOf(run.host.workbook), undisturbedPicture);
});

describe("pages that Excel does not take", () => {
  it("leave the invoices issued; the clerk is told, and has them again when asked for", async () => {
    const run = again();
    run.host.refusedMembers.set("Range.unmerge", "GeneralException");
    run.host.refusedMembers.set("Worksheet.gridlines=", "GeneralException");
    await issue(run);
    run.host.refusedMembers.clear();
    const { result, problems } = await reprintInvoices({ period: "2026-09" }, run.workbook);
    expect(result?.printed.length).toBe(invoicesIn(office));
    expect(problems).toEqual([]);
    expectSame(pictureOf(run.host.workbook), undisturbedPicture);
  });
});

describe("the widths of a printed page", () => {
  const zoomIn = ({ host }: Office) =>
    host.workbook.sheetNamed(printedInvoicesPage.name)?.pageLayout.settings["zoom"];

  it.each([
    [1, 92],
    [1.33, 92],
    [1.35, 91],
    [1.5, 82],
  ])("read %f times as wide as they were written: printed at %i %%", async (factor, scale) => {
    const run = again();
    run.host.workbook.widthFactor = factor;
    const { problems } = await issue(run);
    run.host.workbook.widthFactor = 1;
    expect(zoomIn(run)).toEqual({ scale });
    expect(problems).toEqual([]);
  });
});

it("an autumn without freezing and without paper is issued all the same, and equal", async () => {
  const autumn = [
    ["2026-09", "2026-08-28"],
    ["2026-10", "2026-09-28"],
    ["2026-11", "2026-10-28"],
  ] as const;
  const run = again();
  for (const [period, on] of autumn) await issueIn(run.workbook, period, on);
  const whole = heldBy(run);
  const poor = again();
  poor.host.refusedMembers.set("WorksheetFreezePanes.freezeRows", "GeneralException");
  poor.host.refusedMembers.set("PageLayout.paperSize=", "InvalidArgument");
  for (const [period, on] of autumn)
    expect((await issueIn(poor.workbook, period, on)).result?.invoices.length).toBeGreaterThan(10);
  expectSame(heldBy(poor), whole);
});
