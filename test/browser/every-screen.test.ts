import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import type { Clerk } from "./clerk";
import { critic, cutOff, inaccessible, outOfReach } from "./every-screen";
import { inBrowser, inExcel, type Opened } from "./surroundings";
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
  let opened: Opened;

  beforeAll(async () => {
    opened = await inBrowser(browser, server.address);
  });

  afterAll(() => opened.close());

  type Check = (clerk: Clerk) => Promise<readonly string[]>;
  const axe: Check = ({ at }) => inaccessible(at);
  const cuts: Check = ({ at }) => cutOff(at);
  const whole: Check = async (clerk) => {
    const { look, complaints } = critic(clerk);
    await look("ouvrir");
    return complaints;
  };

  const faults: readonly (readonly [string, Check, string, RegExp])[] = [
    ["a picture without a text", axe, '<img src="assets/icon.svg">', /axe image-alt/],
    ["a text as pale as its background", axe, '<p class="planted-pale">Trop pâle</p>', /axe color-contrast/],
    ["a name that two elements bear", axe, '<p id="twin"></p><p id="twin"></p>', /two elements are #twin/],
    ["a page too wide", cuts, '<p class="planted-wide">Trop large</p>', /scrolls to/],
    ["a text that is cut", cuts, '<p class="planted-cut">Un texte coupé</p>', /is cut/],
    [
      "a choice that does not fit",
      cuts,
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
    [
      "a button that keeps the keyboard",
      outOfReach,
      '<button id="trap">Piège</button><button id="beyond">Après</button>',
      /never reaches button#beyond/,
    ],
    ["a field without a name", whole, "<input>", /320 px: axe label/],
    [
      "a text that is pale in the dark alone",
      whole,
      '<p class="planted-dusk">Trop sombre</p>',
      /^ouvrir, 320 px: dark, axe color-contrast.*$/,
    ],
    [
      "a text that is pale in a wide window alone",
      whole,
      '<p class="planted-far">Trop pâle</p>',
      /^ouvrir, 900 px: light, axe color-contrast.*$/,
    ],
    [
      "a picture without a text in a wide window alone",
      whole,
      '<img class="planted-beside" src="assets/icon.svg">',
      /^ouvrir, 900 px: axe image-alt.*$/,
    ],
  ];

  it.each(faults)("see %s", async (_, check, planted, complaint) => {
    const { clerk, page } = opened;
    expect(await check(clerk)).toEqual([]);
    await page.evaluate((html) => {
      const style = new CSSStyleSheet();
      style.replaceSync(`
        .planted-pale { color: #eeeeee; }
        .planted-wide { width: 900px; }
        .planted-cut { width: 20px; overflow: hidden; white-space: nowrap; }
        .planted-narrow { width: 60px; }
        .planted-unseen { outline: none !important; }
        .planted-cover { position: relative; margin-top: -40px; height: 60px; background: gray; }
        [data-theme="dark"] .planted-dusk { color: #222222; }
        [data-theme="light"] .planted-far { @media (width >= 900px) { color: #eeeeee; } }
        .planted-beside { @media (width < 900px) { display: none; } }`);
      document.adoptedStyleSheets = [style];
      const place = document.createElement("div");
      place.id = "planted";
      place.innerHTML = html;
      place.querySelector("#trap")?.addEventListener("keydown", (event) => event.preventDefault());
      document.querySelector("main")?.append(place);
    }, planted);
    expect((await check(clerk)).join("\n")).toMatch(complaint);
    await page.evaluate(() => document.querySelector("#planted")?.remove());
  });
});
