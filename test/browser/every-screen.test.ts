import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import type { Clerk } from "./clerk";
import { critic, cutOff, inaccessible, outOfReach } from "./every-screen";
import { inBrowser, inExcel } from "./surroundings";
import { tourInBrowser, tourInExcel } from "./tour";
import { crowdedStreet, crowdedTown } from "./workbooks";

/** Every screen in every state, as the clerks of all desks see them: narrow and wide, light and dark, without a mouse. */

let browser: Browser;
let server: PaneServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("every screen", () => {
  it("in a browser: accessible, whole and within reach of the keyboard", async () => {
    const { clerk, alarms, close } = await inBrowser(browser, server.address, { width: 320 });
    const { look, complaints, seen } = critic(clerk);
    await tourInBrowser(clerk, { name: "cantine.xlsx", bytes: await crowdedStreet() }, look);
    expect(complaints).toEqual([]);
    expect(seen.length).toBeGreaterThan(20);
    expect(alarms).toEqual([]);
    await close();
  });

  it("with a list too long to be shown at once: accessible, whole and within reach of the keyboard", async () => {
    const { clerk, close } = await inBrowser(browser, server.address, { width: 320 });
    const { look, complaints } = critic(clerk);
    await clerk.opens({ name: "cantine.xlsx", bytes: await crowdedTown() });
    await clerk.drafts("2026-11");
    expect(await clerk.button(/de plus|suivant/).count()).toBeGreaterThan(0);
    await look("facturer: draft of a whole town");
    expect(complaints).toEqual([]);
    await close();
  });

  it("in Excel: accessible, whole and within reach of the keyboard", async () => {
    const { clerk, alarms, close } = await inExcel(browser, await crowdedStreet(), { width: 320 });
    const { look, complaints, seen } = critic(clerk);
    await tourInExcel(clerk, look);
    expect(complaints).toEqual([]);
    expect(seen.length).toBeGreaterThan(18);
    expect(alarms).toEqual([]);
    await close();
  });
});

describe("the checks of a screen", () => {
  const faults: readonly (readonly [string, (clerk: Clerk) => Promise<readonly string[]>, string, RegExp])[] =
    [
      [
        "a picture without a text",
        ({ at }) => inaccessible(at),
        '<img src="assets/icon.svg">',
        /axe image-alt/,
      ],
      [
        "a text as pale as its background",
        ({ at }) => inaccessible(at),
        '<p class="planted-pale">Trop pâle</p>',
        /axe color-contrast/,
      ],
      ["a page too wide", ({ at }) => cutOff(at), '<p class="planted-wide">Trop large</p>', /scrolls to/],
      ["a text that is cut", ({ at }) => cutOff(at), '<p class="planted-cut">Un texte coupé</p>', /is cut/],
      [
        "a choice that does not fit",
        ({ at }) => cutOff(at),
        '<select class="planted-narrow"><option>Décembre deux mille vingt-six</option></select>',
        /hides the end/,
      ],
      [
        "a button that Tab passes by",
        outOfReach,
        '<button inert id="lost">Perdu</button>',
        /never reaches button#lost/,
      ],
      [
        "a focus that is not seen",
        outOfReach,
        '<button class="planted-unseen">Ici</button>',
        /focus is not seen/,
      ],
      [
        "a control under something else",
        outOfReach,
        '<button id="under">Dessous</button><div class="planted-cover"></div>',
        /covers the focus on button#under/,
      ],
    ];

  it.each(faults)("see %s", async (_, check, planted, complaint) => {
    const { clerk, page, close } = await inBrowser(browser, server.address);
    expect(await check(clerk)).toEqual([]);
    await page.evaluate((html) => {
      const style = new CSSStyleSheet();
      style.replaceSync(`
        .planted-pale { color: #eeeeee; }
        .planted-wide { width: 900px; }
        .planted-cut { width: 20px; overflow: hidden; white-space: nowrap; }
        .planted-narrow { width: 60px; }
        .planted-unseen { outline: none !important; }
        .planted-cover { position: relative; margin-top: -40px; height: 60px; background: gray; }`);
      document.adoptedStyleSheets = [style];
      document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
    }, planted);
    expect((await check(clerk)).join("\n")).toMatch(complaint);
    await close();
  });
});
