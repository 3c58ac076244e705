import type { Browser, ElementHandle } from "playwright-core";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import type { Clerk } from "./clerk";
import { inBrowser, inExcel, type Opened } from "./surroundings";
import { streetInOctober } from "./workbooks";

/** A clerk without a mouse: Tab, Entrée, Espace, arrows and Échap do the whole month. */

let browser: Browser;
let server: PaneServer;
let october: Uint8Array;
let opened: Opened | undefined;

beforeAll(async () => {
  [browser, server, october] = await Promise.all([openBrowser(), servePane(), streetInOctober()]);
});

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("the whole month by keyboard", () => {
  it("in a browser, from the file to the file", async () => {
    opened = await inBrowser(browser, server.address);
    const { clerk, page } = opened;
    const choosing = page.waitForEvent("filechooser");
    await tabTo(clerk, "#open");
    await page.keyboard.press("Enter");
    await (await choosing).setFiles({ name: "cantine.xlsx", mimeType: "", buffer: Buffer.from(october) });
    await clerk.seesTitle("Accueil");
    await month(clerk);

    await goTo(clerk, "anomalies");
    await tabTo(clerk, "#check");
    await page.keyboard.press("Enter");
    await clerk.isDone();
    const cell = await tabTo(clerk, ".problem button:visible >> nth=0");
    await page.keyboard.press("Enter");
    await clerk.at.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await clerk.at.locator("dialog").waitFor({ state: "detached" });
    expect(await hasFocus(cell)).toBe(true);

    const landing = page.waitForEvent("download");
    await tabTo(clerk, "#save");
    await page.keyboard.press("Enter");
    await landing;
    await clerk.sees("enregistré");
    expect(opened.alarms).toEqual([]);
  });

  it("in Excel, where office.js has designs on the same keys", async () => {
    const excel = await inExcel(browser, october, { width: 320 });
    opened = excel;
    await (await excel.frame.frameElement()).focus();
    await excel.clerk.sees("À faire maintenant");
    await month(excel.clerk);
    expect(excel.host.workbook.sheets.some(({ name }) => name === "Journal")).toBe(true);
    expect(excel.alarms).toEqual([]);
  });
});

/** From the first screen: November drafted, looked into, confirmed and issued. */
async function month(clerk: Clerk): Promise<void> {
  const { page, at } = clerk;
  await tabTo(clerk, ".steps button >> nth=0");
  await page.keyboard.press("Enter");
  await clerk.seesTitle("Facturer");
  await at.locator("#title:focus").waitFor();

  await tabTo(clerk, "#draft");
  await page.keyboard.press("Enter");
  await clerk.isDone();
  await clerk.sees(/^Projet, /);

  await tabTo(clerk, ".invoice > summary >> nth=0");
  await page.keyboard.press("Enter");
  await tabTo(clerk, ".invoice[open] .why > summary >> nth=0");
  await page.keyboard.press("Space");
  await clerk.sees(/^Jours/);

  const issue = await tabTo(clerk, "#issue", "Shift+Tab");
  await page.keyboard.press("Enter");
  await at.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  // Closed it is hidden at once; the page has heard of it when it is gone.
  await at.locator("dialog").waitFor({ state: "detached" });
  expect(await hasFocus(issue)).toBe(true);

  await page.keyboard.press("Enter");
  await tabTo(clerk, "#dialog-action");
  await page.keyboard.press("Enter");
  await clerk.isDone();
  await clerk.sees(/factures émises/);
}

/** Unfolds the menu and chooses. */
async function goTo(clerk: Clerk, screen: string): Promise<void> {
  await tabTo(clerk, ".menu-button");
  await clerk.page.keyboard.press("Enter");
  await tabTo(clerk, `#to-${screen}`);
  await clerk.page.keyboard.press("Enter");
  await clerk.at.locator("#title:focus").waitFor();
}

/** Presses Tab until this control has the keyboard. */
async function tabTo(
  { page, at }: Clerk,
  selector: string,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<ElementHandle> {
  const handle = await at.locator(selector).elementHandle();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await hasFocus(handle)) return handle;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

function hasFocus(handle: ElementHandle): Promise<boolean> {
  return handle.evaluate((element) => element === document.activeElement);
}
