import type { Browser } from "playwright-core";
import type { ScreenKey } from "../../src/wording/page/common";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import type { Clerk } from "./clerk";
import { cutOff, inaccessible } from "./every-screen";
import { inBrowser } from "./surroundings";
import { crowdedTown } from "./workbooks";

/** A wide window has room for two panes: the list, sorted by its headers, and what its chosen row says. */

let browser: Browser;
let server: PaneServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const namesIn = (clerk: Clerk) => clerk.at.locator(".row-name:visible").allInnerTexts();
const chosenIn = (clerk: Clerk) => clerk.at.locator(".row-name[aria-current=true]:visible").innerText();
const detailOf = (clerk: Clerk) => clerk.at.locator(".detail-pane:visible h3").innerText();
const header = (clerk: Clerk, name: string) => clerk.at.locator(".records:visible th", { hasText: name });

async function draftOfNovember(width: number) {
  const opened = await inBrowser(browser, server.address, { width, height: 850 });
  await opened.clerk.opens({ name: "cantine.xlsx", bytes: await crowdedTown() });
  await opened.clerk.drafts("2026-11");
  return opened;
}

describe("a wide window", () => {
  it("sorts a list by its headers, and back, and says in words which way", async () => {
    const { clerk, close } = await draftOfNovember(1280);
    const byName = await namesIn(clerk);
    const amounts = async () =>
      (await clerk.at.locator(".records:visible tbody td:last-child").allInnerTexts()).map((text) =>
        Number(text.replace(/[^\d,-]/g, "").replace(",", ".")),
      );
    await clerk.at.locator(".list-pane .button:visible").click();
    const total = header(clerk, "Total");
    await total.locator("button").click();
    expect(await total.getAttribute("aria-sort")).toBe("descending");
    const falling = await amounts();
    expect(falling).toEqual([...falling].sort((left, right) => right - left));
    expect(new Set(falling).size).toBeGreaterThan(5);
    await total.locator("button").click();
    expect(await total.getAttribute("aria-sort")).toBe("ascending");
    expect(await amounts()).toEqual([...falling].reverse());
    await header(clerk, "Enfant").locator("button").click();
    expect((await namesIn(clerk)).slice(0, byName.length)).toEqual(byName);
    expect(await total.getAttribute("aria-sort")).toBeNull();
    await close();
  });

  it("says beside the list what the chosen row says, by mouse and by keyboard", async () => {
    const { clerk, page, close } = await draftOfNovember(1280);
    const names = await namesIn(clerk);
    expect(await chosenIn(clerk)).toBe(names[0]);
    await clerk.at.locator(".row-name:visible").nth(3).click();
    expect(await detailOf(clerk)).toBe(names[3]);
    for (const [key, index] of [
      ["ArrowDown", 4],
      ["ArrowUp", 3],
      ["Home", 0],
      ["ArrowUp", 0],
      ["End", names.length - 1],
      ["ArrowDown", names.length - 1],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await chosenIn(clerk), await clerk.at.locator(":focus").innerText()]).toEqual([
        key,
        names[index],
        names[index],
      ]);
      expect(await detailOf(clerk)).toBe(names[index]);
    }
    await page.keyboard.press("Tab");
    if ((await clerk.at.locator(".list-pane > .button:focus").count()) > 0) await page.keyboard.press("Tab");
    expect(await clerk.at.locator(".detail-pane:focus").count()).toBe(1);
    await close();
  });

  it("folds into one list when it becomes narrow, and keeps what was typed", async () => {
    const { clerk, page, close } = await draftOfNovember(900);
    await clerk.at.locator("#search").fill("morin");
    expect(await clerk.at.locator(".row-name:visible").count()).toBe(2);
    await page.setViewportSize({ width: 899, height: 850 });
    await clerk.at.locator(".invoice:visible").first().waitFor();
    expect(await clerk.at.locator(".invoice:visible").count()).toBe(2);
    expect(await clerk.at.locator("#search").inputValue()).toBe("morin");
    await close();
  });

  it("shows lists whose rows say nothing more", async () => {
    const { clerk, close } = await draftOfNovember(1280);
    await clerk.issues();
    const rowsAfter = async (screen: ScreenKey, submit: string, fields: Readonly<Record<string, string>>) => {
      await clerk.goesTo(screen);
      for (const [field, value] of Object.entries(fields)) await clerk.at.locator(field).fill(value);
      await clerk.at.locator(submit).click();
      await clerk.isDone();
      return (await clerk.at.locator(".records:visible tbody tr:visible").count()) > 0;
    };
    const account = { "#account-family": "F016", "#account-on": "2026-12-31" };
    expect({
      account: await rowsAfter("compte", "#show-account", account),
      late: await rowsAfter("bilan", "#show-statement", { "#statement-on": "2027-01-20" }),
      receipts: await rowsAfter("recus", "#show-receipts", { "#receipts-on": "2026-11-05" }),
    }).toEqual({ account: true, late: true, receipts: true });
    await close();
  });

  it.each([900, 1280, 1920])(
    "of %i px is whole and accessible, and bears the product's name",
    async (width) => {
      const { clerk, close } = await draftOfNovember(width);
      const complaints: string[] = [];
      const look = async (sight: string) => {
        expect(await clerk.at.locator(".brand").innerText()).toBe("Écot");
        expect(await clerk.button(/^Enregistrer$/).count()).toBe(1);
        const found = [...(await cutOff(clerk.at)), ...(await inaccessible(clerk.at))];
        complaints.push(...found.map((complaint) => `${sight}: ${complaint}`));
      };
      await look("draft");
      await clerk.issues();
      await clerk.goesTo("impayes");
      await clerk.at.locator("#overdue-on").fill("2027-01-20");
      await clerk.at.locator("#look-at-overdue").click();
      await clerk.isDone();
      expect((await namesIn(clerk)).length).toBeGreaterThan(2);
      await look("overdue");
      await clerk.goesTo("reglages");
      await look("settings");
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
