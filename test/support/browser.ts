import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where systems keep a Chromium, beside the channels that playwright knows. */
const SYSTEM_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * A browser for a test: the one `CHROMIUM_PATH` names, else one of the system, else the one that is installed with the
 * development packages (Linux on x64).
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env["CHROMIUM_PATH"];
  const executablePath = [...(named === undefined ? [] : [named]), ...SYSTEM_PATHS].find(existsSync);
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await chromium.launch({ channel });
    } catch {
      // Not installed here: the next one may be.
    }
  }
  return openInstalledBrowser();
}

async function openInstalledBrowser(): Promise<Browser> {
  // Asked for before the package is loaded: it then brings the libraries that a bare system lacks.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  // Not with the arguments it proposes: they put everything in one process, which never ends after a second page.
  return chromium.launch({ executablePath: await packed.executablePath(), args: ["--no-sandbox"] });
}
