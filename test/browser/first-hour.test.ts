import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import { Counting } from "./counting";
import { inBrowser } from "./surroundings";
import { pastedList, quotientList, schoolList } from "./town-lists";

/** From nothing to the first draft, in the page alone: a blank workbook, the rules, a tariff, three lists, the calendar. */

let browser: Browser;
let server: PaneServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const calendarFile = join(__dirname, "../../assets/calendrier-scolaire-reims-2026-2027.csv");

it("a blank workbook and three lists come to a draft, by mouse, and few fields are typed", async () => {
  const { clerk, alarms, close } = await inBrowser(browser, server.address, { width: 1280 });
  const counting = new Counting(clerk);
  await counting.click("#new-empty");
  await clerk.seesTitle("Accueil");

  await counting.click("#setup-settings");
  await counting.click("#preset-chaumont");
  await counting.click("summary:has-text('Année')");
  await counting.fill("#setting-academy", "Reims");
  await counting.fill("#setting-schoolYear", "2026-2027");
  await counting.click("#save-rules");
  await clerk.sees(/^Appliqué/);

  await counting.click("#to-accueil");
  await counting.click("#setup-tariffs");
  await counting.fill("#row-service", "Repas");
  await counting.fill("#row-price", "4,20");
  await counting.click("#save-row");
  await counting.click("dialog .actions button >> nth=-1");

  await counting.click("#setup-lists");
  await counting.handIn(schoolList);
  await counting.fill("#list-school", "Jules-Ferry");
  await counting.fill("#enrol-from", "2026-09-01");
  await counting.click("#all-list-families");
  await counting.click("#import-list");
  await clerk.sees(/^Liste importée/);
  await counting.click("summary:has-text('Coller')");
  await counting.fill("#list-text", pastedList);
  await counting.click("#read-pasted");
  await counting.fill("#list-school", "Les Tilleuls");
  await counting.click("#all-list-families");
  await counting.click("label:has-text('1 rue Haute') input");
  await counting.click("#import-list");
  await clerk.sees(/^Liste importée/);
  await counting.handIn(quotientList);
  await counting.click("#import-list");
  await clerk.sees(/^Liste importée/);

  await counting.click("#to-accueil");
  await counting.click("#setup-calendar");
  counting.clicks += 2;
  await clerk.at.locator("#calendar-file").setInputFiles({
    name: "calendrier.csv",
    mimeType: "text/csv",
    buffer: readFileSync(calendarFile),
  });
  await counting.click("#preview");
  await counting.click("#import");

  await counting.click("#to-facturer");
  await counting.choose("#period", "2026-11");
  await counting.click("#draft");
  await clerk.sees(/^Projet, /);
  // Seven children, on the days that their lists tick, at the one price.
  const text = await clerk.text();
  expect(/Factures\s+7\s+Repas\s+94\s/.test(text)).toBe(true);
  expect(text).toContain("394,80");
  // The guide says them: "Une commune à partir de ses listes".
  expect([counting.clicks, counting.fields]).toEqual([32, 8]);
  expect(alarms).toEqual([]);
  await close();
});
