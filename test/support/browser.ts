import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";
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

/** Under which name the browser that the test files share is given to them. */
const shared = "Écot: the browser of the tests";

/**
 * One browser for all the test files of a run, found or fetched: in this process, where they run as well. Where there is none it
 * says so, and the tests that need one fail with the same sentence.
 */
export async function shareBrowser(): Promise<{ readonly close: () => Promise<void> } | undefined> {
  try {
    const browser = await (await driver()).launch(launching(await provideChromium()));
    setEnvironmentData(shared, browser);
    keepStacksAsTheyAre();
    return browser;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/**
 * At each step the driver asks for its own stack, of which jest makes another one, frame by frame: where each line stood before
 * it was translated. Here it stood on the same line.
 */
function keepStacksAsTheyAre(): void {
  Object.defineProperty(Error, "prepareStackTrace", { get: () => undefined, set: () => undefined });
}

/** A browser for a test file, in French: the one that all files share, else one of its own. */
export async function openBrowser(): Promise<Browser> {
  const given = getEnvironmentData(shared) as unknown as Browser | undefined;
  if (given !== undefined) return lent(given);
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(noBrowser);
  return (await driver()).launch(launching(executablePath));
}

/** Closed, it loses its visitors, and stays for the next file. */
function lent(browser: Browser): Browser {
  const close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return Object.create(browser, { close: { value: close } }) as Browser;
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
