import type { Browser, BrowserContext, BrowserContextOptions, BrowserType } from "playwright-core";
import { findChromium, noBrowser, provideChromium } from "./chromium";
import { patience } from "./patience";

/**
 * A quiet browser that asks the outside world nothing, also where it runs as root in a container. The package's own
 * arguments are left aside: they put everything in one process, which never ends after a second page.
 */
const switches: string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--lang=fr-FR",
];

const launching = (executablePath: string) => ({
  executablePath,
  args: switches,
  // On Linux the browser's own words (of a field for dates or files) follow this variable.
  env: { ...process.env, LANGUAGE: "fr" },
  timeout: patience,
});

/** What drives the browser is large: it is loaded when there is something to drive. */
async function driver(): Promise<BrowserType> {
  const { chromium } = await import("playwright-core");
  return chromium;
}

/** Where the browser that the test files share is told to them. */
const served = "ECOT_BROWSER_OF_TESTS";

/**
 * One browser for all the test files of a run, found or fetched. Where there is none it says so, and the tests that
 * need one fail with the same sentence.
 */
export async function serveBrowser(): Promise<{ readonly close: () => Promise<void> } | undefined> {
  try {
    const server = await (await driver()).launchServer(launching(await provideChromium()));
    process.env[served] = server.wsEndpoint();
    return server;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/** A browser for a test file, in French: a connection to the one that all files share, else one of its own. */
export async function openBrowser(): Promise<Browser> {
  const address = process.env[served];
  const chromium = await driver();
  if (address !== undefined) return chromium.connect(address, { timeout: patience });
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(noBrowser);
  return chromium.launch(launching(executablePath));
}

/** A visitor of his own, who waits as long as it takes. */
export async function newVisitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  return context;
}
