import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize } from "node:path";
import type { BrowserContext, Route } from "playwright-core";

/** The colours of the Office around the add-in. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme?: boolean;
}

interface Guarded {
  readonly addinUrl: string;
  readonly addinFolder?: string;
  readonly theme?: OfficeTheme;
}

const libraryFolder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Answers for Microsoft's servers and the add-in's own from disk, and lets nothing else out. */
export async function guardNetwork(
  context: BrowserContext,
  guarded: Guarded,
  foreign: string[],
): Promise<void> {
  const own = new URL(guarded.addinUrl).origin;
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const library = officeFile(url);
    if (library !== undefined) return giveOfficeFile(route, library, guarded.theme);
    if (url.origin === own && guarded.addinFolder !== undefined)
      return giveFile(route, guarded.addinFolder, url);
    if (url.origin === own || url.protocol === "data:" || url.protocol === "blob:") return route.continue();
    foreign.push(url.href);
    return route.abort();
  });
}

function officeFile({ hostname, pathname }: URL): string | undefined {
  if (hostname !== "appsforoffice.microsoft.com") return undefined;
  const path = /^\/lib\/[^/]+\/hosted\/(.+)$/.exec(pathname.toLowerCase())?.[1];
  return path === undefined ? undefined : join(libraryFolder, normalize(path));
}

/**
 * Shown by a host that office.js does not know, it asks the user through this page of Microsoft's, in a hidden frame, whether
 * to trust that host (excel-web-16.00.debug.js, `loadAgaveErrorUX`; OfficeDev/office-js issue 3310). This user does.
 */
const trustPage = `<!doctype html><script>
addEventListener("message", (event) => event.source.postMessage('{"hostUserTrusted":true}', event.origin));
</script>`;

async function giveOfficeFile(route: Route, path: string, theme: OfficeTheme | undefined): Promise<void> {
  if (path.endsWith("agaveerrorux/index.html"))
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: trustPage });
  if (!path.startsWith(libraryFolder) || !existsSync(path)) return route.fulfill({ status: 404 });
  const text = await readFile(path, "utf8");
  const dressed = theme !== undefined && /excel-web-16\.00(?:\.debug)?\.js$/.test(path);
  return route.fulfill({
    contentType: "text/javascript; charset=utf-8",
    body: dressed ? text + themed(theme) : text,
  });
}

/**
 * The library has a place for the theme in what it is told at the start, and on the web leaves it empty: here it is
 * filled, as other versions of Office do.
 */
function themed(theme: OfficeTheme): string {
  return `;(function (theme) {
    var Plain = OSF.OfficeAppContext;
    OSF.OfficeAppContext = function () { Plain.apply(this, arguments); this._officeTheme = theme; };
    OSF.OfficeAppContext.prototype = Plain.prototype;
  })(${JSON.stringify(theme)});`;
}

async function giveFile(route: Route, folder: string, { pathname }: URL): Promise<void> {
  const path = join(folder, normalize(decodeURIComponent(pathname)));
  if (!path.startsWith(folder) || !existsSync(path)) return route.fulfill({ status: 404 });
  const contentType = contentTypes[extname(path)] ?? "application/octet-stream";
  return route.fulfill({ contentType, body: await readFile(path) });
}
