import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { servePane, type PaneServer } from "../support/pane-server";
import { inBrowser, type Opened } from "./surroundings";
import { chaumontWorkbook } from "./workbooks";

/** In a browser, workbook files lie beside the page's own thread, and deeds are carried out there. */

let browser: Browser;
let server: PaneServer;
let file: { readonly name: string; readonly bytes: Uint8Array };

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
  file = { name: "cantine.xlsx", bytes: await chaumontWorkbook() };
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function withFile(before?: (context: BrowserContext) => Promise<void>): Promise<Opened> {
  const opened = await inBrowser(browser, server.address, before === undefined ? {} : { before });
  await opened.clerk.opens(file);
  await opened.clerk.sees("46 familles, 63 enfants");
  return opened;
}

it("a thread works for one workbook, and ends when another one takes its place", async () => {
  const { page, clerk, alarms, close } = await withFile();
  expect(page.workers()).toHaveLength(1);
  const [first] = page.workers();
  await clerk.goesTo("nouveau");
  await clerk.opens(file);
  await clerk.seesTitle("Accueil");
  await eventually(() => page.workers().length, 1);
  expect(page.workers()[0]).not.toBe(first);
  await clerk.goesTo("nouveau");
  await clerk.opens({ name: "note.xlsx", bytes: new TextEncoder().encode("rien") });
  await clerk.sees("« note.xlsx »");
  await eventually(() => page.workers().length, 1);
  expect(alarms).toEqual([]);
  await close();
});

it("the thread can ask nobody for anything", async () => {
  const { page, close } = await withFile();
  const ways = ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "importScripts"];
  const open = await page
    .workers()[0]
    ?.evaluate((names) => names.filter((name) => Reflect.get(self, name) !== undefined), ways);
  expect(open).toEqual([]);
  await close();
});

it("a browser that gives no such thread reads the workbook on the page's", async () => {
  const { page, clerk, alarms, close } = await withFile(async (context) => {
    await context.addInitScript(() => {
      // As Chromium does for a page opened from a folder.
      Object.defineProperty(window, "Worker", {
        value: function () {
          throw new DOMException("Script cannot be accessed from origin 'null'.", "SecurityError");
        },
      });
    });
  });
  expect(page.workers()).toEqual([]);
  await clerk.drafts("2026-11");
  expect(alarms).toEqual([]);
  await close();
});

/** Keeps hold of the threads of a page, to end them as a browser may. */
async function withThreads(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const threads: Worker[] = [];
    Object.assign(window, {
      Worker: class extends Worker {
        constructor(address: URL, options: WorkerOptions) {
          super(address, options);
          threads.push(this);
        }
      },
      endThread: (isTold: boolean) => {
        const last = threads.at(-1);
        last?.terminate();
        if (isTold) last?.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
      },
    });
  });
}

const endThread = (page: Page, isTold: boolean) =>
  page.evaluate(
    (told) => (window as unknown as { endThread: (isTold: boolean) => void }).endThread(told),
    isTold,
  );

it.each([
  ["with an error", true],
  ["without a word", false],
] as const)(
  "a workbook whose thread has ended %s is still there, with what was written and not yet saved",
  async (_, isTold) => {
    const { page, clerk, alarms, close } = await withFile(withThreads);
    await clerk.drafts("2026-11");
    await clerk.issues();
    await clerk.sees(/factures émises/);
    await endThread(page, isTold);
    await clerk.goesTo("anomalies");
    await clerk.at.locator("main").getByRole("button").first().click();
    await clerk.isDone();
    await clerk.sees("Le navigateur a interrompu le travail");
    await clerk.drafts("2026-12");
    await clerk.sees(/^Projet, /);
    expect(alarms).toEqual([]);
    await close();
  },
);

it("a browser whose thread never begins reads the workbook on the page's", async () => {
  const { page, clerk, alarms, close } = await withFile(async (context) => {
    await context.addInitScript(() => {
      const wait = window.setTimeout.bind(window);
      Object.assign(window, {
        Worker: class extends EventTarget {
          postMessage = () => undefined;
          terminate = () => undefined;
        },
        // Nobody waits in a test for what never comes.
        setTimeout: (ring: () => void, milliseconds = 0) =>
          wait(ring, milliseconds === 20_000 ? 0 : milliseconds),
      });
    });
  });
  expect(page.workers()).toEqual([]);
  await clerk.drafts("2026-11");
  expect(alarms).toEqual([]);
  await close();
});

it("a new workbook whose thread ends is refused in words, and made the next time", async () => {
  const { clerk, alarms, close } = await inBrowser(browser, server.address, {
    before: async (context) => {
      await context.addInitScript(() => {
        let isDying = true;
        Object.assign(window, {
          Worker: class extends Worker {
            override postMessage(message: unknown): void {
              if (!isDying) {
                super.postMessage(message);
                return;
              }
              isDying = false;
              this.terminate();
              this.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
            }
          },
        });
      });
    },
  });
  await clerk.at.locator("#new-chaumont").click();
  await clerk.sees("Le navigateur a interrompu le travail");
  await clerk.at.locator("#new-chaumont").click();
  await clerk.sees("46 familles, 63 enfants");
  expect(alarms).toEqual([]);
  await close();
});
