import type { Browser } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import { issuePeriod, type Issued } from "../../src/app/issue/facturer";
import { totalOf } from "../../src/domain/invoicing";
import { sum } from "../../src/kernel/cents";
import { euros } from "../../src/wording/amounts";
import { invoicesSheet } from "../../src/workbook/sheets";
import { contentsOf } from "../host/contents";
import { openBrowser } from "../support/browser";
import { complaintsAbout } from "../support/ooxml-check";
import { servePane, type PaneServer } from "../support/pane-server";
import { sharedTownFile } from "../support/shared-child";
import { valueOf } from "../support/xlsx-runs";
import type { Clerk } from "./clerk";
import { critic } from "./every-screen";
import { inBrowser, inExcel, momentRead as now } from "./surroundings";
import { expectDone } from "./workbooks";

/** September of a child of two parents, with the social services and an employer: in a browser, and in Excel. */

let browser: Browser;
let server: PaneServer;
let before: Uint8Array;
let inNode: { readonly issued: Issued; readonly bytes: Uint8Array };

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
  before = await sharedTownFile();
  const workbook = valueOf(await openXlsx(before, "cantine.xlsx"));
  const issued = expectDone(await issuePeriod({ period: "2026-09", issuedOn: now.day, now }, workbook));
  inNode = { issued, bytes: workbook.bytes() };
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const entryOf = ({ at }: Clerk, name: string) => at.locator(".invoice:visible").filter({ hasText: name });

const textsIn = async (clerk: Clerk, name: string, part: string) =>
  (await entryOf(clerk, name).locator(part).allInnerTexts()).map(onOneLine);

const onOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** What a child costs everyone, and each of those who pay: as the engine says it. */
const invoicesOf = (child: string) =>
  inNode.issued.invoices.filter((invoice) => invoice.child.code === child);
const plainEuros = (...amounts: readonly Parameters<typeof euros>[0][]) => onOneLine(euros(sum(amounts)));

/** The draft shows each child once; then it is issued. */
async function issuesSeptember(clerk: Clerk): Promise<void> {
  await clerk.drafts("2026-09");
  expect(await clerk.at.locator(".invoices:visible > li").count()).toBe(3 + 8);
  const shared = invoicesOf("E1");
  expect(shared.map(({ family }) => family.code)).toEqual(["CCAS", "F1", "F2", "USINE"]);
  const [summary = ""] = await textsIn(clerk, "Moreau Léa", "summary >> nth=0");
  expect(summary).toBe(
    `Moreau Léa Payeurs : CCAS de Chaumont, Moreau Claire, Durand Paul et Forges de Haute-Marne ${plainEuros(...shared.map(totalOf))}`,
  );
  await entryOf(clerk, "Moreau Léa").locator("summary").first().click();
  expect(await textsIn(clerk, "Moreau Léa", ".debtor > p")).toEqual([
    `CCAS de Chaumont (CCAS) ${plainEuros(...shared.slice(0, 1).map(totalOf))}`,
    `Moreau Claire (F1) ${plainEuros(...shared.slice(1, 2).map(totalOf))}`,
    `Durand Paul (F2) ${plainEuros(...shared.slice(2, 3).map(totalOf))}`,
    `Forges de Haute-Marne (USINE) ${plainEuros(...shared.slice(3).map(totalOf))}`,
  ]);
  const whys = entryOf(clerk, "Moreau Léa").locator(".why > summary");
  for (let index = 0; index < (await whys.count()); index += 1) await whys.nth(index).click();
  await clerk.sees(/part de 50\s%.*décision 2026-4/);
  // A child whose family alone pays is shown as it always was.
  const [alone = ""] = await textsIn(clerk, "Arnaud Lou", "summary >> nth=0");
  expect(alone).toMatch(/^Arnaud Lou Famille N0, Arnaud \d+,\d\d €$/);
  expect(await entryOf(clerk, "Arnaud Lou").locator(".debtor").count()).toBe(0);
}

async function isLookedFor(clerk: Clerk, sought: string): Promise<readonly string[]> {
  await clerk.at.getByLabel("Chercher une famille ou un enfant").fill(sought);
  const found = await clerk.at.locator(".invoices:visible > li > details > summary .who").allInnerTexts();
  return found.map((text) => text.split("\n")[0]?.trim() ?? "");
}

describe("a child with two parents, the social services and an employer", () => {
  it("in a browser: drafted side by side, found by every payer, issued and saved as in Node", async () => {
    const { clerk, alarms, close } = await inBrowser(browser, server.address);
    await clerk.opens({ name: "cantine.xlsx", bytes: before });
    await issuesSeptember(clerk);
    expect(await isLookedFor(clerk, "ccas")).toEqual(["Moreau Léa", "Moreau Tom", "Moreau Zoé"]);
    expect(await isLookedFor(clerk, "durand")).toEqual(["Moreau Léa", "Moreau Tom"]);
    expect(await isLookedFor(clerk, "forges")).toEqual(["Moreau Léa"]);
    expect(await isLookedFor(clerk, "zoe")).toEqual(["Moreau Zoé"]);
    await clerk.issues();
    await clerk.sees(`${inNode.issued.invoices.length} factures émises`);
    const { bytes } = await clerk.saves();
    expect(Buffer.from(bytes).equals(Buffer.from(inNode.bytes))).toBe(true);
    expect(complaintsAbout(bytes)).toEqual([]);

    await clerk.looksAtOverdue("2026-12-10");
    await entryOf(clerk, "Forges de Haute-Marne").locator("summary").first().click();
    expect((await textsIn(clerk, "Forges de Haute-Marne", "dl")).join()).toMatch(
      /Moreau Léa \(Jean Moulin\)/,
    );
    await clerk.at.locator("#overdue-school").selectOption("Pauline Kergomard");
    const late = await clerk.at.locator(".invoices:visible > li > details > summary .who").allInnerTexts();
    expect(late.map((text) => text.split("\n")[0]?.trim()).sort()).toEqual([
      "CCAS de Chaumont",
      "Durand Paul",
      "Moreau Claire",
    ]);
    await clerk.looksAtReminders("2026-12-10");
    for (const name of ["CCAS de Chaumont", "Durand Paul", "Forges de Haute-Marne", "Moreau Claire"])
      expect(await entryOf(clerk, name).count()).toBe(1);
    expect(alarms).toEqual([]);
    await close();
  });

  it("in Excel: the same draft, and the same register", async () => {
    const { clerk, host, alarms, close } = await inExcel(browser, before, { width: 320 });
    await issuesSeptember(clerk);
    await clerk.issues();
    await clerk.sees(`${inNode.issued.invoices.length} factures émises`);
    const cells = contentsOf(host.workbook).find(({ name }) => name === invoicesSheet.name)?.cells ?? {};
    const inColumn = (header: string) => {
      const [column = ""] = Object.entries(cells).find(([, { value }]) => value === header) ?? [];
      return inNode.issued.invoices.map((_, row) => cells[column.replace("1", String(row + 2))]?.value);
    };
    expect(inColumn("Facture")).toEqual(inNode.issued.invoices.map(({ number }) => number));
    expect(inColumn("Code famille")).toEqual(inNode.issued.invoices.map(({ family }) => family.code));
    expect(inColumn("Code enfant")).toEqual(inNode.issued.invoices.map(({ child }) => child.code));
    expect(alarms).toEqual([]);
    await close();
  });

  it("and the rules that hold today: accessible, whole and within reach of the keyboard", async () => {
    const { clerk, close } = await inBrowser(browser, server.address, { width: 320 });
    const { look, complaints } = critic(clerk);
    await clerk.opens({ name: "cantine.xlsx", bytes: before });
    await issuesSeptember(clerk);
    await look("facturer: invoices side by side");
    await clerk.goesTo("reglages");
    await clerk.at.locator("#rules-of-today > summary").click();
    await clerk.isDone();
    await clerk.sees(/semaines impaires chez/);
    await look("reglages: what holds today");
    expect(complaints).toEqual([]);
    await close();
  });
});
