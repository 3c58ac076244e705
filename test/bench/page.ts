import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { createXlsx } from "../../src/adapters/xlsx";
import { exampleTown } from "../../src/examples";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { workbookFromXlsx } from "../host/from-xlsx";
import { openInExcel } from "../host/web/open-in-excel";
import { openBrowser } from "../support/browser";
import { servePane } from "../support/pane-server";
import { median } from "./median";

/** Excel takes add-ins from https addresses only; the emulated one answers for this one from the disk. */
const addinUrl = "https://localhost:3000/taskpane.html";
const runs = Number(process.env["BENCH_RUNS"] ?? 5);

/** How much the page weighs, and how soon it is of use. The table that `npm run bench` prints. */
export async function printPage(pane: string): Promise<void> {
  const names = firstFiles(readFileSync(join(pane, "taskpane.html"), "utf8"));
  console.log("\nThe page in Excel: what loads before anything is asked for (without office.js)\n");
  console.log("| file | bytes | compressed |\n|---|---:|---:|");
  let compressed = 0;
  for (const name of names) {
    const bytes = readFileSync(join(pane, name));
    compressed += gzipSync(bytes).length;
    console.log(`| ${name} | ${kilobytes(bytes.length)} | ${kilobytes(gzipSync(bytes).length)} |`);
  }
  console.log(`| together | | **${kilobytes(compressed)}** |`);

  const browser = await openBrowser();
  try {
    const inBrowser = await repeated(() => firstPaintInBrowser(browser));
    const inExcel = await repeated(() => firstPaintInExcel(browser, pane));
    console.log("\nFrom the opening of the page to the first useful picture\n");
    console.log("| where | first paint | useful |\n|---|---:|---:|");
    console.log(
      `| browser: a workbook can be dropped | ${seconds(inBrowser.paint)} | **${seconds(inBrowser.useful)}** |`,
    );
    console.log(
      `| emulated Excel, example of Chaumont: what to do next is shown | ${seconds(inExcel.paint)} | **${seconds(inExcel.useful)}** |`,
    );
  } finally {
    await browser.close();
  }
}

/** Scripts and styles that the page itself names. */
function firstFiles(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, name = ""]) => name);
}

interface Paint {
  /** In milliseconds since the page began to load. */
  readonly paint: number;
  readonly useful: number;
}

async function repeated(measure: () => Promise<Paint>): Promise<Paint> {
  await measure();
  const paints: Paint[] = [];
  for (let run = 0; run < runs; run += 1) paints.push(await measure());
  return {
    paint: median(paints.map(({ paint }) => paint)),
    useful: median(paints.map(({ useful }) => useful)),
  };
}

async function firstPaintInBrowser(browser: Browser): Promise<Paint> {
  const server = await servePane();
  const context = await browser.newContext({ locale: "fr-FR" });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFor, "#open");
    await page.goto(server.address);
    await page.waitForFunction(isUseful);
    return await page.evaluate(readPaint);
  } finally {
    await context.close();
    await server.stop();
  }
}

async function firstPaintInExcel(browser: Browser, pane: string): Promise<Paint> {
  const sheets = newWorkbook(exampleTown("chaumont"));
  const bytes = await createXlsx(sheets, { createdOn: new Date(0), title: "bench" });
  const workbook = await workbookFromXlsx(bytes);
  const context = await browser.newContext({ locale: "fr-FR" });
  try {
    await context.addInitScript(watchFor, ".steps");
    const { frame } = await openInExcel({ context, addinUrl, addinFolder: pane, workbook });
    await frame.waitForFunction(isUseful);
    return await frame.evaluate(readPaint);
  } finally {
    await context.close();
  }
}

// What follows runs in the page.

/** Notes when what matches `selector` is there to be painted. */
function watchFor(selector: string): void {
  const look = () => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look);
    else performance.mark("useful");
  };
  requestAnimationFrame(look);
}

function isUseful(): boolean {
  return performance.getEntriesByName("useful").length > 0;
}

function readPaint(): Paint {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  return { paint: at("first-contentful-paint"), useful: at("useful") };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
