import type { Browser } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import { listOverdue, type OverdueListed } from "../../src/app/reminders/impayes";
import { remind, type Reminded } from "../../src/app/reminders/relancer";
import { sum } from "../../src/kernel/cents";
import { euros } from "../../src/wording/amounts";
import { contentsOf, type SheetContents } from "../host/contents";
import { workbookFromXlsx } from "../host/from-xlsx";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import { valueOf } from "../support/xlsx-runs";
import type { Clerk } from "./clerk";
import { eventually } from "../support/eventually";
import { momentRead as now, onDesk, type OnDesk, type Opened } from "./surroundings";
import { chaumontInOctober, expectDone } from "./workbooks";

/** September and October are overdue for some: their letters, and who they are, on the page, as without one. */

let browser: Browser;
let server: PaneServer;
let before: Uint8Array;
let inNode: {
  readonly reminded: Reminded;
  readonly listed: OverdueListed;
  readonly contents: readonly SheetContents[];
};

beforeAll(async () => {
  [browser, server, before] = await Promise.all([openBrowser(), servePane(), chaumontInOctober()]);
  inNode = await sameReminders(before);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What the clerk does on the page, told to the same runs without one. */
async function sameReminders(bytes: Uint8Array): Promise<typeof inNode> {
  const workbook = valueOf(await openXlsx(bytes, "cantine.xlsx"));
  const on = now.day;
  expectDone(await remind({ on, sent: false, now }, workbook));
  const reminded = expectDone(await remind({ on, sent: true, now }, workbook));
  const listed = expectDone(await listOverdue({ on, now }, workbook));
  return { reminded, listed, contents: contentsOf(await workbookFromXlsx(workbook.bytes())) };
}

describe.each(["a browser", "Excel"] as const)("reminders and overdue families in %s", (desk) => {
  let opened: Opened;
  let clerk: Clerk;
  let excel: OnDesk["excel"];
  let contents: OnDesk["contents"];

  beforeAll(async () => {
    ({ opened, excel, contents } = await onDesk(desk, browser, server.address, before));
    clerk = opened.clerk;
    await clerk.sees("À faire maintenant");
  });

  afterAll(() => opened.close());

  it("leads there from what is to be done", async () => {
    await clerk.clicks(/^Voir les relances/);
    await clerk.seesTitle("Relances");
    expect(await clerk.at.locator("#remind-on").inputValue()).toBe("2026-10-28");
  });

  it("shows the letters that are due, and writes none", async () => {
    await clerk.looksAtReminders("2026-10-28");
    const { reminders } = inNode.reminded;
    const total = euros(sum(reminders.map((letter) => letter.total)));
    const totals = await clerk.at.locator(".totals:visible").innerText();
    expect(totals).toContain(`Premières relances\n${String(reminders.length)}`);
    expect(totals).toContain(`Reste dû\n${total}`);
    expect(await shownFamilies(clerk)).toBe(reminders.length);
    expect(await clerk.at.locator("#send-letters").count()).toBe(0);
  });

  it("writes them, and knows them again", async () => {
    await clerk.writesLetters();
    await clerk.looksAtReminders("2026-10-28");
    await clerk.sees("Ces lettres sont déjà écrites");
    await clerk.at.locator("#send-letters").waitFor();
  });

  it("marks them as sent once it is confirmed, and only once", async () => {
    await clerk.at.locator("#send-letters").click();
    await clerk.clicks("Annuler");
    await clerk.sendsLetters();
    await clerk.looksAtReminders("2026-10-28");
    await clerk.sees("Les lettres du 28/10/2026 sont notées comme envoyées.");
    expect(await clerk.at.locator("#send-letters, #write-letters").count()).toBe(0);
  });

  it("lists who is late, with the last letter", async () => {
    await clerk.goesTo("impayes");
    const { overdue } = inNode.listed;
    const due = euros(sum(overdue.map((entry) => entry.due)));
    await clerk.sees(`${String(overdue.length)}\u00a0familles en retard\u00a0: ${due}`);
    expect(await shownFamilies(clerk)).toBe(overdue.length);
    await clerk.sees(`Relancées ${String(overdue.length)}`);
  });

  it("filters like a slicer", async () => {
    const { overdue } = inNode.listed;
    const wanted = overdue.filter(({ daysLate, due }) => daysLate > 30 && due >= 10_000);
    expect(wanted.length).toBeGreaterThan(1);
    expect(wanted.length).toBeLessThan(overdue.length);
    await clerk.clicks(/^31 à 60 jours/);
    await clerk.at.locator("#overdue-least").fill("100");
    await clerk.sees(`${String(wanted.length)} sur ${String(overdue.length)}\u00a0familles`);
    expect(await shownFamilies(clerk)).toBe(wanted.length);
    await clerk.at.locator("#overdue-search").fill("personne");
    await clerk.sees("Aucune famille ne répond à ces filtres.");
    await clerk.at.locator("#overdue-search").fill("");
    await clerk.at.locator("#overdue-order").selectOption("name");
    const [first = ""] = await clerk.at.locator(".invoice:visible .who").allInnerTexts();
    expect(first).toContain("Lambert Cédric");
  });

  it("leads to the family", async () => {
    await clerk.at.locator(".invoice:visible > summary").first().click();
    await clerk.clicks(/^Voir la famille\s: Lambert/);
    if (excel === undefined) {
      expect(await clerk.at.locator("dialog #row-code").inputValue()).toBe("F016");
      await clerk.clicks("Fermer");
      return;
    }
    const { workbook } = excel.host;
    await eventually(() => workbook.activeSheet.name, "Familles");
    await eventually(() => {
      const { row, column } = workbook.selected;
      return workbook.activeSheet.grid.at(row, column).value;
    }, "F016");
  });

  it("writes the sheet of overdue families, whatever is filtered, and leaves the cells of the same work without a page", async () => {
    await clerk.at.locator("#write-overdue").click();
    await clerk.sees("La feuille Impayés est à jour.");
    await clerk.isDone();
    expect(await contents()).toEqual(inNode.contents);
  });

  it("has asked nobody for anything, and done nothing that its policy stops", () => {
    expect(opened.alarms).toEqual([]);
  });
});

const shownFamilies = ({ at }: Clerk) => at.locator(".invoice:visible").count();
