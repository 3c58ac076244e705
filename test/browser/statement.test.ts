import type { Browser } from "playwright-core";
import { openXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx";
import { drawUpStatement, type DrawnStatement } from "../../src/app/statement/bilan";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { day } from "../../src/kernel/day";
import { minus, noCents, sum, type Cents } from "../../src/kernel/cents";
import { journalSheet, overdueSheet, statementPage } from "../../src/workbook/sheets";
import { euros } from "../../src/wording/amounts";
import { contentsOf } from "../host/contents";
import { workbookFromXlsx } from "../host/from-xlsx";
import type { HostWorkbook } from "../host/workbook/workbook";
import { openBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { complaintsAbout } from "../support/ooxml-check";
import { servePane, type PaneServer } from "../support/pane-server";
import { valueOf } from "../support/xlsx-runs";
import type { Clerk } from "./clerk";
import { inBrowser, inExcel, momentRead as now, type Opened, type OpenedInExcel } from "./surroundings";
import { chaumontInOctober, expectDone } from "./workbooks";

/** How the town stands on a day: what the screen shows, what it writes, and what whoever does not see it is told. */

/** The debit of October is with the bank. */
const on = day("2026-10-06");
const collectedOn = day("2026-10-15");

let browser: Browser;
let server: PaneServer;
let before: Uint8Array;
let drawn: DrawnStatement;
let after: Uint8Array;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
  const workbook = await opened(await chaumontInOctober());
  expectDone(await prepareBatch({ collectedOn, preparedOn: day("2026-09-30"), now }, workbook));
  expectDone(await markBatchSent({ collectedOn, sentOn: day("2026-10-01"), now }, workbook));
  before = workbook.bytes();
  drawn = expectDone(await drawUpStatement({ on, now }, workbook));
  after = workbook.bytes();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const opened = async (bytes: Uint8Array): Promise<XlsxWorkbook> =>
  valueOf(await openXlsx(bytes, "cantine.xlsx"));

async function drawsUp(clerk: Clerk, asked: string): Promise<void> {
  await clerk.goesTo("bilan");
  await clerk.at.locator("#statement-on").fill(asked);
  await clerk.at.locator("#show-statement").click();
  await clerk.isDone();
}

async function writes(clerk: Clerk): Promise<void> {
  await clerk.at.locator("#write-statement").click();
  await clerk.isDone();
  await clerk.sees("Le bilan au 06/10/2026 est dans le classeur.");
}

/** The amounts of the rows that a selector names, a list for each. */
const amountsIn = async ({ at }: Clerk, rows: string): Promise<readonly (readonly string[])[]> =>
  (await at.locator(rows).allInnerTexts()).map((text) => text.match(/\u2212?[\d\u202f]+,\d\d\u00a0€/g) ?? []);
const told = (...amounts: readonly Cents[]) => amounts.map(euros);

/** What the page must show of `drawn`, in a browser and in Excel alike. */
async function showsFigures(clerk: Clerk): Promise<void> {
  const { balances, ageing, periods, total, sessions, families } = drawn.statement;
  expect(await amountsIn(clerk, ".totals div")).toEqual([
    told(balances.invoiced),
    told(minus(noCents, balances.paid)),
    told(ageing.total),
  ]);
  await clerk.sees(new RegExp(`^Reste dû \\(${String(families.length)}\\sfamilles\\)$`));
  const late = euros(sum(drawn.overdue.map(({ due }) => due)));
  await clerk.sees(new RegExp(`^${late} en retard, de ${String(drawn.overdue.length)}\\sfamilles$`));
  await clerk.sees(new RegExp(`^${euros(total.onItsWay)} en cours de prélèvement$`));

  const { notYetDue, upTo30, from31To60, from61To90, over90 } = ageing;
  expect(await amountsIn(clerk, ".ageing :is(tbody, tfoot) tr")).toEqual(
    [notYetDue, upTo30, from31To60, from61To90, over90, ageing.total].map((amount) => told(amount)),
  );
  expect(await amountsIn(clerk, ".periods :is(tbody, tfoot) tr:last-child")).toEqual(
    [...periods, total].map((period) => told(period.total, period.paid, period.due)),
  );
  expect(await amountsIn(clerk, ".families li")).toEqual(drawn.overdue.map(({ due }) => told(due)));
  expect(await amountsIn(clerk, ".fold:has(table) > summary")).toEqual(
    sessions.toReversed().map(({ takings }) => told(takings?.total ?? noCents)),
  );
}

const valuesOn = (workbook: HostWorkbook, sheet: string) => {
  const cells = contentsOf(workbook).find(({ name }) => name === sheet)?.cells ?? {};
  return Object.fromEntries(Object.entries(cells).map(([address, { value }]) => [address, value]));
};

describe("the statement in a browser", () => {
  let page: Opened;
  let clerk: Clerk;

  beforeAll(async () => {
    page = await inBrowser(browser, server.address, { width: 340 });
    clerk = page.clerk;
    await clerk.opens({ name: "cantine.xlsx", bytes: before });
    await clerk.seesTitle("Accueil");
  });

  afterAll(() => page.close());

  it("says so where nothing was invoiced or paid yet, and leads to the invoices", async () => {
    await drawsUp(clerk, "2025-01-01");
    await clerk.sees("Rien n’est facturé ni encaissé à cette date.");
    expect(await clerk.at.locator("#write-statement").count()).toBe(0);
    await clerk.clicks("Facturer une période");
    await clerk.seesTitle("Facturer");
  });

  it("shows the figures of the day, and writes nothing by it", async () => {
    expect(drawn.overdue.length).toBeGreaterThan(1);
    expect(drawn.statement.total.onItsWay).toBeGreaterThan(0);
    await drawsUp(clerk, on);
    await showsFigures(clerk);
    expect(await clerk.at.locator("#save").isDisabled()).toBe(true);
  });

  it("has the cheque slip of the session of that day open, with what each family gave", async () => {
    const slip = drawn.statement.sessions.find((session) => session.day === on)?.slip;
    expect(slip?.cheques.length).toBeGreaterThan(0);
    expect(await amountsIn(clerk, ".fold[open] table:has(caption) :is(tbody, tfoot) tr")).toEqual(
      [...(slip?.cheques ?? []), slip].map((part) =>
        told(part && "amount" in part ? part.amount : (part?.total ?? noCents)),
      ),
    );
    const names = slip?.cheques.map(({ familyCode }) => drawn.familyNames.get(familyCode));
    expect(await clerk.at.locator(".fold[open] table:has(caption) tbody th").allInnerTexts()).toEqual(names);
  });

  it("has pictures with words, each part as long as its share and drawn in a way of its own", async () => {
    const labels = await clerk.at
      .getByRole("img")
      .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute("aria-label") ?? ""));
    expect(labels).toHaveLength(5 + drawn.statement.periods.length);
    expect(labels.filter((label) => !/\d\u00a0%|^Rien$/.test(label))).toEqual([]);
    const october = drawn.statement.periods.find(({ key }) => key === "2026-10");
    const percent = Math.round((100 * (october?.onItsWay ?? 0)) / (october?.total ?? 1));
    expect(labels.find((label) => label.startsWith("Octobre 2026"))).toContain(
      `${String(percent)}\u00a0% en cours de prélèvement`,
    );
    const pieces = await clerk.at.locator(".periods tbody:last-of-type .piece").evaluateAll((rects) =>
      rects.map((rect) => ({
        look: rect.getAttribute("class"),
        share: rect.getBoundingClientRect().width / (rect.closest("svg")?.getBoundingClientRect().width ?? 1),
        fill: getComputedStyle(rect).fill,
      })),
    );
    const longest = Math.max(...drawn.statement.periods.map(({ total }) => total));
    const { paid, onItsWay, due } = october ?? drawn.statement.total;
    expect(pieces.map(({ look }) => look)).toEqual(["piece paid", "piece on-its-way", "piece due"]);
    [paid, onItsWay, minus(due, onItsWay)].forEach((amount, index) => {
      expect(pieces[index]?.share).toBeCloseTo(amount / longest, 2);
    });
    expect(new Set(pieces.map(({ fill }) => fill)).size).toBe(3);
    expect(pieces[1]?.fill).toContain("pattern-on-its-way");
  });

  it("writes what the command writes, to the byte, and says to save and print it", async () => {
    await writes(clerk);
    await clerk.sees(/Enregistrez maintenant le classeur, puis imprimez/);
    await showsFigures(clerk);
    const { bytes } = await clerk.saves();
    expect(complaintsAbout(bytes)).toEqual([]);
    expect(Buffer.from(bytes).equals(Buffer.from(after))).toBe(true);
  });

  it("forgets what it showed when another day is asked for", async () => {
    await clerk.at.locator("#statement-on").fill("2026-10-07");
    await clerk.at.locator("main :is(.totals, .message.success):visible").waitFor({ state: "detached" });
    expect(await clerk.at.locator("#show-statement").innerText()).toBe("Voir le bilan");
  });

  it("shows no figures any more that another screen has made old", async () => {
    await drawsUp(clerk, on);
    await clerk.goesTo("calendrier");
    await clerk.goesTo("bilan");
    await showsFigures(clerk);
    await clerk.drafts("2026-11");
    await clerk.issues();
    await clerk.goesTo("bilan");
    await clerk.sees("Voir le bilan");
    expect(await clerk.at.locator(".totals:visible").count()).toBe(0);
  });

  it("has asked nobody for anything", () => {
    expect(page.alarms).toEqual([]);
  });
});

describe("the statement in Excel", () => {
  let excel: OpenedInExcel;
  let clerk: Clerk;

  beforeAll(async () => {
    excel = await inExcel(browser, before, { width: 320 });
    clerk = excel.clerk;
  });

  afterAll(() => excel.close());

  it("shows the same figures", async () => {
    await drawsUp(clerk, on);
    await showsFigures(clerk);
  });

  it("tells of a protected sheet below the figures, and writes once it is unprotected", async () => {
    const sheet = excel.host.workbook.sheets.find(({ name }) => name === journalSheet.name);
    sheet?.protection.protect({});
    await clerk.at.locator("#write-statement").click();
    await clerk.isDone();
    await clerk.sees("La feuille « Journal » est protégée. Rien n’a été écrit.");
    await showsFigures(clerk);
    sheet?.protection.unprotect();
    await clerk.clicks("Réessayer");
    await clerk.isDone();
    await clerk.sees("Le bilan au 06/10/2026 est dans le classeur.");
  });

  it.each([statementPage.name, overdueSheet.name])(
    "leaves on %s the cells that the command leaves",
    async (sheet) => {
      const wanted = valuesOn(await workbookFromXlsx(after), sheet);
      expect(Object.keys(wanted).length).toBeGreaterThan(20);
      expect(valuesOn(excel.host.workbook, sheet)).toEqual(wanted);
    },
  );

  it.each([statementPage.name, overdueSheet.name])("leads to the sheet %s", async (sheet) => {
    await clerk.clicks(`Voir la feuille ${sheet}`);
    await eventually(() => excel.host.workbook.activeSheet.name, sheet);
  });

  it("has asked nobody for anything", () => {
    expect(excel.alarms).toEqual([]);
  });
});
