import { spawnSync, type StdioOptions } from "node:child_process";
import { existsSync } from "node:fs";

/** Where a Chromium, a Chrome or an Edge stands on Linux, on a Mac and on Windows. */
const usualPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** What to say where there is no browser and none can be had. */
export const noBrowser =
  "No browser for the tests: install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH (on Debian: sudo apt-get install chromium).";

/** What the search may look at, told apart so that a test can make a machine up. */
export interface Machine {
  readonly named: string | undefined;
  readonly has: (path: string) => boolean;
}

const thisMachine = (): Machine => ({ named: process.env["CHROMIUM_PATH"], has: existsSync });

/** The browser that stands on this machine: the one that `CHROMIUM_PATH` names, else one at a usual place. */
export function findChromium(machine: Machine = thisMachine()): string | undefined {
  return findNamed(machine) ?? usualPaths.find(machine.has);
}

function findNamed({ named, has }: Machine): string | undefined {
  if (named === undefined || named === "") return undefined;
  // A wrong name is a mistake to tell, not a wish for another browser.
  if (!has(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  return named;
}

/** May fail and answer `undefined`. */
type Way = () => Promise<string | undefined>;

const installed: Way = () => Promise.resolve(findChromium());

/**
 * The best way first. The browser without windows that came with the packages is the same for everybody, and opens a page
 * for a quarter of the CPU time. It speaks English alone: pictures of the page are taken with one that has its words.
 */
const waysToGet: readonly Way[] =
  process.env["UPDATE_SCREENSHOTS"] === "1"
    ? [installed, installOnDebian, unpackFromPackage]
    : [unpackFromPackage, installed, installOnDebian];

/** The browser that was named, or the first that can be had. */
export async function provideChromium(
  machine: Machine = thisMachine(),
  ways: readonly Way[] = waysToGet,
): Promise<string> {
  const named = findNamed(machine);
  if (named !== undefined) return named;
  for (const way of ways) {
    const got = await way();
    if (got !== undefined) return got;
  }
  throw new Error(noBrowser);
}

/** As root on Debian the system's own package is one command away. */
function installOnDebian(): Promise<string | undefined> {
  const mayInstall = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (mayInstall) {
    const stdio: StdioOptions = ["ignore", "ignore", "inherit"];
    const quietly = ["-qq", "-o", "DPkg::Lock::Timeout=600"];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const options = { stdio, env, timeout: 1_800_000 };
    spawnSync("apt-get", [...quietly, "update"], options);
    const wanted = ["--yes", "--no-install-recommends", "chromium", "chromium-l10n"];
    spawnSync("apt-get", [...quietly, "install", ...wanted], options);
  }
  return Promise.resolve(usualPaths.find((path) => existsSync(path)));
}

/** The browser that came with the development packages: it runs on Linux with an x64 processor, where libraries allow. */
export async function unpackFromPackage(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  // Asked for before the package is loaded: it then brings the libraries that a bare system lacks.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const path = await packed.executablePath();
  return spawnSync(path, ["--version"]).status === 0 ? path : undefined;
}
