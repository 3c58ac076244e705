import type { Browser, Page } from "playwright-core";
import { createXlsx } from "../../src/adapters/xlsx";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { Clerk } from "../browser/clerk";
import { newVisitor, openBrowser } from "../support/browser";
import { servePane } from "../support/pane-server";
import { syntheticTown } from "./synthetic-town";

/**
 * How long does the page's own thread do one thing without listening to the clerk? Chromium tells every task longer than
 * 50 ms (Long Tasks API); the longest of each act of a month is told, and how long they were together.
 */
export async function printLongTasks(sizes: readonly number[]): Promise<void> {
  const browser = await openBrowser();
  const server = await servePane();
  try {
    console.log("\nTasks of the page's thread longer than 50 ms, in a browser, in milliseconds\n");
    console.log(
      "| children | act | longest | together | how many | the act took |\n|---:|---|---:|---:|---:|---:|",
    );
    for (const children of sizes) {
      for (const { act, tasks, took } of await month(browser, server.address, children)) {
        const longest = Math.round(Math.max(0, ...tasks));
        const together = Math.round(tasks.reduce((sum, task) => sum + task, 0));
        console.log(
          `| ${String(children)} | ${act} | **${String(longest)}** | ${String(together)} | ${String(tasks.length)} | ${took.toFixed(0)} |`,
        );
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Act {
  readonly act: string;
  readonly tasks: readonly number[];
  readonly took: number;
}

async function month(browser: Browser, address: string, children: number): Promise<readonly Act[]> {
  const bytes = await createXlsx(newWorkbook(syntheticTown(children)), {
    createdOn: new Date(0),
    title: "bench",
  });
  const context = await newVisitor(browser, {
    locale: "fr-FR",
    serviceWorkers: "block",
    acceptDownloads: true,
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchTasks);
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "showOpenFilePicker");
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
    await page.goto(address);
    const clerk = new Clerk(page, page);
    await clerk.seesTitle("Ouvrir le classeur de la cantine");
    await tasksSince(page);
    const acts: Act[] = [];
    const during = async (act: string, work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      const took = performance.now() - start;
      acts.push({ act, tasks: await tasksSince(page), took });
    };
    await during("open, and say what is next", async () => {
      await clerk.opens({ name: "cantine.xlsx", bytes });
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
  }
}

/** The long tasks since the last time. Their entries come a little later than they end. */
async function tasksSince(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    return (window as unknown as { takeLongTasks: () => number[] }).takeLongTasks();
  });
}

/** Runs in the page. */
function watchTasks(): void {
  let seen: number[] = [];
  new PerformanceObserver((list) => {
    seen.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
  Object.assign(window, {
    takeLongTasks: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
  });
}
