import type { Browser } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import { issuePeriod } from "../../src/app/issue/facturer";
import { totalOf } from "../../src/domain/invoicing";
import { day } from "../../src/kernel/day";
import { sum } from "../../src/kernel/cents";
import { euros } from "../../src/wording/amounts";
import { openBrowser } from "../support/browser";
import { complaintsAbout } from "../support/ooxml-check";
import { servePane, type PaneServer } from "../support/pane-server";
import { sheetIn, valueOf } from "../support/xlsx-runs";
import { inaccessible } from "./every-screen";
import { inBrowser, inExcel, momentRead as now, type Opened } from "./surroundings";
import { chaumontWorkbook, expectDone, renamedTown } from "./workbooks";

/** A sheet or a column under a name that nobody knows: the page asks, and takes the answer by a click. */

let browser: Browser;
let server: PaneServer;
let right: string;

const question = "est remplie et n’est pas connue";

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
  const workbook = valueOf(await openXlsx(await chaumontWorkbook(), "cantine.xlsx"));
  const request = { period: "2026-11", issuedOn: day("2026-10-28"), preview: true, now };
  right = euros(sum(expectDone(await issuePeriod(request, workbook)).invoices.map(totalOf)));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** In the page and in Excel alike: asked on every screen, answered, and counted as before the renaming. */
async function answersTheColumn({ clerk }: Opened): Promise<void> {
  await clerk.seesTitle("Accueil");
  await clerk.goesTo("facturer");
  await clerk.at.locator("#period").selectOption("2026-11");
  await clerk.at.locator("#draft").click();
  await clerk.isDone();
  await clerk.sees(question);
  expect(await inaccessible(clerk.at)).toEqual([]);
  await clerk.clicks(/^Renommer « Revenu fiscal » en « QF »$/u);
  await clerk.isDone();
  await clerk.sees(/^La colonne [A-Z] s’appelle maintenant «\sQF\s»\.$/u);
  expect(await clerk.at.locator(".problem:visible").count()).toBe(0);
  await clerk.drafts("2026-11");
  await clerk.sees(right);
}

describe("a column that is renamed to what nobody knows", () => {
  it("is asked about and answered in a browser; the file has its header again", async () => {
    const opened = await inBrowser(browser, server.address);
    const { clerk, alarms, close } = opened;
    await clerk.opens({ name: "cantine.xlsx", bytes: await renamedTown({ QF: "Revenu fiscal" }, {}) });
    await answersTheColumn(opened);
    await clerk.sees("non enregistré");
    const saved = await clerk.saves();
    expect(complaintsAbout(saved.bytes)).toEqual([]);
    const before = await sheetIn(await chaumontWorkbook(), "Familles");
    const after = await sheetIn(saved.bytes, "Familles");
    expect([after.rows, after.table]).toEqual([before.rows, before.table]);
    expect(alarms).toEqual([]);
    await close();
  });

  it("is asked about and answered in Excel", async () => {
    const opened = await inExcel(browser, await renamedTown({ QF: "Revenu fiscal" }, {}));
    await answersTheColumn(opened);
    expect(opened.alarms).toEqual([]);
    await opened.close();
  });

  it("is none of ours: the missing one is added, empty, and every screen begins anew", async () => {
    const { clerk, alarms, close } = await inBrowser(browser, server.address);
    await clerk.opens({ name: "cantine.xlsx", bytes: await renamedTown({ QF: "Revenu fiscal" }, {}) });
    await clerk.goesTo("anomalies");
    await clerk.at.locator("#check").click();
    await clerk.isDone();
    await clerk.sees(question);
    await clerk.clicks(/^Ajouter /u);
    await clerk.isDone();
    await clerk.sees("Le classeur n’a pas encore été vérifié.");
    const { rows } = await sheetIn((await clerk.saves()).bytes, "Familles");
    expect(rows[0]).toEqual(expect.arrayContaining(["Revenu fiscal", "QF"]));
    expect(alarms).toEqual([]);
    await close();
  });
});

describe("a sheet that is renamed to what nobody knows", () => {
  const sheets = { Familles: "Parents" };

  it("is asked about and not told as missing, and gets its name back", async () => {
    const { clerk, alarms, close } = await inBrowser(browser, server.address);
    await clerk.opens({ name: "cantine.xlsx", bytes: await renamedTown({}, sheets) });
    await clerk.seesTitle("Accueil");
    await clerk.sees("La feuille « Familles » manque, et la feuille « Parents » lui ressemble.");
    expect(await clerk.text()).not.toContain("Il manque des feuilles");
    await clerk.clicks(/^Renommer la feuille « Parents » en « Familles »$/u);
    await clerk.isDone();
    await clerk.sees("46 familles, 63 enfants");
    const { bytes } = await clerk.saves();
    expect(complaintsAbout(bytes)).toEqual([]);
    expect((await sheetIn(bytes, "Familles")).name).toBe("Familles");
    expect(alarms).toEqual([]);
    await close();
  });

  it("is not doubled by an empty one in Excel", async () => {
    const { clerk, alarms, close } = await inExcel(browser, await renamedTown({}, sheets));
    await clerk.goesTo("nouveau");
    await clerk.at.locator("#new-empty").click();
    await clerk.isDone();
    await clerk.sees("la feuille « Parents » lui ressemble");
    await clerk.clicks(/^Renommer la feuille « Parents » en « Familles »$/u);
    await clerk.isDone();
    await clerk.sees("La feuille s’appelle maintenant « Familles ».");
    expect(alarms).toEqual([]);
    await close();
  });
});
