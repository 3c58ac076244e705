import { existsSync } from "node:fs";

/** Where a Chromium may stand on this machine, besides the path that `CHROMIUM_PATH` names. */
const usualPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser for the tests; nothing where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: named } = process.env;
  return [...(named === undefined || named === "" ? [] : [named]), ...usualPaths].find((path) =>
    existsSync(path),
  );
}
