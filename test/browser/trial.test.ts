import type { Browser } from "playwright-core";
import { testerChecks } from "../../src/adapters/office/trial";
import { essaiWords } from "../../src/wording/page/essai";
import { HostWorkbook } from "../host/workbook/workbook";
import { openBrowser } from "../support/browser";
import { calculateTrial } from "../support/trial-formulas";
import { cutOff, inaccessible, outOfReach } from "./every-screen";
import { inExcel, type InExcelOptions, type OpenedInExcel } from "./surroundings";
import { streetInOctober } from "./workbooks";

/** The trial of Excel as whoever sits in front of it sees it, over the emulated Excel on the web. */

let browser: Browser;
let opened: OpenedInExcel | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  const alarms = opened?.alarms;
  await opened?.close();
  opened = undefined;
  expect(alarms).toEqual([]);
});

function newWorkbook(): HostWorkbook {
  const workbook = HostWorkbook.withSheets("Feuil1");
  workbook.calculation = calculateTrial;
  return workbook;
}

async function start(given: Uint8Array | HostWorkbook, options: InExcelOptions = {}): Promise<OpenedInExcel> {
  opened = await inExcel(browser, given, { width: 320, ...options });
  return opened;
}

/** Until the first question. */
async function tried({ clerk }: OpenedInExcel): Promise<void> {
  await clerk.at.locator("#start-trial").click();
  await clerk.at.locator("#answer-yes").waitFor();
  await clerk.isDone();
}

async function expectSound({ clerk }: OpenedInExcel): Promise<void> {
  expect(await cutOff(clerk.at)).toEqual([]);
  expect(await inaccessible(clerk.at)).toEqual([]);
  expect(await outOfReach(clerk)).toEqual([]);
}

const namesIn = ({ host }: OpenedInExcel) => host.workbook.sheets.map(({ name }) => name);

describe("the trial of Excel", () => {
  it("opens by itself where nothing was tried, until it is put off", async () => {
    const excel = await start(newWorkbook(), { isUntried: true });
    const { clerk } = excel;
    await clerk.sees("Cet Excel n’a pas encore été essayé sur ce poste");
    await expectSound(excel);
    await clerk.clicks("Plus tard");
    await clerk.seesTitle("Accueil");
    expect(await clerk.at.evaluate(() => localStorage.getItem("ecot.essai"))).toBe("later");
    await clerk.goesTo("reglages");
    await clerk.at.locator("#to-essai").click();
    await clerk.seesTitle("Essai d’Excel");
    expect(await clerk.at.locator("#later-trial").count()).toBe(0);
    expect(await clerk.at.locator("#to-reglages").getAttribute("aria-current")).toBe("page");
  });

  it("does not touch a town's workbook", async () => {
    const excel = await start(await streetInOctober());
    const { clerk, host } = excel;
    await clerk.goesTo("reglages");
    await clerk.at.locator("#to-essai").click();
    const before = host.log.length;
    await clerk.at.locator("#start-trial").click();
    await clerk.sees(/^Ce classeur a déjà une feuille d’Écot/);
    await clerk.isDone();
    await expectSound(excel);
    const done = host.log.slice(before).flatMap(({ actions }) => actions);
    expect(done.filter((action) => /=$|\.(?:add|delete|clear)$/i.test(action))).toEqual([]);
  });

  it("goes from the first check to the text to send, and leaves the workbook as it was", async () => {
    const excel = await start(newWorkbook(), { isUntried: true });
    const { clerk } = excel;
    await tried(excel);
    await clerk.sees(essaiWords.allPassed);
    await clerk.sees(/cellules\s: chacune est ce qu’elle doit être/);
    await expectSound(excel);
    expect(namesIn(excel)).toContain("Factures à imprimer");
    for (const { id, wanted } of testerChecks) {
      await clerk.at.locator(`#ask-${id}`).waitFor();
      if (id === "download") {
        const download = clerk.page.waitForEvent("download");
        await clerk.at.locator("#trial-download").click();
        expect((await download).suggestedFilename()).toBe("essai-ecot.txt");
      }
      if (id === "file-choice") {
        const file = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("x") };
        await clerk.at.locator("#trial-file").setInputFiles(file);
        await clerk.sees(/^Fichier choisi\s: notes\.txt/);
      }
      await clerk.at.locator(`#answer-${wanted}`).click();
    }
    await clerk.at.locator("#report").waitFor();
    await clerk.isDone();
    await clerk.sees(essaiWords.allPassed);
    await expectSound(excel);
    const report = await clerk.at.locator("#report").inputValue();
    expect(report).toMatch(/^Essai d’Excel, Écot \d+\.\d+\.\d+\nplatform: OfficeOnline\n/);
    expect(report).toContain("\nExcelApi: 1.14\n");
    expect(report).not.toContain("✗");
    expect(report.match(/^✓ /gm)?.length).toBeGreaterThan(40);
    expect(namesIn(excel)).toEqual(["Feuil1"]);
    await clerk.goesTo("accueil");
    await clerk.sees("Ce classeur n’est pas encore celui de la cantine");
  });

  it("says in red what this Excel does not do, and issues all the same", async () => {
    const excel = await start(newWorkbook(), { isUntried: true });
    excel.host.refusedMembers.set("Worksheet.getRanges", "InvalidArgument");
    excel.host.refusedMembers.set("WorksheetFreezePanes.freezeRows", "GeneralException");
    const { clerk } = excel;
    await tried(excel);
    await clerk.sees(essaiWords.checks.separators.failed);
    await clerk.sees(essaiWords.checks.dress.failed);
    await clerk.at.locator("#trial-dress summary").click();
    await clerk.sees(/^freezeRows = GeneralException \(attendu\s: ok\)$/);
    await clerk.sees(/cellules\s: chacune est ce qu’elle doit être/);
    await expectSound(excel);
    await clerk.clicks("Terminer et enlever les feuilles de l’essai");
    await clerk.at.locator("#report").waitFor();
    expect(await clerk.at.locator("#report").inputValue()).toContain("✗ separators");
    await clerk.isDone();
    expect(namesIn(excel)).toEqual(["Feuil1"]);
  });
});
