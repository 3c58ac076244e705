import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContext } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import { invoicesSheet } from "../../src/workbook/sheets";
import { newVisitor, openBrowser } from "../support/browser";
import { unpackArchive, type UnpackedArchive } from "../support/unpacked-archive";
import { valueOf } from "../support/xlsx-runs";
import type { Clerk } from "./clerk";
import { cutOff, inaccessible } from "./every-screen";
import { onDisk, withDisk } from "./stub-disk";
import { inBrowser } from "./surroundings";
import { tourInBrowser } from "./tour";
import { crowdedStreet, streetInOctober } from "./workbooks";

/** The archive of the page, unpacked into a folder and opened by a double click: without a server, and without a network. */

let browser: Browser;
let archive: UnpackedArchive;

beforeAll(async () => {
  archive = unpackArchive();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  archive.remove();
});

const withoutNetwork = (context: BrowserContext) => context.setOffline(true);

/** Where the link to the guide leads, or what is wrong with it. */
async function complaintAboutHelp({ at }: Clerk): Promise<string | undefined> {
  const address = await at.locator("a.help").evaluate((link) => (link as HTMLAnchorElement).href);
  const file = fileURLToPath(address.replace(/#.*/, ""));
  const place = new URL(address).hash.slice(1);
  if (!file.startsWith(archive.folder) || !existsSync(file)) return `${address}: no such page`;
  return readFileSync(file, "utf8").includes(` id="${place}"`) ? undefined : `${address}: no such place`;
}

it("does the whole month on every screen, and asks for nothing but its own files", async () => {
  const { clerk, alarms, close } = await inBrowser(browser, archive.address, { before: withoutNetwork });
  const helpless: (string | undefined)[] = [];
  const sights: string[] = [];
  await tourInBrowser(clerk, { name: "cantine.xlsx", bytes: await crowdedStreet() }, async (sight) => {
    sights.push(sight);
    helpless.push(await complaintAboutHelp(clerk));
  });
  expect(sights).toEqual(expect.arrayContaining(["facturer: issued", "rejets: applied", "saved"]));
  expect(helpless.filter((complaint) => complaint !== undefined)).toEqual([]);
  expect(alarms).toEqual([]);
  await close();
});

it("saves the workbook in its place, where the browser may", async () => {
  const file = { name: "cantine.xlsx", bytes: await streetInOctober() };
  const { clerk, page, alarms, close } = await inBrowser(browser, archive.address, {
    before: (context) => withDisk(context, file),
  });
  await clerk.at.locator("#open").click();
  await clerk.drafts("2026-11");
  await clerk.issues();
  await clerk.at.locator("#save").click();
  await clerk.sees("« cantine.xlsx » est enregistré.");
  const { name, text } = await onDisk(page);
  const saved = valueOf(await openXlsx(new Uint8Array(Buffer.from(text, "base64")), name));
  const register = valueOf(await saved.read([invoicesSheet.name]));
  expect(JSON.stringify(register)).toContain("2026-11");
  expect(alarms).toEqual([]);
  await close();
});

it("is trusted by Chromium with files of the disk, as a page of a server is", async () => {
  const context = await newVisitor(browser);
  const page = await context.newPage();
  await page.goto(archive.address);
  const ways = () => [isSecureContext, "showOpenFilePicker" in window, "showSaveFilePicker" in window];
  expect(await page.evaluate(ways)).toEqual([true, true, true]);
  await context.close();
});

it.each([360, 1280])("opens its guide in a window of its own, which reads well %i px wide", async (width) => {
  const { page, clerk, alarms, close } = await inBrowser(browser, archive.address, { width });
  const [guide] = await Promise.all([page.waitForEvent("popup"), clerk.at.locator("a.help").click()]);
  await guide.locator("h1", { hasText: "Guide d’Écot" }).waitFor();
  const complaints: string[] = [];
  for (const name of ["guide", "hosting", "essai-excel"]) {
    await guide.goto(guide.url().replace(/[^/]*$/, `${name}.html`));
    for (const colorScheme of ["light", "dark"] as const) {
      await guide.emulateMedia({ colorScheme });
      complaints.push(...(await inaccessible(guide)), ...(await cutOff(guide)));
    }
  }
  expect(complaints).toEqual([]);
  expect(alarms).toEqual([]);
  await close();
});

it("says so where it is opened without its other files, as from within an archive", async () => {
  const alone = join(archive.folder, "seule");
  mkdirSync(alone);
  copyFileSync(join(archive.folder, "index.html"), join(alone, "index.html"));
  const context = await newVisitor(browser);
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(alone, "index.html")).href);
  await page.getByText("Décompressez toute l’archive").locator("visible=true").waitFor();
  await page.goto(archive.address);
  await page.locator("#open").waitFor();
  expect(await page.getByText("Décompressez toute l’archive").count()).toBe(0);
  await context.close();
});
