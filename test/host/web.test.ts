import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { newVisitor, openBrowser } from "../support/browser";
import { contentsOf } from "./contents";
import { openInExcel } from "./web/open-in-excel";
import { HostWorkbook } from "./workbook/workbook";

const addinUrl = "https://localhost:3000/taskpane.html";
const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>
<body><p id="host">…</p><script src="addin.js"></script><img src="https://example.org/pixel.png"></body></html>`;
const addin = `Office.onReady(function (info) {
  document.getElementById("host").textContent = [info.host, info.platform, Office.context.displayLanguage].join(" ");
});`;

describe("an add-in's page in an emulated Excel on the web", () => {
  let browser: Browser;
  let context: BrowserContext;
  let addinFolder: string;

  beforeAll(async () => {
    browser = await openBrowser();
    addinFolder = await mkdtemp(join(tmpdir(), "ecot-addin-"));
    await writeFile(join(addinFolder, "taskpane.html"), page);
    await writeFile(join(addinFolder, "addin.js"), addin);
  });

  afterAll(async () => {
    await browser.close();
    await rm(addinFolder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    context = await newVisitor(browser, { locale: "fr-FR" });
  });

  afterEach(() => context.close());

  it("is told that it is in Excel, in French, and reaches nobody but Microsoft's library", async () => {
    const { frame, foreignRequests } = await openInExcel({ context, addinUrl, addinFolder });
    await frame.waitForFunction("document.getElementById('host').textContent !== '…'");
    expect(await frame.textContent("#host")).toBe("Excel OfficeOnline fr-FR");
    expect(foreignRequests).toEqual(["https://example.org/pixel.png"]);
  });

  it("reads and writes a range of the workbook", async () => {
    const workbook = HostWorkbook.withSheets("Factures");
    workbook.activeSheet.enter({ row: 0, column: 0, rows: 1, columns: 1 }, [[41]]);
    const { frame, host } = await openInExcel({ context, addinUrl, addinFolder, workbook });
    const read = await frame.evaluate(async () => {
      await Office.onReady();
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Factures").getRange("A1:B1");
        range.load("values");
        await context.sync();
        const [[before]] = range.values as [[number]];
        range.values = [[before + 1, "fait"]];
        await context.sync();
        return before;
      });
    });
    expect(read).toBe(41);
    expect(contentsOf(workbook)[0]?.cells).toEqual({ A1: { value: 42 }, B1: { value: "fait" } });
    expect(host.roundTrips).toBe(2);
  });

  it("sees the theme of the Office around it", async () => {
    const theme = {
      bodyBackgroundColor: "#262626",
      bodyForegroundColor: "#FFFFFF",
      controlBackgroundColor: "#333333",
      controlForegroundColor: "#FFFFFF",
    };
    const { frame } = await openInExcel({ context, addinUrl, addinFolder, theme });
    const seen = await frame.evaluate(async () => {
      await Office.onReady();
      return Office.context.officeTheme;
    });
    expect(seen).toEqual(theme);
  });

  it("fails as Excel on the web fails", async () => {
    const { frame, host } = await openInExcel({ context, addinUrl, addinFolder });
    const attempt = () =>
      frame.evaluate(async () => {
        await Office.onReady();
        return Excel.run(async (context) => {
          context.workbook.worksheets.add("Factures");
          await context.sync();
        }).then(
          () => "done",
          (error: unknown) => (error as OfficeExtension.Error).code,
        );
      });
    for (const code of [
      "ActivityLimitReached",
      "RequestPayloadSizeLimitExceeded",
      "InvalidOperationInCellEditMode",
    ]) {
      host.failNext({ manner: "refused", code });
      expect(await attempt()).toBe(code);
    }
    expect(await attempt()).toBe("done");
  });
});
