import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import type { Clerk } from "./clerk";
import { colourRules, cutOff, inaccessible, layoutRules, outOfReach, shownBy } from "./every-screen";
import { inBrowser, inExcel } from "./surroundings";
import { tourInBrowser, tourInExcel } from "./tour";
import { crowdedStreet, crowdedTown } from "./workbooks";

/** Every screen in every state, as the clerks of all desks see them: narrow and wide, light and dark, without a mouse. */

const widths = [320, 360, 1000];

let browser: Browser;
let server: PaneServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What all rules of axe have judged: in another width, where the same is shown, those that measure judge again. */
const judged = new Set<string>();

/** Looks at what is on the screen in all sizes and colours, and walks through it with Tab. */
function critic(clerk: Clerk) {
  const complaints: string[] = [];
  const seen: string[] = [];
  const look = async (sight: string) => {
    seen.push(sight);
    for (const width of widths) {
      await clerk.page.setViewportSize({ width, height: 800 });
      const found = [...(await cutOff(clerk.at))];
      const judge = async (theme: string, rules?: readonly string[]) =>
        found.push(...(await inaccessible(clerk.at, rules)).map((complaint) => `${theme}, ${complaint}`));
      await wears(clerk, "light");
      const shown = await shownBy(clerk.at);
      await judge("light", judged.has(shown) ? layoutRules : undefined);
      judged.add(shown);
      await wears(clerk, "dark");
      await judge("dark", colourRules);
      complaints.push(...found.map((complaint) => `${sight}, ${width} px: ${complaint}`));
    }
    await clerk.page.setViewportSize({ width: 320, height: 600 });
    complaints.push(...(await outOfReach(clerk)).map((complaint) => `${sight}: ${complaint}`));
  };
  return { look, complaints, seen };
}

async function wears({ at }: Clerk, theme: string): Promise<void> {
  await at.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
}

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
