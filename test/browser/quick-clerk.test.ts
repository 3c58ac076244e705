import type { Browser } from "playwright-core";
import { screenTitles, type ScreenKey } from "../../src/wording/page/common";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import type { Clerk } from "./clerk";
import { inBrowser, inExcel, type Opened } from "./surroundings";
import { streetInNovember, renamedTown } from "./workbooks";

/** A clerk who does not wait: what she does while the page reads or writes is hers, and nothing late takes its place. */

let browser: Browser;
let server: PaneServer;
let november: Uint8Array;

beforeAll(async () => {
  [browser, server, november] = await Promise.all([openBrowser(), servePane(), streetInNovember()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function open(bytes: Uint8Array): Promise<Opened> {
  const opened = await inBrowser(browser, server.address);
  await opened.clerk.opens({ name: "cantine.xlsx", bytes });
  await opened.clerk.sees("À faire maintenant");
  return opened;
}

/** What is put into a field. */
type Typed = readonly [field: string, value: string];

/** Clicks, and goes on before what the click began can end: all in one turn of the page. */
async function clicksAndGoesOn(clerk: Clerk, button: string, goesOn: Typed | string): Promise<void> {
  await clerk.at.locator(`${button}:enabled`).first().waitFor();
  await clerk.at.evaluate(
    async ([clicked, next]) => {
      const element = (selector: string) => document.querySelector<HTMLElement>(selector);
      element(clicked)?.click();
      // As long as the page takes to draw the click, and no longer.
      for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
      if (typeof next === "string") element(next)?.click();
      else {
        const field = element(next[0]) as HTMLInputElement;
        field.value = next[1];
        const kind = field instanceof HTMLSelectElement ? "change" : "input";
        field.dispatchEvent(new Event(kind, { bubbles: true }));
      }
    },
    [button, goesOn] as const,
  );
  await clerk.isDone();
}

const valueOf = (clerk: Clerk, field: string) => clerk.at.locator(field).inputValue();

describe("what is looked at while the form says something else by then", () => {
  const calendar = `description;start_date;end_date;zones\nHiver;2027-02-20;2027-03-08;B`;
  const screens: readonly (readonly [ScreenKey, string, Typed, string])[] = [
    ["facturer", "#draft", ["#period", "2027-01"], "#draft-title, .message:not(.bug)"],
    ["prelevements", "#look-at-batch", ["#collected-on", "2026-12-15"], "#batch-title"],
    ["relances", "#look-at-reminders", ["#remind-on", "2026-12-15"], "#reminders-title, .message"],
    ["impayes", "#look-at-overdue", ["#overdue-on", "2026-12-15"], "#overdue-title, .message"],
    ["bilan", "#show-statement", ["#statement-on", "2026-12-15"], "#statement-title"],
    ["calendrier", "#preview", ["#calendar-text", `${calendar}!`], ".closures, .message"],
  ];

  it.each(screens)("is not shown under it: %s", async (screen, button, typed, shown) => {
    const { clerk, alarms, close } = await open(november);
    await clerk.goesTo(screen);
    if (screen === "calendrier") {
      await clerk.at.getByLabel("Un texte collé").check();
      await clerk.at.locator("#calendar-text").fill(calendar);
    }
    await clicksAndGoesOn(clerk, button, typed);
    expect(await valueOf(clerk, typed[0])).toBe(typed[1]);
    const seen = clerk.at.locator(".screen:not([hidden])").locator(shown);
    expect(await seen.allInnerTexts()).toEqual([]);
    expect(alarms).toEqual([]);
    await close();
  });
});

describe("what is typed while the page is at work", () => {
  it("stays in Réglages, whether rules are saved or taken over", async () => {
    const { clerk, close } = await open(november);
    await clerk.goesTo("reglages");
    await clerk.at.locator("#setting-paymentDelayDays").fill("31");
    await clicksAndGoesOn(clerk, "#save-rules", ["#setting-manager", "Mme Petit"]);
    await clerk.sees("1 réglage");
    expect(await valueOf(clerk, "#setting-paymentDelayDays")).toBe("31");
    expect(await valueOf(clerk, "#setting-manager")).toBe("Mme Petit");
    expect(await clerk.at.locator("#save-rules").innerText()).toMatch(/1/);
    await clicksAndGoesOn(clerk, "#preset-descartes", ["#setting-city", "Ailleurs"]);
    await clerk.sees(/différences proposées/);
    expect(await valueOf(clerk, "#setting-city")).toBe("Ailleurs");
    await close();
  });

  it("stays the date of the next debits, when the last ones are noted as sent", async () => {
    const { clerk, close } = await open(november);
    await clerk.looksAtDebits();
    await clerk.preparesDebits();
    await clerk.asksToSend();
    await clicksAndGoesOn(clerk, "#dialog-action", ["#collected-on", "2026-12-15"]);
    await clerk.sees(/notés? comme envoyés?/);
    expect(await valueOf(clerk, "#collected-on")).toBe("2026-12-15");
    await close();
  });

  it("stays the day of issue, when the periods are read after it", async () => {
    const { clerk, close } = await inExcel(browser, november, { isUntried: true });
    await clerk.at.evaluate(() => {
      const seen = new MutationObserver(() => {
        const day = document.querySelector<HTMLInputElement>("#issued-on");
        if (day === null) return;
        seen.disconnect();
        day.value = "2026-11-05";
        day.dispatchEvent(new Event("input", { bubbles: true }));
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await clerk.goesTo("facturer");
    await clerk.at.locator("#period option").nth(1).waitFor({ state: "attached" });
    await clerk.isDone();
    expect(await valueOf(clerk, "#issued-on")).toBe("2026-11-05");
    await close();
  });
});

describe("another screen, gone to while this one is at work", () => {
  it("is not held by a question that nobody sees; it is asked when its screen is seen again", async () => {
    const { clerk, close } = await open(november);
    await clerk.looksAtDebits();
    await clerk.preparesDebits();
    await clicksAndGoesOn(clerk, "[aria-label^='Marquer envoyé…']", "#to-bilan");
    await clerk.seesTitle(screenTitles.bilan);
    expect(await clerk.at.locator("dialog").count()).toBe(0);
    await clerk.goesTo("prelevements");
    await clerk.at.locator("#sent-on").waitFor();
    await close();
  });

  it("is there when an answer has everything begin afresh", async () => {
    const opened = await inBrowser(browser, server.address);
    const { clerk, close } = opened;
    await clerk.opens({ name: "cantine.xlsx", bytes: await renamedTown({ QF: "Revenu fiscal" }, {}) });
    await clerk.goesTo("anomalies");
    await clerk.at.locator("#check").click();
    await clerk.isDone();
    await clicksAndGoesOn(clerk, ".answers button", "#to-facturer");
    await clerk.sees(/s’appelle maintenant/);
    await clerk.seesTitle(screenTitles.facturer);
    expect(await clerk.at.locator(".screen:not([hidden])").count()).toBe(1);
    await close();
  });

  it("reads for itself where the first one, the trial, read nothing", async () => {
    const { clerk, close } = await inExcel(browser, november, { isUntried: true });
    await clerk.goesTo("prelevements");
    await clerk.sees("Aucun prélèvement dans ce classeur");
    await clerk.goesTo("calendrier");
    expect(await valueOf(clerk, "#academie")).toBe("Reims");
    await close();
  });

  it("asks Facturer about a period, though another one was being typed there", async () => {
    const { clerk, close } = await open(november);
    await clerk.goesTo("facturer");
    await clerk.at.locator("#period").selectOption("");
    await clerk.at.locator("#other-period").fill("2027-0");
    await clerk.goesTo("accueil");
    await clerk.at
      .locator(".screen:visible")
      .getByRole("button", { name: "Janvier 2027", exact: true })
      .click();
    await clerk.seesTitle(screenTitles.facturer);
    expect(await valueOf(clerk, "#period")).toBe("2027-01");
    expect(await clerk.at.locator("#other-period").count()).toBe(0);
    await close();
  });
});

describe("a workbook that is let go over the page while it writes in the open one", () => {
  it("waits, and takes its place once the clerk agrees to lose what was just written", async () => {
    const { clerk, close } = await open(november);
    await clerk.goesTo("nouveau");
    await clerk.at.locator("#open").waitFor();
    await clerk.goesTo("bilan");
    await clerk.at.locator("#show-statement").click();
    await clerk.at.locator("#write-statement").waitFor();
    await clerk.at.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      document.querySelector<HTMLElement>("#write-statement")?.click();
      document.querySelector<HTMLElement>("#to-nouveau")?.click();
      for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], "autre.xlsx"));
      document.querySelector(".drop")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    }, Buffer.from(november).toString("base64"));
    await clerk.sees("Le classeur ouvert n’est pas enregistré");
    await clerk.clicks("Annuler");
    expect(await clerk.at.locator(".file .name").innerText()).toBe("cantine.xlsx");
    await close();
  });
});
