import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { HostWorkbook } from "../host/workbook/workbook";
import { openBrowser } from "../support/browser";
import { withPalette } from "../support/palette-png";
import { servePane, type PaneServer } from "../support/pane-server";
import { pngSize } from "../support/png-size";
import { calculateTrial } from "../support/trial-formulas";
import { statusReport } from "./bank-files";
import type { Clerk } from "./clerk";
import { inBrowser, inExcel, type Opened } from "./surroundings";
import { referencesIn } from "./tour-of-debits";
import { chaumontInNovember, chaumontInOctober, chaumontWithoutCalendar } from "./workbooks";

/** The pictures of the guide. `npm run screenshots` takes them anew; else they are only looked over. */

const isTaking = process.env["UPDATE_SCREENSHOTS"] === "1";
const folder = join(__dirname, "../../docs/images");
const names = [
  "accueil",
  "calendrier-apercu",
  "facturer-projet",
  "facturer-confirmation",
  "facturer-emis",
  "prelevements-apercu",
  "prelevements-prepare",
  "rejets-apercu",
  "relances",
  "impayes",
  "bilan",
  "tableau",
  "anomalies",
  "reglages",
  "nouveau",
  "navigateur",
  "navigateur-ouvrir",
  "sombre",
  "essai-vert",
  "essai-rouge",
] as const;
type Picture = (typeof names)[number];

const pane = { width: 360, height: 800, scale: 2 };
const wide = { width: 1000, height: 700, scale: 1.5 };

if (isTaking) describe("taking the pictures of the guide", takePictures);

function takePictures(): void {
  let browser: Browser;
  let server: PaneServer;
  let october: Uint8Array;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [browser, server, october] = await Promise.all([openBrowser(), servePane(), chaumontInOctober()]);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("in Excel", async () => {
    const { clerk, close } = await inExcel(browser, october, pane);
    await clerk.sees("À faire maintenant");
    await take(clerk, "accueil");
    await clerk.drafts("2026-11");
    await clerk.at.getByLabel("Chercher une famille ou un enfant").fill("Moreau");
    await clerk.at.locator(".invoice summary").first().click();
    await clerk.at.getByText("Pourquoi ?").locator("visible=true").first().click();
    await take(clerk, "facturer-projet");
    await clerk.at.locator("#issue").click();
    await take(clerk, "facturer-confirmation", 620);
    await clerk.at.locator("#dialog-action").click();
    await clerk.isDone();
    await take(clerk, "facturer-emis");
    await clerk.goesTo("anomalies");
    await clerk.at.locator("#check").click();
    await clerk.isDone();
    await take(clerk, "anomalies");
    await clerk.goesTo("reglages");
    await take(clerk, "reglages", 800);
    await clerk.goesTo("nouveau");
    await take(clerk, "nouveau");
    await close();
  });

  it("in Excel, when the money comes in", async () => {
    const { clerk, close } = await inExcel(browser, await chaumontInNovember(), pane);
    await clerk.looksAtDebits();
    await clerk.at.locator(".invoice summary:visible").first().click();
    await take(clerk, "prelevements-apercu", 760);
    await clerk.preparesDebits();
    await take(clerk, "prelevements-prepare", 620);
    const [first = "", second = ""] = referencesIn(
      new TextDecoder().decode((await clerk.downloadsDebits()).bytes),
    );
    await clerk.asksToSend();
    await clerk.sendsDebits();
    await clerk.goesTo("rejets");
    await clerk.drops(
      statusReport("ECOT-20261116-1", [
        { reference: first, code: "AM04" },
        { reference: second, code: "AC04" },
      ]),
    );
    await clerk.sees("Rejets de rejets.xml");
    await take(clerk, "rejets-apercu", 960);
    await close();
  });

  it("in Excel, when it does not", async () => {
    const { clerk, close } = await inExcel(browser, october, pane);
    await clerk.looksAtReminders("2026-10-28");
    await clerk.at.locator(".invoice summary:visible").first().click();
    await take(clerk, "relances");
    await clerk.writesLetters();
    await clerk.sendsLetters();
    await clerk.looksAtOverdue("2026-10-28");
    await clerk.clicks(/^31 à 60 jours/);
    await clerk.at.locator(".invoice summary:visible").nth(1).click();
    await take(clerk, "impayes", 960);
    await clerk.goesTo("bilan");
    await clerk.at.locator("#statement-on").fill("2026-10-28");
    await clerk.at.locator("#show-statement").click();
    await clerk.isDone();
    await take(clerk, "bilan", 1000);
    await clerk.goesTo("tableau");
    await clerk.at.locator("#dashboard-on").fill("2026-10-28");
    await clerk.at.locator("#show-dashboard").click();
    await clerk.isDone();
    await take(clerk, "tableau", 913);
    await close();
  });

  it("in Excel, before the calendar is imported", async () => {
    const { clerk, close } = await inExcel(browser, await chaumontWithoutCalendar(), pane);
    await clerk.goesTo("calendrier");
    await clerk.at
      .locator("#calendar-file")
      .setInputFiles(join(__dirname, "../../assets/calendrier-scolaire-reims-2026-2027.csv"));
    await clerk.at.locator("#preview").click();
    await clerk.isDone();
    await take(clerk, "calendrier-apercu");
    await close();
  });

  it("of a trial of Excel", async () => {
    const sound = HostWorkbook.withSheets("Feuil1");
    sound.calculation = calculateTrial;
    const { clerk, close } = await inExcel(browser, sound, { ...pane, isUntried: true });
    await tryExcel(clerk);
    await take(clerk, "essai-vert", 900);
    await close();
  });

  it("of an Excel that freezes nothing and has no printer", async () => {
    const other = HostWorkbook.withSheets("Feuil1");
    other.calculation = calculateTrial;
    const { clerk, host, close } = await inExcel(browser, other, { ...pane, isUntried: true });
    host.refusedMembers.set("WorksheetFreezePanes.freezeRows", "GeneralException");
    host.refusedMembers.set("PageLayout.paperSize=", "InvalidArgument");
    await tryExcel(clerk);
    await clerk.at.locator("#trial-dress summary").click();
    await take(clerk, "essai-rouge", 930);
    await close();
  });

  it("in a dark Excel", async () => {
    const { clerk, close } = await inExcel(browser, october, { ...pane, dark: true });
    await clerk.drafts("2026-11");
    await clerk.at.getByLabel("Chercher une famille ou un enfant").fill("Petit");
    await take(clerk, "sombre");
    await close();
  });

  it("in a browser", async () => {
    const { clerk, close }: Opened = await inBrowser(browser, server.address, wide);
    await take(clerk, "navigateur-ouvrir");
    await clerk.opens({ name: "cantine-2026-2027.xlsx", bytes: october });
    await clerk.sees("À faire maintenant");
    await take(clerk, "navigateur");
    await close();
  });
}

/** Until the first question. */
async function tryExcel(clerk: Clerk): Promise<void> {
  await clerk.at.locator("#start-trial").click();
  await clerk.at.locator("#answer-yes").waitFor();
  await clerk.isDone();
}

/** A picture of all that the screen shows, or of its first `height` pixels. */
async function take(clerk: Clerk, name: Picture, height?: number): Promise<void> {
  const { page, at } = clerk;
  await at.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  const size = page.viewportSize() ?? pane;
  // The frame's own height: in Excel the page around it is no taller than the window.
  await page.setViewportSize({ width: size.width, height: 300 });
  const content = await at.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: height ?? Math.max(content, 300) });
  // The page around the pane, which a click far down may have moved.
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await at.evaluate(() => {
    window.scrollTo(0, 0);
    // A frame that grew is painted a little later than the page around it.
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300)));
  });
  writeFileSync(join(folder, `${name}.png`), withPalette(await page.screenshot()));
  await page.setViewportSize(size);
}

describe("the pictures of the guide", () => {
  it.each(names)("%s is there, sharp, and light enough for a slow line", (name) => {
    const file = join(folder, `${name}.png`);
    expect(existsSync(file)).toBe(true);
    const [width = 0, height = 0] = pngSize(readFileSync(file)) ?? [];
    expect(width).toBe(name.startsWith("navigateur") ? wide.width * wide.scale : pane.width * pane.scale);
    expect(height).toBeGreaterThan(400);
    expect(height).toBeLessThan(2600);
    expect(statSync(file).size).toBeLessThan(150_000);
  });
});
