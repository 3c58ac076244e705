import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { servePane, type PaneServer } from "../support/pane-server";
import { inBrowser, type Opened } from "./surroundings";
import { changedTown } from "./workbooks";

/** What a cell says is text, whatever it says; and the page's own alarms do ring. */

const hostile = `<img src=x onerror="globalThis.wasRun=true"><script>globalThis.wasRun=true</script>`;

const anAlarm = (start: string): unknown =>
  expect.arrayContaining([expect.stringMatching(new RegExp(`^${start}`))]);

let browser: Browser;
let server: PaneServer;
let opened: Opened;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
});

beforeEach(async () => {
  opened = await inBrowser(browser, server.address);
});

afterEach(() => opened.close());

afterAll(async () => {
  await browser.close();
  await server.stop();
});

it("a family, a child, a motive, a service and a file named in HTML are shown letter by letter", async () => {
  const places = ["Familles Nom", "Enfants Nom", "Absences Motif", "Paramètres Valeur"];
  const bytes = await changedTown((sheet, row, header) =>
    row.map((value, index) => {
      const isService = sheet !== "Paramètres" || row[0] === "Service";
      return isService && places.includes(`${sheet} ${header[index] ?? ""}`) ? hostile : value;
    }),
  );
  const { clerk, page, alarms } = opened;
  await clerk.opens({ name: `cantine <b>gras</b>.xlsx`, bytes });
  await clerk.seesTitle("Accueil");
  await clerk.sees(hostile);
  await clerk.sees("cantine <b>gras</b>.xlsx");
  await clerk.drafts("2026-11");
  const first = clerk.at.locator(".invoice").first();
  expect(await first.innerText()).toContain(hostile);
  await clerk.goesTo("anomalies");
  await clerk.at.locator("#check").click();
  await clerk.isDone();
  await clerk.at.locator(".problem:visible button").last().click();
  await clerk.at.getByRole("dialog").waitFor();
  await clerk.clicks("Fermer");
  await clerk.goesTo("reglages");
  await clerk.at.locator("summary", { hasText: "Service" }).click();
  expect(await clerk.at.locator("#setting-service").inputValue()).toBe(hostile);
  expect(
    await page.evaluate(() => [
      document.querySelectorAll("main img, main script, b").length,
      "wasRun" in globalThis,
    ]),
  ).toEqual([0, false]);
  expect(alarms).toEqual([]);
});

it("HTML that did get in would be stopped by the policy, and heard", async () => {
  const { page, alarms } = opened;
  await page.evaluate((html) => {
    document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
  }, hostile);
  await page.waitForFunction(() => document.querySelector("main img") !== null);
  await eventually(() => alarms, anAlarm("policy: script-src"));
  expect(await page.evaluate(() => "wasRun" in globalThis)).toBe(false);
});

it("a request to anybody else is stopped by the policy, and heard", async () => {
  const { page, alarms } = opened;
  await page.evaluate(async () => {
    await fetch("https://example.org/pixel.png").catch(() => undefined);
  });
  await eventually(() => alarms, anAlarm("policy: connect-src https://example.org"));
});
