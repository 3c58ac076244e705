import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { newVisitor, openBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { servePane, type PaneServer } from "../support/pane-server";

/** The built page, visited once, then without its server and without a network. */

const pane = join(__dirname, "../../dist/pane");

describe("the page after its first visit", () => {
  let browser: Browser;
  /** What a test has open; a test that fails half-way must not keep the whole run from ending. */
  const servers: PaneServer[] = [];
  const serve = async (folder?: string) => {
    const server = await servePane(folder);
    servers.push(server);
    return server;
  };

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));
  afterAll(() => browser.close());

  it("opens without a network, by its folder and by its name, with every part at hand", async () => {
    const server = await serve();
    const context = await newVisitor(browser);
    const page = await context.newPage();
    await page.goto(server.address);
    await isKept(page);
    await server.stop();
    await context.setOffline(true);

    for (const address of [
      server.address,
      `${server.address}taskpane.html?ville=1`,
      `${server.address}#aide`,
    ]) {
      await page.goto(address);
      await page.reload();
      expect(await page.title()).toBe("Écot");
      await page.locator("#open").waitFor();
    }
    expect(await filesNotAnswered(page)).toEqual([]);
    await context.close();
  });

  it("never talks to another server, and is not kept when it may not be", async () => {
    const server = await serve();
    const context = await newVisitor(browser, { serviceWorkers: "block" });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.goto(server.address, { waitUntil: "networkidle" });
    expect(new Set(asked)).toEqual(new Set([new URL(server.address).origin]));
    expect(await page.locator("#page").innerText()).not.toBe("");
    await context.close();
  });

  it("moves to a new build once its last open page is closed, and drops the old one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ecot-pane-"));
    cpSync(pane, folder, { recursive: true });
    const server = await serve(folder);
    const context = await newVisitor(browser);
    const page = await context.newPage();
    await page.goto(server.address);
    await isKept(page);

    replaceIn(join(folder, "index.html"), "<title>Écot</title>", "<title>Écot 2</title>");
    replaceIn(join(folder, "service-worker.js"), /"mark":"[0-9a-f]+"/, '"mark":"newer"');
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await page.reload();
    expect(await page.title()).toBe("Écot");

    await page.close();
    const next = await context.newPage();
    await next.goto(server.address);
    await eventually(() => next.evaluate(async () => (await caches.keys()).length), 1);
    await next.reload();
    expect(await next.title()).toBe("Écot 2");

    await context.close();
    rmSync(folder, { recursive: true });
  });
});

/** Waits until the worker answers for this page. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Files of the build that the page cannot have at this moment; an image stands for any file the page would load. */
async function filesNotAnswered(page: Page): Promise<readonly string[]> {
  const [, list = ""] =
    /^self\.ecotBuild = (.*);$/m.exec(readFileSync(join(pane, "service-worker.js"), "utf8")) ?? [];
  const { files } = JSON.parse(list) as { files: readonly string[] };
  expect(files.length).toBeGreaterThan(5);
  return page.evaluate(async (names) => {
    const found = await Promise.all(names.map(async (name) => (await caches.match(name))?.ok === true));
    return names.filter((_, index) => found[index] !== true);
  }, files);
}

function replaceIn(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}.`);
  writeFileSync(file, changed);
}
