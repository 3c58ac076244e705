import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser";
import { HostWorkbook } from "../host/workbook/workbook";
import { inExcel, type InExcelOptions, type OpenedInExcel } from "./surroundings";

/** What Excel does to the page of an add-in, beside what it does to its workbook. */

let browser: Browser;
let opened: OpenedInExcel | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function start(options: InExcelOptions = {}): Promise<OpenedInExcel> {
  opened = await inExcel(browser, HostWorkbook.withSheets("Feuil1"), options);
  return opened;
}

describe("the page in Excel", () => {
  it("opens in an Excel whose name office.js does not know, once the user trusts it", async () => {
    const { clerk, alarms, host } = await start({ hostOrigin: "https://excel.mairie.example" });
    await clerk.isDone();
    expect(host.roundTrips).toBeGreaterThan(0);
    expect(alarms).toEqual([]);
  });

  it("apologises for no error of another script, and for its own", async () => {
    const { clerk, frame } = await start();
    await clerk.isDone();
    const apologies = frame.locator(".message.bug");
    await frame.evaluate(() => {
      const foreign = new TypeError("getFields");
      foreign.stack =
        "TypeError: getFields\n    at f (https://appsforoffice.microsoft.com/lib/1/hosted/office.js:76:1)";
      dispatchEvent(
        new PromiseRejectionEvent("unhandledrejection", { reason: foreign, promise: Promise.resolve() }),
      );
      dispatchEvent(new ErrorEvent("error", { message: "Script error.", error: null }));
      dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop limit exceeded" }));
    });
    expect(await apologies.count()).toBe(0);
    await frame.evaluate(() => {
      const ours = new TypeError("x is not a function");
      ours.stack = `TypeError: x\n    at f (${location.origin}/taskpane.1234abcd.js:1:1)`;
      dispatchEvent(
        new PromiseRejectionEvent("unhandledrejection", { reason: ours, promise: Promise.resolve() }),
      );
    });
    await apologies.waitFor();
    // What the others said is there for whoever looks for a reason.
    expect(await apologies.innerText()).toContain("Erreurs d’autres scripts");
  });

  // The frame has no memory, and the tests' clock hides how the page came: it does not load itself again, and says why.
  it("says so where an update took a part of it away, and is no empty pane", async () => {
    const { clerk, page } = await start();
    await clerk.isDone();
    // A part that is fetched when its screen is first asked for: the old page's server has it no more.
    await page.context().route(/\/\d+\.[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404 }));
    await clerk.opensMenu("anomalies");
    await clerk.sees("Écot a été mis à jour");
    await clerk.goesTo("accueil");
  });
});
