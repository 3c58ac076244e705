import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { createXlsx } from "../../src/adapters/xlsx";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { Clerk } from "../browser/clerk";
import { newVisitor, openBrowser } from "../support/browser";
import { servePane } from "../support/pane-server";
import { syntheticTown } from "./synthetic-town";

/** A clerk feels what lasts longer than this. */
const longMs = 50;

/**
 * How long does the page's own thread do one thing without listening to the clerk? Chromium's trace tells every task of
 * that thread, with the time on the clock and the time of CPU, which other work on the machine hardly lengthens.
 */
export async function printLongTasks(sizes: readonly number[]): Promise<void> {
  const browser = await openBrowser();
  const server = await servePane();
  try {
    console.log("\nTasks of the page's thread, in a browser, in milliseconds of the clock (and of CPU)\n");
    console.log(
      `| children | act | longest | longer than ${String(longMs)} ms | together | the act took |\n|---:|---|---:|---:|---:|---:|`,
    );
    for (const children of sizes) {
      for (const { act, tasks, took } of await month(browser, server.address, children)) {
        const longest = Math.max(0, ...tasks.map(({ clock }) => clock));
        const longestCpu = Math.max(0, ...tasks.map(({ cpu }) => cpu));
        const long = tasks.filter(({ clock }) => clock > longMs);
        const together = long.reduce((sum, { clock }) => sum + clock, 0);
        console.log(
          `| ${String(children)} | ${act} | **${longest.toFixed(0)}** (${longestCpu.toFixed(0)}) | ${String(long.length)} | ${together.toFixed(0)} | ${took.toFixed(0)} |`,
        );
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Task {
  readonly clock: number;
  readonly cpu: number;
}

interface Act {
  readonly act: string;
  readonly tasks: readonly Task[];
  readonly took: number;
}

async function month(browser: Browser, address: string, children: number): Promise<readonly Act[]> {
  const folder = mkdtempSync(join(tmpdir(), "ecot-bench-page-"));
  // From the disk, as a clerk's file: what a test hands over in a message is unpacked on the page's thread.
  const file = join(folder, "cantine.xlsx");
  const about = { createdOn: new Date(0), title: "bench" };
  writeFileSync(file, await createXlsx(newWorkbook(syntheticTown(children)), about));
  const context = await newVisitor(browser, {
    locale: "fr-FR",
    serviceWorkers: "block",
    acceptDownloads: true,
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "showOpenFilePicker");
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
    await page.goto(address);
    const clerk = new Clerk(page, page);
    await clerk.seesTitle("Ouvrir le classeur de la cantine");
    const acts: Act[] = [];
    const during = async (act: string, work: () => Promise<unknown>) => {
      await browser.startTracing(page, { categories });
      const start = performance.now();
      await work();
      const took = performance.now() - start;
      await painted(page);
      acts.push({ act, tasks: tasksIn(await browser.stopTracing()), took });
    };
    await during("open, and say what is next", async () => {
      await page.locator("#workbook-file").setInputFiles(file);
      await clerk.seesTitle("Accueil");
      await page.locator(".steps").waitFor();
      await clerk.isDone();
    });
    await during("draft", () => clerk.drafts("2026-09"));
    await during("issue, and look again", () => clerk.issues());
    await during("save", () => Promise.all([page.waitForEvent("download"), page.locator("#save").click()]));
    return acts;
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"];

/** What is needed of an event of a trace: microseconds, and the thread that it is of. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

function tasksIn(trace: Buffer): readonly Task[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;
  const ofPages = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  return traceEvents
    .filter((event) => event.name === "RunTask" && ofPages.has(threadOf(event)))
    .map(({ dur = 0, tdur = 0 }) => ({ clock: dur / 1000, cpu: tdur / 1000 }));
}

/** What was asked for is in sight. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}
