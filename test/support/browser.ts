import { chromium, type Browser } from "playwright-core";
import { findChromium, noBrowser } from "./chromium";

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

/** A browser for a test file, in French: the one that was provided before the tests. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(noBrowser);
  // On Linux the browser's own words (of a field for dates or files) follow this variable.
  return chromium.launch({ executablePath, args: switches, env: { ...process.env, LANGUAGE: "fr" } });
}
